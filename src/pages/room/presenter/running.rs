//! Parts of the presenter's page while a room is run: the place, what the group sees, what to say,
//! and the bar with the buttons.

mod clock;
mod folded;
mod seen;

use super::super::desk::{Desk, ROOM, step_word};
use super::super::pieces::button;
use super::votes::notes;
use super::votes::said;
use crate::browser;
use crate::components::button::plain_button;
use crate::components::question::question_number;
use clock::clock;
pub use clock::clock_text;
use content::{Question, RoomWord, find};
use folded::more;
use markup::signal::Memo;
use markup::{Element, el, ev, link};
use quiz::room::{Place, Presentation, Step};
use routes::Page;
use seen::seen;

/// Parts of the page for a room that is run.
pub fn running(desk: Desk) -> Vec<Element> {
    let place = Memo::new(move || at(desk));
    let heading = el("h2")
        .attr("tabindex", "-1")
        .attr("data-place", "")
        .text_dyn(move || name_of(desk, place.get()));
    // The focus stays on the pressed button, so the new step is announced.
    let told = el("p")
        .class("unseen")
        .attr("role", "status")
        .text_dyn(move || name_of(desk, place.get()));
    let head = el("div")
        .class("row")
        .child(heading)
        .child(told)
        .child(clock(desk))
        .child(screen_link(desk));
    let steer = el("div")
        .class("row steer")
        .child(back(desk))
        .child(next(desk, place))
        .child(straight(desk, place));
    let cockpit = el("div")
        .class("cockpit")
        .child(head)
        .child(seen(desk, place))
        .child(guide(desk, place))
        .child(steer)
        .child(more(desk));
    vec![cockpit]
}

fn at(desk: Desk) -> Place {
    desk.run
        .with(|run| run.as_ref().map_or(Place::Start, |run| run.place))
}

/// Question that is asked, by its index. What is made of it is made anew for another question only,
/// so that the focus stays.
fn asked(place: Memo<Place>) -> Memo<Option<usize>> {
    Memo::new(move || match place.get() {
        Place::Asked(at, _) => Some(at),
        _ => None,
    })
}

/// Question of the bank with this index in the room.
fn question_at(desk: Desk, at: usize) -> Option<&'static Question> {
    let id = desk
        .run
        .with_untracked(|run| run.as_ref()?.questions.get(at).cloned())?;
    find(desk.bank(), &id)
}

/// Name of a place: `Question 3 of 10: Vote`.
fn name_of(desk: Desk, place: Place) -> String {
    let room = desk.room;
    match place {
        Place::Start => room.word(RoomWord::PlaceStart).to_owned(),
        Place::End => room.word(RoomWord::PlaceEnd).to_owned(),
        Place::Asked(at, step) => {
            let total = desk
                .run
                .with(|run| run.as_ref().map_or(0, |run| run.questions.len()));
            let number = question_number(room.context, at, total);
            room.context
                .marks()
                .labelled(&number, room.word(step_word(step)))
        }
    }
}

fn say_word(step: Step) -> RoomWord {
    [
        RoomWord::SayQuestion,
        RoomWord::SayVote,
        RoomWord::SayDiscuss,
        RoomWord::SayVoteAgain,
        RoomWord::SayCount,
        RoomWord::SayAnswer,
    ][step as usize]
}

/// What the presenter says, what the count advises, and notes.
fn guide(desk: Desk, place: Memo<Place>) -> Element {
    let room = desk.room;
    let say = el("p")
        .child(el("b").text([room.word(RoomWord::SayNow), " "].concat()))
        .child(el("span").attr("data-say", "").text_dyn(move || {
            room.word(match place.get() {
                Place::Start => RoomWord::SayStart,
                Place::End => RoomWord::SayEnd,
                Place::Asked(_, step) => say_word(step),
            })
        }));
    let asked = asked(place);
    let question = move || {
        let at = asked.get();
        let question = at.and_then(|at| Some((at, question_at(desk, at)?)));
        question.map_or_else(Vec::new, |(at, question)| {
            let mut parts = said(desk, at, question);
            parts.push(notes(desk, question));
            parts
        })
    };
    el("section")
        .class("panel")
        .child(say)
        .child(el("div").class("room").children_dyn(question))
}

fn back(desk: Desk) -> Element {
    let text = desk.room.word(RoomWord::StepBack).to_owned();
    button(desk.room, "button quiet", text, move |_| {
        desk.update(Presentation::back)
    })
    .attr("data-back", "")
}

/// What comes next; it follows the hands, too, since those that are counted bring a step.
fn coming(desk: Desk) -> Option<Presentation> {
    let mut run = desk.run.get()?;
    run.next();
    Some(run)
}

fn next(desk: Desk, place: Memo<Place>) -> Element {
    plain_button()
        .class("button")
        .attr("data-on", "")
        .prop("hidden", move || place.get() == Place::End)
        .on(ev::click, move |_| {
            desk.update(Presentation::next);
            // Behind the last step this button is gone, so the focus moves to the next one.
            let ended = |run: &Presentation| run.place == Place::End;
            if desk
                .run
                .with_untracked(|run| run.as_ref().is_some_and(ended))
            {
                browser::focus_soon("[data-pool]");
            }
        })
        .text_dyn(move || {
            let room = desk.room;
            let name = coming(desk).map_or_else(String::new, |run| match run.place {
                Place::Asked(at, Step::Question) => {
                    question_number(room.context, at, run.questions.len())
                }
                Place::Asked(_, step) => room.word(step_word(step)).to_owned(),
                _ => room.word(RoomWord::PlaceEnd).to_owned(),
            });
            room.word(RoomWord::StepNext).replace("{step}", &name)
        })
}

/// Button straight to the answer, where that is not the next step anyway.
fn straight(desk: Desk, place: Memo<Place>) -> Element {
    let is_next = Memo::new(move || {
        let answers = |run: Presentation| run.step() == Some(Step::Answer);
        coming(desk).is_some_and(answers)
    });
    let shown = move || {
        let open = matches!(place.get(), Place::Asked(_, step) if step < Step::Answer);
        open && !is_next.get()
    };
    let text = desk.room.word(RoomWord::StepStraight).to_owned();
    button(desk.room, "button quiet", text, move |_| {
        desk.update(Presentation::answer);
        browser::focus_soon("[data-on]");
    })
    .attr("data-straight", "")
    .prop("hidden", move || !shown())
}

fn screen_link(desk: Desk) -> Element {
    link(desk.room.context.address(Page::Screen))
        .class("button quiet")
        .attr("target", ROOM)
        .attr("data-screen", "")
        .text(desk.room.word(RoomWord::OpenScreen))
}
