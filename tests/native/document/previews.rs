//! Preview images: every page names one that is there, of the size that it says.

use super::is_described_in_the_original;
use crate::common::built::{Site, Written, all, invented, length, made_up_site, site, tested};
use content::Word;
use routes::Page;
use scraper::Html;
use site_build::previews;
use std::collections::BTreeSet;
use support::{made_up_in, original};
use unicode_segmentation::UnicodeSegmentation;

/// What a document says of its preview: address, alternative text.
fn said(name: &str, html: &Html, origin: &str) -> (String, String) {
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
    let path = address.strip_prefix(origin);
    let path = path.unwrap_or_else(|| panic!("{name}: {address}"));
    (path.to_owned(), alt)
}

/// All pages, and the chooser: address, address of the preview, alternative text.
fn said_by_all() -> Vec<(String, String, String)> {
    said_by(tested(), site(), &original().campaign.address)
}

fn said_by(pages: Vec<Written>, site: &Site, origin: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for written in pages {
        let (path, alt) = said(&written.address, &written.html, origin);
        found.push((written.address, path, alt));
    }
    let chooser = Html::parse_document(site.text("/index.html"));
    let (path, alt) = said("/", &chooser, origin);
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
fn pages_have_previews_of_their_own_in_the_language_of_their_text() {
    let mut paths = BTreeSet::new();
    for written in tested() {
        let (name, content) = (&written.address, written.content);
        let (path, alt) = said(name, &written.html, &content.campaign.address);
        assert!(length(&alt) > 60, "{name}: {alt}");
        let graphemes = alt.graphemes(true).count();
        assert!(graphemes <= 420, "{name}: {graphemes}");
        // A message in all languages has the preview of the message.
        let shown = match written.page {
            Page::Languages(at) => Page::Message(at),
            page => page,
        };
        let language = match is_described_in_the_original(content, shown) {
            true => content.original(),
            false => &content.language,
        };
        assert!(alt.ends_with(&named(&language.name)), "{name}: {alt}");
        assert!(paths.insert(path), "{name}");
    }
    let chooser = Html::parse_document(site().text("/index.html"));
    let (path, alt) = said("/", &chooser, &original().campaign.address);
    let ending = named(&original().language.name);
    assert!(alt.ends_with(&ending) && paths.insert(path), "{alt}");
}

/// Name of a language as a sentence, with the full stop of its script.
fn named(language: &str) -> String {
    let chinese = language.ends_with(|sign: char| ('\u{4E00}'..='\u{9FFF}').contains(&sign));
    format!("{language}{}", if chinese { "。" } else { "." })
}

#[test]
fn previews_of_the_made_up_campaign_end_with_the_language_of_their_text() {
    let said = said_by(invented(), made_up_site(), "https://jardin.example");
    for (address, ending) in [
        ("/", "Français."),
        ("/fr/quiz/", "Français."),
        ("/ar/m/J5/", "العربية."),
        ("/qaa/m/J6/", "Qaaqa."),
        // The wording is the charter's own: no message is that.
        ("/qaa/areas/eau/", "Français."),
    ] {
        let (_, path, alt) = said.iter().find(|(name, ..)| name == address).unwrap();
        assert!(alt.ends_with(ending), "{address}: {alt}");
        assert!(made_up_site().files.contains_key(path), "{path}");
    }
}

#[test]
fn previews_of_messages_say_the_message_its_speaker_and_its_source() {
    for written in tested() {
        let Page::Message(at) = written.page else {
            continue;
        };
        let content = written.content;
        let (message, origin) = (&content.messages[at], &content.campaign.address);
        let (_, alt) = said(&written.address, &written.html, origin);
        let start: String = message.words.text.chars().take(100).collect();
        assert!(alt.starts_with(&start), "{}: {alt}", written.address);
        let source = content::find(&content.documents, &message.facts.receipt.document);
        let cited = &source.unwrap().words.cited;
        assert!(alt.contains(cited), "{}: {alt}", written.address);
        if let Some(speaker) = &message.words.speaker {
            assert!(alt.contains(speaker), "{}: {alt}", written.address);
        }
    }
}

#[test]
fn the_preview_of_a_spoken_message_says_this_to_the_letter() {
    let mut content = made_up_in("ar").clone();
    content.words[Word::CardSource as usize] = String::from("المصدر: {document}");
    content.words[Word::CardUnofficial as usize] = String::from("موقع غير رسمي");
    // The message that somebody speaks is the fifth.
    let card = previews::card(&content, Page::Message(4), "");
    let said = share_image::alt(&card);
    let expected = "تعالوا ببذرة، بذرة واحدة تكفي. البذرة المحفوظة تنام حتى النسيان، والبذرة \
                    المهداة تطعم الشارع كله. في هذا الربيع يزرع الشارع الأعلى سبعة صفوف من الفول \
                    وستة من السلق، ولكل صف اسم الأسرة التي تسقيه. وفي الخريف تمر كل سلة بميزان \
                    الساحة، ثم تدور على البيوت بابا بابا. — كبيرة البستانيين. المصدر: رسالة إلى \
                    الجيران، 14 آذار/مارس 2031. الحديقة المشتركة. موقع غير رسمي. العربية.";
    assert_eq!(said, expected);
}

#[test]
fn a_page_with_a_character_that_cannot_be_drawn_stops_the_build_and_is_named() {
    let mut content = made_up_in("fr").clone();
    // The message J2.
    content.messages[1].words.text.push('😀');
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-glyph");
    let error = previews::write(&folder, &[content]).unwrap_err();
    assert!(error.starts_with("/fr/m/J2/: "), "{error}");
    // Both pages of the message, and no other.
    assert_eq!(error.lines().count(), 2, "{error}");
    for line in error.lines() {
        assert!(line.contains("/J2/"), "{line}");
        assert!(line.contains("U+1F600 “😀”"), "{line}");
    }
}

#[test]
fn what_is_not_translated_yet_is_shown_in_its_own_language_and_direction() {
    for (code, direction) in [
        ("ar", content::Direction::Rtl),
        ("qaa", content::Direction::Ltr),
    ] {
        let mut content = made_up_in(code).clone();
        content.messages[3].in_original = true;
        let card = previews::card(&content, Page::Message(3), "");
        assert_eq!(card.language.code, "fr");
        assert_eq!(card.direction, direction);
        let card = previews::card(&content, Page::Message(1), "");
        assert_eq!(card.language.code, code);
    }
}
