//! Checks of what a document says about its original, and of its transcript's digest.

use super::addresses::is_web;
use super::documents::{is_date, running};
use super::quoted;
use crate::place::{ContentError, Placed};
use content::{Document, Place};
use sha2::{Digest, Sha256};

/// Checks the original of the document at this position.
pub fn check(placed: &Placed, at: usize, document: &Document, errors: &mut Vec<ContentError>) {
    let original = &document.facts.original;
    let pointer = format!("/{at}/facts/original");
    if !running(document).contains(&original.title) {
        errors.push(placed.error(
            &format!("{pointer}/title"),
            "a run of the document's own words, to the letter",
            quoted(&original.title),
            "write the title as it stands in the document's sentences",
        ));
    }
    if original.place.is_none() && original.presented.is_none() {
        errors.push(placed.error(
            &pointer,
            "where readers can look for the original: \"place\", \"presented\" or both",
            "neither",
            "name the page of the document itself, or the page on which its publisher presents it",
        ));
    }
    for (field, named) in [
        ("place", &original.place),
        ("presented", &original.presented),
    ] {
        if let Some(named) = named {
            let pointer = format!("{pointer}/{field}");
            place(placed, &pointer, named, &document.facts.date, errors);
        }
    }
}

/// Checks an address and the day on which it was looked at; `date` is the document's.
fn place(
    placed: &Placed,
    pointer: &str,
    place: &Place,
    date: &str,
    errors: &mut Vec<ContentError>,
) {
    if !is_web(&place.address) {
        errors.push(placed.error(
            &format!("{pointer}/address"),
            "the address of a page with https: \"https://example.org/page\"",
            quoted(&place.address),
            "write the whole address as the browser shows it; where there is none with https, \
             leave the place out",
        ));
    }
    // A month has seven characters.
    if !is_date(&place.seen) || place.seen.len() < 10 {
        errors.push(placed.error(
            &format!("{pointer}/seen"),
            "a day as ISO 8601 writes it: \"2020-06-11\"",
            quoted(&place.seen),
            "write the day on which somebody last saw a copy there: year, month, day",
        ));
    } else if is_date(date) && place.seen.as_str() < date {
        errors.push(placed.error(
            &format!("{pointer}/seen"),
            format!("a day not before the document's own date, {date}"),
            quoted(&place.seen),
            "write the day on which somebody last saw a copy there",
        ));
    }
}

/// Checks that the digest is that of the transcript's bytes.
pub fn digest(
    placed: &Placed,
    at: usize,
    document: &Document,
    transcript: &[u8],
    errors: &mut Vec<ContentError>,
) {
    let digest = Sha256::digest(transcript);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    if document.facts.digest != digest {
        errors.push(placed.error(
            &format!("/{at}/facts/digest"),
            format!("the SHA-256 of {}: \"{digest}\"", document.facts.transcript),
            quoted(&document.facts.digest),
            "restore the transcript; if the change to it is meant, write this digest",
        ));
    }
}
