//! Something that is said in its place when it holds: an address refused, answers not saved.

use crate::context::AppContext;
use crate::markup::{Element, el};
use content::Word;

/// An interface word as a notice, while the condition holds.
pub fn notice(
    context: AppContext,
    word: Word,
    holds: impl Fn() -> bool + Copy + Send + 'static,
) -> Element {
    saying(context.word(word), holds)
}

/// A notice that stands there, and is told to a screen reader, while the condition holds.
pub fn saying(text: &'static str, holds: impl Fn() -> bool + Copy + Send + 'static) -> Element {
    el("p")
        .class("notice")
        .attr("role", "status")
        .prop("hidden", move || !holds())
        .text_dyn(move || if holds() { text } else { "" })
}
