//! Someone reads: from the home page down to the sentence that a text comes from, and back.

use roadmap_journeys::campaign::{entry, text};
use roadmap_journeys::session::Session;
use roadmap_journeys::times;
use serde_json::json;

const AREA: &str = "human-rights";
const STATUS: &str = ".frame > [role='status']";

/// Where a page ends up after going back, beside where it was: rounding, and nothing else.
const PIXELS: f64 = 3.0;

#[track_caller]
fn assert_scrolled_back(browser: &Session, to: f64) {
    assert!(to > PIXELS, "the page was not scrolled to begin with: {to}");
    browser.until_true(
        &format!("the page to be scrolled to {to} again"),
        "return Math.abs(scrollY - arguments[0]) <= arguments[1]",
        json!([to, PIXELS]),
    );
}

/// Waits until the page with this heading has been arrived at, as a screen reader notices.
#[track_caller]
fn assert_announced(browser: &Session, heading: &str) -> String {
    browser.until_text("main h1", heading);
    browser.until_true(
        "the new title to be set and announced",
        "return document.title.startsWith(arguments[1])
            && document.querySelector(arguments[0]).textContent === document.title",
        json!([STATUS, heading]),
    );
    browser.title()
}

#[track_caller]
fn until_titled(browser: &Session, title: &str) {
    browser.until(&format!("the title {title}"), || {
        browser.title().starts_with(title).then_some(())
    });
}

#[test]
fn a_text_leads_to_its_sentence_and_back_to_the_same_spot() {
    read("en");
}

#[test]
fn reading_works_from_right_to_left_in_arabic() {
    let browser = read("ar");
    assert_eq!(browser.attribute("html", "lang"), "ar");
    assert_eq!(browser.attribute("html", "dir"), "rtl");
    // The document is in English on every page, and says so.
    assert_eq!(browser.attribute("article.document", "lang"), "en");
    assert_eq!(browser.attribute("article.document", "dir"), "ltr");
}

#[test]
fn who_goes_back_at_once_comes_back_to_the_same_spot() {
    let browser = Session::start();
    browser.resize(1000, 600);
    browser.visit("/en/");
    let stop = format!("[data-stop] a[href='/en/areas/{AREA}/']");
    // Each time in the very moment in which the other page has come.
    for _ in 0..6 * times() {
        browser.bring_into_view(&stop);
        let spot = browser.scrolled();
        browser.click(&stop);
        browser.until_focused("main h1");
        browser.until_at(&format!("/en/areas/{AREA}/"));
        browser.back();
        browser.until_at("/en/");
        assert_scrolled_back(&browser, spot);
    }
    browser.assert_no_faults();
}

/// A page is left before the browser has drawn it: on a machine with other things to do, frames
/// come late.
#[test]
fn who_leaves_before_the_first_frame_comes_back_to_the_same_spot() {
    let browser = Session::start();
    browser.resize(1000, 600);
    let area = format!("/en/areas/{AREA}/");
    for _ in 0..times() {
        browser.visit("/en/");
        browser.run("window.requestAnimationFrame = () => 0", json!([]));
        browser.click(&format!(".road a[href='{area}']"));
        browser.until_at(&area);
        browser.until_focused("main h1");
        browser.bring_into_view(".compare a.receipt");
        let spot = browser.scrolled();
        browser.assert_no_faults();
        browser.click(".compare a.receipt");
        browser.until_focused("article.document :focus");
        browser.back();
        browser.until_at(&area);
        assert_scrolled_back(&browser, spot);
    }
}

#[test]
fn every_step_of_the_history_comes_back_as_it_was_left_whatever_way_it_was_left() {
    let browser = Session::start();
    browser.resize(1000, 600);
    let scroll = |to: f64| browser.run("scrollTo(0, arguments[0])", json!([to]));
    let history = |steps: i32| browser.run("history.go(arguments[0])", json!([steps]));
    let follow = |path: &str| {
        browser.click(&format!("a[href='{path}']"));
        browser.until_at(path);
        browser.until_focused("main h1");
        browser.title()
    };
    let until_on = |path: &str, title: &str| {
        browser.until_at(path);
        browser.until(title, || (browser.title() == title).then_some(()));
    };
    let [home, about, list] = ["/en/", "/en/about/", "/en/messages/"];
    for _ in 0..times() {
        browser.visit(home);
        let home_title = browser.title();
        let about_title = follow(about);
        let list_title = follow(list);
        // None of these is left by a click.
        scroll(300.0);
        browser.back();
        until_on(about, &about_title);
        scroll(200.0);
        history(1);
        until_on(list, &list_title);
        assert_scrolled_back(&browser, 300.0);
        browser.back();
        until_on(about, &about_title);
        assert_scrolled_back(&browser, 200.0);
        // One step upon the other, and two at once.
        browser.back();
        until_on(home, &home_title);
        scroll(444.0);
        history(2);
        until_on(list, &list_title);
        assert_scrolled_back(&browser, 300.0);
        browser.back();
        browser.back();
        until_on(home, &home_title);
        assert_scrolled_back(&browser, 444.0);
        history(2);
        until_on(list, &list_title);
        history(-2);
        until_on(home, &home_title);
        assert_scrolled_back(&browser, 444.0);
        // Where two steps were gone back at once, the same link leads on.
        assert_eq!(follow(about), about_title);
        assert_eq!(follow(list), list_title);
        history(-2);
        until_on(home, &home_title);
        assert_eq!(follow(list), list_title);
        browser.back();
        until_on(home, &home_title);
        // Loaded again, and left for a document of its own.
        scroll(444.0);
        browser.reload();
        browser.until_ready();
        assert_scrolled_back(&browser, 444.0);
        scroll(555.0);
        browser.open("/ar/about/");
        browser.until_ready();
        browser.back();
        browser.until_at(home);
        browser.until_ready();
        assert_scrolled_back(&browser, 555.0);
    }
    browser.assert_no_faults();
}

/// Home, road, area, receipt, document; back, back, and forward again.
fn read(language: &str) -> Session {
    let browser = Session::start();
    // Low, so that every page of the way can be scrolled.
    browser.resize(1000, 600);
    for _ in 0..times() {
        read_once(&browser, language);
    }
    browser
}

fn read_once(browser: &Session, language: &str) {
    let home = format!("/{language}/");
    let area_address = format!("/{language}/areas/{AREA}/");
    let area = entry(&format!("{language}/areas.json"), AREA);
    let quote = &entry("en/areas.json", AREA)["facts"]["wordings"][0];
    let (document, sentence) = (text(&quote["document"]), text(&quote["sentences"][0]));
    let cited = entry(&format!("{language}/documents.json"), &document);

    browser.visit(&home);
    let home_title = browser.title();
    let stop = format!(".road a[href='{area_address}']");
    browser.bring_into_view(&stop);
    let home_spot = browser.scrolled();
    browser.click(&stop);
    browser.until_at(&area_address);
    let area_title = assert_announced(browser, &text(&area["words"]["title"]));
    browser.until_focused("main h1");
    browser.until("the new page to start at its top", || {
        (browser.scrolled() <= PIXELS).then_some(())
    });

    let receipt = ".compare a.receipt";
    assert_eq!(
        browser.attribute(receipt, "data-source"),
        format!("{document}#{sentence}")
    );
    browser.bring_into_view(receipt);
    let area_spot = browser.scrolled();
    browser.assert_no_faults();
    browser.click(receipt);
    browser.until_at(&format!("/{language}/sources/{document}/#{sentence}"));
    until_titled(browser, &text(&cited["words"]["cited"]));
    browser.until_sentence_shown(&sentence);
    browser.until_focused(&format!("[id='{sentence}']"));

    browser.back();
    browser.until_at(&area_address);
    until_titled(browser, &area_title);
    assert_scrolled_back(browser, area_spot);

    browser.back();
    browser.until_at(&home);
    until_titled(browser, &home_title);
    assert_scrolled_back(browser, home_spot);

    // Opened by its address, the sentence is shown just so.
    browser.visit(&format!("/{language}/sources/{document}/#{sentence}"));
    browser.until_sentence_shown(&sentence);
    browser.assert_no_faults();
}
