//! The result codes that were handed in to a room: typed, pasted or scanned, one after the other.

pub mod shelf;

use super::code::{Handed, Layout, Refusal, decode};
use super::selection::Selection;
use super::statistics::Sheet;
use crate::content::Question;
use crate::permalink;

/// Changes whenever a text saved before would be read as something else.
const VERSION: &str = "p1";

/// A code of the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// What it holds.
    pub handed: Handed,
    /// For how many people it stands: more than one where somebody said that a repeat is another
    /// person with the same answers.
    pub people: usize,
}

/// What became of one line that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the pool.
    Added,
    /// It was in the pool already, and is not counted again.
    Repeat,
    /// It is no code of this room.
    Refused(Refusal),
}

/// A line that was handed in, as it was typed, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line without white space around it.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// Adds the codes of a text to the pool, and tells of each what became of it. Codes stand on lines
/// of their own, or are parted by commas, semicolons or tabs; white space within one is let go.
/// Handing the same text in twice changes nothing.
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

fn find(pool: &[Pooled], code: &str) -> Option<usize> {
    pool.iter().position(|pooled| pooled.handed.code == code)
}

/// Counts a code of the pool for one person more: two people had the same answers and the same
/// random number.
pub fn count_again(pool: &mut [Pooled], code: &str) {
    if let Some(at) = find(pool, code) {
        pool[at].people += 1;
    }
}

/// Takes a code out of the pool.
pub fn remove(pool: &mut Vec<Pooled>, code: &str) {
    pool.retain(|pooled| pooled.handed.code != code);
}

/// How many people the pool stands for.
pub fn people(pool: &[Pooled]) -> usize {
    pool.iter().map(|pooled| pooled.people).sum()
}

/// Everybody's answers, in the order in which they were handed in.
pub fn sheets(pool: &[Pooled]) -> Vec<Sheet> {
    let all = pool.iter();
    all.flat_map(|pooled| std::iter::repeat_n(pooled.handed.sheet.clone(), pooled.people))
        .collect()
}

/// The text in which a pool is saved: `p1;v1.000002A.r4K;4QR7…;4QR7…*2`, the version, the quiz as
/// its address has it, then the codes, with `*` and a number those that stand for several people,
/// and last what a text saved before held beside them.
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

/// The quiz of a saved pool, whatever the bank holds by now; none for a text that is no pool.
pub fn saved_selection(text: &str) -> Option<Selection> {
    let rest = text.strip_prefix(VERSION)?.strip_prefix(';')?;
    let quiz = rest.split(';').next()?;
    permalink::decode_quiz(quiz, |_| true).ok()
}

/// The codes of a saved pool that are codes of this quiz, and the entries that are not any more,
/// as they were saved.
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
