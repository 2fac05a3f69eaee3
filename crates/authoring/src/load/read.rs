//! Reader of single content files: keeps what can be read and collects the errors.

use crate::check::{Words, structure, texts};
use crate::place::{self, ContentError, Placed};
use crate::schema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// File that holds one value.
pub struct SingleFile<T> {
    /// JSON of the file, with positions.
    pub placed: Placed,
    /// Value of the file.
    pub value: T,
}

/// File that holds a list of entries.
pub struct ListFile<Entry> {
    /// JSON of the file, with positions.
    pub placed: Placed,
    /// Entries that could be read, with their positions in the file.
    pub entries: Vec<(usize, Entry)>,
}

impl<Entry> ListFile<Entry> {
    /// Positions and ids of all entries, including those that could not be read completely.
    pub fn ids(&self) -> impl Iterator<Item = (usize, &str)> {
        let entries = self
            .placed
            .value
            .as_array()
            .into_iter()
            .flatten()
            .enumerate();
        entries.filter_map(|(at, entry)| Some((at, entry.get("id")?.as_str()?)))
    }

    /// Position of the first entry with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.ids().find(|(_, one)| *one == id).map(|(at, _)| at)
    }
}

/// Reader of the content folder; it collects errors.
pub struct Reader<'a> {
    /// Path of the content folder.
    pub folder: &'a Path,
    /// Errors so far.
    pub errors: Vec<ContentError>,
}

/// Translation of an interface word; `None` where there is none yet.
pub fn translated_word(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("words")?.as_str())
}

/// Error of an `original` that is not the original's any more.
pub fn stale(placed: &Placed, pointer: &str, file: &str) -> ContentError {
    placed.error(
        pointer,
        format!("the words as they stand in {file} now"),
        "other words",
        "compare both, mend the translation, and write the original's words here",
    )
}

impl Reader<'_> {
    /// Path of a file as errors show it.
    pub fn shown(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// JSON of a file; `None` if there is none. Adds the errors of its texts.
    pub fn json(&mut self, name: &str) -> Option<Placed> {
        let shown = self.shown(name);
        let bytes = match std::fs::read(self.folder.join(name)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.errors.push(ContentError::whole_file(
                    &shown,
                    "a file of this name",
                    "no such file",
                    "add the file; the same file of another language shows what belongs in it",
                ));
                return None;
            }
            Err(error) => {
                self.errors.push(ContentError::whole_file(
                    &shown,
                    "a file that can be read",
                    error.to_string(),
                    "see to the file's rights, and that it is a file",
                ));
                return None;
            }
        };
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                let mut told = ContentError::whole_file(
                    &shown,
                    "a text in UTF-8",
                    "bytes that are not UTF-8",
                    "save the file as UTF-8",
                );
                let last_line = before.rsplit('\n').next().unwrap_or_default();
                told.line = before.matches('\n').count() + 1;
                told.column = last_line.chars().count() + 1;
                self.errors.push(told);
                return None;
            }
        };
        let placed = place::parse(&shown, &text, &mut self.errors)?;
        texts::check(&placed, "", &mut self.errors);
        Some(placed)
    }

    /// Reads a file that holds one value; `None` if it has an error.
    pub fn single<T: DeserializeOwned>(
        &mut self,
        name: &str,
        schema: &Value,
    ) -> Option<SingleFile<T>> {
        let placed = self.json(name)?;
        self.read(placed, schema)
    }

    /// Reads a file with a text for each of these keys; `None` if it has an error. In a
    /// translation, a word that is not translated is the original's.
    pub fn words(
        &mut self,
        code: &str,
        name: &str,
        keys: &[&str],
        original: Option<&SingleFile<Words>>,
    ) -> Option<SingleFile<Words>> {
        let Some(original) = original else {
            return self.single(&format!("{code}/{name}"), &schema::words(name, keys));
        };
        let translated = schema::translated_words(name, keys);
        let file: SingleFile<BTreeMap<String, Value>> =
            self.single(&format!("{code}/{name}"), &translated)?;
        let mut words = Words::new();
        for (key, value) in &file.value {
            let now = original.value.get(key).map_or("", String::as_str);
            let was = value.get("original").and_then(Value::as_str);
            if was.is_some_and(|was| was != now) {
                self.errors.push(stale(
                    &file.placed,
                    &format!("/{key}/original"),
                    &original.placed.file,
                ));
            }
            words.insert(
                key.clone(),
                translated_word(value).unwrap_or(now).to_owned(),
            );
        }
        Some(SingleFile {
            placed: file.placed,
            value: words,
        })
    }

    /// Deserializes a file that was read as JSON and holds one value; `None` if it has an error.
    pub fn read<T: DeserializeOwned>(
        &mut self,
        placed: Placed,
        schema: &Value,
    ) -> Option<SingleFile<T>> {
        let value = self.typed(&placed, "", schema, schema)?;
        Some(SingleFile { placed, value })
    }

    /// Reads a file that holds a list. Entries with errors are reported and left out; `None` if the
    /// file is not a list.
    pub fn list<T: DeserializeOwned>(&mut self, name: &str, schema: &Value) -> Option<ListFile<T>> {
        let placed = self.json(name)?;
        let Some(list) = placed.value.as_array() else {
            structure::check(&placed, "", schema, schema, &mut self.errors);
            return None;
        };
        let entries = (0..list.len())
            .filter_map(|at| {
                let entry = self.typed(&placed, &format!("/{at}"), &schema["items"], schema)?;
                Some((at, entry))
            })
            .collect();
        Some(ListFile { placed, entries })
    }

    fn typed<T: DeserializeOwned>(
        &mut self,
        placed: &Placed,
        pointer: &str,
        schema: &Value,
        root: &Value,
    ) -> Option<T> {
        let before = self.errors.len();
        structure::check(placed, pointer, schema, root, &mut self.errors);
        if self.errors.len() > before {
            return None;
        }
        let value = placed.value.pointer(pointer)?;
        match T::deserialize(value) {
            Ok(value) => Some(value),
            Err(error) => {
                self.errors.push(placed.error(
                    pointer,
                    "what the file's schema describes",
                    error.to_string(),
                    "correct this entry as the schema says",
                ));
                None
            }
        }
    }
}
