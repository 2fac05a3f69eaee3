//! A person's own words in a link that this person asks for, after the choice and their number of
//! bytes: `v1.T4.sl~12~Our%20words%2E`.
//!
//! They are shown to whoever opens it as someone's edit and no statement of the documents; see
//! CWE-451 and OWASP's "Content Spoofing" for why no page may show them as its own. By the number
//! it is seen where a program has cut the link or encoded it once more: what it holds then are
//! nobody's words.

use super::encoded_byte;
use crate::message::grapheme;
use crate::message::intent;
use crate::message::unseen;

/// Parts a choice from the number and the number from the words.
const MARK: char = '~';
/// Most graphemes that a link holds.
pub const LONGEST: usize = 1000;
/// Longest fragment that is looked at, in bytes: room for [`LONGEST`] graphemes of four letters
/// outside ASCII each.
const LONGEST_FRAGMENT: usize = 36_000;

/// Why a link's text is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was cut, encoded once more, or never well encoded.
    Damaged,
    /// It has more than [`LONGEST`] graphemes.
    TooLong,
    /// There is nothing in it that can be seen.
    Empty,
}

/// The fragment that names a choice and holds a text, without `#`; none where the text is longer
/// than [`LONGEST`] or nothing is left of it.
pub fn encode(choice: &str, text: &str) -> Option<String> {
    let text = clean(text).ok()?;
    let length = text.len().to_string();
    let encoded = intent::encode(&text);
    let fragment = [choice, "~", &length, "~", &encoded].concat();
    (fragment.len() <= LONGEST_FRAGMENT).then_some(fragment)
}

/// A normalized fragment's choice, still to be read, and the text that it holds, if any: without
/// what cannot be seen. Links of before have no number; they are read as they are.
pub fn split(fragment: &str) -> (&str, Option<Result<String, Unreadable>>) {
    match fragment.split_once(MARK) {
        None => (fragment, None),
        Some((choice, _)) if fragment.len() > LONGEST_FRAGMENT => {
            (choice, Some(Err(Unreadable::TooLong)))
        }
        Some((choice, held)) => (choice, Some(read(held))),
    }
}

fn read(held: &str) -> Result<String, Unreadable> {
    let digits = held.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = held.split_at(digits);
    let (length, encoded) = match rest.strip_prefix(MARK) {
        Some(encoded) if digits > 0 => (Some(number.parse().unwrap_or(usize::MAX)), encoded),
        // Cut within the number.
        _ if digits > 0 && rest.is_empty() => return Err(Unreadable::Damaged),
        _ => (None, held),
    };
    let text = decode(encoded).ok_or(Unreadable::Damaged)?;
    let is_whole = match length {
        Some(length) => text.len() == length,
        // Nobody's words are what percent-encoding leaves, and nothing else.
        None => {
            let again = decode(&text);
            intent::encode(&text).replace("%25", "%") != text || again.is_none_or(|a| a == text)
        }
    };
    if !is_whole {
        return Err(Unreadable::Damaged);
    }
    clean(&text)
}

/// The text without what hides something, and without blanks around it.
fn clean(text: &str) -> Result<String, Unreadable> {
    let cleaned = unseen::cleaned(text);
    let text = cleaned.trim();
    if !unseen::shows(text) {
        Err(Unreadable::Empty)
    } else if grapheme::count(text) > LONGEST {
        Err(Unreadable::TooLong)
    } else {
        Ok(String::from(text))
    }
}

/// A percent-encoded text; none where it is not one, or not UTF-8.
pub fn decode(encoded: &str) -> Option<String> {
    let mut parts = encoded.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(encoded_byte(part)?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}
