//! Language of the site: code, name, direction and number format.

content_type! {
    /// Direction of a language's lines.
    pub enum Direction {
        /// Left to right.
        Ltr,
        /// Right to left.
        Rtl,
    }
}

impl Direction {
    /// Value of HTML's `dir` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

content_type! {
    /// Language of the site, from its `language.json`.
    pub struct Language {
        /// Code in BCP 47, also the name of the language's folder: `en`.
        pub code: String,
        /// Name of the language in the language itself: `English`.
        pub name: String,
        /// Direction of the language's lines.
        pub direction: Direction,
        /// Decimal separator: `.` or `,` (CLDR, `decimal`).
        pub decimal: String,
        /// Words that negate a question: `not`, `except`. Only the check of questions uses them.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub negations: Vec<String>,
        /// Options that no question may offer: `all of the above`. Only the check of questions uses
        /// them.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub catch_all_options: Vec<String>,
    }
}

impl Language {
    /// Formats a plain decimal number (`46.4`) with this language's separator (`46,4`).
    ///
    /// ```
    /// use content::{Direction, Language};
    ///
    /// let french = Language {
    ///     code: "fr".into(),
    ///     name: "Français".into(),
    ///     direction: Direction::Ltr,
    ///     decimal: ",".into(),
    ///     negations: Vec::new(),
    ///     catch_all_options: Vec::new(),
    /// };
    /// assert_eq!(french.number("46.4"), "46,4");
    /// ```
    pub fn number(&self, plain: &str) -> String {
        plain.replace('.', &self.decimal)
    }
}
