//! Forms of a message: its full text and, for networks on which that is too long, shorter forms by
//! its authors.
//!
//! A shorter form consists of exact runs of the full text, whole clauses or sentences in their
//! order, with [`GAP`] in place of each omission between two of them. It thus keeps the message's
//! exact wording; `authoring::check` verifies that.

use content::MessageWords;

/// Mark of an omission between two runs of a form.
pub const GAP: &str = " […] ";

/// Form of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Whole text.
    #[default]
    Full,
    /// Longer of the two short forms: fits Mastodon and Threads with its source and link.
    Long,
    /// Shorter of the two short forms: fits X and Bluesky with its source and link.
    Short,
}

impl Form {
    /// All forms, longest first.
    pub const ALL: [Form; 3] = [Form::Full, Form::Long, Form::Short];

    /// Stable id for attributes and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Form::Full => "full",
            Form::Long => "long",
            Form::Short => "short",
        }
    }

    /// Form with this id.
    pub fn from_id(id: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// Text of a message in this form; `None` if the message lacks the form.
pub fn text(words: &MessageWords, form: Form) -> Option<&str> {
    match form {
        Form::Full => Some(&words.text),
        Form::Long => words.long.as_deref(),
        Form::Short => words.short.as_deref(),
    }
}

/// Forms of a message with their texts, longest first; the full text is always among them.
pub fn forms(words: &MessageWords) -> Vec<(Form, &str)> {
    Form::ALL
        .into_iter()
        .filter_map(|form| Some((form, text(words, form)?)))
        .collect()
}

/// Longest form whose text fits, of forms sorted longest first; `None` if none fits.
pub fn longest_fitting(forms: &[(Form, &str)], fits: impl Fn(&str) -> bool) -> Option<Form> {
    forms
        .iter()
        .find(|(_, text)| fits(text))
        .map(|(form, _)| *form)
}

/// Longest form of a message whose text fits, with that text; the shortest form if none fits.
pub fn fitting(words: &MessageWords, fits: impl Fn(&str) -> bool) -> (Form, &str) {
    let forms = forms(words);
    let found = forms.iter().find(|(_, text)| fits(text)).or(forms.last());
    *found.unwrap_or(&(Form::Full, &words.text))
}

/// Form of a message whose wording equals the text, apart from white space around it; `None` for an
/// edited text. Both texts are in the same Unicode normalization form.
pub fn exact(text: &str, words: &MessageWords) -> Option<Form> {
    longest_fitting(&forms(words), |form| super::compose::is_exact(text, form))
}
