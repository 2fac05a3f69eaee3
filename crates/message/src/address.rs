//! Web addresses in a text, as X and Mastodon detect them.
//!
//! Both follow the rules of twitter-text (at 30e2430, October 2021,
//! `js/src/extractUrlsWithIndices.js`); Mastodon allows more characters in paths and queries (its
//! `config/initializers/twitter_regex.rb`).
//!
//! Longer than most files: it follows one function of twitter-text step by step.

pub(super) mod characters;

use super::domain;
use characters::{
    is_domain, is_in_path, is_in_query, is_latin_accented, is_path_end, is_query_end, may_precede,
};
use std::ops::Range;

/// Web address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Byte range of the address in the text.
    pub range: Range<usize>,
    /// Whether the address starts with `http://` or `https://`.
    pub scheme: bool,
}

/// Rules for the characters allowed in paths and queries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Rules of X: Latin and Cyrillic letters in paths, ASCII in queries.
    X,
    /// Rules of Mastodon: letters of every script.
    Mastodon,
}

/// Longest address that counts as one, in UTF-16 code units.
const LONGEST: usize = 4096;
/// Longest name in X's own short links (`t.co`), in bytes.
const LONGEST_SHORT_LINK: usize = 40;

/// Finds the addresses in a text in NFC, in text order.
pub fn find(text: &str, rules: Rules) -> Vec<Address> {
    let mut found = Vec::new();
    let mut at = 0;
    // No address without a scheme starts before this byte offset.
    let mut barren = 0;
    while let Some(before) = text[at..].chars().next() {
        let next = at + before.len_utf8();
        let mut candidate = None;
        if may_precede(before) {
            candidate = Candidate::read(text, next, Some(before), rules, &mut barren);
        }
        if candidate.is_none() && at == 0 {
            candidate = Candidate::read(text, 0, None, rules, &mut barren);
        }
        at = match candidate {
            Some(candidate) => {
                candidate.accept(text, rules, &mut found);
                candidate.end
            }
            None => next,
        };
    }
    found
}

/// Part of a text that has the form of an address; whether it is one is decided by `accept`.
struct Candidate {
    before: Option<char>,
    start: usize,
    domain: Range<usize>,
    path: bool,
    end: usize,
}

impl Candidate {
    /// Reads a candidate that starts at this byte offset.
    fn read(
        text: &str,
        start: usize,
        before: Option<char>,
        rules: Rules,
        barren: &mut usize,
    ) -> Option<Candidate> {
        let scheme = scheme(&text[start..]);
        let from = start + scheme;
        if scheme == 0 && from < *barren {
            return None;
        }
        // Most words have no dot, so this exit comes first.
        let word = from + label_length(&text[from..]);
        if !text[word..].starts_with('.') {
            *barren = word.max(*barren);
            return None;
        }
        let Some(length) = domain_length(&text[from..]) else {
            match barren_length(&text[from..]) {
                0 => {}
                length => *barren = from + length,
            }
            return None;
        };
        let domain = from..from + length;
        let mut end = domain.end;
        if let Some(port) = text[end..].strip_prefix(':') {
            match port.bytes().take_while(u8::is_ascii_digit).count() {
                0 => {}
                digits => end += 1 + digits,
            }
        }
        let path = text[end..].starts_with('/');
        if path {
            end += path_length(&text[end..], rules);
        }
        end += query_length(&text[end..], rules);
        Some(Candidate {
            before,
            start,
            domain,
            path,
            end,
        })
    }

    /// Adds the addresses in the candidate: a single one if it has a scheme; otherwise its domains
    /// in Latin script, the last one with the path.
    fn accept(&self, text: &str, rules: Rules, found: &mut Vec<Address>) {
        let domain = &text[self.domain.clone()];
        let scheme = self.domain.start - self.start;
        let units = text[self.start..self.end].encode_utf16().count();
        if units + if scheme > 0 { scheme } else { 8 } > LONGEST || !has_valid_labels(domain) {
            return;
        }
        let latin = latin_domains(domain);
        if domain.starts_with("xn--") && latin.is_empty() {
            return;
        }
        if scheme > 0 {
            if let Some(end) = self.end_of_short_link(text, rules) {
                found.push(Address {
                    range: self.start..end,
                    scheme: true,
                });
            }
            return;
        }
        if matches!(self.before, Some('-' | '_' | '.' | '/')) {
            return;
        }
        let last = latin.len();
        for (number, range) in latin.into_iter().enumerate() {
            let start = self.start + range.start;
            let end = if self.path && number + 1 == last {
                self.end
            } else {
                self.start + range.end
            };
            found.push(Address {
                range: start..end,
                scheme: false,
            });
        }
    }

    /// End of the address. A short link of X ends after its name and query; `None` if its name is
    /// too long to be one.
    fn end_of_short_link(&self, text: &str, rules: Rules) -> Option<usize> {
        let is_short = text[self.domain.clone()].eq_ignore_ascii_case("t.co")
            && text[self.domain.end..].starts_with('/');
        if !is_short {
            return Some(self.end);
        }
        let name = self.domain.end + 1;
        let rest = &text[name..self.end];
        let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        match length {
            0 => Some(self.end),
            1..=LONGEST_SHORT_LINK => {
                let end = name + length;
                Some(end + query_length(&text[end..self.end], rules))
            }
            _ => None,
        }
    }
}

/// Length of the scheme at the start of a text, in bytes; 0 if there is none.
fn scheme(text: &str) -> usize {
    ["https://", "http://"]
        .into_iter()
        .find(|scheme| {
            text.as_bytes()
                .get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
        })
        .map_or(0, str::len)
}

/// Length of the longest domain at the start of a text, in bytes. It reads at most
/// [`domain::MOST_LABELS`] labels: otherwise every start in a long chain of labels would read the
/// whole chain.
fn domain_length(text: &str) -> Option<usize> {
    let mut longest = None;
    let mut start = 0;
    for _ in 0..domain::MOST_LABELS {
        let label = &text[start..start + label_length(&text[start..])];
        let dot = start + label.len();
        if label.is_empty()
            || label.starts_with(['-', '_'])
            || label.ends_with(['-', '_'])
            || !text[dot..].starts_with('.')
        {
            return longest;
        }
        start = dot + 1;
        // Underscores are allowed in subdomains only.
        if !label.contains('_')
            && let Some(length) = domain::top_level(&text[start..])
        {
            longest = Some(start + length);
        }
    }
    longest
}

/// Number of bytes at the start of a text in which no domain can start, because no dot there is
/// followed by a top-level domain. This avoids reading long runs of text, as in Chinese, once per
/// character.
fn barren_length(text: &str) -> usize {
    let mut end = 0;
    for _ in 0..domain::MOST_LABELS {
        end += label_length(&text[end..]);
        if !text[end..].starts_with('.') {
            return end;
        }
        end += 1;
        if domain::top_level(&text[end..]).is_some() {
            break;
        }
    }
    0
}

/// Number of bytes at the start of a text that can be part of a label.
fn label_length(text: &str) -> usize {
    text.find(|c: char| !(is_domain(c) || matches!(c, '-' | '_')))
        .unwrap_or(text.len())
}

/// Whether every label is within the length limit of the domain name system. Ideographic full stops
/// separate labels too, but the parts between them are counted as one.
fn has_valid_labels(domain: &str) -> bool {
    domain.split('.').all(|label| {
        let stops = label.matches(is_stop).count();
        let parts = label
            .split(is_stop)
            .map(|part| domain::to_ascii(part).len());
        (1..=domain::LONGEST_LABEL).contains(&(parts.sum::<usize>() + stops))
    })
}

fn is_stop(character: char) -> bool {
    matches!(character, '\u{3002}' | '\u{FF0E}' | '\u{FF61}')
}

/// Byte ranges of the domains within a domain whose labels, except the last, are in Latin script.
fn latin_domains(domain: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(first) = domain[start..].chars().next() {
        let mut longest = None;
        let mut end = start;
        loop {
            let label = domain[end..]
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || is_latin_accented(c)))
                .unwrap_or(domain.len() - end);
            if label == 0 || !domain[end + label..].starts_with('.') {
                break;
            }
            end += label + 1;
            if let Some(length) = domain::top_level(&domain[end..]) {
                longest = Some(end + length);
            }
        }
        match longest {
            Some(end) => {
                found.push(start..end);
                start = end;
            }
            None => start += first.len_utf8(),
        }
    }
    found
}

/// Length of the path at the start of a text, in bytes: a slash and all path characters up to the
/// last one that can end a path. Balanced parentheses can end it too; on X only if the path could
/// also end before them.
fn path_length(text: &str, rules: Rules) -> usize {
    let (mut at, mut end) = (1, 1);
    while let Some(next) = text[at..].chars().next() {
        if let Some(length) = parentheses_length(&text[at..], rules) {
            let ends = at == end || rules == Rules::Mastodon;
            at += length;
            if ends {
                end = at;
            }
        } else if is_in_path(next, rules) {
            at += next.len_utf8();
            if is_path_end(next, rules) {
                end = at;
            }
        } else {
            break;
        }
    }
    end
}

/// Length of balanced parentheses at the start of a text, in bytes, with at most one pair nested;
/// `None` if there are none.
fn parentheses_length(text: &str, rules: Rules) -> Option<usize> {
    let run = |at: usize| {
        let rest = &text[at..];
        at + rest.find(|c| !is_in_path(c, rules)).unwrap_or(rest.len())
    };
    if !text.starts_with('(') {
        return None;
    }
    let mut at = run(1);
    if text[at..].starts_with('(') {
        let inner = run(at + 1);
        if inner == at + 1 || !text[inner..].starts_with(')') {
            return None;
        }
        at = run(inner + 1);
    } else if at == 1 {
        return None;
    }
    text[at..].starts_with(')').then_some(at + 1)
}

/// Length of the query at the start of a text, in bytes, up to the last character that can end a
/// query; 0 if there is none.
fn query_length(text: &str, rules: Rules) -> usize {
    let mut length = 0;
    if let Some(query) = text.strip_prefix('?') {
        for (at, next) in query.char_indices() {
            if !is_in_query(next, rules) {
                break;
            }
            if is_query_end(next, rules) {
                length = 1 + at + next.len_utf8();
            }
        }
    }
    length
}
