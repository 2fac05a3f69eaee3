//! A saved text, as it was written, before it is held against the bank.

use super::{Progress, answer};
use crate::permalink;
use crate::quiz::crockford;
use crate::quiz::selection::Selection;

/// What follows the version; the caller holds it against what would have been written.
pub(super) fn saved(text: &str) -> Option<Progress> {
    let mut fields = text.split(';');
    let selection = permalink::decode_quiz(fields.next()?, |_| true).ok()?;
    let mut progress = Progress {
        selection,
        questions: Vec::new(),
        answers: Vec::new(),
        finished: None,
    };
    for field in fields {
        match field.strip_prefix('!') {
            Some(random) => progress.finished = Some(crockford::read(random)?),
            None => progress.read_field(field)?,
        }
    }
    Some(progress)
}

/// The same for the version before.
pub(super) fn saved_before(text: &str) -> Option<Progress> {
    let mut fields = text.split(';');
    let mut progress = Progress::begin(Selection::drawn(fields.next()?.parse().ok()?), &[]);
    for field in fields {
        progress.read_field(field)?;
    }
    Some(progress)
}

impl Progress {
    fn read_field(&mut self, field: &str) -> Option<()> {
        let (id, given) = match field.split_once('=') {
            Some((id, text)) => (id, Some(answer::read(text)?)),
            None => (field, None),
        };
        if id.is_empty() || self.asks(id) {
            return None;
        }
        self.questions.push(id.to_owned());
        self.answers.push(given);
        Some(())
    }
}
