//! Permalink with a person's own words, made only if that person asks for it. The choice is
//! followed by the number of bytes of the text and the percent-encoded text:
//! `v1.T4.sl~8~Our%20text`.
//!
//! The page shows the text as somebody's edit, never as a statement of the documents; see CWE-451
//! and OWASP's "Content Spoofing" for the reason. The number of bytes reveals whether a program has
//! cut the link or encoded it once more; the text is then nobody's words.

use crate::grapheme;
use crate::intent;
use crate::unseen;
use fragment::encoded_byte;

/// Separator of choice, number of bytes and text.
const MARK: char = '~';
/// Longest text of a link, in graphemes.
pub const LONGEST: usize = 1000;
/// Longest fragment, in bytes: room for [`LONGEST`] graphemes of four letters outside ASCII each,
/// nine bytes per letter.
const LONGEST_FRAGMENT: usize = 36_000;

/// Reason why a link's text is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Damaged text: cut, encoded once more, or never validly encoded.
    Damaged,
    /// Text of more than [`LONGEST`] graphemes, or fragment of more than 36,000 bytes.
    TooLong,
    /// Text without a visible character.
    Empty,
}

/// Fragment of a choice with a text, without `#`; `choice` is the fragment of the choice.
/// Characters that hide or reorder text are left out. `None` if the rest is longer than
/// [`LONGEST`], the fragment longer than 36,000 bytes, or no visible character remains.
///
/// ```
/// use message::permalink::edited::{encode, split};
///
/// let fragment = "v1.T4.sl~11~a%20b%0A100%25%20%C3%A9";
/// assert_eq!(encode("v1.T4.sl", "a b\n100% é").as_deref(), Some(fragment));
/// assert_eq!(
///     split(fragment),
///     ("v1.T4.sl", Some(Ok("a b\n100% é".to_owned())))
/// );
/// ```
pub fn encode(choice: &str, text: &str) -> Option<String> {
    let text = clean(text).ok()?;
    let length = text.len().to_string();
    let encoded = intent::encode(&text);
    let fragment = [choice, "~", &length, "~", &encoded].concat();
    (fragment.len() <= LONGEST_FRAGMENT).then_some(fragment)
}

/// Choice, not yet decoded, and text of a normalized fragment; `None` in place of the text if the
/// fragment has none. Characters that hide or reorder text are left out. Older links without the
/// number of bytes are read as they are.
pub fn split(fragment: &str) -> (&str, Option<Result<String, Unreadable>>) {
    match fragment.split_once(MARK) {
        None => (fragment, None),
        Some((choice, _)) if fragment.len() > LONGEST_FRAGMENT => {
            (choice, Some(Err(Unreadable::TooLong)))
        }
        Some((choice, held)) => (choice, Some(read(held))),
    }
}

/// Text of what follows the choice: number of bytes and encoded text, or, in older links, encoded
/// text.
fn read(held: &str) -> Result<String, Unreadable> {
    let digits = held.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = held.split_at(digits);
    let (length, encoded) = match rest.strip_prefix(MARK) {
        Some(encoded) if digits > 0 => (Some(number.parse().unwrap_or(usize::MAX)), encoded),
        // The link was cut within the number.
        _ if digits > 0 && rest.is_empty() => return Err(Unreadable::Damaged),
        _ => (None, held),
    };
    let text = decode(encoded).ok_or(Unreadable::Damaged)?;
    let is_whole = match length {
        Some(length) => text.len() == length,
        // A text that a percent-encoder could have written, and that decodes further, was encoded
        // twice: nobody types such a text.
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

/// Trimmed text, without characters that hide or reorder anything.
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

/// Percent-decoded text; `None` if the encoding is invalid or the bytes are not UTF-8.
pub fn decode(encoded: &str) -> Option<String> {
    let mut parts = encoded.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(encoded_byte(part)?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}
