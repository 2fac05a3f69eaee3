//! Fragments of the site's addresses, what stands after their `#`: version, percent-encoding, and
//! the reasons to refuse one. What a fragment says is up to `message::permalink` and
//! `quiz::permalink`.

/// Reason why a fragment is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Empty fragment: nothing follows the `#`.
    Empty,
    /// Version that this site does not know.
    Version,
    /// Malformed text for its version.
    Malformed,
    /// Message that does not exist, or no longer.
    UnknownMessage,
    /// Question that does not exist, or no longer.
    UnknownQuestion,
}

/// Version of the fragments that this site writes and reads.
pub const VERSION: &str = "v1";

/// Whether a text is an id: at least one ASCII letter, digit, `-` or `_`, and nothing else.
pub fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !text.is_empty() && text.bytes().all(allowed)
}

/// Fragment in its normal form, without `#` (RFC 3986, sections 2.3 and 6.2.2): characters that
/// need no percent-encoding have none, and the hexadecimal digits of all others are upper case.
/// Programs that pass addresses on write any of the equivalent forms. Invalid encodings stay
/// unchanged, so that nothing is decoded twice.
///
/// ```
/// use fragment::normalized_fragment;
///
/// assert_eq!(normalized_fragment("#v1%2eT4.%c3%a9"), "v1.T4.%C3%A9");
/// ```
pub fn normalized_fragment(fragment: &str) -> String {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut parts = fragment.split('%');
    let mut normalized = String::from(parts.next().unwrap_or_default());
    for part in parts {
        match encoded_byte(part) {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                normalized.push(char::from(byte));
                normalized.push_str(&part[2..]);
            }
            Some(_) => {
                normalized.push('%');
                normalized.push_str(&part[..2].to_ascii_uppercase());
                normalized.push_str(&part[2..]);
            }
            None => {
                normalized.push('%');
                normalized.push_str(part);
            }
        }
    }
    normalized
}

/// Byte encoded by the two hexadecimal digits at the start of a text; `None` if there are none.
pub fn encoded_byte(text: &str) -> Option<u8> {
    let digit = |at: usize| char::from(*text.as_bytes().get(at)?).to_digit(16);
    Some((digit(0)? * 16 + digit(1)?) as u8)
}

/// Normalized fragment after its version and the dot that follows; `longest` is in bytes.
///
/// # Errors
///
/// [`Refusal::Empty`] for an empty fragment, [`Refusal::Malformed`] for one that is longer, holds
/// control characters or has no version, [`Refusal::Version`] for another version.
///
/// ```
/// use fragment::{Refusal, after_version};
///
/// assert_eq!(after_version("#v1.T4.x", 100), Ok(String::from("T4.x")));
/// assert_eq!(after_version("#v2.T4.x", 100), Err(Refusal::Version));
/// assert_eq!(after_version("#section-2", 100), Err(Refusal::Malformed));
/// ```
pub fn after_version(fragment: &str, longest: usize) -> Result<String, Refusal> {
    let fragment = normalized_fragment(fragment);
    if fragment.is_empty() {
        return Err(Refusal::Empty);
    }
    if fragment.len() > longest || fragment.chars().any(char::is_control) {
        return Err(Refusal::Malformed);
    }
    let (version, rest) = fragment.split_once('.').unwrap_or((&fragment, ""));
    if version == VERSION {
        return Ok(String::from(rest));
    }
    let number = version.strip_prefix('v').unwrap_or("");
    let is_version = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    Err(if is_version {
        Refusal::Version
    } else {
        Refusal::Malformed
    })
}
