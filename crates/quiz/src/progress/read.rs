//! Parser of a saved text, before it is compared with the bank.

use super::{Progress, answer};
use crate::crockford;
use crate::permalink;
use crate::selection::Selection;

/// Quiz in the text after the version. The caller compares the text with its own encoding.
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

/// Quiz in the text after the previous version.
pub(super) fn saved_before(text: &str) -> Option<Progress> {
    let mut fields = text.split(';');
    let mut progress = Progress::begin(Selection::drawn(fields.next()?.parse().ok()?), &[]);
    for field in fields {
        progress.read_field(field)?;
    }
    Some(progress)
}

impl Progress {
    /// Adds a question, with its answer if there is one; `None` if the field is malformed or the
    /// question is repeated.
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
