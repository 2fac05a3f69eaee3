//! An edit that came with the address: shown as somebody's, and taken only by a button.

use super::draft::Draft;
use crate::markup::{Element, el};
use content::Word;

/// The box around a text that the sender of a link has changed.
pub fn shared(draft: Draft) -> Element {
    let site = draft.site;
    let none = move || draft.state().shared.is_none();
    let button = |class: &'static str, word: Word, then: fn(Draft)| {
        el("button")
            .set("type", "button")
            .class(class)
            .on("click", move |_| then(draft))
            .text(site.word(word))
    };
    el("section")
        .class("notice")
        .set("data-shared", "")
        .set("aria-labelledby", "shared")
        .live_flag("hidden", none)
        .child(
            el("p")
                .set("id", "shared")
                .set("role", "status")
                .live_text(move || match none() {
                    true => "",
                    false => site.word(Word::SharedTitle),
                }),
        )
        .child(
            el("blockquote")
                .class("post")
                .set("translate", "no")
                .set("dir", "auto")
                .live_text(move || draft.state().shared.clone().unwrap_or_default()),
        )
        .child(
            el("p")
                .class("row")
                .child(button("button quiet", Word::SharedTake, Draft::take_shared))
                .child(button("link", Word::SharedLeave, Draft::leave_shared)),
        )
}
