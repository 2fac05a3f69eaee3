//! What browsers keep: the keys in the program, in the boot script and in ARCHITECTURE.md.

use crate::common::built::assert_none;
use roadmap::browser::storage::{KEYS, TAB_KEYS};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use support::project;

/// A storage and a key in it.
type Kept = (String, String);

fn set(keys: &[(&str, &str)]) -> BTreeSet<Kept> {
    let owned = keys
        .iter()
        .map(|(place, key)| (place.to_string(), key.to_string()));
    owned.collect()
}

/// The keys of the program.
fn of_program() -> BTreeSet<Kept> {
    let browser = KEYS.iter().map(|key| ("localStorage", key.name()));
    let tab = TAB_KEYS.iter().map(|key| ("sessionStorage", key.name()));
    set(&browser.chain(tab).collect::<Vec<_>>())
}

/// The rows of the table below the heading, each by its first two columns.
fn of_table(text: &str, heading: &str) -> Vec<Kept> {
    let (_, rest) = text.split_once(heading).expect("the heading");
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let columns = rows.map(|row| {
        let mut cells = row
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().trim_matches('`'));
        let (key, place) = (cells.next().expect("a key"), cells.next().expect("a place"));
        (place.to_owned(), key.to_owned())
    });
    columns.collect()
}

/// The properties of the storages that a script names.
fn of_script(text: &str) -> BTreeSet<Kept> {
    let mut found = BTreeSet::new();
    for place in ["localStorage", "sessionStorage"] {
        for (at, _) in text.match_indices(place) {
            let rest = &text[at + place.len()..];
            let rest = rest
                .strip_prefix('.')
                .unwrap_or_else(|| panic!("{place} is used whole"));
            let key: String = rest
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            found.insert((place.to_owned(), key));
        }
    }
    found
}

/// All files below a folder.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let inner = |path: PathBuf| {
        if path.is_dir() {
            files(path)
        } else {
            vec![path]
        }
    };
    entries.flat_map(inner).collect()
}

#[test]
fn what_is_said_to_be_kept_is_all_that_the_program_keeps() {
    let text = fs::read_to_string(project("ARCHITECTURE.md")).unwrap();
    let rows = of_table(&text, "## What is kept in browsers");
    assert_eq!(rows.iter().cloned().collect::<BTreeSet<_>>(), of_program());
    assert_eq!(rows.len(), KEYS.len() + TAB_KEYS.len(), "a key twice");
}

#[test]
fn the_boot_script_keeps_the_language_and_the_scroll_positions() {
    let script = fs::read_to_string(project("src/boot.js")).unwrap();
    let expected = set(&[("localStorage", "language"), ("sessionStorage", "spots")]);
    assert_eq!(of_script(&script), expected);
    assert!(expected.is_subset(&of_program()));
}

#[test]
fn nothing_is_kept_but_by_the_module_of_the_keys_and_the_boot_script() {
    let ways = [
        "localStorage",
        "sessionStorage",
        "local_storage",
        "session_storage",
        "indexedDB",
        "indexed_db",
        "cookie",
        "CacheStorage",
        "caches.",
        "getDirectory",
    ];
    let allowed = ["src/browser/storage.rs", "src/boot.js"].map(project);
    let mut wrong = Vec::new();
    let program = ["src", "crates/site-build/src"]
        .into_iter()
        .flat_map(|folder| files(project(folder)))
        .chain([project("index.html")]);
    for path in program.filter(|path| !allowed.contains(path)) {
        let text = fs::read_to_string(&path).unwrap();
        let found = ways.iter().filter(|way| text.contains(**way));
        wrong.extend(found.map(|way| format!("{}: {way}", path.display())));
    }
    assert_none(&wrong);
    for path in &allowed {
        let text = fs::read_to_string(path).unwrap();
        for way in &ways[4..] {
            assert!(!text.contains(way), "{}: {way}", path.display());
        }
    }
}

#[test]
fn a_table_and_a_script_are_read_to_the_letter() {
    let text = "## Kept\n\n| key | where |\n|---|---|\n| `a-b` | `localStorage` | x |\n\n\
                ## Else\n\n| `c` | `sessionStorage` |\n";
    let row = ("localStorage".to_owned(), "a-b".to_owned());
    assert_eq!(of_table(text, "## Kept"), [row]);
    let script = "localStorage.language = 1; JSON.parse(sessionStorage.spots)";
    let keys = [("localStorage", "language"), ("sessionStorage", "spots")];
    assert_eq!(of_script(script), set(&keys));
}
