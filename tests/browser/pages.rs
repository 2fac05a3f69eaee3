//! Every page of a small campaign, written as the prerenderer writes it and hydrated.

use crate::campaign::campaign;
use crate::{Stage, replace_storage, restore_storage, script, settle, until, written};
use markup::Element;
use markup::dom::{Mounted, hydrate};
use roadmap::browser::forget;
use roadmap::browser::storage::QUIZ;
use roadmap::context::AppContext;
use roadmap::pages::of;
use routes::{Page, address, pages};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

fn context(at: Page) -> AppContext {
    AppContext::new(campaign(), at)
}

fn page(context: AppContext, at: Page) -> Element {
    of(at.part())(context, at)
}

/// Writes a page and hydrates it.
async fn open(stage: &Stage, at: Page) -> (AppContext, Mounted) {
    let context = context(at);
    let element = stage.set(&written(|| page(context, at)));
    let mounted = hydrate(page(context, at), element);
    settle().await;
    (context, mounted)
}

#[wasm_bindgen_test]
async fn every_page_is_hydrated_without_a_change() {
    forget(QUIZ);
    let mut all = pages(campaign());
    all.retain(|page| page.has_app());
    // Home, a pillar, an area, the messages, three of them, the builder, the quiz, the four for a
    // room, and the page about the site; documents, the kit among them, have no app.
    assert_eq!(all.len(), 1 + 1 + 1 + 1 + 3 + 1 + 1 + 4 + 1);
    let mut wrong = Vec::new();
    for at in all {
        let stage = Stage::new();
        let context = context(at);
        let shown = || page(context, at);
        let element = stage.set(&written(shown));
        let before = stage.html();
        let nodes = stage.place.query_selector_all("*").unwrap();
        script(
            "globalThis.told = []; globalThis.tell = console.error;
             console.error = (...words) => { globalThis.told.push(words[0]); };",
        );
        let _mounted = hydrate(shown(), element);
        settle().await;
        let told = script("console.error = globalThis.tell; return globalThis.told.join();");
        let name = address(context.content, at);
        if told != "" || stage.html() != before {
            wrong.push(format!("{name}: {told:?} {}", stage.html()));
        }
        let after = stage.place.query_selector_all("*").unwrap();
        for at in 0..nodes.length() {
            let node = nodes.item(at).unwrap();
            if !node.is_same_node(after.item(at).as_ref()) {
                let node: web_sys::Element = node.unchecked_into();
                wrong.push(format!("{name}: {} was built anew", node.outer_html()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[wasm_bindgen_test]
async fn controls_wait_until_the_page_is_interactive() {
    forget(QUIZ);
    for at in [Page::Messages, Page::Share, Page::Quiz, Page::Message(0)] {
        let stage = Stage::new();
        let (context, _mounted) = open(&stage, at).await;
        assert!(stage.count("[disabled]") > 0, "{at:?}");
        context.ready.set(true);
        settle().await;
        // A picture's buttons wait for the picture.
        assert_eq!(
            stage.count("[disabled]:not([data-image] [data-make])"),
            0,
            "{at:?}"
        );
    }
}

fn composer(stage: &Stage) -> HtmlTextAreaElement {
    stage.find("[data-composer]").unchecked_into()
}

/// Opens the builder's list of messages, which is made then.
pub async fn unfold_the_list(stage: &Stage) {
    stage.click(".picker > summary");
    until(|| stage.count(".pick input") > 0, "the list").await;
}

#[wasm_bindgen_test]
async fn picking_a_message_fills_the_composer_and_typing_in_it_is_told() {
    let stage = Stage::new();
    let (context, _mounted) = open(&stage, Page::Share).await;
    context.ready.set(true);
    settle().await;
    assert!(composer(&stage).value().starts_with("رسالة أولى 🌍"));
    assert_eq!(stage.count("[data-wording=exact]"), 1);
    unfold_the_list(&stage).await;
    stage.click("input[value=three]");
    settle().await;
    let third = composer(&stage).value();
    assert!(third.starts_with("رسالة ثالثة\n"), "{third}");
    let used = stage
        .find("[data-channel=x]")
        .get_attribute("data-used")
        .unwrap();
    composer(&stage).set_value(&format!("{third}!"));
    let event = web_sys::Event::new("input").unwrap();
    composer(&stage).dispatch_event(&event).unwrap();
    settle().await;
    assert_eq!(stage.count("[data-wording=edited]"), 1);
    // The line that names the source of words that are no longer its own is left out.
    let expected = third.replace("source-line\n", "") + "!";
    assert_eq!(composer(&stage).value(), expected);
    let less = used.parse::<usize>().unwrap() + "!".len() - "source-line\n".len();
    let used = stage
        .find("[data-channel=x]")
        .get_attribute("data-used")
        .unwrap();
    assert_eq!(used, less.to_string());
    // What was typed is kept for when one comes back to it.
    stage.click("input[value=one]");
    settle().await;
    stage.click("input[value=three]");
    settle().await;
    assert_eq!(composer(&stage).value(), expected);
}

#[wasm_bindgen_test]
async fn what_was_typed_before_the_script_came_is_kept() {
    let stage = Stage::new();
    let context = context(Page::Share);
    let element = stage.set(&written(|| page(context, Page::Share)));
    composer(&stage).set_value("Typed early");
    let _mounted = hydrate(page(context, Page::Share), element);
    settle().await;
    assert_eq!(composer(&stage).value(), "Typed early");
    assert_eq!(stage.count("[data-wording=edited]"), 1);
}

#[wasm_bindgen_test]
async fn searching_hides_what_does_not_match() {
    let stage = Stage::new();
    let (context, _mounted) = open(&stage, Page::Messages).await;
    context.ready.set(true);
    settle().await;
    let shown = || stage.count("li:not([hidden]) > article[data-message]");
    assert_eq!(shown(), 3);
    let field: HtmlInputElement = stage.find("input[type=search]").unchecked_into();
    // The letter, الرسالة, is the second message's source; "nothing" has none that is near.
    for (query, expected) in [("رساله ثالثه", 1), ("رساله", 3), ("nothing", 0), ("", 3)]
    {
        field.set_value(query);
        let event = web_sys::Event::new("input").unwrap();
        field.dispatch_event(&event).unwrap();
        // The list changes when nobody has typed for a while.
        until(|| shown() == expected, query).await;
    }
}

#[wasm_bindgen_test]
async fn the_quiz_goes_on_where_storage_is_refused_and_says_that_nothing_is_saved() {
    forget(QUIZ);
    replace_storage("get() { throw new DOMException('denied', 'SecurityError'); }");
    let stage = Stage::new();
    let (context, _mounted) = open(&stage, Page::Quiz).await;
    context.ready.set(true);
    settle().await;
    stage.click("[data-begin]");
    settle().await;
    // One question of a single answer, one of a number, one of matches.
    for _ in 0..3 {
        assert_eq!(stage.count("[data-question]"), 1);
        stage.click("[data-check]");
        settle().await;
        assert_eq!(
            stage.count(".summary:not([hidden])"),
            1,
            "nothing was answered"
        );
        if stage.count("[inputmode=decimal]") == 1 {
            let field: HtmlInputElement = stage.find("[inputmode=decimal]").unchecked_into();
            field.set_value("45");
        } else if stage.count("[data-match]") == 2 {
            script(
                "for (const [option, match] of [['0', '1'], ['1', '0']]) {
                     document.querySelector(`[data-match='${option}']`).value = match;
                 }",
            );
        } else {
            stage.click("[data-option='1'] input");
        }
        stage.click("[data-check]");
        settle().await;
        assert_eq!(stage.count("[data-feedback=right]"), 1, "{}", stage.html());
        assert_eq!(stage.count("p.notice[role=status]:not([hidden])"), 1);
        stage.click("[data-next]");
        settle().await;
    }
    let result = stage.find("[data-score]");
    assert_eq!(result.get_attribute("data-score").as_deref(), Some("3"));
    assert_eq!(result.get_attribute("data-total").as_deref(), Some("3"));
    restore_storage();
}
