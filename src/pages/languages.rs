//! Single message in all languages that have it, side by side, each ready to copy.

use crate::context::AppContext;
use crate::markup::{Element, el, link};
use content::Word;
use routes::Page;

/// Page of the message at this position in all languages. It is a document without an app, since
/// the browser has the words of one language only. `document::languages` writes its list.
pub fn languages(context: AppContext, at: usize) -> Element {
    let id = &context.content.messages[at].id;
    let back = link(context.address(Page::Message(at)))
        .text(context.word(Word::MessageNumber).replace("{id}", id));
    el("div")
        .class("page")
        .child(el("p").class("row small").child(back))
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::InAllLanguages)),
        )
        .child(
            el("p")
                .class("lede")
                .text(context.word(Word::AllLanguagesLede)),
        )
        .child(el("div").class("editions"))
}
