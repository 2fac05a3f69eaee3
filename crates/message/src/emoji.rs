//! Emoji sequences: readers see one emoji where a text can have a dozen code points.

/// Emoji of the Basic Multilingual Plane, as ranges of first and last code point (Unicode 17,
/// property Emoji, without the digits and signs that need a keycap).
#[rustfmt::skip]
const BASIC: &[(u16, u16)] = &[
    (0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122),
    (0x2139, 0x2139), (0x2194, 0x2199), (0x21A9, 0x21AA), (0x231A, 0x231B), (0x2328, 0x2328),
    (0x23CF, 0x23CF), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x24C2, 0x24C2), (0x25AA, 0x25AB),
    (0x25B6, 0x25B6), (0x25C0, 0x25C0), (0x25FB, 0x25FE), (0x2600, 0x2604), (0x260E, 0x260E),
    (0x2611, 0x2611), (0x2614, 0x2615), (0x2618, 0x2618), (0x261D, 0x261D), (0x2620, 0x2620),
    (0x2622, 0x2623), (0x2626, 0x2626), (0x262A, 0x262A), (0x262E, 0x262F), (0x2638, 0x263A),
    (0x2640, 0x2640), (0x2642, 0x2642), (0x2648, 0x2653), (0x265F, 0x2660), (0x2663, 0x2663),
    (0x2665, 0x2666), (0x2668, 0x2668), (0x267B, 0x267B), (0x267E, 0x267F), (0x2692, 0x2697),
    (0x2699, 0x2699), (0x269B, 0x269C), (0x26A0, 0x26A1), (0x26A7, 0x26A7), (0x26AA, 0x26AB),
    (0x26B0, 0x26B1), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26C8, 0x26C8), (0x26CE, 0x26CF),
    (0x26D1, 0x26D1), (0x26D3, 0x26D4), (0x26E9, 0x26EA), (0x26F0, 0x26F5), (0x26F7, 0x26FA),
    (0x26FD, 0x26FD), (0x2702, 0x2702), (0x2705, 0x2705), (0x2708, 0x270D), (0x270F, 0x270F),
    (0x2712, 0x2712), (0x2714, 0x2714), (0x2716, 0x2716), (0x271D, 0x271D), (0x2721, 0x2721),
    (0x2728, 0x2728), (0x2733, 0x2734), (0x2744, 0x2744), (0x2747, 0x2747), (0x274C, 0x274C),
    (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2763, 0x2764), (0x2795, 0x2797),
    (0x27A1, 0x27A1), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2934, 0x2935), (0x2B05, 0x2B07),
    (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x3030, 0x3030), (0x303D, 0x303D),
    (0x3297, 0x3297), (0x3299, 0x3299),
];

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

/// Emoji of the Basic Multilingual Plane that never take the emoji style, since they have no other
/// (twemoji-parser 11, the source of all style tables here).
const UNSTYLED: &str = "⏩⏪⏫⏬⏰⏳⛎✅✊✋✨❌❎❓❔❕➕➖➗➰➿";

/// Emoji beyond the Basic Multilingual Plane that take the emoji style, less 0x10000.
#[rustfmt::skip]
const STYLED: &[(u16, u16)] = &[
    (0xF004, 0xF004), (0xF170, 0xF171), (0xF17E, 0xF17F), (0xF202, 0xF202), (0xF21A, 0xF21A),
    (0xF22F, 0xF22F), (0xF237, 0xF237), (0xF321, 0xF321), (0xF324, 0xF32C), (0xF336, 0xF336),
    (0xF37D, 0xF37D), (0xF396, 0xF397), (0xF399, 0xF39B), (0xF39E, 0xF39F), (0xF3CB, 0xF3CE),
    (0xF3D4, 0xF3DF), (0xF3F3, 0xF3F3), (0xF3F5, 0xF3F5), (0xF3F7, 0xF3F7), (0xF43F, 0xF43F),
    (0xF441, 0xF441), (0xF4FD, 0xF4FD), (0xF549, 0xF54A), (0xF56F, 0xF570), (0xF573, 0xF579),
    (0xF587, 0xF587), (0xF58A, 0xF58D), (0xF590, 0xF590), (0xF5A5, 0xF5A5), (0xF5A8, 0xF5A8),
    (0xF5B1, 0xF5B2), (0xF5BC, 0xF5BC), (0xF5C2, 0xF5C4), (0xF5D1, 0xF5D3), (0xF5DC, 0xF5DE),
    (0xF5E1, 0xF5E1), (0xF5E3, 0xF5E3), (0xF5E8, 0xF5E8), (0xF5EF, 0xF5EF), (0xF5F3, 0xF5F3),
    (0xF5FA, 0xF5FA), (0xF6CB, 0xF6CB), (0xF6CD, 0xF6CF), (0xF6E0, 0xF6E5), (0xF6E9, 0xF6E9),
    (0xF6F0, 0xF6F0), (0xF6F3, 0xF6F3),
];

/// Emoji that take a skin tone (Unicode 17, property Emoji_Modifier_Base).
#[rustfmt::skip]
const TONED: &[(u32, u32)] = &[
    (0x261D, 0x261D), (0x26F9, 0x26F9), (0x270A, 0x270D), (0x1F385, 0x1F385), (0x1F3C2, 0x1F3C4),
    (0x1F3C7, 0x1F3C7), (0x1F3CA, 0x1F3CC), (0x1F442, 0x1F443), (0x1F446, 0x1F450),
    (0x1F466, 0x1F478), (0x1F47C, 0x1F47C), (0x1F481, 0x1F483), (0x1F485, 0x1F487),
    (0x1F48F, 0x1F48F), (0x1F491, 0x1F491), (0x1F4AA, 0x1F4AA), (0x1F574, 0x1F575),
    (0x1F57A, 0x1F57A), (0x1F590, 0x1F590), (0x1F595, 0x1F596), (0x1F645, 0x1F647),
    (0x1F64B, 0x1F64F), (0x1F6A3, 0x1F6A3), (0x1F6B4, 0x1F6B6), (0x1F6C0, 0x1F6C0),
    (0x1F6CC, 0x1F6CC), (0x1F90C, 0x1F90C), (0x1F90F, 0x1F90F), (0x1F918, 0x1F91F),
    (0x1F926, 0x1F926), (0x1F930, 0x1F939), (0x1F93C, 0x1F93E), (0x1F977, 0x1F977),
    (0x1F9B5, 0x1F9B6), (0x1F9B8, 0x1F9B9), (0x1F9BB, 0x1F9BB), (0x1F9CD, 0x1F9CF),
    (0x1F9D1, 0x1F9DD), (0x1FAC3, 0x1FAC5), (0x1FAF0, 0x1FAF8),
];

/// Flags: for each first letter of a region code from A, the second letters (Unicode 17,
/// RGI_Emoji_Flag_Sequence).
const FLAGS: &str = "\
    CDEFGILMOQRSTUWXZ.ABDEFGHIJLMNOQRSTVWYZ.ACDFGHIKLMNOPQRUVWXYZ.EGJKMOZ.ACEGHRSTU.IJKMOR.\
    ABDEFGHILMNPQRSTUWY.KMNRTU.CDELMNOQRST.EMOP.EGHIMNPRWYZ.ABCIKRSTUVY.\
    ACDEFGHKLMNOPQRSTUVWXYZ.ACEFGILOPRUZ.M.AEFGHKLMNRSTWY.A.EOSUW.ABCDEGHIJKLMNORSTVXYZ.\
    ACDFGHJKLMNORTVWZ.AGMNSYZ.ACEGINU.FS.K.ET.AMW";

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
