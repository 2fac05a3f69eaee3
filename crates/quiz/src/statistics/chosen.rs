//! Counts of the choices that people made at one question.

use crate::code::cells::Cells;
use crate::given::Given;
use crate::score::{Answer, FULL};
use content::{Question, QuestionKind};

/// Choice that an answer may contain. Options and matches are positions in the bank, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Option.
    Option(u8),
    /// Range of numbers, (first, last), in tenths, both inclusive.
    Between(i32, i32),
    /// Option with a match.
    Pair(u8, u8),
    /// Option at a place of an order, from 0.
    Place(u8, u8),
}

/// Number of people with a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Choice that was counted.
    pub chosen: Chosen,
    /// Number of people.
    pub people: usize,
    /// Whether the choice is right: an option, a match or a place of the key, a number with full
    /// points.
    pub right: bool,
    /// Whether the choice counts half: a number with half points.
    pub half: bool,
}

/// Counts of all choices at a question. Options are always listed. Matches and places are listed if
/// they are right or somebody chose them. Of numbers, the cells with points or with somebody in
/// them are listed.
pub fn chosen(question: &Question, answers: &[&Given]) -> Vec<Count> {
    let key = question.facts.key.as_slice();
    let options = 0..question.words.options.len().min(usize::from(u8::MAX)) as u8;
    let at = |place: u8| key.get(usize::from(place)).copied();
    let mut counts = Vec::new();
    let mut counted = |chosen: Chosen, [right, half]: [bool; 2], always: bool| {
        let people = answers.iter().filter(|given| has(&given.answer, chosen));
        let people = people.count();
        if people > 0 || always || right || half {
            counts.push(Count {
                chosen,
                people,
                right,
                half,
            });
        }
    };
    match question.facts.kind {
        QuestionKind::Numeric => {
            let cells = question.facts.range.as_ref().and_then(Cells::new);
            for (from, to) in cells.iter().flat_map(Cells::all) {
                let points = crate::score::points(&question.facts, &Answer::Number(from));
                let worth = [points == FULL, points > 0 && points < FULL];
                counted(Chosen::Between(from, to), worth, false);
            }
        }
        QuestionKind::Matching => {
            for option in options {
                for matched in 0..question.words.matches.len().min(255) as u8 {
                    let right = at(option) == Some(matched);
                    counted(Chosen::Pair(option, matched), [right, false], false);
                }
            }
        }
        QuestionKind::Ordering => {
            for option in options.clone() {
                for place in options.clone() {
                    let right = at(place) == Some(option);
                    counted(Chosen::Place(option, place), [right, false], false);
                }
            }
        }
        _ => {
            for option in options {
                counted(Chosen::Option(option), [key.contains(&option), false], true);
            }
        }
    }
    counts
}

/// Whether an answer contains a choice.
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
