//! Someone follows a room on a phone: answers, changes their mind, hands in a code.

use roadmap_journeys::campaign::word;
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use serde_json::json;

const ROOM: &str = "v1.0000007.r07.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

fn open(browser: &Session, fragment: &str) {
    browser.visit("/en/about/");
    browser.visit(&format!("/en/quiz/#{fragment}"));
    browser.until_focused("#quiz h2");
}

fn go_to(browser: &Session, number: usize) {
    browser.go_to(number - 1);
    let said = word("en", "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", "7");
    browser.until_text("[data-question] .eyebrow", &said);
    browser.until_focused("#quiz h2");
}

#[test]
fn answers_change_until_they_are_handed_in_and_nothing_is_told_before() {
    let browser = Session::start();
    open(&browser, ROOM);
    assert_eq!(browser.count("[data-follows]"), 1);
    go_to(&browser, 3);
    let third = question("en", &browser.asked());
    assert_eq!(third.id, "Q11");
    browser.fill_in(&third.attempt(Aim::Wrong));
    browser.until_text("[data-kept]", &word("en", "answer-kept"));
    assert_eq!(browser.count("[data-feedback]"), 0);
    // After the discussion.
    browser.fill_in(&third.attempt(Aim::Right));
    go_to(&browser, 5);
    let fifth = question("en", &browser.asked());
    browser.fill_in(&fifth.attempt(Aim::Partly));
    // The driver comes back from choosing before the page has heard of it.
    browser.until_true(
        "the last choice to be saved",
        "return /Q06=m\\d\\.\\d\\.\\d/.test(localStorage.getItem('quiz-room'))",
        json!([]),
    );
    browser.reload();
    browser.until_ready();
    // What was chosen counts: the first that is open comes.
    assert_eq!(browser.asked(), "Q01");
    let code = browser.hand_in(7);
    let groups: Vec<&str> = code.split('-').collect();
    assert!(
        (3..=5).contains(&groups.len()) && groups.iter().all(|group| group.len() == 4),
        "{code}"
    );
    let digits = |c: char| "-0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(c);
    assert!(code.chars().all(digits), "{code}");
    let points = 1.0 + fifth.points(&fifth.attempt(Aim::Partly));
    let shown: f64 = browser
        .attribute("[data-score]", "data-score")
        .parse()
        .expect("a number");
    assert!((shown - points).abs() < 0.0051, "{shown}, not {points}");

    // The code stays what it was, and now every question has its answer.
    browser.reload();
    browser.until_ready();
    browser.until_text("[data-result-code]", &code);
    go_to(&browser, 1);
    assert_eq!(
        browser.attribute("[data-feedback]", "data-feedback"),
        "blank"
    );
    go_to(&browser, 3);
    assert_eq!(
        browser.attribute("[data-feedback]", "data-feedback"),
        "right"
    );
    assert_eq!(
        browser.count("[data-question] :is(input):not(:disabled)"),
        0
    );
    browser.assert_no_faults();
}

#[test]
fn two_people_with_the_same_answers_hand_in_two_codes() {
    let browser = Session::start();
    let code = || {
        open(&browser, ROOM);
        let code = browser.hand_in(7);
        browser.run("localStorage.clear()", json!([]));
        code
    };
    assert_ne!(code(), code());
}

#[test]
fn one_s_own_quiz_stays_as_it_was_while_a_room_is_followed() {
    let browser = Session::start();
    open(&browser, "v1.000000P");
    let first = question("en", &browser.asked());
    browser.answer(&first.attempt(Aim::Right));
    open(&browser, ROOM);
    browser.fill_in(&question("en", "Q01").attempt(Aim::Right));
    open(&browser, "v1.000000P");
    let second = word("en", "question-number")
        .replace("{n}", "2")
        .replace("{total}", "10");
    browser.until_text("[data-question] .eyebrow", &second);
    browser.assert_no_faults();
}

#[test]
fn a_quiz_too_long_for_a_code_says_so_before_anyone_answers() {
    let browser = Session::start();
    open(&browser, "v1.0000007.n25.r07");
    let said = browser.visible_texts_of("[data-follows] .notice");
    let start = word("en", "code-too-long");
    let start = start.split("{n}").next().unwrap_or_default();
    assert!(said.iter().any(|text| text.starts_with(start)), "{said:?}");
}
