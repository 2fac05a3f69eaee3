//! Texts that the tab kept from an earlier visit: back in the composer, or waiting until somebody
//! asks for them.

use crate::components::button::plain_button;
use crate::draft::{Before, Draft};
use content::Word;
use markup::{Element, el, ev};

/// Notice about the texts that the tab has kept: what happened to them, and buttons to restore,
/// discard or bring them back.
pub fn before(draft: Draft) -> Element {
    let context = draft.context;
    let said = move || {
        let state = draft.state();
        match state.before {
            Before::Back => Some(Word::DraftBack),
            Before::Waits if !state.kept().is_empty() => Some(Word::DraftWaits),
            Before::Discarded(..) => Some(Word::DraftDiscarded),
            _ => None,
        }
    };
    let button = |word: Word, with: [Option<Word>; 2], then: fn(Draft)| {
        plain_button()
            .class("link")
            .prop("hidden", move || !with.contains(&said()))
            .on(ev::click, move |_| then(draft))
            .text(context.word(word))
    };
    el("div")
        .class("notice")
        .attr("data-before", "")
        .prop("hidden", move || said().is_none())
        .child(
            el("p")
                .attr("role", "status")
                .text_dyn(move || said().map_or("", |said| context.word(said))),
        )
        .child(
            el("p")
                .class("row")
                .child(button(
                    Word::DraftRestore,
                    [Some(Word::DraftWaits); 2],
                    Draft::restore_kept,
                ))
                .child(button(
                    Word::DraftDiscard,
                    [Some(Word::DraftBack), Some(Word::DraftWaits)],
                    Draft::discard,
                ))
                .child(button(
                    Word::Undo,
                    [Some(Word::DraftDiscarded); 2],
                    Draft::keep_after_all,
                )),
        )
}
