//! Someone takes the kit along: its page lists files that are there, and they are saved as files.

use roadmap_journeys::campaign::{shareable, word};
use roadmap_journeys::engine::Visit;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use roadmap_journeys::wire::fetch_file;
use serde_json::{Value, json};

/// The single files and the types with which they have to be served.
const FILES: [(&str, &str); 8] = [
    ("README.txt", "text/plain; charset=utf-8"),
    ("messages.csv", "text/csv; charset=utf-8"),
    ("posts.csv", "text/csv; charset=utf-8"),
    ("posts.txt", "text/plain; charset=utf-8"),
    ("messages.json", "application/json; charset=utf-8"),
    ("kit.schema.json", "application/json; charset=utf-8"),
    ("alt-texts.csv", "text/csv; charset=utf-8"),
    ("roadmap-kit-LANGUAGE.zip", "application/zip"),
];

/// A number of bytes as the page has to say it.
fn said(language: &str, bytes: usize) -> String {
    let (unit, name) = match bytes.div_ceil(100) < 10_000 {
        true => (1e3, "kilobytes"),
        false => (1e6, "megabytes"),
    };
    let number = (bytes as f64 / unit * 10.0).ceil() / 10.0;
    word(language, name).replace("{n}", &format!("{number:.1}"))
}

/// What stands in the list beside the link to a file.
#[track_caller]
fn beside(browser: &Session, address: &str) -> String {
    let script = "return document.querySelector(arguments[0]).closest('li').textContent";
    let link = format!("main a[download][href='{address}']");
    let text = browser.run(script, json!([link]));
    text.as_str().expect("a text").to_owned()
}

#[track_caller]
fn assert_files_are_as_the_page_says(browser: &Session, language: &str) {
    for (name, media_type) in FILES {
        let name = name.replace("LANGUAGE", language);
        let address = format!("/kit/{language}/{name}");
        let (served, bytes) = fetch_file(&address);
        assert_eq!(served, media_type, "{address}");
        let beside = beside(browser, &address);
        let size = said(language, bytes.len());
        assert!(beside.contains(&size), "{address} has {size}: {beside}");
    }
    let messages = shareable(|_| true);
    for (folder, endings, media_type) in [
        (
            "cards",
            &["-1200x630.png", "-1080x1080.png", "-1080x1920.png"][..],
            "image/png",
        ),
        ("qr", &[".svg"], "image/svg+xml; charset=utf-8"),
    ] {
        let links = format!("main a[download][href^='/kit/{language}/{folder}/']");
        assert_eq!(browser.count(&links), messages.len() * endings.len());
        for ending in endings {
            let address = format!("/kit/{language}/{folder}/{}{ending}", messages[0]);
            assert_eq!(fetch_file(&address).0, media_type, "{address}");
            assert!(!beside(browser, &address).is_empty());
        }
    }
}

#[test]
fn the_page_lists_files_that_are_served_with_their_types_and_sizes() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/kit/"));
        assert_eq!(browser.text("main h1"), word(language, "kit"));
        assert_files_are_as_the_page_says(&browser, language);
        browser.assert_no_faults();
    }
}

#[test]
fn without_scripts_the_page_lists_the_same_files() {
    let browser = Session::start_for(Visit::WithoutScript);
    for language in languages(browser.engine) {
        browser.open(&format!("/{language}/messages/"));
        browser.click("main a[href$='/kit/']");
        browser.until_at(&format!("/{language}/kit/"));
        assert_files_are_as_the_page_says(&browser, language);
    }
}

/// Whether the app's router takes a click on a link to itself. It is asked last, and no page or
/// file is opened by the asking.
#[track_caller]
fn is_taken_by_the_app(browser: &Session, link: &str) -> Value {
    let script = "const link = document.querySelector(arguments[0]);
        let taken;
        addEventListener('click', (event) => {
            taken = event.defaultPrevented;
            event.preventDefault();
        }, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        return taken";
    browser.run(script, json!([link]))
}

#[test]
fn files_are_left_to_the_browser_and_pages_lead_on() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/kit/"));
        for file in ["posts.csv", "README.txt", ".zip", "-1200x630.png", ".svg"] {
            let link = format!("main a[download][href$='{file}']");
            assert_eq!(is_taken_by_the_app(&browser, &link), json!(false), "{file}");
        }
        assert_eq!(
            browser.at(),
            format!("/{language}/kit/"),
            "the page has changed"
        );
        for (page, path) in [
            ("#print .files a[href$='/quiz/sheet/']", "quiz/sheet/"),
            ("footer a[href$='/kit/']", "kit/"),
            ("footer a[href$='/about/']", "about/"),
        ] {
            browser.click(page);
            browser.until_at(&format!("/{language}/{path}"));
            browser.until_ready();
        }
        browser.assert_no_faults();
    }
}

/// The doors, by the ids of what stands behind them.
const DOORS: [&str; 3] = ["post", "print", "teach"];

#[test]
fn three_doors_are_in_sight_and_each_is_one_step_from_what_stands_behind_it() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        let path = format!("/{language}/kit/");
        browser.visit(&path);
        browser.set_size(1280, 800);
        browser.visit(&path);
        for door in DOORS {
            browser.assert_in_sight(&format!(".doors [href='#{door}']"));
        }
        browser.set_size(390, 844);
        for door in DOORS {
            browser.visit(&path);
            browser.click(&format!(".doors [href='#{door}']"));
            browser.until_at(&format!("{path}#{door}"));
            browser.assert_in_sight(&format!("#{door} h2"));
        }
        browser.assert_no_faults();
    }
}

/// How many thumbnails the page has loaded.
const LOADED: &str = "return performance.getEntriesByType('resource')
    .filter((entry) => entry.name.includes('/small/')).length";

#[test]
fn thumbnails_are_loaded_once_somebody_opens_their_list() {
    let browser = Session::start();
    // Before the page: Chromium keeps widths of a page whose scroll bars are taken away later.
    browser.visit("/en/about/");
    browser.set_width(390);
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/kit/"));
        browser.until_true(
            "the page to be loaded",
            "return document.readyState === 'complete'",
            json!([]),
        );
        browser.bring_into_view("#by-message");
        browser.run_async(
            "const done = arguments[0];
             requestAnimationFrame(() => requestAnimationFrame(done));",
            json!([]),
        );
        assert_eq!(browser.run(LOADED, json!([])), json!(0), "{language}");
        // The other folder's link leads to the list, and opens it.
        browser.click("#print [href='#by-message']");
        browser.until_true(
            "the first thumbnail",
            "return document.querySelector('.by-message img').complete",
            json!([]),
        );
        browser.until_true(
            "its file to be counted",
            &LOADED.replace(".length", ".length > 0"),
            json!([]),
        );
        let loaded = browser.run(LOADED, json!([])).as_u64();
        let all = shareable(|_| true).len() as u64;
        assert!(loaded > Some(0) && loaded <= Some(all), "{loaded:?}");
        assert_eq!(browser.small_targets(), json!([]));
        for width in [390, 1280] {
            browser.set_width(width);
            assert_eq!(browser.unreadable_texts(), json!([]), "{language} {width}");
        }
        browser.lengthen_texts();
        for width in [1280, 390] {
            browser.set_width(width);
            assert_eq!(browser.unreadable_texts(), json!([]), "{language} {width}");
            assert_eq!(browser.sideways(), json!([]), "{language} {width}");
        }
        browser.assert_no_faults();
    }
}

#[test]
fn a_folder_unfolds_into_links_of_its_files() {
    let browser = Session::start();
    browser.visit("/en/kit/");
    let first = "main details a[download][href$='/T1-1080x1080.png']";
    browser.until_true(
        "the cards to be folded away",
        "return !document.querySelector(arguments[0]).checkVisibility()",
        json!([first]),
    );
    browser.click("#by-message summary");
    browser.until_true(
        "the cards to be shown",
        "return document.querySelector(arguments[0]).checkVisibility()",
        json!([first]),
    );
    browser.assert_no_faults();
}
