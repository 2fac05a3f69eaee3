//! Files and fields that are missing, unknown, twice, of the wrong kind or no JSON.

use super::copy::{Copy, shown};
use authoring::load::load;
use serde_json::json;
use std::fs;

#[test]
fn bad_json_is_refused() {
    let content = Copy::new();
    content.replace("en/messages.json", "\"id\": \"T2\",", "\"id\": \"T2\"");
    content.refused(
        "en/messages.json",
        "whole file",
        "\"id\": \"T2\"",
        ["JSON", "comma", "comma, quotation mark or bracket"],
    );
}

#[test]
fn an_unknown_field_is_refused() {
    let content = Copy::new();
    content.replace(
        "en/pillars.json",
        "\"statement\":",
        "\"motto\": \"On\", \"statement\":",
    );
    content.refused(
        "en/pillars.json",
        "[0] \"connect\" › words › motto",
        "\"motto\"",
        [
            "\"name\", \"statement\", \"unsaid\"",
            "the unknown field \"motto\"",
            "take it out",
        ],
    );
}

#[test]
fn a_field_of_the_loader_is_unknown_in_a_file() {
    let content = Copy::new();
    content.replace(
        "en/pillars.json",
        "\"id\": \"respect\",",
        "\"id\": \"respect\", \"in_original\": true,",
    );
    content.refused(
        "en/pillars.json",
        "[1] \"respect\" › in_original",
        "in_original",
        ["\"facts\", \"id\", \"words\"", "in_original", "take it out"],
    );
}

#[test]
fn a_misspelt_field_is_told_with_the_right_name_and_as_missing() {
    let content = Copy::new();
    content.replace("en/pillars.json", "\"statement\":", "\"statment\":");
    let errors = content.errors();
    assert_eq!(errors.len(), 2, "{}", shown(&errors));
    let missing = errors
        .iter()
        .find(|error| error.path.ends_with("› statement"))
        .unwrap();
    assert_eq!(
        missing.line,
        content.line("en/pillars.json", "\"words\": {")
    );
    assert!(missing.expected.contains("\"statement\"") && missing.what_to_do.contains("add"));
    let unknown = errors
        .iter()
        .find(|error| error.path.ends_with("› statment"))
        .unwrap();
    assert_eq!(
        unknown.line,
        content.line("en/pillars.json", "\"statment\"")
    );
    assert!(unknown.what_to_do.contains("\"statement\""), "{unknown}");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused() {
    let content = Copy::new();
    content.replace(
        "en/messages.json",
        "\"shareable\": true",
        "\"shareable\": \"yes\"",
    );
    content.refused(
        "en/messages.json",
        "[0] \"T1\" › facts › shareable",
        "\"yes\"",
        ["true or false", "\"yes\"", "write true or false"],
    );
}

#[test]
fn a_field_given_twice_is_refused() {
    let content = Copy::new();
    content.replace(
        "en/language.json",
        "\"code\": \"en\",",
        "\"code\": \"en\",\n\"name\": \"E\",",
    );
    let error = content.error();
    let text = content.text("en/language.json");
    let lines: Vec<&str> = text.lines().collect();
    let last = lines
        .iter()
        .rposition(|line| line.contains("\"name\""))
        .unwrap()
        + 1;
    assert_eq!((error.path.as_str(), error.line), ("name", last), "{error}");
    assert!(error.what_to_do.contains("keep one"), "{error}");
}

#[test]
fn a_missing_file_is_refused_in_any_language() {
    for file in [
        "campaign.json",
        "en/quiz.json",
        "en/words.json",
        "ar/messages.json",
        "ar/home.json",
    ] {
        let content = Copy::new();
        fs::remove_file(content.path(file)).unwrap();
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(
            (error.path.as_str(), error.line, error.column),
            ("whole file", 1, 1)
        );
        assert!(error.found.contains("no such file"), "{error}");
        assert!(error.what_to_do.contains("add the file"), "{error}");
    }
}

#[test]
fn a_missing_transcript_is_refused() {
    let content = Copy::new();
    fs::remove_file(content.path("sources/key-messages.txt")).unwrap();
    content.refused(
        "en/documents.json",
        "[0] \"key-messages\" › facts › transcript",
        "\"sources/key-messages.txt\"",
        ["key-messages.txt", "", "put the transcript there"],
    );
}

#[test]
fn languages_and_folders_must_be_the_same() {
    let content = Copy::new();
    fs::create_dir(content.path("xx")).unwrap();
    let error = content.error();
    assert_eq!(error.file, content.path("xx").display().to_string());
    assert!(error.what_to_do.contains("campaign.json"), "{error}");

    let content = Copy::new();
    content.change("campaign.json", |campaign| {
        campaign["languages"]
            .as_array_mut()
            .unwrap()
            .push(json!("xx"));
    });
    let error = content.error();
    assert_eq!(error.line, content.line("campaign.json", "\"xx\""));
    assert!(error.path.starts_with("languages[") && error.found.contains("no such folder"));
}

#[test]
fn a_content_folder_that_is_not_there_is_refused() {
    let content = Copy::new();
    let folder = content.path("nowhere");
    let errors = load(&folder).err().unwrap();
    assert_eq!(
        errors[0].file,
        folder.display().to_string(),
        "{}",
        shown(&errors)
    );
    assert!(errors[0].what_to_do.contains("campaign.json"));
}

#[test]
fn a_file_that_is_not_utf8_is_refused_at_the_first_wrong_byte() {
    let content = Copy::new();
    let mut bytes = fs::read(content.path("en/home.json")).unwrap();
    let line = content.line("en/home.json", "\"respect\"");
    let at = String::from_utf8_lossy(&bytes).find("\"respect\"").unwrap() + 1;
    bytes[at] = 0xe9;
    fs::write(content.path("en/home.json"), bytes).unwrap();
    let error = content.error();
    assert_eq!(error.line, line, "{error}");
    assert!(error.what_to_do.contains("UTF-8"), "{error}");
}

#[test]
fn the_campaign_s_and_languages_own_fields_are_checked() {
    for (file, field, wrong, expected) in [
        (
            "campaign.json",
            "address",
            "https://example.org/",
            "without a slash",
        ),
        ("campaign.json", "address", "example.org", "scheme"),
        (
            "ar/language.json",
            "code",
            "fr",
            "the folder's name, \"ar\"",
        ),
        ("ar/language.json", "direction", "right", "\"ltr\", \"rtl\""),
        ("ar/language.json", "decimal", "..", "one mark"),
    ] {
        let content = Copy::new();
        content.change(file, |value| value[field] = json!(wrong));
        content.refused(file, field, &format!("\"{field}\""), [expected, wrong, ""]);
    }
    let content = Copy::new();
    content.change("en/documents.json", |list| {
        list[1]["facts"]["date"] = json!("11 June 2020")
    });
    let path = "[1] \"press-release\" › facts › date";
    content.refused(
        "en/documents.json",
        path,
        "\"date\": \"11 June",
        ["ISO 8601", "11 June 2020", "year"],
    );
}
