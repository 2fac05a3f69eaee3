//! Parts of the presenter's page while a room is run: place, prompt, buttons, votes, notes and
//! settings.

mod clock;
mod folded;

use super::super::desk::{Desk, ROOM, step_word};
use super::super::pieces::{button, with_quiz};
use super::votes::{notes, votes};
use crate::browser;
use crate::components::button::plain_button;
use crate::components::passage::{untranslated, words};
use crate::components::question::question_number;
use clock::clock;
pub use clock::clock_text;
use content::{RoomWord, find};
use folded::{end, jump, keys, look, phone};
use markup::signal::Memo;
use markup::{Element, el, ev, link};
use quiz::room::{Place, Presentation, Step};
use routes::Page;

/// Parts of the page for a room that is run.
pub fn running(desk: Desk) -> Vec<Element> {
    let room = desk.room;
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
    let say = el("p")
        .child(el("b").text([room.word(RoomWord::SayNow), " "].concat()))
        .child(el("span").attr("data-say", "").text_dyn(move || {
            room.word(match place.get() {
                Place::Start => RoomWord::SayStart,
                Place::End => RoomWord::SayEnd,
                Place::Asked(_, step) => say_word(step),
            })
        }));
    // These elements are made anew for another question only, so that the focus stays.
    let asked = Memo::new(move || match place.get() {
        Place::Asked(at, _) => Some(at),
        _ => None,
    });
    let question = el("div")
        .class("room")
        .children_dyn(move || match asked.get() {
            None => Vec::new(),
            Some(at) => question(desk, at),
        });
    vec![
        heading,
        told,
        el("div")
            .class("row")
            .child(back(desk))
            .child(next(desk, place))
            .child(screen_link(desk)),
        say,
        pooling(desk, place),
        steps(desk, place),
        question,
        clock(desk),
        phone(desk),
        jump(desk),
        look(desk),
        keys(desk),
        end(desk),
    ]
}

fn at(desk: Desk) -> Place {
    desk.run
        .with(|run| run.as_ref().map_or(Place::Start, |run| run.place))
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
            [&number, ": ", room.word(step_word(step))].concat()
        }
    }
}

fn say_word(step: Step) -> RoomWord {
    [
        RoomWord::SayQuestion,
        RoomWord::SayOptions,
        RoomWord::SayVote,
        RoomWord::SayTally,
        RoomWord::SayDiscuss,
        RoomWord::SayVoteAgain,
        RoomWord::SayReveal,
        RoomWord::SayExplain,
    ][step as usize]
}

fn back(desk: Desk) -> Element {
    let text = desk.room.word(RoomWord::StepBack).to_owned();
    button(desk.room, "button quiet", text, move |_| {
        desk.update(Presentation::back)
    })
    .attr("data-back", "")
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
            place.get();
            let room = desk.room;
            let Some(mut run) = desk.run.get_untracked() else {
                return String::new();
            };
            run.next();
            let name = match run.place {
                Place::Asked(at, Step::Question) => {
                    question_number(room.context, at, run.questions.len())
                }
                Place::Asked(_, step) => room.word(step_word(step)).to_owned(),
                _ => room.word(RoomWord::PlaceEnd).to_owned(),
            };
            room.word(RoomWord::StepNext).replace("{step}", &name)
        })
}

fn screen_link(desk: Desk) -> Element {
    link(desk.room.context.address(Page::Screen))
        .class("button quiet")
        .attr("target", ROOM)
        .attr("data-screen", "")
        .text(desk.room.word(RoomWord::OpenScreen))
}

/// Link to the page that pools the room's codes, shown at the end.
fn pooling(desk: Desk, place: Memo<Place>) -> Element {
    let room = desk.room;
    let parts = move || {
        let at_the_end = place.get() == Place::End;
        let run = desk.run.get_untracked().filter(|_| at_the_end);
        let link = run.map(|run| {
            link(with_quiz(room.context, Page::Results, &run.selection))
                .class("button quiet")
                .attr("data-pool", "")
                .text(room.word(RoomWord::PoolCodes))
        });
        link.into_iter().collect()
    };
    el("p")
        .prop("hidden", move || place.get() != Place::End)
        .children_dyn(parts)
}

/// Steps of a question, each as a button.
fn steps(desk: Desk, place: Memo<Place>) -> Element {
    let room = desk.room;
    let steps = Step::ALL.map(|step| {
        let go = move |_| {
            desk.update(|run| {
                if let Some(at) = run.at() {
                    run.go(Place::Asked(at, step));
                }
            })
        };
        let current =
            move || matches!(place.get(), Place::Asked(_, now) if now == step).then_some("step");
        let name = room.word(step_word(step)).to_owned();
        el("li").child(button(room, "button quiet", name, go).attr_dyn("aria-current", current))
    });
    el("ol")
        .class("row stages")
        .prop("hidden", move || !matches!(place.get(), Place::Asked(..)))
        .children(steps)
}

fn question(desk: Desk, at: usize) -> Vec<Element> {
    let context = desk.room.context;
    let bank = desk.bank();
    let found = desk.run.with_untracked(|run| {
        run.as_ref()?
            .question(at, bank)
            .map(|found| found.id.clone())
    });
    let Some(question) = found.and_then(|id| find(bank, &id)) else {
        return Vec::new();
    };
    let mut parts = vec![words(
        context,
        "h3",
        &question.words.prompt,
        question.in_original,
    )];
    parts.extend(untranslated(context, question.in_original));
    parts.extend(votes(desk, at, question));
    parts.push(notes(desk, question));
    parts
}
