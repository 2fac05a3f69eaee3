//! Messages are found by what people type and by what they speak of.

mod campaign;
mod findable;
mod language;
mod marked;
mod spelling;
mod words;

use content::{Search, Strength, Tie};
use search::{Finder, Found, speaks_of};
use unicode_normalization::UnicodeNormalization;

/// What a browser's `normalize`, `toLowerCase` and `toUpperCase` make of a text.
fn spelled(text: &str) -> String {
    let decomposed: String = text.nfkd().collect();
    decomposed.to_lowercase().to_uppercase().to_lowercase()
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| String::from(*word)).collect()
}

/// A language with a little of everything.
fn rules() -> Search {
    Search {
        stop_words: list(&["the", "of", "on", "who", "it", "في", "إلى"]),
        synonyms: vec![
            list(&["AI", "artificial intelligence"]),
            list(&["WHO", "World Health Organization"]),
            list(&["hospital", "health care", "healthcare"]),
            list(&["cyberattack", "cyber attack"]),
            list(&["SDG", "SDGs", "Sustainable Development Goal"]),
            list(&["خريطة", "خارطة"]),
            list(&["هجوم سيبراني", "هجمات سيبرانية"]),
        ],
        endings: list(&["s", "ة"]),
        articles: list(&["ال", "وال", "بال", "لل"]),
        prefixes: list(&["و", "ب", "ل"]),
    }
}

fn finder(texts: &[&str]) -> Finder {
    Finder::new(&rules(), list(texts).into_iter(), spelled)
}

fn found(texts: &[&str], typed: &str) -> Found {
    let finder = finder(texts);
    finder.find(&finder.query(typed), vec![true; texts.len()])
}

/// Whether a text has all that was typed.
fn finds(text: &str, typed: &str) -> bool {
    let found = found(&[text], typed);
    found.shown == [true] && !found.near
}

/// The parts of a text that were asked for.
fn hits<'t>(text: &'t str, typed: &str, near: bool) -> Vec<&'t str> {
    let finder = finder(&[]);
    let hits = finder.hits(&finder.query(typed), text, near);
    hits.iter()
        .map(|(start, end)| &text[*start..*end])
        .collect()
}

#[track_caller]
fn assert_finds(pairs: &[(&str, &str)]) {
    for (typed, text) in pairs {
        assert!(finds(text, typed), "“{typed}” does not find “{text}”");
    }
}

#[track_caller]
fn assert_passes_over(pairs: &[(&str, &str)]) {
    for (typed, text) in pairs {
        assert!(!finds(text, typed), "“{typed}” finds “{text}”");
    }
}

#[test]
fn a_weak_tie_is_not_shown() {
    let tie = |strength| {
        vec![Tie {
            to: String::from("connect"),
            strength,
        }]
    };
    assert!(speaks_of(&tie(Strength::Stated), "connect"));
    assert!(speaks_of(&tie(Strength::Textual), "connect"));
    assert!(!speaks_of(&tie(Strength::Weak), "connect"));
    assert!(!speaks_of(&tie(Strength::Stated), "respect"));
    assert!(!speaks_of(&[], "connect"));
}
