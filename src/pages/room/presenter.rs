//! Presenter's page: the quiz run for a room, step by step.

mod running;
mod setup;
mod votes;

pub use running::clock_text;

use super::desk::Desk;
use super::pieces::{button, with_quiz};
use super::{RoomContext, head, needs_script};
use crate::components::answers::all_questions;
use crate::components::notice::notice;
use content::{RoomWord, Word};
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el};
use quiz::room::Presentation;
use routes::Page;

/// Presenter's page.
pub fn presenter(room: RoomContext) -> Element {
    let context = room.context;
    let desk = Desk {
        room,
        run: Signal::new(None),
        unsaved: Signal::new(false),
        runs: Signal::new(None),
    };
    effect(move || {
        if context.is_ready() {
            desk.begin();
        }
    });
    let runs = Memo::new(move || desk.run.with(Option::is_some));
    let by_another = Memo::new(move || desk.runs.get() == Some(false));
    let unsaved = notice(context, Word::NotSaved, move || desk.unsaved.get());
    // The links lead to the quiz of the room that is run, where there is one.
    let page = |page, word| {
        let address = move || {
            let quiz = |run: &Presentation| with_quiz(context, page, &run.selection);
            desk.run
                .with(|run| run.as_ref().map_or_else(|| context.address(page), quiz))
        };
        let link = el("a")
            .attr_dyn("href", move || Some(address()))
            .text(context.word(word));
        el("li").child(link)
    };
    let elsewhere = el("ul")
        .class("row")
        .child(page(Page::Sheet, Word::SheetTitle))
        .child(page(Page::Results, Word::ResultsTitle))
        .child(el("li").child(all_questions(context)));
    head(room, Word::RoomTitle, Word::RoomLede)
        .child(needs_script(room))
        .child(unsaved)
        .child(
            el("div")
                .attr("id", "room")
                .class("room")
                .children_dyn(move || match (by_another.get(), runs.get()) {
                    (true, _) => run_elsewhere(desk),
                    (_, true) => running::running(desk),
                    (_, false) => setup::setup(desk),
                }),
        )
        .child(elsewhere)
}

/// Notice that another window runs the room, with the button that takes it over.
fn run_elsewhere(desk: Desk) -> Vec<Element> {
    let room = desk.room;
    let take = room.word(RoomWord::TakeOver).to_owned();
    vec![
        el("h2")
            .attr("tabindex", "-1")
            .text(room.word(RoomWord::RunElsewhere)),
        el("p")
            .attr("role", "status")
            .text(room.word(RoomWord::RunElsewhereLede)),
        el("p").child(
            button(room, "button", take, move |_| desk.take_over()).attr("data-take-over", ""),
        ),
    ]
}
