//! Questions of the bank about a pillar, or about sentences of the documents.

use content::{Content, HomeQuestion, Question, QuestionIds, Quote, find};

/// Ids of the questions about each pillar and each area, in their order, and the question of the
/// home page; `None` where the bank has no such question.
pub fn asked(content: &Content) -> QuestionIds {
    let id = |at: Option<usize>| at.map(|at| content.quiz[at].id.clone());
    let pillars = content.pillars.iter();
    let areas = content.areas.iter();
    QuestionIds {
        pillars: pillars
            .map(|pillar| id(about_pillar(&content.quiz, &pillar.id)))
            .collect(),
        areas: areas
            .map(|area| id(about_quotes(&content.quiz, &area.facts.wordings)))
            .collect(),
        home: find(&content.quiz, &content.campaign.question).map(|question| HomeQuestion {
            id: question.id.clone(),
            prompt: question.words.prompt.clone(),
            options: question.words.options.clone(),
            in_original: question.in_original,
        }),
    }
}

/// Position in the bank of the first question counted under this pillar; `None` if there is none.
pub fn about_pillar(bank: &[Question], pillar: &str) -> Option<usize> {
    bank.iter()
        .position(|question| question.facts.pillar.as_deref() == Some(pillar))
}

/// Position in the bank of the question whose answer comes from a sentence of these quotations;
/// `None` if there is none. Of several, the first with the fewest quotations of its own: it says
/// most about this sentence.
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

/// Whether two quotations share a sentence of the same document.
fn shares(one: &Quote, other: &Quote) -> bool {
    one.document == other.document
        && one
            .sentences
            .iter()
            .any(|sentence| other.sentences.contains(sentence))
}
