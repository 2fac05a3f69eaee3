//! Someone runs the quiz for a room: steps and hands by keys, reloads, a second language.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::{room_word, usual_questions, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::keyboard::{PAGE_DOWN, PAGE_UP};
use roadmap_journeys::line::in_place_of;
use roadmap_journeys::room::{begin, until_hands, until_step};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const SHIFT: char = '\u{e008}';

/// The steps of a question whose hands are counted, by the names of their words.
const STEPS: [&str; 4] = ["step-question", "step-vote", "step-count", "step-answer"];

#[test]
fn the_steps_of_a_question_are_gone_through_by_keys_and_kept() {
    for (language, second, forward, backward) in
        [("en", "ar", RIGHT, LEFT), ("ar", "en", LEFT, RIGHT)]
    {
        let browser = Session::start();
        begin(&browser, language, second);
        browser.press(PAGE_DOWN);
        until_step(&browser, language, 1, "step-question");
        browser.press(forward);
        until_step(&browser, language, 1, "step-vote");
        browser.press('1');
        browser.press('2');
        browser.press('2');
        until_hands(&browser, 0, ["1", "2"]);
        browser.press_together(&[SHIFT, '2']);
        until_hands(&browser, 0, ["1", "1"]);
        // A second vote comes only when the presenter asks for it.
        assert_eq!(
            browser.shown("[data-round='1']", "class"),
            Vec::<String>::new()
        );
        browser.click("[data-discuss]");
        until_step(&browser, language, 1, "step-discuss");
        browser.until_focused("[data-on]");
        browser.press(PAGE_DOWN);
        until_step(&browser, language, 1, "step-vote-again");
        for _ in 0..3 {
            browser.press('2');
        }
        until_hands(&browser, 1, ["0", "3"]);
        // The change stands in words beside the fields: 1 and 1, then 0 and 3.
        assert_eq!(browser.texts("[data-change]")[..2], ["\u{2212}1", "+2"]);
        browser.press(forward);
        until_step(&browser, language, 1, "step-count");
        browser.press(PAGE_DOWN);
        until_step(&browser, language, 1, "step-answer");
        browser.press(PAGE_UP);
        until_step(&browser, language, 1, "step-count");
        browser.press(backward);
        until_step(&browser, language, 1, "step-vote-again");
        browser.reload();
        browser.until_ready();
        until_step(&browser, language, 1, "step-vote-again");
        until_hands(&browser, 0, ["1", "1"]);
        until_hands(&browser, 1, ["0", "3"]);
        // No key works while someone types.
        browser.clear("[data-round='1'] input");
        browser.type_into("[data-round='1'] input", "7");
        browser.press('\u{e004}');
        until_hands(&browser, 1, ["7", "3"]);
        until_step(&browser, language, 1, "step-vote-again");
        browser.assert_no_faults();
    }
}

#[test]
fn the_button_says_what_comes_next_and_goes_behind_the_last_step() {
    let browser = Session::start();
    begin(&browser, "en", "");
    let usual = usual_questions();
    let next = |name: &str| room_word("en", "step-next").replace("{step}", name);
    let question = |number: u64| {
        word("en", "question-number")
            .replace("{n}", &number.to_string())
            .replace("{total}", &usual.to_string())
    };
    browser.until_text("[data-on]", &next(&question(1)));
    for number in 1..=usual {
        browser.press(PAGE_DOWN);
        browser.until_text("[data-on]", &next(&room_word("en", "step-vote")));
        browser.click("[data-straight]");
        until_step(&browser, "en", number as usize, "step-answer");
        let after = match number == usual {
            true => room_word("en", "place-end"),
            false => question(number + 1),
        };
        browser.until_text("[data-on]", &next(&after));
        browser.until_focused("[data-on]");
    }
    browser.click("[data-on]");
    browser.until_text("[data-place]", &room_word("en", "place-end"));
    browser.until_focused("[data-pool]");
    assert_eq!(browser.shown("[data-on]", "type"), Vec::<String>::new());
    browser.press(PAGE_UP);
    browser.until_text("[data-on]", &next(&room_word("en", "place-end")));
}

#[test]
fn what_is_typed_as_hands_and_is_no_number_is_refused_and_nothing_lost() {
    let browser = Session::start();
    begin(&browser, "en", "");
    browser.press(PAGE_DOWN);
    until_step(&browser, "en", 1, "step-question");
    let first = "[data-round='0'] input";
    let type_hands = |text: &str| {
        // All of it is replaced at once: an emptied field is put back to what it was.
        browser.run(
            "const field = document.querySelector(arguments[0]); field.focus(); field.select();",
            json!([first]),
        );
        text.chars().for_each(|key| browser.press(key));
        browser.press('\u{e004}');
    };
    // As some keyboards write numbers.
    type_hands("١١");
    until_hands(&browser, 0, ["11", "0"]);
    type_hands("12");
    until_hands(&browser, 0, ["12", "0"]);
    for wrong in ["many", "1000", "-1", "2.5"] {
        type_hands(wrong);
        let said = room_word("en", "wrong-hands").replace("{n}", "999");
        browser.until("the mistake", || {
            let told = browser.texts("#room [role='alert']");
            told.contains(&said).then_some(())
        });
    }
    browser.reload();
    browser.until_ready();
    until_hands(&browser, 0, ["12", "0"]);
}

#[test]
fn every_step_of_the_presenter_s_page_passes_the_checker() {
    let axe = axe::source();
    let mut broken: Vec<String> = Vec::new();
    for language in languages(Engine::of_this_run()) {
        let browser = Session::start();
        browser.visit(&format!("/{language}/quiz/screen/"));
        broken.extend(browser.broken_rules(&axe));
        browser.visit(&format!("/{language}/quiz/room/"));
        broken.extend(browser.broken_rules(&axe));
        begin(&browser, language, "");
        for step in STEPS {
            browser.press(PAGE_DOWN);
            until_step(&browser, language, 1, step);
            browser.press('1');
        }
        broken.extend(browser.broken_rules(&axe));
        open_all(&browser);
        broken.extend(browser.broken_rules(&axe));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_second_language_that_is_another_is_said_to_be_missing() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(in_place_of("ar", "en"));
    browser.visit("/en/quiz/room/");
    browser.choose("#room-second", "ar");
    browser.click("[data-begin]");
    browser.until_true(
        "that the second language is missing",
        "return [...document.querySelectorAll('[role=status]')]
            .some((told) => told.checkVisibility() && told.textContent === arguments[0])",
        json!([room_word("en", "language-failed")]),
    );
    assert_eq!(browser.count("[data-begin]"), 1, "the room does not start");
}

fn open_all(browser: &Session) -> Value {
    browser.run(
        "for (const one of document.querySelectorAll('details')) one.open = true",
        json!([]),
    )
}
