//! Trees are written as the HTML that browsers read back as the same trees.

use leptos::prelude::*;
use markup::signal::{Memo, Signal};
use markup::write::{escape, html};
use markup::{Element, el, ev, link};
use proptest::collection::vec;
use proptest::strategy::{Just, Strategy};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use support::{for_any, texts};

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

#[test]
fn texts_and_values_are_escaped() {
    assert_eq!(
        escaped("a < b & c > \"d\" 'e' &amp;"),
        "a &lt; b &amp; c &gt; &quot;d&quot; 'e' &amp;amp;"
    );
    assert_eq!(
        html(el("p").attr("title", "\"><script>").text("</p><script>&")),
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;&amp;</p>"
    );
    assert_eq!(
        html(link(String::from("/en/?a=1&b=\"2\""))),
        "<a href=\"/en/?a=1&amp;b=&quot;2&quot;\"></a>"
    );
    let live = el("a").attr_dyn("href", || Some("x&y")).text_dyn(|| "<b>");
    assert_eq!(html(live), "<a href=\"x&amp;y\">&lt;b&gt;</a>");
}

#[test]
fn void_elements_have_no_end() {
    for tag in ["br", "hr", "img", "input", "link", "meta"] {
        assert_eq!(html(el(tag)), format!("<{tag}>"));
    }
    assert_eq!(
        html(
            el("p")
                .child(el("br"))
                .text("a")
                .child(el("input").bool_attr("checked", true))
        ),
        "<p><br>a<input checked></p>"
    );
    for tag in ["p", "textarea", "path", "script", "i"] {
        assert_eq!(html(el(tag)), format!("<{tag}></{tag}>"));
    }
}

#[test]
fn attributes_keep_their_order_and_empty_ones_have_no_value() {
    let element = el("a")
        .class("b")
        .attr("data-c", "")
        .attr("data-d", String::from("0"))
        .attr_opt("data-e", None::<String>)
        .attr_opt("data-f", Some("f"))
        .bool_attr("hidden", false)
        .bool_attr("inert", true)
        .lang(Some(("ar", "rtl")))
        .lang(None);
    assert_eq!(
        html(element),
        "<a class=\"b\" data-c data-d=\"0\" data-f=\"f\" inert lang=\"ar\" dir=\"rtl\"></a>"
    );
}

#[test]
fn texts_side_by_side_are_one_and_empty_ones_are_none() {
    let element = el("p")
        .text("a")
        .text(String::from("b"))
        .text("")
        .child(el("b"))
        .text("")
        .text(String::new())
        .child(el("i"))
        .text(" ")
        .text("c");
    assert_eq!(html(element), "<p>ab<b></b><i></i> c</p>");
}

#[test]
fn live_values_are_written_as_they_are_first() {
    let owner = Owner::new();
    owner.set();
    let number = Signal::new(1);
    let element = el("p")
        .attr_dyn("data-n", move || Some(number.get().to_string()))
        .attr_dyn("data-none", || None::<String>)
        .attr_dyn("data-empty", || Some(""))
        .prop("hidden", move || number.get() > 0)
        .prop("disabled", move || number.get() > 1)
        .children_dyn(move || {
            vec![
                el("b").text_dyn(move || number.get().to_string()),
                el("i").text("fixed"),
            ]
        });
    assert_eq!(
        html(element),
        "<p data-n=\"1\" data-empty hidden><b>1</b><i>fixed</i></p>"
    );
}

#[test]
fn what_is_made_of_values_is_made_anew_only_where_they_have_changed() {
    let owner = Owner::new();
    owner.set();
    let (words, other) = (Signal::new("a b".to_owned()), Signal::new(0));
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = runs.clone();
    let length = Memo::new(move || words.with(String::len));
    let twice = Memo::new(move || {
        counted.fetch_add(1, Ordering::Relaxed);
        2 * length.get()
    });
    assert_eq!((twice.get(), twice.get_untracked()), (6, 6));
    other.set(1);
    // Another text of the same length: what was made of the length stands.
    words.set("c d".to_owned());
    assert_eq!(twice.get(), 6);
    assert_eq!(runs.load(Ordering::Relaxed), 1);
    words.update(|words| words.push('!'));
    assert_eq!(twice.with(usize::clone), 8);
    assert_eq!(runs.load(Ordering::Relaxed), 2);
    assert_eq!(words.get_untracked(), "c d!");
}

#[test]
fn listeners_leave_no_trace_in_html() {
    let element = el("button").on(ev::click, |_| ()).text("Copy");
    assert_eq!(html(element), "<button>Copy</button>");
}

#[test]
fn lists_and_options_of_elements_are_added_in_their_order() {
    let items = ["a", "b"].map(|text| el("li").text(text));
    let element = el("ul")
        .children(items)
        .children(None)
        .children(Some(el("li").text("c")));
    assert_eq!(html(element), "<ul><li>a</li><li>b</li><li>c</li></ul>");
    let live = el("ul").children_dyn(Vec::new);
    assert_eq!(html(live), "<ul></ul>");
}

#[test]
fn ten_thousand_children_are_written() {
    let items = (0..10_000).map(|at| el("li").text(at.to_string()));
    let written = html(el("ol").children(items));
    assert_eq!(written.matches("<li>").count(), 10_000);
    assert!(written.ends_with("<li>9999</li></ol>"));
    // As many texts become one.
    let words = (0..10_000).fold(el("p"), |element, _| element.text("word "));
    assert_eq!(html(words).len(), 10_000 * "word ".len() + "<p></p>".len());
}

#[test]
fn a_tree_a_thousand_deep_is_written() {
    let tree = (0..1_000).fold(el("i"), |inner, _| el("div").child(inner));
    let written = html(tree);
    assert!(written.starts_with("<div><div>") && written.ends_with("</div></div>"));
    assert_eq!(written.matches("<div>").count(), 1_000);
    assert_eq!(written.matches("</div>").count(), 1_000);
}

/// Tree of inline elements, each with a value and a text.
#[derive(Clone, Debug)]
struct Tree {
    title: String,
    text: String,
    inside: Vec<Tree>,
}

impl Tree {
    fn element(&self) -> Element {
        let element = el("b")
            .attr("title", self.title.clone())
            .text(self.text.clone());
        self.inside.iter().fold(element, |element, tree| {
            element.child(tree.element()).text("|")
        })
    }

    /// All trees in it and itself, in their order.
    fn all(&self) -> Vec<&Tree> {
        let inside = self.inside.iter().flat_map(Tree::all);
        [self].into_iter().chain(inside).collect()
    }

    fn depth(&self) -> usize {
        let inside = self.inside.iter().map(Tree::depth);
        1 + inside.max().unwrap_or_default()
    }
}

fn trees() -> impl Strategy<Value = Tree> {
    let pieces = &[
        "<",
        ">",
        "&",
        "\"",
        "'",
        "&lt;",
        "&copy",
        "</b>",
        "الناس",
        "=",
        " ",
    ];
    let word = || {
        // HTML has no such characters, and the content's checks let none through.
        let is_none = |c: char| c.is_control() || c == '\u{FEFF}';
        texts(pieces, 6).prop_map(move |text| text.replace(is_none, ""))
    };
    let tree = move |inside| {
        (word(), word(), inside).prop_map(|(title, text, inside)| Tree {
            title,
            text,
            inside,
        })
    };
    let leaf = tree(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 40, 2, move |inner| tree(vec(inner, 0..3).boxed()))
}

#[test]
fn what_is_written_reads_back_with_the_same_texts_and_values() {
    let mut deepest = 0;
    for_any(500, trees(), |tree| {
        deepest = deepest.max(tree.depth());
        let fragment = scraper::Html::parse_fragment(&html(tree.element()));
        let mut read = Vec::new();
        for node in fragment.tree.values() {
            if let scraper::Node::Element(element) = node
                && let Some(title) = element.attr("title")
            {
                read.push(title);
            }
        }
        let all = tree.all();
        let mut titles: Vec<&str> = all.iter().map(|tree| tree.title.as_str()).collect();
        read.sort_unstable();
        titles.sort_unstable();
        assert_eq!(read, titles);
        let text: String = fragment.root_element().text().collect();
        let written: String = all.iter().map(|tree| tree.text.as_str()).collect();
        assert_eq!(text.replace('|', ""), written.replace('|', ""));
    });
    assert_eq!(deepest, 4);
}
