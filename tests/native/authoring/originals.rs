//! Originals of documents: their titles, where they are looked for, and the digests of transcripts.

use serde_json::{Value, json};
use std::fs;
use support::copy::Copy;

const FILE: &str = "fr/documents.json";

/// A copy in which something of the charter's facts is changed.
fn changed(change: impl FnOnce(&mut Value)) -> Copy {
    let content = Copy::new();
    content.change(FILE, |list| change(&mut list[0]["facts"]));
    content
}

#[test]
fn a_digest_that_is_not_the_transcripts_is_refused_with_the_right_one() {
    // By sha256sum.
    let right = "21682f68a63f52a50115d34a7e4efd1624628da5bc603c19a46508cff9885149";
    for wrong in [&"0".repeat(64), &right.to_uppercase(), &right[..63]] {
        let content = changed(|facts| facts["digest"] = json!(wrong));
        content.refused(
            FILE,
            "[0] \"charte\" › facts › digest",
            &format!("\"digest\": \"{wrong}\""),
            [
                &format!("the SHA-256 of sources/charte.md: \"{right}\""),
                &wrong[..60],
                "write this digest",
            ],
        );
    }
}

#[test]
fn a_transcript_that_says_the_same_in_other_bytes_has_another_digest() {
    let content = Copy::new();
    let mut text = content.text("sources/charte.md");
    text.push('\n');
    fs::write(content.path("sources/charte.md"), text).unwrap();
    let error = content.error();
    assert_eq!(error.path, "[0] \"charte\" › facts › digest", "{error}");
    assert!(
        error.what_to_do.contains("restore the transcript"),
        "{error}"
    );
}

#[test]
fn digest_original_and_title_are_asked_for() {
    for (pointer, field) in [
        ("", "digest"),
        ("", "original"),
        ("/original", "title"),
        ("/original/place", "address"),
        ("/original/place", "seen"),
    ] {
        let content = changed(|facts| {
            let parent = facts.pointer_mut(pointer).unwrap();
            parent.as_object_mut().unwrap().remove(field).unwrap();
        });
        let error = content.error();
        assert!(error.file.ends_with(FILE), "{error}");
        assert!(error.path.ends_with(&format!("› {field}")), "{error}");
        assert!(error.what_to_do.contains("add"), "{error}");
    }
    let content = Copy::new();
    content.change("ar/documents.json", |list| {
        let words = list[1]["words"].as_object_mut().unwrap();
        words.remove("publisher").unwrap();
    });
    let error = content.error();
    assert!(error.file.ends_with("ar/documents.json"), "{error}");
    assert!(error.path.ends_with("words › publisher"), "{error}");
}

#[test]
fn a_title_is_the_documents_own_words() {
    let content = changed(|facts| facts["original"]["title"] = json!("Charte des jardins"));
    content.refused(
        FILE,
        "[0] \"charte\" › facts › original › title",
        "\"title\": \"Charte des jardins\"",
        ["to the letter", "Charte des jardins", "sentences"],
    );
}

#[test]
fn an_original_can_be_looked_for_somewhere() {
    let content = changed(|facts| {
        facts["original"].as_object_mut().unwrap().remove("place");
    });
    content.refused(
        FILE,
        "[0] \"charte\" › facts › original",
        "\"original\"",
        [
            "\"place\", \"presented\" or both",
            "neither",
            "name the page",
        ],
    );
    // Either of the two is enough.
    let content = changed(|facts| {
        let place = facts["original"]["place"].take();
        facts["original"] = json!({ "title": facts["original"]["title"], "presented": place });
    });
    assert!(authoring::load::load(&content.folder).is_ok());
}

#[test]
fn addresses_of_originals_are_whole_and_have_https() {
    for wrong in [
        "http://mairie.example/charte.html",
        "mairie.example/charte.html",
        "https://mairie",
        "https://mairie.example/la charte",
        "mailto:mairie@jardin.example",
    ] {
        let content = changed(|facts| facts["original"]["place"]["address"] = json!(wrong));
        content.refused(
            FILE,
            "[0] \"charte\" › facts › original › place › address",
            &format!("\"address\": \"{wrong}\""),
            ["https", wrong, "write the whole address"],
        );
    }
}

#[test]
fn the_day_on_which_an_original_was_seen_is_a_day_after_it_was_published() {
    for (wrong, expected) in [
        ("2031-05", "a day as ISO 8601"),
        ("2 mai 2031", "a day as ISO 8601"),
        ("2031-02-30", "a day as ISO 8601"),
        ("2031-02-28", "not before the document's own date, 2031-03"),
    ] {
        let content = changed(|facts| facts["original"]["place"]["seen"] = json!(wrong));
        content.refused(
            FILE,
            "[0] \"charte\" › facts › original › place › seen",
            &format!("\"seen\": \"{wrong}\""),
            [expected, wrong, "last saw a copy"],
        );
    }
}
