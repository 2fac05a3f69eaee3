//! Two wordings of the same thing, compared word by word.
//!
//! A word is the same in another case, and beside other punctuation: what differs only in these
//! is not said to differ.

/// Which of two wordings has a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Both, at this place.
    Both,
    /// Only the first.
    One,
    /// Only the second.
    Other,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// As it stands.
    pub text: String,
    /// Whose it is.
    pub of: Of,
    /// True of words that the other wording does not have at this place; false of what both have,
    /// and of capitals, blanks and punctuation that only one has.
    pub differs: bool,
}

struct Token<'a> {
    text: &'a str,
    /// From where in the wording.
    start: usize,
    /// As it is compared.
    key: String,
}

/// Both wordings in one row of runs: the longest common subsequence of their words, and between
/// its parts what only the first has before what only the second has. The runs of `Both` and
/// `One` make up the first wording to the letter, those of `Both` and `Other` the second.
pub fn compare(one: &str, other: &str) -> Vec<Run> {
    let a = tokens(one);
    let b = tokens(other);
    // lengths[i][j]: how many words a[i..] and b[j..] have in common, in order.
    let width = b.len() + 1;
    let mut lengths = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * width + j] = if a[i].key == b[j].key {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let mut runs = Vec::new();
    let (mut i, mut j) = (0, 0);
    // Up to where each is told.
    let (mut told, mut told_other) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.key == y.key {
            between(&mut runs, &one[told..x.start], &other[told_other..y.start]);
            shared(&mut runs, x.text, y.text);
            told = x.start + x.text.len();
            told_other = y.start + y.text.len();
            i += 1;
            j += 1;
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    between(&mut runs, &one[told..], &other[told_other..]);
    runs
}

/// Whether two wordings say the same in the same words.
pub fn same_words(one: &str, other: &str) -> bool {
    compare(one, other).iter().all(|run| !run.differs)
}

/// What stands between two words that both have: words of one only, and what is around them.
fn between(runs: &mut Vec<Run>, one: &str, other: &str) {
    let (before, words, after) = parts(one);
    let (before_other, words_other, after_other) = parts(other);
    if key(words) == key(words_other) {
        return shared(runs, one, other);
    }
    shared(runs, before, before_other);
    push(runs, words, Of::One, true);
    push(runs, words_other, Of::Other, true);
    shared(runs, after, after_other);
}

/// What is the same but for capitals and punctuation.
fn shared(runs: &mut Vec<Run>, one: &str, other: &str) {
    if one == other {
        push(runs, one, Of::Both, false);
    } else {
        push(runs, one, Of::One, false);
        push(runs, other, Of::Other, false);
    }
}

/// What stands before a text's words, from the first of them to the last, and after them.
fn parts(text: &str) -> (&str, &str, &str) {
    let rest = text.trim_start_matches(is_silent);
    let words = rest.trim_end_matches(is_silent);
    (
        &text[..text.len() - rest.len()],
        words,
        &rest[words.len()..],
    )
}

/// A text's words: what stands between blanks and punctuation. An apostrophe within one is a part
/// of it, and not compared.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut within = false;
    for (at, letter) in text.char_indices() {
        if is_silent(letter) {
            within &= matches!(letter, '\'' | '’' | '\u{ad}' | '\u{200c}' | '\u{200d}');
            continue;
        }
        let end = at + letter.len_utf8();
        match tokens.last_mut() {
            Some(token) if within => token.text = &text[token.start..end],
            _ => tokens.push(Token {
                text: &text[at..end],
                start: at,
                key: String::new(),
            }),
        }
        within = true;
    }
    for token in &mut tokens {
        token.key = key(token.text);
    }
    tokens
}

/// A text as it is compared: in small letters, with its blanks, and without punctuation.
fn key(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_whitespace() || !is_silent(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Blanks and punctuation. Signs that are read out, as of percent and of currencies, are none.
fn is_silent(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter,
            '!'..='"' | '\'' ..='*' | ',' ..='/' | ':' ..=';' | '?' | '[' ..=']' | '_' ..='`'
            | '{' ..='~' | '¡' | '«' | '\u{ad}' | '·' | '»' | '¿' | '،' | '؛' | '؟' | '۔'
            | '\u{200b}'..='\u{2027}' | '‹' | '›' | '\u{3001}'..='\u{3003}'
            | '\u{3008}'..='\u{3011}' | '！' | '（' | '）' | '，' | '：' | '；' | '？')
}

fn push(runs: &mut Vec<Run>, text: &str, of: Of, differs: bool) {
    if text.is_empty() {
        return;
    }
    match runs.last_mut() {
        Some(run) if run.of == of && run.differs == differs => run.text.push_str(text),
        _ => runs.push(Run {
            text: text.to_owned(),
            of,
            differs,
        }),
    }
}
