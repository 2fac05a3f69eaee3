//! What the pages for running the quiz before a room say, beside what every page says.

use super::Item;

super::words::words! {
    /// A word of the room's pages. The browser's content holds their texts in this order.
    RoomWord:
    /// Said where no script runs.
    NeedsScript = "room-needs-script",
    /// Before the address of a quiz on paper.
    SameQuiz = "same-quiz",
    /// The question sheet.
    SheetPart = "sheet-part",
    /// The answer key.
    KeyPart = "key-part",
    /// The lesson's plan; {n} is a number of minutes.
    PlanPart = "plan-part",
    /// The lesson's plan, in a choice.
    PlanShort = "plan-short",
    /// From which minute to which a step lasts.
    FromTo = "from-to",
    /// Above the questions on paper.
    NoNames = "no-names",
    /// On paper: one option.
    ChooseOne = "choose-one",
    /// On paper: several options.
    ChooseMany = "choose-many",
    /// On paper: a number.
    WriteNumber = "write-number",
    /// On paper: a letter for each option.
    WriteLetters = "write-letters",
    /// On paper: an order.
    NumberThem = "number-them",
    /// Before the mistakes that wrong options stand for.
    Mistakes = "mistakes",
    /// Legend: what is printed.
    Parts = "parts",
    /// Legend: the paper.
    PaperSize = "paper-size",
    /// The paper that the printer has.
    PaperPrinter = "paper-printer",
    /// Paper of A4.
    PaperA4 = "paper-a4",
    /// Paper of North America.
    PaperLetter = "paper-letter",
    /// Legend: the letters' size.
    Letters = "letters",
    /// Letters for people who see little.
    LargePrint = "large-print",
    /// Label: which quiz.
    SeedField = "seed-field",
    /// Label: how many questions.
    CountField = "count-field",
    /// Button: that quiz.
    ShowQuiz = "show-quiz",
    /// Button: another quiz.
    DrawAnew = "draw-anew",
    /// The quiz code or the number of questions is none; {n} is how many the bank has.
    WrongSeed = "wrong-seed",
    /// The address names no quiz.
    UnknownQuiz = "unknown-quiz",
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
