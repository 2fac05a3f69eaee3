//! Files of a language that is to be translated: everything of the original to look at, and `null`
//! in the places of the translations.

use crate::load::LISTS;
use content::exports::ExportWord;
use content::{Direction, RoomWord, Word};
use icu_locale_core::Locale;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Language to lay files out for.
pub struct NewLanguage<'a> {
    /// Code in BCP 47: `pt`.
    pub code: &'a str,
    /// Name of the language in the language itself: `Português`.
    pub name: &'a str,
    /// Direction of its lines.
    pub direction: Direction,
}

/// Writes the files of a language into a folder of its own in the content folder, and the code into
/// `campaign.json`. Returns the folder.
///
/// # Errors
///
/// A code that is none or has a folder already; files of the original that cannot be read; a file
/// that cannot be written. What to do is said. Nothing is written before everything was read.
pub fn lay_out(content: &Path, language: &NewLanguage) -> Result<PathBuf, String> {
    let code = language.code;
    let canonical = match code.parse::<Locale>() {
        Ok(locale) => locale.to_string(),
        Err(_) => String::from("one of BCP 47, such as pt or zh-Hant"),
    };
    if canonical != code {
        return Err(format!(
            "\"{code}\" is no code of a language: write {canonical}"
        ));
    }
    let folder = content.join(code);
    if folder.exists() {
        return Err(format!(
            "{} is there already: translate what is `null` in it; `cargo xtask check` lists how \
             much is left",
            folder.display()
        ));
    }
    let (campaign, original) = campaign(content, code)?;
    let own = content.join(original);
    let mut files = Vec::new();
    for name in LISTS {
        let entries = read(&own.join(format!("{name}.json")))?;
        let entries =
            entries.as_array().into_iter().flatten().map(
                |entry| json!({ "id": entry["id"], "original": entry["words"], "words": null }),
            );
        files.push((*name, text(&entries.collect())));
    }
    for (name, keys) in [
        ("words", Word::KEYS),
        ("room", RoomWord::KEYS),
        ("exports", ExportWord::KEYS),
    ] {
        files.push((name, words(&read(&own.join(format!("{name}.json")))?, keys)));
    }
    files.push(("home", text(&read(&own.join("home.json"))?)));
    let search = json!({ "stop_words": [], "synonyms": [], "endings": [] });
    files.push(("search", text(&search)));
    let mut terms = read(&own.join("terms.json"))?;
    for term in terms
        .as_object_mut()
        .into_iter()
        .flat_map(|all| all.values_mut())
    {
        *term = json!({ "forms": [] });
    }
    files.push(("terms", text(&terms)));
    let mut facts = read(&own.join("language.json"))?;
    facts["code"] = json!(code);
    facts["name"] = json!(language.name);
    facts["direction"] = json!(language.direction.code());
    facts["negations"] = json!([]);
    facts["catch_all_options"] = json!([]);
    files.push(("language", text(&facts)));

    let written = fs::create_dir(&folder).and_then(|()| {
        for (name, text) in &files {
            fs::write(folder.join(format!("{name}.json")), text)?;
        }
        fs::write(content.join("campaign.json"), campaign)
    });
    match written {
        Ok(()) => Ok(folder),
        Err(error) => Err(format!(
            "{}: {error}: see to the folder's rights and the disk, take out what was written, and \
             try again",
            folder.display()
        )),
    }
}

/// Text of `campaign.json` with the code added to its languages, and the original language. The
/// text keeps its form.
fn campaign(content: &Path, code: &str) -> Result<(String, String), String> {
    let file = content.join("campaign.json");
    let shown = file.display();
    let campaign = read(&file)?;
    let original = campaign["original"].as_str();
    let original = original.ok_or(format!("{shown}: write the field \"original\""))?;
    let last = campaign["languages"].as_array().and_then(|all| all.last());
    let last = last.ok_or(format!("{shown}: write the field \"languages\""))?;
    let text = fs::read_to_string(&file).map_err(|error| format!("{shown}: {error}"))?;
    let last = last.to_string();
    let end = text.split_once("\"languages\"").and_then(|(_, list)| {
        let at = list.find(&last)? + last.len();
        Some(text.len() - list.len() + at)
    });
    let end = end.ok_or(format!("{shown}: write the field \"languages\""))?;
    let blanks = text[..end].rsplit('\n').next().unwrap_or_default();
    let blanks = &blanks[..blanks.len() - blanks.trim_start().len()];
    let added = format!("{},\n{blanks}\"{code}\"{}", &text[..end], &text[end..]);
    Ok((added, original.to_owned()))
}

fn read(file: &Path) -> Result<Value, String> {
    let shown = file.display();
    let text = fs::read_to_string(file).map_err(|error| format!("{shown}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{shown}: {error}: mend it first"))
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}

/// File of interface words: the original's, and none of its own yet.
fn words(original: &Value, keys: &[&str]) -> String {
    let lines: Vec<String> = keys
        .iter()
        .map(|key| {
            let entry = json!({ "original": original[*key], "words": null });
            format!("  \"{key}\": {entry}")
        })
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
