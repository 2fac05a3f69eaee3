//! Languages of the site, by their folders and by `campaign.json`.

use super::read::Reader;
use crate::place::{ContentError, Placed};
use serde_json::Value;

/// Names of the language folders in the content folder, sorted.
pub fn present(reader: &mut Reader) -> Vec<String> {
    let entries = match std::fs::read_dir(reader.folder) {
        Ok(entries) => entries,
        Err(error) => {
            reader.errors.push(ContentError::whole_file(
                &reader.folder.display().to_string(),
                "the content folder",
                error.to_string(),
                "give the path of the folder that holds campaign.json",
            ));
            return Vec::new();
        }
    };
    let mut folders: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != SOURCES && !name.starts_with('.'))
        .collect();
    folders.sort();
    folders
}

/// Folder of the transcripts, not a language folder.
const SOURCES: &str = "sources";

/// Original language, and all languages to read; adds an error for each folder that is not listed.
/// Where `campaign.json` does not give them, they are inferred from the folders, so that the other
/// files are checked all the same.
pub fn languages(
    reader: &mut Reader,
    campaign: Option<&Placed>,
    folders: &[String],
) -> (String, Vec<String>) {
    let field = |name: &str| campaign.and_then(|placed| placed.value.get(name));
    let listed: Option<Vec<String>> = field("languages").and_then(Value::as_array).map(|list| {
        list.iter()
            .filter_map(Value::as_str)
            .map(str::to_string)
            .collect()
    });
    if let Some(listed) = &listed {
        for folder in folders.iter().filter(|folder| !listed.contains(folder)) {
            let shown = reader.shown(folder);
            reader.errors.push(ContentError::whole_file(
                &shown,
                "a folder of a language that campaign.json lists",
                format!("\"{folder}\", which \"languages\" does not list"),
                "add it to \"languages\" in campaign.json, or remove the folder",
            ));
        }
    }
    // A language without a folder is reported once, by the check of campaign.json.
    let mut languages: Vec<String> = Vec::new();
    for code in listed.as_deref().unwrap_or(folders) {
        if folders.contains(code) && !languages.contains(code) {
            languages.push(code.clone());
        }
    }
    let named = field("original")
        .and_then(Value::as_str)
        .map(str::to_string);
    let original = named.filter(|code| folders.contains(code)).or_else(|| {
        // Only the original's lists contain facts.
        let has_facts = |code: &&String| {
            let path = reader.folder.join(code.as_str()).join("messages.json");
            std::fs::read_to_string(path).is_ok_and(|text| text.contains("\"facts\""))
        };
        folders.iter().find(has_facts).cloned()
    });
    (
        original
            .or_else(|| languages.first().cloned())
            .unwrap_or_default(),
        languages,
    )
}
