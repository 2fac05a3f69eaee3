//! A campaign without a licence makes no kit: the check tells what is missing.

use authoring::load::{ContentError, load};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Errors in the made-up campaign with other sections about the site, changed alike in every
/// language.
fn errors(name: &str, change: impl Fn(&mut Vec<Value>)) -> Vec<ContentError> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let mut files = support::compose();
    for (_, text) in files
        .iter_mut()
        .filter(|(name, _)| name.ends_with("/about.json"))
    {
        let mut sections: Vec<Value> = serde_json::from_str(text).unwrap();
        change(&mut sections);
        *text = json!(sections).to_string();
    }
    support::write(&files, &folder);
    load(&folder).err().unwrap_or_default()
}

#[test]
fn a_campaign_without_a_licence_is_refused() {
    let errors = errors("kit-no-licence", |sections| {
        sections.retain(|section| section["id"] != "licence");
    });
    assert_eq!(errors.len(), 1, "{errors:?}");
    let error = &errors[0];
    assert!(error.file.ends_with("fr/about.json"), "{error}");
    assert!(error.expected.contains("the id \"licence\""), "{error}");
    assert!(error.what_to_do.contains("what may be done"), "{error}");
}

#[test]
fn a_licence_that_says_nothing_is_refused() {
    let errors = errors("kit-empty-licence", |sections| {
        let licence = sections.iter_mut().find(|one| one["id"] == "licence");
        licence.unwrap()["words"]["paragraphs"] = json!([]);
    });
    assert_eq!(errors.len(), 3, "{errors:?}");
    for (error, code) in errors.iter().zip(["ar", "fr", "qaa"]) {
        assert!(
            error.file.ends_with(&format!("{code}/about.json")),
            "{error}"
        );
        assert_eq!(error.path, "[1] \"licence\" › words › paragraphs");
        assert_eq!(error.found, "no paragraph");
    }
}
