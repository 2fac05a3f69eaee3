//! Checks of each `search.json`: every entry can be found and is unique.

use super::quoted;
use crate::load::SingleFile;
use crate::place::ContentError;
use content::Search;
use search::letters::tokens;
use unicode_normalization::UnicodeNormalization;

/// Checks the search rules of a language.
pub fn check(file: &SingleFile<Search>, errors: &mut Vec<ContentError>) {
    let search = &file.value;
    let single = [
        ("stop_words", &search.stop_words),
        ("endings", &search.endings),
        ("articles", &search.articles),
        ("prefixes", &search.prefixes),
    ];
    for (field, entries) in single {
        let mut seen = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let pointer = format!("/{field}/{at}");
            if entry.contains(char::is_whitespace) {
                errors.push(file.placed.error(
                    &pointer,
                    "one word",
                    quoted(entry),
                    "write each word as an entry of its own",
                ));
            } else {
                is_new(file, &pointer, entry, &mut seen, errors);
            }
        }
    }
    let mut seen = Vec::new();
    for (at, group) in search.synonyms.iter().enumerate() {
        if group.len() < 2 {
            errors.push(file.placed.error(
                &format!("/synonyms/{at}"),
                "two or more words or phrases that stand for the same",
                group.len().to_string(),
                "add what stands for it, or take the group out",
            ));
        }
        for (nth, entry) in group.iter().enumerate() {
            let pointer = format!("/synonyms/{at}/{nth}");
            is_new(file, &pointer, entry, &mut seen, errors);
        }
    }
}

/// Reports an entry without letters or digits, and one that differs from an earlier one only in
/// spelling.
fn is_new(
    file: &SingleFile<Search>,
    pointer: &str,
    entry: &str,
    seen: &mut Vec<String>,
    errors: &mut Vec<ContentError>,
) {
    let words: Vec<String> = tokens(entry, spelled)
        .into_iter()
        .map(|token| token.folded)
        .collect();
    let words = words.join(" ");
    // Empty texts are reported already.
    if entry.trim().is_empty() {
        return;
    }
    if words.is_empty() {
        errors.push(file.placed.error(
            pointer,
            "a letter or a digit at least",
            quoted(entry),
            "write the word, or take the entry out",
        ));
    } else if seen.contains(&words) {
        errors.push(file.placed.error(
            pointer,
            "each entry once, whatever its spelling",
            format!(
                "{}, which search reads as \"{words}\", again",
                quoted(entry)
            ),
            "keep one of the two",
        ));
    }
    seen.push(words);
}

/// Word as the browser's own functions fold it: NFKD, then one case.
fn spelled(text: &str) -> String {
    let decomposed: String = text.nfkd().collect();
    decomposed.to_lowercase().to_uppercase().to_lowercase()
}
