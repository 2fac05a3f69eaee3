//! What somebody missed, in the order in which it is worth looking at again.

use super::given::Given;
use super::order::Seed;
use super::score::{FULL, points};
use super::selection::{Asked, Selection};
use super::sure::Sure;
use crate::content::Question;

/// Whether someone was sure of an answer that does not bring all points: what is held for true
/// and is not comes first, since nothing else would make anyone look at it again.
pub fn sure_but_not_right(question: &Question, given: &Given) -> bool {
    given.sure == Some(Sure::Sure) && !is_right(question, given)
}

/// The places in a quiz, from 0, of the questions that did not bring all points: first those
/// answered wrongly or partly by someone who was sure, then the others, both in the order in
/// which they were asked. Questions left out are missed.
pub fn missed(questions: &[&Question], sheet: &[Option<Given>]) -> Vec<usize> {
    let (mut first, mut then) = (Vec::new(), Vec::new());
    for (place, question) in questions.iter().enumerate() {
        match sheet.get(place).and_then(Option::as_ref) {
            Some(given) if is_right(question, given) => (),
            Some(given) if sure_but_not_right(question, given) => first.push(place),
            _ => then.push(place),
        }
    }
    first.extend(then);
    first
}

/// A quiz of the missed questions alone, in the order of [`missed`], for someone alone, with
/// options shuffled by `seed`; none where nothing was missed.
pub fn again(questions: &[&Question], sheet: &[Option<Given>], seed: Seed) -> Option<Selection> {
    let ids: Vec<String> = missed(questions, sheet)
        .into_iter()
        .map(|place| questions[place].id.clone())
        .collect();
    (!ids.is_empty()).then_some(Selection {
        seed,
        asked: Asked::Chosen(ids),
        room: None,
    })
}

fn is_right(question: &Question, given: &Given) -> bool {
    points(&question.facts, &given.answer) >= FULL
}
