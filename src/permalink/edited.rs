//! A person's own words in a link that this person asks for, after the choice: `v1.T4.sl~Our%20…`.
//!
//! They are shown to whoever opens it as someone's edit and no statement of the documents; see
//! CWE-451 and OWASP's "Content Spoofing" for why no page may show them as its own.

use crate::message::grapheme;
use crate::message::intent;

/// Parts a choice from the words.
const MARK: char = '~';
/// Most graphemes that a link holds.
pub const LONGEST: usize = 1000;
/// Longest fragment that is looked at, in bytes: room for [`LONGEST`] graphemes of four letters
/// outside ASCII each.
const LONGEST_FRAGMENT: usize = 36_000;

/// The fragment that names a choice and holds a text, without `#`; none where the text is longer
/// than [`LONGEST`] or nothing is left of it.
pub fn encode(choice: &str, text: &str) -> Option<String> {
    let text = clean(text);
    if text.is_empty() || grapheme::count(&text) > LONGEST {
        return None;
    }
    let encoded = intent::encode(&text);
    let fragment = [choice, "~", &encoded].concat();
    (fragment.len() <= LONGEST_FRAGMENT).then_some(fragment)
}

/// A fragment's choice, still to be read, and the text that it holds, if any: without control
/// characters. What is too long or no text is none, and the choice stands by itself.
pub fn split(fragment: &str) -> (&str, Option<String>) {
    let Some((choice, encoded)) = fragment.split_once(MARK) else {
        return (fragment, None);
    };
    let text = (fragment.len() <= LONGEST_FRAGMENT)
        .then(|| decode(encoded))
        .flatten()
        .map(|text| clean(&text))
        .filter(|text| !text.is_empty() && grapheme::count(text) <= LONGEST);
    (choice, text)
}

/// The text without what changes how its surroundings read, or cannot be seen: control
/// characters but line breaks, overrides of the direction, byte order marks and noncharacters.
fn clean(text: &str) -> String {
    let kept = text.chars().filter(|&c| {
        c == '\n'
            || !(c.is_control()
                || c == '\u{FEFF}'
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}')
                || c as u32 & 0xFFFE == 0xFFFE)
    });
    String::from(kept.collect::<String>().trim())
}

/// A percent-encoded text; none where it is not one, or not UTF-8.
fn decode(encoded: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first == b'%' {
            let (high, low) = (*rest.first()?, *rest.get(1)?);
            bytes.push((digit(high)? * 16 + digit(low)?) as u8);
            rest = &rest[2..];
        } else {
            bytes.push(first);
        }
    }
    String::from_utf8(bytes).ok()
}
