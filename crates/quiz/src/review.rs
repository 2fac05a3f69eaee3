//! Review of the missed questions, in the order in which they are worth looking at again.

use super::given::Given;
use super::order::Seed;
use super::score::{FULL, points};
use super::selection::{Asked, Selection};
use super::sure::Sure;
use content::Question;

/// Whether confidence was `Sure` in an answer without full points. Such answers come first in the
/// review: nothing else would make the person look at a wrong belief again.
pub fn sure_but_not_right(question: &Question, given: &Given) -> bool {
    given.sure == Some(Sure::Sure) && !is_right(question, given)
}

/// Places in the quiz, from 0, of the questions without full points: first those answered with the
/// confidence `Sure`, then the others, each in the order asked. Questions left out count as missed.
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

/// Quiz of the missed questions alone, in the order of [`missed`], without a room, with options
/// shuffled by `seed`; `None` if nothing was missed.
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

/// Whether an answer has full points.
fn is_right(question: &Question, given: &Given) -> bool {
    points(&question.facts, &given.answer) >= FULL
}
