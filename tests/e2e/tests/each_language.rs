//! Every page in every language, on the narrowest telephone and at a desk. The messages' pages, of
//! which there are most, are in `each_message.rs` and `each_post.rs`.

use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::language::assert_laid_out;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{all_languages, each_sort};
use roadmap_journeys::wire::mapped_paths;
use serde_json::json;

/// A quiz that begins with a choice of one.
const QUIZ: &str = "v1.0000007.q.Q01.Q06.Q07";

#[test]
fn no_text_is_cut_no_letter_is_missing_and_all_english_is_marked() {
    let browser = Session::start();
    // The document is the same in every engine; a page of each sort tells what they lay out
    // otherwise.
    let mut paths = each_sort();
    if browser.engine == Engine::Chromium {
        paths.extend(mapped_paths());
        paths.retain(|path| !path.contains("/m/"));
        paths.sort();
        paths.dedup();
    }
    assert_laid_out(&browser, &paths);
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
