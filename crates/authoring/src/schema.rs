//! JSON Schemas of the content files, generated from the types that read them.

use super::load;
use super::terms::Terms;
use content::exports::ExportWord;
use content::*;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};
use std::{fs, io, path::Path};

/// Schema of one kind of content file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileSchema {
    /// Name of the schema file: `messages.translation.schema.json`.
    pub file: String,
    /// The schema.
    pub schema: Value,
}

/// Schema of a file that holds one value of this type; `file` is the content file's name.
pub fn single<T: JsonSchema>(file: &str) -> Value {
    titled(
        SchemaSettings::draft2020_12()
            .into_generator()
            .into_root_schema_for::<T>(),
        file,
    )
}

/// Schema of a list file in the original language.
pub fn list<Facts: JsonSchema, Words: JsonSchema>(file: &str) -> Value {
    single::<Vec<Item<Facts, Words>>>(&format!("{file}, in the original language"))
}

/// Schema of a list file in a translation.
pub fn translated_list<Words: JsonSchema>(file: &str) -> Value {
    single::<Vec<Translation<Words>>>(&format!("{file}, in a translation"))
}

/// Schema of a file that holds a text for each of these keys.
pub fn words(file: &str, keys: &[&str]) -> Value {
    let text = json!({ "type": "string" });
    let properties: serde_json::Map<String, Value> = keys
        .iter()
        .map(|key| (key.to_string(), text.clone()))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": file,
        "description": "Words of the interface, all of them in every language.",
        "type": "object",
        "properties": properties,
        "required": keys,
        "additionalProperties": false,
    })
}

/// Schema of a file that holds a text for each of these keys, in a translation.
pub fn translated_words(file: &str, keys: &[&str]) -> Value {
    let mut schema = words(&format!("{file}, in a translation"), keys);
    schema["description"] = json!(
        "Words of the interface. `null` until a word is translated; it is the original's then. \
         With `original` beside it, the check tells when the original has changed since."
    );
    let text = json!({ "anyOf": [
        { "type": "string" },
        { "type": "null" },
        {
            "type": "object",
            "properties": {
                "original": { "type": "string" },
                "words": { "type": ["string", "null"] },
            },
            "required": ["original", "words"],
            "additionalProperties": false,
        },
    ] });
    for key in keys {
        schema["properties"][*key] = text.clone();
    }
    schema
}

fn titled(schema: schemars::Schema, title: &str) -> Value {
    let mut schema = schema.to_value();
    schema["title"] = json!(title);
    plain(&mut schema);
    schema
}

/// Removes the brackets of intra-doc links from descriptions; schema files have no such links.
fn plain(schema: &mut Value) {
    match schema {
        Value::String(text) => *text = text.replace("[`", "`").replace("`]", "`"),
        Value::Array(list) => list.iter_mut().for_each(plain),
        Value::Object(fields) => fields.values_mut().for_each(plain),
        _ => {}
    }
}

/// Schemas of all content files, with the names of their own files.
pub fn all() -> Vec<FileSchema> {
    let mut all = vec![
        ("campaign", single::<Campaign>("campaign.json")),
        ("language", single::<LanguageFile>("language.json")),
        ("words", words("words.json", Word::KEYS)),
        ("room", words("room.json", RoomWord::KEYS)),
        ("exports", words("exports.json", ExportWord::KEYS)),
        ("home", single::<Home>("home.json")),
        ("search", single::<Search>("search.json")),
        ("terms", single::<Terms>("terms.json")),
    ]
    .into_iter()
    .map(|(name, schema)| FileSchema {
        file: format!("{name}.schema.json"),
        schema,
    })
    .collect::<Vec<_>>();
    for (name, original, translation) in load::list_schemas() {
        all.push(FileSchema {
            file: format!("{name}.schema.json"),
            schema: original,
        });
        let file = format!("{name}.translation.schema.json");
        all.push(FileSchema {
            file,
            schema: translation,
        });
    }
    all
}

/// Text of a schema file.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// Writes all schemas into this folder; creates the folder if it is missing.
///
/// # Errors
///
/// The first file or folder that cannot be written; the files before it are written then.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for FileSchema { file, schema } in all() {
        fs::write(folder.join(file), text(&schema))?;
    }
    Ok(())
}
