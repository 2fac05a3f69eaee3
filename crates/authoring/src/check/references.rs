//! Checks of ids and references: ids are unique and fit for addresses, and references resolve.
//!
//! Longer than most files: each kind of entry is referred to in its own way.

use super::quoted;
use crate::load::{ListFile, SingleFile};
use crate::place::{ContentError, Placed};
use content::{
    AboutSection, AboutWords, Area, Campaign, Home, LICENCE, Message, Pillar, Question,
    QuestionKind, STRANDS, Tie,
};
use routes::RESERVED;
use search::speaks_of;

/// Ids that can be referred to, with their file.
pub struct Known {
    noun: &'static str,
    /// Path of the file and its ids; `None` if the file could not be read.
    ids: Option<(String, Vec<String>)>,
}

impl Known {
    /// Ids of a list, including those of entries that have errors.
    pub fn of<E>(noun: &'static str, list: &Option<ListFile<E>>) -> Known {
        let ids = list.as_ref().map(|list| {
            (
                list.placed.file.clone(),
                list.ids().map(|(_, id)| id.to_string()).collect(),
            )
        });
        Known { noun, ids }
    }

    /// Whether the id is among them; false if the file could not be read.
    fn has(&self, id: &str) -> bool {
        let ids = self.ids.as_ref().map(|(_, ids)| ids);
        ids.is_some_and(|ids| ids.iter().any(|known| known == id))
    }

    /// Reports an unknown id. Returns whether the id is known, and true if the file could not be
    /// read.
    pub fn check(
        &self,
        placed: &Placed,
        pointer: &str,
        id: &str,
        errors: &mut Vec<ContentError>,
    ) -> bool {
        const FEW: usize = 12;
        let Some((file, ids)) = &self.ids else {
            return true;
        };
        let known = ids.iter().any(|one| one == id);
        if !known {
            let choice = match ids.len() {
                0..=FEW => format!(": {}", ids.join(", ")),
                _ => String::new(),
            };
            errors.push(placed.error(
                pointer,
                format!("the id of {} in {file}{choice}", self.noun),
                quoted(id),
                format!("correct the id, or add the entry to {file}"),
            ));
        }
        known
    }
}

/// Whether an id can be part of an address: ASCII letters, digits and hyphens, at least one.
pub fn fits_address(id: &str) -> bool {
    !id.is_empty()
        && id
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

/// Checks one id against those before it in its list, and adds it to them.
pub fn id<'a>(
    placed: &Placed,
    pointer: &str,
    id: &'a str,
    before: &mut Vec<&'a str>,
    errors: &mut Vec<ContentError>,
) {
    // An empty id is reported as an empty text.
    if !id.is_empty() && !fits_address(id) {
        errors.push(placed.error(
            pointer,
            "an id of the letters A to Z and a to z, digits and hyphens",
            quoted(id),
            "rename it, here and where it is referred to: it is part of an address",
        ));
    }
    if before.contains(&id) {
        errors.push(placed.error(
            pointer,
            "an id that no entry before it has",
            format!("{} a second time", quoted(id)),
            "give this entry an id of its own, or take it out",
        ));
    }
    before.push(id);
}

/// Checks the ids of a list.
pub fn ids<E>(list: &Option<ListFile<E>>, errors: &mut Vec<ContentError>) {
    let Some(list) = list else { return };
    let mut before = Vec::new();
    for (at, one) in list.ids() {
        id(&list.placed, &format!("/{at}/id"), one, &mut before, errors);
    }
}

/// Checks that a section says what may be done with the texts: the kit hands it out with them.
pub fn licence(list: &ListFile<AboutSection>, errors: &mut Vec<ContentError>) {
    if !list.ids().any(|(_, id)| id == LICENCE) {
        errors.push(list.placed.error(
            "",
            format!("a section with the id \"{LICENCE}\", which the kit hands out with the texts"),
            "no such section",
            "add it, here and in every translation: what may be done with the texts",
        ));
    }
}

/// Checks that the section with the licence has words, in one language.
pub fn licence_words(
    placed: &Placed,
    at: usize,
    id: &str,
    words: &AboutWords,
    errors: &mut Vec<ContentError>,
) {
    if id == LICENCE && words.paragraphs.is_empty() {
        errors.push(placed.error(
            &format!("/{at}/words/paragraphs"),
            "what may be done with the texts, which the kit hands out with them",
            "no paragraph",
            "write at least one paragraph",
        ));
    }
}

/// Checks that no pillar has the address of another page.
pub fn pillar_names(list: &ListFile<Pillar>, errors: &mut Vec<ContentError>) {
    for (at, id) in list.ids().filter(|(_, id)| RESERVED.contains(id)) {
        errors.push(list.placed.error(
            &format!("/{at}/id"),
            format!(
                "an id that is no page's name; taken are {}",
                RESERVED.join(", ")
            ),
            quoted(id),
            "rename the pillar's id, here and where it is referred to",
        ));
    }
}

/// Checks that every pillar has a strand of its own: the look has three.
pub fn pillar_count(list: &ListFile<Pillar>, errors: &mut Vec<ContentError>) {
    if let Some((at, id)) = list.ids().nth(STRANDS) {
        errors.push(list.placed.error(
            &format!("/{at}/id"),
            format!("at most {STRANDS} pillars, since the look has {STRANDS} strands"),
            format!("{} as one more", quoted(id)),
            "take pillars out, or make two of them one",
        ));
    }
}

/// Checks that every card of the home page has its own fragment identifier.
pub fn area_names(list: &ListFile<Area>, pillars: &Known, errors: &mut Vec<ContentError>) {
    let is_taken = |id: &&str| ["areas", "main"].contains(id) || pillars.has(id);
    for (at, id) in list.ids().filter(|(_, id)| is_taken(id)) {
        errors.push(list.placed.error(
            &format!("/{at}/id"),
            "an id that no pillar has, other than areas and main: it opens the area's card",
            quoted(id),
            "rename the area's id, here and where it is referred to",
        ));
    }
}

/// Checks that the areas are numbered from 1 in their order.
pub fn area_numbers(list: &ListFile<Area>, errors: &mut Vec<ContentError>) {
    for (at, area) in &list.entries {
        if usize::from(area.facts.number) != at + 1 {
            errors.push(list.placed.error(
                &format!("/{at}/facts/number"),
                format!("{}, the area's place in the list", at + 1),
                area.facts.number.to_string(),
                "number the areas from 1, in the order in which they stand",
            ));
        }
    }
}

/// Checks the section, pillars and areas of messages.
pub fn message_ties(
    list: &ListFile<Message>,
    sections: &Known,
    pillars: &Known,
    areas: &Known,
    errors: &mut Vec<ContentError>,
) {
    let ties = |at: usize, name: &str, ties: &[Tie], known: &Known, errors: &mut Vec<_>| {
        for (position, tie) in ties.iter().enumerate() {
            let pointer = format!("/{at}/facts/{name}/{position}/to");
            let resolved = known.check(&list.placed, &pointer, &tie.to, errors);
            if resolved && ties[..position].iter().any(|before| before.to == tie.to) {
                errors.push(list.placed.error(
                    &pointer,
                    "each tie once",
                    format!("{} a second time", quoted(&tie.to)),
                    "keep the tie with the right strength",
                ));
            }
        }
    };
    for (at, message) in &list.entries {
        let pointer = format!("/{at}/facts/section");
        sections.check(&list.placed, &pointer, &message.facts.section, errors);
        ties(*at, "pillars", &message.facts.pillars, pillars, errors);
        ties(*at, "areas", &message.facts.areas, areas, errors);
    }
}

/// Checks that the messages of two documents that say the same name each other.
pub fn siblings(list: &ListFile<Message>, messages: &Known, errors: &mut Vec<ContentError>) {
    for (at, message) in &list.entries {
        let Some(id) = &message.facts.sibling else {
            continue;
        };
        let pointer = format!("/{at}/facts/sibling");
        if !messages.check(&list.placed, &pointer, id, errors) {
            continue;
        }
        let Some(other) = super::entry(list, id) else {
            continue;
        };
        if other.facts.receipt.document == message.facts.receipt.document {
            errors.push(list.placed.error(
                &pointer,
                format!(
                    "a message of another document than {}",
                    other.facts.receipt.document
                ),
                quoted(id),
                "name the message that says the same for the other document",
            ));
        } else if other.facts.sibling.as_ref() != Some(&message.id) {
            errors.push(list.placed.error(
                &pointer,
                "a message that names this one in return",
                format!(
                    "{}, whose \"sibling\" is {}",
                    quoted(id),
                    other.facts.sibling.as_ref().map_or("none".to_owned(), |one| quoted(one))
                ),
                format!(
                    "give {} the \"sibling\" {}",
                    quoted(id),
                    quoted(&message.id)
                ),
            ));
        }
    }
}

/// Checks the opening call: it has pieces, and their pillars exist.
pub fn call(file: &SingleFile<Home>, pillars: &Known, errors: &mut Vec<ContentError>) {
    if file.value.call.is_empty() {
        errors.push(file.placed.error(
            "/call",
            "at least one piece",
            "an empty list",
            "write the opening call",
        ));
    }
    for (at, piece) in file.value.call.iter().enumerate() {
        if let Some(pillar) = &piece.pillar {
            pillars.check(&file.placed, &format!("/call/{at}/pillar"), pillar, errors);
        }
    }
}

/// Checks the question that the home page asks: it exists, and one of its options is right.
pub fn home_question(
    file: &SingleFile<Campaign>,
    known: &Known,
    bank: Option<&ListFile<Question>>,
    errors: &mut Vec<ContentError>,
) {
    use QuestionKind::{Single, TrueFalse, WhoSaidIt};
    let id = &file.value.question;
    if !known.check(&file.placed, "/question", id, errors) {
        return;
    }
    let mut questions = bank.into_iter().flat_map(|list| &list.entries);
    if let Some((_, question)) = questions.find(|(_, question)| question.id == *id)
        && !matches!(question.facts.kind, Single | TrueFalse | WhoSaidIt)
    {
        errors.push(file.placed.error(
            "/question",
            "a question with one right option, which one tap answers",
            quoted(id),
            "name a question of the kind single, true-false or who-said-it",
        ));
    }
}

/// Checks the messages that pillars' pages set large: up to three, each once, and each speaks of
/// the pillar and may be shared.
pub fn pulled(
    list: &ListFile<Pillar>,
    known: &Known,
    messages: Option<&ListFile<Message>>,
    errors: &mut Vec<ContentError>,
) {
    for (at, pillar) in &list.entries {
        let pulled = &pillar.facts.pulled;
        let pointer = format!("/{at}/facts/pulled");
        if pulled.len() > 3 {
            errors.push(list.placed.error(
                &pointer,
                "up to three messages",
                pulled.len().to_string(),
                "name the messages that say most about the pillar",
            ));
        }
        for (nth, id) in pulled.iter().enumerate() {
            let pointer = format!("{pointer}/{nth}");
            if !known.check(&list.placed, &pointer, id, errors) {
                continue;
            }
            let mut all = messages.into_iter().flat_map(|list| &list.entries);
            let Some((_, message)) = all.find(|(_, message)| message.id == *id) else {
                continue;
            };
            let speaks = speaks_of(&message.facts.pillars, &pillar.id);
            if !speaks || !message.facts.shareable || pulled[..nth].contains(id) {
                errors.push(list.placed.error(
                    &pointer,
                    "another message that speaks of the pillar and may be shared",
                    quoted(id),
                    "name one with a tie to the pillar that is not weak",
                ));
            }
        }
    }
}
