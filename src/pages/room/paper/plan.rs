//! The plan of a lesson: what is done in which minute, and what to think of before.

use super::part;
use crate::components::passage::words;
use crate::content::{LessonStep, RoomWord};
use crate::markup::{Element, el};
use crate::pages::room::RoomSite;

/// The lesson's plan: the steps with their minutes, then what has none.
pub fn plan(room: RoomSite) -> Element {
    let minutes = |step: &LessonStep| u32::from(step.facts.minutes);
    let all: u32 = room.room.lesson.iter().map(minutes).sum();
    let title = room
        .word(RoomWord::PlanPart)
        .replace("{n}", &all.to_string());
    let mut passed = 0;
    let mut steps = Vec::new();
    let mut notes = Vec::new();
    for step in &room.room.lesson {
        let taken = minutes(step);
        let heading = el("h4");
        match taken {
            0 => notes.push(described(room, step, heading)),
            _ => {
                let when = room
                    .word(RoomWord::FromTo)
                    .replace("{from}", &passed.to_string())
                    .replace("{to}", &(passed + taken).to_string());
                passed += taken;
                let when = el("b").text(when);
                steps.push(described(room, step, heading.child(when).text(" ")));
            }
        }
    }
    part(room, "plan", title)
        .child(el("ol").children(steps))
        .child(el("ul").children(notes))
}

fn described(room: RoomSite, step: &'static LessonStep, heading: Element) -> Element {
    let title = words(room.site, "span", &step.words.title, step.in_original);
    el("li").child(heading.child(title)).child(words(
        room.site,
        "p",
        &step.words.text,
        step.in_original,
    ))
}
