//! Addresses in a post as the Bluesky app shortens them.

use crate::domain;

/// Shortens the addresses of a text as the Bluesky app posts them: addresses with a scheme lose it,
/// and anything after the host that is longer than 15 characters becomes 13 characters and three
/// dots.
pub fn shorten_links(text: &str) -> String {
    let mut shortened = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let (opening, rest) = match word.strip_prefix('(') {
            Some(rest) => ("(", rest),
            None => ("", word),
        };
        let mut link = rest.trim_end();
        if link.ends_with(['.', ',', ';', '!', '?']) {
            link = &link[..link.len() - 1];
        }
        if link.ends_with(')') && !link.contains('(') {
            link = &link[..link.len() - 1];
        }
        match shorten_link(link) {
            Some(short) => {
                shortened.push_str(opening);
                shortened.push_str(&short);
                shortened.push_str(&rest[link.len()..]);
            }
            None => shortened.push_str(word),
        }
    }
    shortened
}

/// Shortened form of an address in the Bluesky app; `None` if it has no scheme or no host.
fn shorten_link(link: &str) -> Option<String> {
    let (rest, port) = match link.strip_prefix("https://") {
        Some(rest) => (rest, ":443"),
        None => (link.strip_prefix("http://")?, ":80"),
    };
    let (authority, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = host.strip_suffix(port).unwrap_or(host);
    if host.is_empty() || host.contains(|c: char| c.is_ascii() && "<>[]\\^|%\"`{}".contains(c)) {
        return None;
    }
    let labels: Vec<String> = host
        .split('.')
        .map(|label| domain::to_ascii(&label.to_lowercase()))
        .collect();
    let mut short = labels.join(".");
    // A path that is only a slash is omitted.
    let tail = match tail.strip_prefix('/') {
        Some(after) if after.is_empty() || after.starts_with(['?', '#']) => after,
        _ => tail,
    };
    let tail: String = tail.chars().map(percent_encoded).collect();
    if tail.len() > 15 {
        short.push_str(&tail[..13]);
        short.push_str("...");
    } else if tail != "?" && tail != "#" {
        short.push_str(&tail);
    }
    Some(short)
}

/// Character of a path as browsers encode it. The result stands for the encoding and has its
/// length, not its digits.
fn percent_encoded(c: char) -> String {
    if c.is_ascii() && !"\"<>`{}^".contains(c) {
        String::from(c)
    } else {
        "%00".repeat(c.len_utf8())
    }
}
