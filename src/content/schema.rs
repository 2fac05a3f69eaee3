//! The JSON Schemas of the content files, made from the types that read them.

use super::exports::ExportWord;
use super::*;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};
use std::{fs, io, path::Path};

/// The schema of one kind of content file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileSchema {
    /// Name of the schema's own file: `messages.translation.schema.json`.
    pub file: String,
    /// The schema.
    pub schema: Value,
}

/// The schema of a file that holds one value of this type; `file` is the content file's name.
pub fn single<T: JsonSchema>(file: &str) -> Value {
    titled(
        SchemaSettings::draft2020_12()
            .into_generator()
            .into_root_schema_for::<T>(),
        file,
    )
}

/// The schema of a list file in the original language.
pub fn list<Facts: JsonSchema, Words: JsonSchema>(file: &str) -> Value {
    single::<Vec<Item<Facts, Words>>>(&format!("{file}, in the original language"))
}

/// The schema of a list file in any other language.
pub fn translated_list<Words: JsonSchema>(file: &str) -> Value {
    single::<Vec<Translation<Words>>>(&format!("{file}, in a translation"))
}

/// The schema of a file that holds a text for each of these keys.
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

fn titled(schema: schemars::Schema, title: &str) -> Value {
    let mut schema = schema.to_value();
    schema["title"] = json!(title);
    plain(&mut schema);
    schema
}

/// Takes out of the descriptions the marks that link one type to another: no file has such links.
fn plain(schema: &mut Value) {
    match schema {
        Value::String(text) => *text = text.replace("[`", "`").replace("`]", "`"),
        Value::Array(list) => list.iter_mut().for_each(plain),
        Value::Object(fields) => fields.values_mut().for_each(plain),
        _ => {}
    }
}

/// All schemas, by the names of their files.
pub fn all() -> Vec<FileSchema> {
    let mut all = vec![
        ("campaign", single::<Campaign>("campaign.json")),
        ("language", single::<Language>("language.json")),
        ("words", words("words.json", Word::KEYS)),
        ("room", words("room.json", RoomWord::KEYS)),
        ("exports", words("exports.json", ExportWord::KEYS)),
        ("home", single::<Home>("home.json")),
        ("search", single::<Search>("search.json")),
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

/// The text of a schema's file.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// Writes all schemas into this folder, and makes the folder where it is missing.
///
/// # Errors
///
/// The first file or folder that cannot be written; those before it are written then.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for FileSchema { file, schema } in all() {
        fs::write(folder.join(file), text(&schema))?;
    }
    Ok(())
}
