//! Terms that are named alike throughout a language: those of the United Nations, and the site's.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A language's `terms.json`: terms by their ids, the same in every language.
pub type Terms = BTreeMap<String, Term>;

/// Term of a language.
#[derive(Clone, Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Forms in which a text may have the term; case does not matter. Where the original's text
    /// has one of the original's forms, the translation has one of these. None until the term is
    /// translated.
    pub forms: Vec<String>,
    /// Where the translation comes from: the United Nations' page, or why this one was chosen.
    #[serde(default)]
    pub source: Option<String>,
    /// Texts that say it otherwise.
    #[serde(default)]
    pub except: Vec<Exception>,
}

/// Text in which a term is said otherwise.
#[derive(Clone, Debug, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// File and entry: `messages/T1`, `words/quiz-lede`.
    pub at: String,
    /// Reason, for translators.
    pub why: String,
}
