//! Head of every page: the site's name, its main pages, its languages.

use crate::components::strands::mark;
use crate::context::AppContext;
use content::{Language, Word};
use markup::{Element, el, link};
use routes::{self, Page};

/// Head of every page.
pub fn header(context: AppContext) -> Element {
    let home = link(context.address(Page::Home))
        .class("mark")
        .child(mark())
        .child(
            el("span")
                .text(context.word(Word::SiteName))
                .text(" ")
                .child(
                    el("small")
                        .class("small")
                        .text(context.word(Word::UnofficialGuide)),
                ),
        );
    let item = |page: Page, word: Word, fragment: &'static str| {
        let current = move || (context.page.get() == page && fragment.is_empty()).then_some("page");
        el("li").child(
            link(context.address(page) + fragment)
                .attr_dyn("aria-current", current)
                .text(context.word(word)),
        )
    };
    let pages = el("ul")
        .child(item(Page::Home, Word::TheRoadmap, "#areas"))
        .child(item(Page::Messages, Word::KeyMessages, ""))
        .child(item(Page::Quiz, Word::Quiz, ""))
        .child(item(Page::Share, Word::Share, ""));
    el("header")
        .class("top")
        .child(home)
        .child(
            el("nav")
                .attr("aria-label", context.word(Word::MainNavigation))
                .child(pages),
        )
        .child(
            el("nav")
                .class("languages")
                .attr("aria-label", context.word(Word::Languages))
                .child(languages(context, &context.content.languages)),
        )
}

/// Links to the same page in the other languages. They load a document, since each language is one
/// of its own. The fragment goes along, so that a choice or a quiz continues in the other language.
/// More than one link is folded away under the name of the page's own language.
pub fn languages(context: AppContext, all: &'static [Language]) -> Element {
    let own = &context.content.language;
    let others = all
        .iter()
        .filter(|language| language.code != own.code)
        .map(|language| {
            let code = language.code.as_str();
            let href = move || {
                let page = routes::address_in(code, context.content, context.page.get());
                context.fragment.with(|fragment| match fragment.as_str() {
                    "" => Some(page),
                    fragment => Some(format!("{page}#{fragment}")),
                })
            };
            let link = el("a")
                .attr_dyn("href", href)
                .attr("rel", "external")
                .attr("hreflang", code)
                .lang(Some((code, language.direction.code())))
                .text(language.name.as_str());
            el("li").child(link)
        });
    let list = el("ul").children(others);
    match all.len() {
        0..=2 => list,
        _ => el("details")
            .class("several")
            .child(el("summary").text(own.name.as_str()))
            .child(list),
    }
}
