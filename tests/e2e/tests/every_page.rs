//! Every page in every language: the same before and after the app arrives, and without faults.

use roadmap_journeys::campaign::file;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::shared_pages;
use roadmap_journeys::wire::fetch;
use serde_json::json;

/// An address that no host knows; its page chooses a language, as the first page does.
const UNKNOWN: &str = "/en/m/NOPE/";

/// Language code and direction that the page at a path has to have.
fn language_of(path: &str) -> (String, String) {
    let first = path.split('/').nth(1).unwrap_or_default();
    let campaign = file("campaign.json");
    let known = campaign["languages"].as_array().expect("languages");
    let code = if known.iter().any(|code| code == first) && path != UNKNOWN {
        first
    } else {
        "en"
    };
    let language = file(&format!("{code}/language.json"));
    (
        code.to_owned(),
        language["direction"]
            .as_str()
            .expect("a direction")
            .to_owned(),
    )
}

/// What every page keeps to, however it was reached.
#[track_caller]
fn assert_in_order(browser: &Session, path: &str) {
    assert_eq!(
        browser.count("h1"),
        1,
        "headings of the first order at {path}"
    );
    let (code, direction) = language_of(path);
    assert_eq!(browser.attribute("html", "lang"), code, "lang at {path}");
    assert_eq!(browser.attribute("html", "dir"), direction, "dir at {path}");
    let mut faults = browser.faults();
    // The unknown address itself is answered with 404, as it has to be.
    faults.retain(|fault| !(path == UNKNOWN && fault.contains(UNKNOWN) && fault.contains("404")));
    assert!(faults.is_empty(), "{path}: {faults:#?}");
    assert_eq!(browser.cookies(), json!([]), "cookies at {path}");
}

#[test]
fn every_page_stays_as_it_was_sent_and_nothing_goes_wrong() {
    let browser = Session::start_for(Visit::SlowLine);
    let mut paths = shared_pages(browser.engine);
    paths.extend(["/".to_owned(), UNKNOWN.to_owned()]);
    for path in &paths {
        let has_no_app = path == UNKNOWN || !fetch(path).contains("data-content=");
        if has_no_app {
            // These pages are complete without the app: they say that they are ready at once.
            browser.visit(path);
        } else {
            browser.open_held(path);
            let before = browser.visible_texts();
            browser.let_the_app_arrive();
            assert_eq!(browser.visible_texts(), before, "drawn texts at {path}");
        }
        browser.assert_as_sent(true);
        assert_in_order(&browser, path);
        if !has_no_app {
            let late = browser.run("return window.watchedLate", json!([]));
            assert_eq!(late, json!(false), "{path} was watched too late");
        }
    }
    println!("{} pages", paths.len());
}

#[test]
fn pages_reached_by_clicks_are_the_pages_that_are_sent() {
    let browser = Session::start();
    for language in ["en", "ar"] {
        browser.visit(&format!("/{language}/"));
        browser.run("window.sameDocument = true", json!([]));
        for (link, path) in [
            ("[data-stop='2'] a", "areas/digital-inclusion/"),
            ("a[rel='next']", "areas/capacity-building/"),
            (".mark", ""),
            (".pillar h2 a", "connect/"),
            ("main a[href*='/m/PIL-C/']", "m/PIL-C/"),
            ("header nav li:nth-child(2) a", "messages/"),
            ("header nav li:nth-child(3) a", "quiz/"),
            ("header nav li:nth-child(4) a", "share/"),
            ("footer a[href$='/about/']", "about/"),
        ] {
            let path = format!("/{language}/{path}");
            browser.click(link);
            browser.until(&format!("{path} by {link}"), || {
                let at = browser.at();
                (at.split('#').next() == Some(path.as_str())).then_some(())
            });
            browser.until_true(
                "the announcement of the page",
                "return document.querySelector('.frame > [role=status]').textContent === document.title",
                json!([]),
            );
            if path.contains("/m/") {
                // The folded parts come with a part of the program.
                browser.until_true(
                    "the picture and the code",
                    "return !!document.querySelector('[data-image] canvas')
                        && !!document.querySelector('[data-qr] svg')",
                    json!([]),
                );
            }
            browser.assert_as_sent(false);
            assert_in_order(&browser, &path);
        }
        let same = browser.run("return window.sameDocument === true", json!([]));
        assert_eq!(same, json!(true), "a click has loaded a page anew");
        // But a document, and from there on every page.
        for (link, path) in [
            ("footer a[href$='/kit/']", "kit/"),
            ("footer a[href*='/sources/']", "sources/key-messages/"),
            ("header nav li:nth-child(3) a", "quiz/"),
        ] {
            browser.run("window.sameDocument = true", json!([]));
            browser.click(link);
            browser.until_true(
                path,
                "return location.pathname.endsWith(arguments[0]) && !window.sameDocument
                    && document.documentElement.dataset.ready === 'true'",
                json!([path]),
            );
            browser.assert_as_sent(false);
        }
    }
}

#[test]
fn a_chosen_language_is_remembered_by_the_first_page() {
    let browser = Session::start();
    browser.visit("/");
    browser.click("main a[hreflang='ar']");
    browser.until_at("/ar/");
    browser.until_ready();
    browser.open("/");
    browser.until_at("/ar/");
    browser.until_ready();
    browser.change_language("en");
    browser.until_at("/en/");
    browser.until_ready();
    browser.open("/");
    browser.until_at("/en/");
    assert_eq!(browser.cookies(), json!([]));
}
