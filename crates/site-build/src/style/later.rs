//! Classes and elements that the app adds to pages and that no prerendered page of their kind has.
//!
//! A shared rule that needs one of them is kept. The rules in the folder of a part are all kept, so
//! what only they need is not listed here. `tests/native/document/style.rs` reads the app's sources and
//! reports what is missing here and what is superfluous.

use routes::Kind;

/// Classes and elements that the app adds to pages of a kind, separated by spaces.
pub fn of(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Home => ("original untranslated", "button legend"),
        Kind::Area => ("untranslated", ""),
        Kind::Message => ("swap untranslated", "textarea"),
        Kind::Messages => ("original untranslated", "mark sup textarea"),
        Kind::Share => (
            "chips code filters found original picture untranslated",
            "canvas h3 mark",
        ),
        Kind::Quiz => (
            "chips code eyebrow link option original questions receipt steps untranslated",
            "blockquote fieldset h3 i input label legend ol rect select textarea",
        ),
        Kind::Room => (
            "chips count eyebrow file link option original panel questions sheet steps",
            "textarea",
        ),
        Kind::Plain => ("original untranslated", ""),
        // Its style sheet has all rules.
        Kind::Components => ("", ""),
    }
}
