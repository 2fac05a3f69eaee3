//! What people chose at one question, counted.

use crate::content::{Question, QuestionKind};
use crate::quiz::code::cells::Cells;
use crate::quiz::given::Given;
use crate::quiz::score::Answer;

/// Something that can be chosen. Options and matches by their positions in the bank, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// An option.
    Option(u8),
    /// A number from one to another, in tenths, both included.
    Between(i32, i32),
    /// An option with a match.
    Pair(u8, u8),
    /// An option at a place of an order, from 0.
    Place(u8, u8),
}

/// How many people chose something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// What.
    pub chosen: Chosen,
    /// How many.
    pub people: usize,
    /// Whether it brings points: a right option, a match or place of the key, a number of full or
    /// half marks.
    pub right: bool,
}

/// All that can be chosen at a question, each with how many chose it: options, matches and places
/// also where nobody did if they are right, wrong ones only where somebody did; of numbers the
/// cells with somebody in them, and those that bring points.
pub fn chosen(question: &Question, answers: &[&Given]) -> Vec<Count> {
    let key = question.facts.key.as_slice();
    let options = 0..question.words.options.len().min(usize::from(u8::MAX)) as u8;
    let at = |place: u8| key.get(usize::from(place)).copied();
    let mut counts = Vec::new();
    let mut add = |chosen: Chosen, right: bool, always: bool| {
        let people = answers.iter().filter(|given| has(&given.answer, chosen));
        let people = people.count();
        if people > 0 || always || right {
            counts.push(Count {
                chosen,
                people,
                right,
            });
        }
    };
    match question.facts.kind {
        QuestionKind::Numeric => {
            let cells = question.facts.range.as_ref().and_then(Cells::new);
            for (from, to) in cells.iter().flat_map(Cells::all) {
                let points = crate::quiz::score::points(&question.facts, &Answer::Number(from));
                add(Chosen::Between(from, to), points > 0, false);
            }
        }
        QuestionKind::Matching => {
            for option in options {
                for matched in 0..question.words.matches.len().min(255) as u8 {
                    add(
                        Chosen::Pair(option, matched),
                        at(option) == Some(matched),
                        false,
                    );
                }
            }
        }
        QuestionKind::Ordering => {
            for option in options.clone() {
                for place in options.clone() {
                    add(
                        Chosen::Place(option, place),
                        at(place) == Some(option),
                        false,
                    );
                }
            }
        }
        _ => {
            for option in options {
                add(Chosen::Option(option), key.contains(&option), true);
            }
        }
    }
    counts
}

fn has(answer: &Answer, chosen: Chosen) -> bool {
    match (answer, chosen) {
        (Answer::Choice(options), Chosen::Option(option)) => options.contains(&option),
        (Answer::Number(number), Chosen::Between(from, to)) => (from..=to).contains(number),
        (Answer::Matches(matches), Chosen::Pair(option, matched)) => {
            matches.get(usize::from(option)) == Some(&Some(matched))
        }
        (Answer::Order(order), Chosen::Place(option, place)) => {
            order.get(usize::from(place)) == Some(&option)
        }
        _ => false,
    }
}
