//! Files below a folder, written with the folders on their paths.

use std::fs;
use std::path::Path;

/// Writes a file below a folder, and creates the folders on its path. A slash at the start of the
/// path means nothing: addresses of a site are such paths.
///
/// # Errors
///
/// A file or folder that cannot be written, by the file's name.
pub fn write(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), String> {
    let path = folder.join(path.trim_start_matches('/'));
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|error| format!("{}: {error}", path.display()))
}
