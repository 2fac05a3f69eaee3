//! Which question of the bank is about something: a pillar, or sentences of the documents.

use crate::content::{Question, QuestionKind, Quote};

/// Position of the first question that is counted under this pillar and is of one of the kinds.
pub fn about_pillar(bank: &[Question], pillar: &str, kinds: &[QuestionKind]) -> Option<usize> {
    bank.iter().position(|question| {
        question.facts.pillar.as_deref() == Some(pillar) && kinds.contains(&question.facts.kind)
    })
}

/// Position of the question whose answer comes from one of these quotations' sentences: of the
/// kinds where there is one, else of any kind. Among several it is the one that comes from the
/// fewest sentences, since it says most about this one.
pub fn about_quotes(bank: &[Question], quotes: &[Quote], kinds: &[QuestionKind]) -> Option<usize> {
    let (mut found, mut fewest) = (None, usize::MAX);
    for (at, question) in bank.iter().enumerate() {
        let own = &question.facts.quotes;
        if !own
            .iter()
            .any(|own| quotes.iter().any(|quote| shares(own, quote)))
        {
            continue;
        }
        // Another kind ranks behind every one that was asked for.
        let other = usize::from(!kinds.contains(&question.facts.kind)) << 16;
        if other + own.len() < fewest {
            (found, fewest) = (Some(at), other + own.len());
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
