//! Clock of a vote.

use crate::browser::stage;
use crate::components::button::plain_button;
use crate::pages::room::desk::Desk;
use crate::pages::room::pieces::button;
use content::RoomWord;
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el, ev};
use quiz::room::Presentation;

/// Clock with its buttons; hidden if the room votes without one.
pub(super) fn clock(desk: Desk) -> Element {
    let room = desk.room;
    let left = Signal::new(String::new());
    let look = move || left.set(clock_text(desk.run.get_untracked().as_ref()));
    effect(move || {
        desk.run.track();
        look();
    });
    effect(move || stage::every_second(look));
    let seconds = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref().map_or(0, |run| run.clock.seconds))
    });
    el("div")
        .class("row")
        .prop("hidden", move || seconds.get() == 0)
        .child(
            plain_button()
                .class("button quiet")
                .attr("data-clock", "")
                .on(ev::click, move |_| {
                    desk.update(|run| run.start_clock(stage::seconds()))
                })
                .text_dyn(move || {
                    room.counted(RoomWord::StartClock, &[("n", seconds.get() as usize)])
                }),
        )
        .child(button(
            room,
            "button quiet",
            room.word(RoomWord::StopClock).to_owned(),
            move |_| desk.update(|run| run.clock.ends = None),
        ))
        .child(
            el("b")
                .attr("role", "timer")
                .attr("dir", "ltr")
                .text_dyn(move || left.get()),
        )
}

/// Time left on the clock: `1:05`; empty while the clock does not run.
pub fn clock_text(run: Option<&Presentation>) -> String {
    let Some(ends) = run.and_then(|run| run.clock.ends) else {
        return String::new();
    };
    let left = ends.saturating_sub(stage::seconds());
    let (minutes, seconds) = (left / 60, left % 60);
    let zero = if seconds < 10 { "0" } else { "" };
    [&minutes.to_string(), ":", zero, &seconds.to_string()].concat()
}
