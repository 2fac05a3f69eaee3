//! A copy of the made-up campaign to break things in, and what the loader must say of it.

use crate::made_up_folder;
use authoring::load::{ContentError, load};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Original language of the made-up campaign.
pub const ORIGINAL: &str = "fr";
/// Its translations.
pub const TRANSLATIONS: [&str; 2] = ["ar", "qaa"];
/// All its languages.
pub const LANGUAGES: [&str; 3] = ["ar", ORIGINAL, "qaa"];

/// A copy of the made-up campaign's content folder in which something can be broken.
pub struct Copy {
    /// Folder of the copy.
    pub folder: PathBuf,
}

impl Copy {
    /// A copy in a folder of its own, removed in the end.
    pub fn new() -> Copy {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("content-test-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        copy_folder(made_up_folder(), &folder);
        Copy { folder }
    }

    /// The path of a file in it.
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The text of a file in it.
    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// Replaces the first `from` of the file.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} does not hold {from:?}");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
    }

    /// Changes the file as JSON.
    pub fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_str(&self.text(file)).unwrap();
        change(&mut value);
        fs::write(self.path(file), format!("{value:#}\n")).unwrap();
    }

    /// Changes this file of each language as JSON.
    pub fn change_each(&self, name: &str, change: impl Fn(&mut Value)) {
        for language in LANGUAGES {
            self.change(&format!("{language}/{name}"), &change);
        }
    }

    /// Adds an entry to the end of the original's list; it is not translated.
    pub fn add(&self, name: &str, entry: Value) {
        for language in TRANSLATIONS {
            let entry = json!({ "id": entry["id"], "words": null });
            self.change(&format!("{language}/{name}"), |list| push(list, entry));
        }
        self.change(&format!("{ORIGINAL}/{name}"), |list| push(list, entry));
    }

    /// The entry with this id in a list.
    pub fn entry(&self, file: &str, id: &str) -> Value {
        let mut list = serde_json::from_str(&self.text(file)).unwrap();
        entry(&mut list, id).take()
    }

    /// The number of the first line that holds these words, from 1.
    pub fn line(&self, file: &str, words: &str) -> usize {
        let text = self.text(file);
        let line = text.lines().position(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("no line of {file} holds {words:?}")) + 1
    }

    /// What the loader refuses it for.
    pub fn errors(&self) -> Vec<ContentError> {
        load(&self.folder).err().expect("what is broken is refused")
    }

    /// The only error.
    pub fn error(&self) -> ContentError {
        let errors = self.errors();
        assert_eq!(errors.len(), 1, "{}", shown(&errors));
        errors.into_iter().next().unwrap()
    }

    /// Asserts that there is one error, in this file and field, at the line of these words, and
    /// that what it expected, found and wants done holds these words.
    pub fn refused(&self, file: &str, field: &str, line_of: &str, says: [&str; 3]) {
        let error = self.error();
        assert_eq!(error.file, self.path(file).display().to_string());
        assert_eq!(error.path, field);
        assert_eq!(error.line, self.line(file, line_of), "{error}");
        assert_says(&error, says);
    }
}

impl Default for Copy {
    fn default() -> Copy {
        Copy::new()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Asserts that what the error expected, found and wants done holds these words.
pub fn assert_says(error: &ContentError, says: [&str; 3]) {
    let said = [&error.expected, &error.found, &error.what_to_do];
    for (said, words) in said.iter().zip(says) {
        assert!(said.contains(words), "{words:?} is not said:\n{error}");
    }
}

/// Adds an entry to the end of a list.
pub fn push(list: &mut Value, entry: Value) {
    list.as_array_mut().unwrap().push(entry);
}

/// All errors as they are printed.
pub fn shown(errors: &[ContentError]) -> String {
    errors.iter().map(|error| format!("{error}\n")).collect()
}

/// The entry with this id in a list.
pub fn entry<'a>(list: &'a mut Value, id: &str) -> &'a mut Value {
    list.as_array_mut()
        .unwrap()
        .iter_mut()
        .find(|entry| entry["id"] == id)
        .unwrap()
}
