//! The text in which a quiz under way is saved after each answer, and what is left of it when the
//! bank has changed since.
//!
//! `q2;v1.0000007.n4;Q05=c0!s;Q02;Q07=o1.0.2.3;Q03=n464;!000001Z`: the form's version, the quiz
//! as its address has it, then the ids of the questions in the order in which they were asked,
//! each with its answer, if it has one: a letter for its shape, positions in the bank (so that it
//! survives another language and another order of options), and how sure. A finished quiz ends in
//! `!` and the random number of its result code. Ids are parts of addresses and hold no `;=!`.
//!
//! `q1;7;Q05=c0`, the form before: the seed, then the answers.

mod answer;
mod read;
pub mod shelf;

use super::crockford;
use super::given::Given;
use super::score::fits;
use super::selection::{Asked, LENGTH, Selection};
use crate::content::{Question, find};
use crate::permalink;

/// Changes whenever a text written before would be read as something else.
const VERSION: &str = "q2";
/// The version before, of which people may have a quiz under way.
const BEFORE: &str = "q1";
/// Digits of a random number of 32 bits.
const RANDOM_DIGITS: u32 = 7;

/// A quiz under way: what is needed to take it up again, in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is asked.
    pub selection: Selection,
    /// Ids of the questions in the order in which they are asked.
    pub questions: Vec<String>,
    /// The answers so far, one for each of `questions`.
    pub answers: Vec<Option<Given>>,
    /// The random number of the result code, drawn when the quiz is finished, so that the code
    /// stays the same; none before.
    pub finished: Option<u32>,
}

/// A saved quiz, and what could not be kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// What can be gone on with: its `selection` asks just its `questions`, in their order.
    pub progress: Progress,
    /// How many of its questions the bank has no more.
    pub questions_gone: usize,
    /// How many answers were left out: those to questions that are gone, and those that their
    /// question can no longer be given.
    pub answers_gone: usize,
}

impl Progress {
    /// A quiz of which nothing is answered.
    pub fn begin(selection: Selection, bank: &[Question]) -> Progress {
        let questions: Vec<String> = ids(&selection, bank).map(String::from).collect();
        Progress {
            answers: vec![None; questions.len()],
            selection,
            questions,
            finished: None,
        }
    }

    /// Whether a question is still to be answered.
    pub fn is_open(&self) -> bool {
        self.answers.contains(&None)
    }

    /// Writes the text to be saved.
    pub fn encode(&self) -> String {
        let mut text = String::from(VERSION);
        text.push(';');
        text.push_str(&permalink::encode_quiz(&self.selection));
        for (id, given) in self.questions.iter().zip(&self.answers) {
            text.push(';');
            text.push_str(id);
            if let Some(given) = given {
                text.push('=');
                answer::push(&mut text, given);
            }
        }
        if let Some(random) = self.finished {
            text.push_str(";!");
            crockford::push(&mut text, random, RANDOM_DIGITS);
        }
        text
    }

    /// Reads a saved text and keeps what the bank still has: every question that exists, every
    /// answer that its question can be given. Where the bank has lost questions, or draws others
    /// for the seed by now, the quiz goes on as one of chosen questions, so that its address
    /// stays true. A quiz of the version before is filled up to ten with what its seed draws.
    ///
    /// An answer is kept by the positions of what was chosen: whether the words or the key have
    /// changed meanwhile is not known, and points are those of the bank as it is.
    ///
    /// `None` for another version, for a text that no version wrote, and where no question is
    /// left.
    pub fn decode(text: &str, bank: &[Question]) -> Option<Resumed> {
        let (version, rest) = text.split_once(';')?;
        let mut saved = match version {
            VERSION => read::saved(rest).filter(|saved| saved.encode() == text)?,
            BEFORE => read::saved_before(rest)?,
            _ => return None,
        };
        if version == BEFORE {
            saved.fill_up(bank);
        }
        saved.fitted(bank)
    }

    /// Takes in what another tab has saved of the same quiz. `mine` is the place of the answer that
    /// this tab is about to save: it is the later one. All others are as they were saved, since
    /// this tab has saved its own at once; but an answer that someone gave alone, and was told the
    /// verdict of, stays even where the saved text lacks it. What was handed in stays as it was
    /// handed in.
    pub fn take_in(&mut self, saved: Progress, mine: Option<usize>) {
        if saved.finished.is_some() {
            *self = saved;
            return;
        }
        for (id, answer) in saved.questions.iter().zip(saved.answers) {
            let place = self.questions.iter().position(|asked| asked == id);
            if let Some(place) = place
                && Some(place) != mine
                && (answer.is_some() || self.selection.room.is_some())
            {
                self.answers[place] = answer;
            }
        }
    }

    /// Whether this question is among those asked.
    fn asks(&self, id: &str) -> bool {
        self.questions.iter().any(|asked| asked == id)
    }

    fn fill_up(&mut self, bank: &[Question]) {
        for id in ids(&self.selection.clone(), bank) {
            if self.questions.len() < usize::from(LENGTH) && !self.asks(id) {
                self.questions.push(id.to_owned());
                self.answers.push(None);
            }
        }
    }

    fn fitted(mut self, bank: &[Question]) -> Option<Resumed> {
        let (mut questions_gone, mut answers_gone) = (0, 0);
        let mut at = 0;
        while let Some(id) = self.questions.get(at) {
            let question = find(bank, id);
            let given = &mut self.answers[at];
            if let Some(answer) = given
                && !question.is_some_and(|question| fits(question, &answer.answer))
            {
                *given = None;
                answers_gone += 1;
            }
            if question.is_some() {
                at += 1;
            } else {
                self.questions.remove(at);
                self.answers.remove(at);
                questions_gone += 1;
            }
        }
        if self.questions.is_empty() {
            return None;
        }
        if questions_gone > 0 || !ids(&self.selection, bank).eq(&self.questions) {
            self.selection.asked = Asked::Chosen(self.questions.clone());
        }
        Some(Resumed {
            progress: self,
            questions_gone,
            answers_gone,
        })
    }
}

fn ids<'a>(selection: &Selection, bank: &'a [Question]) -> impl Iterator<Item = &'a String> {
    let positions = selection.positions(bank).into_iter();
    positions.map(|at| &bank[at].id)
}
