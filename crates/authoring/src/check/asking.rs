//! Rules for writing choice questions, checked in each language's own words (T. Haladyna, S.
//! Downing and M. Rodriguez, *A Review of Multiple-Choice Item-Writing Guidelines*, Applied
//! Measurement in Education 15, 2002).

mod chance;
mod phrases;

use super::quoted;
use crate::load::SingleFile;
use crate::place::{ContentError, Placed};
use content::{LanguageFile, Question, QuestionFacts, QuestionKind, QuestionWords};

/// Question in one language.
pub struct WordedQuestion<'a> {
    /// Position in the language's file.
    pub at: usize,
    /// Facts of the question, the same in every language.
    pub facts: &'a QuestionFacts,
    /// Number of options in the original language.
    pub options: usize,
    /// Words of the question in this language.
    pub words: &'a QuestionWords,
}

/// Checks a language's questions; `placed` is its `quiz.json`, `file` its `language.json`.
pub fn check(
    placed: &Placed,
    file: &SingleFile<LanguageFile>,
    questions: &[WordedQuestion],
    errors: &mut Vec<ContentError>,
) {
    let language = &file.value;
    if !questions.is_empty() {
        lists_are_there(file, errors);
    }
    for asked in questions {
        misconceptions(placed, asked, errors);
        catch_all(placed, language, asked, errors);
        negative(placed, language, asked, errors);
    }
    let choices: Vec<&WordedQuestion> = questions
        .iter()
        .filter(|asked| has_one_right_option(asked.facts.kind))
        .filter(|asked| asked.facts.key.len() == 1)
        .filter(|asked| usize::from(asked.facts.key[0]) < asked.words.options.len())
        .collect();
    chance::longest(placed, &choices, errors);
    chance::same_place(placed, &choices, errors);
}

/// Requires `negations` and `catch_all_options` of a language that has questions: empty lists would
/// let every question pass unnoticed.
fn lists_are_there(file: &SingleFile<LanguageFile>, errors: &mut Vec<ContentError>) {
    for (name, list, noun, like) in [
        (
            "negations",
            &file.value.negations,
            "words that turn a question round",
            "\"not\" and \"except\"",
        ),
        (
            "catch_all_options",
            &file.value.catch_all_options,
            "options that stand for the others",
            "\"all of the above\"",
        ),
    ] {
        if list.is_empty() {
            errors.push(file.placed.error(
                &format!("/{name}"),
                format!("this language's {noun}, by which its questions are checked"),
                "none",
                format!("list what means {like} in this language"),
            ));
        }
    }
}

/// Whether the kind has one right option among options written for the question, unlike true and
/// false.
fn has_one_right_option(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::Single | QuestionKind::WhoSaidIt)
}

/// Requires a misconception for each wrong option and none for the right ones.
fn misconceptions(placed: &Placed, asked: &WordedQuestion, errors: &mut Vec<ContentError>) {
    let WordedQuestion {
        at, facts, words, ..
    } = asked;
    // The key of a matching question points into the matches.
    let keys = match facts.kind {
        QuestionKind::Matching => words.matches.len(),
        _ => asked.options,
    };
    if words.options.len() != asked.options || facts.key.iter().any(|key| usize::from(*key) >= keys)
    {
        return; // Reported already; it has to be corrected first.
    }
    let pointer = format!("/{at}/words/misconceptions");
    let chosen = matches!(
        facts.kind,
        QuestionKind::Single
            | QuestionKind::Multiple
            | QuestionKind::TrueFalse
            | QuestionKind::WhoSaidIt
    );
    let wanted = if chosen { words.options.len() } else { 0 };
    if words.misconceptions.len() != wanted {
        let (expected, what_to_do) = match wanted {
            0 => (
                "no misconceptions: nothing is chosen among options".to_string(),
                "take the list out",
            ),
            _ => (
                format!("{wanted} texts or nulls, one for each option"),
                "write for each wrong option the mistake that whoever chooses it makes, and for \
                 each right one null",
            ),
        };
        let found = words.misconceptions.len().to_string();
        errors.push(placed.error(&pointer, expected, found, what_to_do));
        return;
    }
    for (option, text) in words.misconceptions.iter().enumerate() {
        let right = facts.key.iter().any(|key| usize::from(*key) == option);
        let (expected, what_to_do) = match (right, text.is_none()) {
            (true, false) => (
                "null: this option is right",
                "write null, or correct the key",
            ),
            (false, true) => (
                "the mistake that whoever chooses this option makes",
                "write in one sentence what is mixed up; an option that stands for no mistake is \
                 chosen by nobody and better replaced",
            ),
            _ => continue,
        };
        let pointer = format!("{pointer}/{option}");
        let found = text.as_deref().map_or("null".to_string(), quoted);
        errors.push(placed.error(&pointer, expected, found, what_to_do));
    }
}

/// Refuses "all of the above": a reader who recognizes two right options need not look at the
/// third.
fn catch_all(
    placed: &Placed,
    language: &LanguageFile,
    asked: &WordedQuestion,
    errors: &mut Vec<ContentError>,
) {
    for (option, text) in asked.words.options.iter().enumerate() {
        if let Some(phrase) = phrases::said(text, &language.catch_all_options) {
            errors.push(placed.error(
                &format!("/{}/words/options/{option}", asked.at),
                "an option that says something by itself",
                format!("{}, which has \"{phrase}\"", quoted(text)),
                "write another option, or leave it out and ask for several",
            ));
        }
    }
}

/// Refuses negations such as "not" in the prompt, which readers overlook, unless the facts give a
/// reason.
fn negative(
    placed: &Placed,
    language: &LanguageFile,
    asked: &WordedQuestion,
    errors: &mut Vec<ContentError>,
) {
    let stem = phrases::without_quotations(&asked.words.prompt);
    if let Some(word) = phrases::said(&stem, &language.negations)
        && asked.facts.negative_because.trim().is_empty()
    {
        errors.push(placed.error(
            &format!("/{}/words/prompt", asked.at),
            "a question that asks for what is so",
            format!("\"{word}\" in {}", quoted(&asked.words.prompt)),
            "ask the other way round; where that cannot be, say why in \"negative_because\" of \
             its facts",
        ));
    }
}

/// Questions of the original's file.
pub fn of_original(entries: &[(usize, Question)]) -> Vec<WordedQuestion<'_>> {
    entries
        .iter()
        .map(|(at, question)| WordedQuestion {
            at: *at,
            facts: &question.facts,
            options: question.words.options.len(),
            words: &question.words,
        })
        .collect()
}
