//! A further language takes one folder and one line.

use crate::common::built::build;
use authoring::load::load;
use authoring::new_language::{NewLanguage, lay_out};
use content::Direction;
use serde_json::{Value, json};
use std::fs;
use support::copy::{Copy, entry};

const PORTUGUESE: NewLanguage = NewLanguage {
    code: "pt",
    name: "Português",
    direction: Direction::Ltr,
};

/// A copy of the made-up campaign in which Portuguese is laid out.
fn laid_out() -> Copy {
    let content = Copy::new();
    let folder = lay_out(&content.folder, &PORTUGUESE).unwrap();
    assert_eq!(folder, content.folder.join("pt"));
    content
}

#[test]
fn a_language_is_laid_out_with_the_original_and_the_check_says_what_is_left() {
    let content = laid_out();
    let campaign: Value = serde_json::from_str(&content.text("campaign.json")).unwrap();
    assert_eq!(campaign["languages"], json!(["ar", "fr", "qaa", "pt"]));
    let message = content.entry("pt/messages.json", "J1");
    assert_eq!(message["words"], Value::Null);
    assert_eq!(
        message["original"]["text"],
        content.entry("fr/messages.json", "J1")["words"]["text"]
    );
    let words: Value = serde_json::from_str(&content.text("pt/words.json")).unwrap();
    let own: Value = serde_json::from_str(&content.text("fr/words.json")).unwrap();
    assert_eq!(
        words["quiz"],
        json!({ "original": own["quiz"], "words": null })
    );

    content.change("pt/words.json", |words| {
        words["quiz"] = json!("Questionário")
    });
    content.change("pt/home.json", |home| {
        home["call"][0]["text"] = json!("Uma ")
    });
    content.change("pt/messages.json", |list| {
        entry(list, "J2")["words"] = json!({ "text": "Uma frase." });
    });
    let editions = load(&content.folder).unwrap_or_else(|errors| panic!("{}", errors[0]));
    let told = editions.coverage[3].to_string();
    let all = own.as_object().unwrap().len();
    assert!(told.starts_with("pt: 3 of "), "{told}");
    for part in [
        "about 0/3",
        "messages 1/7",
        &format!("words 1/{all}"),
        "home 1/1",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
}

#[test]
fn a_site_with_a_language_of_which_a_part_is_translated_is_built() {
    let content = laid_out();
    content.change("pt/words.json", |words| {
        words["messages-lede"] = json!("As mensagens de 2020.");
        words["search"]["words"] = json!("Procurar");
    });
    content.change("pt/messages.json", |list| {
        entry(list, "J2")["words"] = json!({ "text": "Uma frase." });
    });
    let editions = load(&content.folder).unwrap_or_else(|errors| panic!("{}", errors[0]));
    let site = build("new-language", &editions.contents, &content.folder);
    let page = site.page("/pt/messages/");
    for said in ["Uma frase.", "As mensagens de 2020.", "Procurar"] {
        assert!(page.contains(said), "{said}");
    }
    let other = content.entry("fr/messages.json", "J1");
    let other = other["words"]["text"].as_str().unwrap();
    assert!(
        page.contains(other),
        "a message that is not translated is the original's"
    );
    assert!(page.contains("lang=\"fr\""), "and marked as such");
    // The other languages have it too, and lead to it.
    assert!(site.page("/ar/").contains("hreflang=\"pt\""));
}

#[test]
fn a_translation_beside_an_original_that_has_changed_is_told() {
    let content = laid_out();
    content.change("pt/messages.json", |list| {
        let message = entry(list, "J1");
        message["words"] = json!({ "text": "Uma frase." });
        message["original"]["text"] = json!("Une autre phrase.");
    });
    content.refused(
        "pt/messages.json",
        "[0] \"J1\" › original",
        "\"original\"",
        ["now", "other words", "mend the translation"],
    );
    let content = laid_out();
    content.change("pt/words.json", |words| {
        words["quiz"] = json!({ "original": "Devinettes", "words": "Questionário" });
    });
    content.refused(
        "pt/words.json",
        "quiz › original",
        "Devinettes",
        ["now", "other words", "mend the translation"],
    );
}

/// Chinese has one plural category, Polish four: the original's words have two, and hold until they
/// are translated.
#[test]
fn a_language_of_other_plural_categories_is_laid_out_without_errors() {
    for code in ["zh-Hant", "pl"] {
        let content = Copy::new();
        let language = NewLanguage { code, ..PORTUGUESE };
        lay_out(&content.folder, &language).unwrap();
        let editions = load(&content.folder);
        let editions = editions.unwrap_or_else(|errors| panic!("{code}: {}", errors[0]));
        assert_eq!(editions.contents[3].language.code, code);
        // Once they are translated, they have the language's own.
        content.change(&format!("{code}/words.json"), |words| {
            words["score"]["words"] = json!("{n} {total, plural, one {#} other {#}}");
        });
        let errors = load(&content.folder).err().unwrap_or_default();
        assert_eq!(errors.len(), 1, "{code}");
        assert!(
            errors[0].expected.contains("each plural category"),
            "{}",
            errors[0]
        );
    }
}

#[test]
fn what_is_no_new_language_is_refused_and_nothing_is_written() {
    let content = Copy::new();
    let before = content.text("campaign.json");
    for (code, says) in [
        ("ar", "is there already"),
        ("../pt", "no code of a language"),
        ("x", "no code of a language"),
        ("PT", "write pt"),
        ("zh-hant", "write zh-Hant"),
        ("", "no code of a language"),
    ] {
        let language = NewLanguage { code, ..PORTUGUESE };
        let refusal = lay_out(&content.folder, &language).unwrap_err();
        assert!(refusal.contains(says), "{code}: {refusal}");
        assert_eq!(content.text("campaign.json"), before);
    }
    fs::remove_file(content.path("fr/quiz.json")).unwrap();
    let refusal = lay_out(&content.folder, &PORTUGUESE).unwrap_err();
    assert!(refusal.contains("quiz.json"), "{refusal}");
    assert!(!content.path("pt").exists());
}
