//! Edited text that came with an address: labelled as somebody's edit, and taken over only by a
//! button.

use crate::components::button::plain_button;
use crate::draft::Draft;
use content::Word;
use markup::{Element, el, ev};

/// Box with the text that the sender of a link has changed.
pub fn shared(draft: Draft) -> Element {
    let context = draft.context;
    let none = move || draft.state().shared.is_none();
    let button = |class: &'static str, word: Word, then: fn(Draft)| {
        plain_button()
            .class(class)
            .on(ev::click, move |_| then(draft))
            .text(context.word(word))
    };
    el("section")
        .class("notice")
        .attr("data-shared", "")
        .attr("aria-labelledby", "shared")
        .prop("hidden", none)
        .child(
            el("p")
                .attr("id", "shared")
                .attr("role", "status")
                .text_dyn(move || match none() {
                    true => "",
                    false => context.word(Word::SharedTitle),
                }),
        )
        .child(
            el("blockquote")
                .class("post")
                .attr("translate", "no")
                .attr("dir", "auto")
                .text_dyn(move || draft.state().shared.clone().unwrap_or_default()),
        )
        .child(
            el("p")
                .class("row")
                .child(button("button quiet", Word::SharedTake, Draft::take_shared))
                .child(button("link", Word::SharedLeave, Draft::leave_shared)),
        )
}
