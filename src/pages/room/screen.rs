//! The projector's page: what the room sees.

use super::{RoomSite, head};
use crate::content::{RoomWord, Word};
use crate::markup::{Element, el};

/// The projector's page: what the room sees.
pub fn screen(room: RoomSite) -> Element {
    head(room, Word::ScreenTitle, Word::ScreenLede).child(
        el("p")
            .class("without-script")
            .text(room.word(RoomWord::NeedsScript)),
    )
}
