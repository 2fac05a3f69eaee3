//! What the pages for running the quiz before a room say, beside what every page says.

use super::Item;

super::words::words! {
    /// A word of the room's pages. The browser's content holds their texts in this order.
    RoomWord:
    /// Said where no script runs.
    NeedsScript = "room-needs-script",
}

/// `lesson.json`: the steps of a lesson with the quiz, in their order.
pub type LessonStep = Item<LessonFacts, LessonWords>;
content_type! {
    /// What holds of a step in every language.
    pub struct LessonFacts {
        /// Minutes that it takes; 0 for what is done before or after the lesson.
        pub minutes: u8,
    }
}
content_type! {
    /// What a facilitator reads of a step.
    pub struct LessonWords {
        /// Its heading.
        pub title: String,
        /// What to do.
        pub text: String,
    }
}

content_type! {
    /// All that the room's pages say in one language: a file of its own, which only they load.
    pub struct Room {
        /// Their words, by [`RoomWord`].
        pub words: Vec<String>,
        /// The plan of a lesson.
        pub lesson: Vec<LessonStep>,
    }
}

impl Room {
    /// A word of the room's pages in this language.
    pub fn word(&self, word: RoomWord) -> &str {
        &self.words[word as usize]
    }
}
