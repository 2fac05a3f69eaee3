//! A question of the quiz, as `quiz.json` has it.

use super::{Item, Quote};

/// `quiz.json`: the question bank.
pub type Question = Item<QuestionFacts, QuestionWords>;
content_type! {
    /// How a question is answered.
    pub enum QuestionKind {
        /// One option is right.
        Single,
        /// Several options are right; the prompt says how many.
        Multiple,
        /// Two options, true and false, in this order.
        TrueFalse,
        /// A number within a range.
        Numeric,
        /// Each option belongs to one of `matches`.
        Matching,
        /// Options to be put in order.
        Ordering,
        /// One option is right: who said it, or where it stands.
        WhoSaidIt,
    }
}
content_type! {
    /// What holds of a question in every language.
    pub struct QuestionFacts {
        /// How it is answered.
        pub kind: QuestionKind,
        /// Pillar under which its result is counted; none where it speaks of all or of no one.
        #[serde(default)]
        pub pillar: Option<String>,
        /// Positions in `options`, from 0. Choice kinds: the right ones. Matching: for each
        /// option the position of its match in `matches`. Ordering: the positions in right
        /// order. Numeric: empty.
        pub key: Vec<u8>,
        /// For numeric questions only.
        #[serde(default)]
        pub range: Option<NumericRange>,
        /// Sentences that the answer comes from.
        pub quotes: Vec<Quote>,
        /// For editors: why the question says "not" or the like, where it does.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub negative_because: String,
        /// For editors; not shown, so the browser does not have it.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub note: String,
    }
}
content_type! {
    /// The number asked for and what is near enough; all plain decimals with at most one
    /// digit after the point.
    pub struct NumericRange {
        /// Smallest answer that can be given.
        pub min: String,
        /// Largest answer that can be given.
        pub max: String,
        /// Distance between two answers.
        pub step: String,
        /// The right answer.
        pub answer: String,
        /// Full marks up to this distance from the answer, inclusive.
        pub full: String,
        /// Half marks up to this distance, inclusive.
        pub half: String,
    }
}
content_type! {
    /// What people read of a question.
    pub struct QuestionWords {
        /// The question.
        pub prompt: String,
        /// What can be chosen; for numeric questions empty.
        pub options: Vec<String>,
        /// For each option the mistake that whoever chooses it makes; none for right ones.
        /// Empty for questions without wrong options.
        #[serde(default)]
        pub misconceptions: Vec<Option<String>>,
        /// For matching questions: what the options belong to.
        #[serde(default)]
        pub matches: Vec<String>,
        /// Why the answer is right, said after every answer.
        pub why: String,
        /// For numeric questions: what the number counts, shown after the field, such as `%`.
        #[serde(default)]
        pub unit: String,
    }
}
