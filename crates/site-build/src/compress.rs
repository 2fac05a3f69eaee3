//! Compressed copies beside the text and wasm files, for servers that send precompressed files.

use compression::{brotli, gzip};
use exports::parallel::in_parallel;
use std::fs;
use std::path::{Path, PathBuf};

/// Extensions of the files that get smaller by compression.
const TEXTS: &[&str] = &[
    "css",
    "csv",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes a `.br` and a `.gz` copy beside every text and wasm file. An existing `.br` copy is kept:
/// pages are compressed while they are written.
///
/// # Errors
///
/// Every file or folder that cannot be read or written, by its name.
pub fn all(folder: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    gather(folder, &mut files)?;
    in_parallel(files, |file| {
        one(&file).map_err(|error| format!("{}: {error}", file.display()))
    })
    .map(|_| ())
}

fn one(file: &Path) -> std::io::Result<()> {
    let bytes = fs::read(file)?;
    let beside = |extension: &str| PathBuf::from(format!("{}.{extension}", file.display()));
    if !beside("br").exists() {
        fs::write(beside("br"), brotli(&bytes)?)?;
    }
    fs::write(beside("gz"), gzip(&bytes)?)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let extension = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if path.is_dir() {
            gather(&path, files)?;
        } else if TEXTS.contains(&extension) {
            files.push(path);
        }
    }
    Ok(())
}
