//! A teacher prints the quiz: sheet, key and plan, on the paper that is there.

use roadmap_journeys::campaign::{room_word, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::paper::{Sheet, on_paper, printed};
use roadmap_journeys::quiz::question;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use serde_json::json;

/// Four questions of four kinds.
const QUIZ: &str = "v1.000002A.q.Q02.Q03.Q06.Q24";
const IDS: [&str; 4] = ["Q02", "Q03", "Q06", "Q24"];

/// Whether the engine can print; WebKit's driver has no such command.
fn prints(browser: &Session) -> bool {
    let prints = browser.engine != Engine::Webkit;
    if !prints {
        say("WebKit's driver prints nothing: the sheet is read on the screen only");
    }
    prints
}

fn open(browser: &Session, language: &str) {
    browser.visit(&format!("/{language}/quiz/sheet/#{QUIZ}"));
    // The page before may be there a moment longer, with as many questions.
    browser.until_attribute("html", "lang", language);
    browser.until_ready();
    let asked = || browser.count("[data-asked]");
    browser.until("the four questions", || {
        (asked() == IDS.len()).then_some(())
    });
}

/// The sheets with the answer key on them begin at the one that has its title.
fn split(sheets: &[Sheet], language: &str) -> (String, String) {
    let title = on_paper(&room_word(language, "key-part"));
    let starts = |sheet: &Sheet| sheet.text.contains(&title);
    let key = sheets.iter().position(starts).unwrap_or_else(|| {
        let texts = sheets.iter().map(|sheet| sheet.text.as_str());
        panic!(
            "{language}: no page has {title}: {:?}",
            texts.collect::<Vec<_>>()
        )
    });
    let joined = |sheets: &[Sheet]| sheets.iter().map(|sheet| sheet.text.as_str()).collect();
    (joined(&sheets[..key]), joined(&sheets[key..]))
}

#[test]
fn what_is_asked_is_on_the_sheet_and_what_is_right_on_the_key_only() {
    let browser = Session::start();
    for language in ["en", "ar"] {
        open(&browser, language);
        assert_eq!(browser.shown("[data-asked]", "data-asked"), IDS);
        assert_eq!(browser.shown("[data-key]", "data-key"), IDS);
        if !prints(&browser) {
            continue;
        }
        let sheets = printed(&browser);
        let (sheet, key) = split(&sheets, language);
        for id in IDS {
            let question = question(language, id);
            // Lines may break anywhere, and Arabic is put in order line by line: word by word, and
            // without numbers and names in Latin letters, which stand the other way round there.
            let words = |text: &str| -> Vec<String> {
                let latin = |word: &&str| word.chars().any(|c| c.is_ascii_alphanumeric());
                let words = text.split_whitespace();
                let words = words.filter(|word| language == "en" || !latin(word));
                words.map(on_paper).collect()
            };
            for word in words(&question.prompt) {
                assert!(
                    sheet.contains(&word),
                    "{language} {id}: no {word} on the sheet"
                );
            }
            for word in words(&question.why) {
                assert!(key.contains(&word), "{language} {id}: no {word} on the key");
            }
        }
        if language == "en" {
            for id in IDS {
                let why = on_paper(&question(language, id).why);
                assert!(key.contains(&why), "{id}: {why}");
                assert!(
                    !sheet.contains(&why),
                    "{id}: the sheet gives its answer away"
                );
            }
        }
        // Question, key and plan begin pages of their own.
        let begins = on_paper(&word(language, "site-name"));
        // In Arabic it is there in both orders.
        let length = 2 * begins.chars().count();
        let first_line = |text: &str| text.chars().take(length).collect::<String>();
        let pages = sheets
            .iter()
            .filter(|sheet| first_line(&sheet.text).contains(&begins));
        assert_eq!(pages.count(), 3, "{language}");
    }
}

#[test]
fn only_what_is_ticked_is_printed_in_the_letters_and_on_the_paper_that_were_chosen() {
    let browser = Session::start();
    open(&browser, "en");
    let letters = || {
        let script = "return parseFloat(getComputedStyle(document.querySelector('[data-asked] li')).fontSize);";
        browser.run(script, json!([])).as_f64().expect("a size")
    };
    let usual = letters();
    browser.click("[value=large]");
    // 18 points are 24 pixels.
    browser.until("large letters", || (letters() >= 24.0).then_some(()));
    assert!(usual < 24.0);
    browser.click("[value=key]");
    browser.click("[value=plan]");
    if !prints(&browser) {
        let shown = "return document.querySelector('[data-part=key]').checkVisibility();";
        assert_eq!(browser.run(shown, json!([])), json!(false));
        return;
    }
    let title = on_paper(&room_word("en", "key-part"));
    // Sizes of ISO 216 and ANSI Y14.1, in points.
    for (paper, size) in [("a4", (595.0, 842.0)), ("letter", (612.0, 792.0))] {
        browser.click(&format!("[value={paper}]"));
        let sheets = printed(&browser);
        assert!(sheets.iter().all(|sheet| !sheet.text.contains(&title)));
        if browser.engine == Engine::Chromium {
            for sheet in &sheets {
                let (width, height) = sheet.size;
                let near = (width - size.0).abs() < 2.0 && (height - size.1).abs() < 2.0;
                assert!(near, "{paper}: {:?}", sheet.size);
            }
        }
    }
}

#[test]
fn a_seed_that_is_typed_shows_that_quiz_and_a_wrong_one_changes_nothing() {
    let browser = Session::start();
    open(&browser, "en");
    let type_in = |seed: &str, count: &str| {
        for (field, text) in [("#seed", seed), ("#count", count)] {
            browser.clear(field);
            browser.type_into(field, text);
        }
        browser.click(".which [type=submit]");
    };
    type_in("000002U", "5");
    browser.until_focused(".which .notice:not([hidden])");
    assert_eq!(
        browser.shown("[data-asked]", "data-asked"),
        IDS,
        "nothing is lost"
    );
    type_in("000002a", "5");
    browser.until("five questions", || {
        (browser.count("[data-asked]") == 5).then_some(())
    });
    assert!(browser.at().ends_with("#v1.000002A.n5"), "{}", browser.at());
    let before = browser.shown("[data-asked]", "data-asked");
    browser.reload();
    browser.until_ready();
    browser.until("the same five", || {
        (browser.shown("[data-asked]", "data-asked") == before).then_some(())
    });
}
