//! Texts of a translation, each with the original's.

use crate::load::translated_word;
use crate::place::{Placed, join};
use serde_json::Value;

/// Fields that are runs of another field. What they leave out differs from language to language.
const RUNS: [&str; 2] = ["short", "long"];

/// File of the original language and of a translation.
pub struct Pair<'a> {
    /// Name of the file without its ending: `messages`.
    pub name: &'a str,
    /// File of the original language.
    pub original: &'a Placed,
    /// File of the translation.
    pub translated: &'a Placed,
}

/// Text in the original language and translated.
pub struct Both<'a> {
    /// File and entry, as exceptions name them: `messages/T1`, `words/quiz-lede`.
    pub place: &'a str,
    /// Pointer to the text, the same in both files.
    pub pointer: &'a str,
    /// Text in the original language.
    pub original: &'a str,
    /// Text translated.
    pub translated: &'a str,
}

impl Pair<'_> {
    /// Visits each text that is translated: of lists the words, of other files every field.
    pub fn each_text(&self, mut visit: impl FnMut(&Both)) {
        match &self.original.value {
            Value::Array(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    let id = entry["id"].as_str().unwrap_or_default();
                    if self.translated.value[at]["id"] == id {
                        let place = format!("{}/{id}", self.name);
                        self.below(&place, &format!("/{at}/words"), &mut visit);
                    }
                }
            }
            Value::Object(fields) => {
                for key in fields.keys() {
                    let place = format!("{}/{key}", self.name);
                    self.below(&place, &join("", key), &mut visit);
                }
            }
            _ => {}
        }
    }

    fn below(&self, place: &str, pointer: &str, visit: &mut impl FnMut(&Both)) {
        match self.original.value.pointer(pointer) {
            Some(Value::Object(fields)) => {
                for name in fields.keys().filter(|name| !RUNS.contains(&name.as_str())) {
                    self.below(place, &join(pointer, name), visit);
                }
            }
            Some(Value::Array(list)) => {
                for at in 0..list.len() {
                    self.below(place, &format!("{pointer}/{at}"), visit);
                }
            }
            Some(Value::String(original)) => {
                let translated = self.translated.value.pointer(pointer);
                if let Some(translated) = translated.and_then(translated_word) {
                    visit(&Both {
                        place,
                        pointer,
                        original,
                        translated,
                    });
                }
            }
            _ => {}
        }
    }
}
