//! Length of a post by Mastodon's rules.

use crate::address::characters::is_word;
use crate::address::{self, Rules};
use crate::grapheme;

/// Length of an address of any length, as the server announces it.
const ADDRESS: usize = 23;

/// Length in grapheme clusters: an address with its scheme counts 23, and a mention counts without
/// its host.
pub fn length(text: &str) -> usize {
    let mut counted = String::new();
    let mut at = 0;
    for address in address::find(text, Rules::Mastodon) {
        if address.scheme {
            push_without_hosts(&mut counted, &text[at..address.range.start]);
            counted.extend(std::iter::repeat_n('x', ADDRESS));
            at = address.range.end;
        }
    }
    push_without_hosts(&mut counted, &text[at..]);
    grapheme::count(&counted)
}

/// Appends a text without the hosts of its mentions.
fn push_without_hosts(counted: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (start, mention) = rest.split_at(at + 1);
        let name = word_length(mention, |c| c.is_ascii_alphanumeric() || c == '_');
        counted.push_str(start);
        counted.push_str(&mention[..name]);
        rest = &mention[name..];
        let stands_free = !start[..at].ends_with(|c| is_word(c) || matches!(c, '=' | '/'));
        if stands_free
            && name > 0
            && let Some(host) = rest.strip_prefix('@')
        {
            match word_length(host, is_word) {
                0 => {}
                length => rest = &host[length..],
            }
        }
    }
    counted.push_str(rest);
}

/// Number of bytes at the start of a text that are words joined by dots and hyphens.
fn word_length(text: &str, is_word: impl Fn(char) -> bool) -> usize {
    let run = text
        .find(|c| !(is_word(c) || matches!(c, '.' | '-')))
        .unwrap_or(text.len());
    if text.starts_with(['.', '-']) {
        return 0;
    }
    text[..run].trim_end_matches(['.', '-']).len()
}
