//! All the pools that a browser keeps: a saved pool on each line, the one used last first.

use super::saved_selection;
use crate::quiz::selection::Selection;

/// The quizzes whose pools are kept.
pub fn selections(shelf: &str) -> Vec<Selection> {
    shelf.lines().filter_map(saved_selection).collect()
}

/// The saved pool of a quiz.
pub fn find<'a>(shelf: &'a str, selection: &Selection) -> Option<&'a str> {
    let mut lines = shelf.lines();
    lines.find(|line| saved_selection(line).as_ref() == Some(selection))
}

/// The shelf with this saved pool of a quiz in place of the one before, in front of the others;
/// with none, without it. Lines that nothing here can read stay.
pub fn with(shelf: &str, selection: &Selection, saved: Option<&str>) -> String {
    let others = shelf
        .lines()
        .filter(|line| !line.is_empty() && saved_selection(line).as_ref() != Some(selection));
    let lines: Vec<&str> = saved.into_iter().chain(others).collect();
    lines.join("\n")
}
