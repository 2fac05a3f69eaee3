//! The presenter's page: the quiz run for a room, step by step.

mod running;
mod setup;
mod votes;

pub use running::clock_text;

use super::desk::Desk;
use super::{RoomSite, head, needs_script};
use crate::components::notice::notice;
use crate::content::Word;
use crate::markup::value::{Live, Made};
use crate::markup::{Element, effect, el, link};
use crate::routes::Page;

/// The presenter's page: the quiz run for a room, step by step.
pub fn presenter(room: RoomSite) -> Element {
    let site = room.site;
    let desk = Desk {
        room,
        run: Live::new(None),
        unsaved: Live::new(false),
    };
    effect(move || {
        if site.ready.get() {
            desk.begin();
        }
    });
    let runs = Made::new(move || desk.run.with(Option::is_some));
    let unsaved = notice(site, Word::NotSaved, move || desk.unsaved.get());
    let page = |page, word| {
        let link = link(site.address(page))
            .set("rel", "external")
            .text(site.word(word));
        el("li").child(link)
    };
    let elsewhere = el("ul")
        .class("row")
        .child(page(Page::Sheet, Word::SheetTitle))
        .child(page(Page::Results, Word::ResultsTitle))
        .child(page(Page::Quiz, Word::AllQuestions));
    head(room, Word::RoomTitle, Word::RoomLede)
        .child(needs_script(room))
        .child(unsaved)
        .child(
            el("div")
                .set("id", "room")
                .class("room")
                .live_children(move || match runs.get() {
                    true => running::running(desk),
                    false => setup::setup(desk),
                }),
        )
        .child(elsewhere)
}
