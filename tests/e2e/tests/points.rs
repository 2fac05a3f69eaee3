//! A spokesperson ticks messages and gets one sheet of them, with their sources.

use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

fn tick(id: &str) -> String {
    format!(".tick input[value='{id}']")
}

/// The words of the messages on the sheet, without the numbers of their notes.
fn on_the_sheet(browser: &Session) -> Vec<String> {
    let all = browser.texts(".sheet .points li");
    all.iter()
        .map(|line| line.trim_end_matches([' ', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0']))
        .map(str::to_owned)
        .collect()
}

fn words(language: &str, id: &str) -> String {
    text(&entry(&format!("{language}/messages.json"), id)["words"]["text"])
}

#[track_caller]
fn until_on_the_sheet(browser: &Session, language: &str, ids: &[&str]) {
    let expected: Vec<String> = ids.iter().map(|id| words(language, id)).collect();
    browser.until(&format!("{ids:?} on the sheet"), || {
        (on_the_sheet(browser) == expected).then_some(())
    });
}

#[test]
fn what_is_ticked_stands_on_the_sheet_with_the_address_of_its_sentence() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.open("/");
        browser.visit(&format!("/{language}/messages/"));
        assert_eq!(browser.shown(".sheet", "id"), Vec::<String>::new());
        // In the documents' order, whatever the order of ticking.
        for id in ["N1", "T4", "W3"] {
            browser.click(&tick(id));
        }
        until_on_the_sheet(&browser, language, &["T4", "W3", "N1"]);
        browser.until_at(&format!("/{language}/messages/#v1.T4.W3.N1"));
        let site = published_at();
        let addresses = browser.texts(".sheet .notes bdi");
        let of = |sentence: &str| format!("{site}/{language}/sources/key-messages/#{sentence}");
        assert_eq!(addresses, [of("t4-1"), of("w3-1"), of("n1-1")]);
        browser.click(&tick("W3"));
        until_on_the_sheet(&browser, language, &["T4", "N1"]);
        // The address alone brings them back, in the other language too.
        browser.reload();
        browser.until_ready();
        until_on_the_sheet(&browser, language, &["T4", "N1"]);
        let other = if language == "en" { "ar" } else { "en" };
        browser.change_language(other);
        browser.until_at(&format!("/{other}/messages/#v1.T4.N1"));
        browser.until_ready();
        until_on_the_sheet(&browser, other, &["T4", "N1"]);
    }
    browser.assert_no_faults();
}

#[test]
fn the_sheet_is_copied_as_one_text() {
    let browser = Session::start();
    browser.visit("/en/messages/#v1.T4.N1");
    until_on_the_sheet(&browser, "en", &["T4", "N1"]);
    browser.click(".sheet [data-copy]");
    browser.until_text(
        ".sheet [data-copy] ~ [role='status']",
        &word("en", "copied"),
    );
    // Pasting shows what is in the clipboard.
    browser.visit("/en/share/");
    browser.clear("[data-composer]");
    browser.click("[data-composer]");
    browser.press_together(&[roadmap_journeys::keyboard::CONTROL, 'v']);
    browser.until("the text to come back from the clipboard", || {
        (!browser.value("[data-composer]").is_empty()).then_some(())
    });
    let pasted = browser.value("[data-composer]");
    for part in [
        format!("1. {} [1]\n", words("en", "T4")),
        format!("2. {} [2]\n", words("en", "N1")),
        format!("{}/en/sources/key-messages/#n1-1", published_at()),
        word("en", "disclaimer"),
    ] {
        assert!(pasted.contains(&part), "{pasted:?} lacks {part:?}");
    }
}

#[test]
fn a_list_that_names_no_message_is_refused_and_nothing_is_ticked() {
    let browser = Session::start();
    browser.visit("/en/messages/#v1.T4.NOPE");
    browser.until_text(".page .notice:not([hidden])", &word("en", "points-refused"));
    assert_eq!(browser.count(".tick :checked"), 0);
    let drawn = browser.visible_texts().join("\n");
    assert!(!drawn.contains("NOPE"), "{drawn}");
    browser.assert_no_faults();
}

#[test]
fn what_was_ticked_before_the_app_arrived_is_on_the_sheet() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.open_held("/en/messages/");
    browser.click(&tick("T1"));
    assert_eq!(browser.shown(".sheet", "id"), Vec::<String>::new());
    browser.let_the_app_arrive();
    until_on_the_sheet(&browser, "en", &["T1"]);
    browser.until_at("/en/messages/#v1.T1");
    browser.assert_no_faults();
}

#[test]
fn only_the_sheet_is_printed_and_it_is_one() {
    let browser = Session::start();
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "its driver cannot show how paper looks",
        );
        return;
    }
    browser.visit("/en/messages/#v1.T1.T4.W3.N1.U1.PIL-C");
    until_on_the_sheet(&browser, "en", &["T1", "T4", "W3", "PIL-C", "N1", "U1"]);
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let paper = browser.visible_texts();
    assert!(paper.contains(&words("en", "T4")), "{paper:?}");
    assert!(paper.contains(&word("en", "disclaimer")), "{paper:?}");
    assert!(!paper.contains(&words("en", "T2")), "{paper:?}");
    for control in ["print", "untick-all", "copy", "search", "points-show"] {
        assert!(
            !paper.contains(&word("en", control)),
            "{control}: {paper:?}"
        );
    }
    let printed = browser.devtools(
        "Page.printToPDF",
        json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": false }),
    );
    let pdf = roadmap_journeys::wire::from_base64(printed["data"].as_str().expect("a file"));
    let pages = String::from_utf8_lossy(&pdf)
        .matches("/Type /Page\n")
        .count();
    assert_eq!(pages, 1, "sheets of A4 for six messages");
}

#[test]
fn without_a_script_what_is_ticked_is_what_is_printed() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/messages/");
    browser.click(&tick("T4"));
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "its driver cannot show how paper looks",
        );
        return;
    }
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let listed = browser.shown("article[data-message]", "data-message");
    assert_eq!(listed, ["T4"]);
}
