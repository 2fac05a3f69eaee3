//! One message in all languages that have it, side by side, each ready to copy.

use crate::app::Site;
use crate::markup::{Element, el, link};
use content::Word;
use routes::Page;

/// The page of the message at this position in all languages: a document without an app, since the
/// browser has the words of one language. The list is written by `document::languages`.
pub fn languages(site: Site, at: usize) -> Element {
    let id = &site.content.messages[at].id;
    let back = link(site.address(Page::Message(at)))
        .text(site.word(Word::MessageNumber).replace("{id}", id));
    el("div")
        .class("page")
        .child(el("p").class("row small").child(back))
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(site.word(Word::InAllLanguages)),
        )
        .child(
            el("p")
                .class("lede")
                .text(site.word(Word::AllLanguagesLede)),
        )
        .child(el("div").class("editions"))
}
