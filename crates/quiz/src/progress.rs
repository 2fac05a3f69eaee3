//! Saved text of a quiz in progress, written after each answer, and its recovery after a change of
//! the bank.
//!
//! `q2;v1.0000007.n4;Q05=c0!s;Q02;Q07=o1.0.2.3;Q03=n464;!000001Z`: version, permalink fragment of
//! the quiz, then the question ids in the order asked, each with its answer, if any: a letter for
//! its shape, positions in the bank (so that it survives another language and another order of
//! options), and the confidence. A finished quiz ends in `!` and the random number of its result
//! code. Ids are parts of addresses and contain no `;=!`.
//!
//! `q1;7;Q05=c0` is the previous version: the seed, then the answers.

mod answer;
mod read;
pub mod shelf;

use super::crockford;
use super::given::Given;
use super::score::fits;
use super::selection::{Asked, LENGTH, Selection};
use crate::permalink;
use content::{Question, find};

/// Version of the saved text; it changes whenever older texts would be misread.
const VERSION: &str = "q2";
/// Previous version, in which people may have a quiz in progress.
const BEFORE: &str = "q1";
/// Digits of a random number of 32 bits.
const RANDOM_DIGITS: u32 = 7;

/// Quiz in progress: everything needed to resume it, in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Selection of the quiz.
    pub selection: Selection,
    /// Question ids, in the order asked.
    pub questions: Vec<String>,
    /// Answers so far, one entry for each of `questions`; `None` if not answered.
    pub answers: Vec<Option<Given>>,
    /// Random number of the result code, drawn when the quiz is finished so that the code stays the
    /// same; `None` before.
    pub finished: Option<u32>,
}

/// Resumed quiz, and the number of losses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// Quiz to continue: its `selection` asks exactly its `questions`, in their order.
    pub progress: Progress,
    /// Number of saved questions that the bank no longer has.
    pub questions_gone: usize,
    /// Number of dropped answers: those to questions that are gone, and those that no longer fit
    /// their question.
    pub answers_gone: usize,
}

impl Progress {
    /// New quiz without answers.
    pub fn begin(selection: Selection, bank: &[Question]) -> Progress {
        let questions: Vec<String> = ids(&selection, bank).map(String::from).collect();
        Progress {
            answers: vec![None; questions.len()],
            selection,
            questions,
            finished: None,
        }
    }

    /// Whether a question is still unanswered.
    pub fn is_open(&self) -> bool {
        self.answers.contains(&None)
    }

    /// Saved text of the quiz.
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

    /// Quiz restored from a saved text, with everything that the bank still has: every question
    /// that exists, every answer that fits its question. If the bank has lost questions, or now
    /// draws others for the seed, the quiz becomes one of chosen questions, so that its permalink
    /// stays true. A quiz of the previous version is filled up to ten questions with those that its
    /// seed draws.
    ///
    /// An answer is kept by its positions: a change of the words or of the key is not noticed, and
    /// points follow the current bank.
    ///
    /// `None` for an unknown version, for a text that no version wrote, and if no question remains.
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

    /// Merges what another browser tab has saved of the same quiz. `mine` is the place of the
    /// answer that this tab is about to save, which is the newer one. All other answers are taken
    /// from `saved`, since this tab has saved its own at once. Outside a room an answer stays even
    /// if `saved` lacks it, because its verdict was shown. If `saved` is finished, it replaces this
    /// quiz: submitted answers do not change.
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

    /// Whether a question is among those asked.
    fn asks(&self, id: &str) -> bool {
        self.questions.iter().any(|asked| asked == id)
    }

    /// Adds questions that the seed draws, up to ten in all.
    fn fill_up(&mut self, bank: &[Question]) {
        for id in ids(&self.selection.clone(), bank) {
            if self.questions.len() < usize::from(LENGTH) && !self.asks(id) {
                self.questions.push(id.to_owned());
                self.answers.push(None);
            }
        }
    }

    /// Drops the questions and answers that the bank no longer fits; `None` if no question remains.
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

/// Question ids of a selection, in the order asked.
fn ids<'a>(selection: &Selection, bank: &'a [Question]) -> impl Iterator<Item = &'a String> {
    let positions = selection.positions(bank).into_iter();
    positions.map(|at| &bank[at].id)
}
