//! The pages for running the quiz before a room: a part of the program, with words of their own.

pub mod desk;
pub mod paper;
pub mod pieces;
pub mod presenter;
pub mod results;
pub mod screen;
pub mod sheet;

use crate::context::AppContext;
use crate::markup::{Element, el};
use content::{Room, RoomWord, Word};
use routes::Page;

/// What the views of the room's pages need; cheap to copy.
#[derive(Clone, Copy)]
pub struct RoomContext {
    /// What every view needs.
    pub context: AppContext,
    /// What only these pages say.
    pub room: &'static Room,
}

impl RoomContext {
    /// A word of the room's pages.
    pub fn word(self, word: RoomWord) -> &'static str {
        self.room.word(word)
    }
}

/// A page of the part for a room.
pub fn page(context: AppContext, page: Page) -> Element {
    // What these pages say comes before what makes them is called.
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

/// Said where no script runs.
fn needs_script(room: RoomContext) -> Element {
    el("p")
        .class("without-script")
        .text(room.word(RoomWord::NeedsScript))
}

/// A page's head: what it is, and what for.
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
