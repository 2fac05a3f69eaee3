//! The app comes in parts: each once, from any page, and a part that does not come loses nothing.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::parts::{LINK, MODULES, modules, until_later};
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use serde_json::{Value, json};

#[test]
fn each_part_is_loaded_once_from_any_page_in_any_order() {
    let browser = Session::start();
    browser.visit("/en/");
    browser.run("window.sameDocument = true", json!([]));
    assert_eq!(own_parts(&browser), ["base", "reading"]);
    let mut known = own_parts(&browser);
    for (link, path, heading) in [
        (
            "header nav li:nth-child(2) a",
            "/en/messages/",
            "key-messages",
        ),
        ("header nav li:nth-child(3) a", "/en/quiz/", "quiz-title"),
        ("header nav li:nth-child(4) a", "/en/share/", "share-title"),
        ("header nav li:nth-child(3) a", "/en/quiz/", "quiz-title"),
        (
            ".ways a[href='/en/quiz/room/']",
            "/en/quiz/room/",
            "room-title",
        ),
        (
            "main a[href='/en/quiz/sheet/']",
            "/en/quiz/sheet/",
            "sheet-title",
        ),
    ] {
        browser.click(link);
        browser.until_at(path);
        browser.until_text("main h1", &word("en", heading));
        let loaded = modules(&browser);
        let mut once = loaded.clone();
        once.dedup();
        assert_eq!(loaded, once, "{path}");
        // The sheet's part is the room's.
        let part = path.split('/').nth_back(1).unwrap_or_default();
        if part != "sheet" && !known.iter().any(|name| name == part) {
            known.push(part.to_owned());
            known.sort();
        }
        assert_eq!(own_parts(&browser), known, "{path}");
    }
    let all = modules(&browser).len();
    // Everything is there by now: back, and forth again.
    for path in [
        "/en/quiz/room/",
        "/en/quiz/",
        "/en/share/",
        "/en/quiz/",
        "/en/messages/",
        "/en/",
    ] {
        browser.back();
        browser.until_at(path);
    }
    browser.click("header nav li:nth-child(3) a");
    browser.until_at("/en/quiz/");
    browser.until_text("main h1", &word("en", "quiz-title"));
    assert_eq!(modules(&browser).len(), all);
    assert_eq!(
        browser.run("return window.sameDocument", json!([])),
        json!(true)
    );
    browser.assert_no_faults();
    // A page that needs a part has it at once, and no other.
    browser.visit("/ar/quiz/");
    assert_eq!(own_parts(&browser), ["base", "quiz"]);
    // What the result needs comes while questions are answered.
    browser.click("[data-begin]");
    browser.until_true(
        "what makes the result to come",
        &format!("return ((names) => names.includes('result'))((() => {{ {MODULES} }})())"),
        json!([]),
    );
    assert_eq!(own_parts(&browser), ["base", "quiz", "result"]);
}

/// The parts among the modules, without what several of them share.
fn own_parts(browser: &Session) -> Vec<String> {
    let mut names = modules(browser);
    names.retain(|name| !name.starts_with("shared-"));
    names
}

#[test]
fn a_result_that_does_not_come_is_said_and_got_by_a_button_with_all_answers_kept() {
    for what in ["missing", "altered"] {
        let browser = Session::start_for(Visit::SlowLine);
        browser.meddle(move |path, answer| {
            if path.starts_with("/assets/result.") {
                let middle = answer.bytes.len() / 2;
                match what {
                    "missing" => answer.status = 404,
                    _ => answer.bytes[middle] ^= 1,
                }
            }
        });
        browser.visit("/en/quiz/");
        browser.click("[data-begin]");
        for _ in 0..10 {
            let asked = question("en", &browser.asked());
            browser.answer(&asked.attempt(Aim::Wrong));
            browser.click("[data-next]");
            browser.until_focused("#quiz h2");
        }
        browser.until_text("#quiz h2", &word("en", "result-lost"));
        browser.until_focused("#quiz h2");
        browser.meddle(|_, _| ());
        browser.click("[data-again]");
        browser.until("the result", || {
            (browser.count("[data-score][data-total='10']") > 0).then_some(())
        });
        browser.until_focused("#quiz h2");
    }
}

#[test]
fn pictures_that_do_not_come_are_said_and_got_by_a_button() {
    for (language, page) in [("en", "m/T4/"), ("ar", "share/")] {
        let browser = Session::start_for(Visit::SlowLine);
        browser.meddle(|path, answer| {
            if path.starts_with("/assets/pictures.") {
                answer.status = 404;
            }
        });
        browser.visit(&format!("/{language}/{page}"));
        browser.click("[data-image] summary");
        browser.until_text("[data-image] .notice", &word(language, "part-lost"));
        browser.meddle(|_, _| ());
        browser.click("[data-image] [data-again]");
        browser.until_true(
            "the picture",
            "return document.querySelector('[data-image] [data-make=png]')?.disabled === false",
            json!([]),
        );
        assert!(browser.visible_texts_of("[data-image] .notice").is_empty());
        let own = own_parts(&browser);
        assert!(own.contains(&"pictures".to_owned()), "{own:?}");
    }
}

/// How a page looks does not hang on the way by which it was reached.
#[test]
fn a_page_that_was_gone_to_looks_as_if_it_had_been_loaded() {
    let look = "
        return JSON.stringify([...document.querySelectorAll('#campaign-app, #campaign-app *')].map((e) => {
            const { width, height } = e.getBoundingClientRect();
            const { color, backgroundColor, fontSize, padding, margin, display } = getComputedStyle(e);
            return [e.localName, Math.round(width), Math.round(height), color, backgroundColor, fontSize, padding, margin, display];
        }))";
    let browser = Session::start();
    browser.visit("/en/quiz/");
    let quiz = browser.run(look, json!([]));
    browser.visit("/en/");
    let home = browser.run(look, json!([]));
    for (link, path) in [
        ("header nav li:nth-child(2) a", "/en/messages/"),
        ("header nav li:nth-child(4) a", "/en/share/"),
        ("header nav li:nth-child(3) a", "/en/quiz/"),
    ] {
        browser.click(link);
        browser.until_at(path);
    }
    let reached = |expected: &Value, what: &str| {
        browser.until(what, || {
            (browser.run(look, json!([])) == *expected).then_some(())
        });
    };
    reached(&quiz, "the quiz to look as it was loaded");
    browser.click("header .mark");
    browser.until_at("/en/");
    reached(&home, "the home page to look as it was loaded");
    browser.assert_no_faults();
}

#[test]
fn a_part_that_does_not_come_is_said_and_its_link_loads_the_page() {
    for what in ["missing", "truncated", "altered"] {
        let browser = Session::start_for(Visit::SlowLine);
        browser.visit("/en/areas/human-rights/");
        browser.meddle(move |path, answer| {
            if !path.starts_with("/assets/quiz.") {
                return;
            }
            let middle = answer.bytes.len() / 2;
            match what {
                // As after a new release that keeps nothing of the one before.
                "missing" => answer.status = 404,
                "truncated" => answer.bytes.truncate(middle),
                _ => answer.bytes[middle] ^= 1,
            }
        });
        let heading = browser.text("main h1");
        browser.click(LINK);
        browser.until(&format!("to be told that a part is {what}"), || {
            let said = browser.visible_texts_of(".state").concat();
            said.contains(&word("en", "page-lost")).then_some(())
        });
        assert_eq!(browser.text("main h1"), heading, "the page before stands");
        let failed = browser.run(
            "return document.documentElement.dataset.failed ?? null",
            json!([]),
        );
        assert_eq!(failed, json!(null), "{what}");
        // Once it is there again, the link of the sentence loads the page, as any other would.
        browser.meddle(|_, _| ());
        browser.run("window.sameDocument = true", json!([]));
        let link = if what == "missing" { LINK } else { ".state a" };
        browser.click(link);
        browser.until_true(
            &format!("the page to be loaded after a part was {what}"),
            "return location.pathname === '/en/quiz/' && !window.sameDocument
                && document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
    }
}

#[test]
fn a_part_that_is_slow_is_waited_for_and_another_page_can_be_gone_to_meanwhile() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.visit("/en/");
    browser.open_held("/en/areas/human-rights/");
    browser.let_the_app_arrive();
    let heading = browser.text("main h1");
    browser.hold_the_app();
    browser.click(LINK);
    browser.until_true(
        "the wait to be shown",
        "return document.documentElement.dataset.waiting === 'true'",
        json!([]),
    );
    assert_eq!(browser.text("main h1"), heading);
    // What needs no part is there at once.
    browser.click("header .mark");
    browser.until_at("/en/");
    browser.let_the_app_arrive();
    until_later(&browser);
    assert_eq!(browser.at(), "/en/", "the page that was asked for last");
    browser.click(LINK);
    browser.until_at("/en/quiz/");
    browser.until_text("main h1", &word("en", "quiz-title"));
    browser.assert_no_faults();
}
