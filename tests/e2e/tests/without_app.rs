//! The app does not arrive, or not yet: the pages are there nonetheless.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::session::Session;
use roadmap_journeys::wire::mapped_paths;
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
    for path in mapped_paths() {
        browser.open(&path);
        browser.assert_as_sent(true);
        assert!(!browser.visible_texts().is_empty(), "{path} is blank");
        let ready = browser.run(
            "return document.documentElement.dataset.ready ?? null",
            json!([]),
        );
        assert_eq!(ready, json!(null), "{path}: the app came nonetheless");
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
        browser.click(link);
        browser.until_true(
            &format!("{path} as a document of its own"),
            "return location.pathname === arguments[0] && !window.sameDocument
                && document.readyState === 'complete'",
            json!([path]),
        );
        browser.watch();
        assert_nothing_throws(&browser, path);
    }
    browser.click("summary");
    browser.until_true(
        "the answer",
        "return document.querySelector('details').open",
        json!([]),
    );
}

#[test]
fn without_the_app_controls_that_need_it_are_off_and_it_is_said_why() {
    let browser = Session::start_for(Visit::WithoutApp);
    for (path, control, why) in [
        ("/en/share/", ".pick input", "builder-needs-script"),
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
    browser.click("summary");
    let spot = browser.scrolled();
    browser.let_the_app_arrive();
    assert_eq!(
        browser.count("details[open]"),
        1,
        "what was opened is closed again"
    );
    assert!(
        (browser.scrolled() - spot).abs() < 1.0,
        "the page has moved"
    );
    browser.assert_no_faults();
}
