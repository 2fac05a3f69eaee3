//! Notices that stand in their place while a condition holds, such as an address refused or answers
//! not saved.

use crate::context::AppContext;
use content::Word;
use markup::{Element, el};

/// Notice with an interface word, shown while the condition holds.
pub fn notice(
    context: AppContext,
    word: Word,
    holds: impl Fn() -> bool + Copy + Send + 'static,
) -> Element {
    saying(context.word(word), holds)
}

/// Notice with a text, shown and announced to screen readers while the condition holds.
pub fn saying(text: &'static str, holds: impl Fn() -> bool + Copy + Send + 'static) -> Element {
    el("p")
        .class("notice")
        .attr("role", "status")
        .prop("hidden", move || !holds())
        .text_dyn(move || if holds() { text } else { "" })
}
