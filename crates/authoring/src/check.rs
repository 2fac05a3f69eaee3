//! Checks of the content: references, receipts, keys, texts, translations.
//!
//! Checks add to a list of errors and go on, so that one run reports all of them. A check is
//! skipped if it depends on a file or entry that could not be read: that error is reported already.
//!
//! Longer than most files: it says which checks run on which file.

mod about;
mod addresses;
mod asking;
mod campaign;
mod documents;
mod exact;
mod forms;
mod lesson;
pub(super) mod numbers;
mod original;
pub(super) mod pairs;
mod placeholders;
mod quiz;
mod receipts;
mod references;
mod search;
mod similar;
pub(super) mod structure;
pub(super) mod terms;
pub(super) mod texts;
mod translations;

use super::load::{ListFile, Originals, SingleFile, Translations};
use super::place::{ContentError, Placed};
use super::terms::Terms;
use content::{AreaWords, Campaign, Content, Home, Item, LanguageFile, MessageWords, Search};
use receipts::Sentences;
use references::Known;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) use about::{CONTACT, PUBLISHER};
pub(super) use translations::{same_entries, same_originals};

/// Interface words by key, as `words.json` stores them.
pub type Words = BTreeMap<String, String>;

/// Files of a language that are complete in every language.
pub struct Singles {
    /// `language.json`.
    pub language: Option<SingleFile<LanguageFile>>,
    /// `words.json`.
    pub words: Option<SingleFile<Words>>,
    /// `room.json`.
    pub room: Option<SingleFile<Words>>,
    /// `exports.json`.
    pub exports: Option<SingleFile<Words>>,
    /// `home.json`.
    pub home: Option<SingleFile<Home>>,
    /// `search.json`.
    pub search: Option<SingleFile<Search>>,
    /// `terms.json`.
    pub terms: Option<SingleFile<Terms>>,
}

/// Checks `campaign.json`; `folders` are the names of the existing language folders.
pub fn campaign(file: &SingleFile<Campaign>, folders: &[String], errors: &mut Vec<ContentError>) {
    campaign::check(file, folders, errors);
}

/// Warnings about `campaign.json` and the languages' words: problems to fix before the site goes
/// online.
pub fn warnings(campaign: Option<&SingleFile<Campaign>>, singles: &[Singles]) -> Vec<ContentError> {
    let words = singles.iter().filter_map(|files| files.words.as_ref());
    let of_words = words.filter_map(campaign::publisher_warning);
    let of_campaign = campaign.map(campaign::warnings).unwrap_or_default();
    of_campaign.into_iter().chain(of_words).collect()
}

/// Checks that the summary message and the home page's question named by `campaign.json` exist.
pub fn summary(file: &SingleFile<Campaign>, originals: &Originals, errors: &mut Vec<ContentError>) {
    let known = Known::of("a question", &originals.quiz);
    references::home_question(file, &known, originals.quiz.as_ref(), errors);
    Known::of("a message", &originals.messages).check(
        &file.placed,
        "/summary",
        &file.value.summary,
        errors,
    );
}

/// Checks the facts and words of the original language. `folder` is the content folder, which
/// contains the transcripts, `decimal` the decimal separator of the documents' language.
pub fn originals(lists: &Originals, folder: &Path, decimal: &str, errors: &mut Vec<ContentError>) {
    let pillars = Known::of("a pillar", &lists.pillars);
    let areas = Known::of("an area", &lists.areas);
    let sections = Known::of("a section", &lists.sections);
    let documents = Known::of("a document", &lists.documents);
    let sentences = Sentences::of(&lists.documents);

    references::ids(&lists.about, errors);
    references::ids(&lists.pillars, errors);
    references::ids(&lists.areas, errors);
    references::ids(&lists.figures, errors);
    references::ids(&lists.sections, errors);
    references::ids(&lists.messages, errors);
    references::ids(&lists.quiz, errors);
    references::ids(&lists.documents, errors);
    references::ids(&lists.lesson, errors);

    if let Some(list) = &lists.about {
        references::licence(list, errors);
        for (at, section) in &list.entries {
            let (id, words) = (&section.id, &section.words);
            references::licence_words(&list.placed, *at, id, words, errors);
            about::placeholders(&list.placed, *at, words, errors);
            about::link(&list.placed, *at, &section.facts, errors);
        }
    }
    if let Some(list) = &lists.pillars {
        references::pillar_count(list, errors);
        references::pillar_names(list, errors);
        let messages = Known::of("a message", &lists.messages);
        references::pulled(list, &messages, lists.messages.as_ref(), errors);
        receipts::pillars(list, &sentences, errors);
    }
    if let Some(list) = &lists.areas {
        references::area_names(list, &pillars, errors);
        references::area_numbers(list, errors);
        for (at, area) in &list.entries {
            official_title(&list.placed, *at, &area.words, false, errors);
        }
        receipts::areas(list, &sentences, errors);
    }
    if let Some(list) = &lists.figures {
        receipts::figures(list, &sentences, decimal, errors);
    }
    if let Some(list) = &lists.sections {
        for (at, section) in &list.entries {
            let pointer = format!("/{at}/facts/document");
            documents.check(&list.placed, &pointer, &section.facts.document, errors);
        }
    }
    if let Some(list) = &lists.messages {
        references::message_ties(list, &sections, &pillars, &areas, errors);
        references::siblings(list, &Known::of("a message", &lists.messages), errors);
        receipts::messages(list, &sentences, errors);
        for (at, message) in &list.entries {
            message_words(&list.placed, *at, &message.words, false, errors);
        }
    }
    if let Some(list) = &lists.quiz {
        for (at, question) in &list.entries {
            if let Some(pillar) = &question.facts.pillar {
                pillars.check(&list.placed, &format!("/{at}/facts/pillar"), pillar, errors);
            }
        }
        quiz::questions(list, errors);
        receipts::quiz(list, &sentences, errors);
    }
    if let Some(list) = &lists.lesson {
        lesson::check(list, lists.quiz.as_ref(), errors);
    }
    if let Some(list) = &lists.documents {
        documents::check(list, folder, errors);
        for (at, document) in &list.entries {
            let pointer = format!("/{at}/words/cited");
            forms::no_link(&list.placed, &pointer, &document.words.cited, errors);
        }
    }
}

fn official_title(
    placed: &Placed,
    at: usize,
    words: &AreaWords,
    translated: bool,
    errors: &mut Vec<ContentError>,
) {
    let (pointer, page) = (format!("/{at}/words"), words.official.as_ref());
    translations::official(placed, &pointer, page, translated, errors);
}

fn message_words(
    placed: &Placed,
    at: usize,
    words: &MessageWords,
    translated: bool,
    errors: &mut Vec<ContentError>,
) {
    let pointer = format!("/{at}/words");
    let page = words.official.as_ref();
    translations::official(placed, &pointer, page, translated, errors);
    forms::exact(placed, &pointer, words, errors);
    forms::no_links(placed, &pointer, words, errors);
}

/// Checks the files of a language that are complete in every language. `code` is the name of its
/// folder, `original` holds the same files of the original language.
pub fn singles(
    code: &str,
    files: &Singles,
    original: &Singles,
    lists: &Originals,
    errors: &mut Vec<ContentError>,
) {
    if let Some(file) = &files.language {
        campaign::language(code, file, errors);
    }
    if let Some(file) = &files.home {
        references::call(file, &Known::of("a pillar", &lists.pillars), errors);
    }
    if let Some(file) = &files.search {
        search::check(file, errors);
    }
    if let (Some(file), Some(original)) = (&files.terms, &original.terms) {
        terms::same_terms(file, original, errors);
    }
    if let Some(file) = &files.words {
        forms::no_links_in_lines(&file.placed, &file.value, errors);
    }
    for (file, original) in [
        (&files.words, &original.words),
        (&files.room, &original.room),
        (&files.exports, &original.exports),
    ] {
        if let (Some(file), Some(original)) = (file, original) {
            placeholders::words(code, file, original, errors);
        }
    }
}

/// Checks particular lists of a translation. `same_entries` checks that its entries match the
/// original's. `code` is the language's.
pub fn translated(
    code: &str,
    lists: &Translations,
    originals: &Originals,
    errors: &mut Vec<ContentError>,
) {
    if let (Some(list), Some(original)) = (&lists.quiz, &originals.quiz) {
        translations::options(list, original, errors);
    }
    if let (Some(list), Some(original)) = (&lists.areas, &originals.areas) {
        translations::follows(list, original, errors);
        for (at, translation) in &list.entries {
            if let Some(words) = &translation.words {
                official_title(&list.placed, *at, words, true, errors);
            }
        }
        if let (Some(messages), Some(original_messages)) = (&lists.messages, &originals.messages) {
            translations::titles(list, original, messages, original_messages, errors);
        }
    }
    if let Some(list) = &lists.about {
        for (at, translation) in &list.entries {
            if let Some(words) = &translation.words {
                references::licence_words(&list.placed, *at, &translation.id, words, errors);
                about::placeholders(&list.placed, *at, words, errors);
            }
        }
    }
    if let Some(list) = &lists.messages {
        for (at, translation) in &list.entries {
            if let Some(words) = &translation.words {
                message_words(&list.placed, *at, words, true, errors);
            }
        }
    }
    if let (Some(list), Some(original)) = (&lists.lesson, &originals.lesson) {
        placeholders::lesson(code, list, original, errors);
    }
    if let Some(list) = &lists.documents {
        for (at, translation) in &list.entries {
            if let Some(words) = &translation.words {
                let pointer = format!("/{at}/words/cited");
                forms::no_link(&list.placed, &pointer, &words.cited, errors);
            }
        }
    }
}

/// Checks the wording of a language's own questions. `translations` is `None` for the original
/// language.
pub fn questions(
    singles: &Singles,
    originals: &Originals,
    translations: Option<&Translations>,
    errors: &mut Vec<ContentError>,
) {
    let (Some(language), Some(original)) = (&singles.language, &originals.quiz) else {
        return;
    };
    match translations.map(|lists| lists.quiz.as_ref()) {
        None => {
            let asked = asking::of_original(&original.entries);
            asking::check(&original.placed, language, &asked, errors);
        }
        Some(Some(list)) => {
            let asked: Vec<asking::WordedQuestion> = list
                .entries
                .iter()
                .filter_map(|(at, translation)| {
                    let question = entry(original, &translation.id)?;
                    Some(asking::WordedQuestion {
                        at: *at,
                        facts: &question.facts,
                        options: question.words.options.len(),
                        words: translation.words.as_ref()?,
                    })
                })
                .collect();
            asking::check(&list.placed, language, &asked, errors);
        }
        Some(None) => {}
    }
}

/// Checks the posts of an edition: that every message has the shorter forms that it needs, that
/// each form fits its networks, and that a post contains no link but its own. `translations` is
/// `None` for the original language.
pub fn posts(
    content: &Content,
    singles: &Singles,
    originals: &Originals,
    translations: Option<&Translations>,
    errors: &mut Vec<ContentError>,
) {
    let (Some(words), Some(original)) = (&singles.words, &originals.messages) else {
        return;
    };
    match translations.map(|lists| lists.messages.as_ref()) {
        None => forms::fitting(content, original, None, errors),
        Some(Some(list)) => {
            forms::fitting(content, list, Some(&original.placed.file), errors);
        }
        Some(None) => {}
    }
    forms::no_links_in_posts(content, &words.placed, errors);
}

/// Finds a readable entry of a list by id.
fn entry<'a, F, W>(list: &'a ListFile<Item<F, W>>, id: &str) -> Option<&'a Item<F, W>> {
    list.entries
        .iter()
        .map(|(_, item)| item)
        .find(|item| item.id == id)
}

/// Value as an error shows it: JSON, shortened if it is long.
fn shown(value: &Value) -> String {
    let (kind, text) = match value {
        Value::String(text) => ("", quoted(text)),
        Value::Array(list) => return format!("a list of {}", list.len()),
        Value::Object(_) => ("fields: ", value.to_string()),
        _ => ("", value.to_string()),
    };
    format!("{kind}{}", cut(&text))
}

/// Text in quotation marks, shortened if it is long, with invisible characters escaped.
fn quoted(text: &str) -> String {
    let mut visible = String::new();
    for letter in cut(text).chars() {
        match letter {
            _ if texts::is_invisible(letter) => visible.extend(letter.escape_unicode()),
            _ => visible.push(letter),
        }
    }
    format!("\"{visible}\"")
}

fn cut(text: &str) -> String {
    const LONGEST: usize = 160;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}

/// Excerpts of both texts around their first difference, about 40 characters each, in quotation
/// marks; and the position of that difference in characters.
fn around_difference(one: &str, other: &str) -> (String, String, usize) {
    const BEFORE: usize = 20;
    const AFTER: usize = 20;
    let same = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let window = |text: &str| {
        let length = text.chars().count();
        let start = same.saturating_sub(BEFORE);
        let end = (same + AFTER).min(length);
        let part: String = text
            .chars()
            .skip(start)
            .take(end.saturating_sub(start))
            .collect();
        let before = if start > 0 { "…" } else { "" };
        let after = if end < length { "…" } else { "" };
        quoted(&format!("{before}{part}{after}"))
    };
    (window(one), window(other), same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_shown_with_what_stands_around_it() {
        let one = "The Roadmap is a call to connect all people by 2030; respect human rights";
        let other = "The Roadmap is a call to connect all people by 2031; respect human rights";
        assert_eq!(
            around_difference(one, other),
            (
                "\"…ct all people by 2030; respect human rig…\"".to_string(),
                "\"…ct all people by 2031; respect human rig…\"".to_string(),
                50
            )
        );
        assert_eq!(around_difference("ab", "abc").2, 2);
        assert_eq!(around_difference("", "").0, "\"\"");
    }

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(quoted("a\u{202e}b\n"), "\"a\\u{202e}b\\u{a}\"");
    }
}
