//! A teacher prints the quiz: sheet, key and plan, on the paper that is there.

use roadmap_journeys::campaign::{file, room_word, usual_questions};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::paper::{Sheet, on_paper, printed};
use roadmap_journeys::quiz::question;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

/// Four questions of four kinds.
const QUIZ: &str = "v1.000002A.q.Q02.Q03.Q06.Q24";
const IDS: [&str; 4] = ["Q02", "Q03", "Q06", "Q24"];

/// Whether the engine can print; WebKit's driver has no such command.
fn prints(browser: &Session) -> bool {
    let prints = browser.engine != Engine::Webkit;
    if !prints {
        browser.skip(
            &[Engine::Webkit],
            "its driver prints nothing: the sheet is read on the screen only",
        );
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

/// What comes out of the printer after the button for a part, or after none: the browser's own
/// command.
fn paper(browser: &Session, part: Option<&str>) -> Vec<Sheet> {
    // The driver prints, not the page: its way to print asks for a printer.
    browser.run("window.print = () => {}", json!([]));
    if let Some(part) = part {
        browser.click(&format!("[data-print='{part}']"));
    }
    printed(browser)
}

fn joined(sheets: &[Sheet]) -> String {
    sheets.iter().map(|sheet| sheet.text.as_str()).collect()
}

/// The words of a text by which it is found on paper. Lines may break anywhere, and Arabic is put
/// in order line by line: word by word, and without numbers and names in Latin letters, which stand
/// the other way round there.
fn words(language: &str, text: &str) -> Vec<String> {
    let latin = |word: &&str| word.chars().any(|c| c.is_ascii_alphanumeric());
    let words = text.split_whitespace();
    let words = words.filter(|word| language == "en" || !latin(word));
    words.map(on_paper).collect()
}

/// What a key says that a question sheet must not.
fn secrets(language: &str) -> Vec<String> {
    let mut secrets = vec![
        on_paper(&room_word(language, "key-part")),
        on_paper(&room_word(language, "mistakes")),
    ];
    if language == "en" {
        secrets.extend(IDS.map(|id| on_paper(&question(language, id).why)));
    }
    secrets
}

#[test]
fn pupils_get_the_questions_and_never_the_key() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        open(&browser, language);
        assert_eq!(browser.shown("[data-asked]", "data-asked"), IDS);
        assert_eq!(browser.shown("[data-key]", "data-key"), IDS);
        if !prints(&browser) {
            continue;
        }
        let key = joined(&paper(&browser, Some("key")));
        for secret in secrets(language) {
            assert!(key.contains(&secret), "{language}: no {secret} on the key");
        }
        for id in IDS {
            for word in words(language, &question(language, id).why) {
                assert!(key.contains(&word), "{language} {id}: no {word} on the key");
            }
        }
        // By its button, and by the browser's own command, also after a key was printed.
        for part in [Some("sheet"), Some("key"), None] {
            let sheet = paper(&browser, part);
            if part == Some("key") {
                continue;
            }
            let sheet = joined(&sheet);
            for id in IDS {
                for word in words(language, &question(language, id).prompt) {
                    assert!(
                        sheet.contains(&word),
                        "{language} {id}: no {word} on the sheet"
                    );
                }
            }
            for secret in secrets(language) {
                assert!(
                    !sheet.contains(&secret),
                    "{language} {part:?}: {secret} on the sheet"
                );
            }
        }
    }
}

#[test]
fn a_lesson_s_questions_take_one_page_of_paper_in_letters_and_on_the_paper_that_were_chosen() {
    let browser = Session::start();
    let usual = usual_questions() as usize;
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/sheet/"));
        browser.until_attribute("html", "lang", language);
        browser.until_ready();
        assert_eq!(browser.count("[data-asked]"), usual);
        let letters = || {
            let script = "return parseFloat(getComputedStyle(document.querySelector('[data-asked] li')).fontSize);";
            browser.run(script, json!([])).as_f64().expect("a size")
        };
        assert!(letters() < 24.0);
        // Sizes of ISO 216 and ANSI Y14.1, in points.
        for (size, of) in [("a4", (595.0, 842.0)), ("letter", (612.0, 792.0))] {
            if !prints(&browser) {
                break;
            }
            browser.click(&format!("[value={size}]"));
            let sheets = paper(&browser, Some("sheet"));
            assert_eq!(sheets.len(), 1, "{language}: pages of {size}");
            for sheet in sheets.iter().filter(|_| browser.engine == Engine::Chromium) {
                let (width, height) = sheet.size;
                let near = (width - of.0).abs() < 2.0 && (height - of.1).abs() < 2.0;
                assert!(near, "{size}: {:?}", sheet.size);
            }
        }
        browser.click("[value=large]");
        // 18 points are 24 pixels.
        browser.until("large letters", || (letters() >= 24.0).then_some(()));
    }
}

#[test]
fn without_a_script_the_question_sheet_is_printed_unless_the_key_is_chosen() {
    let browser = Session::start_for(Visit::WithoutScript);
    for language in languages(browser.engine) {
        browser.open(&format!("/{language}/quiz/sheet/"));
        if !prints(&browser) {
            assert_eq!(browser.shown("[value=key]", "value"), ["key"]);
            continue;
        }
        let title = on_paper(&room_word(language, "key-part"));
        assert!(!joined(&printed(&browser)).contains(&title), "{language}");
        browser.click("[value=key]");
        let key = joined(&printed(&browser));
        assert!(key.contains(&title), "{language}: {key}");
        let asked = on_paper(&room_word(language, "no-names"));
        assert!(
            !key.contains(&asked),
            "{language}: pupils' paper with the key"
        );
    }
}

#[test]
fn the_room_that_runs_is_on_the_sheet_and_in_the_results_by_its_name() {
    let browser = Session::start();
    let usual = usual_questions();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/room/"));
        assert_eq!(browser.value("#room-count"), usual.to_string());
        browser.click("[data-begin]");
        browser.until_focused("#room h2");
        let link = format!("[href^='/{language}/quiz/sheet/#']");
        browser.until("the way to the room's sheet", || {
            (!browser.shown(&link, "href").is_empty()).then_some(())
        });
        let address = browser.attribute(&link, "href");
        let (_, tag) = address.rsplit_once(".r").expect("a room's tag");
        let name = |count: u64| {
            let tag = format!("\u{2066}{tag}\u{2069}");
            let text = room_word(language, "pool-of-room");
            text.replace("{tag}", &tag)
                .replace("{n}", &count.to_string())
        };
        browser.visit(&format!("/{language}/quiz/sheet/"));
        browser.until_at(&address);
        browser.until_text("[data-quiz-of]", &name(usual));
        assert_eq!(browser.texts("[data-whose]"), vec![name(usual); 3]);
        let asked = browser.shown("[data-asked]", "data-asked");
        assert_eq!(asked.len() as u64, usual);
        browser.visit(&format!("/{language}/quiz/results/"));
        browser.until_text("[data-pool-of]", &name(usual));
        // All of the bank, and back to the room.
        browser.visit(&format!("/{language}/quiz/sheet/"));
        browser.until_at(&address);
        let bank = file("en/quiz.json").as_array().map_or(0, Vec::len);
        browser.click(&format!("[href$='.n{bank}']"));
        browser.until("the whole bank", || {
            (browser.count("[data-asked]") == bank).then_some(())
        });
        browser.click(&link);
        browser.until("the room's questions", || {
            (browser.shown("[data-asked]", "data-asked") == asked).then_some(())
        });
        browser.run("localStorage.clear()", json!([]));
    }
    browser.assert_no_faults();
}

#[test]
fn the_plan_has_the_sheet_s_questions_and_their_minutes() {
    let browser = Session::start();
    let lesson = file("en/lesson.json");
    let steps = lesson.as_array().expect("a list file");
    let of = |name: &str| -> u64 {
        let facts = steps.iter().map(|step| &step["facts"][name]);
        facts.filter_map(|fact| fact.as_u64()).sum()
    };
    let asking = steps
        .iter()
        .find(|step| !step["facts"]["questions"].is_null());
    let asking = asking.expect("a step with questions")["facts"]["minutes"].as_u64();
    let each = asking.expect("minutes") / of("questions");
    for (fragment, count) in [
        ("", of("questions")),
        ("#v1.0000000", 10),
        ("#v1.0000000.n3", 3),
    ] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/quiz/sheet/{fragment}"));
        let minutes = of("minutes") - each * of("questions") + each * count;
        let title = room_word("en", "plan-part").replace("{n}", &minutes.to_string());
        browser.until_text("[data-part=plan] h3", &title);
        let steps = browser.texts("[data-part=plan] ol h4");
        let last = format!(" {minutes}:");
        assert!(
            steps.last().is_some_and(|step| step.contains(&last)),
            "{steps:?}"
        );
        assert!(
            steps
                .iter()
                .any(|step| step.contains(&format!(": {count}, {each} "))),
            "{steps:?}"
        );
        assert!(!steps.concat().contains('{'), "{steps:?}");
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

#[test]
fn both_ways_to_print_are_in_the_first_screen_and_the_paper_stands_beside_its_settings() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        for (width, height) in [(390, 844), (1280, 800), (1366, 768)] {
            browser.visit(&format!("/{language}/about/"));
            browser.set_size(width, height);
            browser.visit(&format!("/{language}/quiz/sheet/"));
            for part in ["sheet", "key"] {
                browser.assert_in_sight(&format!("[data-print='{part}']"));
            }
            let beside = browser.run(
                "const box = (of) => document.querySelector(of).getBoundingClientRect();
                 return box('.papers').top < box('.settings').bottom;",
                json!([]),
            );
            assert_eq!(beside, json!(width > 1000), "{language} {width}");
            browser.lengthen_texts();
            assert_eq!(browser.unreadable_texts(), json!([]), "{language} {width}");
            assert_eq!(browser.sideways(), json!([]), "{language} {width}");
        }
    }
    browser.assert_no_faults();
}
