//! From a figure to the words of its document, to the publisher of these words, and away with the
//! sentence and its source: how many taps it takes, and that everything lies in the window.

use roadmap_journeys::campaign::{entry, file, published_at, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::keyboard::{ENTER, TAB};
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::all_languages;
use serde_json::json;

const LAPTOP: u32 = 1280;
const PHONE: u32 = 390;
const FIGURE: &str = ".figure [data-source='press-release#p3b-1']";
/// What stands beside the picked sentence.
const PANEL: &str = ".document :target + .picked";
const COPY: &str = ".document :target + .picked [data-copies]";
const STATUS: &str = ".document :target + .picked [role='status']";

/// Sentence of a document, from the content.
fn sentence(document: &str, id: &str) -> String {
    let document = entry("en/documents.json", document);
    let blocks = document["facts"]["blocks"].as_array().expect("blocks");
    let mut all = blocks
        .iter()
        .flat_map(|b| b["sentences"].as_array().expect("sentences"));
    text(&all.find(|one| one["id"] == id).expect("the sentence")["text"])
}

/// Fails unless the panel of the picked sentence is in the window on all four sides, below the
/// sentence, and the only one that shows. Returns where it is.
#[track_caller]
fn assert_panel_in_the_window(browser: &Session) -> String {
    let script = "
        const panel = document.querySelector(arguments[0]);
        const box = panel.getBoundingClientRect();
        const sentence = document.querySelector(':target').getBoundingClientRect();
        const shown = [...document.querySelectorAll('.picked')].filter((one) => one.checkVisibility());
        const inside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        const wide = document.documentElement.scrollWidth <= innerWidth;
        const told = `sentence ${Math.round(sentence.top)}–${Math.round(sentence.bottom)}, `
            + `panel ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight}, `
            + `${Math.round(box.left)}–${Math.round(box.right)} of ${innerWidth}`;
        return [inside && wide && shown.length === 1 && box.top >= sentence.bottom - 1, told]";
    let told = || browser.run(script, json!([PANEL]));
    browser.until(
        &format!("the panel to be in the window: {}", told()[1]),
        || (told()[0] == json!(true)).then_some(()),
    );
    text(&told()[1])
}

#[test]
fn from_a_figure_to_its_sentence_to_the_publisher_and_copied_with_its_source() {
    let browser = Session::start();
    for language in ["en", "ar"] {
        for (width, height) in [(PHONE, 844), (LAPTOP, 800)] {
            browser.set_size(width, height);
            browser.open("/");
            browser.visit(&format!("/{language}/"));
            let mut taps = 0;
            let mut tap = |selector: &str| {
                browser.click(selector);
                taps += 1;
            };

            tap(FIGURE);
            browser.until_at(&format!("/{language}/sources/press-release/#p3b-1"));
            browser.until_sentence_shown("p3b-1");
            browser.until_ready();
            let arrived = assert_panel_in_the_window(&browser);
            browser.assert_in_sight(COPY);

            tap(COPY);
            browser.until_text(STATUS, &word(language, "copied"));
            assert_eq!(browser.attribute(STATUS, "data-copied"), "true");
            let copied = browser.attribute(COPY, "data-copies");
            let own = sentence("press-release", "p3b-1");
            assert!(copied.starts_with(&own), "{copied}");
            let end = format!("{}/{language}/sources/press-release/#p3b-1", published_at());
            assert!(copied.ends_with(&end), "{copied}");

            // Another sentence by a tap on its words; the panel goes along.
            tap("[id='p3c-2']");
            browser.until_at(&format!("/{language}/sources/press-release/#p3c-2"));
            let tapped = assert_panel_in_the_window(&browser);
            assert!(
                browser
                    .attribute(COPY, "data-copies")
                    .starts_with("Cyberattacks and")
            );

            // The last one, at the end of the page.
            tap("[id='p5-2']");
            browser.until_at(&format!("/{language}/sources/press-release/#p5-2"));
            let last = assert_panel_in_the_window(&browser);

            // The other document's wording is one tap away, and the publisher named at the top.
            tap("[id='a1-1']");
            let wording = ".document :target + .picked .wording a";
            assert_eq!(browser.text(wording), sentence("key-messages", "a1-1"));
            tap(wording);
            browser.until_at(&format!("/{language}/sources/key-messages/#a1-1"));
            browser.until_ready();
            let other = assert_panel_in_the_window(&browser);

            let document = entry("en/documents.json", "key-messages");
            let original = text(&document["facts"]["original"]["presented"]["address"]);
            let link = format!(".facts a[href='{original}']");
            browser.bring_into_view(&link);
            browser.assert_in_sight(&link);
            let relations = browser.attribute(&link, "rel");
            assert!(relations.contains("noreferrer"), "{relations}");
            say(&format!(
                "{language} {width} px: one tap to the sentence, two to its copy, {taps} in all; \
                 arrived at {arrived}; tapped {tapped}; last {last}; other {other}"
            ));
        }
    }
    browser.assert_no_faults();
}

#[test]
fn what_was_copied_comes_back_as_it_stands_in_the_content() {
    let browser = Session::start();
    browser.open("/ar/sources/key-messages/#n4-2");
    browser.until_ready();
    browser.click(COPY);
    browser.until_text(STATUS, &word("ar", "copied"));
    browser.visit("/en/share/");
    browser.clear("[data-composer]");
    let expected = format!(
        "{}\n\n{}\n{}/ar/sources/key-messages/#n4-2",
        sentence("key-messages", "n4-2"),
        word("ar", "card-source").replace("{document}", &cited("ar", "key-messages")),
        published_at(),
    );
    browser.until_pasted("[data-composer]", &expected);
}

/// Name of a document with its date, in a language.
fn cited(language: &str, document: &str) -> String {
    let document = entry(&format!("{language}/documents.json"), document);
    text(&document["words"]["cited"])
}

#[test]
fn without_a_script_a_sentence_opens_and_leads_on() {
    let browser = Session::start_for(Visit::WithoutScript);
    for language in ["en", "ar"] {
        browser.open(&format!("/{language}/sources/press-release/"));
        assert_eq!(browser.shown(".picked", "class").len(), 0);
        browser.click("[id='p3b-1']");
        browser.until_at(&format!("/{language}/sources/press-release/#p3b-1"));
        assert_panel_in_the_window(&browser);
        let links = browser.shown(".picked a", "href");
        let messages = file("en/messages.json");
        let messages = messages.as_array().expect("a list file").iter();
        for message in messages {
            let receipt = &message["facts"]["receipt"];
            let sentences = receipt["sentences"].as_array().expect("a list");
            let page = format!("/{language}/m/{}/", text(&message["id"]));
            let on_it =
                receipt["document"] == "press-release" && sentences.contains(&json!("p3b-1"));
            assert_eq!(links.contains(&page), on_it, "{page} {links:?}");
        }
        // Copying needs a script, so its button does not show.
        assert_eq!(browser.shown("[data-copies]", "data-copies").len(), 0);
        let next = ".document :target + .picked a[href='#p3b-2']";
        browser.click(next);
        browser.until_at(&format!("/{language}/sources/press-release/#p3b-2"));
        assert_panel_in_the_window(&browser);
    }
}

#[test]
fn by_keys_a_sentence_is_picked_in_place_and_the_next_one_from_its_panel() {
    let browser = Session::start();
    browser.open("/en/sources/press-release/");
    browser.until_ready();
    browser.tab_to("[id='p1-1']");
    browser.press(ENTER);
    browser.until_at("/en/sources/press-release/#p1-1");
    browser.press(TAB);
    browser.until_focused(COPY);
    browser.assert_in_sight(COPY);
    // The next stop of the text is the next paragraph's, the next sentence is in the panel.
    let next = ".document :target + .picked a[href='#p1-2']";
    browser.tab_to(next);
    browser.press(ENTER);
    browser.until_at("/en/sources/press-release/#p1-2");
    browser.press(TAB);
    browser.until_focused(COPY);
    browser.assert_no_faults();
}

#[test]
fn on_paper_a_document_is_its_text_and_no_panel() {
    let browser = Session::start();
    browser.open("/en/sources/press-release/#p3b-1");
    browser.until_ready();
    assert_eq!(browser.shown(".picked", "class").len(), 1);
    if browser.engine != Engine::Chromium {
        let unable = [Engine::Firefox, Engine::Webkit];
        return browser.skip(&unable, "its driver cannot show a page as it is printed");
    }
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert_eq!(browser.shown(".picked", "class").len(), 0);
}

/// Each language's own card on the first page, and its own ways on where nothing is.
#[test]
fn languages_stand_side_by_side_where_one_is_chosen_and_where_nothing_is() {
    let browser = Session::start();
    let cards = "
        const boxes = [...document.querySelectorAll(arguments[0])].map((card) => card.getBoundingClientRect());
        const wide = document.documentElement.scrollWidth <= innerWidth;
        const same = boxes.every((box) => Math.abs(box.width - boxes[0].width) < 1);
        const inside = boxes.every((box) => box.left >= 0 && box.right <= innerWidth);
        const beside = boxes.length > 1 && Math.abs(boxes[0].top - boxes[1].top) < 1;
        return [wide && same && inside, beside, boxes.map((box) => Math.round(box.width)).join(' ')]";
    for (path, selector) in [("/", ".chooser li"), ("/nothing/", ".chooser section")] {
        for (width, beside) in [(PHONE, false), (LAPTOP, true)] {
            browser.set_size(width, 800);
            browser.open(path);
            browser.until_ready();
            let found = browser.run(cards, json!([selector]));
            assert_eq!(found[0], json!(true), "{path} {width}: {found}");
            assert_eq!(found[1], json!(beside), "{path} {width}: {found}");
            say(&format!(
                "{path} at {width} px: cards of {} px",
                text(&found[2])
            ));
        }
    }
    for language in all_languages() {
        browser.open("/nothing/");
        browser.until_ready();
        let way = format!(".chooser [lang='{language}'] a[href='/{language}/quiz/']");
        assert_eq!(browser.text(&way), word(&language, "quiz"));
        browser.click(&way);
        browser.until_at(&format!("/{language}/quiz/"));
    }
}
