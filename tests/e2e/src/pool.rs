//! Result codes of a room: handed in on phones, and the page that pools them.

use crate::campaign::room_word;
use crate::quiz::{Aim, question};
use crate::session::Session;
use serde_json::json;

/// Room of seven questions, one of each kind, as a permalink's text; Q01 comes first.
pub const ROOM: &str = "v1.0000007.r07.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

/// Room of the same quiz with another number.
pub const OTHER_ROOM: &str = "v1.0000007.r08.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

/// Code of somebody's phone as it is shown: it answers the first question, and others as wanted, and
/// hands in.
pub fn hand_in(browser: &Session, fragment: &str, first: Aim, all: bool) -> String {
    browser.visit("/en/about/");
    browser.run("localStorage.removeItem('quiz-room')", json!([]));
    browser.visit(&format!("/en/quiz/#{fragment}"));
    browser.until_focused("#quiz h2");
    browser.fill_in(&question("en", "Q01").attempt(first));
    if all {
        for place in 1..7 {
            go_to(browser, place);
            let question = question("en", &browser.asked());
            browser.fill_in(&question.attempt(Aim::Right));
        }
    }
    browser.hand_in(7)
}

fn go_to(browser: &Session, place: usize) {
    let before = browser.text("#quiz h2");
    browser.go_to(place);
    browser.until("the next question", || {
        (browser.text("#quiz h2") != before).then_some(())
    });
}

/// Opens the page that pools the codes of [`ROOM`].
pub fn pool(browser: &Session, language: &str) {
    browser.visit(&format!("/{language}/about/"));
    browser.visit(&format!("/{language}/quiz/results/#{ROOM}"));
    browser.until("the field for codes", || {
        (browser.count("#codes") > 0).then_some(())
    });
}

/// Sentence that says how many people are pooled.
pub fn people(language: &str, people: usize) -> String {
    room_word(language, "people-count").replace("{n}", &people.to_string())
}
