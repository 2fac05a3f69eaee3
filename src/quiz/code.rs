//! The result code: a whole sheet of answers in at most twenty characters that are read off one
//! screen and typed at another. Why it is as it is, with its figures: `docs/adr/0007`.
//!
//! `4QR7-…`: two characters of Crockford's base 32 for the quiz ([`fingerprint`]), two for the
//! room (`00` for none), six, ten or fourteen for the answers and a random number, two to notice
//! mistakes ([`check`]). In the middle each question is a digit of its own base, the number of
//! its [`states`]; above them stands the random number, a power of two of which is as large as
//! fits, so that two people with the same answers have two codes.
//!
//! Codes hold nothing about a person, and anyone can make one up: they are for pooling, not for
//! marks.

pub mod cells;
mod check;
mod fingerprint;
mod read;
mod states;

pub use read::{Handed, Refusal, decode};

use super::crockford;
use super::given::Given;
use super::selection::{RoomTag, Selection};
use crate::content::Question;

/// Characters for quiz and room.
const HEAD: usize = 4;
/// Characters for mistakes.
const TAIL: usize = 2;
/// How long codes can be, in characters, the shortest first.
const LENGTHS: [usize; 3] = [12, 16, 20];
/// Fewest bits of the random number: among 30 equal sheets two get the same with a probability
/// of 1.3 %.
const LEAST_RANDOM: u32 = 15;
/// Most bits of the random number.
const MOST_RANDOM: u32 = 32;

/// What a code tells of each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The answer and how sure, if that was said.
    Levels,
    /// The answer and whether it was called sure.
    Sure,
    /// The answer.
    Answers,
}

/// How the codes of a quiz are made up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Positions in the bank of the questions, as they are asked.
    pub positions: Vec<usize>,
    /// What is told of each.
    pub detail: Detail,
    /// Characters of a code, without what parts its groups.
    pub length: usize,
    /// Bits of the random number.
    pub random_bits: u32,
    /// The quiz, below 1024.
    pub fingerprint: u32,
    /// The room.
    pub room: Option<RoomTag>,
}

/// The answers of a quiz do not fit into a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyQuestions {
    /// How many are asked.
    pub asked: usize,
    /// How many of them, from the first on, fit.
    pub fit: usize,
}

/// How a quiz' codes are made up: with as much detail as fits into twenty characters beside a
/// random number of 15 bits, then as short as that allows.
///
/// # Errors
/// Where not even the answers alone fit.
pub fn layout(bank: &[Question], selection: &Selection) -> Result<Layout, TooManyQuestions> {
    let positions = selection.positions(bank);
    let questions = || positions.iter().map(|at| &bank[*at]);
    for detail in [Detail::Levels, Detail::Sure, Detail::Answers] {
        for length in LENGTHS {
            let (fit, random_bits) = room_left(questions(), detail, length);
            if fit == positions.len() {
                return Ok(Layout {
                    detail,
                    length,
                    random_bits,
                    fingerprint: fingerprint::fingerprint(selection.seed, questions()),
                    room: selection.room,
                    positions,
                });
            }
        }
    }
    let longest = LENGTHS[LENGTHS.len() - 1];
    Err(TooManyQuestions {
        asked: positions.len(),
        fit: room_left(questions(), Detail::Answers, longest).0,
    })
}

/// The code of a sheet, without groups. `sheet` holds what was given to each question, as far as
/// it goes; of `random` as many bits count as the layout has.
pub fn encode(layout: &Layout, bank: &[Question], sheet: &[Option<Given>], random: u32) -> String {
    let mut body = Body::new(layout.length);
    let kept = u32::MAX >> (MOST_RANDOM - layout.random_bits);
    body.push(1 << 16, random >> 16 & kept >> 16);
    body.push(1 << 16, random & kept & 0xffff);
    for (place, position) in layout.positions.iter().enumerate().rev() {
        let (question, detail) = (&bank[*position], layout.detail);
        let given = sheet.get(place).and_then(Option::as_ref);
        // A layout has only questions whose states can be counted.
        let states = states::states(question, detail).unwrap_or(1);
        body.push(states, states::state(question, detail, given));
    }
    let mut code = beginning(layout);
    for value in body.0.iter().rev() {
        code.push(crockford::character(*value));
    }
    let (first, last) = check::check(code.chars().filter_map(crockford::value));
    code.push(crockford::character(first));
    code.push(crockford::character(last));
    code
}

/// The characters with which every code of a quiz in its room begins.
pub fn beginning(layout: &Layout) -> String {
    let mut code = String::new();
    crockford::push(&mut code, layout.fingerprint, 2);
    crockford::push(&mut code, layout.room.map_or(0, RoomTag::number), 2);
    code
}

/// A code in groups of four, parted by hyphens. Pages show it from left to right in every
/// language.
pub fn grouped(code: &str) -> String {
    let mut text = String::new();
    for (at, character) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push('-');
        }
        text.push(character);
    }
    text
}

/// The middle of a code: a number as digits of five bits, the lowest first.
struct Body(Vec<u32>);

impl Body {
    fn new(length: usize) -> Body {
        Body(vec![0; length - HEAD - TAIL])
    }

    /// Puts a digit of any base below those there are. True where the number is too large now.
    fn push(&mut self, base: u32, digit: u32) -> bool {
        let mut carry = u64::from(digit);
        for value in &mut self.0 {
            carry += u64::from(*value) * u64::from(base);
            *value = (carry & 31) as u32;
            carry >>= 5;
        }
        carry > 0
    }

    /// Takes off the lowest digit of any base.
    fn pop(&mut self, base: u32) -> u32 {
        let mut rest: u64 = 0;
        for value in self.0.iter_mut().rev() {
            rest = rest << 5 | u64::from(*value);
            *value = (rest / u64::from(base)) as u32;
            rest %= u64::from(base);
        }
        rest as u32
    }
}

/// How many of the questions, from the first on, fit beside the shortest random number, and how
/// many bits it can have.
fn room_left<'a>(
    questions: impl Iterator<Item = &'a Question>,
    detail: Detail,
    length: usize,
) -> (usize, u32) {
    // The largest number that is written, plus one, is the product of all bases: it may be as
    // large as the body itself, so what is counted is one less, digit by digit.
    let mut largest = Body::new(length);
    for _ in 0..LEAST_RANDOM {
        largest.push(2, 1);
    }
    let mut fit = 0;
    for question in questions {
        match states::states(question, detail) {
            Some(states) if !largest.push(states, states - 1) => fit += 1,
            _ => return (fit, LEAST_RANDOM),
        }
    }
    let mut bits = LEAST_RANDOM;
    while bits < MOST_RANDOM && !largest.push(2, 1) {
        bits += 1;
    }
    (fit, bits)
}
