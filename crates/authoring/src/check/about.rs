//! Checks of what sections of the page about the site take from the publisher's facts.

use super::addresses::{is_mail, is_web};
use super::quoted;
use crate::place::{ContentError, Placed};
use content::{AboutFacts, AboutWords};

/// Placeholder of the publisher's name in a paragraph.
pub const PUBLISHER: &str = "{publisher}";
/// Placeholder of the publisher's address in a section's link.
pub const CONTACT: &str = "{contact}";

/// Checks that paragraphs have no placeholder but the publisher's name.
pub fn placeholders(
    placed: &Placed,
    at: usize,
    words: &AboutWords,
    errors: &mut Vec<ContentError>,
) {
    for (number, paragraph) in words.paragraphs.iter().enumerate() {
        if paragraph.replace(PUBLISHER, "").contains(['{', '}']) {
            errors.push(placed.error(
                &format!("/{at}/words/paragraphs/{number}"),
                format!("no placeholder but {PUBLISHER}, the publisher's name"),
                quoted(paragraph),
                "correct the placeholder, or take its braces out",
            ));
        }
    }
}

/// Checks the address that a section leads to.
pub fn link(placed: &Placed, at: usize, facts: &AboutFacts, errors: &mut Vec<ContentError>) {
    let fits = |link: &&String| *link == CONTACT || is_web(link) || is_mail(link);
    if let Some(link) = facts.link.as_ref().filter(|link| !fits(link)) {
        errors.push(placed.error(
            &format!("/{at}/facts/link"),
            format!("an address with https, a mail address with mailto: before it, or {CONTACT}"),
            quoted(link),
            "write one of the three, or leave the field out",
        ));
    }
}
