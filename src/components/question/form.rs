//! Input in a question's form, and messages about missing input.
//!
//! Longer than most files: each kind of missing input has a message of its own.

use super::OpenQuestion;
use super::matching::chosen;
use super::number::in_range;
use crate::browser;
use content::{QuestionKind, Word};
use quiz::{Answer, Given, Sure, fits, tenths};
use wasm_bindgen::JsCast;

/// Submits the answer, or shows the message about missing input. In a room there is nothing to
/// submit: what stands in the form is the answer.
pub fn submit(asked: OpenQuestion, event: &web_sys::Event) {
    event.prevent_default();
    if asked.session.waits() {
        return changed(asked, event);
    }
    match read(asked, event) {
        Ok(answer) => {
            asked.missing.set(String::new());
            asked.session.answer(asked.at, Some(given(answer)));
            browser::focus_soon("[data-feedback] h3");
        }
        Err(missing) => {
            asked.missing.set(missing);
            browser::focus_soon(".summary");
        }
    }
}

/// Keeps the input in the form after a change. Where it is no number that the question takes, that
/// is said once the field is left.
pub fn changed(asked: OpenQuestion, event: &web_sys::Event) {
    let answer = read_some(asked, event);
    let is_wrong = answer.is_none()
        && asked.question.facts.kind == QuestionKind::Numeric
        && event.type_() != "input"
        && !typed(event).trim().is_empty();
    keep(asked, answer);
    if is_wrong {
        asked.said.set(wrong_number(asked, event));
    }
}

/// Keeps an answer as it stands in the form, and says so.
pub fn keep(asked: OpenQuestion, answer: Option<Answer>) {
    let answer = answer.map(given);
    let is_given = answer.is_some();
    asked.session.draft(asked.at, answer);
    let is_kept = is_given && !asked.session.unsaved.get_untracked();
    asked.said.set(match is_kept {
        true => asked.context().word(Word::AnswerKept).to_owned(),
        false => String::new(),
    });
}

/// Answer with the confidence that is chosen beside it.
fn given(answer: Answer) -> Given {
    let sure = Sure::from_code(&browser::value("[name=sure]:checked"));
    Given { answer, sure }
}

fn form(event: &web_sys::Event) -> Option<web_sys::Element> {
    event.current_target()?.dyn_into().ok()
}

/// Text that was typed into the number field.
fn typed(event: &web_sys::Event) -> String {
    let form = form(event);
    form.map_or_else(String::new, |form| browser::typed_value(&form))
}

/// Answer in the form, even if it is incomplete; `None` if nothing is entered.
fn read_some(asked: OpenQuestion, event: &web_sys::Event) -> Option<Answer> {
    let question = asked.question;
    let answer = match question.facts.kind {
        QuestionKind::Numeric => Answer::Number(tenths(&typed(event))?),
        QuestionKind::Matching => {
            let matches = chosen(question);
            if matches.iter().all(Option::is_none) {
                return None;
            }
            Answer::Matches(matches)
        }
        QuestionKind::Ordering => Answer::Order(asked.order.get_untracked()),
        _ => {
            // In the order of the bank, not in the order on the page.
            let checked = browser::checked_values(&form(event)?);
            let all = (0u8..).take(question.words.options.len());
            let chosen: Vec<u8> = all.filter(|option| checked.contains(option)).collect();
            if chosen.is_empty() {
                return None;
            }
            Answer::Choice(chosen)
        }
    };
    fits(question, &answer).then_some(answer)
}

/// Message that the typed text is no number in the question's range.
fn wrong_number(asked: OpenQuestion, event: &web_sys::Event) -> String {
    let typed = typed(event);
    let word = match tenths(&typed) {
        _ if typed.trim().is_empty() => Word::EmptyNumber,
        None => Word::NoNumber,
        Some(_) => Word::NumberOutside,
    };
    in_range(asked, word)
}

/// Complete answer in the form.
///
/// # Errors
///
/// The message about missing input.
fn read(asked: OpenQuestion, event: &web_sys::Event) -> Result<Answer, String> {
    let (context, question) = (asked.context(), asked.question);
    let answer = read_some(asked, event);
    match (question.facts.kind, answer) {
        (QuestionKind::Matching, answer) => {
            let matches = match answer {
                Some(Answer::Matches(matches)) => matches,
                _ => vec![None; question.words.options.len()],
            };
            let mut missing = String::new();
            for (option, _) in question
                .words
                .options
                .iter()
                .zip(&matches)
                .filter(|(_, chosen)| chosen.is_none())
            {
                if !missing.is_empty() {
                    missing.push_str(&context.marks().semicolon);
                }
                missing.push_str(option);
            }
            match missing.is_empty() {
                true => Ok(Answer::Matches(matches)),
                false => Err(context
                    .word(Word::EmptyMatches)
                    .replace("{missing}", &missing)),
            }
        }
        (_, Some(answer)) => Ok(answer),
        (QuestionKind::Numeric, None) => Err(wrong_number(asked, event)),
        (_, None) => Err(context.word(Word::EmptyAnswer).to_owned()),
    }
}
