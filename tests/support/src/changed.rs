//! The real campaign as people may change it: another address, two of its languages and one more,
//! one more message and question, a changed sentence of a translation. The tests pass on it as they
//! pass on the real one.

use crate::compose::{gather, text};
use crate::editions::project;
use crate::pseudo;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Code of the language that is added.
const ADDED: &str = "qaa";
/// Length in characters of a message that fits every network also in the longer language.
const SHORT: usize = 120;
/// Files that have interface words alone.
const INTERFACE: [&str; 3] = ["words.json", "room.json", "exports.json"];

/// Content files of the changed campaign, name and text, sorted by name.
pub fn changed() -> Vec<(String, String)> {
    let mut files = Vec::new();
    gather(&project("public/content"), "", &mut files);
    let (json, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|(name, _)| name.ends_with(".json"));
    let mut json: BTreeMap<String, Value> = json
        .into_iter()
        .map(|(name, text)| {
            let value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
            (name, value)
        })
        .collect();
    let campaign = json.get_mut("campaign.json").expect("a campaign");
    campaign["address"] = json!("https://example.com");
    let original = text(&campaign["original"]).to_owned();
    let languages = campaign["languages"].as_array_mut().expect("languages");
    let translation = languages.iter().find(|code| **code != json!(original));
    let translation = translation.map(|code| text(code).to_owned());
    // One translation stays: fewer pages take the tests less time.
    let (kept, left): (Vec<String>, Vec<String>) = languages
        .iter()
        .map(|code| text(code).to_owned())
        .partition(|code| *code == original || Some(code) == translation.as_ref());
    *languages = kept.iter().map(|code| json!(code)).collect();
    languages.push(json!(ADDED));
    let stays = |name: &str| {
        !left
            .iter()
            .any(|code| name.starts_with(&format!("{code}/")))
    };
    json.retain(|name, _| stays(name));

    // Ids as short as others, since links have them: what fits a network just so fits it again.
    for code in &kept {
        one_more(&mut json, &format!("{code}/messages.json"), "X1");
        one_more(&mut json, &format!("{code}/quiz.json"), "X2");
    }
    if let Some(code) = translation {
        let messages = json.get_mut(&format!("{code}/messages.json"));
        change_a_sentence(messages.expect("messages"));
    }
    for file in own_files(&json, &original) {
        let spoken = added(&file, &json[&format!("{original}/{file}")]);
        json.insert(format!("{ADDED}/{file}"), spoken);
    }

    let written = json.into_iter().map(|(name, value)| {
        let text = serde_json::to_string_pretty(&value).expect("JSON");
        (name, text + "\n")
    });
    let others = others.into_iter().filter(|(name, _)| stays(name));
    let mut files: Vec<(String, String)> = written.chain(others).collect();
    files.sort();
    files
}

/// Names of an edition's files in its folder.
fn own_files(json: &BTreeMap<String, Value>, code: &str) -> Vec<String> {
    let folder = format!("{code}/");
    let own = json.keys().filter_map(|name| name.strip_prefix(&folder));
    own.map(str::to_owned).collect()
}

/// Adds to a list file its last entry once more, under an id of its own.
fn one_more(json: &mut BTreeMap<String, Value>, file: &str, id: &str) {
    let list = json.get_mut(file).expect("a list file").as_array_mut();
    let list = list.expect("a list");
    let mut entry = list.last().expect("an entry").clone();
    entry["id"] = json!(id);
    list.push(entry);
}

/// Adds a word to the first message whose text stands in no other form. A single digit, since the
/// other numbers are the original's.
fn change_a_sentence(messages: &mut Value) {
    let messages = messages.as_array_mut().expect("a list");
    let first = messages.iter_mut().find(|message| {
        let words = message["words"].as_object().expect("words");
        words.len() == 1
    });
    let words = &mut first.expect("a message without forms")["words"];
    let longer = format!("{} 7", text(&words["text"]));
    words["text"] = json!(longer);
}

/// File of the added language, made from the original's.
fn added(file: &str, original: &Value) -> Value {
    match file {
        "language.json" => json!({
            "code": ADDED,
            "name": "Qaaqa",
            "direction": "ltr",
            "decimal": ",",
            "grouping": ".",
            "min_grouping": 2,
            "months": vec!["juunius"; 12],
            "date": "{day}. {month} {year}",
            "marks": {
                "colon": " :: ", "stop": " // ", "blank": " ", "comma": " + ",
                "semicolon": " ++ ", "point": ") ", "dash": " ~ ", "open": " [", "close": "]",
            },
            "negations": ["ñöt"],
            "catch_all_options": ["âll öf ťĥëm"],
        }),
        // Its terms are not chosen yet.
        "terms.json" => {
            let terms = original.as_object().expect("terms");
            let none = terms.keys().map(|id| (id.clone(), json!({ "forms": [] })));
            Value::Object(none.collect())
        }
        "search.json" => json!({ "stop_words": [], "synonyms": [], "endings": [] }),
        "home.json" => {
            let mut home = original.clone();
            for piece in home["call"].as_array_mut().expect("a call") {
                let text = pseudo::spoken(text(&piece["text"]));
                piece["text"] = json!(text);
            }
            home
        }
        _ if INTERFACE.contains(&file) => all_spoken(original),
        _ => {
            let entries = original.as_array().expect("a list file");
            let spoken = entries.iter().map(|entry| {
                let words = &entry["words"];
                // A message that may need a shorter form is not translated yet.
                let long = words["text"]
                    .as_str()
                    .map_or(0, |text| text.chars().count());
                let words = match file == "messages.json" && long > SHORT {
                    true => Value::Null,
                    false => all_spoken(words),
                };
                json!({ "id": entry["id"], "words": words })
            });
            Value::Array(spoken.collect())
        }
    }
}

/// Value with all its texts in the made-up language.
fn all_spoken(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(pseudo::spoken(text)),
        Value::Array(values) => values.iter().map(all_spoken).collect(),
        Value::Object(fields) => {
            let spoken = fields
                .iter()
                .map(|(key, value)| (key.clone(), all_spoken(value)));
            Value::Object(spoken.collect())
        }
        other => other.clone(),
    }
}
