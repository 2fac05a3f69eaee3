//! Checks that a translation has the entries, options and placeholders of the original.
//!
//! Longer than most files: it has every way in which a translation can differ.

use super::{entry, quiz, quoted};
use crate::load::{ListFile, stale};
use crate::place::{ContentError, Placed};
use content::{Area, AreaWords, Item, Message, MessageWords, Question, QuestionWords, Translation};

/// Checks that a translation's list has the ids of the original's list in the same order.
pub fn same_entries<O, T>(
    original: &ListFile<O>,
    translated: &ListFile<T>,
    errors: &mut Vec<ContentError>,
) {
    let placed = &translated.placed;
    let file = &original.placed.file;
    let wanted: Vec<&str> = original.ids().map(|(_, id)| id).collect();
    let given: Vec<(usize, &str)> = translated.ids().collect();
    let before = errors.len();
    for (at, (position, id)) in given.iter().enumerate() {
        let pointer = format!("/{position}/id");
        if given[..at].iter().any(|(_, one)| one == id) {
            errors.push(placed.error(
                &pointer,
                "an id that no entry before it has",
                format!("{} a second time", quoted(id)),
                "take this entry out",
            ));
        } else if !wanted.contains(id) {
            errors.push(placed.error(
                &pointer,
                format!("an id that {file} has"),
                quoted(id),
                "correct the id, or take the entry out",
            ));
        }
    }
    for (at, id) in wanted.iter().enumerate() {
        if given.iter().any(|(_, one)| one == id) {
            continue;
        }
        // The error is placed at the entry after which the missing one belongs.
        let after = at.checked_sub(1).map(|before| wanted[before]);
        let neighbour = after.and_then(|after| given.iter().find(|(_, one)| *one == after));
        let (pointer, place) = match neighbour {
            Some((position, after)) => (format!("/{position}"), format!("after \"{after}\"")),
            None => (String::new(), format!("at place {at}, counted from 0")),
        };
        errors.push(placed.error(
            &pointer,
            format!("an entry \"{id}\" {place}, as in {file}"),
            "no such entry",
            format!("add {{ \"id\": \"{id}\", \"words\": null }} {place}"),
        ));
    }
    if errors.len() > before {
        return;
    }
    if let Some(((position, id), wanted)) = given
        .iter()
        .zip(&wanted)
        .find(|((_, id), wanted)| id != *wanted)
    {
        errors.push(placed.error(
            &format!("/{position}/id"),
            format!("\"{wanted}\" at this place, as in {file}"),
            quoted(id),
            "put the entries in the order of the original's file",
        ));
    }
}

/// Checks that the words of the original that stand beside a translation are the original's still.
pub fn same_originals<Facts, Words: PartialEq>(
    original: &ListFile<Item<Facts, Words>>,
    translated: &ListFile<Translation<Words>>,
    errors: &mut Vec<ContentError>,
) {
    for (at, translation) in &translated.entries {
        let now = entry(original, &translation.id).map(|item| &item.words);
        if translation.original.is_some() && translation.original.as_ref() != now {
            let pointer = format!("/{at}/original");
            errors.push(stale(&translated.placed, &pointer, &original.placed.file));
        }
    }
}

/// Checks that each question of a translation has as many options and matches as the original, none
/// twice, and a unit only if the original has one.
pub fn options(
    translated: &ListFile<Translation<QuestionWords>>,
    original: &ListFile<Question>,
    errors: &mut Vec<ContentError>,
) {
    let placed = &translated.placed;
    for (at, translation) in &translated.entries {
        let Some(words) = &translation.words else {
            continue;
        };
        quiz::unique(placed, &format!("/{at}"), words, errors);
        let Some(question) = entry(original, &translation.id) else {
            continue;
        };
        for (name, wanted, given) in [
            ("options", &question.words.options, &words.options),
            ("matches", &question.words.matches, &words.matches),
        ] {
            if wanted.len() != given.len() {
                errors.push(placed.error(
                    &format!("/{at}/words/{name}"),
                    format!("{} {name}, as in {}", wanted.len(), original.placed.file),
                    given.len().to_string(),
                    "translate each text of the original, in its order",
                ));
            }
        }
        if words.unit.is_empty() != question.words.unit.is_empty() {
            errors.push(placed.error(
                &format!("/{at}/words/unit"),
                match question.words.unit.as_str() {
                    "" => "no unit, as in the original".to_string(),
                    unit => format!("a unit, for the original's {}", quoted(unit)),
                },
                quoted(&words.unit),
                "give the unit where the original has one, and only there",
            ));
        }
    }
}

/// Checks that `follows` names a document that has a wording of the area.
pub fn follows(
    translated: &ListFile<Translation<AreaWords>>,
    original: &ListFile<Area>,
    errors: &mut Vec<ContentError>,
) {
    for (at, translation) in &translated.entries {
        let follows = translation
            .words
            .as_ref()
            .and_then(|words| words.follows.as_ref());
        let (Some(follows), Some(area)) = (follows, entry(original, &translation.id)) else {
            continue;
        };
        let documents: Vec<&str> = area
            .facts
            .wordings
            .iter()
            .map(|wording| wording.document.as_str())
            .collect();
        if !documents.contains(&follows.as_str()) {
            errors.push(translated.placed.error(
                &format!("/{at}/words/follows"),
                format!(
                    "a document with a wording of this area: {}",
                    documents.join(", ")
                ),
                quoted(follows),
                "correct the id, or take the field out",
            ));
        }
    }
}

/// Checks that the page named for an official translation is one of the United Nations, and that
/// only a translation names one. `pointer` leads to the words.
pub fn official(
    placed: &Placed,
    pointer: &str,
    page: Option<&String>,
    translated: bool,
    errors: &mut Vec<ContentError>,
) {
    let Some(page) = page else { return };
    let (host, path) = page.split_once('/').unwrap_or((page, ""));
    let of_the_un = host == "un.org" || host.ends_with(".un.org");
    if translated && of_the_un && !path.is_empty() && !page.contains(char::is_whitespace) {
        return;
    }
    errors.push(placed.error(
        &format!("{pointer}/official"),
        match translated {
            true => "a page of the United Nations without its scheme, such as un.org/fr/…",
            false => "no such field: these words are the original",
        },
        quoted(page),
        "correct the address, or take the field out: the text is then the site's own",
    ));
}

/// Checks that an area's title is the start of the message with the same receipt as its first
/// wording: the two are shown as one sentence.
pub fn titles(
    translated: &ListFile<Translation<AreaWords>>,
    original: &ListFile<Area>,
    messages: &ListFile<Translation<MessageWords>>,
    original_messages: &ListFile<Message>,
    errors: &mut Vec<ContentError>,
) {
    for (at, translation) in &translated.entries {
        let Some(words) = translation
            .words
            .as_ref()
            .filter(|words| words.follows.is_none())
        else {
            continue;
        };
        let used = entry(original, &translation.id).and_then(|area| area.facts.wordings.first());
        let message = used.and_then(|used| {
            let mut all = original_messages.entries.iter().map(|(_, message)| message);
            all.find(|message| {
                let receipt = &message.facts.receipt;
                receipt.document == used.document && receipt.sentences == used.sentences
            })
        });
        let text = message.and_then(|message| {
            let mut all = messages.entries.iter().map(|(_, entry)| entry);
            let entry = all.find(|entry| entry.id == message.id)?;
            Some((&message.id, &entry.words.as_ref()?.text))
        });
        let Some((id, text)) = text.filter(|(_, text)| !text.starts_with(&words.title)) else {
            continue;
        };
        errors.push(translated.placed.error(
            &format!("/{at}/words/title"),
            format!("the first words of the message {id}: {}", quoted(text)),
            quoted(&words.title),
            "begin both alike, or name in \"follows\" the document whose wording the title has",
        ));
    }
}
