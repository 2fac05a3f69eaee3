//! Words of a text, and their form for comparison: without differences in case, accents, vowel
//! signs, invisible characters, families of Arabic letters, and digits of other scripts.

mod table;

use message::grapheme::is_mark;
use table::{ZEROS, ZEROS_BEYOND};

/// Function that brings a text into Unicode's compatibility decomposition (NFKD), then into lower,
/// upper and lower case again, so that `ß` becomes `ss` and `ﬁ` becomes `fi`. Browsers have all of
/// it built in.
pub type Spell = fn(&str) -> String;

/// Word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Byte offset of its start in the text.
    pub start: usize,
    /// Byte offset of its end in the text.
    pub end: usize,
    /// Letters and digits of the word, folded by [`folded()`].
    pub folded: String,
    /// True if nothing but a hyphen, an apostrophe or a point separates it from the word before.
    pub glued: bool,
    /// True if it begins with two Latin or Cyrillic capitals, like an abbreviation: `UN`, `SDGs`,
    /// `ООН`, not `Un`.
    pub capitals: bool,
}

/// Words of a text, in order.
pub fn tokens(text: &str, spell: Spell) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = None;
    let mut alone = false;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_ignored(character) {
            continue;
        }
        let is_letter = character.is_alphanumeric();
        let now_alone = is_letter && stands_alone(character);
        if let Some(from) = start
            && (!is_letter || alone || now_alone)
        {
            let token = token(text, from, at, tokens.last(), spell);
            if !token.folded.is_empty() {
                tokens.push(token);
            }
            start = None;
        }
        if is_letter && start.is_none() {
            start = Some(at);
            alone = now_alone;
        }
    }
    tokens
}

/// Token of the word from `start` to `end`; `before` is the token before it.
fn token(text: &str, start: usize, end: usize, before: Option<&Token>, spell: Spell) -> Token {
    let word = &text[start..end];
    let between = before.map_or(" ", |before| &text[before.end..start]);
    let mut between = between.chars().filter(|c| !is_ignored(*c));
    let glued = between.next().is_none_or(|c| "-‐‑'’‘`.".contains(c)) && between.next().is_none();
    let mut first = word.chars().take(2);
    Token {
        start,
        end,
        folded: folded(word, spell),
        glued,
        capitals: word.chars().nth(1).is_some() && first.all(is_capital),
    }
}

/// Form of a word for comparison.
pub fn folded(word: &str, spell: Spell) -> String {
    match word.is_ascii() {
        true => word.to_ascii_lowercase(),
        false => {
            let mut folded = String::new();
            for character in spell(word).chars() {
                match character {
                    'œ' => folded.push_str("oe"),
                    _ => folded.extend(letter(character)),
                }
            }
            folded
        }
    }
}

fn is_capital(character: char) -> bool {
    character.is_ascii_uppercase() || ('А'..='Я').contains(&character)
}

/// Whether a character is invisible, or only tells how a letter sounds.
fn is_ignored(character: char) -> bool {
    !character.is_ascii()
        && !character.is_whitespace()
        && (character == '\u{640}' || is_mark(character))
}

/// Letter that stands for the character's family, or ASCII digit of its value; `None` if it is
/// neither letter nor digit.
fn letter(character: char) -> Option<char> {
    Some(match character {
        'ς' => 'σ',
        'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' => 'ا',
        'ى' | 'ی' | 'ۍ' | 'ې' | 'ے' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ھ' | 'ہ' | 'ۃ' | 'ە' => 'ه',
        _ if is_ignored(character) || !character.is_alphanumeric() => return None,
        _ => digit(character).unwrap_or(character),
    })
}

/// ASCII digit with the value of a digit in another script.
fn digit(character: char) -> Option<char> {
    let code = character as u32;
    let (zeros, code): (&[u16], u32) = match code.checked_sub(0x10000) {
        None => (&ZEROS, code),
        Some(beyond) => (&ZEROS_BEYOND, beyond),
    };
    zeros
        .iter()
        .filter_map(|zero| code.checked_sub(u32::from(*zero)))
        .find(|value| *value < 10)
        .and_then(|value| char::from_digit(value, 10))
}

/// Whether a letter is a word of its own: scripts without blanks between words.
fn stands_alone(character: char) -> bool {
    matches!(
        character,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}
