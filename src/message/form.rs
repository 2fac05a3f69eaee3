//! The forms of a message: its full text and, where that is too long for a network, its authors'
//! shorter ones.
//!
//! A shorter form is made of exact runs of the full text, whole clauses or sentences in their
//! order, with [`GAP`] where something between two of them is left out. So it still is the
//! message's exact wording; `content::check` holds it to that.

use crate::content::MessageWords;

/// What stands in a form where words of the message are left out between two runs.
pub const GAP: &str = " […] ";

/// A form of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The whole text.
    #[default]
    Full,
    /// Fits Mastodon and Threads with its source and link.
    Long,
    /// Fits X and Bluesky with its source and link.
    Short,
}

impl Form {
    /// All of them, longest first.
    pub const ALL: [Form; 3] = [Form::Full, Form::Long, Form::Short];

    /// The stable name, used in attributes and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Form::Full => "full",
            Form::Long => "long",
            Form::Short => "short",
        }
    }

    /// The form with this id.
    pub fn from_id(id: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// A message's text in this form; none where it has no such form.
pub fn text(words: &MessageWords, form: Form) -> Option<&str> {
    match form {
        Form::Full => Some(&words.text),
        Form::Long => words.long.as_deref(),
        Form::Short => words.short.as_deref(),
    }
}

/// The forms that a message has, longest first; the full text is always among them.
pub fn forms(words: &MessageWords) -> Vec<(Form, &str)> {
    Form::ALL
        .into_iter()
        .filter_map(|form| Some((form, text(words, form)?)))
        .collect()
}

/// The longest of these forms whose text fits; none where none does.
pub fn longest_fitting(forms: &[(Form, &str)], fits: impl Fn(&str) -> bool) -> Option<Form> {
    forms
        .iter()
        .find(|(_, text)| fits(text))
        .map(|(form, _)| *form)
}

/// The longest of a message's forms whose text fits, with that text; the shortest where none does.
pub fn fitting(words: &MessageWords, fits: impl Fn(&str) -> bool) -> (Form, &str) {
    let forms = forms(words);
    let found = forms.iter().find(|(_, text)| fits(text)).or(forms.last());
    *found.unwrap_or(&(Form::Full, &words.text))
}

/// Which of a message's forms a text is to the letter, but for white space around it; none for
/// a text that somebody changed. Both texts are in the same normal form.
pub fn exact(text: &str, words: &MessageWords) -> Option<Form> {
    longest_fitting(&forms(words), |form| super::compose::is_exact(text, form))
}
