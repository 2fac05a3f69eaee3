//! Interaction of a question (xAPI 1.0.3, part 2, appendix C), and answers as its responses.
//! Options are `o0`, `o1` … by their positions in the bank, matches `m0`, `m1` ….

use super::json::Json;
use crate::score::{Answer, plain_text, tenths};
use content::{Question, QuestionKind};

/// Writes the members of an activity's definition that describe the interaction. `language` is the
/// language of the question's words.
pub(super) fn define(json: &mut Json, question: &Question, language: &str) {
    let (facts, words) = (&question.facts, &question.words);
    json.text(
        "interactionType",
        match facts.kind {
            QuestionKind::TrueFalse => "true-false",
            QuestionKind::Numeric => "numeric",
            QuestionKind::Matching => "matching",
            QuestionKind::Ordering => "sequencing",
            _ => "choice",
        },
    );
    let right = match facts.kind {
        QuestionKind::TrueFalse => truth(&facts.key),
        QuestionKind::Numeric => numbers(question),
        QuestionKind::Matching => pairs(facts.key.iter().map(|at| Some(*at))),
        _ => joined(&facts.key),
    };
    json.open("correctResponsesPattern", '[');
    json.text("", &right);
    json.close("]");
    let mut components = |name: &str, letter: char, texts: &[String]| {
        json.open(name, '[');
        for (at, text) in (0..).zip(texts) {
            json.open("", '{');
            json.text("id", &id(letter, at));
            json.open("description", '{');
            json.text(language, text);
            json.close("}}");
        }
        json.close("]");
    };
    match facts.kind {
        QuestionKind::TrueFalse | QuestionKind::Numeric => (),
        QuestionKind::Matching => {
            components("source", 'o', &words.options);
            components("target", 'm', &words.matches);
        }
        _ => components("choices", 'o', &words.options),
    }
}

/// Response for an answer; empty if nothing was chosen.
pub(super) fn response(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Choice(chosen) if question.facts.kind == QuestionKind::TrueFalse => truth(chosen),
        Answer::Choice(positions) | Answer::Order(positions) => joined(positions),
        Answer::Number(tenths) => plain_text(*tenths),
        Answer::Matches(matches) => pairs(matches.iter().copied()),
    }
}

fn id(letter: char, at: u8) -> String {
    let mut id = String::from(letter);
    id.push_str(&at.to_string());
    id
}

fn push(list: &mut String, entry: &str) {
    if !list.is_empty() {
        list.push_str("[,]");
    }
    list.push_str(entry);
}

fn joined(positions: &[u8]) -> String {
    let mut list = String::new();
    for at in positions {
        push(&mut list, &id('o', *at));
    }
    list
}

/// Pairs of options and matches; options without a match are left out.
fn pairs(matches: impl Iterator<Item = Option<u8>>) -> String {
    let mut list = String::new();
    for (at, chosen) in (0..).zip(matches) {
        if let Some(chosen) = chosen {
            let mut pair = id('o', at);
            pair.push_str("[.]");
            pair.push_str(&id('m', chosen));
            push(&mut list, &pair);
        }
    }
    list
}

/// Truth value of a chosen option: the first option is true.
fn truth(chosen: &[u8]) -> String {
    String::from(match chosen {
        [0] => "true",
        _ => "false",
    })
}

/// Range of the numbers with full points: `44.4[:]48.4`.
fn numbers(question: &Question) -> String {
    let range = question.facts.range.as_ref();
    let read = |text: &String| tenths(text).unwrap_or(0);
    let (answer, full) = range.map_or((0, 0), |range| (read(&range.answer), read(&range.full)));
    let mut numbers = plain_text(answer.saturating_sub(full));
    numbers.push_str("[:]");
    numbers.push_str(&plain_text(answer.saturating_add(full)));
    numbers
}
