//! Specimens: every component in every state, from the code that the pages use, on one page for
//! people who change the look. The page is written natively only: nobody's browser pays for it.

mod basics;
mod builder;
mod quizzes;
mod texts;

use content::Content;
use markup::{Element, el};
use roadmap::components::footer::footer;
use roadmap::components::header::header;
use roadmap::context::AppContext;
use routes::Page;

/// Address of the page in an edition; no list of pages has it.
pub fn address(language: &str) -> String {
    format!("/{language}/about/style/")
}

/// Page of all specimens, below `<body>`, with its controls as they are once a page is interactive.
pub fn page(content: &'static Content) -> Element {
    let context = AppContext::new(content, Page::About);
    context.ready.set(true);
    let groups = [
        basics::type_and_buttons(context),
        basics::languages(context),
        basics::opening(context),
        basics::cards(context),
        basics::roads(context),
        texts::messages(context),
        texts::searching(context),
        texts::wordings(context),
        texts::talking_points(context),
        builder::building(context),
        builder::made(context),
        quizzes::quizzes(context),
        basics::kit_files(context),
        basics::said(context),
    ];
    let heading = el("h1").child(code("style"));
    let main = el("main")
        .attr("id", "main")
        .class("page")
        .child(heading)
        .children(groups.into_iter().flatten());
    // Head and foot stand where they belong: a page has one of each.
    let around =
        |name: &'static str, part: Element| el("div").attr("data-specimen", name).child(part);
    el("div")
        .class("frame")
        .child(around("header", header(context)))
        .child(main)
        .child(around("footer", footer(context)))
}

/// Name in the code, not a word for visitors.
fn code(name: &'static str) -> Element {
    el("code").attr("lang", "en").attr("dir", "ltr").text(name)
}

/// Specimen: one thing in one state.
fn specimen(name: &'static str, children: impl IntoIterator<Item = Element>) -> Element {
    el("section")
        .class("specimen")
        .attr("data-specimen", name)
        .child(el("h2").child(code(name)))
        .children(children)
}
