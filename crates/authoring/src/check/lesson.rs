//! Check of the lesson plan: its questions exist, and each has its minutes.

use crate::load::ListFile;
use crate::place::ContentError;
use content::{LessonStep, Question};

/// Checks the facts of the lesson's steps; `bank` is the question bank if it could be read.
pub fn check(
    list: &ListFile<LessonStep>,
    bank: Option<&ListFile<Question>>,
    errors: &mut Vec<ContentError>,
) {
    for (at, step) in &list.entries {
        let (minutes, questions) = (step.facts.minutes, step.facts.questions);
        let whole = questions == 0 || (minutes > 0 && minutes.is_multiple_of(questions));
        if !whole {
            errors.push(list.placed.error(
                &format!("/{at}/facts/minutes"),
                "the same whole number of minutes for each of the step's questions",
                format!("{minutes} minutes for {questions}"),
                "change the minutes or the number of questions",
            ));
        }
    }
    let asked: usize = list
        .entries
        .iter()
        .map(|(_, step)| usize::from(step.facts.questions))
        .sum();
    let most = bank.map_or(usize::from(u8::MAX), |bank| bank.entries.len());
    if asked == 0 || asked > most {
        errors.push(list.placed.error(
            "",
            format!("steps that ask 1 to {most} questions, so that a room has as many"),
            format!("{asked} in all"),
            "write `questions` into the facts of the step in which they are asked",
        ));
    }
}
