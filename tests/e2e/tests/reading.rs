//! What a screen reader is given of a question and of what is said after it, in English and in
//! Arabic, as reviewed texts: `golden/quiz-question.{language}.txt`.
//!
//! With `UPDATE_READINGS` set the texts are kept as the new ones. Read them before you commit
//! them: everything once, in an order that makes sense to who only listens.

use roadmap_journeys::engine::Engine;
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use serde_json::json;
use std::path::PathBuf;

/// A choice of one, a match for each, an order: what differs most to who listens.
const QUIZ: &str = "v1.0000007.q.Q01.Q06.Q07";

#[track_caller]
fn assert_reading(language: &str, read: &str) {
    let name = format!("golden/quiz-question.{language}.txt");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(&name);
    if std::env::var_os("UPDATE_READINGS").is_some() {
        std::fs::write(&path, read).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    for (at, (kept, read)) in kept.lines().zip(read.lines()).enumerate() {
        assert_eq!(read, kept, "{name}, line {}", at + 1);
    }
    assert_eq!(
        read.lines().count(),
        kept.lines().count(),
        "lines of {name}"
    );
}

#[test]
fn a_question_and_its_feedback_are_read_as_reviewed() {
    let browser = Session::start();
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "its driver does not show the accessibility tree",
        );
        return;
    }
    for language in ["en", "ar"] {
        browser.visit("/en/about/");
        browser.visit(&format!("/{language}/quiz/#{QUIZ}"));
        browser.until_focused("#quiz h2");
        let mut read = String::new();
        for aim in [Aim::Wrong, Aim::Partly, Aim::Partly] {
            let question = question(language, &browser.asked());
            read.push_str(&browser.reading("#quiz"));
            browser.answer(&question.attempt(aim));
            read.push_str("\n-- answered --\n\n");
            read.push_str(&browser.reading("#quiz"));
            read.push_str("\n== next ==\n\n");
            browser.click("[data-next]");
            browser.until_focused("#quiz h2");
        }
        browser.run("localStorage.clear()", json!([]));
        assert_reading(language, &read);
    }
}
