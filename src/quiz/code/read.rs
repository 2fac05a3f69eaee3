//! A code as it was typed, pasted or scanned, and what is wrong with it.

use super::{Body, HEAD, LENGTHS, Layout, check, states};
use crate::content::Question;
use crate::quiz::crockford;
use crate::quiz::given::Given;
use crate::quiz::selection::RoomTag;

/// A sheet that was handed in as a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The code in its one form, without groups: two equal ones are one sheet handed in twice.
    pub code: String,
    /// What was given to each question, in the order in which they are asked. Numbers stand for
    /// their [`super::cells`]; how sure is told as far as the layout does.
    pub sheet: Vec<Option<Given>>,
    /// The random number, of the layout's bits.
    pub random: u32,
}

/// Why a code is not taken. That one was handed in before is for the caller to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Empty,
    /// A character that no code has.
    Character {
        /// The character as it was typed.
        character: char,
        /// Its place in the code, from 1, spaces and hyphens not counted.
        place: usize,
    },
    /// Characters are missing.
    TooShort {
        /// How many there are.
        have: usize,
        /// How many codes of this quiz have.
        need: usize,
    },
    /// There are too many characters.
    TooLong {
        /// How many there are.
        have: usize,
        /// How many codes of this quiz have.
        need: usize,
    },
    /// A mistake somewhere: the check characters do not belong to the others.
    Typo,
    /// A code of another quiz, or of another state of this one.
    OtherQuiz,
    /// A code of this quiz from another room.
    OtherRoom {
        /// The tag in the code; none for someone alone.
        room: Option<RoomTag>,
    },
}

/// Reads a code in either case, with or without spaces and hyphens, with full-width letters and
/// the digits of Arabic and Persian keyboards, `O` as 0, `I` and `L` as 1.
///
/// # Errors
/// The first reason to refuse it, in the order of [`Refusal`]; a code of another length that is
/// right in itself is one of another quiz.
pub fn decode(layout: &Layout, bank: &[Question], text: &str) -> Result<Handed, Refusal> {
    let values = values(text)?;
    let (have, need) = (values.len(), layout.length);
    let right = LENGTHS.contains(&have) && check::check(values.iter().copied()) == (0, 0);
    match have {
        0 => return Err(Refusal::Empty),
        _ if have != need && right => return Err(Refusal::OtherQuiz),
        _ if have < need => return Err(Refusal::TooShort { have, need }),
        _ if have > need => return Err(Refusal::TooLong { have, need }),
        _ if !right => return Err(Refusal::Typo),
        _ => (),
    }
    if values[0] * 32 + values[1] != layout.fingerprint {
        return Err(Refusal::OtherQuiz);
    }
    let room = RoomTag::from_number(values[2] * 32 + values[3]);
    if room != layout.room {
        return Err(Refusal::OtherRoom { room });
    }
    let mut body = Body::new(need);
    let middle = values.iter().skip(HEAD).take(body.0.len());
    for (place, value) in body.0.iter_mut().rev().zip(middle) {
        *place = *value;
    }
    let mut sheet = Vec::new();
    for position in &layout.positions {
        let (question, detail) = (&bank[*position], layout.detail);
        let states = states::states(question, detail).unwrap_or(1);
        sheet.push(states::given(question, detail, body.pop(states)));
    }
    let (low, high) = (body.pop(1 << 16), body.pop(1 << 16));
    let random = high << 16 | low;
    let kept = u32::MAX >> (super::MOST_RANDOM - layout.random_bits);
    if random & !kept != 0 || body.0.iter().any(|value| *value > 0) {
        // No sheet has such a code, though its check characters are right.
        return Err(Refusal::Typo);
    }
    let code = values.into_iter().map(crockford::character).collect();
    Ok(Handed {
        code,
        sheet,
        random,
    })
}

/// The values of a code's characters.
fn values(text: &str) -> Result<Vec<u32>, Refusal> {
    let mut values = Vec::new();
    for character in text.chars().filter(|c| !parts_groups(*c)) {
        values.push(
            crockford::value(plain(character)).ok_or(Refusal::Character {
                character,
                place: values.len() + 1,
            })?,
        );
    }
    Ok(values)
}

/// White space, hyphens and dashes, full stops that a keyboard put after two spaces, and what
/// cannot be seen: marks of direction, joiners, byte order marks.
fn parts_groups(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '.' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
                | '\u{2010}'..='\u{2015}' | '\u{202a}'..='\u{202e}' | '\u{2212}'
                | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{fe63}' | '\u{feff}' | '\u{ff0d}'
        )
}

/// The ASCII character that this one stands for.
fn plain(character: char) -> char {
    let from = |first: char, ascii: char| {
        char::from_u32(ascii as u32 + (character as u32 - first as u32)).unwrap_or(character)
    };
    match character {
        '٠'..='٩' => from('٠', '0'),
        '۰'..='۹' => from('۰', '0'),
        '！'..='～' => from('！', '!'),
        other => other,
    }
}
