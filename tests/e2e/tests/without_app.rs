//! The app does not arrive, or not yet: the pages are there nonetheless.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::line::{Answer, in_place_of};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::shared_pages;
use serde_json::json;

/// Chromium reports the refused load of the app, which is what this is about.
fn assert_nothing_throws(browser: &Session, path: &str) {
    let mut faults = browser.faults();
    faults.retain(|fault| !(fault.starts_with("log: ") && fault.contains(".wasm")));
    assert!(faults.is_empty(), "{path}: {faults:#?}");
}

#[test]
fn without_the_app_every_page_shows_what_was_sent() {
    let browser = Session::start_for(Visit::WithoutApp);
    for path in shared_pages(browser.engine) {
        browser.open(&path);
        browser.assert_as_sent(true);
        assert!(!browser.visible_texts().is_empty(), "{path} is blank");
        let ready = browser.run(
            "return document.documentElement.dataset.ready ?? null",
            json!([]),
        );
        let has_app = browser.count("html[data-content]") > 0;
        let expected = (!has_app).then_some("true");
        assert_eq!(ready, json!(expected), "{path}: the app came nonetheless");
        assert_nothing_throws(&browser, &path);
    }
}

#[test]
fn without_the_app_links_load_pages() {
    let browser = Session::start_for(Visit::WithoutApp);
    browser.open("/en/");
    for (link, path) in [
        ("[data-stop='4'] a", "/en/areas/human-rights/"),
        ("header nav li:nth-child(2) a", "/en/messages/"),
        ("nav.languages a", "/ar/messages/"),
        ("header nav li:nth-child(3) a", "/ar/quiz/"),
    ] {
        browser.run("window.sameDocument = true", json!([]));
        match link {
            "nav.languages a" => browser.change_language("ar"),
            link => browser.click(link),
        }
        browser.until_true(
            &format!("{path} as a document of its own"),
            "return location.pathname === arguments[0] && !window.sameDocument
                && document.readyState === 'complete'",
            json!([path]),
        );
        browser.watch();
        assert_nothing_throws(&browser, path);
    }
    browser.click("main a[href='/ar/quiz/answers/']");
    browser.until_at("/ar/quiz/answers/");
    browser.click(".questions summary");
    browser.until_true(
        "the answer",
        "return document.querySelector('.questions details').open",
        json!([]),
    );
}

#[test]
fn without_the_app_controls_that_need_it_are_off_and_it_is_said_why() {
    let browser = Session::start_for(Visit::WithoutApp);
    for (path, control, why) in [
        ("/en/share/", ".fields select", "builder-needs-script"),
        ("/en/quiz/", "[data-begin]", "quiz-needs-script"),
        ("/en/messages/", ".filters input", "filters-need-script"),
    ] {
        browser.open(path);
        assert_eq!(
            browser.count(&format!("{control}:not(:disabled)")),
            0,
            "{path}"
        );
        let said = browser.texts(".without-script").concat();
        assert!(said.contains(&word("en", why)), "{path}: {said}");
        browser.until(&format!("{path} to say why its controls are off"), || {
            (!browser.shown(".without-script", "class").is_empty()).then_some(())
        });
    }
}

#[test]
fn what_was_typed_opened_and_scrolled_before_the_app_arrives_stays() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.open_held("/en/share/");
    browser.type_into("[data-composer]", " typed early");
    browser.bring_into_view("[data-composer]");
    let (text, spot) = (browser.value("[data-composer]"), browser.scrolled());
    assert!(text.ends_with(" typed early"), "{text}");
    browser.let_the_app_arrive();
    browser.until_attribute("[data-wording]", "data-wording", "edited");
    // But for the source line, which edited words have no right to.
    let source = word("en", "source-line");
    let (source, _) = source.split_once('{').expect("a place for the document");
    let kept: Vec<&str> = text
        .split('\n')
        .filter(|line| !line.starts_with(source))
        .collect();
    browser.until("the text that was typed", || {
        (browser.value("[data-composer]") == kept.join("\n")).then_some(())
    });
    assert!(browser.has_focus("[data-composer]"), "the focus is gone");
    assert!(
        (browser.scrolled() - spot).abs() < 1.0,
        "the page has moved"
    );
    browser.assert_no_faults();

    browser.open_held("/en/");
    browser.click("main summary");
    let spot = browser.scrolled();
    browser.let_the_app_arrive();
    assert_eq!(
        browser.count("main details[open]"),
        1,
        "what was opened is closed again"
    );
    assert!(
        (browser.scrolled() - spot).abs() < 1.0,
        "the page has moved"
    );
    browser.assert_no_faults();
}

/// Whether the strands run along the window's edge.
const LOADING: &str = "
    const { content } = getComputedStyle(document.documentElement, '::before');
    return content !== 'none'";

/// Waits until the page says that something is not working; it is the document that it was.
#[track_caller]
fn until_told(browser: &Session, language: &str, what: &str) {
    browser.until(&format!("to be told, with {what}"), || {
        let said = browser.visible_texts_of(".state");
        (said == [word(language, "app-failed")]).then_some(())
    });
    let state = browser.run(
        "const { ready, failed } = document.documentElement.dataset;
         return [ready ?? null, failed]",
        json!([]),
    );
    assert_eq!(state, json!([null, "true"]), "{what}");
    assert_eq!(browser.run(LOADING, json!([])), json!(false), "{what}");
}

/// Follows a link of the page's head: it loads a document.
#[track_caller]
fn assert_links_load(browser: &Session, language: &str, what: &str) {
    browser.run("window.sameDocument = true", json!([]));
    browser.click("header nav li:nth-child(2) a");
    browser.until_true(
        &format!("the link to load a document, with {what}"),
        "return location.pathname === arguments[0] && !window.sameDocument
            && document.readyState === 'complete'",
        json!([format!("/{language}/messages/")]),
    );
    let heading = word(language, "key-messages");
    assert_eq!(browser.text("main h1"), heading, "{what}");
}

/// A fault by its name, and what it does to a file on its way.
type Fault = (&'static str, fn(&mut Answer));

const FAULTS: [Fault; 6] = [
    ("no such file", |answer| {
        answer.replace("text/html", "<h1>Not Found</h1>");
        answer.status = 404;
    }),
    ("nothing in it", |answer| answer.bytes.clear()),
    ("a page in its place", |answer| {
        answer.replace("text/html", "<!doctype html><h1>Sign in</h1>");
    }),
    ("the line cut", |answer| answer.cut = true),
    ("its second half lost", |answer| {
        let half = answer.bytes.len() / 2;
        answer.bytes.truncate(half);
    }),
    ("one bit turned", |answer| {
        let middle = answer.bytes.len() / 2;
        answer.bytes[middle] ^= 1;
    }),
];

#[test]
fn where_any_file_of_the_app_is_not_what_it_should_be_it_is_told_and_links_load_pages() {
    let browser = Session::start_for(Visit::SlowLine);
    for (language, beginning, ending) in [
        ("en", "/assets/base.", ".wasm"),
        ("en", "/assets/quiz.", ".wasm"),
        ("ar", "/assets/app.", ".js"),
        ("ar", "/content/", ".json"),
    ] {
        for (what, fault) in FAULTS {
            browser.meddle(move |path, answer| {
                if path.starts_with(beginning) && path.ends_with(ending) {
                    fault(answer);
                }
            });
            let what = format!("{beginning}…{ending}: {what}");
            browser.open(&format!("/{language}/quiz/"));
            until_told(&browser, language, &what);
            assert_links_load(&browser, language, &what);
        }
    }
    // What only the room's pages load.
    browser.meddle(|path, answer| {
        if path.starts_with("/content/room-") {
            answer.bytes.clear();
        }
    });
    browser.open("/en/quiz/room/");
    until_told(&browser, "en", "the room's words");
    assert_links_load(&browser, "en", "the room's words");
}

#[test]
fn content_of_another_language_is_refused() {
    let browser = Session::start_for(Visit::SlowLine);
    let mut arabic = in_place_of("en", "ar");
    browser.meddle(move |path, answer| {
        arabic(path, answer);
        if path.starts_with("/assets/boot.") {
            // So that the file is read at all.
            answer.change("priority: 'low', integrity", "priority: 'low'");
        } else if answer.is_page() {
            answer.change("integrity=", "data-integrity=");
        }
    });
    browser.visit("/ar/quiz/");
    browser.open("/en/quiz/");
    until_told(&browser, "en", "Arabic content");
    assert_links_load(&browser, "en", "Arabic content");
}

#[test]
fn where_the_browser_lacks_what_the_app_needs_it_is_told() {
    let browser = Session::start_for(Visit::SlowLine);
    for first in [
        "window.fetch = () => { throw new TypeError('blocked') }",
        "delete window.WebAssembly",
        "Document.prototype.getElementById = () => { throw 1 }",
    ] {
        browser.meddle(move |path, answer| {
            if path == "/first.js" {
                answer.replace("text/javascript", first);
            } else if answer.is_page() {
                let script = "<script src=\"/first.js\"></script><script defer";
                answer.change("<script defer", script);
            }
        });
        browser.open("/en/quiz/");
        until_told(&browser, "en", first);
        assert_links_load(&browser, "en", first);
    }
}

#[test]
fn without_the_script_that_starts_the_app_it_is_told_after_a_while() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(|path, answer| {
        if path.starts_with("/assets/boot.") {
            answer.status = 404;
        }
    });
    browser.open("/ar/quiz/");
    let said = || {
        browser.run(
            "const { display, visibility } = getComputedStyle(document.querySelector('.failed'));
         return display !== 'none' && visibility === 'visible'",
            json!([]),
        )
    };
    assert_eq!(
        said(),
        json!(false),
        "it is told before the script could come"
    );
    let late = browser.run(
        "const [late] = document.querySelector('.failed').getAnimations();
         const { delay } = late.effect.getComputedTiming();
         late.finish();
         return delay",
        json!([]),
    );
    assert_eq!(late, json!(20_000), "milliseconds");
    assert_eq!(said(), json!(true));
    assert_eq!(browser.text(".failed"), word("ar", "app-failed"));
    assert_links_load(&browser, "ar", "no script");
}

#[test]
fn an_app_that_is_long_on_its_way_is_told_of_and_starts_when_it_comes() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(|path, answer| {
        if path == "/first.js" {
            // The hand of a clock that is ahead, for what is to be told late.
            let hurry = "const wait = setTimeout;
                window.setTimeout = (then, late, ...more) =>
                    wait(then, late === 20000 ? 0 : late, ...more)";
            answer.replace("text/javascript", hurry);
        } else if answer.is_page() {
            let script = "<script src=\"/first.js\"></script><script defer";
            answer.change("<script defer", script);
        }
    });
    browser.open_held("/en/quiz/");
    browser.until("to be told that it is still loading", || {
        let said = browser.visible_texts_of(".state");
        (said == [word("en", "app-slow")]).then_some(())
    });
    browser.let_the_app_arrive();
    browser.until("the notice to go", || {
        browser.visible_texts_of(".state").is_empty().then_some(())
    });
    browser.click("[data-begin]");
    browser.until("a question", || {
        (browser.count("[data-question]") == 1).then_some(())
    });
}

#[test]
fn an_app_that_breaks_in_the_middle_of_the_quiz_leaves_a_document_and_it_is_told() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.visit("/en/quiz/#v1.0000007.q.Q01.Q10");
    browser.until("a question", || {
        (browser.count("[data-question]") == 1).then_some(())
    });
    browser.click("[data-option='0'] input");
    browser.run(
        "document.createElement = () => { throw new TypeError('broken') }",
        json!([]),
    );
    browser.click("[data-check]");
    until_told(&browser, "en", "a trap");
    assert_eq!(browser.count("[data-question]"), 1, "the question stands");
    // The page's own controls are the browser's again.
    browser.run(
        "document.querySelector(\"[data-option='1'] input\").disabled = false",
        json!([]),
    );
    browser.click("[data-option='1'] input");
    assert!(browser.is_checked("[data-option='1'] input"));
    assert_links_load(&browser, "en", "a trap");
    // A page that cannot be made is loaded.
    browser.until_ready();
    browser.run(
        "document.createElement = () => { throw new TypeError('broken') }",
        json!([]),
    );
    browser.run("window.sameDocument = true", json!([]));
    browser.click("header nav li:nth-child(3) a");
    browser.until_true(
        "the page that cannot be made to be loaded",
        "return location.pathname === '/en/quiz/' && !window.sameDocument",
        json!([]),
    );
}
