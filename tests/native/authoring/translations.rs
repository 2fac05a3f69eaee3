//! Texts of any language, and translations that are not the original's.

use serde_json::json;
use support::copy::Copy;

#[test]
fn empty_texts_and_characters_that_cannot_be_seen_are_refused() {
    for (text, expected) in [
        ("", "not empty"),
        ("  ", "not empty"),
        ("Titre ", "blanks"),
        ("Ti\u{202e}tre", "marks of direction"),
        ("Ti\u{0}tre", "control characters"),
        ("Ti\ntre", "control characters"),
    ] {
        for file in ["fr/sections.json", "ar/sections.json", "qaa/sections.json"] {
            let content = Copy::new();
            content.change(file, |list| list[0]["words"]["title"] = json!(text));
            let error = content.error();
            assert_eq!(error.file, content.path(file).display().to_string());
            assert_eq!(error.line, content.line(file, "\"title\""), "{error}");
            assert_eq!(error.path, "[0] \"promesses\" › words › title");
            assert!(error.expected.contains(expected), "{error}");
        }
    }
}

#[test]
fn interface_words_are_complete_and_keep_their_placeholders() {
    for file in ["fr/words.json", "ar/words.json", "qaa/words.json"] {
        let content = Copy::new();
        content.change(file, |words| {
            words.as_object_mut().unwrap().remove("percent");
        });
        content.refused(
            file,
            "percent",
            "{",
            ["the field \"percent\"", "no such field", "add \"percent\""],
        );

        let content = Copy::new();
        content.change(file, |words| words["percents"] = json!("x"));
        content.refused(
            file,
            "percents",
            "\"percents\"",
            ["", "\"percents\"", "\"percent\""],
        );
    }
    for (text, expected) in [
        ("{x}", "{n}"),
        ("x", "{n}"),
        ("{n", "each with both its braces"),
    ] {
        let content = Copy::new();
        content.change("ar/words.json", |words| words["percent"] = json!(text));
        content.refused(
            "ar/words.json",
            "percent",
            "\"percent\"",
            [expected, text, ""],
        );
    }
}

#[test]
fn a_translation_has_the_original_s_entries_in_their_order() {
    let content = Copy::new();
    content.change("ar/messages.json", |list| {
        list.as_array_mut().unwrap().remove(3);
    });
    let error = content.error();
    assert_eq!(
        error.file,
        content.path("ar/messages.json").display().to_string()
    );
    assert_eq!(error.path, "[2] \"J3\"");
    // The entry starts with its brace, in the line before its id.
    assert_eq!(error.line, content.line("ar/messages.json", "\"J3\"") - 1);
    assert!(error.expected.contains("\"J4\" after \"J3\""), "{error}");
    assert!(
        error
            .what_to_do
            .contains("{ \"id\": \"J4\", \"words\": null }"),
        "{error}"
    );
}

#[test]
fn a_translation_s_entry_unknown_to_the_original_is_refused() {
    let content = Copy::new();
    let mut last = 0;
    content.change("ar/messages.json", |list| {
        let list = list.as_array_mut().unwrap();
        last = list.len();
        list.push(json!({ "id": "J99", "words": null }));
    });
    content.refused(
        "ar/messages.json",
        &format!("[{last}] \"J99\" › id"),
        "\"J99\"",
        ["fr/messages.json has", "J99", "correct the id"],
    );

    let content = Copy::new();
    content.change("ar/messages.json", |list| {
        list.as_array_mut().unwrap().swap(0, 1)
    });
    content.refused(
        "ar/messages.json",
        "[0] \"J2\" › id",
        "\"J2\"",
        ["\"J1\"", "\"J2\"", "order"],
    );
}

#[test]
fn a_translated_question_has_the_original_s_options() {
    let content = Copy::new();
    content.change("ar/quiz.json", |list| {
        list[0]["words"]["options"].as_array_mut().unwrap().pop();
    });
    content.refused(
        "ar/quiz.json",
        "[0] \"G1\" › words › options",
        "\"options\"",
        ["3 options", "2", "translate each"],
    );
}

#[test]
fn a_title_follows_a_document_that_has_the_area() {
    let content = Copy::new();
    content.change("ar/areas.json", |list| {
        list[1]["words"]["follows"] = json!("no-such-id")
    });
    let path = "[1] \"eau\" › words › follows";
    content.refused(
        "ar/areas.json",
        path,
        "no-such-id",
        ["charte, lettre", "no-such-id", "correct"],
    );
}

#[test]
fn a_translated_title_is_the_start_of_the_message_that_its_area_shows() {
    let content = Copy::new();
    let title = "إطعام الأرض";
    content.change("ar/areas.json", |list| {
        list[0]["words"]["title"] = json!(title)
    });
    content.refused(
        "ar/areas.json",
        "[0] \"terre\" › words › title",
        title,
        ["the first words of the message J4", title, "follows"],
    );

    // One that follows another document stands above it.
    let content = Copy::new();
    content.change("ar/areas.json", |list| {
        list[0]["words"]["title"] = json!(title);
        list[0]["words"]["follows"] = json!("lettre");
    });
    assert!(authoring::load::load(&content.folder).is_ok());
}
