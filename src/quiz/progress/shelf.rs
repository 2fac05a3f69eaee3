//! All the quizzes that a browser keeps: a saved quiz on each line, the one answered last first.

use super::{Progress, Resumed};
use crate::content::Question;
use crate::permalink;
use crate::quiz::selection::Selection;

/// Most quizzes that are kept; of more, those are let go that were answered longest ago.
pub const MOST: usize = 20;

/// The saved quizzes that can be read.
pub fn all<'a>(shelf: &'a str, bank: &'a [Question]) -> impl Iterator<Item = Resumed> + 'a {
    let lines = shelf.lines();
    lines.filter_map(|line| Progress::decode(line, bank))
}

/// The saved quiz of a selection.
pub fn find(shelf: &str, bank: &[Question], of: &Selection) -> Option<Resumed> {
    let mut lines = shelf.lines();
    lines.find_map(|line| read(line, bank, of))
}

/// The shelf with this quiz in front, in the place of what was saved of it before.
pub fn with(shelf: &str, bank: &[Question], progress: &Progress) -> String {
    let mut text = progress.encode();
    let others = shelf
        .lines()
        .filter(|line| !line.is_empty() && read(line, bank, &progress.selection).is_none());
    for line in others.take(MOST - 1) {
        text.push('\n');
        text.push_str(line);
    }
    text
}

/// What a line holds, if it is of this selection.
fn read(line: &str, bank: &[Question], of: &Selection) -> Option<Resumed> {
    let resumed = Progress::decode(line, bank)?;
    // What was saved under this address may have become a quiz of chosen questions, where the bank
    // has changed.
    let fits = resumed.progress.selection == *of
        || line.split(';').nth(1) == Some(&permalink::encode_quiz(of));
    fits.then_some(resumed)
}
