//! What a language adds to looking for words: each entry can be found and is there once.

use serde_json::json;
use support::copy::Copy;

#[test]
fn a_word_for_searching_is_there_once_whatever_its_spelling() {
    let content = Copy::new();
    content.change("fr/search.json", |search| {
        search["stop_words"] = json!(["le", "de", "Le"]);
    });
    content.refused(
        "fr/search.json",
        "stop_words[2]",
        "\"Le\"",
        ["once", "\"Le\", which search reads as \"le\"", "keep one"],
    );
    let content = Copy::new();
    content.change("ar/search.json", |search| {
        search["synonyms"] = json!([["بذرة", "بذور"], ["حبة", "بذره"]]);
    });
    content.refused(
        "ar/search.json",
        "synonyms[1][1]",
        "\"بذره\"",
        ["once", "بذره", "keep one"],
    );
}

#[test]
fn what_stands_for_nothing_else_is_no_synonym() {
    let content = Copy::new();
    content.change("fr/search.json", |search| {
        search["synonyms"] = json!([["JP", "jardin partagé"], ["seul"]]);
    });
    let error = content.error();
    assert_eq!(error.path, "synonyms[1]");
    assert!(error.expected.contains("two or more"), "{error}");
    assert!(
        error.what_to_do.contains("add what stands for it"),
        "{error}"
    );
}

#[test]
fn what_nobody_can_find_is_refused() {
    for (field, entry, expected) in [
        ("endings", json!("!"), "a letter or a digit"),
        ("prefixes", json!("de la"), "one word"),
        ("stop_words", json!(""), "a text that is not empty"),
        ("articles", json!(3), ""),
    ] {
        let content = Copy::new();
        content.change("ar/search.json", |search| search[field] = json!([entry]));
        let error = content.error();
        assert_eq!(
            error.file,
            content.path("ar/search.json").display().to_string()
        );
        assert!(error.path.starts_with(field), "{error}");
        assert!(error.expected.contains(expected), "{error}");
    }
    let content = Copy::new();
    content.change("fr/search.json", |search| {
        search.as_object_mut().unwrap().remove("synonyms");
    });
    let error = content.error();
    assert!(error.to_string().contains("synonyms"), "{error}");
}
