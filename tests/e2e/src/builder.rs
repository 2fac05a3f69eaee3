//! The builder: its text, the ways out of it, and what is said of them.

use crate::campaign::{entry, text, word};
use crate::session::Session;
use crate::wire::decoded;
use serde_json::json;

/// Selector of the field for the text.
pub const COMPOSER: &str = "[data-composer]";

/// Selector of the line that says whether the wording is exact or edited.
pub const WORDING: &str = "[data-wording]";

/// Lines that can be added after a message, in the order of their boxes.
pub const SWITCHES: [&str; 3] = ["source", "link", "hashtag"];

/// Selector of the box that adds or drops one of the lines after a message.
pub fn switch(line: &str) -> String {
    let at = SWITCHES
        .iter()
        .position(|name| *name == line)
        .expect("a line")
        + 1;
    format!(".switches label:nth-of-type({at}) input")
}

/// Form of a message's words: `text`, `long` or `short`.
pub fn form(language: &str, id: &str, form: &str) -> String {
    text(&entry(&format!("{language}/messages.json"), id)["words"][form])
}

/// Id of the message that is picked.
#[track_caller]
pub fn picked(browser: &Session) -> String {
    browser.text(".picker > summary b")
}

/// Waits until the composer's text is this one.
#[track_caller]
pub fn until_value(browser: &Session, expected: &str) {
    browser.until(&format!("“{expected}”"), || {
        (browser.value(COMPOSER) == expected).then_some(())
    });
}

/// Waits until the composer's text begins so.
#[track_caller]
pub fn until_begins(browser: &Session, start: &str) {
    browser.until(&format!("the text to begin with “{start}”"), || {
        browser.value(COMPOSER).starts_with(start).then_some(())
    });
}

/// Text that the address of a network's composer carries.
#[track_caller]
pub fn carried(browser: &Session, network: &str) -> String {
    let href = browser.attribute(&format!("[data-channel='{network}'] [data-intent]"), "href");
    let (_, text) = href.rsplit_once('=').expect("a text in the address");
    decoded(text)
}

/// Presses a button by its words.
#[track_caller]
pub fn press(browser: &Session, language: &str, name: &str) {
    let label = word(language, name);
    browser.until_true(
        &format!("a button “{label}”"),
        "const button = [...document.querySelectorAll('button')]
            .find((button) => button.textContent === arguments[0] && button.checkVisibility());
         button?.click();
         return !!button",
        json!([label]),
    );
}

/// Keeps every click on a way out here: where it leads is asserted, never gone to.
pub fn stay(browser: &Session) {
    browser.run(
        "addEventListener('click', (event) => {
            if (event.target.closest('[data-intent], [data-webmail]')) event.preventDefault();
        })",
        json!([]),
    );
}
