//! Comparison of the documents' sentences with their transcripts: no text missing, added or
//! changed.

use super::references::id;
use super::{around_difference, original, quoted};
use crate::load::ListFile;
use crate::place::ContentError;
use content::{Correction, Document};
use std::path::{Component, Path};

/// Checks the date of every document, the ids of its sentences, and its text against its transcript
/// in `folder`.
pub fn check(list: &ListFile<Document>, folder: &Path, errors: &mut Vec<ContentError>) {
    let placed = &list.placed;
    for (at, document) in &list.entries {
        let facts = format!("/{at}/facts");
        if !is_date(&document.facts.date) {
            errors.push(placed.error(
                &format!("{facts}/date"),
                "a day or a month as ISO 8601 writes them: \"2020-06-11\", \"2020-06\"",
                quoted(&document.facts.date),
                "write year, month and day in this order",
            ));
        }
        let mut ids = Vec::new();
        for (block, facts_of_block) in document.facts.blocks.iter().enumerate() {
            if facts_of_block.sentences.is_empty() {
                errors.push(placed.error(
                    &format!("{facts}/blocks/{block}/sentences"),
                    "at least one sentence",
                    "an empty list",
                    "write the block's sentences, or take the block out",
                ));
            }
            for (position, sentence) in facts_of_block.sentences.iter().enumerate() {
                let pointer = format!("{facts}/blocks/{block}/sentences/{position}/id");
                id(placed, &pointer, &sentence.id, &mut ids, errors);
            }
        }
        original::check(placed, *at, document, errors);
        transcript(list, *at, document, folder, errors);
    }
}

/// All sentences of a document, joined by single spaces.
pub fn running(document: &Document) -> String {
    let sentences = document.facts.blocks.iter().flat_map(|b| &b.sentences);
    let texts: Vec<&str> = sentences.map(|sentence| sentence.text.as_str()).collect();
    texts.join(" ")
}

fn transcript(
    list: &ListFile<Document>,
    at: usize,
    document: &Document,
    folder: &Path,
    errors: &mut Vec<ContentError>,
) {
    let placed = &list.placed;
    let name = &document.facts.transcript;
    let pointer = format!("/{at}/facts/transcript");
    let inside = |part| matches!(part, Component::Normal(_));
    if !Path::new(name).components().all(inside) {
        errors.push(placed.error(
            &pointer,
            "a path inside the content folder, such as \"sources/release.txt\"",
            quoted(name),
            "put the transcript beside the languages' folders and name it from there",
        ));
        return;
    }
    let path = folder.join(name);
    let read = std::fs::read(&path).map_err(|error| error.to_string());
    if let Ok(bytes) = &read {
        original::digest(placed, at, document, bytes, errors);
    }
    let text = match read.and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| "a file that is not UTF-8".to_string())
    }) {
        Ok(text) => text,
        Err(error) => {
            errors.push(placed.error(
                &pointer,
                format!("the transcript {}, as a text in UTF-8", path.display()),
                error,
                "put the transcript there, or correct its name",
            ));
            return;
        }
    };
    let mut text = text;
    mend(
        &mut text,
        list,
        &format!("/{at}/facts/layout"),
        &document.facts.layout,
        errors,
    );
    mend(
        &mut text,
        list,
        &format!("/{at}/facts/corrections"),
        &document.facts.corrections,
        errors,
    );
    let read = collapsed(&text);

    let sentences = || {
        document
            .facts
            .blocks
            .iter()
            .enumerate()
            .flat_map(move |(block, facts)| {
                facts
                    .sentences
                    .iter()
                    .enumerate()
                    .map(move |(position, sentence)| {
                        (
                            format!("/{at}/facts/blocks/{block}/sentences/{position}/text"),
                            sentence,
                        )
                    })
            })
    };
    let written = running(document);
    if written == read {
        return;
    }
    let (expected, found, difference) = around_difference(&read, &written);
    // The sentence that contains the difference: the last one that starts at or before it.
    let mut start = 0;
    let mut place = format!("/{at}/facts/blocks");
    for (pointer, sentence) in sentences() {
        if start > difference {
            break;
        }
        place = pointer;
        start += sentence.text.chars().count() + 1;
    }
    errors.push(placed.error(
        &place,
        format!("the words of {}: {expected}", path.display()),
        found,
        "restore the transcript's wording, or name the misreading in \"corrections\"",
    ));
}

/// Applies replacements to the text, and reports those that match nothing.
fn mend(
    text: &mut String,
    list: &ListFile<Document>,
    pointer: &str,
    corrections: &[Correction],
    errors: &mut Vec<ContentError>,
) {
    for (at, correction) in corrections.iter().enumerate() {
        // An empty pattern is reported as an empty text.
        if correction.shows.is_empty() {
            continue;
        }
        if !text.contains(&correction.shows) {
            errors.push(list.placed.error(
                &format!("{pointer}/{at}/shows"),
                "words that stand in the transcript after the replacements before this one",
                quoted(&correction.shows),
                "take this entry out, or write what the transcript shows",
            ));
        }
        *text = text.replace(&correction.shows, &correction.reads);
    }
}

/// Text with a single space for each run of white space. Spaces that do not break, which French has
/// before its marks, are part of the wording.
fn collapsed(text: &str) -> String {
    let parts = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{A0}' | '\u{202F}');
    let words = text.split(parts).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether the text is a day or a month of the calendar in ISO 8601's extended format.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, length: usize| {
        let digits = part.len() == length && part.chars().all(|c| c.is_ascii_digit());
        digits.then(|| part.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = match parts.as_slice() {
        [year, month] => (number(year, 4), number(month, 2), Some(1)),
        [year, month, day] => (number(year, 4), number(month, 2), number(day, 2)),
        _ => return false,
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{collapsed, is_date};

    #[test]
    fn lines_run_on_and_spaces_that_do_not_break_stay() {
        assert_eq!(collapsed(" One\n\ttwo  three\r\n"), "One two three");
        assert_eq!(
            collapsed("Qui\u{202F}?\nTous\u{A0}: un"),
            "Qui\u{202F}? Tous\u{A0}: un"
        );
    }

    #[test]
    fn a_date_is_a_day_or_a_month_of_the_calendar() {
        for right in [
            "2020-06-11",
            "2020-06",
            "2020-02-29",
            "2000-02-29",
            "1999-12-31",
        ] {
            assert!(is_date(right), "{right}");
        }
        for wrong in [
            "",
            "2020",
            "11 June 2020",
            "2020-13",
            "2020-00",
            "2020-06-31",
            "2019-02-29",
            "1900-02-29",
            "2020-6-11",
            "20-06-11",
            "2020-06-11T00:00",
            "2020-06-00",
            "2020/06/11",
        ] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }
}
