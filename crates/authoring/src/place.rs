//! Positions of values in content files.
//!
//! Longer than most files: one walk over the JSON finds every place.

mod error;

use jsonc_parser::ast::{ObjectPropName, Value as Tree};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;
use std::collections::HashMap;

pub use error::ContentError;
use error::WHOLE_FILE;

/// JSON file with the position of every value.
///
/// Values are addressed by JSON Pointer (RFC 6901): `/3/words/text`.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Path of the file, as errors show it.
    pub file: String,
    /// JSON value of the file.
    pub value: Value,
    /// Line and column of each value by its pointer; for a field, those of its name.
    places: HashMap<String, (usize, usize)>,
}

impl Placed {
    /// Error at this pointer. If nothing stands there, as with a missing field, the error is placed
    /// at the nearest enclosing value.
    pub fn error(
        &self,
        pointer: &str,
        expected: impl Into<String>,
        found: impl Into<String>,
        what_to_do: impl Into<String>,
    ) -> ContentError {
        let (line, column) = self.place(pointer);
        ContentError {
            file: self.file.clone(),
            line,
            column,
            path: readable(pointer, &self.value),
            expected: expected.into(),
            found: found.into(),
            what_to_do: what_to_do.into(),
        }
    }

    fn place(&self, pointer: &str) -> (usize, usize) {
        let mut rest = pointer;
        loop {
            if let Some(place) = self.places.get(rest) {
                return *place;
            }
            match rest.rfind('/') {
                Some(end) => rest = &rest[..end],
                None => return (1, 1),
            }
        }
    }
}

/// Reads strict JSON: no comments, no trailing commas, no duplicate fields. Adds all problems to
/// `errors`; `None` if the text is not JSON.
pub fn parse(file: &str, text: &str, errors: &mut Vec<ContentError>) -> Option<Placed> {
    const WHAT_TO_DO: &str = "correct the text at or just before this place: look for a comma, quotation mark or \
         bracket that is missing or too many";
    let lines = Lines::of(text);
    let at = |(line, column): (usize, usize), found: String| ContentError {
        file: file.to_string(),
        line,
        column,
        path: WHOLE_FILE.to_string(),
        expected: "JSON without comments or commas at the end of a list".to_string(),
        found,
        what_to_do: WHAT_TO_DO.to_string(),
    };
    let options = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let tree = match parse_to_ast(text, &CollectOptions::default(), &options) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            let found = error.kind().to_string();
            errors.push(at(lines.place(text, error.range().start), found));
            return None;
        }
    };
    // serde_json decides what JSON is: anything that only the other parser accepts is an error too.
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let start = lines
                .starts
                .get(error.line().saturating_sub(1))
                .copied()
                .unwrap_or(0);
            let offset = (start + error.column()).saturating_sub(1);
            let told = error.to_string();
            let found = told.split(" at line ").next().unwrap_or_default();
            errors.push(at(lines.place(text, offset), found.to_string()));
            return None;
        }
    };
    let mut placed = Placed {
        file: file.to_string(),
        value,
        places: HashMap::new(),
    };
    let mut twice = Vec::new();
    if let Some(tree) = &tree {
        use jsonc_parser::common::Ranged;
        collect(tree, tree.start(), String::new(), &mut |pointer, offset| {
            let place = lines.place(text, offset);
            if let Some(first) = placed.places.get(&pointer) {
                twice.push((pointer, *first, place));
            } else {
                placed.places.insert(pointer, place);
            }
        });
    }
    // A duplicate field repeats the pointers below it as well: only the field itself is reported.
    let mut told = String::from("-");
    for (pointer, (first, _), (line, column)) in twice {
        if pointer.starts_with(&format!("{told}/")) {
            continue;
        }
        let mut error = placed.error(
            &pointer,
            "each field once",
            format!("this field a second time; it stands in line {first} already"),
            "keep one of the two",
        );
        (error.line, error.column) = (line, column);
        errors.push(error);
        told = pointer;
    }
    Some(placed)
}

/// Calls `seen` with the pointer and start offset of every value; for a field, the offset of its
/// name.
fn collect(tree: &Tree, start: usize, pointer: String, seen: &mut impl FnMut(String, usize)) {
    use jsonc_parser::common::Ranged;
    seen(pointer.clone(), start);
    match tree {
        Tree::Object(object) => {
            for field in &object.properties {
                let name = match &field.name {
                    ObjectPropName::String(name) => name.value.as_ref(),
                    ObjectPropName::Word(name) => name.value,
                };
                collect(&field.value, field.start(), join(&pointer, name), seen);
            }
        }
        Tree::Array(array) => {
            for (position, element) in array.elements.iter().enumerate() {
                collect(
                    element,
                    element.start(),
                    format!("{pointer}/{position}"),
                    seen,
                );
            }
        }
        _ => {}
    }
}

/// Pointer of a field below this pointer.
pub fn join(pointer: &str, field: &str) -> String {
    format!("{pointer}/{}", field.replace('~', "~0").replace('/', "~1"))
}

/// Pointer in readable form, with the ids of entries: `[3] "T4" › words › text`.
fn readable(pointer: &str, root: &Value) -> String {
    let mut shown = String::new();
    let mut here = Some(root);
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        match here {
            Some(Value::Array(list)) => {
                shown.push_str(&format!("[{step}]"));
                here = step
                    .parse::<usize>()
                    .ok()
                    .and_then(|position| list.get(position));
                if let Some(id) = here
                    .and_then(|entry| entry.get("id"))
                    .and_then(Value::as_str)
                {
                    shown.push_str(&format!(" \"{id}\""));
                }
            }
            _ => {
                if !shown.is_empty() {
                    shown.push_str(" › ");
                }
                shown.push_str(&step);
                here = here.and_then(|object| object.get(&step));
            }
        }
    }
    if shown.is_empty() {
        WHOLE_FILE.to_string()
    } else {
        shown
    }
}

struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Lines {
        let after_breaks = text.match_indices('\n').map(|(offset, _)| offset + 1);
        Lines {
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    /// Line and column of a byte offset, both counted from 1. Offsets past the end count as the
    /// end.
    fn place(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        (
            line,
            text[self.starts[line - 1]..offset].chars().count() + 1,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Placed>, Vec<ContentError>) {
        let mut errors = Vec::new();
        (parse("a.json", text, &mut errors), errors)
    }

    #[test]
    fn columns_count_characters_and_fields_stand_at_their_names() {
        let (placed, errors) = read("[\n  { \"id\": \"é—中\", \"text\": 1 }\n]");
        assert_eq!(errors, []);
        let error = placed.unwrap().error("/0/text", "", "", "");
        assert_eq!((error.line, error.column), (2, 18));
        assert_eq!(error.path, "[0] \"é—中\" › text");
    }

    #[test]
    fn a_missing_field_is_placed_at_what_should_hold_it() {
        let (placed, _) = read("{\n \"a\": {}\n}");
        let error = placed.unwrap().error("/a/b/c", "", "", "");
        assert_eq!(
            (error.line, error.column, error.path.as_str()),
            (2, 2, "a › b › c")
        );
    }

    #[test]
    fn what_is_not_strict_json_is_told_with_its_place() {
        let wrong = [
            ("{\n  \"a\": 1,\n}", 2),
            ("[1, // one\n 2]", 1),
            ("[\n1\n2]", 2),
            ("{ a: 1 }", 1),
            ("['a']", 1),
            ("", 1),
            ("[01]", 1),
            ("[\"a\nb\"]", 1),
            ("[1] [2]", 1),
        ];
        for (text, line) in wrong {
            let (placed, errors) = read(text);
            assert!(placed.is_none() && errors.len() == 1, "{text:?} {errors:?}");
            assert_eq!(errors[0].line, line, "{text:?} {errors:?}");
        }
    }

    #[test]
    fn a_field_given_twice_is_told_once_at_the_second() {
        let (placed, errors) = read("{\n\"a\": {\"b\": 1},\n\"a\": {\"b\": 2}\n}");
        assert!(placed.is_some());
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!((errors[0].line, errors[0].path.as_str()), (3, "a"));
        assert!(errors[0].found.contains("line 2"));
    }
}
