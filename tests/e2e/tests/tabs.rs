//! Somebody has two windows of one page open: nothing is lost in either, and nothing is counted twice.

use roadmap_journeys::campaign::{room_word, word};
use roadmap_journeys::keyboard::PAGE_DOWN;
use roadmap_journeys::quiz::{Aim, ONE_OF_EACH, question};
use roadmap_journeys::session::Session;
use serde_json::json;

/// Seven questions, one of each kind, in a room; Q01 comes first.
const ROOM: &str = "v1.0000007.r07.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

fn open(browser: &Session, fragment: &str) {
    browser.visit("/en/about/");
    browser.visit(&format!("/en/quiz/#{fragment}"));
    browser.until_focused("#quiz h2");
}

/// Waits for a question by its number.
#[track_caller]
fn until_number(browser: &Session, number: usize, total: usize) {
    let said = word("en", "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", &total.to_string());
    browser.until_text("[data-question] .eyebrow", &said);
}

/// Waits until so many answers are marked on the quiz' way.
#[track_caller]
fn until_answered(browser: &Session, count: usize) {
    browser.until(&format!("{count} answers"), || {
        (browser.count(".steps [data-state]:not([data-state=now])") == count).then_some(())
    });
}

fn answer_right(browser: &Session) {
    browser.answer(&question("en", &browser.asked()).attempt(Aim::Right));
}

#[test]
fn one_quiz_in_two_tabs_keeps_the_answers_of_both() {
    let browser = Session::start();
    open(&browser, ONE_OF_EACH);
    answer_right(&browser);
    let address = format!("/en/quiz/#{ONE_OF_EACH}");
    let Some([first, second]) = browser.visit_in_another_tab(&address) else {
        return;
    };
    // The second goes on where the first is, and the first hears of it.
    until_number(&browser, 2, 7);
    answer_right(&browser);
    browser.go_on_in(&first);
    until_answered(&browser, 2);
    browser.click("[data-next]");
    until_number(&browser, 3, 7);
    answer_right(&browser);
    browser.go_on_in(&second);
    until_answered(&browser, 3);
    browser.click("[data-next]");
    until_number(&browser, 4, 7);
    // What stands in the form there is answered here.
    browser.go_on_in(&first);
    browser.click("[data-next]");
    until_number(&browser, 4, 7);
    answer_right(&browser);
    browser.go_on_in(&second);
    browser.until("the answer of the other tab", || {
        (browser.count("[data-feedback=right]") > 0).then_some(())
    });
    assert_eq!(
        browser.count("[data-question] :is(input, select):not(:disabled)"),
        0
    );
    for tab in [&second, &first] {
        browser.go_on_in(tab);
        browser.reload();
        browser.until_ready();
        until_number(&browser, 5, 7);
        until_answered(&browser, 4);
        browser.assert_no_faults();
    }
}

#[test]
fn a_phone_with_two_tabs_hands_in_once() {
    let browser = Session::start();
    open(&browser, ROOM);
    browser.fill_in(&question("en", "Q01").attempt(Aim::Wrong));
    let address = format!("/en/quiz/#{ROOM}");
    let Some([first, second]) = browser.visit_in_another_tab(&address) else {
        return;
    };
    until_number(&browser, 2, 7);
    browser.fill_in(&question("en", "Q10").attempt(Aim::Right));
    // Changed in one tab, it stands changed in the other.
    browser.go_on_in(&first);
    browser.fill_in(&question("en", "Q01").attempt(Aim::Right));
    browser.go_on_in(&second);
    browser.go_to(0);
    until_number(&browser, 1, 7);
    let right = format!("[data-option='{}'] input", key(&browser, "Q01"));
    browser.until("the change", || browser.is_checked(&right).then_some(()));
    let code = browser.hand_in(7);
    browser.go_on_in(&first);
    browser.until_text("[data-result-code]", &code);
    // One of the two that the first tab never showed, and all that were left out.
    assert_eq!(browser.attribute("[data-score]", "data-score"), "2");
    browser.reload();
    browser.until_ready();
    browser.until_text("[data-result-code]", &code);
    browser.assert_no_faults();
}

/// The right option of a question with one.
fn key(browser: &Session, id: &str) -> usize {
    assert_eq!(browser.asked(), id);
    match question("en", id).attempt(Aim::Right) {
        roadmap_journeys::quiz::Attempt::Options(options) => options[0],
        other => panic!("{other:?}"),
    }
}

#[test]
fn quizzes_that_wait_are_all_offered_and_deleted_when_somebody_asks_for_it() {
    let browser = Session::start();
    let quizzes = [
        "v1.0000003.q.Q01.Q06",
        "v1.0000004.q.Q10.Q06",
        "v1.0000005.q.Q08.Q06",
    ];
    for fragment in quizzes {
        open(&browser, fragment);
        answer_right(&browser);
    }
    browser.visit("/en/about/");
    browser.visit("/en/quiz/");
    let offered = |count: usize| {
        browser.until(&format!("{count} quizzes to go on with"), || {
            (browser.count("[data-resume]") == count).then_some(())
        });
    };
    offered(3);
    // Starting another loses none of them.
    browser.click("[data-begin]");
    until_number(&browser, 1, 10);
    browser.visit("/en/about/");
    open(&browser, quizzes[0]);
    until_number(&browser, 2, 2);
    browser.visit("/en/about/");
    browser.visit("/en/quiz/");
    offered(3);
    browser.run(
        "document.querySelector('[data-forget]').closest('details').open = true",
        json!([]),
    );
    browser.click("[data-forget]");
    browser.until("that it is said", || {
        let said = browser.visible_texts_of("main [role=status]");
        said.contains(&word("en", "answers-deleted")).then_some(())
    });
    offered(0);
    browser.until_focused("[data-begin]");
    let left = browser.run("return Object.keys(localStorage).join()", json!([]));
    assert_eq!(left, json!(""));
    browser.reload();
    browser.until_ready();
    offered(0);
    browser.assert_no_faults();
}

#[test]
fn a_link_that_is_damaged_is_said_to_be_and_the_quiz_goes_on() {
    let browser = Session::start();
    // As a program hands on what means the same.
    open(
        &browser,
        &ONE_OF_EACH
            .replacen('.', "%2E", 2)
            .replace("Q10", "%511%30"),
    );
    assert_eq!(browser.asked(), "Q01");
    browser.until_at(&format!("/en/quiz/#{ONE_OF_EACH}"));
    answer_right(&browser);
    let said = || browser.visible_texts_of("main .notice");
    for wrong in [
        "v1.0000007.q.Q01.Q1",
        "v1%252E0000007",
        "v1.00",
        "v7.0000007",
        "%E0%A4%A",
    ] {
        browser.run("location.hash = arguments[0]", json!([wrong]));
        browser.until(&format!("a word on {wrong}"), || {
            said().contains(&word("en", "quiz-refused")).then_some(())
        });
        browser.until_at(&format!("/en/quiz/#{ONE_OF_EACH}"));
        assert_eq!(browser.asked(), "Q01");
    }
    browser.click("[data-next]");
    until_number(&browser, 2, 7);
    assert_eq!(said(), Vec::<String>::new());
    browser.reload();
    browser.until_ready();
    until_number(&browser, 2, 7);
    // A question by itself is no damaged link, and takes nothing away.
    browser.run("location.hash = 'Q08'", json!([]));
    browser.until("the question", || (browser.asked() == "Q08").then_some(()));
    assert_eq!(said(), Vec::<String>::new());
    answer_right(&browser);
    open(&browser, ONE_OF_EACH);
    until_number(&browser, 2, 7);
    browser.assert_no_faults();
}

/// The hands that stand in the fields of the first vote, in the order in which they are shown.
fn hands(browser: &Session) -> Vec<String> {
    let fields = browser.run(
        "return [...document.querySelectorAll(`[data-round='0'] input`)].map((field) => field.value)",
        json!([]),
    );
    let fields = fields.as_array().cloned().unwrap_or_default();
    fields
        .iter()
        .filter_map(|field| field.as_str().map(str::to_owned))
        .collect()
}

#[track_caller]
fn until_hands(browser: &Session, expected: [&str; 2]) {
    browser.until(&format!("the hands {expected:?}"), || {
        hands(browser)
            .starts_with(&expected.map(String::from))
            .then_some(())
    });
}

#[track_caller]
fn until_elsewhere(browser: &Session) {
    browser.until_text("#room h2", &room_word("en", "run-elsewhere"));
}

#[test]
fn one_window_runs_the_room_and_another_takes_over_when_it_is_told_to() {
    let browser = Session::start();
    browser.visit("/en/quiz/room/");
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    for _ in 0..2 {
        browser.press(PAGE_DOWN);
    }
    browser.until("the vote", || {
        (browser.count("[data-round='0'][data-now]") > 0).then_some(())
    });
    browser.press('1');
    until_hands(&browser, ["1", "0"]);
    // Loaded again it waits for nobody but itself, and never says anything else.
    browser.reload();
    browser.run(
        "window.flashed = false;
         new MutationObserver(() => {
             window.flashed ||= !!document.querySelector('[data-take-over]');
         }).observe(document.documentElement, { childList: true, subtree: true });",
        json!([]),
    );
    browser.until_ready();
    until_hands(&browser, ["1", "0"]);
    assert_eq!(
        browser.run("return window.flashed", json!([])),
        json!(false)
    );
    let Some([first, second]) = browser.visit_in_another_tab("/en/quiz/room/") else {
        return;
    };
    until_elsewhere(&browser);
    // Keys there do nothing, and the first goes on.
    browser.press('2');
    browser.go_on_in(&first);
    browser.press('1');
    until_hands(&browser, ["2", "0"]);
    browser.go_on_in(&second);
    browser.click("[data-take-over]");
    until_hands(&browser, ["2", "0"]);
    browser.press('2');
    until_hands(&browser, ["2", "1"]);
    browser.go_on_in(&first);
    until_elsewhere(&browser);
    browser.press('1');
    // The window is closed, and the room falls back to the other with all that was counted.
    browser.go_on_in(&second);
    until_hands(&browser, ["2", "1"]);
    browser.close_and_go_on_in(&first);
    until_hands(&browser, ["2", "1"]);
    browser.press('1');
    until_hands(&browser, ["3", "1"]);
    browser.assert_no_faults();
}
