//! JavaScript is switched off: everything to read is there, and every link leads on.

use roadmap_journeys::campaign::{entry, file, text, word};
use roadmap_journeys::engine::Visit;
use roadmap_journeys::session::Session;

/// Fails where a script of the page has run. What drivers themselves run is not the page's.
#[track_caller]
fn assert_no_script_ran(browser: &Session) {
    assert_eq!(
        browser.count("html[data-ready], html[data-failed]"),
        0,
        "a script has run"
    );
}

#[test]
fn without_scripts_the_way_from_home_to_a_sentence_can_be_read() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/");
    for message in file("en/areas.json").as_array().expect("a list file") {
        let title = text(&message["words"]["title"]);
        assert!(browser.visible_texts().contains(&title), "{title}");
    }
    browser.click("[data-stop='4'] a");
    browser.until_at("/en/areas/human-rights/");
    let area = entry("en/areas.json", "human-rights");
    assert_eq!(browser.text("main h1"), text(&area["words"]["title"]));
    browser.click(".compare a.receipt");
    let quote = &area["facts"]["wordings"][0];
    let (document, sentence) = (text(&quote["document"]), text(&quote["sentences"][0]));
    browser.until_at(&format!("/en/sources/{document}/#{sentence}"));
    assert_eq!(
        browser.count(&format!("[id='{sentence}']:target")),
        1,
        "the sentence is marked"
    );
    assert_no_script_ran(&browser);
}

#[test]
fn without_scripts_every_message_is_listed_and_can_be_sent() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/messages/");
    let all = file("en/messages.json")
        .as_array()
        .expect("a list file")
        .len();
    assert_eq!(
        browser.shown("article[data-message]", "data-message").len(),
        all
    );
    browser.click("[data-message='T4'] a[href='/en/m/T4/']");
    browser.until_at("/en/m/T4/");
    let message = text(&entry("en/messages.json", "T4")["words"]["text"]);
    assert_eq!(browser.text("main h1"), message);
    let href = browser.attribute("[data-channel='x'] a[data-intent]", "href");
    assert!(
        href.starts_with("https://x.com/intent/post?text=The%20Roadmap%20is"),
        "{href}"
    );
    assert_no_script_ran(&browser);
}

#[test]
fn without_scripts_each_answer_opens_in_place() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/quiz/");
    let needs = word("en", "quiz-needs-script");
    assert!(
        browser.visible_texts_of(".without-script").contains(&needs),
        "{needs}"
    );
    // No answer is given away before somebody asks for it.
    assert_eq!(browser.count(".questions"), 0);
    browser.click("main a[href='/en/quiz/answers/']");
    browser.until_at("/en/quiz/answers/");
    let bank = file("en/quiz.json");
    let bank = bank.as_array().expect("a list file");
    assert_eq!(browser.count(".questions > li"), bank.len());
    let why = text(&bank[0]["words"]["why"]);
    assert!(
        !browser.visible_texts().contains(&why),
        "the answer is open from the start"
    );
    browser.click(".questions details summary");
    browser.until("the answer to be shown", || {
        browser.visible_texts().contains(&why).then_some(())
    });
    assert_no_script_ran(&browser);
}

#[test]
fn without_scripts_the_language_can_be_changed_on_every_sort_of_page() {
    let browser = Session::start_for(Visit::WithoutScript);
    for page in [
        "",
        "protect/",
        "areas/architecture/",
        "messages/",
        "m/T4/",
        "share/",
        "quiz/",
        "quiz/answers/",
        "kit/",
        "about/",
    ] {
        browser.open(&format!("/en/{page}"));
        browser.change_language("ar");
        browser.until_at(&format!("/ar/{page}"));
        assert_eq!(browser.attribute("html", "lang"), "ar");
        assert_eq!(browser.attribute("html", "dir"), "rtl");
        assert_no_script_ran(&browser);
    }
    browser.open("/");
    browser.click("a[hreflang='en']");
    browser.until_at("/en/");
}
