//! Stamp of the last build: whether dist/ still is what it made from the present source files.

use crate::outcome::{while_trying, Outcome};
use crate::process;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Files and folders that the site is made from, as paths from the checkout's folder.
const INPUTS: &[&str] = &[
    "crates",
    "src",
    "fonts",
    "style",
    "public",
    "stand-ins",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Fingerprint of the names and contents of all inputs below `root`.
pub fn of_inputs(root: &Path) -> Outcome<u64> {
    let mut hasher = DefaultHasher::new();
    for input in INPUTS {
        for file in files(&root.join(input))? {
            file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
            let bytes = while_trying(format!("read {}", file.display()), fs::read(&file))?;
            bytes.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// Fingerprint of the names, lengths and modification times of a folder's files: enough to see that
/// something else, such as a build for development, has written there since.
fn of_output(dist: &Path) -> Outcome<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files(dist)? {
        let data = while_trying(format!("look at {}", file.display()), fs::metadata(&file))?;
        let written = data
            .modified()
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        (&file, data.len(), written).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Whether the last successful build had these inputs and its output is untouched.
pub fn is_current(inputs: u64, dist: &Path) -> Outcome<bool> {
    if !dist.join("index.html").is_file() {
        return Ok(false);
    }
    let stamp = fs::read_to_string(place()).unwrap_or_default();
    Ok(stamp == text(inputs, of_output(dist)?))
}

/// Writes the stamp of a successful build of these inputs.
pub fn write(inputs: u64, dist: &Path) -> Outcome<()> {
    let stamp = text(inputs, of_output(dist)?);
    while_trying("write the build's stamp", fs::write(place(), stamp))
}

fn text(inputs: u64, output: u64) -> String {
    format!("{inputs:016x} {output:016x}\n")
}

/// Path of the stamp.
fn place() -> PathBuf {
    process::target().join("site.stamp")
}

/// Files below a path in the order of their names: only the path itself if it is a file, none if it
/// does not exist.
pub fn files(path: &Path) -> Outcome<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.exists() {
        return Ok(Vec::new());
    }
    let entries = while_trying(format!("list {}", path.display()), fs::read_dir(path))?;
    let mut below: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    below.sort();
    let mut all = Vec::new();
    for entry in below {
        all.extend(files(&entry)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_checkout(name: &str, claim: impl FnOnce(&Path)) {
        let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("src/pages")).unwrap();
        fs::write(root.join("src/pages/quiz.rs"), "one").unwrap();
        fs::write(root.join("Cargo.toml"), "two").unwrap();
        claim(&root);
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_changed_file_changes_the_stamp_and_changing_it_back_restores_it() {
        in_checkout("changed", |root| {
            let before = of_inputs(root).unwrap();
            fs::write(root.join("src/pages/quiz.rs"), "other").unwrap();
            assert_ne!(of_inputs(root).unwrap(), before);
            fs::write(root.join("src/pages/quiz.rs"), "one").unwrap();
            assert_eq!(of_inputs(root).unwrap(), before);
        });
    }

    #[test]
    fn a_renamed_file_changes_the_stamp() {
        in_checkout("renamed", |root| {
            let before = of_inputs(root).unwrap();
            fs::rename(
                root.join("src/pages/quiz.rs"),
                root.join("src/pages/about.rs"),
            )
            .unwrap();
            assert_ne!(of_inputs(root).unwrap(), before);
        });
    }

    #[test]
    fn a_file_that_the_site_is_not_made_from_leaves_the_stamp() {
        in_checkout("aside", |root| {
            let before = of_inputs(root).unwrap();
            fs::write(root.join("README.md"), "words").unwrap();
            assert_eq!(of_inputs(root).unwrap(), before);
        });
    }

    #[test]
    fn a_missing_page_in_the_output_is_noticed() {
        in_checkout("output", |root| {
            let before = of_output(root).unwrap();
            fs::remove_file(root.join("src/pages/quiz.rs")).unwrap();
            assert_ne!(of_output(root).unwrap(), before);
        });
    }
}
