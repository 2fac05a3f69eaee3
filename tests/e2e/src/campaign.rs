//! Content files of the project, to know what the pages have to say.

use serde_json::Value;
use std::path::PathBuf;

/// Reads a file of the content folder, such as `en/words.json`.
pub fn file(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../public/content")
        .join(name);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// String in a JSON value.
///
/// # Panics
///
/// If it is no string.
#[track_caller]
pub fn text(value: &Value) -> String {
    value
        .as_str()
        .expect("a string in a content file")
        .to_owned()
}

/// Interface word of a language.
///
/// # Panics
///
/// If the language has no such word.
#[track_caller]
pub fn word(language: &str, name: &str) -> String {
    let words = file(&format!("{language}/words.json"));
    words[name]
        .as_str()
        .unwrap_or_else(|| panic!("{language}/words.json has no {name}"))
        .to_owned()
}

/// Word of the room's pages in a language.
///
/// # Panics
///
/// If the language has no such word.
#[track_caller]
pub fn room_word(language: &str, name: &str) -> String {
    text(&file(&format!("{language}/room.json"))[name])
}

/// Number of questions in a room by default: those of the lesson.
pub fn usual_questions() -> u64 {
    let lesson = file("en/lesson.json");
    let steps = lesson.as_array().expect("a list file");
    let asked = steps.iter().map(|step| &step["facts"]["questions"]);
    asked.filter_map(Value::as_u64).sum()
}

/// Entry of a list file with this id.
///
/// # Panics
///
/// If there is none.
#[track_caller]
pub fn entry(list: &str, id: &str) -> Value {
    let all = file(list);
    let entries = all.as_array().expect("a list file");
    let found = entries.iter().find(|entry| entry["id"] == id);
    found
        .unwrap_or_else(|| panic!("{list} has no {id}"))
        .clone()
}

/// Address of the published site: scheme and host.
pub fn published_at() -> String {
    text(&file("campaign.json")["address"])
}

/// Ids of the shareable messages for which a condition holds, in the documents' order.
pub fn shareable(condition: impl Fn(&Value) -> bool) -> Vec<String> {
    let all = file("en/messages.json");
    let messages = all.as_array().expect("a list file");
    messages
        .iter()
        .filter(|message| message["facts"]["shareable"] == true && condition(message))
        .map(|message| text(&message["id"]))
        .collect()
}

/// Whether a message is tied to a pillar by its words, not by its theme alone.
pub fn speaks_of(message: &Value, pillar: &str) -> bool {
    let ties = message["facts"]["pillars"].as_array().expect("a list");
    ties.iter()
        .any(|tie| tie["to"] == pillar && tie["strength"] != "weak")
}
