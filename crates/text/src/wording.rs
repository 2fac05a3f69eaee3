//! Word-by-word comparison of two wordings of the same text.
//!
//! Words are compared without case and punctuation: a difference in these alone is not reported.

/// Side of a comparison that a run belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Both wordings, at this place.
    Both,
    /// First wording only.
    One,
    /// Second wording only.
    Other,
}

/// Run of text with the side that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Text of the run, as it stands in the wording.
    pub text: String,
    /// Side that the run belongs to.
    pub of: Of,
    /// True for words that the other wording lacks at this place. False for text of both sides, and
    /// for case, blanks and punctuation of one side.
    pub differs: bool,
}

/// Word of a wording.
struct Token<'a> {
    text: &'a str,
    /// Byte offset of the word in the wording.
    start: usize,
    /// Form of the word for comparison, by [`key`].
    key: String,
}

/// Runs of both wordings in one list, by the longest common subsequence of their words. Between two
/// common words, text of the first wording comes before text of the second. The runs of `Both` and
/// `One`, joined, are the first wording to the letter, those of `Both` and `Other` the second.
///
/// ```
/// use text::wording::{compare, same_words};
///
/// let runs = compare("to unlock a wider door", "to make a wider door");
/// let differing = runs.iter().filter(|run| run.differs);
/// let words: Vec<&str> = differing.map(|run| run.text.as_str()).collect();
/// assert_eq!(words, ["unlock", "make"]);
/// assert!(same_words("open, wide", "open wide"));
/// ```
pub fn compare(one: &str, other: &str) -> Vec<Run> {
    let a = tokens(one);
    let b = tokens(other);
    // lengths[i][j]: length of the longest common subsequence of a[i..] and b[j..], in words.
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
    // Byte offsets up to which the wordings have been pushed.
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

/// Whether two wordings have the same words, apart from case and punctuation.
pub fn same_words(one: &str, other: &str) -> bool {
    compare(one, other).iter().all(|run| !run.differs)
}

/// Pushes the texts between two common words: words of one side only, and the blanks and
/// punctuation around them.
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

/// Pushes two texts with the same words: one run if they are identical, otherwise a run of each
/// side that does not differ.
fn shared(runs: &mut Vec<Run>, one: &str, other: &str) {
    if one == other {
        push(runs, one, Of::Both, false);
    } else {
        push(runs, one, Of::One, false);
        push(runs, other, Of::Other, false);
    }
}

/// Splits a text into the blanks and punctuation before its first word, the span of its words, and
/// the blanks and punctuation after its last word.
fn parts(text: &str) -> (&str, &str, &str) {
    let rest = text.trim_start_matches(is_silent);
    let words = rest.trim_end_matches(is_silent);
    (
        &text[..text.len() - rest.len()],
        words,
        &rest[words.len()..],
    )
}

/// Words of a text, separated by blanks and punctuation. An apostrophe, soft hyphen or joiner
/// within a word belongs to the word, but is not compared.
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

/// Form of a text for comparison: lower case, with blanks, without punctuation.
fn key(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_whitespace() || !is_silent(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a character is a blank or punctuation. Signs that are read aloud, such as percent and
/// currency signs, are not.
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
