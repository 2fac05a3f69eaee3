//! The text in which a quiz under way is saved after each answer.
//!
//! `q1;7;verbs=c0;figure=n464;pillars=m0.-.2;steps=o1.0.2`: the form's version, the seed, then
//! each answer as question id, `=`, a letter for its shape, and its positions in the bank joined
//! by `.` (`-` for an option without a match) or its tenths. Ids are parts of addresses and hold
//! neither `;` nor `=`.

use super::order::Seed;
use super::score::{Answer, fits};
use crate::content::{Question, find};

/// Changes whenever a text written before would be read as something else.
const VERSION: &str = "q1";

/// A quiz under way: what is needed to take it up again, in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The seed of the quiz.
    pub seed: Seed,
    /// The answers so far by question id, in the order in which they were given.
    pub answers: Vec<(String, Answer)>,
}

impl Progress {
    /// The answer given to a question.
    pub fn answer(&self, id: &str) -> Option<&Answer> {
        self.answers
            .iter()
            .find(|(question, _)| question == id)
            .map(|(_, answer)| answer)
    }

    /// Writes the text to be saved.
    pub fn encode(&self) -> String {
        let mut text = String::from(VERSION);
        text.push(';');
        text.push_str(&self.seed.to_string());
        for (id, answer) in &self.answers {
            text.push(';');
            text.push_str(id);
            text.push('=');
            encode_answer(&mut text, answer);
        }
        text
    }

    /// Reads a saved text, or nothing at all: `None` for another version, for a text that
    /// [`Progress::encode`] would not have written, for a question that the bank does not have or
    /// that is answered twice, and for an answer that its question cannot be given.
    ///
    /// A question that has since left the bank therefore ends the saved quiz. The rest is not
    /// kept, because a bank with other questions draws others for the same seed: what would be
    /// resumed is not the quiz that was begun.
    pub fn decode(text: &str, bank: &[Question]) -> Option<Progress> {
        let mut fields = text.split(';');
        if fields.next()? != VERSION {
            return None;
        }
        let mut progress = Progress {
            seed: fields.next()?.parse().ok()?,
            answers: Vec::new(),
        };
        for field in fields {
            let (id, text) = field.split_once('=')?;
            let answer = decode_answer(text)?;
            if progress.answer(id).is_some() || !fits(find(bank, id)?, &answer) {
                return None;
            }
            progress.answers.push((id.to_owned(), answer));
        }
        // One text for one progress: this refuses `+7`, `07` and their like in one place.
        (progress.encode() == text).then_some(progress)
    }
}

fn encode_answer(text: &mut String, answer: &Answer) {
    let positions: Vec<String> = match answer {
        Answer::Number(tenths) => {
            text.push('n');
            vec![tenths.to_string()]
        }
        Answer::Choice(chosen) => {
            text.push('c');
            chosen.iter().map(u8::to_string).collect()
        }
        Answer::Order(order) => {
            text.push('o');
            order.iter().map(u8::to_string).collect()
        }
        Answer::Matches(matches) => {
            text.push('m');
            let written = |chosen: &Option<u8>| chosen.map_or("-".to_owned(), |at| at.to_string());
            matches.iter().map(written).collect()
        }
    };
    text.push_str(&positions.join("."));
}

fn decode_answer(text: &str) -> Option<Answer> {
    let mut rest = text.chars();
    let shape = rest.next()?;
    let list = rest.as_str();
    let items = || list.split('.').filter(|_| !list.is_empty());
    let positions = || {
        items()
            .map(|item| item.parse().ok())
            .collect::<Option<Vec<u8>>>()
    };
    Some(match shape {
        'n' => Answer::Number(list.parse().ok()?),
        'c' => Answer::Choice(positions()?),
        'o' => Answer::Order(positions()?),
        'm' => Answer::Matches(
            items()
                .map(|item| match item {
                    "-" => Some(None),
                    _ => item.parse().ok().map(Some),
                })
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    })
}
