//! Pages for the quiz before a room: a part of the program, with words of its own.

pub mod desk;
pub mod paper;
pub mod pieces;
pub mod presenter;
pub mod results;
pub mod screen;
pub mod sheet;

use crate::context::AppContext;
use content::{Room, RoomWord, Word};
use markup::{Element, el};
use routes::Page;

/// Context of the views of the room's pages; `Copy`.
#[derive(Clone, Copy)]
pub struct RoomContext {
    /// Context of every view.
    pub context: AppContext,
    /// Words and facts that these pages alone need.
    pub room: &'static Room,
}

impl RoomContext {
    /// Interface word of the room's pages.
    pub fn word(self, word: RoomWord) -> &'static str {
        self.room.word(word)
    }

    /// Interface word of the room's pages with numbers in the places of their names.
    pub fn counted(self, word: RoomWord, numbers: &[(&str, usize)]) -> String {
        let locale = &self.context.content.locale;
        locale.counted(self.word(word), numbers)
    }
}

/// Page of the part for a room.
pub fn page(context: AppContext, page: Page) -> Element {
    // The words are loaded before the function is called.
    let Some(room) = context.content.room.get() else {
        return el("div");
    };
    let room = RoomContext { context, room };
    match page {
        Page::Room => presenter::presenter(room),
        Page::Screen => screen::screen(room),
        Page::Sheet => sheet::sheet(room),
        _ => results::results(room),
    }
}

/// Notice for browsers without a running script.
fn needs_script(room: RoomContext) -> Element {
    el("p")
        .class("without-script")
        .text(room.word(RoomWord::NeedsScript))
}

/// Head of a page: its title and its purpose.
fn head(room: RoomContext, title: Word, lede: Word) -> Element {
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(room.context.word(title)),
        )
        .child(el("p").class("lede").text(room.context.word(lede)))
}
