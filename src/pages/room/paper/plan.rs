//! Plan of a lesson: what is done in which minute, and notes for the preparation.

use super::part;
use crate::components::passage::with_words;
use crate::pages::room::RoomContext;
use content::{LessonStep, RoomWord};
use markup::{Element, el};
use quiz::Selection;

/// Lesson plan for a quiz: first the steps with their minutes, then those without. Each question
/// takes as many minutes as in the lesson as written, whatever the number of questions.
pub fn plan(room: RoomContext, selection: &Selection) -> Element {
    let asked = selection.positions(&room.context.content.quiz).len();
    let each = |step: &LessonStep| match step.facts.questions {
        0 => usize::from(step.facts.minutes),
        questions => usize::from(step.facts.minutes / questions),
    };
    let minutes = |step: &LessonStep| match step.facts.questions {
        0 => each(step),
        _ => each(step) * asked,
    };
    let all: usize = room.room.lesson.iter().map(minutes).sum();
    let title = room.counted(RoomWord::PlanPart, &[("n", all)]);
    let described = |step: &'static LessonStep, heading: Element| {
        let filled = |text: &str| {
            let counts = [("questions", asked), ("minutes", each(step))];
            room.context.content.locale.counted(text, &counts)
        };
        let words = |element: Element, text: &str| {
            with_words(room.context, element, filled(text), step.in_original)
        };
        el("li")
            .child(words(heading, &step.words.title))
            .child(words(el("p"), &step.words.text))
    };
    let mut passed = 0;
    let mut steps = Vec::new();
    let mut notes = Vec::new();
    for step in &room.room.lesson {
        let taken = minutes(step);
        let heading = el("h4");
        match step.facts.minutes {
            0 => notes.push(described(step, heading)),
            _ => {
                let when = room.counted(
                    RoomWord::FromTo,
                    &[("from", passed), ("to", passed + taken)],
                );
                passed += taken;
                let when = el("b").text(when);
                steps.push(described(step, heading.child(when).text(" ")));
            }
        }
    }
    part(room, selection, "plan", title, None, None)
        .child(el("ol").children(steps))
        .child(el("ul").children(notes))
}
