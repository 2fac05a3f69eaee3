//! Result code: all answers of a quiz in at most twenty characters, read off one screen and typed
//! at another. Reasons and figures: `docs/adr/0007`.
//!
//! `4QR7-…`, in Crockford's base 32: two characters for the quiz (module `fingerprint`), two for
//! the room (`00` for none), six, ten or fourteen for the answers and a random number, and two
//! check characters (module `check`). In the middle part each question is a digit of its own base,
//! the number of its states (module `states`). Above these digits stands the random number, of as
//! many bits as fit, so that two people with the same answers have two codes.
//!
//! Codes hold nothing about a person, and anyone can make one up: they are for pooling, not for
//! grading.
//!
//! ```
//! # use content::{Question, QuestionFacts, QuestionKind, QuestionWords};
//! use quiz::permalink::decode_quiz;
//! use quiz::code::{decode, encode, grouped, layout};
//! use quiz::{Answer, Given, Sure};
//!
//! // The question `verbs` has four options.
//! # let bank = [Question {
//! #     id: "verbs".into(),
//! #     facts: QuestionFacts {
//! #         kind: QuestionKind::Single,
//! #         pillar: None,
//! #         key: vec![0],
//! #         range: None,
//! #         quotes: Vec::new(),
//! #         note: String::new(),
//! #         negative_because: String::new(),
//! #     },
//! #     words: QuestionWords {
//! #         prompt: String::new(),
//! #         options: ["a", "b", "c", "d"].map(String::from).into(),
//! #         misconceptions: Vec::new(),
//! #         matches: Vec::new(),
//! #         why: String::new(),
//! #         unit: String::new(),
//! #     },
//! #     in_original: false,
//! # }];
//! let selection = decode_quiz("v1.0000007.q.verbs", |_| true).unwrap();
//! let layout = layout(&bank, &selection).unwrap();
//! let sheet = [Some(Given {
//!     answer: Answer::Choice(vec![3]),
//!     sure: Some(Sure::Sure),
//! })];
//! let code = encode(&layout, &bank, &sheet, 1);
//! assert_eq!(code, "3800000011WV");
//! assert_eq!(grouped(&code), "3800-0000-11WV");
//!
//! let handed = decode(&layout, &bank, "3800 0000 liwv").unwrap();
//! assert_eq!(handed.code, code);
//! assert_eq!(handed.sheet, sheet);
//! ```

pub mod cells;
mod check;
mod fingerprint;
mod read;
mod states;

pub use read::{CodeRefusal, Handed, decode, in_groups};

use super::crockford;
use super::given::Given;
use super::selection::{RoomTag, Selection};
use content::Question;

/// Number of characters for quiz and room.
const HEAD: usize = 4;
/// Number of check characters.
const TAIL: usize = 2;
/// Lengths of codes in characters, the shortest first.
const LENGTHS: [usize; 3] = [12, 16, 20];
/// Fewest bits of the random number: of 30 equal answer sheets, two get the same code with a
/// probability of 1.3 %.
const LEAST_RANDOM: u32 = 15;
/// Most bits of the random number.
const MOST_RANDOM: u32 = 32;

/// Level of detail of a code, for every question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Answer and level of confidence, if that was stated.
    Levels,
    /// Answer and whether its level of confidence is `Sure`.
    Sure,
    /// Answer alone.
    Answers,
}

/// Layout of the codes of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Positions in the bank of the questions, in the order asked.
    pub positions: Vec<usize>,
    /// Level of detail for every question.
    pub detail: Detail,
    /// Characters of a code, without the hyphens between its groups.
    pub length: usize,
    /// Bits of the random number, 15 to 32.
    pub random_bits: u32,
    /// Fingerprint of the quiz, below 1024.
    pub fingerprint: u32,
    /// Tag of the room; `None` for a quiz taken alone.
    pub room: Option<RoomTag>,
}

/// Error: the answers of a quiz do not fit into a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyQuestions {
    /// Number of questions asked.
    pub asked: usize,
    /// Number of them, from the first on, that fit.
    pub fit: usize,
}

/// Layout of the codes of a quiz: as much detail as fits into twenty characters beside a random
/// number of 15 bits, then the shortest code with that detail.
///
/// # Errors
/// [`TooManyQuestions`] if not even the answers alone fit.
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

/// Code of an answer sheet, without hyphens. `sheet` holds the answer to each question in the order
/// asked; a missing entry, or an answer that does not fit its question, counts as left out.
/// `random` counts with its lowest `layout.random_bits` bits.
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

/// First four characters of every code of a quiz in its room.
pub fn beginning(layout: &Layout) -> String {
    let mut code = String::new();
    crockford::push(&mut code, layout.fingerprint, 2);
    crockford::push(&mut code, layout.room.map_or(0, RoomTag::number), 2);
    code
}

/// Code in groups of four characters, separated by hyphens. Pages show it from left to right in
/// every language.
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

/// Middle part of a code: a number in digits of five bits, the lowest first.
struct Body(Vec<u32>);

impl Body {
    fn new(length: usize) -> Body {
        Body(vec![0; length - HEAD - TAIL])
    }

    /// Appends a lowest digit of any base. True if the number is now too large.
    fn push(&mut self, base: u32, digit: u32) -> bool {
        let mut carry = u64::from(digit);
        for value in &mut self.0 {
            carry += u64::from(*value) * u64::from(base);
            *value = (carry & 31) as u32;
            carry >>= 5;
        }
        carry > 0
    }

    /// Removes the lowest digit of any base.
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

/// Number of questions, from the first on, that fit beside the shortest random number, and number
/// of bits that the random number can have.
fn room_left<'a>(
    questions: impl Iterator<Item = &'a Question>,
    detail: Detail,
    length: usize,
) -> (usize, u32) {
    // The product of all bases may equal the capacity of the body. The largest number that can be
    // written is one less, and is built digit by digit.
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
