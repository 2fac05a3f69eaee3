//! The web addresses in a text, as X and Mastodon see them.
//!
//! Both use the rules of twitter-text (at 30e2430, October 2021,
//! `js/src/extractUrlsWithIndices.js`); Mastodon lets more characters stand in paths and queries
//! (its `config/initializers/twitter_regex.rb`).

pub(super) mod characters;

use super::domain;
use characters::{
    is_domain, is_in_path, is_in_query, is_latin_accented, is_path_end, is_query_end, may_precede,
};
use std::ops::Range;

/// A web address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Whether it starts with `http://` or `https://`.
    pub scheme: bool,
}

/// Whose rules say which characters a path and a query hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// X's: Latin and Cyrillic letters in paths, ASCII in queries.
    X,
    /// Mastodon's: the letters of every script.
    Mastodon,
}

/// Longest address, in UTF-16 code units.
const LONGEST: usize = 4096;
/// Longest name of one of X's own short links.
const LONGEST_SHORT_LINK: usize = 40;

/// The addresses in a text in NFC, in their order.
pub fn find(text: &str, rules: Rules) -> Vec<Address> {
    let mut found = Vec::new();
    let mut at = 0;
    // Before this byte no address without a scheme starts.
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

/// What has the form of an address.
struct Candidate {
    before: Option<char>,
    start: usize,
    domain: Range<usize>,
    path: bool,
    end: usize,
}

impl Candidate {
    /// What has the form of an address and starts at this byte.
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
        // Most words have no dot.
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

    /// Adds the addresses that it holds: one where it has a scheme; otherwise its domains in
    /// Latin script, the last one with the path.
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

    /// Where it ends: X's own short links have no path beyond their name, and none where the
    /// name is too long.
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

/// Length of the scheme that a text starts with.
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

/// Length of the longest domain that a text starts with. What would have more labels than a name
/// can have is not read on, nor below: every start in a long chain of labels would read it all.
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
        // Only subdomains hold underscores.
        if !label.contains('_')
            && let Some(length) = domain::top_level(&text[start..])
        {
            longest = Some(start + length);
        }
    }
    longest
}

/// Bytes at the start of a text in which no domain starts, because no top-level domain follows
/// a dot there. It spares reading long runs of text, as in Chinese, once for each character.
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

/// Bytes at the start of a text that can stand in a label.
fn label_length(text: &str) -> usize {
    text.find(|c: char| !(is_domain(c) || matches!(c, '-' | '_')))
        .unwrap_or(text.len())
}

/// Whether every label is within the length that the domain name system allows. Ideographic full
/// stops part labels too, but what they part counts as one.
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

/// The domains within a domain whose labels but the last are in Latin script.
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

/// Length of the path that a text starts with: a slash, and all that can be part of it up to the
/// last character that can end it. Parentheses can end it too; on X only where it could also end
/// before them.
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

/// Length of the balanced parentheses, at most one pair within another, that a text starts with.
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

/// Length of the query that a text starts with, up to the last character that can end it.
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
