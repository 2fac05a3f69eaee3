//! Language of the site: code, name and direction.

#[cfg(feature = "authoring")]
use crate::locale::Marks;

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
    /// Language of the site.
    pub struct Language {
        /// Code in BCP 47, also the name of the language's folder: `en`.
        pub code: String,
        /// Name of the language in the language itself: `English`.
        pub name: String,
        /// Direction of the language's lines.
        pub direction: Direction,
    }
}

/// Language's `language.json`: what [`Language`] and [`Locale`](crate::Locale) are made of, and what
/// only the checks use.
#[cfg(feature = "authoring")]
#[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    /// Code in BCP 47, also the name of the language's folder: `en`.
    pub code: String,
    /// Name of the language in the language itself: `English`.
    pub name: String,
    /// Direction of the language's lines.
    pub direction: Direction,
    /// Decimal separator: `.` or `,` (CLDR, `decimal`).
    pub decimal: String,
    /// Mark between groups of three digits: `,` or a narrow no-break space (CLDR, `group`).
    pub grouping: String,
    /// Fewest digits before the first group of three: 1, or 2 where a number of four digits is
    /// not grouped (CLDR, `minimumGroupingDigits`).
    pub min_grouping: u8,
    /// Names of the months from January, as they stand in a date.
    pub months: Vec<String>,
    /// Order of a date's parts: `{day} {month} {year}`.
    pub date: String,
    /// Marks that join texts.
    pub marks: Marks,
    /// Words that negate a question: `not`, `except`. Only the check of questions uses them.
    #[serde(default)]
    pub negations: Vec<String>,
    /// Options that no question may offer: `all of the above`. Only the check of questions uses
    /// them.
    #[serde(default)]
    pub catch_all_options: Vec<String>,
}

#[cfg(feature = "authoring")]
impl LanguageFile {
    /// The language itself.
    pub fn language(&self) -> Language {
        Language {
            code: self.code.clone(),
            name: self.name.clone(),
            direction: self.direction,
        }
    }
}
