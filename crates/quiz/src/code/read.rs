//! Decoding of a code that was typed, pasted or scanned, and the errors found in it.

use super::{Body, HEAD, LENGTHS, Layout, check, grouped, states};
use crate::crockford;
use crate::given::Given;
use crate::selection::RoomTag;
use content::Question;

/// Answer sheet submitted as a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Code in its canonical form, without groups. Two equal codes are one sheet submitted twice.
    pub code: String,
    /// Answers in the order of the questions; `None` for a question left out. A number stands for
    /// its cell ([`super::cells`]); confidence is as detailed as the layout.
    pub sheet: Vec<Option<Given>>,
    /// Random number, of as many bits as the layout has.
    pub random: u32,
}

/// Reason why a code is refused. The caller detects codes that were submitted before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Empty text.
    Empty,
    /// Character that no code contains.
    Character {
        /// Character as typed.
        character: char,
        /// Place in the code, from 1, not counting spaces and hyphens.
        place: usize,
    },
    /// Code with too few characters.
    TooShort {
        /// Number of characters in the text.
        have: usize,
        /// Number of characters in codes of this quiz.
        need: usize,
    },
    /// Code with too many characters.
    TooLong {
        /// Number of characters in the text.
        have: usize,
        /// Number of characters in codes of this quiz.
        need: usize,
    },
    /// Typing error: the check characters do not match the others.
    Typo,
    /// Code of another quiz, or of another state of this quiz.
    OtherQuiz,
    /// Code of this quiz from another room.
    OtherRoom {
        /// Room tag in the code; `None` for a quiz taken alone.
        room: Option<RoomTag>,
    },
}

/// Decodes a code in either case, with or without spaces and hyphens, with full-width characters
/// and the digits of Arabic and Persian keyboards, `O` as 0, `I` and `L` as 1.
///
/// # Errors
/// The first reason to refuse the code, in the order of [`CodeRefusal`]. A code of another length whose
/// check characters match is [`CodeRefusal::OtherQuiz`].
pub fn decode(layout: &Layout, bank: &[Question], text: &str) -> Result<Handed, CodeRefusal> {
    let values = values(text)?;
    let (have, need) = (values.len(), layout.length);
    let right = LENGTHS.contains(&have) && check::check(values.iter().copied()) == (0, 0);
    match have {
        0 => return Err(CodeRefusal::Empty),
        _ if have != need && right => return Err(CodeRefusal::OtherQuiz),
        _ if have < need => return Err(CodeRefusal::TooShort { have, need }),
        _ if have > need => return Err(CodeRefusal::TooLong { have, need }),
        _ if !right => return Err(CodeRefusal::Typo),
        _ => (),
    }
    if values[0] * 32 + values[1] != layout.fingerprint {
        return Err(CodeRefusal::OtherQuiz);
    }
    let room = RoomTag::from_number(values[2] * 32 + values[3]);
    if room != layout.room {
        return Err(CodeRefusal::OtherRoom { room });
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
        // No answer sheet has this code, although its check characters match.
        return Err(CodeRefusal::Typo);
    }
    let code = values.into_iter().map(crockford::character).collect();
    Ok(Handed {
        code,
        sheet,
        random,
    })
}

/// Text in which each line that could be a code stands in groups; other lines are as typed.
///
/// ```
/// assert_eq!(quiz::code::in_groups("4qr7 OOl\nno code!\n"), "4QR7-001\nno code!\n");
/// ```
pub fn in_groups(text: &str) -> String {
    let line = |line: &str| match values(line) {
        Ok(values) => grouped(
            &values
                .into_iter()
                .map(crockford::character)
                .collect::<String>(),
        ),
        Err(_) => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Values of the characters of a code, each 0 to 31.
fn values(text: &str) -> Result<Vec<u32>, CodeRefusal> {
    let mut values = Vec::new();
    for character in text.chars().filter(|c| !parts_groups(*c)) {
        values.push(
            crockford::value(plain(character)).ok_or(CodeRefusal::Character {
                character,
                place: values.len() + 1,
            })?,
        );
    }
    Ok(values)
}

/// Whether a character separates groups: white space, hyphens and dashes, full stops that a
/// keyboard inserts for two spaces, and invisible characters (direction marks, joiners, byte order
/// marks).
fn parts_groups(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '.' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
                | '\u{2010}'..='\u{2015}' | '\u{202a}'..='\u{202e}' | '\u{2212}'
                | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{fe63}' | '\u{feff}' | '\u{ff0d}'
        )
}

/// ASCII character for a digit of Arabic and Persian keyboards or a full-width character; any other
/// character unchanged.
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
