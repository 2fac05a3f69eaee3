//! Classes of grapheme clusters, found by asking the crate unicode-segmentation, which tells only
//! where clusters end: each class is told from the others by what it joins.

use super::{dotted, text_constant};
use support::{hold_table, table_head, table_lines};
use unicode_segmentation::{UNICODE_VERSION, UnicodeSegmentation as _};

/// First code point that joins anything.
const FIRST: char = '\u{300}';

/// Number of a class in the table.
const EXTEND: u32 = 0;
const SPACING_MARK: u32 = 1;
const CONSONANT: u32 = 2;
const PREPEND: u32 = 3;

fn is_one(text: &str) -> bool {
    text.graphemes(true).count() == 1
}

/// Whether it stands between two consonants that become one cluster by it (InCB=Linker).
fn links(character: char) -> bool {
    is_one(&format!("क{character}क"))
}

/// Class by which the character joins others; `None` if it joins none or has an arm in
/// `grapheme::kind`: the joiner, Hangul and regional indicators.
fn class(character: char) -> Option<u32> {
    if character == '\u{200D}' {
        return None;
    }
    let after = |text: &str| is_one(&format!("{text}{character}"));
    // What joins a pair of emoji stands behind an Extend, and behind nothing else (GB11).
    if is_one(&format!("😀{character}\u{200D}😀")) {
        return Some(EXTEND);
    }
    if after("a") {
        return Some(SPACING_MARK);
    }
    if is_one(&format!("{character}\u{94D}क")) {
        return Some(CONSONANT);
    }
    is_one(&format!("{character}a")).then_some(PREPEND)
}

/// Number as bytes of seven bits, the low ones first, with the high bit on all but the last.
fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7F {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Ranges of one class: first, last, class.
fn joining() -> Vec<(u32, u32, u32)> {
    let mut ranges: Vec<(u32, u32, u32)> = Vec::new();
    for character in FIRST..=char::MAX {
        let (code, Some(class)) = (character as u32, class(character)) else {
            continue;
        };
        match ranges.last_mut() {
            Some((_, last, before)) if *last + 1 == code && *before == class => *last = code,
            _ => ranges.push((code, code, class)),
        }
    }
    ranges
}

#[test]
fn the_table_of_graphemes_is_what_unicode_segmentation_gives() {
    let mut bytes = Vec::new();
    let mut next = FIRST as u32;
    for (first, last, class) in joining() {
        push_number(&mut bytes, first - next);
        push_number(&mut bytes, 4 * (last - first) + class);
        next = last + 1;
    }
    let count = bytes.len();
    let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte}, ")).collect();
    let bytes = table_lines(bytes.iter().map(String::as_str), "");
    let linkers = (FIRST..=char::MAX).filter(|character| links(*character));
    let linkers: Vec<String> = linkers
        .map(|c| {
            c.escape_unicode()
                .to_string()
                .to_uppercase()
                .replace("\\U", "\\u")
        })
        .collect();
    let data = format!(
        "the crate unicode-segmentation, Unicode {}",
        dotted(UNICODE_VERSION)
    );
    let made = [
        table_head("Classes of code points for grapheme cluster boundaries.", &[&data]),
        format!(
            "
/// Code points that join their neighbours ({count} bytes). Each range is two numbers: the code points
/// skipped since the previous range, then four times the code points after its first, plus 0 for
/// Extend, 1 for SpacingMark, 2 for a consonant of a conjunct or 3 for Prepend. Numbers of more than
/// seven bits are bytes with the low bits first and the high bit set on all but the last.
#[rustfmt::skip]
pub const JOINING: &[u8] = &[
{}
];

/// First code point of [`JOINING`].
pub const FIRST_JOINING: u32 = 0x{:X};
",
            bytes,
            FIRST as u32
        ),
        text_constant(
            "/// Code points that join two consonants to a conjunct (property InCB, value Linker).\n",
            "LINKERS",
            &linkers,
        ),
    ];
    hold_table("crates/message/src/grapheme/table.rs", &made.concat());
}
