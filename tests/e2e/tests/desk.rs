//! The presenter's page while a room runs fits a laptop without scrolling: what the group sees, the
//! fields for hands, the notes and the bar, for every question. On a telephone the bar stays.

use roadmap_journeys::campaign::{file, room_word, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::keyboard::PAGE_DOWN;
use roadmap_journeys::room::begin;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{languages, languages_of_all_questions};
use serde_json::{Value, json};

/// A laptop and a telephone, in CSS pixels.
const LAPTOP: (u32, u32) = (1366, 768);
const PHONE: (u32, u32) = (390, 844);

/// What does not lie whole in the window, of what the presenter needs.
const OUTSIDE: &str = "
    const out = [];
    for (const selector of arguments[0]) {
        const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        if (!all.length) out.push(`${selector} is not there`);
        for (const one of all) {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            if (top < -.5 || left < -.5 || bottom > innerHeight + .5 || right > innerWidth + .5)
                out.push(`${selector}: ${[left, top, right, bottom].map(Math.round)}`);
        }
    }
    const { scrollHeight, scrollWidth } = document.scrollingElement;
    if (arguments[1] && scrollHeight > innerHeight) out.push(`the page is ${scrollHeight} px high`);
    if (scrollWidth > innerWidth) out.push(`the page is ${scrollWidth} px wide`);
    return out;";

/// Places in the saved room what is to be seen: a question, a step, two votes or none.
fn put(browser: &Session, language: &str, question: &Value, step: usize, votes: bool) {
    let id = text(&question["id"]);
    let count = |list: &str| question["words"][list].as_array().map_or(0, Vec::len);
    let boxes = match question["facts"]["kind"].as_str() {
        Some("numeric") => 5,
        Some("matching") => count("matches"),
        _ => count("options"),
    };
    let hands = vec!["12"; boxes].join(".");
    let counted = if votes {
        format!("{id}={hands}/{hands}")
    } else {
        id.clone()
    };
    let room = format!("p2;v1.0000007.r07.q.{id};{language};0.{step};0;60.0;4;system;1;{counted}");
    browser.run("localStorage.setItem('room', arguments[0])", json!([room]));
    browser.reload();
    browser.until_ready();
    browser.until("the question", || {
        (browser.count("[data-seen] h3") > 0).then_some(())
    });
}

#[track_caller]
fn assert_inside(browser: &Session, what: &str, selectors: &[&str], whole: bool) {
    let found = browser.run(OUTSIDE, json!([selectors, whole]));
    assert_eq!(found, json!([]), "{what}: {found:#}");
}

/// Everything that is needed while a question is asked.
const NEEDED: [&str; 9] = [
    "[data-place]",
    "[data-screen]",
    "[data-seen] h3",
    "[data-seen] .lettered li",
    "[data-round='0'] input",
    "[data-say]",
    "[data-notes]",
    "[data-back]",
    "[data-on]",
];

#[test]
fn every_question_is_run_on_a_laptop_without_scrolling() {
    let browser = Session::start();
    let bank = file("en/quiz.json");
    let bank = bank.as_array().expect("a list file");
    for language in languages_of_all_questions(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        assert_eq!(browser.set_size(LAPTOP.0, LAPTOP.1), [LAPTOP.0, LAPTOP.1]);
        let asked = match browser.engine {
            Engine::Chromium => bank.len(),
            _ => 6,
        };
        for question in bank.iter().take(asked) {
            for (step, votes) in [(1, false), (3, true)] {
                put(&browser, language, question, step, votes);
                let what = format!("{language} {} step {step}", question["id"]);
                assert_inside(&browser, &what, &NEEDED, true);
                if votes {
                    assert_inside(&browser, &what, &["[data-round='1'] button"], true);
                }
            }
        }
        say(&format!(
            "{language}: {asked} questions fit {} × {}",
            LAPTOP.0, LAPTOP.1
        ));
    }
    browser.assert_no_faults();
}

#[test]
fn longer_texts_in_wide_letters_leave_the_bar_in_the_window() {
    let browser = Session::start();
    let bank = file("en/quiz.json");
    let question = &bank[bank.as_array().map_or(0, |bank| bank.len() - 1)];
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        browser.set_size(LAPTOP.0, LAPTOP.1);
        put(&browser, language, question, 1, true);
        browser.run(
            "const walk = document.createTreeWalker(document.querySelector('#room'), NodeFilter.SHOW_TEXT);
            const found = [];
            while (walk.nextNode()) if (walk.currentNode.data.trim()) found.push(walk.currentNode);
            for (const node of found)
                node.data += ' ' + node.data.slice(0, Math.round(node.data.length * .4));
            document.querySelector('#room').style.letterSpacing = '.12em';",
            json!([]),
        );
        assert_inside(
            &browser,
            language,
            &["[data-back]", "[data-on]", "[data-straight]"],
            false,
        );
    }
}

#[test]
fn on_a_telephone_the_bar_stays_at_the_bottom() {
    let browser = Session::start();
    let bank = file("en/quiz.json");
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        browser.set_size(PHONE.0, PHONE.1);
        put(&browser, language, &bank[0], 1, true);
        for scrolled in [0, 200, 10_000] {
            browser.run("scrollTo(0, arguments[0])", json!([scrolled]));
            let bar = ["[data-back]", "[data-on]", "[data-straight]"];
            assert_inside(&browser, language, &bar, false);
        }
    }
}

/// A clicker has two keys: with one of them ten questions are gone through from the start to the
/// end.
#[test]
fn ten_questions_take_at_most_forty_five_presses_of_one_key() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        browser.clear("#room-count");
        browser.type_into("#room-count", "10");
        browser.click("[data-draw]");
        browser.until_text("[data-count]", "10");
        browser.click("[data-begin]");
        browser.until_text("[data-place]", &room_word(language, "place-start"));
        let end = room_word(language, "place-end");
        let vote = format!(": {}", room_word(language, "step-vote"));
        let mut presses = 0;
        loop {
            let before = browser.text("[data-place]");
            if before == end {
                break;
            }
            if before.ends_with(&vote) {
                // Hands are counted at every vote, so that there is a count to show.
                browser.press('1');
                browser.until("the hand", || {
                    (browser.count("[data-share]") > 0).then_some(())
                });
            }
            browser.press(PAGE_DOWN);
            presses += 1;
            browser.until("the next step", || {
                (browser.text("[data-place]") != before).then_some(())
            });
        }
        say(&format!(
            "{language}: ten questions with their counts take {presses} presses"
        ));
        assert!(presses <= 45, "{presses} presses");
        browser.run("localStorage.removeItem('room')", json!([]));
    }
}

#[test]
fn a_room_is_set_up_with_as_many_questions_as_a_lesson_has() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        let usual = roadmap_journeys::campaign::usual_questions();
        assert_eq!(browser.value("#room-count"), usual.to_string());
        begin(&browser, language, "");
        browser.press(PAGE_DOWN);
        let total = browser.text("[data-place]");
        assert!(total.contains(&usual.to_string()), "{total}");
        browser.run("localStorage.removeItem('room')", json!([]));
    }
}
