//! Domain names: top-level domains, and labels in ASCII.

mod table;

use std::cmp::Ordering;
use table::{COUNTRIES, GENERIC, INTERNATIONAL};

/// Longest label in the domain name system, in octets (RFC 1035, section 2.3.4).
pub const LONGEST_LABEL: usize = 63;

/// Largest number of labels read before the top-level domain: 253 octets contain no more (RFC 1035,
/// sections 2.3.4 and 3.1).
pub const MOST_LABELS: usize = 127;

/// Length in bytes of the longest top-level domain at the start of a text; `None` if there is none.
/// No ASCII letter or digit nor `@`, `+` or `-` may follow it, and case is ignored.
pub fn top_level(text: &str) -> Option<usize> {
    if let Some(rest) = text.get(4..)
        && text[..4].eq_ignore_ascii_case("xn--")
    {
        let length = span(rest, |byte| byte.is_ascii_alphanumeric() || byte == b'-');
        return (length > 0).then_some(4 + length);
    }
    let letters = span(text, |byte| byte.is_ascii_alphabetic());
    if letters > 1 && ends(&text[letters..]) && is_ascii_top_level(&text[..letters]) {
        return Some(letters);
    }
    // Names below that start in ASCII all start with this letter.
    if !text.starts_with(|first: char| !first.is_ascii() || matches!(first, 'v' | 'V')) {
        return None;
    }
    INTERNATIONAL
        .split(' ')
        .filter(|name| {
            let mut folded = text.chars().map(lower_case);
            name.chars().all(|letter| folded.next() == Some(letter))
        })
        // Upper and lower case of every letter in these names have the same number of bytes.
        .map(str::len)
        .filter(|&length| ends(&text[length..]))
        .max()
}

/// Number of bytes at the start of a text that are of one kind, all ASCII.
fn span(text: &str, kind: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|&byte| kind(byte)).count()
}

/// Whether a name can end before this text.
fn ends(rest: &str) -> bool {
    !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '@' | '+' | '-'))
}

/// Whether the ASCII letters are a top-level domain.
fn is_ascii_top_level(letters: &str) -> bool {
    if let &[first, second] = letters.as_bytes() {
        let row = usize::from(first.to_ascii_lowercase() - b'a');
        let second = char::from(second.to_ascii_lowercase());
        return COUNTRIES
            .split('.')
            .nth(row)
            .is_some_and(|row| row.contains(second));
    }
    holds(GENERIC, &letters.to_ascii_lowercase())
}

/// Whether a sorted list of words, separated by spaces, contains the word; a binary search.
fn holds(words: &str, word: &str) -> bool {
    let (mut low, mut high) = (0, words.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = words[..middle].rfind(' ').map_or(0, |space| space + 1);
        let end = words[middle..]
            .find(' ')
            .map_or(words.len(), |space| middle + space);
        match word.cmp(&words[start..end]) {
            Ordering::Equal => return true,
            Ordering::Less => high = start,
            Ordering::Greater => low = end + 1,
        }
    }
    false
}

/// Lower case of an ASCII, Greek or Cyrillic capital or `Ö`: all that the names above need.
fn lower_case(character: char) -> char {
    match character {
        'A'..='Z' | 'Α'..='Ω' | 'А'..='Я' | 'Ö' => {
            char::from_u32(character as u32 + 32).unwrap_or(character)
        }
        _ => character,
    }
}

/// Label in ASCII for the domain name system: unchanged if it is ASCII, otherwise `xn--` and its
/// Punycode (RFC 3492). A label of more than [`LONGEST_LABEL`] characters gives some text that is
/// too long to be valid.
pub fn to_ascii(label: &str) -> String {
    let mut encoded = String::from(label);
    let length = label.chars().count() as u32;
    if label.is_ascii() || length > LONGEST_LABEL as u32 {
        return encoded;
    }
    encoded.retain(|character| character.is_ascii());
    let plain = encoded.len() as u32;
    if plain > 0 {
        encoded.push('-');
    }
    encoded.insert_str(0, "xn--");
    // Names and numbers follow RFC 3492, section 6.3.
    let (mut n, mut delta, mut bias, mut handled) = (0x80, 0, 72, plain);
    while handled < length {
        let code_points = || label.chars().map(|character| character as u32);
        let next = code_points().filter(|&c| c >= n).min().unwrap_or(n);
        delta += (next - n) * (handled + 1);
        n = next;
        for c in code_points() {
            if c < n {
                delta += 1;
            } else if c == n {
                let (mut q, mut k) = (delta, 36);
                loop {
                    let t = if k <= bias { 1 } else { (k - bias).min(26) };
                    if q < t {
                        break;
                    }
                    encoded.push(digit(t + (q - t) % (36 - t)));
                    q = (q - t) / (36 - t);
                    k += 36;
                }
                encoded.push(digit(q));
                bias = adapted(delta, handled + 1, handled == plain);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    encoded
}

/// Bias adaptation of RFC 3492, section 6.1.
fn adapted(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = delta / if first { 700 } else { 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

/// Basic code point of a digit, RFC 3492, section 5.
fn digit(value: u32) -> char {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    char::from(DIGITS[value as usize])
}
