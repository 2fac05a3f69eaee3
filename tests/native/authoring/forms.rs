//! Shorter forms of messages: where one must be, what it is made of, and links by accident.

use super::copy::{Copy, entry, shown};
use authoring::load::load;
use serde_json::{Value, json};
use support::content_folder;

/// The place of a message in its list.
fn at(list: &Value, id: &str) -> usize {
    let list = list.as_array().unwrap();
    list.iter().position(|entry| entry["id"] == id).unwrap()
}

/// A copy in which one field of a message's words is another, or gone.
fn with(file: &str, id: &str, field: &str, value: Value) -> (Copy, String) {
    let content = Copy::new();
    let mut path = String::new();
    content.change(file, |list| {
        path = format!("[{}] \"{id}\" › words › {field}", at(list, id));
        let words = entry(list, id)["words"].as_object_mut().unwrap();
        match value {
            Value::Null => words.remove(field),
            value => words.insert(field.to_owned(), value),
        };
    });
    (content, path)
}

#[test]
fn a_message_that_fits_nowhere_small_needs_a_short_form() {
    for (file, used) in [
        // 232 letters, 56 of source line and line breaks, 23 for the link.
        ("en/messages.json", "311 of 280 on x, 308 of 300 on bluesky"),
        // 190 letters, 86, 23: Bluesky takes it.
        ("ar/messages.json", "299 of 280 on x"),
    ] {
        let (content, path) = with(file, "T3", "short", Value::Null);
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(error.path, path);
        assert!(error.expected.contains("fits X and Bluesky"), "{error}");
        assert!(error.found.contains(used), "{error}");
        assert!(error.what_to_do.contains("add \"short\""), "{error}");
        // A field that is not there is placed at what should hold it.
        let entry = content.line(file, "\"id\": \"T3\"");
        let text = content.text(file);
        let words = text.lines().skip(entry);
        let words = words.take_while(|line| !line.contains("\"words\"")).count();
        assert_eq!(error.line, entry + words + 1);
    }
}

#[test]
fn a_message_that_is_too_long_for_mastodon_needs_a_long_form() {
    let file = "en/messages.json";
    let (content, path) = with(file, "N4", "long", Value::Null);
    let error = content.error();
    assert_eq!(error.path, path);
    assert!(
        error.expected.contains("fits Mastodon and Threads"),
        "{error}"
    );
    let long = "549 of 500 on mastodon, 554 of 500 on threads";
    assert!(error.found.contains(long), "{error}");
    assert!(error.what_to_do.contains("add \"long\""), "{error}");
}

#[test]
fn a_form_that_is_not_needed_or_does_not_fit_is_refused() {
    let file = "en/messages.json";
    let (content, path) = with(
        file,
        "T1",
        "short",
        json!("We cannot reap the full benefits of the digital age"),
    );
    content.refused(
        file,
        &path,
        "\"short\": \"We cannot",
        ["no form", "\"short\"", "take the form out"],
    );
    // The whole message but for its last words.
    let form = "The UN Secretary-General’s Roadmap for Digital Cooperation provides a vision and \
        steerage for a digitally interdependent world. It lays out actions for the global \
        community to CONNECT, RESPECT, and PROTECT people";
    let (content, path) = with(file, "T3", "short", json!(form));
    content.refused(
        file,
        &path,
        "\"short\": \"The UN Secretary-General’s Roadmap",
        ["fits X and Bluesky", "291 of 280 on x", "leave out more"],
    );
}

#[test]
fn a_form_of_other_words_than_the_message_s_is_refused_in_every_language() {
    for (file, id, form, says) in [
        // A word that is not there; a sentence left out without a mark.
        (
            "en/messages.json",
            "D4",
            "Cyber conflict is rising.",
            ["whole words of the message", "is rising", "as they are"],
        ),
        (
            "en/messages.json",
            "U3",
            "There is a need to prevent the online world from increased digital fragmentation. \
             The digital age can be one that is marked by increased international cooperation",
            ["\"[…]\"", "There is a need", "as they are"],
        ),
        (
            "en/messages.json",
            "D4",
            "privacy are increasingly at risk.",
            ["a capital letter", "privacy", "where a sentence"],
        ),
        (
            "ar/messages.json",
            "D4",
            "النزاع السيبراني مستمر.",
            ["whole words", "مستمر", "as they are"],
        ),
    ] {
        let (content, path) = with(file, id, "short", json!(form));
        content.refused(file, &path, &format!("\"short\": \"{form}"), says);
    }
}

#[test]
fn a_short_form_is_shorter_than_the_long_one() {
    let file = "en/messages.json";
    let (content, _) = with(
        file,
        "N4",
        "long",
        json!("Digital divides threaten to become the new face of inequality"),
    );
    let error = content.error();
    assert!(error.path.ends_with("\"N4\" › words › short"), "{error}");
    assert!(
        error
            .expected
            .contains("shorter than \"long\": fewer than 61"),
        "{error}"
    );
    assert!(error.found.contains("125 characters"), "{error}");
}

#[test]
fn messages_that_are_not_shared_need_no_forms() {
    let (content, _) = with("en/messages.json", "T3", "short", Value::Null);
    content.change("en/messages.json", |list| {
        entry(list, "T3")["facts"]["shareable"] = json!(false);
    });
    content.change("ar/messages.json", |list| {
        let words = entry(list, "T3")["words"].as_object_mut().unwrap();
        words.remove("short");
    });
    assert!(load(&content.folder).is_ok());
}

#[test]
fn what_is_not_translated_is_held_to_the_edition_s_own_lines() {
    let content = Copy::new();
    content.change("ar/messages.json", |list| {
        entry(list, "T5")["words"] = Value::Null;
    });
    assert!(load(&content.folder).is_ok(), "its English form fits");
    // In English nobody misses it, since the text fits: 174 + 56 + 23. The Arabic line is longer.
    content.change("en/messages.json", |list| {
        let words = entry(list, "T5")["words"].as_object_mut().unwrap();
        words.remove("short");
    });
    let error = content.error();
    let file = content.path("ar/messages.json").display().to_string();
    assert_eq!(error.file, file);
    assert_eq!(error.path, "[4] \"T5\" › words");
    assert!(error.found.contains("283 of 280 on x"), "{error}");
    assert!(
        error.what_to_do.contains("translate the message")
            && error.what_to_do.contains("en/messages.json, add \"short\""),
        "{error}"
    );
}

#[test]
fn a_longer_source_line_is_told_with_every_message_that_no_longer_fits() {
    let content = Copy::new();
    content.replace(
        "ar/words.json",
        "وموقع غير رسميين.",
        "وموقع غير رسميين هنا.",
    );
    // Four letters more: texts of 170 letters and a form of 168 no longer fit beside 86 and 23.
    let errors = content.errors();
    let paths: Vec<&str> = errors
        .iter()
        .map(|error| error.path.split_once(' ').unwrap().1)
        .collect();
    assert_eq!(
        paths,
        [
            "\"R1\" › words › short",
            "\"U4\" › words › short",
            "\"PS\" › words › short",
            "\"P3b\" › words › short",
        ],
        "{}",
        shown(&errors)
    );
    assert!(errors[1].found.contains("283 of 280 on x"), "{}", errors[1]);
    assert!(errors[3].found.contains("281 of 280 on x"), "{}", errors[3]);
}

#[test]
fn a_text_that_networks_would_make_a_link_of_is_refused_wherever_a_post_has_it() {
    for (file, pointer, path, text) in [
        (
            "ar/messages.json",
            "/1/words/text",
            "[1] \"T2\" › words › text",
            "تعاون cooperation.Global",
        ),
        (
            "ar/messages.json",
            "/49/words/speaker",
            "[49] \"QB\" › words › speaker",
            "un.org",
        ),
        (
            "en/words.json",
            "/source-line",
            "source-line",
            "Source: un.org, {document}.",
        ),
        (
            "ar/words.json",
            "/hashtag",
            "hashtag",
            "digital.cooperation.org",
        ),
        (
            "ar/documents.json",
            "/0/words/cited",
            "[0] \"key-messages\" › words › cited",
            "un.org 2020",
        ),
    ] {
        let content = Copy::new();
        content.change(file, |value| {
            *value.pointer_mut(pointer).unwrap() = json!(text);
        });
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(error.path, path, "{error}");
        assert!(
            error.expected.contains("no network finds a link"),
            "{error}"
        );
        assert!(error.what_to_do.contains("space"), "{error}");
    }
}

#[test]
fn a_link_that_arises_only_where_two_texts_meet_is_refused() {
    let content = Copy::new();
    content.replace("en/words.json", "UN, {document}.", "UN, {document}.Global");
    let error = content.error();
    assert_eq!(error.path, "source-line");
    assert!(error.found.contains("2020.Global"), "{error}");
}

#[test]
fn forms_stand_beside_their_texts_in_both_languages() {
    // How many there are, so that one that gets lost is missed.
    for (language, short, long) in [("en", 34, 4), ("ar", 28, 1)] {
        let file = content_folder().join(format!("{language}/messages.json"));
        let list: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let count = |field: &str| {
            let list = list.as_array().unwrap();
            list.iter()
                .filter(|entry| entry["words"][field].is_string())
                .count()
        };
        assert_eq!((count("short"), count("long")), (short, long), "{language}");
    }
}
