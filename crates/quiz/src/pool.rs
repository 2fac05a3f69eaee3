//! Pool of the result codes submitted to a room: typed, pasted or scanned, one after the other.

pub mod shelf;

use super::code::{CodeRefusal, Handed, Layout, decode};
use super::selection::Selection;
use super::statistics::Sheet;
use crate::permalink;
use content::Question;

/// Version of the saved text; it changes whenever older texts would be misread.
const VERSION: &str = "p1";

/// Code in the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// Content of the code.
    pub handed: Handed,
    /// Number of people with this code: more than one if somebody said that a repeat is another
    /// person with the same answers.
    pub people: usize,
}

/// Outcome of one submitted line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Code added to the pool.
    Added,
    /// Code that was in the pool already; it is not counted again.
    Repeat,
    /// Text that is no code of this room.
    Refused(CodeRefusal),
}

/// Submitted line with its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Line as typed, without white space around it.
    pub text: String,
    /// Outcome of the line.
    pub outcome: Outcome,
}

/// Adds the codes of a text to the pool, and returns each line with its outcome. Codes are
/// separated by line breaks, commas, semicolons (Arabic ones included) or tabs; white space within
/// a code is ignored. Submitting the same text twice changes nothing.
pub fn add(pool: &mut Vec<Pooled>, layout: &Layout, bank: &[Question], text: &str) -> Vec<Line> {
    text.split(['\n', '\r', ',', ';', '،', '؛', '\t'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| Line {
            text: line.to_owned(),
            outcome: match decode(layout, bank, line) {
                Err(refusal) => Outcome::Refused(refusal),
                Ok(handed) if find(pool, &handed.code).is_some() => Outcome::Repeat,
                Ok(handed) => {
                    pool.push(Pooled { handed, people: 1 });
                    Outcome::Added
                }
            },
        })
        .collect()
}

/// Index of a code in the pool.
fn find(pool: &[Pooled], code: &str) -> Option<usize> {
    pool.iter().position(|pooled| pooled.handed.code == code)
}

/// Counts a code of the pool for one more person: two people had the same answers and the same
/// random number.
pub fn count_again(pool: &mut [Pooled], code: &str) {
    if let Some(at) = find(pool, code) {
        pool[at].people += 1;
    }
}

/// Removes a code from the pool.
pub fn remove(pool: &mut Vec<Pooled>, code: &str) {
    pool.retain(|pooled| pooled.handed.code != code);
}

/// Number of people whose answers are in the pool.
pub fn people(pool: &[Pooled]) -> usize {
    pool.iter().map(|pooled| pooled.people).sum()
}

/// Answer sheets of all people, in the order submitted; a code of several people is repeated.
pub fn sheets(pool: &[Pooled]) -> Vec<Sheet> {
    let all = pool.iter();
    all.flat_map(|pooled| std::iter::repeat_n(pooled.handed.sheet.clone(), pooled.people))
        .collect()
}

/// Saved text of a pool, `p1;v1.000002A.r4K;4QR7…;4QR7…*2`: version, permalink fragment of the
/// quiz, then the codes, with `*` and a number if several people have them. Last come the entries
/// `gone` that [`decode_saved`] found invalid, as they were saved.
pub fn encode(selection: &Selection, pool: &[Pooled], gone: &[String]) -> String {
    let mut text = format!("{VERSION};{}", permalink::encode_quiz(selection));
    for pooled in pool {
        text.push(';');
        text.push_str(&pooled.handed.code);
        if pooled.people > 1 {
            text.push('*');
            text.push_str(&pooled.people.to_string());
        }
    }
    for entry in gone {
        text.push(';');
        text.push_str(entry);
    }
    text
}

/// Quiz of a saved pool, whether or not the bank still has its questions; `None` if the text is no
/// saved pool.
pub fn saved_selection(text: &str) -> Option<Selection> {
    let rest = text.strip_prefix(VERSION)?.strip_prefix(';')?;
    let quiz = rest.split(';').next()?;
    permalink::decode_quiz(quiz, |_| true).ok()
}

/// Codes of a saved pool that are valid for this quiz, and the entries that are not (or no longer),
/// as they were saved. A code stands for 1 to 999 people.
pub fn decode_saved(text: &str, layout: &Layout, bank: &[Question]) -> (Vec<Pooled>, Vec<String>) {
    let (mut pool, mut gone) = (Vec::new(), Vec::new());
    for entry in text.split(';').skip(2) {
        let (code, people) = entry.split_once('*').unwrap_or((entry, "1"));
        let people = people
            .parse()
            .ok()
            .filter(|people| (1..1000).contains(people));
        match (decode(layout, bank, code), people) {
            (Ok(handed), Some(people)) if find(&pool, &handed.code).is_none() => {
                pool.push(Pooled { handed, people });
            }
            _ => gone.push(entry.to_owned()),
        }
    }
    (pool, gone)
}
