//! Permalink of a list of messages: the ticked messages, then search text and filters:
//! `v1.T1.T2&q=human%20rights&pillar=connect`.
//!
//! Programs on the way rewrite addresses: they encode characters that need no encoding, and write
//! blanks as `+` and `&` as `&amp;`. All of these are read alike (RFC 3986, section 6.2.2). A
//! fragment that was cut or encoded twice is refused as a whole, so that the page shows nothing
//! that nobody typed.

use super::edited::decode as percent_decoded;
use crate::intent;
use fragment::{Refusal, VERSION, is_id};

/// Names in the fragment of the search text, which comes first, and of the filters.
pub const KEYS: [&str; 5] = ["q", "pillar", "section", "length", "network"];
/// Longest search text, in UTF-16 code units, as text fields count.
pub const LONGEST_QUERY: usize = 300;
/// Longest fragment that is read, in bytes: some hundred ids, and [`LONGEST_QUERY`] characters of
/// three bytes each.
const LONGEST: usize = 5000;

/// List of messages: ticked messages, search text and filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Positions of the ticked messages, in the order of the fragment.
    pub ticked: Vec<usize>,
    /// Values of search text and filters, in the order of [`KEYS`]; an empty value matches
    /// everything.
    pub asked: [String; 5],
}

/// Fragment of a list, without `#`: the ids of the ticked messages in their order, then search text
/// and filters in the order of [`KEYS`]. Empty if there are neither.
///
/// ```
/// use message::permalink::list::{List, decode, encode};
///
/// let asked = ["AI", "", "", "", ""].map(String::from);
/// let fragment = encode(&["PIL-C", "T1"], &asked);
/// assert_eq!(fragment, "v1.PIL-C.T1&q=AI");
///
/// let position = |id: &str| ["T1", "T2", "PIL-C"].iter().position(|known| *known == id);
/// let ticked = vec![2, 0];
/// let list = decode(&fragment, position, |_, _| true);
/// assert_eq!(list, Some(Ok(List { ticked, asked })));
/// ```
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

/// List named by a fragment, with or without its `#`; `None` if the fragment is of another kind,
/// such as the id of a section. `position` gives the position of a message id. `known` tells
/// whether the filter at an index of [`KEYS`] has this value; it is not asked about the search
/// text. Unknown keys are ignored.
///
/// # Errors
///
/// The first reason to refuse the fragment. A single unknown or repeated message refuses the whole
/// list, since a printed list that silently lacks a line would be worse than none.
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
        // Programs on the way add keys of their own.
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

/// Whether a text still holds a percent-encoded byte.
fn is_encoded(text: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let mut at = 0..bytes.len();
    at.any(|at| bytes[at] == b'%' && is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2)))
}
