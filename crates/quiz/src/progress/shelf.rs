//! Shelf of all quizzes that a browser keeps: one saved quiz per line, the one answered last first.

use super::{Progress, Resumed};
use crate::permalink;
use crate::selection::Selection;
use content::Question;

/// Most quizzes that are kept; beyond that, those answered longest ago are dropped.
pub const MOST: usize = 20;

/// Saved quizzes that can be read, in the order of the shelf.
pub fn all<'a>(shelf: &'a str, bank: &'a [Question]) -> impl Iterator<Item = Resumed> + 'a {
    let lines = shelf.lines();
    lines.filter_map(|line| Progress::decode(line, bank))
}

/// Saved quiz of a selection; `None` if there is none.
pub fn find(shelf: &str, bank: &[Question], of: &Selection) -> Option<Resumed> {
    let mut lines = shelf.lines();
    lines.find_map(|line| read(line, bank, of))
}

/// Shelf with this quiz in front, in place of its previous text.
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

/// Quiz in a line, if it is of this selection.
fn read(line: &str, bank: &[Question], of: &Selection) -> Option<Resumed> {
    let resumed = Progress::decode(line, bank)?;
    // If the bank has changed, the quiz saved under this permalink may now be one of chosen
    // questions.
    let fits = resumed.progress.selection == *of
        || line.split(';').nth(1) == Some(&permalink::encode_quiz(of));
    fits.then_some(resumed)
}
