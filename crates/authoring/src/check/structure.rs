//! Validation of a file against its schema: reports every difference, not only the first.
//!
//! It supports the keywords that the schemas of `schema` use, and no others; a test verifies that.
//!
//! Longer than most files: it has every keyword of the schemas.

use super::shown;
use super::similar::nearest;
use crate::place::{ContentError, Placed, join};
use serde_json::{Map, Value};

/// Adds every difference between the value at this pointer and `schema` to `errors`. `root`
/// contains the definitions that `schema` refers to.
pub fn check(
    placed: &Placed,
    pointer: &str,
    schema: &Value,
    root: &Value,
    errors: &mut Vec<ContentError>,
) {
    let Some(value) = placed.value.pointer(pointer) else {
        return;
    };
    let schema = resolved(schema, root);
    if let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) {
        // A value or `null`, or an interface word: a text, `null` or both with the original's.
        if value.is_null() && alternatives.iter().any(|one| one["type"] == "null") {
            return;
        }
        let fits = |one: &&Value| kinds(one).iter().any(|kind| is_of(value, kind));
        let mut others = alternatives.iter().filter(|one| one["type"] != "null");
        let fitting = alternatives.iter().find(fits);
        if let Some(one) = fitting.or_else(|| others.next()) {
            check(placed, pointer, one, root, errors);
        }
        return;
    }
    if let Some(choices) = choices(schema) {
        if !choices.contains(&value) {
            let names: Vec<String> = choices.iter().map(|choice| choice.to_string()).collect();
            errors.push(placed.error(
                pointer,
                format!("one of {}", names.join(", ")),
                shown(value),
                "write one of these words, in quotation marks",
            ));
        }
        return;
    }
    let kinds = kinds(schema);
    if !kinds.iter().any(|kind| is_of(value, kind)) {
        let names: Vec<&str> = kinds.iter().map(|kind| name_of(kind)).collect();
        errors.push(placed.error(
            pointer,
            described(names.join(" or "), schema),
            shown(value),
            format!("write {} here", names.join(" or ")),
        ));
        return;
    }
    match value {
        Value::Object(fields) => check_fields(placed, pointer, fields, schema, root, errors),
        Value::Array(list) => {
            for position in 0..list.len() {
                check(
                    placed,
                    &format!("{pointer}/{position}"),
                    &schema["items"],
                    root,
                    errors,
                );
            }
        }
        Value::Number(number) => {
            let bound = |name| schema.get(name).and_then(Value::as_i64);
            let (least, most) = (bound("minimum"), bound("maximum"));
            let number = number.as_i64();
            if least.is_some_and(|least| number < Some(least))
                || most.is_some_and(|most| number.is_none_or(|number| number > most))
            {
                let range = match (least, most) {
                    (Some(least), Some(most)) => format!("from {least} to {most}"),
                    (Some(least), None) => format!("of {least} or more"),
                    (None, Some(most)) => format!("of {most} or less"),
                    (None, None) => String::new(),
                };
                errors.push(placed.error(
                    pointer,
                    format!("a whole number {range}"),
                    shown(value),
                    "write a number in this range",
                ));
            }
        }
        _ => {}
    }
}

fn check_fields(
    placed: &Placed,
    pointer: &str,
    fields: &Map<String, Value>,
    schema: &Value,
    root: &Value,
    errors: &mut Vec<ContentError>,
) {
    let empty = Map::new();
    let known = schema
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    for name in schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let name = name.as_str().unwrap_or_default();
        if !fields.contains_key(name) {
            errors.push(placed.error(
                &join(pointer, name),
                described(format!("the field \"{name}\""), &known[name]),
                "no such field",
                format!("add \"{name}\" to this entry"),
            ));
        }
    }
    for name in fields.keys() {
        let pointer = join(pointer, name);
        match known.get(name) {
            Some(schema) => check(placed, &pointer, schema, root, errors),
            None if schema.get("additionalProperties") == Some(&Value::Bool(false)) => {
                errors.push(placed.error(
                    &pointer,
                    named(known),
                    format!("the unknown field \"{name}\""),
                    match nearest(name, known.keys()) {
                        Some(near) => format!("rename it to \"{near}\", or take it out"),
                        None => "take it out, or correct its name".to_string(),
                    },
                ));
            }
            None => {}
        }
    }
}

fn resolved<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    match schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|path| path.strip_prefix('#'))
    {
        Some(path) => resolved(root.pointer(path).unwrap_or(&Value::Null), root),
        None => schema,
    }
}

/// Allowed values of an enum schema; `None` for other schemas.
fn choices(schema: &Value) -> Option<Vec<&Value>> {
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        return Some(choices.iter().collect());
    }
    let described = schema.get("oneOf").and_then(Value::as_array)?;
    let mut all = Vec::new();
    for one in described {
        match one.get("const") {
            Some(choice) => all.push(choice),
            None => all.extend(
                one.get("enum")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten(),
            ),
        }
    }
    Some(all)
}

fn kinds(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => false,
    }
}

fn name_of(kind: &str) -> &str {
    match kind {
        "object" => "fields in { }",
        "array" => "a list in [ ]",
        "string" => "a text in quotation marks",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a number",
        other => other,
    }
}

fn described(what: String, schema: &Value) -> String {
    match schema.get("description").and_then(Value::as_str) {
        Some(description) => format!("{what}: {}", description.replace('\n', " ")),
        None => what,
    }
}

fn named(known: &Map<String, Value>) -> String {
    const FEW: usize = 12;
    let names: Vec<String> = known.keys().map(|name| format!("\"{name}\"")).collect();
    match names.len() {
        0 => "no fields here".to_string(),
        1..=FEW => format!("no other fields than {}", names.join(", ")),
        more => format!("one of the {more} fields that the file's schema names"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{place, schema};

    fn found(schema: Value, text: &str) -> Vec<(String, String)> {
        let mut errors = Vec::new();
        let placed = place::parse("a.json", text, &mut errors).expect("the sample is JSON");
        check(&placed, "", &schema, &schema, &mut errors);
        errors
            .into_iter()
            .map(|error| (error.path, error.found))
            .collect()
    }

    #[test]
    fn the_walk_knows_every_keyword_of_the_schemas() {
        // The last ones are for people or other tools and forbid nothing.
        const KNOWN: &[&str] = &[
            "$ref",
            "anyOf",
            "oneOf",
            "enum",
            "const",
            "type",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "minimum",
            "maximum",
            "$defs",
            "$schema",
            "title",
            "description",
            "default",
            "format",
            "writeOnly",
        ];
        fn keywords(schema: &Value, all: &mut Vec<String>) {
            for (keyword, value) in schema.as_object().into_iter().flatten() {
                all.push(keyword.clone());
                match keyword.as_str() {
                    "properties" | "$defs" => {
                        value
                            .as_object()
                            .unwrap()
                            .values()
                            .for_each(|one| keywords(one, all));
                    }
                    "items" => keywords(value, all),
                    "anyOf" | "oneOf" => {
                        value
                            .as_array()
                            .unwrap()
                            .iter()
                            .for_each(|one| keywords(one, all));
                    }
                    _ => {}
                }
            }
        }
        for file in schema::all() {
            let mut all = Vec::new();
            keywords(&file.schema, &mut all);
            for keyword in all {
                assert!(
                    KNOWN.contains(&keyword.as_str()),
                    "{}: {keyword}",
                    file.file
                );
            }
        }
    }

    #[test]
    fn every_difference_is_found_in_one_walk() {
        let text = r#"{ "adress": "https://x.org", "original": 7, "languages": ["en", null] }"#;
        let mut paths: Vec<String> =
            found(schema::single::<content::Campaign>("campaign.json"), text)
                .into_iter()
                .map(|(path, _)| path)
                .collect();
        paths.sort();
        assert_eq!(
            paths,
            [
                "address",
                "adress",
                "contact",
                "languages[1]",
                "original",
                "question",
                "summary"
            ],
            "unknown, missing and mistyped fields together"
        );
    }

    #[test]
    fn words_that_are_null_are_accepted_and_wrong_ones_are_not() {
        let schema = schema::translated_list::<content::MessageWords>("messages.json");
        let text = r#"[{ "id": "T1", "words": null }, { "id": "T2", "words": { "txt": "x" } }]"#;
        let paths: Vec<String> = found(schema, text)
            .into_iter()
            .map(|(path, _)| path)
            .collect();
        assert_eq!(
            paths,
            ["[1] \"T2\" › words › text", "[1] \"T2\" › words › txt"]
        );
    }

    #[test]
    fn a_choice_and_a_range_are_held() {
        let schema = schema::list::<content::QuestionFacts, content::QuestionWords>("quiz.json");
        let text = r#"[{ "id": "Q1", "facts": { "kind": "singel", "key": [300, -1, 1.5], "quotes": [] },
            "words": { "prompt": "", "options": [], "why": "" } }]"#;
        let found = found(schema, text);
        assert_eq!(
            found,
            [
                ("[0] \"Q1\" › facts › key[0]".to_string(), "300".to_string()),
                ("[0] \"Q1\" › facts › key[1]".to_string(), "-1".to_string()),
                ("[0] \"Q1\" › facts › key[2]".to_string(), "1.5".to_string()),
                (
                    "[0] \"Q1\" › facts › kind".to_string(),
                    "\"singel\"".to_string()
                ),
            ]
        );
    }
}
