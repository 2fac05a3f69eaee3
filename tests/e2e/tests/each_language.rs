//! Every page in every language, on the narrowest telephone and at a desk.

use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::findings::Findings;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{all_languages, each_sort, every_page};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Widths of the windows, in CSS pixels. Some engines' windows are not as narrow.
const WIDTHS: [u32; 2] = [320, 1280];

/// Ends of the paths of tools, which their app makes whole.
const TOOLS: [&str; 7] = [
    "/messages/",
    "/share/",
    "/quiz/",
    "/quiz/room/",
    "/quiz/screen/",
    "/quiz/sheet/",
    "/quiz/results/",
];

/// A quiz that begins with a choice of one.
const QUIZ: &str = "v1.0000007.q.Q01.Q06.Q07";

/// Code of the language of the page at a path.
fn language_of(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

#[test]
fn no_text_is_cut_no_letter_is_missing_and_all_english_is_marked() {
    let browser = Session::start();
    let chromium = browser.engine == Engine::Chromium;
    // The document is the same in every engine; a page of each sort tells what they lay out
    // otherwise.
    let mut paths = each_sort();
    if chromium {
        paths.extend(every_page());
        let mut seen = BTreeSet::new();
        paths.retain(|path| seen.insert(path.clone()));
    }
    let (mut unreadable, mut sideways) = (Findings::default(), Findings::default());
    let mut unmarked = Findings::default();
    let mut letters: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    // The window is left as it is for the next page, which is laid out once less.
    let mut widths = WIDTHS;
    for path in &paths {
        // A page for reading is complete as it was sent, and stays so when its app arrives
        // (`every_page.rs`).
        match TOOLS.iter().any(|tool| path.ends_with(tool)) {
            true => browser.visit(path),
            false => browser.open(path),
        }
        for width in widths {
            let at = format!("{path} at {} px", browser.set_width(width));
            unreadable.add(&at, &browser.unreadable_texts());
            sideways.add(&at, &browser.sideways());
        }
        widths.reverse();
        unmarked.add(path, &browser.unmarked_english());
        if chromium {
            let of_language = letters.entry(language_of(path).to_owned()).or_default();
            of_language.extend(browser.letters_shown().chars());
        }
    }
    println!("{} pages", paths.len());
    unreadable.assert_none("all texts can be read");
    sideways.assert_none("every page is as wide as its window");
    unmarked.assert_none("English is marked as English");
    for (language, letters) in letters {
        browser.visit(&format!("/{language}/"));
        let letters: String = letters.into_iter().collect();
        assert!(letters.chars().count() > 60, "{language}: {letters}");
        let missing = browser.missing_letters(&letters);
        assert_eq!(missing, json!([]), "{language}: letters of no font");
        // The look itself finds what is missing.
        let none = "\u{10FFFD}";
        assert_eq!(browser.missing_letters(none), json!([none]));
    }
}

#[test]
fn each_option_begins_with_its_button_where_its_language_begins() {
    let browser = Session::start();
    for language in all_languages() {
        browser.visit("/en/about/");
        browser.visit(&format!("/{language}/quiz/#{QUIZ}"));
        browser.until_focused("#quiz h2");
        let direction = text(&file(&format!("{language}/language.json"))["direction"]);
        let places = ["#quiz label input[type='radio']", "#quiz label:has(input)"]
            .map(|selector| browser.place_from_left(selector));
        let before = match direction.as_str() {
            "ltr" => places[0] < places[1],
            _ => places[0] > places[1],
        };
        assert!(before, "{language}: button and option are at {places:?}");
        browser.run("localStorage.clear()", json!([]));
    }
    browser.assert_no_faults();
}
