//! What stands in a question's form, and what is missing in it.

use super::Asked;
use super::matching::chosen;
use super::number::in_range;
use crate::browser;
use crate::markup::signal::Signal;
use content::{QuestionKind, Word};
use quiz::{Answer, Given, Sure, fits, tenths};
use wasm_bindgen::JsCast;

/// Takes the answer, or says what is missing.
pub fn submit(asked: Asked, event: &web_sys::Event, kept: Signal<bool>) {
    event.prevent_default();
    kept.set(false);
    let given = match read(asked, event) {
        Ok(answer) => {
            let sure = Sure::from_code(&browser::value("[name=sure]:checked"));
            Some(Given { answer, sure })
        }
        Err(missing) => {
            asked.missing.set(missing);
            return browser::focus_soon(".summary");
        }
    };
    asked.missing.set(String::new());
    asked.run.answer(asked.at, given);
    match asked.run.waits() {
        true => kept.set(true),
        false => browser::focus_soon("[data-feedback] h3"),
    }
}

/// Keeps what stands in the form from now on.
pub fn changed(asked: Asked, event: &web_sys::Event, kept: Signal<bool>) {
    kept.set(false);
    let typed = read_some(asked, event);
    let sure = Sure::from_code(&browser::value("[name=sure]:checked"));
    let given = typed.map(|answer| Given { answer, sure });
    asked.run.draft(asked.at, given);
}

fn form(event: &web_sys::Event) -> Option<web_sys::Element> {
    event.current_target()?.dyn_into().ok()
}

/// What was typed.
fn typed(event: &web_sys::Event) -> String {
    let form = form(event);
    form.map_or_else(String::new, |form| browser::typed_value(&form))
}

/// The answer in the form, however little of it there is.
fn read_some(asked: Asked, event: &web_sys::Event) -> Option<Answer> {
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
            // In the bank's order, whatever order they were offered in.
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

/// Why what was typed is no answer, in words.
fn wrong_number(asked: Asked, event: &web_sys::Event) -> String {
    let typed = typed(event);
    let word = match tenths(&typed) {
        _ if typed.trim().is_empty() => Word::EmptyNumber,
        None => Word::NoNumber,
        Some(_) => Word::NumberOutside,
    };
    in_range(asked, word)
}

/// The whole answer, or what is missing, in words.
fn read(asked: Asked, event: &web_sys::Event) -> Result<Answer, String> {
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
                .filter(|it| it.1.is_none())
            {
                if !missing.is_empty() {
                    missing.push_str(context.word(Word::ListSeparator));
                    missing.push(' ');
                }
                missing.push_str(option);
            }
            // A room's sheet may have gaps.
            match missing.is_empty() || asked.run.waits() && matches.iter().any(Option::is_some) {
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
