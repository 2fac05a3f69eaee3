//! A language of the site: its code, its own name, the side its lines start from, its numbers.

use crate::content::content_type;

content_type! {
    /// The side from which a line of this language starts.
    pub enum Direction {
        /// Left to right.
        Ltr,
        /// Right to left.
        Rtl,
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

content_type! {
    /// What `language.json` says: one language of the site.
    pub struct Language {
        /// BCP 47 code, the name of the language's folder: `en`.
        pub code: String,
        /// The language's name in itself: `English`.
        pub name: String,
        /// The side from which its lines start.
        pub direction: Direction,
        /// What stands between whole and part of a number: `.` or `,` (CLDR, `decimal`).
        pub decimal: String,
        /// Words that turn a question round: `not`, `except`. For the check of questions only.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub negations: Vec<String>,
        /// Options that no question may offer: `all of the above`. Likewise.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub catch_all_options: Vec<String>,
    }
}

impl Language {
    /// Writes a plain decimal number (`46.4`) the way this language does (`46,4`).
    pub fn number(&self, plain: &str) -> String {
        plain.replace('.', &self.decimal)
    }
}
