//! Answer given by a person, with the confidence in it.

use super::score::Answer;
use super::sure::Sure;

/// Answer and the person's confidence. The answer sheet of a quiz is a list of `Option<Given>`, one
/// for each question in the order asked, `None` for a question left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Answer to the question.
    pub answer: Answer,
    /// Level of confidence; `None` if it was not stated.
    pub sure: Option<Sure>,
}

impl From<Answer> for Given {
    /// Answer without a stated confidence.
    fn from(answer: Answer) -> Given {
        Given { answer, sure: None }
    }
}
