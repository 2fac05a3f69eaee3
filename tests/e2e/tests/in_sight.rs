//! Someone with a telephone goes from step to step and from page to page: what has the focus is in
//! the window's visible part, and a ring is drawn around it only for those who came by keys.

use roadmap_journeys::campaign::{entry, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::keyboard::{ENTER, TAB};
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use serde_json::json;
use std::collections::BTreeSet;

/// One question of each kind.
const QUIZ: &str = "v1.0000007.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";
const ROOM: &str = "v1.0000007.r07.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";
const QUESTIONS: usize = 7;
const KINDS: [&str; 7] = [
    "matching",
    "multiple",
    "numeric",
    "ordering",
    "single",
    "true-false",
    "who-said-it",
];

/// How far a text may be from the middle of its card, and a page from where it was, in CSS pixels.
const PIXELS: f64 = 3.0;

/// What somebody goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Pointer,
    Keys,
}

/// A window as large as a telephone, or as near as the engine can come to it.
fn on_a_telephone() -> Session {
    const SIZE: [u32; 2] = [360, 740];
    let browser = Session::start();
    browser.visit("/en/about/");
    let mut size = browser.set_size(SIZE[0], SIZE[1]);
    if size != SIZE && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
        browser.visit("/en/about/");
        size = browser.set_size(SIZE[0], SIZE[1]);
    }
    if size != SIZE {
        say(&format!(
            "{:?}: its window measures {size:?}",
            browser.engine
        ));
    }
    assert!(
        size[0] <= 500 && size[1] <= SIZE[1],
        "{size:?} is no telephone"
    );
    browser
}

/// Goes on by a button or a link, and expects the focus in sight on what comes then.
#[track_caller]
fn go_on(browser: &Session, by: By, with: &str, to: &str) {
    press(browser, by, with);
    browser.until_focused_in_sight(to);
    if let Some(has_ring) = browser.has_ring() {
        assert_eq!(has_ring, by == By::Keys, "{by:?}: a ring around {to}");
    }
}

#[track_caller]
fn press(browser: &Session, by: By, with: &str) {
    match by {
        By::Pointer => browser.click(with),
        By::Keys => {
            browser.bring_into_view(with);
            browser.run(
                "document.querySelector(arguments[0]).focus()",
                json!([with]),
            );
            browser.press(ENTER);
        }
    }
}

/// The words of options stand in the middle of their cards, and the unit beside its field.
#[track_caller]
fn assert_laid_out(browser: &Session, id: &str) {
    let off = browser.run(
        "const middle = (element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return (top + bottom) / 2;
        };
        const off = (card, words) => Math.abs(middle(card) - middle(words));
        return [
            ...[...document.querySelectorAll('label.option')]
                .map((card) => off(card, card.querySelector('span'))),
            ...[...document.querySelectorAll('.number input')]
                .map((field) => off(field, field.nextElementSibling)),
        ]",
        json!([]),
    );
    for off in off.as_array().expect("a list") {
        assert!(
            off.as_f64() < Some(PIXELS),
            "{id}: off the middle by {off} px"
        );
    }
}

#[test]
fn every_step_of_a_quiz_is_in_sight() {
    let browser = on_a_telephone();
    browser.visit(&format!("/en/quiz/#{QUIZ}"));
    browser.until_focused_in_sight("#quiz h2");
    let mut kinds = BTreeSet::new();
    for place in 0..QUESTIONS {
        let [by, other] = match place % 2 {
            0 => [By::Pointer, By::Keys],
            _ => [By::Keys, By::Pointer],
        };
        let question = question("en", &browser.asked());
        assert_laid_out(&browser, &question.id);
        // Entries stand in some order from the beginning: there is no empty answer to that.
        if question.kind != "ordering" {
            go_on(&browser, by, "[data-check]", ".summary");
        }
        browser.fill_in(&question.attempt(if place < 4 { Aim::Wrong } else { Aim::Right }));
        go_on(&browser, other, "[data-check]", "[data-feedback] h3");
        go_on(&browser, by, "[data-next]", "#quiz h2");
        kinds.insert(question.kind);
    }
    assert_eq!(
        kinds,
        KINDS.map(str::to_owned).into(),
        "the kinds of questions"
    );
    assert_eq!(browser.count("[data-score]"), 1);
    go_on(&browser, By::Pointer, "#quiz > p > button", "#quiz h2");
    assert_eq!(browser.count("[data-question]"), 1);
    browser.assert_no_faults();
}

#[test]
fn every_step_of_a_room_that_is_followed_is_in_sight_in_arabic() {
    let browser = on_a_telephone();
    browser.visit(&format!("/ar/quiz/#{ROOM}"));
    browser.until_focused_in_sight("#quiz h2");
    for place in 0..QUESTIONS {
        let by = [By::Keys, By::Pointer][place % 2];
        browser.until_text(
            "[data-question] .eyebrow",
            &word("ar", "question-number")
                .replace("{n}", &(place + 1).to_string())
                .replace("{total}", &QUESTIONS.to_string()),
        );
        let question = question("ar", &browser.asked());
        assert_laid_out(&browser, &question.id);
        browser.fill_in(&question.attempt(Aim::Right));
        browser.until_text("[data-kept]", &word("ar", "answer-kept"));
        browser.assert_in_sight("[data-kept]");
        go_on(&browser, by, "[data-next]", "#quiz h2");
    }
    // Back to a question and on again, then the code.
    for place in [2, QUESTIONS] {
        let number = format!("[data-go='{place}']");
        go_on(&browser, By::Pointer, &number, "#quiz h2");
    }
    go_on(&browser, By::Pointer, "[data-hand-in]", "#quiz h2");
    assert_eq!(browser.count("[data-result-code]"), 1);
    go_on(&browser, By::Keys, "[data-go='4']", "#quiz h2");
    browser.assert_no_faults();
}

/// From the foot of one page to the head of the next, to a part, to a sentence, and back.
fn turn_pages(browser: &Session, language: &str, other: &str) {
    let address = |path: &str| format!("/{language}/{path}");
    let link = |path: &str| format!("a[href='{}']", address(path));
    browser.visit(&address(""));
    for (by, part, path) in [
        (By::Pointer, "footer", "about/"),
        (By::Keys, "header", "messages/"),
    ] {
        go_on(browser, by, &format!("{part} {}", link(path)), "main h1");
        browser.until_at(&address(path));
    }
    // A part of a page, from another one and from the same.
    for by in [By::Keys, By::Pointer] {
        go_on(browser, by, &format!("header {}", link("#areas")), "#areas");
        browser.until_at(&address("#areas"));
        browser.click("header .mark");
        browser.until_at(&address(""));
    }
    go_on(
        browser,
        By::Pointer,
        &format!(".road {}", link("areas/human-rights/")),
        "main h1",
    );

    // A sentence, and back to where one was.
    let quote = &entry("en/areas.json", "human-rights")["facts"]["wordings"][0];
    let (document, sentence) = (text(&quote["document"]), text(&quote["sentences"][0]));
    let receipt = ".compare a.receipt";
    for by in [By::Pointer, By::Keys] {
        browser.bring_into_view(receipt);
        let spot = browser.scrolled();
        // A document, which is loaded: not all engines give the focus to its sentence.
        press(browser, by, receipt);
        browser.until_at(&address(&format!("sources/{document}/#{sentence}")));
        browser.until_ready();
        browser.assert_in_sight(&format!("[id='{sentence}']"));
        if by == By::Pointer {
            assert_ne!(browser.has_ring(), Some(true), "a ring around the sentence");
        }
        browser.back();
        browser.until_at(&address("areas/human-rights/"));
        browser.until_true(
            &format!("the page to be scrolled to {spot} again"),
            "return Math.abs(scrollY - arguments[0]) <= arguments[1]",
            json!([spot, PIXELS]),
        );
    }

    // A document as a whole.
    browser.click(&format!("footer {}", link("sources/key-messages/")));
    browser.until_at(&address("sources/key-messages/"));
    browser.until_ready();
    browser.assert_in_sight("main h1");

    // The sheet of talking points, which begins above the bar at the window's foot.
    browser.visit(&address(""));
    go_on(
        browser,
        By::Pointer,
        &format!("header {}", link("messages/")),
        "main h1",
    );
    for id in ["T4", "N1"] {
        browser.click(&format!(".tick input[value='{id}']"));
    }
    for by in [By::Pointer, By::Keys] {
        go_on(browser, by, ".ticked .button", "#points");
    }
    // The same page in another language is a document of its own.
    browser.change_language(other);
    browser.until_at(&format!("/{other}/messages/#v1.T4.N1"));
    browser.until_ready();
    browser.assert_in_sight("main h1");
    // Past the navigation.
    browser.visit(&address("quiz/"));
    browser.press(TAB);
    browser.press(ENTER);
    browser.until_focused_in_sight("#main");
    browser.assert_no_faults();
}

#[test]
fn every_page_and_part_that_one_goes_to_is_in_sight() {
    let browser = on_a_telephone();
    turn_pages(&browser, "en", "ar");
}

#[test]
fn every_page_and_part_that_one_goes_to_is_in_sight_in_arabic() {
    let browser = on_a_telephone();
    turn_pages(&browser, "ar", "en");
}

#[test]
fn what_the_tools_of_a_room_point_to_is_in_sight() {
    let browser = on_a_telephone();
    browser.visit("/en/quiz/room/");
    for by in [By::Pointer, By::Keys] {
        go_on(&browser, by, "[data-begin]", "#room h2");
        browser.click("details:has([data-end]) summary");
        go_on(&browser, by, "[data-end]", "#room h2");
    }
    browser.assert_no_faults();
}

/// In a window as it was opened: WebKit's is no longer active after it was made smaller.
#[test]
fn a_ring_is_drawn_around_what_was_gone_to_by_keys_and_not_by_a_pointer() {
    let browser = Session::start();
    browser.visit("/en/about/");
    let link = |path: &str| format!("a[href='/en/{path}']");
    let ring = |by: By, with: &str, to: &str| {
        go_on(&browser, by, with, to);
        assert_eq!(
            browser.has_ring(),
            Some(by == By::Keys),
            "{by:?}: a ring around {to}"
        );
    };
    ring(
        By::Pointer,
        &format!("header {}", link("share/")),
        "main h1",
    );
    ring(By::Keys, &link("about/"), "main h1");
    ring(
        By::Keys,
        &format!("header {}", link("messages/")),
        "main h1",
    );
    ring(By::Pointer, &format!("header {}", link("quiz/")), "main h1");
    // One hand at the pointer, one at the keys.
    for by in [By::Keys, By::Pointer] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/quiz/#{QUIZ}"));
        browser.until_focused("#quiz h2");
        ring(by, "[data-check]", ".summary");
        browser.fill_in(&question("en", &browser.asked()).attempt(Aim::Wrong));
        ring(by, "[data-check]", "[data-feedback] h3");
        ring(by, "[data-next]", "#quiz h2");
        browser.run("localStorage.clear()", json!([]));
    }
    browser.assert_no_faults();
}
