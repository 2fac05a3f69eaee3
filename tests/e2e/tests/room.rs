//! Someone runs the quiz for a room: two windows, steps and hands by keys, reloads, no network.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::{room_word, text, usual_questions, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::keyboard::{PAGE_DOWN, PAGE_UP};
use roadmap_journeys::line::in_place_of;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const SHIFT: char = '\u{e008}';

/// The steps of a question, by the names of their words.
const STEPS: [&str; 8] = [
    "step-question",
    "step-options",
    "step-vote",
    "step-tally",
    "step-discuss",
    "step-vote-again",
    "step-reveal",
    "step-explain",
];

/// Waits until the presenter's page is at a step of a question, from 1.
#[track_caller]
fn until_step(browser: &Session, language: &str, number: usize, step: &str) {
    let said = word(language, "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", &usual_questions().to_string());
    let said = format!("{said}: {}", room_word(language, step));
    browser.until_text("[data-place]", &said);
}

fn begin(browser: &Session, language: &str, second: &str) {
    browser.visit(&format!("/{language}/quiz/room/"));
    browser.choose("#room-second", second);
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    browser.until_text("[data-place]", &room_word(language, "place-start"));
}

/// The hands that stand in the fields of a vote, in the order in which they are shown.
fn hands(browser: &Session, round: usize) -> Vec<String> {
    let fields = browser.run(
        "return [...document.querySelectorAll(`[data-round='${arguments[0]}'] input`)]
            .map((field) => field.value)",
        json!([round]),
    );
    let fields = fields.as_array().cloned().unwrap_or_default();
    fields.iter().map(text).collect()
}

#[track_caller]
fn until_hands(browser: &Session, round: usize, expected: [&str; 2]) {
    browser.until(&format!("the hands {expected:?}"), || {
        hands(browser, round)
            .starts_with(&expected.map(String::from))
            .then_some(())
    });
}

#[test]
fn the_steps_of_a_question_are_gone_through_by_keys_and_kept() {
    for (language, second, forward, backward) in
        [("en", "ar", RIGHT, LEFT), ("ar", "en", LEFT, RIGHT)]
    {
        let browser = Session::start();
        begin(&browser, language, second);
        for (number, step) in STEPS.iter().enumerate() {
            browser.press(if number % 2 == 0 { PAGE_DOWN } else { forward });
            until_step(&browser, language, 1, step);
            if *step == "step-vote" {
                browser.press('1');
                browser.press('2');
                browser.press('2');
                until_hands(&browser, 0, ["1", "2"]);
                browser.press_together(&[SHIFT, '2']);
                until_hands(&browser, 0, ["1", "1"]);
            }
            if *step == "step-vote-again" {
                browser.press('2');
                browser.press('2');
                browser.press('2');
                until_hands(&browser, 1, ["0", "3"]);
            }
        }
        // The change stands in words beside the bars: 1 and 1, then 0 and 3.
        let rows = browser.texts("[data-tally] tbody tr td:last-child");
        assert_eq!(rows[..2], ["\u{2212}1", "+2"]);
        browser.press(PAGE_UP);
        until_step(&browser, language, 1, "step-reveal");
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
fn the_projector_shows_what_the_presenter_steps_to_also_after_reloads_and_without_a_network() {
    let browser = Session::start();
    begin(&browser, "en", "ar");
    let presenter = browser.this_window();
    let Some(projector) = browser.open_beside("[data-screen]") else {
        return;
    };
    let on_the_wall = |what: &str, condition: &str| {
        browser.go_on_in(&projector);
        browser.until_true(what, condition, json!([]));
    };
    on_the_wall(
        "the phones' code",
        "return !!document.querySelector('[data-live] .code')",
    );
    browser.cut_the_network(true);
    browser.go_on_in(&presenter);
    browser.cut_the_network(true);
    browser.press(PAGE_DOWN);
    on_the_wall(
        "both languages side by side",
        "const sides = [...document.querySelectorAll('.sides > section')];
        return sides.map((side) => side.lang + side.dir).join() === 'enltr,arrtl'
            && !document.querySelector('.lettered')",
    );
    // The wall has the focus now, and its keys steer the room.
    browser.press(PAGE_DOWN);
    browser.press(PAGE_DOWN);
    browser.go_on_in(&presenter);
    until_step(&browser, "en", 1, "step-vote");
    browser.press('2');
    until_hands(&browser, 0, ["0", "1"]);
    on_the_wall(
        "no tally yet",
        "return !document.querySelector('[data-tally]')",
    );
    browser.go_on_in(&presenter);
    browser.click("[data-show]");
    on_the_wall(
        "the tally",
        "return [...document.querySelectorAll('[data-tally] td')].map((cell) => cell.textContent)
            .slice(0, 2).join() === '0,1'",
    );
    assert_eq!(browser.count("[data-answer], [data-state='right']"), 0);
    let axe = axe::source();
    let mut broken = browser.broken_rules(&axe);
    browser.press('r');
    on_the_wall(
        "the answer in words",
        "return !!document.querySelector('[data-answer], [data-state=right] em')",
    );
    broken.extend(browser.broken_rules(&axe));
    assert_eq!(broken, Vec::<String>::new());
    browser.cut_the_network(false);
    browser.reload();
    browser.until_ready();
    on_the_wall(
        "the same after a reload",
        "return !!document.querySelector('[data-answer], [data-state=right] em')",
    );
    browser.go_on_in(&presenter);
    browser.cut_the_network(false);
    browser.reload();
    browser.until_ready();
    until_step(&browser, "en", 1, "step-reveal");
    browser.press(PAGE_DOWN);
    on_the_wall(
        "the sentence",
        "return !!document.querySelector('.wall blockquote')",
    );
}

/// In place of the browser's own, since not every engine has one and none tells what it holds.
const LOCKS: &str = "
    window.asked = [];
    const request = () => {
        const lock = { released: false, release() { lock.released = true; return Promise.resolve(); } };
        window.asked.push(lock);
        return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });";

/// The window is hidden or shown again; a browser lets go of the screen where it is hidden.
fn turn(browser: &Session, visible: bool) {
    browser.run(
        "const visible = arguments[0];
         if (!visible) for (const lock of window.asked) lock.released = true;
         Object.defineProperty(document, 'visibilityState', {
             configurable: true, get: () => visible ? 'visible' : 'hidden',
         });
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        json!([visible]),
    );
}

#[test]
fn the_projector_s_screen_is_kept_on_again_after_its_window_was_hidden() {
    let browser = Session::start_for(Visit::SlowLine);
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "the page does not see what its driver puts in the place of a screen's lock",
        );
        return;
    }
    browser.open_held("/en/quiz/screen/");
    browser.run(LOCKS, json!([]));
    browser.let_the_app_arrive();
    let held = |asked: usize, held: usize| {
        browser.until_true(
            &format!("{asked} asked for, {held} held"),
            "return window.asked.length === arguments[0]
                && window.asked.filter((lock) => !lock.released).length === arguments[1]",
            json!([asked, held]),
        );
    };
    held(1, 1);
    turn(&browser, false);
    held(1, 0);
    turn(&browser, true);
    held(2, 1);
    // It is held already.
    turn(&browser, true);
    turn(&browser, true);
    held(2, 1);
    // Two that are asked for at once are not both kept.
    browser.run(
        "window.asked[1].released = true;
         for (let times = 0; times < 2; times++) {
             document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
         }",
        json!([]),
    );
    held(4, 1);
    browser.assert_no_faults();
}

/// As in browsers that have none.
const NO_CHANNEL: &str = "window.BroadcastChannel = undefined";

#[test]
fn the_two_windows_work_together_where_the_browser_has_no_channels() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.open_held("/en/quiz/room/");
    browser.run(NO_CHANNEL, json!([]));
    browser.let_the_app_arrive();
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    let presenter = browser.this_window();
    let Some(projector) = browser.open_beside("[data-screen]") else {
        return;
    };
    browser.go_on_in(&projector);
    browser.open_held("/en/quiz/screen/");
    browser.run(NO_CHANNEL, json!([]));
    browser.let_the_app_arrive();
    browser.until("the phones' code", || {
        (browser.count("[data-live] .code") > 0).then_some(())
    });
    // The wall's keys steer the room, and the room's steps stand on the wall.
    browser.press(PAGE_DOWN);
    browser.until("the question", || {
        (browser.count(".sides h2") > 0).then_some(())
    });
    browser.go_on_in(&presenter);
    browser.until("the first step", || {
        browser
            .text("[data-place]")
            .ends_with(&room_word("en", "step-question"))
            .then_some(())
    });
    browser.press(PAGE_DOWN);
    browser.go_on_in(&projector);
    browser.until("the options", || {
        (browser.count(".lettered, .sides p") > 0).then_some(())
    });
    browser.assert_no_faults();
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
        browser.until_text("[data-on]", &next(&room_word("en", "step-options")));
        browser.press('r');
        browser.until_text("[data-on]", &next(&room_word("en", "step-explain")));
        browser.press(PAGE_DOWN);
        let after = match number == usual {
            true => room_word("en", "place-end"),
            false => question(number + 1),
        };
        browser.until_text("[data-on]", &next(&after));
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
