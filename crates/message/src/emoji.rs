//! Emoji sequences: readers see one emoji where a text can have a dozen code points.

mod table;

use table::{BASIC, FLAGS, STYLED, TONED, UNSTYLED};

/// Blocks of pictographs beyond the Basic Multilingual Plane. They are wider than the property
/// Emoji, so that emoji of later Unicode versions are included; the other characters in them are
/// hardly ever typed.
const PICTOGRAPHS: &[(u32, u32)] = &[
    (0x1F004, 0x1F004),
    (0x1F0CF, 0x1F0CF),
    (0x1F170, 0x1F19A),
    (0x1F201, 0x1F202),
    (0x1F21A, 0x1F251),
    (0x1F300, 0x1F64F),
    (0x1F680, 0x1F6FF),
    (0x1F7E0, 0x1F7F0),
    (0x1F90C, 0x1FAFF),
];

const JOINER: char = '\u{200D}';
const EMOJI_STYLE: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';
const TAGGED: char = '\u{1F3F4}';
const LAST_TAG: char = '\u{E007F}';

/// Length in bytes of the emoji sequence at the start of a text; 0 if there is none.
///
/// A sequence is a keycap, a flag, or an emoji with its style, skin tone or tags, and everything
/// that zero width joiners attach to it (Unicode Technical Standard 51, definitions ED-14 to
/// ED-16). Any two emoji may be joined, not only those of the recommended list, which grows every
/// year. `©` and `®` are emoji only with the emoji style.
pub fn sequence(text: &str) -> usize {
    let mut rest = text.chars();
    match rest.next() {
        Some(first @ ('0'..='9' | '#' | '*')) => {
            let mut length = first.len_utf8();
            let mut next = rest.next();
            if next == Some(EMOJI_STYLE) {
                length += EMOJI_STYLE.len_utf8();
                next = rest.next();
            }
            if next == Some(KEYCAP) {
                length + KEYCAP.len_utf8()
            } else {
                0
            }
        }
        Some('©' | '®') if rest.next() != Some(EMOJI_STYLE) => 0,
        Some(first) if is_letter(first) => match rest.next() {
            Some(second) if is_flag(first, second) => first.len_utf8() + second.len_utf8(),
            _ => first.len_utf8(),
        },
        _ => {
            let mut end = element(text);
            while end > 0 && text[end..].starts_with(JOINER) {
                let joined = end + JOINER.len_utf8();
                match element(&text[joined..]) {
                    0 => break,
                    length => end = joined + length,
                }
            }
            end
        }
    }
}

/// Length in bytes of the single emoji at the start of a text, with its style, skin tone or tags.
fn element(text: &str) -> usize {
    let mut rest = text.chars();
    let Some(first) = rest.next().filter(|&first| is_emoji(first)) else {
        return 0;
    };
    let length = first.len_utf8();
    match rest.next() {
        Some(EMOJI_STYLE) if takes_style(first) => length + EMOJI_STYLE.len_utf8(),
        Some(tone @ '\u{1F3FB}'..='\u{1F3FF}') if within(TONED, first as u32) => {
            length + tone.len_utf8()
        }
        Some('\u{E0020}'..='\u{E007E}') if first == TAGGED => {
            let tags =
                text[length..].trim_start_matches(|tag| matches!(tag, '\u{E0020}'..='\u{E007E}'));
            match tags.strip_prefix(LAST_TAG) {
                Some(after) => text.len() - after.len(),
                None => length,
            }
        }
        _ => length,
    }
}

/// Whether the character is an emoji, or in a block of pictographs where new emoji are assigned.
pub(super) fn is_emoji(character: char) -> bool {
    match u16::try_from(character as u32) {
        Ok(code) => within(BASIC, code),
        Err(_) => within(PICTOGRAPHS, character as u32),
    }
}

/// Whether an emoji style after the emoji is part of it.
fn takes_style(emoji: char) -> bool {
    match u16::try_from(emoji as u32) {
        Ok(_) => !UNSTYLED.contains(emoji),
        Err(_) => within(STYLED, (emoji as u32 - 0x10000) as u16),
    }
}

/// Whether the character is a regional indicator, a letter of flags.
fn is_letter(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_flag(first: char, second: char) -> bool {
    let row = first as usize - 0x1F1E6;
    is_letter(second)
        && char::from_u32(second as u32 - 0x1F1E6 + 'A' as u32).is_some_and(|letter| {
            FLAGS
                .split('.')
                .nth(row)
                .is_some_and(|row| row.contains(letter))
        })
}

/// Whether one of the sorted ranges contains the code.
fn within<Code: PartialOrd + Copy>(ranges: &[(Code, Code)], code: Code) -> bool {
    let after = ranges.partition_point(|&(first, _)| first <= code);
    after > 0 && code <= ranges[after - 1].1
}
