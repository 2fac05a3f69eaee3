//! Answers to a question as numbers from 0 up, and back.

use super::Detail;
use super::cells::Cells;
use crate::given::Given;
use crate::score::{Answer, fits};
use crate::sure::Sure;
use content::{Question, QuestionKind};

/// Number of states of a question: left out, or one of its answers with a level of confidence.
/// `None` if 32 bits do not hold it, or if the range of a numeric question is invalid.
pub(super) fn states(question: &Question, detail: Detail) -> Option<u32> {
    answers(question)?
        .checked_mul(detail.levels())?
        .checked_add(1)
}

/// Number of an answer's state, below [`states`]; 0 for no answer, and for one that does not fit
/// the question.
pub(super) fn state(question: &Question, detail: Detail, given: Option<&Given>) -> u32 {
    let number = |given: &Given| {
        let answer = number(question, &given.answer)?;
        Some(1 + answer * detail.levels() + detail.level(given.sure))
    };
    given
        .filter(|given| fits(question, &given.answer))
        .and_then(number)
        .unwrap_or(0)
}

/// Answer of a state's number; `None` for 0.
pub(super) fn given(question: &Question, detail: Detail, state: u32) -> Option<Given> {
    let number = state.checked_sub(1)?;
    Some(Given {
        answer: answer(question, number / detail.levels())?,
        sure: detail.sure(number % detail.levels()),
    })
}

impl Detail {
    /// Number of levels of confidence that a code tells apart, "not stated" included.
    fn levels(self) -> u32 {
        match self {
            Detail::Levels => 4,
            Detail::Sure => 2,
            Detail::Answers => 1,
        }
    }

    /// Number of a level of confidence, below [`Detail::levels`].
    fn level(self, sure: Option<Sure>) -> u32 {
        match (self, sure) {
            (Detail::Levels, Some(sure)) => 1 + sure as u32,
            (Detail::Sure, Some(Sure::Sure)) => 1,
            _ => 0,
        }
    }

    /// Level of confidence of a number below [`Detail::levels`].
    fn sure(self, level: u32) -> Option<Sure> {
        match self {
            Detail::Levels => Sure::ALL.get((level as usize).checked_sub(1)?).copied(),
            _ => (level == 1).then_some(Sure::Sure),
        }
    }
}

/// Number of answers to a question, without confidence.
fn answers(question: &Question) -> Option<u32> {
    let options = question.words.options.len() as u32;
    match question.facts.kind {
        QuestionKind::Numeric => cells(question).map(|cells| cells.count()),
        QuestionKind::Multiple => 1_u32.checked_shl(options),
        QuestionKind::Matching => (question.words.matches.len() as u32 + 1).checked_pow(options),
        QuestionKind::Ordering => (1..=options).try_fold(1_u32, u32::checked_mul),
        QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt => Some(options),
    }
}

fn cells(question: &Question) -> Option<Cells> {
    question.facts.range.as_ref().and_then(Cells::new)
}

/// Number of an answer that fits the question, below [`answers`].
fn number(question: &Question, answer: &Answer) -> Option<u32> {
    match answer {
        Answer::Choice(chosen) => Some(match question.facts.kind {
            QuestionKind::Multiple => chosen.iter().fold(0, |set, option| set | 1 << option),
            _ => u32::from(*chosen.first()?),
        }),
        Answer::Number(tenths) => cells(question)?.of(*tenths),
        Answer::Matches(matches) => {
            let each = question.words.matches.len() as u32 + 1;
            let digit = |chosen: &Option<u8>| chosen.map_or(0, |at| u32::from(at) + 1);
            let put = |number, chosen| number * each + digit(chosen);
            Some(matches.iter().rev().fold(0, put))
        }
        // Rank among all orders: each option is counted among those that remain (Lehmer code).
        Answer::Order(order) => {
            let smaller = |at: usize| {
                let rest = &order[at + 1..];
                rest.iter().filter(|&&later| later < order[at]).count() as u32
            };
            let count = order.len();
            Some((0..count).fold(0, |number, at| number * (count - at) as u32 + smaller(at)))
        }
    }
}

/// Answer of a number below [`answers`].
fn answer(question: &Question, mut number: u32) -> Option<Answer> {
    let options = question.words.options.len();
    Some(match question.facts.kind {
        QuestionKind::Numeric => Answer::Number(cells(question)?.number(number)?),
        QuestionKind::Multiple => {
            let chosen = (0..options as u8).filter(|option| number >> option & 1 == 1);
            Answer::Choice(chosen.collect())
        }
        QuestionKind::Matching => {
            let each = question.words.matches.len() as u32 + 1;
            let mut take = || {
                let digit = number % each;
                number /= each;
                (digit as u8).checked_sub(1)
            };
            Answer::Matches((0..options).map(|_| take()).collect())
        }
        QuestionKind::Ordering => {
            let mut places = Vec::new();
            for left in 1..=options {
                places.push(number as usize % left);
                number /= left as u32;
            }
            let mut left: Vec<u8> = (0..options as u8).collect();
            Answer::Order(places.into_iter().rev().map(|at| left.remove(at)).collect())
        }
        _ => Answer::Choice(vec![number as u8]),
    })
}
