//! The made-up campaign as whole content files. Its own texts are in `tests/fixtures/campaign`;
//! interface words are the product's, so they are made from those of the real campaign, and a new
//! word needs no change there.

use crate::editions::project;
use crate::pseudo;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// Files of interface words.
const WORDS: [&str; 3] = ["words.json", "room.json", "exports.json"];
/// File with the few words that are the made-up campaign's own, in place of those of `words.json`.
const OWN: &str = "words.over.json";

/// Content files of the made-up campaign, name and text, sorted by name.
pub fn compose() -> Vec<(String, String)> {
    let fixture = project("tests/fixtures/campaign");
    let real = project("public/content");
    let mut files = Vec::new();
    gather(&fixture, "", &mut files);
    files.retain(|(name, _)| name != "README.md" && !name.ends_with(OWN));
    let real_campaign = object(&real.join("campaign.json"));
    let product = text(&real_campaign["original"]);
    let campaign = object(&fixture.join("campaign.json"));
    let original = text(&campaign["original"]);
    for code in campaign["languages"].as_array().expect("languages") {
        let code = text(code);
        // A language that the product speaks has its own words. Of others the original has the
        // product's as they are.
        let spoken = real.join(code).is_dir();
        let source = if spoken { code } else { product };
        for file in WORDS {
            let mut words = object(&real.join(source).join(file));
            if !spoken && code != original {
                for word in words.values_mut() {
                    *word = pseudo::spoken(text(word)).into();
                }
            }
            if file == "words.json" {
                words.extend(object(&fixture.join(code).join(OWN)));
            }
            let json = serde_json::to_string_pretty(&words).expect("JSON");
            files.push((format!("{code}/{file}"), json + "\n"));
        }
    }
    files.sort();
    files
}

/// Adds the files of a folder, with names below `name`.
pub fn gather(folder: &Path, name: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the fixture's folder") {
        let entry = entry.expect("an entry");
        let name = format!("{name}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            let text = fs::read_to_string(entry.path());
            files.push((name, text.expect("text")));
        }
    }
}

fn object(file: &Path) -> Map<String, Value> {
    let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Text of a JSON value.
pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
