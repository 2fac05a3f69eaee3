//! Files and fields that are missing, unknown, twice, of the wrong kind or no JSON.

use authoring::load::load;
use serde_json::json;
use std::fs;
use support::copy::{Copy, shown};

#[test]
fn bad_json_is_refused() {
    let content = Copy::new();
    content.replace("fr/messages.json", "\"id\": \"J2\",", "\"id\": \"J2\"");
    content.refused(
        "fr/messages.json",
        "whole file",
        "\"id\": \"J2\"",
        ["JSON", "comma", "comma, quotation mark or bracket"],
    );
}

#[test]
fn an_unknown_field_is_refused() {
    let content = Copy::new();
    content.replace(
        "fr/pillars.json",
        "\"statement\":",
        "\"devise\": \"Tôt\", \"statement\":",
    );
    content.refused(
        "fr/pillars.json",
        "[0] \"semer\" › words › devise",
        "\"devise\"",
        [
            "\"name\", \"statement\", \"unsaid\"",
            "the unknown field \"devise\"",
            "take it out",
        ],
    );
}

#[test]
fn a_field_of_the_loader_is_unknown_in_a_file() {
    let content = Copy::new();
    content.replace(
        "fr/pillars.json",
        "\"id\": \"partager\",",
        "\"id\": \"partager\", \"in_original\": true,",
    );
    content.refused(
        "fr/pillars.json",
        "[1] \"partager\" › in_original",
        "in_original",
        ["\"facts\", \"id\", \"words\"", "in_original", "take it out"],
    );
}

#[test]
fn a_misspelt_field_is_told_with_the_right_name_and_as_missing() {
    let content = Copy::new();
    content.replace("fr/pillars.json", "\"statement\":", "\"statment\":");
    let errors = content.errors();
    assert_eq!(errors.len(), 2, "{}", shown(&errors));
    let missing = errors
        .iter()
        .find(|error| error.path.ends_with("› statement"))
        .unwrap();
    assert_eq!(
        missing.line,
        content.line("fr/pillars.json", "\"words\": {")
    );
    assert!(missing.expected.contains("\"statement\"") && missing.what_to_do.contains("add"));
    let unknown = errors
        .iter()
        .find(|error| error.path.ends_with("› statment"))
        .unwrap();
    assert_eq!(
        unknown.line,
        content.line("fr/pillars.json", "\"statment\"")
    );
    assert!(unknown.what_to_do.contains("\"statement\""), "{unknown}");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused() {
    let content = Copy::new();
    content.replace(
        "fr/messages.json",
        "\"shareable\": true",
        "\"shareable\": \"oui\"",
    );
    content.refused(
        "fr/messages.json",
        "[0] \"J1\" › facts › shareable",
        "\"oui\"",
        ["true or false", "\"oui\"", "write true or false"],
    );
}

#[test]
fn a_field_given_twice_is_refused() {
    let content = Copy::new();
    content.replace(
        "fr/language.json",
        "\"code\": \"fr\",",
        "\"code\": \"fr\",\n\"name\": \"F\",",
    );
    let error = content.error();
    let text = content.text("fr/language.json");
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
        "fr/quiz.json",
        "fr/words.json",
        "ar/messages.json",
        "ar/home.json",
        "qaa/search.json",
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
    fs::remove_file(content.path("sources/charte.md")).unwrap();
    content.refused(
        "fr/documents.json",
        "[0] \"charte\" › facts › transcript",
        "\"sources/charte.md\"",
        ["charte.md", "", "put the transcript there"],
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
    let mut bytes = fs::read(content.path("fr/home.json")).unwrap();
    let line = content.line("fr/home.json", "\"semer\"");
    let at = String::from_utf8_lossy(&bytes).find("\"semer\"").unwrap() + 1;
    bytes[at] = 0xe9;
    fs::write(content.path("fr/home.json"), bytes).unwrap();
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
            "ur",
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
    content.change("fr/documents.json", |list| {
        list[1]["facts"]["date"] = json!("14 mars 2031")
    });
    let path = "[1] \"lettre\" › facts › date";
    content.refused(
        "fr/documents.json",
        path,
        "\"date\": \"14 mars",
        ["ISO 8601", "14 mars 2031", "year"],
    );
}
