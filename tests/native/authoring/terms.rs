//! Terms: where the original has one, a translation has the language's own.

use authoring::load::{ContentError, load};
use serde_json::{Value, json};
use support::copy::{Copy, entry};

fn errors(content: &Copy) -> Vec<ContentError> {
    load(&content.folder).err().unwrap_or_default()
}

/// A message of the made-up campaign that speaks of the charter.
fn with_charter(content: &Copy) -> String {
    let list: Value = serde_json::from_str(&content.text("fr/messages.json")).unwrap();
    let mut all = list.as_array().unwrap().iter();
    let says = |message: &&Value| {
        let text = message["words"]["text"].as_str().unwrap();
        text.to_lowercase().contains("famille")
    };
    let found = all.find(says).expect("a message on families");
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_translation_without_the_term_is_told_unless_a_reason_is_given() {
    let content = Copy::new();
    let id = with_charter(&content);
    let terms = |forms: &[&str], except: Value| json!({ "charter": { "forms": [] }, "family": { "forms": forms, "except": except } });
    content.change("fr/terms.json", |file| {
        *file = terms(&["famille", "familles"], json!([]))
    });
    content.change("qaa/terms.json", |file| *file = terms(&[], json!([])));
    // In a language that has no forms yet, nothing is looked for.
    content.change("ar/terms.json", |file| *file = terms(&[], json!([])));
    assert_eq!(errors(&content), []);

    content.change("ar/terms.json", |file| {
        *file = terms(&["شيء آخر تماما"], json!([]))
    });
    let found = errors(&content);
    let told = found
        .iter()
        .find(|error| error.path.contains(&format!("\"{id}\"")));
    let told = told.unwrap_or_else(|| panic!("{id} is not told: {found:?}"));
    assert!(told.file.ends_with("ar/messages.json"), "{told}");
    assert!(told.expected.contains("\"family\""), "{told}");
    assert!(
        told.to_string().contains(&format!("messages/{id}")),
        "{told}"
    );

    let all: Vec<Value> = found
        .iter()
        .map(|error| {
            let told = error.to_string();
            let (_, place) = told.split_once("\"except\" ").unwrap();
            let (place, _) = place.split_once(' ').unwrap();
            json!({ "at": place, "why": "it says so in other words" })
        })
        .collect();
    content.change("ar/terms.json", |file| {
        *file = terms(&["شيء آخر تماما"], json!(all));
    });
    assert_eq!(errors(&content), []);
}

#[test]
fn a_form_stands_for_itself_and_inside_of_words_of_other_scripts() {
    let content = Copy::new();
    for (language, form) in [("fr", "jardin"), ("ar", "حديقة"), ("qaa", "jaardiin")] {
        content.change(&format!("{language}/terms.json"), |file| {
            file["garden"] = json!({ "forms": [form] });
        });
    }
    content.change("fr/messages.json", |list| {
        entry(list, "J2")["words"] = json!({ "text": "Le Jardin est à nous." });
    });
    content.change("ar/messages.json", |list| {
        entry(list, "J2")["words"] = json!({ "text": "الحديقة لنا." });
    });
    let untold = |errors: &[ContentError]| {
        !errors.iter().any(|error| {
            error.file.ends_with("ar/messages.json")
                && error.path.contains("\"J2\"")
                && error.expected.contains("\"garden\"")
        })
    };
    assert!(untold(&errors(&content)));
    content.change("ar/messages.json", |list| {
        entry(list, "J2")["words"] = json!({ "text": "البستان لنا." });
    });
    assert!(!untold(&errors(&content)));
}

#[test]
fn a_word_that_has_the_original_beside_it_is_held_to_the_terms_too() {
    let content = Copy::new();
    let words: Value = serde_json::from_str(&content.text("fr/words.json")).unwrap();
    let original = words["quiz"].as_str().unwrap();
    content.change("fr/terms.json", |file| {
        *file = json!({ "charter": { "forms": [] }, "quiz": { "forms": [original] } });
    });
    content.change("qaa/terms.json", |file| {
        *file = json!({ "charter": { "forms": [] }, "quiz": { "forms": [] } });
    });
    content.change("ar/terms.json", |file| {
        *file = json!({ "charter": { "forms": [] }, "quiz": { "forms": ["لغز"] } });
    });
    content.change("ar/words.json", |words| {
        words["quiz"] = json!({ "original": original, "words": "مسابقة" });
    });
    let told = |errors: Vec<ContentError>| errors.iter().any(|error| error.path == "quiz");
    assert!(told(errors(&content)));
    content.change("ar/words.json", |words| {
        words["quiz"] = json!({ "original": original, "words": "لغز" });
    });
    assert!(!told(errors(&content)));
}

#[test]
fn every_language_has_the_originals_terms_and_no_others() {
    let content = Copy::new();
    content.change("ar/terms.json", |file| {
        file.as_object_mut().unwrap().remove("charter");
    });
    content.refused(
        "ar/terms.json",
        "whole file",
        "{",
        ["the term \"charter\"", "no such term", "add \"charter\""],
    );
    let content = Copy::new();
    content.change("ar/terms.json", |file| {
        file["shed"] = json!({ "forms": ["كوخ"] })
    });
    content.refused(
        "ar/terms.json",
        "shed",
        "\"shed\"",
        ["a term that", "\"shed\"", "take it out"],
    );
}
