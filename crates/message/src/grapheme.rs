//! Grapheme clusters, the characters that readers perceive: counting them in a text.

mod table;

use super::emoji;
use table::{FIRST_JOINING, JOINING, LINKERS};

/// Class of a code point for grapheme cluster boundaries (Unicode Standard Annex 29, revision 47,
/// table 2).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    Control,
    Prepend,
    Extend,
    Linker,
    NonJoiner,
    Joiner,
    Spacing,
    Consonant,
    Letter,
    Pictograph,
    HangulL,
    HangulV,
    HangulT,
    HangulLv,
    HangulLvt,
}

/// Number of extended grapheme clusters in a text. Joined pictographs are taken from
/// `emoji::is_emoji`, which leaves out symbols that nobody joins.
///
/// ```
/// use message::grapheme::count;
///
/// assert_eq!(count("नमस्ते"), 3);
/// ```
pub fn count(text: &str) -> usize {
    let mut count = 0;
    let mut before = Kind::Control;
    // Regional indicators since the last pair.
    let mut unpaired = false;
    // Whether a joiner would attach, and whether it has attached, the next pictograph.
    let (mut pictograph, mut tied) = (false, false);
    // The same for consonants and linkers.
    let (mut consonant, mut linked) = (false, false);
    for character in text.chars() {
        let kind = kind(character);
        let joins = match kind {
            Kind::Extend | Kind::Linker | Kind::NonJoiner | Kind::Joiner | Kind::Spacing => {
                before != Kind::Control
            }
            Kind::Control => false,
            _ if before == Kind::Prepend => true,
            Kind::Letter => unpaired,
            Kind::Pictograph => tied,
            Kind::Consonant => linked,
            Kind::HangulL | Kind::HangulLv | Kind::HangulLvt => before == Kind::HangulL,
            Kind::HangulV => {
                matches!(before, Kind::HangulL | Kind::HangulV | Kind::HangulLv)
            }
            Kind::HangulT => matches!(
                before,
                Kind::HangulV | Kind::HangulT | Kind::HangulLv | Kind::HangulLvt
            ),
            Kind::Prepend | Kind::Other => false,
        };
        count += usize::from(!joins);

        unpaired = kind == Kind::Letter && !unpaired;
        tied = kind == Kind::Joiner && pictograph;
        let extends = matches!(kind, Kind::Extend | Kind::Linker | Kind::NonJoiner);
        pictograph = kind == Kind::Pictograph || extends && pictograph;
        linked = match kind {
            Kind::Linker => consonant,
            Kind::Extend | Kind::Joiner => linked,
            _ => false,
        };
        consonant = kind == Kind::Consonant
            || consonant && matches!(kind, Kind::Extend | Kind::Linker | Kind::Joiner);
        before = kind;
    }
    // A line break of two characters is one grapheme cluster.
    count - text.matches("\r\n").count()
}

/// Whether the character is not a letter or sign of its own: combining marks, joiners and invisible
/// characters.
pub fn is_mark(character: char) -> bool {
    matches!(
        kind(character),
        Kind::Control
            | Kind::Prepend
            | Kind::Extend
            | Kind::Linker
            | Kind::NonJoiner
            | Kind::Joiner
            | Kind::Spacing
    )
}

fn kind(character: char) -> Kind {
    match character {
        '\u{20}'..='\u{7E}' => Kind::Other,
        // Letters and signs of most texts, which need no table search.
        '\u{370}'..='\u{482}' | '\u{620}'..='\u{64A}' | '\u{2010}'..='\u{2027}' => Kind::Other,
        '\u{3000}'..='\u{3029}' | '\u{3400}'..='\u{A66E}' | '\u{FF01}'..='\u{FF9D}' => Kind::Other,
        '\u{200C}' => Kind::NonJoiner,
        '\u{200D}' => Kind::Joiner,
        '\u{1F1E6}'..='\u{1F1FF}' => Kind::Letter,
        '\u{1100}'..='\u{115F}' | '\u{A960}'..='\u{A97C}' => Kind::HangulL,
        '\u{1160}'..='\u{11A7}' | '\u{D7B0}'..='\u{D7C6}' => Kind::HangulV,
        '\u{16D63}' | '\u{16D67}'..='\u{16D6A}' => Kind::HangulV,
        '\u{11A8}'..='\u{11FF}' | '\u{D7CB}'..='\u{D7FB}' => Kind::HangulT,
        '\u{AC00}'..='\u{D7A3}' => match (character as u32 - 0xAC00) % 28 {
            0 => Kind::HangulLv,
            _ => Kind::HangulLvt,
        },
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{61C}' | '\u{180E}' => Kind::Control,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' => Kind::Control,
        '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' => Kind::Control,
        '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' => Kind::Control,
        '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E001F}' => Kind::Control,
        '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}' => Kind::Control,
        '\u{1F3FB}'..='\u{1F3FF}' | '\u{FE0F}' => Kind::Extend,
        '\u{1F000}'..='\u{1FFFF}' => symbol(character),
        _ if LINKERS.contains(character) => Kind::Linker,
        _ => joining(character).unwrap_or_else(|| symbol(character)),
    }
}

fn symbol(character: char) -> Kind {
    if emoji::is_emoji(character) {
        Kind::Pictograph
    } else {
        Kind::Other
    }
}

/// Class of a code point in [`JOINING`]; `None` if it is in no range.
fn joining(character: char) -> Option<Kind> {
    let mut bytes = JOINING.iter();
    let mut number = || {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = *bytes.next()?;
            number |= u32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    };
    let code = character as u32;
    let mut next = FIRST_JOINING;
    loop {
        let first = next + number()?;
        let range = number()?;
        next = first + range / 4 + 1;
        if code < first {
            return None;
        }
        if code < next {
            return Some(match range % 4 {
                0 => Kind::Extend,
                1 => Kind::Spacing,
                2 => Kind::Consonant,
                _ => Kind::Prepend,
            });
        }
    }
}
