//! Numbers of a translation, and translations of the United Nations.

use serde_json::json;
use support::copy::{Copy, entry};

/// A copy whose original says this in a title, and a translation that.
fn titled(original: &str, language: &str, translated: &str) -> Copy {
    let content = Copy::new();
    // The third language says what the original says.
    let own = original.replace('\u{202f}', ".");
    for (file, title) in [
        ("fr/sections.json", original),
        (
            "ar/sections.json",
            &original.replace('\u{202f}', ",").replace("62,5", "62.5"),
        ),
        ("qaa/sections.json", &own),
    ] {
        let title = match file.starts_with(language) {
            true => translated,
            false => title,
        };
        content.change(file, |list| list[0]["words"]["title"] = json!(title));
    }
    content
}

#[test]
fn a_number_is_the_same_in_the_marks_of_each_language() {
    let original = "En 2031, 1\u{202f}250 graines et 62,5 pour cent de 7 jardins";
    for (language, translated) in [
        // Years that are counted in digits stay; one digit may be a word.
        ("ar", "62.5 في المائة من سبع حدائق و1,250 بذرة في عام 2031"),
        ("qaa", "Een 2031: 1.250 grainees, 62,5 de 7"),
    ] {
        let content = titled(original, language, translated);
        let errors = authoring::load::load(&content.folder).err();
        assert!(errors.is_none(), "{language}: {errors:?}");
    }
}

#[test]
fn a_number_that_is_missing_new_or_another_is_refused() {
    let original = "En 2031, 1\u{202f}250 graines et 62,5 pour cent";
    for (translated, given) in [
        ("1,250 بذرة و62.5 في المائة", "\"1250, 62.5\""),
        (
            "1,250 بذرة و62.5 في المائة عام 2030",
            "\"1250, 2030, 62.5\"",
        ),
        ("1,250 بذرة و625 في المائة عام 2031", "\"1250, 2031, 625\""),
        (
            "12,50 بذرة و62.5 في المائة عام 2031",
            "\"12, 2031, 50, 62.5\"",
        ),
        (
            "1,250 بذرة و62.5 في المائة عام 2031 و2031",
            "\"1250, 2031, 2031, 62.5\"",
        ),
    ] {
        titled(original, "ar", translated).refused(
            "ar/sections.json",
            "[0] \"promesses\" › words › title",
            "\"title\"",
            [
                "the original's numbers: 1250, 2031, 62.5",
                given,
                "belongs to a term in",
            ],
        );
    }
}

#[test]
fn a_number_in_a_term_may_be_written_in_words() {
    let content = titled("La 12e fête", "ar", "العيد الثاني عشر");
    let error = content.error();
    assert!(error.expected.contains("12"), "{error}");
    for (language, form) in [
        ("fr", "12e fête"),
        ("ar", "العيد الثاني عشر"),
        ("qaa", "12e fête"),
    ] {
        content.change(&format!("{language}/terms.json"), |terms| {
            terms["feast"] = json!({ "forms": [form] });
        });
    }
    let errors = authoring::load::load(&content.folder).err();
    assert!(errors.is_none(), "{errors:?}");
}

#[test]
fn a_term_that_is_not_translated_yet_keeps_its_number() {
    let content = titled("La 12e fête", "ar", "العيد 12");
    for (language, forms) in [("fr", &["12e fête"][..]), ("ar", &[]), ("qaa", &[])] {
        content.change(&format!("{language}/terms.json"), |terms| {
            terms["feast"] = json!({ "forms": forms });
        });
    }
    let errors = authoring::load::load(&content.folder).err();
    assert!(errors.is_none(), "{errors:?}");
}

#[test]
fn a_version_has_a_point_in_every_language() {
    let content = titled("Moodle 4.4", "ar", "الإصدار 4.4 من Moodle");
    let errors = authoring::load::load(&content.folder).err();
    assert!(errors.is_none(), "{errors:?}");
}

#[test]
fn only_a_page_of_the_united_nations_has_an_official_translation() {
    for (list, id) in [("messages", "J2"), ("areas", "terre")] {
        let named = |language: &str, page: &str| {
            let content = Copy::new();
            content.change(&format!("{language}/{list}.json"), |all| {
                entry(all, id)["words"]["official"] = json!(page);
            });
            content
        };
        for page in ["un.org/ar/garden", "www.un.org/ar/garden"] {
            let content = named("ar", page);
            let errors = authoring::load::load(&content.folder).err();
            assert!(errors.is_none(), "{list}: {errors:?}");
        }
        for page in [
            "https://un.org/ar",
            "un.org",
            "notun.org/ar",
            "un.org.example/ar",
        ] {
            let error = named("ar", page).error();
            assert!(error.path.ends_with("words › official"), "{error}");
            assert!(
                error.expected.contains("a page of the United Nations"),
                "{error}"
            );
        }
        // The original is no translation.
        let error = named("fr", "un.org/fr/jardin").error();
        assert!(error.expected.contains("the original"), "{error}");
    }
}
