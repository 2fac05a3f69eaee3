//! A list of messages in an address: those that are ticked, then what the list was asked for:
//! `v1.T1.T2&q=human%20rights&pillar=connect`.
//!
//! Programs on the way rewrite addresses: characters that need no code are encoded, blanks become
//! `+`, `&` becomes `&amp;`. All of these are read alike (RFC 3986, section 6.2.2). What was encoded
//! twice or cut is refused as a whole, so that nothing stands there that nobody typed.

use super::edited::decode as percent_decoded;
use super::{Refusal, VERSION, is_id};
use crate::message::intent;

/// What a list can be asked for, by its name in the address: what was typed comes first.
pub const KEYS: [&str; 5] = ["q", "pillar", "section", "length", "network"];
/// Most characters that a search takes, as fields count them (UTF-16).
pub const LONGEST_QUERY: usize = 300;
/// Longest fragment that is looked at, in bytes: some hundred ids, and [`LONGEST_QUERY`] characters
/// of three bytes each.
const LONGEST: usize = 5000;

/// A list of messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Positions of those that are ticked.
    pub ticked: Vec<usize>,
    /// What is asked for, by the order of [`KEYS`]; empty texts ask for everything.
    pub asked: [String; 5],
}

/// The fragment that names the ticked messages by their ids, in their order, and what is asked for;
/// without `#`, and empty where there is neither.
pub fn encode(ids: &[&str], asked: &[String; 5]) -> String {
    let mut fragment = String::new();
    for id in ids {
        fragment.push('.');
        fragment.push_str(id);
    }
    for (key, value) in KEYS.iter().zip(asked) {
        if !value.trim().is_empty() {
            fragment.push_str(&["&", key, "=", &intent::encode(value)].concat());
        }
    }
    match fragment.is_empty() {
        true => fragment,
        false => [VERSION, &fragment].concat(),
    }
}

/// The list that a fragment names, with or without its `#`; none where the fragment is of another
/// kind, a section's id say. `position` tells where a message stands, `known` whether there is such
/// a value under the key at this position of [`KEYS`].
///
/// # Errors
///
/// [`Refusal`]: one message that does not exist, or is named twice, refuses the whole, since a sheet
/// that lacks a line without saying so would be worse than none.
pub fn decode(
    fragment: &str,
    position: impl Fn(&str) -> Option<usize>,
    known: impl Fn(usize, &str) -> bool,
) -> Option<Result<List, Refusal>> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut parts = fragment.split('&');
    let head = parts.next().unwrap_or_default();
    let head = percent_decoded(head).unwrap_or_else(|| head.to_owned());
    let numbered = head.strip_prefix('v')?;
    let ids = numbered.trim_start_matches(|c: char| c.is_ascii_digit());
    let has_number = ids.len() < numbered.len();
    if !has_number || !(ids.is_empty() || ids.starts_with(['.', '&', '%'])) {
        return None;
    }
    let is_ours = head.strip_suffix(ids) == Some(VERSION);
    Some(match is_ours {
        true if fragment.len() > LONGEST => Err(Refusal::Malformed),
        true => read(ids, parts, position, known),
        false => Err(Refusal::Version),
    })
}

fn read<'f>(
    ids: &str,
    asked: impl Iterator<Item = &'f str>,
    position: impl Fn(&str) -> Option<usize>,
    known: impl Fn(usize, &str) -> bool,
) -> Result<List, Refusal> {
    let mut list = List::default();
    let mut names_something = !ids.is_empty();
    for id in ids.split('.').skip(1) {
        if !is_id(id) {
            return Err(Refusal::Malformed);
        }
        match position(id) {
            None => return Err(Refusal::UnknownMessage),
            Some(at) if list.ticked.contains(&at) => return Err(Refusal::Malformed),
            Some(at) => list.ticked.push(at),
        }
    }
    if ids.starts_with(['&', '%']) {
        return Err(Refusal::Malformed);
    }
    for part in asked {
        let (key, value) = part.split_once('=').ok_or(Refusal::Malformed)?;
        let key = key.strip_prefix("amp;").unwrap_or(key);
        // What others add to addresses is passed over.
        let Some(at) = KEYS.iter().position(|one| *one == key) else {
            continue;
        };
        let value = percent_decoded(&value.replace('+', " ")).ok_or(Refusal::Malformed)?;
        let fits = match at {
            0 => value.encode_utf16().count() <= LONGEST_QUERY && !is_encoded(&value),
            _ => known(at, &value),
        };
        let is_second = !list.asked[at].is_empty();
        if !fits || is_second || value.trim().is_empty() || value.chars().any(char::is_control) {
            return Err(Refusal::Malformed);
        }
        list.asked[at] = value;
        names_something = true;
    }
    match names_something {
        true => Ok(list),
        false => Err(Refusal::Malformed),
    }
}

/// Whether a text holds an encoded byte still.
fn is_encoded(text: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let mut at = 0..bytes.len();
    at.any(|at| bytes[at] == b'%' && is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2)))
}
