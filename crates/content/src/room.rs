//! Content of the pages for running the quiz before a room, beyond the content of every page.

mod words;

use super::Item;
pub use words::RoomWord;

/// A step of `lesson.json`: the lesson with the quiz, step by step.
pub type LessonStep = Item<LessonFacts, LessonWords>;
content_type! {
    /// Facts of a lesson step, the same in every language.
    pub struct LessonFacts {
        /// Duration in minutes; 0 for steps before or after the lesson.
        pub minutes: u8,
        /// Number of questions asked in the step, each for the same whole number of minutes. The
        /// step's words contain `{questions}` for this number and `{minutes}` for the minutes of
        /// one question.
        #[serde(default)]
        pub questions: u8,
    }
}
content_type! {
    /// Words of a lesson step, for a facilitator.
    pub struct LessonWords {
        /// Heading of the step.
        pub title: String,
        /// Instructions for the step.
        pub text: String,
    }
}

content_type! {
    /// Content of the room's pages in one language: a file that only these pages load.
    pub struct Room {
        /// Words of the room's pages, indexed by [`RoomWord`].
        pub words: Vec<String>,
        /// Steps of the lesson plan.
        pub lesson: Vec<LessonStep>,
    }
}

impl Room {
    /// Word of the room's pages in this language.
    ///
    /// # Panics
    ///
    /// If `words` lacks the entry; the loader always fills in all of them.
    pub fn word(&self, word: RoomWord) -> &str {
        &self.words[word as usize]
    }

    /// Number of questions for a room by default: the sum over the lesson's steps.
    pub fn questions(&self) -> u8 {
        self.lesson.iter().map(|step| step.facts.questions).sum()
    }
}
