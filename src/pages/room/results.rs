//! The results of a room, pooled from people's codes.

use super::{RoomSite, head};
use crate::content::{RoomWord, Word};
use crate::markup::{Element, el};

/// The results of a room, pooled from people's codes.
pub fn results(room: RoomSite) -> Element {
    head(room, Word::ResultsTitle, Word::ResultsLede).child(
        el("p")
            .class("without-script")
            .text(room.word(RoomWord::NeedsScript)),
    )
}
