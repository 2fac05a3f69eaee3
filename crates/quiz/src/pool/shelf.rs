//! Shelf of all pools that a browser keeps: one saved pool per line, the one used last first.

use super::saved_selection;
use crate::selection::Selection;

/// Quizzes with a saved pool.
pub fn selections(shelf: &str) -> Vec<Selection> {
    shelf.lines().filter_map(saved_selection).collect()
}

/// Saved pool of a quiz; `None` if there is none.
pub fn find<'a>(shelf: &'a str, selection: &Selection) -> Option<&'a str> {
    let mut lines = shelf.lines();
    lines.find(|line| saved_selection(line).as_ref() == Some(selection))
}

/// Shelf with the saved pool of a quiz in front, in place of the previous one; with `None`, without
/// either. Lines that cannot be read are kept.
pub fn with(shelf: &str, selection: &Selection, saved: Option<&str>) -> String {
    let others = shelf
        .lines()
        .filter(|line| !line.is_empty() && saved_selection(line).as_ref() != Some(selection));
    let lines: Vec<&str> = saved.into_iter().chain(others).collect();
    lines.join("\n")
}
