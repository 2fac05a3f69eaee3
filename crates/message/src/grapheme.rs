//! Grapheme clusters, the characters that readers perceive: counting them in a text.

use super::emoji;

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

/// Code points that join their neighbours, from GraphemeBreakProperty.txt and
/// DerivedCoreProperties.txt of Unicode 17. Each range is two numbers: the code points skipped
/// since the previous range, then four times the code points after its first, plus 0 for Extend, 1
/// for SpacingMark, 2 for a consonant of a conjunct or 3 for Prepend. Numbers of more than seven
/// bits are bytes with the low bits first and the high bit set on all but the last.
#[rustfmt::skip]
const JOINING: &[u8] = &[
    0, 188, 3, 147, 2, 24, 135, 2, 176, 1, 1, 0, 1, 4, 1, 4, 1, 0, 56, 23, 10, 40, 48, 80, 16, 0,
    101, 24, 0, 3, 1, 20, 2, 4, 1, 12, 33, 3, 1, 0, 30, 104, 91, 40, 58, 32, 9, 0, 24, 12, 1, 32,
    1, 8, 1, 16, 43, 8, 52, 7, 5, 32, 42, 92, 0, 3, 0, 124, 0, 1, 17, 146, 1, 0, 0, 0, 1, 0, 0, 1,
    9, 0, 28, 0, 13, 0, 0, 0, 5, 1, 24, 0, 30, 2, 4, 20, 30, 1, 0, 0, 5, 17, 78, 1, 26, 1, 2, 3,
    14, 2, 0, 1, 0, 0, 5, 0, 12, 2, 5, 2, 5, 0, 0, 9, 0, 4, 6, 1, 2, 2, 4, 12, 6, 12, 0, 2, 4, 0,
    1, 56, 0, 1, 9, 0, 4, 4, 4, 2, 8, 3, 0, 30, 4, 3, 0, 11, 4, 0, 1, 17, 78, 1, 26, 1, 6, 1, 18,
    2, 0, 1, 9, 0, 16, 1, 4, 0, 1, 1, 5, 0, 0, 20, 4, 21, 2, 0, 20, 1, 0, 0, 5, 17, 78, 1, 26, 1,
    6, 1, 18, 2, 0, 1, 4, 0, 1, 0, 12, 2, 5, 2, 5, 0, 0, 7, 8, 4, 6, 1, 2, 2, 4, 13, 2, 16, 0, 59,
    0, 0, 1, 0, 0, 0, 5, 3, 9, 1, 9, 0, 0, 9, 0, 40, 0, 0, 9, 0, 0, 16, 78, 1, 62, 2, 0, 1, 8, 0,
    13, 1, 8, 1, 12, 7, 4, 1, 10, 7, 4, 29, 0, 0, 5, 56, 0, 1, 1, 0, 4, 0, 1, 0, 0, 0, 5, 1, 8, 1,
    12, 7, 4, 11, 4, 15, 1, 12, 4, 0, 5, 17, 150, 1, 0, 4, 1, 0, 0, 5, 0, 12, 1, 9, 1, 9, 0, 0, 0,
    3, 8, 0, 10, 4, 29, 0, 0, 5, 70, 0, 4, 0, 0, 5, 0, 8, 1, 0, 1, 25, 0, 0, 18, 5, 61, 0, 1, 1,
    0, 24, 12, 28, 98, 0, 1, 1, 0, 32, 11, 24, 73, 4, 27, 0, 1, 0, 1, 0, 4, 5, 49, 52, 0, 1, 0,
    16, 1, 4, 5, 40, 1, 140, 1, 9, 0, 57, 170, 1, 2, 12, 0, 1, 0, 20, 1, 4, 0, 5, 0, 4, 0, 2, 16,
    22, 0, 5, 0, 4, 0, 14, 0, 8, 0, 2, 3, 6, 7, 10, 0, 12, 0, 50, 0, 0, 1, 1, 0, 4, 6, 0, 0, 2,
    14, 0, 191, 5, 8, 178, 7, 12, 28, 8, 29, 4, 30, 4, 12, 206, 1, 0, 4, 0, 1, 0, 24, 0, 29, 0, 0,
    0, 5, 0, 40, 9, 0, 45, 8, 1, 0, 117, 4, 34, 0, 118, 8, 0, 13, 0, 4, 0, 9, 4, 5, 0, 0, 0, 21,
    0, 8, 219, 1, 4, 0, 5, 0, 0, 4, 210, 1, 0, 1, 0, 0, 0, 1, 0, 24, 1, 0, 1, 0, 2, 28, 0, 21, 0,
    36, 2, 0, 48, 180, 1, 2, 44, 20, 12, 0, 1, 6, 6, 6, 130, 1, 0, 36, 0, 13, 0, 8, 0, 30, 30, 32,
    12, 4, 0, 1, 0, 118, 0, 1, 0, 12, 0, 5, 0, 20, 0, 6, 11, 10, 40, 0, 0, 1, 0, 4, 0, 9, 0, 0, 0,
    1, 0, 16, 48, 29, 0, 28, 0, 5, 0, 4, 152, 1, 8, 1, 48, 0, 1, 0, 24, 4, 0, 6, 0, 2, 1, 0, 4,
    198, 1, 252, 1, 140, 4, 0, 195, 1, 128, 1, 254, 23, 8, 141, 1, 0, 96, 124, 170, 4, 20, 105, 4,
    212, 235, 1, 12, 1, 36, 32, 4, 80, 4, 144, 2, 0, 3, 0, 4, 0, 23, 5, 0, 4, 0, 1, 4, 0, 83, 5,
    50, 61, 0, 4, 26, 68, 13, 0, 38, 28, 25, 40, 0, 1, 0, 0, 44, 8, 0, 1, 5, 10, 3, 142, 1, 0, 0,
    0, 5, 0, 12, 0, 5, 0, 4, 0, 5, 0, 0, 31, 18, 0, 0, 1, 34, 10, 18, 42, 20, 0, 5, 0, 4, 0, 5, 0,
    4, 12, 0, 8, 0, 0, 1, 18, 62, 1, 10, 6, 2, 1, 0, 1, 6, 48, 0, 1, 8, 2, 4, 5, 4, 1, 0, 30, 42,
    0, 1, 0, 4, 0, 5, 5, 1, 0, 0, 201, 1, 106, 8, 5, 0, 0, 0, 5, 0, 0, 0, 5, 1, 1, 0, 0, 176, 158,
    1, 0, 225, 5, 60, 16, 60, 238, 2, 4, 221, 4, 0, 226, 1, 0, 149, 1, 16, 133, 13, 2, 0, 8, 1, 4,
    5, 12, 0, 14, 1, 10, 1, 114, 2, 8, 4, 0, 165, 1, 4, 189, 4, 12, 65, 16, 189, 2, 4, 77, 20, 70,
    40, 49, 12, 122, 1, 0, 0, 0, 1, 53, 56, 41, 0, 2, 4, 10, 8, 0, 1, 45, 9, 0, 12, 0, 5, 0, 4, 2,
    3, 4, 0, 10, 3, 50, 8, 0, 142, 1, 0, 16, 0, 1, 0, 28, 15, 2, 0, 5, 0, 2, 43, 0, 12, 4, 0, 1,
    48, 9, 0, 32, 0, 1, 0, 0, 1, 7, 5, 12, 1, 1, 0, 0, 92, 9, 0, 8, 0, 5, 0, 12, 6, 0, 2, 0, 157,
    1, 0, 0, 9, 0, 28, 21, 4, 0, 5, 55, 4, 1, 0, 0, 1, 0, 0, 0, 13, 2, 5, 2, 5, 0, 0, 9, 0, 10, 5,
    2, 24, 3, 16, 11, 38, 1, 2, 2, 2, 1, 150, 1, 2, 0, 0, 5, 0, 20, 1, 0, 2, 0, 1, 8, 0, 1, 1, 5,
    0, 8, 0, 3, 0, 0, 14, 4, 82, 9, 0, 28, 0, 5, 0, 8, 0, 1, 0, 0, 23, 0, 81, 0, 0, 5, 0, 20, 0,
    1, 0, 0, 0, 5, 0, 0, 0, 1, 0, 4, 0, 1, 0, 4, 235, 1, 0, 0, 5, 0, 12, 2, 13, 0, 4, 0, 1, 0, 4,
    27, 4, 82, 9, 0, 28, 0, 5, 0, 0, 0, 1, 0, 4, 106, 0, 0, 1, 0, 0, 0, 5, 0, 28, 101, 0, 0, 1, 0,
    0, 2, 12, 0, 1, 0, 16, 128, 2, 9, 0, 32, 0, 1, 0, 4, 197, 1, 26, 2, 2, 2, 30, 1, 6, 1, 94, 0,
    0, 0, 17, 1, 5, 2, 12, 0, 3, 0, 1, 0, 3, 0, 1, 0, 0, 141, 1, 9, 0, 12, 2, 4, 0, 13, 0, 0, 3,
    1, 27, 2, 0, 36, 0, 158, 1, 0, 20, 0, 1, 1, 12, 8, 0, 8, 2, 0, 20, 0, 5, 0, 8, 0, 158, 1, 0,
    23, 0, 48, 0, 1, 0, 4, 198, 1, 0, 0, 1, 0, 8, 0, 1, 0, 0, 0, 1, 199, 1, 1, 0, 24, 1, 20, 0, 1,
    0, 0, 82, 84, 1, 1, 0, 24, 0, 1, 0, 4, 0, 1, 0, 4, 122, 20, 3, 0, 1, 4, 1, 24, 0, 3, 0, 0, 66,
    17, 1, 4, 1, 5, 0, 0, 0, 1, 0, 0, 219, 2, 4, 0, 5, 9, 4, 0, 3, 0, 1, 0, 50, 1, 134, 1, 0, 5,
    0, 16, 3, 5, 0, 8, 23, 0, 229, 41, 0, 6, 56, 200, 89, 44, 0, 9, 0, 8, 192, 19, 16, 59, 24,
    152, 8, 0, 1, 217, 1, 7, 12, 81, 0, 11, 4, 171, 153, 1, 4, 225, 36, 180, 1, 2, 88, 158, 4, 16,
    3, 20, 8, 28, 2, 24, 30, 12, 148, 1, 8, 187, 15, 216, 1, 4, 196, 1, 8, 0, 14, 0, 22, 16, 1,
    56, 208, 10, 24, 1, 64, 2, 24, 1, 4, 1, 16, 100, 0, 160, 1, 24, 247, 2, 0, 61, 12, 252, 3, 12,
    254, 1, 4, 243, 1, 0, 2, 0, 7, 4, 5, 0, 218, 3, 24, 109, 24, 176, 21, 16, 160, 152, 48, 252,
    2, 128, 1, 188, 7,
];

/// First code point of [`JOINING`].
const FIRST_JOINING: u32 = 0x300;

/// Code points that join two consonants to a conjunct (property InCB, value Linker).
const LINKERS: &str = "\u{94D}\u{9CD}\u{ACD}\u{B4D}\u{C4D}\u{D4D}\u{1039}\u{17D2}\u{1A60}\u{1B44}\
    \u{1BAB}\u{A9C0}\u{AAF6}\u{10A3F}\u{11133}\u{113D0}\u{1193E}\u{11A47}\u{11A99}\u{11F42}";

/// Number of extended grapheme clusters in a text (Unicode 17). Joined pictographs are taken from
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
