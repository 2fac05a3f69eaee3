//! Presenter's page of a room: its steps, and the hands that are counted.

use crate::campaign::{room_word, text, usual_questions, word};
use crate::session::Session;
use serde_json::json;

/// Waits until the presenter's page is at a step of a question, from 1.
#[track_caller]
pub fn until_step(browser: &Session, language: &str, number: usize, step: &str) {
    let said = word(language, "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", &usual_questions().to_string());
    let said = format!("{said}: {}", room_word(language, step));
    browser.until_text("[data-place]", &said);
}

/// Starts a room with a second language, or with none if that is empty.
pub fn begin(browser: &Session, language: &str, second: &str) {
    browser.visit(&format!("/{language}/quiz/room/"));
    browser.choose("#room-second", second);
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    browser.until_text("[data-place]", &room_word(language, "place-start"));
}

/// Numbers of hands in the fields of a vote, in the order in which they are shown.
fn hands(browser: &Session, round: usize) -> Vec<String> {
    let fields = browser.run(
        "return [...document.querySelectorAll(`[data-round='${arguments[0]}'] input`)]
            .map((field) => field.value)",
        json!([round]),
    );
    let fields = fields.as_array().cloned().unwrap_or_default();
    fields.iter().map(text).collect()
}

/// Waits until the first two numbers of hands in a vote are these.
#[track_caller]
pub fn until_hands(browser: &Session, round: usize, expected: [&str; 2]) {
    browser.until(&format!("the hands {expected:?}"), || {
        hands(browser, round)
            .starts_with(&expected.map(String::from))
            .then_some(())
    });
}
