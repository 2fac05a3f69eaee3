//! Preview images: every page names one that is there, of the size that it says.

use crate::common::built::{all, site};
use roadmap::document::previews;
use routes::Page;
use scraper::Html;
use share_image::Card;
use support::{edition, editions};
use unicode_segmentation::UnicodeSegmentation;

/// What a document says of its preview: address, alternative text.
fn said(name: &str, html: &Html) -> (String, String) {
    let content = |selector: &str| {
        let found = all(html, selector);
        assert_eq!(found.len(), 1, "{name}: {selector}");
        found[0].attr("content").unwrap().to_owned()
    };
    let property = |property: &str| content(&format!("head > meta[property='{property}']"));
    let named = |known: &str| content(&format!("head > meta[name='{known}']"));
    assert_eq!(property("og:image:type"), "image/png", "{name}");
    assert_eq!(property("og:image:width"), "1200", "{name}");
    assert_eq!(property("og:image:height"), "630", "{name}");
    assert_eq!(named("twitter:card"), "summary_large_image", "{name}");
    let (address, alt) = (property("og:image"), property("og:image:alt"));
    assert_eq!(named("twitter:image"), address, "{name}");
    assert_eq!(named("twitter:image:alt"), alt, "{name}");
    let path = address.strip_prefix("https://example.org");
    let path = path.unwrap_or_else(|| panic!("{name}: {address}"));
    (path.to_owned(), alt)
}

/// All pages, and the chooser.
fn said_by_all() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for written in site().written(editions()) {
        let (path, alt) = said(&written.address, &written.html);
        found.push((written.address, path, alt));
    }
    let chooser = Html::parse_document(site().text("/index.html"));
    let (path, alt) = said("/", &chooser);
    found.push((String::from("/"), path, alt));
    found
}

#[test]
fn every_page_names_a_preview_that_is_there_and_as_large_as_it_says() {
    for (name, path, _) in said_by_all() {
        let bytes = &site().files.get(&path);
        let bytes = bytes.unwrap_or_else(|| panic!("{name}: {path} is not there"));
        assert!(bytes.len() < 300_000, "{name}: {} bytes", bytes.len());
        // The PNG specification: a signature, then the header chunk with width and height.
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "{name}");
        assert_eq!(bytes[12..16], *b"IHDR", "{name}");
        assert_eq!(bytes[16..24], [0, 0, 4, 0xB0, 0, 0, 2, 0x76], "{name}");
    }
}

#[test]
fn every_preview_belongs_to_a_page_and_has_no_copies_for_the_network() {
    let said: Vec<String> = said_by_all().into_iter().map(|(_, path, _)| path).collect();
    let pictures = site().files.keys().filter(|name| name.contains(".png"));
    // The kit's pictures are no previews.
    for name in pictures.filter(|name| !name.starts_with("/kit/")) {
        assert!(said.contains(name), "{name}");
    }
}

#[test]
fn pages_have_previews_of_their_own_in_their_own_language() {
    let said = said_by_all();
    for (name, path, alt) in &said {
        let length = alt.graphemes(true).count();
        assert!(length > 60 && length <= 420, "{name}: {length}");
        let language = if name.starts_with("/ar/") {
            "العربية."
        } else {
            "English."
        };
        assert!(alt.ends_with(language), "{name}: {alt}");
        let same = said.iter().filter(|(_, other, _)| other == path).count();
        assert_eq!(same, 1, "{path}");
    }
}

#[test]
fn previews_of_messages_say_the_message_its_speaker_and_its_source() {
    for written in site().written(editions()) {
        let Page::Message(at) = written.page else {
            continue;
        };
        let words = &written.content.messages[at].words;
        let (_, alt) = said(&written.address, &written.html);
        let start: String = words.text.chars().take(100).collect();
        assert!(alt.starts_with(&start), "{}: {alt}", written.address);
        assert!(alt.contains("2020"), "{}: {alt}", written.address);
        if let Some(speaker) = &words.speaker {
            assert!(alt.contains(speaker), "{}: {alt}", written.address);
        }
    }
}

#[test]
fn a_page_with_a_character_that_cannot_be_drawn_stops_the_build_and_is_named() {
    let mut content = edition("en").clone();
    content.messages[3].words.text.push('😀');
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-glyph");
    let error = previews::write(&folder, &[content]).unwrap_err();
    assert!(error.starts_with("/en/m/T4/: "), "{error}");
    // Both pages of the message, and no other.
    assert_eq!(error.lines().count(), 2, "{error}");
    for line in error.lines() {
        assert!(line.contains("/T4/"), "{line}");
        assert!(line.contains("U+1F600 “😀”"), "{line}");
    }
}

#[test]
fn what_is_not_translated_yet_is_shown_in_its_own_language_and_direction() {
    let mut content = edition("ar").clone();
    content.messages[3].in_original = true;
    let Card {
        language,
        direction,
        ..
    } = previews::card(&content, Page::Message(3), "");
    assert_eq!(language.code, "en");
    assert_eq!(direction, content::Direction::Rtl);
}
