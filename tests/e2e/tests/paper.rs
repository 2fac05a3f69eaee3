//! Pages on paper: what is folded is open, addresses are whole, controls stay on the screen.

use roadmap_journeys::campaign::{entry, file, published_at, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::paper::{Sheet, on_paper, printed};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

/// Prints a page; WebKit's driver has no such command, which is then said.
fn paper(browser: &Session, path: &str) -> Option<Vec<Sheet>> {
    if browser.engine == Engine::Webkit {
        browser.skip(&[Engine::Webkit], "its driver prints nothing");
        return None;
    }
    browser.open(path);
    Some(printed(browser))
}

fn joined(sheets: &[Sheet]) -> String {
    sheets.iter().map(|sheet| sheet.text.as_str()).collect()
}

#[track_caller]
fn assert_has(paper: &str, what: &str, at: &str) {
    let wanted = on_paper(what);
    assert!(paper.contains(&wanted), "{at}: no “{what}” in {paper}");
}

#[test]
fn what_is_folded_is_printed_open_with_a_script_and_without() {
    for visit in [Visit::Everyday, Visit::WithoutScript] {
        let browser = Session::start_for(visit);
        let Some(pillar) = paper(&browser, "/ar/connect/") else {
            return;
        };
        if visit == Visit::WithoutScript && browser.engine == Engine::Firefox {
            let knows = browser.run(
                "return CSS.supports('selector(::details-content)')",
                json!([]),
            );
            if knows != json!(true) {
                browser.skip(
                    &[Engine::Firefox],
                    "this version unfolds nothing without a script",
                );
                return;
            }
        }
        // The statement in the documents' own words, which a translation folds away.
        let statement = text(&entry("en/pillars.json", "connect")["words"]["statement"]);
        assert_has(&joined(&pillar), &statement, "connect");
        let quiz = joined(&paper(&browser, "/en/quiz/answers/").unwrap_or_default());
        for question in file("en/quiz.json").as_array().into_iter().flatten() {
            assert_has(
                &quiz,
                &text(&question["words"]["why"]),
                "the quiz's answers",
            );
        }
        if visit == Visit::Everyday {
            assert_eq!(browser.count("details[open]"), 0, "all is folded again");
        }
    }
}

#[test]
fn sources_are_printed_with_their_whole_addresses() {
    let browser = Session::start();
    let site = published_at();
    for language in languages(browser.engine) {
        let of = |receipt: &Value| {
            let document = text(&receipt["document"]);
            let sentence = text(&receipt["sentences"][0]);
            format!("{site}/{language}/sources/{document}/#{sentence}")
        };
        let message = entry("en/messages.json", "T4");
        let area = entry("en/areas.json", "human-rights");
        let question = entry("en/quiz.json", "Q02");
        let figure = &file("en/figures.json")[0];
        for (page, receipt) in [
            ("", &figure["facts"]["quote"]),
            ("m/T4/", &message["facts"]["receipt"]),
            ("areas/human-rights/", &area["facts"]["wordings"][0]),
            ("areas/human-rights/", &area["facts"]["wordings"][1]),
            ("quiz/answers/", &question["facts"]["quotes"][0]),
        ] {
            let path = format!("/{language}/{page}");
            let Some(sheets) = paper(&browser, &path) else {
                return;
            };
            assert_has(&joined(&sheets), &of(receipt), &path);
        }
    }
}

#[test]
fn home_and_areas_are_printed_without_controls_and_without_empty_halves() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        let controls = [
            "share-a-message",
            "take-the-quiz",
            "next-title",
            "card-quiz",
        ];
        for page in ["", "areas/human-rights/", "connect/"] {
            let path = format!("/{language}/{page}");
            let Some(sheets) = paper(&browser, &path) else {
                return;
            };
            let all = joined(&sheets);
            for control in controls {
                let words = word(language, control);
                assert!(
                    !all.contains(&on_paper(&words)),
                    "{path}: “{words}” on paper"
                );
            }
            // The links of a row stand side by side.
            let [open, share] = ["open-message", "share-message"].map(|it| word(language, it));
            for between in ["", " "] {
                let row = on_paper(&[&open, between, &share].concat());
                assert!(!all.contains(&row), "{path}: “{row}” on paper");
            }
            // Where the area's own sentence stands is said below it, and once more by its wording.
            if page.starts_with("areas/") {
                let receipt = &entry("en/areas.json", "human-rights")["facts"]["wordings"][0];
                let document = text(&receipt["document"]);
                let source = format!("{}/{language}/sources/{document}/#", published_at());
                let first = &sheets[0].text;
                assert!(
                    first.matches(&on_paper(&source)).count() >= 2,
                    "{path}: {first}"
                );
            }
            // All but the first page, which has the figures, and the last are filled: none has less
            // than a third of the letters of another.
            let letters: Vec<usize> = sheets.iter().map(|sheet| sheet.text.len()).collect();
            let whole = letters.get(1..letters.len() - 1).unwrap_or_default();
            let most = whole.iter().max().copied().unwrap_or_default();
            assert!(
                whole.iter().all(|count| 3 * count >= most),
                "{path}: pages of {letters:?} letters"
            );
        }
    }
}
