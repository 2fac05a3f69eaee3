//! What the app can make on a page that stands on no page of its kind as it is written.
//!
//! A rule of everyone's that needs one of these stays. What a part of the site has to itself needs
//! no line here: its folder's rules are all kept. `tests/document/style.rs` reads the program and
//! tells what is missing here, and what is too much.

use crate::routes::Kind;

/// The classes and the elements, with blanks between them.
pub fn of(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Home => ("untranslated", "legend"),
        Kind::Area => ("untranslated", ""),
        Kind::Message => ("swap untranslated", "textarea"),
        Kind::Messages => ("original untranslated", "mark sup textarea"),
        Kind::Share => ("original untranslated", "mark"),
        Kind::Quiz => (
            "chips code eyebrow option original steps",
            "fieldset h3 i input label legend rect select textarea",
        ),
        Kind::Room => (
            "chips count eyebrow file legend link option original panel questions sheet steps",
            "textarea",
        ),
        Kind::Plain => ("original untranslated", ""),
        // It has all rules.
        Kind::Components => ("", ""),
    }
}
