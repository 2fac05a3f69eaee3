//! Words of each language of a campaign, from its content files: a text whose words are another
//! language's is found, whichever languages there are.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Words that follow each other and make a text one of a language.
const RUN: usize = 3;

/// Words of each language, by its code.
pub struct Vocabulary(BTreeMap<String, BTreeSet<String>>);

impl Vocabulary {
    /// The words in the files of a content folder.
    pub fn of(folder: &Path) -> Vocabulary {
        let campaign = json(&folder.join("campaign.json"));
        let codes = campaign["languages"].as_array().unwrap().iter();
        let words = codes.map(|code| {
            let code = code.as_str().unwrap();
            let mut words = BTreeSet::new();
            for entry in fs::read_dir(folder.join(code)).unwrap() {
                said(&json(&entry.unwrap().path()), &mut words);
            }
            (code.to_owned(), words)
        });
        Vocabulary(words.collect())
    }

    /// Language of a text that is not in the one that it should be in: several words that follow
    /// each other are known there, and not in its own.
    pub fn foreign(&self, text: &str, own: &str) -> Option<&str> {
        let own = &self.0[own];
        let is_in = |other: &BTreeSet<String>| {
            let mut run = 0;
            words(text).any(|word| {
                run = match (own.contains(&word), other.contains(&word)) {
                    (false, true) => run + 1,
                    // A word of both tells nothing.
                    (true, true) => run,
                    _ => 0,
                };
                run == RUN
            })
        };
        let mut others = self.0.iter().filter(|(_, other)| is_in(other));
        others.next().map(|(code, _)| code.as_str())
    }

    /// Whether a text is a sentence of a language: several words that follow each other are known.
    pub fn knows(&self, text: &str, code: &str) -> bool {
        let own = &self.0[code];
        let mut run = 0;
        words(text).any(|word| {
            run = if own.contains(&word) { run + 1 } else { 0 };
            run == RUN
        })
    }
}

fn json(file: &Path) -> Value {
    let text = fs::read_to_string(file).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Adds the words of all texts of a file. Names that the program reads are no words, nor are the
/// facts of an entry, but for the documents' own texts.
fn said(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => found.extend(words(text)),
        Value::Array(values) => values.iter().for_each(|value| said(value, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match name.as_str() {
                    "id" | "pillar" | "code" | "direction" => {}
                    "facts" => texts(value, found),
                    _ => said(value, found),
                }
            }
        }
        _ => {}
    }
}

/// Adds the words of the fields `text`, wherever they are.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value) {
                    ("text", Value::String(text)) => found.extend(words(text)),
                    _ => texts(value, found),
                }
            }
        }
        _ => {}
    }
}

/// Words of two signs or more, in small letters. A file's name is one word. Chinese has no blanks
/// between words: each two signs of it are one.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| c.is_whitespace() || c == '—');
    let words = words.flat_map(parted);
    let bare = |word: String| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let words = words.map(bare);
    let words = words.filter(|word| word.chars().any(char::is_alphabetic));
    words.filter(|word| word.chars().nth(1).is_some())
}

/// The parts of what stands between blanks: all but Chinese, and each two signs of that.
fn parted(text: &str) -> Vec<String> {
    let is_han = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    let signs: Vec<char> = text.chars().collect();
    let mut parts = Vec::new();
    for run in signs.chunk_by(|one, next| is_han(one) == is_han(next)) {
        match is_han(&run[0]) {
            true => parts.extend(run.windows(2).map(String::from_iter)),
            false => parts.push(String::from_iter(run)),
        }
    }
    parts
}

#[test]
fn a_text_of_another_language_is_found() {
    let vocabulary = Vocabulary::of(support::made_up_folder());
    let french = "Garder l’eau de pluie dans les trois cuves.";
    let arabic = "تغذية الأرض، إذ لا ينمو شيء في تربة متعبة.";
    for (text, own, foreign) in [
        (french, "fr", None),
        (french, "ar", Some("fr")),
        (french, "qaa", Some("fr")),
        (arabic, "ar", None),
        (arabic, "fr", Some("ar")),
    ] {
        assert_eq!(vocabulary.foreign(text, own), foreign, "{text} in {own}");
        assert_eq!(vocabulary.knows(text, own), foreign.is_none(), "{text}");
    }
    // A name or two among other words, or a file's, are of no other language.
    for text in ["الأرض jardin partagé الأرض", "le.jardin-et/la.terre"] {
        assert_eq!(vocabulary.foreign(text, "ar"), None, "{text}");
    }
}

#[test]
fn a_text_of_a_language_without_blanks_is_found() {
    let chinese = "到2030年，人人都能上网。";
    let of = |code: &str, text: &str| (code.to_owned(), words(text).collect());
    let languages = [
        of("es", "Para 2030, todas las personas."),
        of("zh", chinese),
    ];
    let vocabulary = Vocabulary(BTreeMap::from(languages));
    for (text, own, foreign) in [
        (chinese, "es", Some("zh")),
        (chinese, "zh", None),
        ("人人 las personas todas", "zh", Some("es")),
        // The name of the language alone.
        ("中文", "es", None),
    ] {
        assert_eq!(vocabulary.foreign(text, own), foreign, "{text} in {own}");
    }
    assert!(vocabulary.knows(chinese, "zh"));
}
