//! The quiz on paper: sheet, key and lesson plan.

use super::{RoomSite, head};
use crate::content::{RoomWord, Word};
use crate::markup::{Element, el};

/// The quiz on paper: sheet, key and lesson plan.
pub fn sheet(room: RoomSite) -> Element {
    head(room, Word::SheetTitle, Word::SheetLede).child(
        el("p")
            .class("without-script")
            .text(room.word(RoomWord::NeedsScript)),
    )
}
