//! The presenter's page: the quiz run for a room, step by step.

use super::{RoomSite, head};
use crate::content::{RoomWord, Word};
use crate::markup::{Element, el};

/// The presenter's page: the quiz run for a room, step by step.
pub fn presenter(room: RoomSite) -> Element {
    head(room, Word::RoomTitle, Word::RoomLede).child(
        el("p")
            .class("without-script")
            .text(room.word(RoomWord::NeedsScript)),
    )
}
