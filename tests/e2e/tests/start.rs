//! The app comes when it is wanted: what starts it, what does not, and what does on a dear line.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::parts::{LINK, modules, until_later};
use roadmap_journeys::session::Session;
use serde_json::{Value, json};

/// What the boot script says of the app: whether it was asked for, and whether it runs.
fn state(browser: &Session) -> Value {
    browser.run(
        "const { loading, ready } = document.documentElement.dataset;
         return [loading ?? null, ready ?? null]",
        json!([]),
    )
}

const ASLEEP: [Option<&str>; 2] = [None, None];

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
        ("/en/share/", ".fields"),
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
    // To open the list of messages asks for it, too.
    browser.open("/en/share/");
    until_later(&browser);
    assert_eq!(state(&browser), json!(ASLEEP));
    browser.click(".picker > summary");
    browser.until("the list", || (browser.count(".pick li") > 0).then_some(()));
}
