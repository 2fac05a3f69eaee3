//! The texts from before: back in the composer, or waiting until somebody asks for them.

use super::draft::{Before, Draft};
use crate::markup::{Element, el};
use content::Word;

/// Says what became of the texts that the tab has kept, with what can be done about it.
pub fn before(draft: Draft) -> Element {
    let site = draft.site;
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
        el("button")
            .set("type", "button")
            .class("link")
            .live_flag("hidden", move || !with.contains(&said()))
            .on("click", move |_| then(draft))
            .text(site.word(word))
    };
    el("div")
        .class("notice")
        .set("data-before", "")
        .live_flag("hidden", move || said().is_none())
        .child(
            el("p")
                .set("role", "status")
                .live_text(move || said().map_or("", |said| site.word(said))),
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
