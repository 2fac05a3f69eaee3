//! Zip archives of the kit's files: the same bytes for the same files on every day and machine.

use super::File;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Endings of files whose format is compressed already. They are stored as they are.
const COMPRESSED: &[&str] = &[".png", ".zip", ".xlsx"];

/// Zip archive with all files below one folder, so that unpacking does not scatter them.
///
/// # Errors
///
/// A file that the format does not take, by its name.
pub fn zip(folder: &str, files: &[&File]) -> Result<Vec<u8>, String> {
    zip_below(&format!("{folder}/"), files)
}

/// Zip archive with the files at its top, for formats that are archives themselves.
///
/// # Errors
///
/// A file that the format does not take, by its name.
pub fn zip_flat(files: &[&File]) -> Result<Vec<u8>, String> {
    zip_below("", files)
}

fn zip_below(folder: &str, files: &[&File]) -> Result<Vec<u8>, String> {
    let mut sorted = files.to_vec();
    sorted.sort_by(|one, other| one.name.cmp(&other.name));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in sorted {
        let name = format!("{folder}{}", file.name);
        let plain = COMPRESSED.iter().any(|ending| name.ends_with(ending));
        let method = match plain {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            // The format's earliest date, since the date of the build would change the bytes.
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        archive
            .start_file(&name, options)
            .map_err(|error| error.to_string())
            .and_then(|()| {
                let written = archive.write_all(&file.bytes);
                written.map_err(|error| error.to_string())
            })
            .map_err(|error| format!("{name} cannot be put into the archive: {error}"))?;
    }
    let whole = archive.finish().map_err(|error| error.to_string())?;
    Ok(whole.into_inner())
}
