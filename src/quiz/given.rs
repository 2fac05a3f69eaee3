//! An answer as somebody gave it.

use super::score::Answer;
use super::sure::Sure;

/// An answer, and how sure its giver was. A sheet of a quiz is a list of `Option<Given>`, one for
/// each question in the order in which they are asked, none where a question was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// How sure; none where that was not said.
    pub sure: Option<Sure>,
}

impl From<Answer> for Given {
    /// An answer without a word on how sure.
    fn from(answer: Answer) -> Given {
        Given { answer, sure: None }
    }
}
