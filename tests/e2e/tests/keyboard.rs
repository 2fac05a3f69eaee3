//! Someone uses the keyboard alone.

use roadmap_journeys::campaign::word;
use roadmap_journeys::keyboard::{DOWN, ENTER, SPACE, TAB};
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;

const COMPOSER: &str = "[data-composer]";

#[test]
fn the_skip_link_comes_first_and_leads_past_the_navigation() {
    let browser = Session::start();
    browser.visit("/en/");
    browser.press(TAB);
    assert!(
        browser.has_focus("a.skip"),
        "the first stop is not the skip link"
    );
    browser.press(ENTER);
    browser.until_focused("#main");
    browser.press(TAB);
    browser.until_focused("main a[href]");
    browser.assert_no_faults();
}

#[test]
fn a_message_is_picked_and_copied_by_keys_alone() {
    let browser = Session::start();
    browser.visit("/en/");
    browser.tab_to("main a[href='/en/share/']");
    browser.press(ENTER);
    browser.until_at("/en/share/");
    browser.until_focused("main h1");
    browser.tab_to(".picker > summary");
    browser.press(ENTER);
    browser.until("the list", || (browser.count(".pick") > 0).then_some(()));
    browser.tab_to(".pick input[type='radio']");
    let before = browser.value(COMPOSER);
    browser.press(DOWN);
    browser.until("another text", || {
        (browser.value(COMPOSER) != before).then_some(())
    });
    let text = browser.value(COMPOSER);
    // The list lies over the tools: it goes when keys leave it.
    browser.tab_to(COMPOSER);
    browser.until_focused_in_sight(COMPOSER);
    browser.tab_to(".switches label:last-of-type input");
    browser.press(SPACE);
    let tagged = format!("{text}\n#{}", word("en", "hashtag"));
    browser.until("the hashtag line", || {
        (browser.value(COMPOSER) == tagged).then_some(())
    });
    // Back to the button, which stands before the boxes.
    browser.tab_back_to(".actions [data-copy]");
    browser.press(SPACE);
    browser.until_text(".actions [role='status']", &word("en", "copied"));
    browser.until_focused(".actions [data-copy]");
    browser.until_pasted(COMPOSER, &tagged);
    browser.assert_no_faults();
}

#[test]
fn a_question_is_answered_by_keys_alone() {
    let browser = Session::start();
    browser.visit("/en/quiz/");
    browser.tab_to("[data-begin]");
    browser.press(ENTER);
    browser.until_focused("#quiz h2");
    // Questions differ in what they ask for; the first one is answered whatever it is.
    let question = question("en", &browser.asked());
    browser.fill_in_by_keys(&question.attempt(Aim::Right));
    browser.tab_to("[data-check]");
    browser.press(ENTER);
    browser.until_focused("[data-feedback] h3");
    browser.tab_to("[data-feedback] a.receipt");
    browser.tab_to("[data-next]");
    browser.press(ENTER);
    let second = word("en", "question-number")
        .replace("{n}", "2")
        .replace("{total}", "10");
    browser.until_text("[data-question] .eyebrow", &second);
    browser.until_focused("#quiz h2");
    browser.assert_no_faults();
}
