//! The app comes when it is wanted, in parts: each once, from any page, and a part that does not come
//! loses nothing.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use serde_json::{Value, json};

/// Which modules the document has asked for, by their names without the hash.
const MODULES: &str = "
    return performance.getEntriesByType('resource')
        .map(({ name }) => /\\/assets\\/([a-z0-9-]+)\\.[0-9a-f]+\\.wasm$/.exec(name)?.[1])
        .filter(Boolean).sort()";

fn modules(browser: &Session) -> Vec<String> {
    let names = browser.run(MODULES, json!([]));
    let names = names.as_array().expect("a list");
    names
        .iter()
        .map(|name| name.as_str().expect("a name").to_owned())
        .collect()
}

/// What the boot script says of the app: whether it was asked for, and whether it runs.
fn state(browser: &Session) -> Value {
    browser.run(
        "const { loading, ready } = document.documentElement.dataset;
         return [loading ?? null, ready ?? null]",
        json!([]),
    )
}

const ASLEEP: [Option<&str>; 2] = [None, None];

/// Waits until whatever a sign could have started has been started: longer than a link has to be
/// pointed at, by the page's own clock.
#[track_caller]
fn until_later(browser: &Session) {
    browser.run(
        "window.later = false; setTimeout(() => { window.later = true; }, 200)",
        json!([]),
    );
    browser.until_true("a while to pass", "return window.later", json!([]));
}

/// Does to the first element that the selector finds what a person does to it.
#[track_caller]
fn dispatch(browser: &Session, selector: &str, event: &str) {
    browser.run(
        "document.querySelector(arguments[0])
            .dispatchEvent(new PointerEvent(arguments[1], { bubbles: true, composed: true }))",
        json!([selector, event]),
    );
}

/// Opens pages as over a line of this sort.
fn over(connection: &'static str) -> Session {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(move |path, answer| {
        if path == "/first.js" {
            let told = format!(
                "Object.defineProperty(navigator, 'connection', {{ value: {connection}, configurable: true }})"
            );
            answer.replace("text/javascript", &told);
        } else if answer.is_page() {
            let script = "<script src=\"/first.js\"></script><script defer";
            answer.change("<script defer", script);
        }
    });
    browser
}

const READING: [&str; 6] = [
    "/en/",
    "/ar/connect/",
    "/en/areas/human-rights/",
    "/ar/m/T4/",
    "/en/about/",
    "/en/sources/press-release/",
];
const LINK: &str = "header nav li:nth-child(3) a";

#[test]
fn reading_loads_no_app_before_somebody_turns_to_something_that_needs_it() {
    let browser = over("{ effectiveType: '4g', saveData: false }");
    for path in READING {
        browser.open(path);
        browser.until_true(
            "the boot script",
            "return document.documentElement.dataset.booted === ''
                && document.readyState === 'complete'",
            json!([]),
        );
        // To read, to unfold and to touch what is no control is reading.
        dispatch(&browser, "main h1, main h2", "pointerdown");
        dispatch(&browser, "main h1, main h2", "pointerover");
        // So is a pointer that only passes a link.
        browser.run(
            "for (const selector of [arguments[0], 'main h1, main h2'])
                document.querySelector(selector)
                    .dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }))",
            json!([LINK]),
        );
        until_later(&browser);
        // A document has no app to wait for.
        let has_app = browser.count("html[data-content]") > 0;
        assert_ne!(
            has_app,
            path.contains("/sources/") || path.contains("/languages/")
        );
        let ready = (!has_app).then_some("true");
        assert_eq!(state(&browser), json!([null, ready]), "{path}");
        assert_eq!(modules(&browser), Vec::<String>::new(), "{path}");
    }
    browser.assert_no_faults();
}

#[test]
fn a_link_that_is_pointed_at_or_touched_starts_the_app_and_is_followed_without_a_load() {
    let browser = over("{ effectiveType: '4g', saveData: false }");
    for sign in ["pointerover", "pointerdown"] {
        browser.open("/en/areas/human-rights/");
        dispatch(&browser, LINK, sign);
        browser.until_true(
            &format!("the app after {sign}"),
            "return document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
        browser.run("window.sameDocument = true", json!([]));
        browser.click(LINK);
        browser.until_at("/en/quiz/");
        assert_eq!(
            browser.run("return window.sameDocument", json!([])),
            json!(true)
        );
        browser.assert_no_faults();
    }
    // To the page itself, to another language, to a file: none of them is the app's.
    for link in [
        "header .mark",
        "nav.languages a",
        "main a[href='/en/m/T4/languages/']",
    ] {
        browser.open(if link == "header .mark" {
            "/en/"
        } else {
            "/en/m/T4/"
        });
        dispatch(&browser, link, "pointerover");
        dispatch(&browser, link, "pointerdown");
        until_later(&browser);
        assert_eq!(state(&browser), json!(ASLEEP), "{link}");
    }
}

#[test]
fn a_control_starts_the_app_also_on_a_dear_line_and_a_link_does_not() {
    for (line, sleeps) in [
        ("{ effectiveType: '4g', saveData: true }", true),
        ("{ effectiveType: '2g', saveData: false }", true),
        ("undefined", false),
    ] {
        let browser = over(line);
        browser.open("/en/m/T4/");
        if sleeps {
            dispatch(&browser, LINK, "pointerover");
            dispatch(&browser, LINK, "pointerdown");
            until_later(&browser);
            assert_eq!(state(&browser), json!(ASLEEP), "{line}");
            // Nor does what the boot script does by itself.
            browser.click("[data-copy]");
            browser.until_text("[data-copy] ~ [role='status']", &word("en", "copied"));
            assert_eq!(state(&browser), json!(ASLEEP), "{line}");
        }
        browser.click("[data-image] summary");
        browser.until_true(
            &format!("the app on {line}"),
            "return document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
        browser.assert_no_faults();
    }
}

#[test]
fn tools_start_by_themselves_but_on_a_dear_line_at_a_touch() {
    let browser = over("{ effectiveType: '4g', saveData: false }");
    for path in ["/en/messages/", "/ar/share/", "/en/quiz/", "/ar/quiz/room/"] {
        browser.open(path);
        browser.until_true(
            &format!("the app at {path}"),
            "return document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
    }
    browser.assert_no_faults();
    // Firefox's driver has one session at a time.
    drop(browser);
    let browser = over("{ effectiveType: 'slow-2g', saveData: false }");
    for (path, control) in [
        ("/en/messages/", ".filters"),
        ("/en/share/", ".pick"),
        ("/en/quiz/", "[data-begin]"),
    ] {
        browser.open(path);
        until_later(&browser);
        assert_eq!(state(&browser), json!(ASLEEP), "{path}");
        dispatch(&browser, control, "pointerdown");
        browser.until_true(
            &format!("the app at {path}"),
            "return document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
    }
}

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
