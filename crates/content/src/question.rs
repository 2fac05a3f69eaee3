//! Quiz questions, as `quiz.json` stores them.

use super::{Item, Quote};

/// A question of the bank, `quiz.json`.
pub type Question = Item<QuestionFacts, QuestionWords>;
content_type! {
    /// Kind of a question, by the form of its answer.
    pub enum QuestionKind {
        /// Single choice: one option is right.
        Single,
        /// Multiple choice: several options are right; the prompt says how many.
        Multiple,
        /// True or false: two options, true and false, in this order.
        TrueFalse,
        /// Numeric: a number within a range.
        Numeric,
        /// Matching: each option belongs to one of `matches`.
        Matching,
        /// Ordering: the options are put in order.
        Ordering,
        /// Attribution: one option is right, the speaker or place of a quotation.
        WhoSaidIt,
    }
}
content_type! {
    /// Facts of a question, the same in every language.
    pub struct QuestionFacts {
        /// Kind of the question.
        pub kind: QuestionKind,
        /// Id of the pillar under which the result is counted; none if the question is about all
        /// pillars or about none.
        #[serde(default)]
        pub pillar: Option<String>,
        /// Answer key, as positions in `options` counted from 0. Choice kinds: the right options.
        /// Matching: for each option the position of its match in `matches`. Ordering: the
        /// positions in the right order. Numeric: empty.
        pub key: Vec<u8>,
        /// Range and answer of a numeric question; none for other kinds.
        #[serde(default)]
        pub range: Option<NumericRange>,
        /// Quotations that contain the answer.
        pub quotes: Vec<Quote>,
        /// Reason, for editors, why the question contains a negation such as "not".
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub negative_because: String,
        /// Note for editors; not shown, so it is not part of the browser's content.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub note: String,
    }
}
content_type! {
    /// Answer of a numeric question with its tolerances; all are plain decimals with at most one
    /// digit after the point.
    pub struct NumericRange {
        /// Smallest possible answer.
        pub min: String,
        /// Largest possible answer.
        pub max: String,
        /// Step between possible answers.
        pub step: String,
        /// Right answer.
        pub answer: String,
        /// Tolerance for full marks: largest distance from the answer, inclusive.
        pub full: String,
        /// Tolerance for half marks: largest distance from the answer, inclusive.
        pub half: String,
    }
}
content_type! {
    /// Words of a question.
    pub struct QuestionWords {
        /// Prompt of the question.
        pub prompt: String,
        /// Options to choose from; empty for numeric questions.
        pub options: Vec<String>,
        /// Misconception behind each option; none for right options. Empty for questions without
        /// wrong options.
        #[serde(default)]
        pub misconceptions: Vec<Option<String>>,
        /// Matches to which the options of a matching question belong.
        #[serde(default)]
        pub matches: Vec<String>,
        /// Explanation of the right answer, shown after every answer.
        pub why: String,
        /// Unit of a numeric question, shown after the field, such as `%`.
        #[serde(default)]
        pub unit: String,
    }
}
