//! Two wordings of the same thing, compared word by word.

/// Which of two wordings has some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Both, at this place.
    Both,
    /// Only the first.
    One,
    /// Only the second.
    Other,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, joined as they stand, blanks between runs included.
    pub text: String,
    /// Whose they are.
    pub of: Of,
}

/// Both wordings in one row of runs: the longest common subsequence of their words, where a word
/// ends after white space or an em dash, and between its parts what only the first has before
/// what only the second has. The runs of `Both` and `One` make up the first wording to the
/// letter, those of `Both` and `Other` the second.
pub fn compare(one: &str, other: &str) -> Vec<Run> {
    let a = words(one);
    let b = words(other);
    // lengths[i][j]: how many words a[i..] and b[j..] have in common, in order.
    let width = b.len() + 1;
    let mut lengths = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * width + j] = if same(a[i], b[j]) {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let mut runs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && same(a[i], b[j]) {
            let word = a[i].trim_end();
            push(&mut runs, word, Of::Both);
            match (&a[i][word.len()..], &b[j][word.len()..]) {
                (blank, same) if blank == same => push(&mut runs, blank, Of::Both),
                (blank, other) => {
                    push(&mut runs, blank, Of::One);
                    push(&mut runs, other, Of::Other);
                }
            }
            i += 1;
            j += 1;
        } else if j == b.len()
            || (i < a.len() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
        {
            push(&mut runs, a[i], Of::One);
            i += 1;
        } else {
            push(&mut runs, b[j], Of::Other);
            j += 1;
        }
    }
    runs
}

/// A text's last word has no blank after it; a blank by itself is no word.
fn same(a: &str, b: &str) -> bool {
    a == b || (a.trim_end() == b.trim_end() && !a.trim().is_empty())
}

fn words(text: &str) -> Vec<&str> {
    text.split_inclusive([' ', '—']).collect()
}

fn push(runs: &mut Vec<Run>, word: &str, of: Of) {
    if word.is_empty() {
        return;
    }
    match runs.last_mut() {
        Some(run) if run.of == of => run.text.push_str(word),
        _ => runs.push(Run {
            text: word.to_owned(),
            of,
        }),
    }
}
