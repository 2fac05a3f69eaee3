//! Two wordings of the same thing, compared word by word.

/// A run of words of one wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, joined as they stand, blanks between runs included.
    pub text: String,
    /// True where the other wording does not have them at this place.
    pub only_here: bool,
}

/// Splits both wordings into runs that they share and runs that only one has: the longest common
/// subsequence of their words, where a word ends after white space or an em dash.
pub fn compare(one: &str, other: &str) -> (Vec<Run>, Vec<Run>) {
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
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && same(a[i], b[j]) {
            push(&mut left, a[i], false);
            push(&mut right, b[j], false);
            i += 1;
            j += 1;
        } else if j == b.len()
            || (i < a.len() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
        {
            push(&mut left, a[i], true);
            i += 1;
        } else {
            push(&mut right, b[j], true);
            j += 1;
        }
    }
    (left, right)
}

fn same(a: &str, b: &str) -> bool {
    a.trim_end() == b.trim_end()
}

fn words(text: &str) -> Vec<&str> {
    text.split_inclusive([' ', '—']).collect()
}

fn push(runs: &mut Vec<Run>, word: &str, only_here: bool) {
    match runs.last_mut() {
        Some(run) if run.only_here == only_here => run.text.push_str(word),
        _ => runs.push(Run {
            text: word.to_owned(),
            only_here,
        }),
    }
}
