//! Trees: built anew or hydrated, changing where they are dynamic, silent when they are gone.

use crate::{Stage, script, settle, written};
use leptos::tachys::view::{Mountable, Render};
use markup::dom::{build, hydrate};
use markup::signal::Signal;
use markup::{Element, el, ev};
use wasm_bindgen_test::wasm_bindgen_test;

/// A counter: a fixed heading, a button, and what it counted in text, attribute and flag.
fn counter(number: Signal<i32>) -> Element {
    let button = el("button")
        .on(ev::click, move |_| number.update(|number| *number += 1))
        .attr_dyn("data-number", move || Some(number.get().to_string()))
        .attr_dyn("data-odd", move || (number.get() % 2 == 1).then_some("yes"))
        .text("More");
    el("section")
        .child(el("h2").text("Counted & kept"))
        .child(
            el("p")
                .text("So far: ")
                .child(el("b").text_dyn(move || number.get().to_string())),
        )
        .child(button)
        .child(
            el("p")
                .prop("hidden", move || number.get() < 2)
                .text("Enough"),
        )
}

/// How often the console was told of an error while this ran. What it was told is printed.
async fn errors(run: impl Future<Output = ()>) -> f64 {
    script(
        "globalThis.told = 0; globalThis.tell = console.error; console.error = (...words) => { globalThis.told += 1; console.log(...words); };",
    );
    run.await;
    script("console.error = globalThis.tell; return globalThis.told;")
        .as_f64()
        .unwrap()
}

#[wasm_bindgen_test]
async fn a_page_is_hydrated_as_it_stands_and_changes() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let element = stage.set(&written(|| counter(number)));
    let before = stage.html();
    let nodes = ["h2", "p", "b", "button", "p[hidden]"].map(|selector| stage.find(selector));
    let text = stage.find("b").first_child().unwrap();
    let said = errors(async {
        let mounted = hydrate(counter(number), element.clone());
        settle().await;
        assert_eq!(stage.html(), before, "taking over changes nothing");
        assert!(mounted.element.is_same_node(Some(&element)));
        stage.click("button");
        settle().await;
        assert_eq!(stage.find("b").text_content().as_deref(), Some("1"));
        assert_eq!(
            stage.find("button").get_attribute("data-number").as_deref(),
            Some("1")
        );
        assert_eq!(
            stage.find("button").get_attribute("data-odd").as_deref(),
            Some("yes")
        );
        stage.click("button");
        settle().await;
        assert_eq!(stage.find("b").text_content().as_deref(), Some("2"));
        assert!(!stage.find("button").has_attribute("data-odd"));
        assert_eq!(stage.count("p[hidden]"), 0);
        drop(mounted);
    })
    .await;
    assert_eq!(said, 0.0);
    assert_eq!(text.node_type(), 3);
    for (node, selector) in nodes.iter().zip(["h2", "p", "b", "button", "p:last-child"]) {
        assert!(node.is_same_node(Some(&stage.find(selector))), "{selector}");
    }
}

#[wasm_bindgen_test]
async fn a_tree_built_anew_is_the_tree_that_is_written() {
    let stage = Stage::new();
    let number = Signal::new(3);
    let mounted = build(counter(number), false);
    stage.place.append_child(&mounted.element).unwrap();
    assert_eq!(stage.html(), written(|| counter(number)));
    stage.click("button");
    settle().await;
    assert_eq!(stage.find("b").text_content().as_deref(), Some("4"));
}

/// A list that is built anew with every change, each entry with a listener.
fn list(entries: Signal<Vec<&'static str>>, clicked: Signal<Vec<&'static str>>) -> Element {
    el("ul").children_dyn(move || {
        let entry = |text: &'static str| {
            el("li")
                .on(ev::click, move |_| clicked.update(|all| all.push(text)))
                .text(text)
        };
        entries.get().into_iter().map(entry).collect()
    })
}

#[wasm_bindgen_test]
async fn dynamic_children_are_hydrated_first_and_built_anew_later() {
    let stage = Stage::new();
    let (entries, clicked) = (Signal::new(vec!["a", "b"]), Signal::new(vec![]));
    let element = stage.set(&written(|| list(entries, clicked)));
    let first = stage.find("li");
    let _mounted = hydrate(list(entries, clicked), element);
    settle().await;
    assert!(first.is_same_node(Some(&stage.find("li"))));
    stage.click("li");
    assert_eq!(clicked.get_untracked(), ["a"]);
    entries.set(vec!["c", "d", "e"]);
    settle().await;
    assert_eq!(stage.html(), "<ul><li>c</li><li>d</li><li>e</li></ul>");
    stage.click("li:last-child");
    assert_eq!(clicked.get_untracked(), ["a", "e"]);
    // What was there before is gone, and its listener with it.
    first.unchecked_ref_click();
    assert_eq!(clicked.get_untracked(), ["a", "e"]);
    entries.set(vec![]);
    settle().await;
    assert_eq!(stage.html(), "<ul></ul>");
}

/// Clicks an element that need not be in the page.
trait Click {
    fn unchecked_ref_click(&self);
}

impl Click for web_sys::Element {
    fn unchecked_ref_click(&self) {
        use wasm_bindgen::JsCast;
        self.unchecked_ref::<web_sys::HtmlElement>().click();
    }
}

#[wasm_bindgen_test]
async fn what_is_taken_away_neither_listens_nor_changes() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let element = stage.set(&written(|| counter(number)));
    let button = stage.find("button");
    let mut mounted = hydrate(counter(number), element.clone());
    button.unchecked_ref_click();
    settle().await;
    assert_eq!(number.get_untracked(), 1);
    mounted.unmount();
    assert_eq!(stage.html(), "");
    drop(mounted);
    button.unchecked_ref_click();
    number.update(|number| *number += 40);
    settle().await;
    assert_eq!(number.get_untracked(), 41);
    assert_eq!(
        element
            .query_selector("b")
            .unwrap()
            .unwrap()
            .text_content()
            .as_deref(),
        Some("1")
    );
}

#[wasm_bindgen_test]
async fn another_tree_takes_the_place_of_the_one_before() {
    let stage = Stage::new();
    let (one, other) = (Signal::new(0), Signal::new(10));
    let mut state = counter(one).build();
    state.mount(stage.place.as_ref(), None);
    let before = stage.find("button");
    counter(other).rebuild(&mut state);
    assert_eq!(stage.count("section"), 1);
    stage.click("button");
    before.unchecked_ref_click();
    settle().await;
    assert_eq!((one.get_untracked(), other.get_untracked()), (0, 11));
    assert_eq!(stage.find("b").text_content().as_deref(), Some("11"));
}

/// Hydrates a page that differs from the tree; gives how often that was told.
async fn hydrated(stage: &Stage, number: Signal<i32>, page: &str) -> f64 {
    let element = stage.set(page);
    let said = errors(async {
        let mounted = hydrate(counter(number), element);
        settle().await;
        stage.click("button");
        settle().await;
        assert_eq!(number.get_untracked(), 1, "{}", stage.html());
        assert_eq!(stage.find("b").text_content().as_deref(), Some("1"));
        drop(mounted);
    })
    .await;
    assert_eq!(stage.count("button"), 1, "{}", stage.html());
    assert_eq!(stage.count("b"), 1, "{}", stage.html());
    assert_eq!(stage.count("p"), 2, "{}", stage.html());
    said
}

#[wasm_bindgen_test]
async fn an_element_that_became_another_is_built_anew() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let page = written(|| counter(number)).replace("button", "font");
    assert_eq!(hydrated(&stage, number, &page).await, 1.0);
}

#[wasm_bindgen_test]
async fn an_element_that_is_missing_is_built() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let page = written(|| counter(number));
    let (start, _) = page.split_once("<button").unwrap();
    let said = hydrated(&stage, number, &format!("{start}</section>")).await;
    assert_eq!(said, 2.0, "the button and the paragraph after it");
}

#[wasm_bindgen_test]
async fn a_text_that_was_changed_is_set_right() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let page = written(|| counter(number)).replace("<b>0</b>", "<b><font>zero</font></b>");
    assert_eq!(hydrated(&stage, number, &page).await, 0.0);
}

#[wasm_bindgen_test]
async fn a_page_that_is_another_altogether_is_built_anew() {
    let stage = Stage::new();
    let number = Signal::new(0);
    assert_eq!(
        hydrated(&stage, number, "<main>Something else</main>").await,
        1.0
    );
    assert_eq!(stage.count("main"), 0);
}

/// Extensions put elements of their own among those of the page.
#[wasm_bindgen_test]
async fn an_element_put_in_between_leaves_nothing_twice() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let page = written(|| counter(number)).replace("<button", "<x-extension></x-extension><button");
    hydrated(&stage, number, &page).await;
}

/// Elements of the same names as the page's own.
#[wasm_bindgen_test]
async fn an_element_like_ours_put_in_between_is_passed_over() {
    for (before, other) in [
        (
            "<h2>",
            "<h2 class=\"bar\">Others</h2><p class=\"bar\">Others</p>",
        ),
        ("<p>So", "<p class=\"bar\"></p>"),
        ("<b class=\"count\">", "<b class=\"bar\"><i>Others</i></b>"),
        ("<button", "<button class=\"bar\">Others</button>"),
        (
            "<p class=\"enough\"",
            "others<!-- others --><p class=\"bar\">Others</p>",
        ),
    ] {
        let stage = Stage::new();
        let number = Signal::new(0);
        let page = written(|| marked(number));
        let page = page.replacen(before, &format!("{other}{before}"), 1);
        let element = stage.set(&page);
        let before = stage.html();
        let ours = stage.find("button:not(.bar)");
        let said = errors(async {
            let mounted = hydrate(marked(number), element);
            settle().await;
            assert_eq!(stage.html(), before, "taking over changes nothing");
            ours.unchecked_ref_click();
            settle().await;
            assert_eq!(number.get_untracked(), 1, "{}", stage.html());
            assert_eq!(
                stage.find("b:not(.bar)").text_content().as_deref(),
                Some("1")
            );
            drop(mounted);
        })
        .await;
        assert_eq!(said, 0.0, "{other}");
    }
}

/// The counter with names for what it shares with others.
fn marked(number: Signal<i32>) -> Element {
    let button = el("button")
        .class("more")
        .on(ev::click, move |_| number.update(|number| *number += 1))
        .text("More");
    el("section")
        .child(el("h2").text("Counted"))
        .child(
            el("p").text("So far: ").child(
                el("b")
                    .class("count")
                    .text_dyn(move || number.get().to_string()),
            ),
        )
        .child(button)
        .child(
            el("p")
                .class("enough")
                .prop("hidden", move || number.get() < 2)
                .text("Enough"),
        )
}

/// Machine translation puts texts into elements of its own, and what stands among them.
#[wasm_bindgen_test]
async fn a_page_translated_by_the_browser_is_hydrated_whole() {
    let stage = Stage::new();
    let number = Signal::new(0);
    let page = written(|| counter(number))
        .replace("Counted", "<font><font>Compté</font></font>")
        .replace(
            "So far: <b>0</b>",
            "<font>Jusqu'ici : <font><b>0</b></font></font>",
        );
    assert_eq!(hydrated(&stage, number, &page).await, 0.0);
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn picture(shapes: Signal<usize>) -> Element {
    let shapes = move || {
        (0..shapes.get())
            .map(|_| el("path").attr("d", "M0 0h1"))
            .collect()
    };
    el("p").child(el("svg").children_dyn(shapes))
}

#[wasm_bindgen_test]
async fn pictures_are_made_of_parts_of_pictures() {
    let stage = Stage::new();
    let shapes = Signal::new(1);
    let mounted = build(picture(shapes), false);
    stage.place.append_child(&mounted.element).unwrap();
    shapes.set(2);
    settle().await;
    assert_eq!(stage.count("path"), 2);
    for selector in ["svg", "path"] {
        assert_eq!(stage.find(selector).namespace_uri().as_deref(), Some(SVG));
    }
    assert_ne!(stage.find("p").namespace_uri().as_deref(), Some(SVG));
}

#[wasm_bindgen_test]
async fn pictures_that_were_hydrated_stay_pictures_when_they_change() {
    let stage = Stage::new();
    let shapes = Signal::new(1);
    let element = stage.set(&written(|| picture(shapes)));
    let _mounted = hydrate(picture(shapes), element);
    shapes.set(2);
    settle().await;
    assert_eq!(stage.count("path"), 2);
    assert_eq!(stage.find("path").namespace_uri().as_deref(), Some(SVG));
}
