//! Which question of the bank is about something: a pillar, or sentences of the documents.

#[cfg(feature = "ssr")]
use crate::content::{Asked, Content};
use crate::content::{Question, Quote};

/// The questions about each pillar and each area.
#[cfg(feature = "ssr")]
pub fn asked(content: &Content) -> Asked {
    let id = |at: Option<usize>| at.map(|at| content.quiz[at].id.clone());
    let pillars = content.pillars.iter();
    let areas = content.areas.iter();
    Asked {
        pillars: pillars
            .map(|pillar| id(about_pillar(&content.quiz, &pillar.id)))
            .collect(),
        areas: areas
            .map(|area| id(about_quotes(&content.quiz, &area.facts.wordings)))
            .collect(),
    }
}

/// Position of the first question that is counted under this pillar.
pub fn about_pillar(bank: &[Question], pillar: &str) -> Option<usize> {
    bank.iter()
        .position(|question| question.facts.pillar.as_deref() == Some(pillar))
}

/// Position of the question whose answer comes from one of these quotations' sentences. Among
/// several it is the one that comes from the fewest sentences, since it says most about this one.
pub fn about_quotes(bank: &[Question], quotes: &[Quote]) -> Option<usize> {
    let (mut found, mut fewest) = (None, usize::MAX);
    for (at, question) in bank.iter().enumerate() {
        let own = &question.facts.quotes;
        let shared = own
            .iter()
            .any(|own| quotes.iter().any(|quote| shares(own, quote)));
        if shared && own.len() < fewest {
            (found, fewest) = (Some(at), own.len());
        }
    }
    found
}

fn shares(one: &Quote, other: &Quote) -> bool {
    one.document == other.document
        && one
            .sentences
            .iter()
            .any(|sentence| other.sentences.contains(sentence))
}
