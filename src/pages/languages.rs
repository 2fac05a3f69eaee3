//! One message in all languages that have it, side by side, each ready to copy.

use crate::app::Site;
use crate::content::Word;
#[cfg(feature = "ssr")]
use crate::markup::el;
use crate::markup::{Element, link};
use crate::routes::Page;

/// The page of the message at this position in all languages: a document without an app, since the
/// browser has the words of one language. The list is written by `document::languages`.
#[cfg(feature = "ssr")]
pub fn languages(site: Site, at: usize) -> Element {
    let id = &site.content.messages[at].id;
    let back = link(site.address(Page::Message(at)))
        .text(site.word(Word::MessageNumber).replace("{id}", id));
    el("div")
        .class("page")
        .child(el("p").class("row small").child(back))
        .child(
            el("h1")
                .set("tabindex", "-1")
                .text(site.word(Word::InAllLanguages)),
        )
        .child(
            el("p")
                .class("lede")
                .text(site.word(Word::AllLanguagesLede)),
        )
        .child(el("div").class("editions"))
}

/// The link to that page, where there is another language than this one. It loads the page: only
/// as a document it has the other languages.
pub fn languages_link(site: Site, at: usize) -> Option<Element> {
    (site.content.languages.len() > 1).then(|| {
        link(site.address(Page::Languages(at)))
            .set("rel", "external")
            .text(site.word(Word::InAllLanguages))
    })
}
