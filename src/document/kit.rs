//! The kit: every message with its posts, as files for those who publish or teach elsewhere.
//!
//! The prerenderer writes it beside the pages, `cargo xtask kit` into any folder, both through
//! [`write`]. Nothing in it depends on the day or the machine: the same content gives the same
//! bytes.

mod archive;
mod csv;
pub mod message;
mod readme;
mod tables;
mod text;

use crate::content::schema;
use crate::content::{Content, KitFile, Word};
use message::Kit;
use std::path::Path;

/// A file of the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path from the kit's folder: `messages.csv`.
    pub name: String,
    /// What is in it, in the edition's language.
    pub about: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// All files of an edition's kit: the archive first, then what is in it.
///
/// # Errors
///
/// What does not fit into the archive's format, by the file's name.
pub fn files(content: &Content) -> Result<Vec<File>, String> {
    let kit = message::kit(content);
    let json = serde_json::to_string_pretty(&kit).map_err(|error| error.to_string())? + "\n";
    let file = |name: &str, about: Word, bytes: Vec<u8>| File {
        name: name.to_owned(),
        about: content.word(about).to_owned(),
        bytes,
    };
    let posts = text::posts(content, &kit);
    let mut files = vec![
        file("messages.csv", Word::KitMessages, tables::messages(&kit)),
        file("posts.csv", Word::KitPosts, tables::posts(&kit)),
        file("posts.txt", Word::KitText, posts),
        file("messages.json", Word::KitJson, json.into_bytes()),
        file(SCHEMA, Word::KitSchema, schema().into_bytes()),
    ];
    let archive = archive_name(&content.language.code);
    let mut readme = file("README.txt", Word::KitReadme, Vec::new());
    readme.bytes = readme::readme(content, &files, &readme);
    files.insert(0, readme);
    let whole = archive::zip(archive.trim_end_matches(".zip"), &files)?;
    files.insert(0, file(&archive, Word::KitArchive, whole));
    Ok(files)
}

/// The name of an edition's archive.
pub fn archive_name(language: &str) -> String {
    format!("roadmap-kit-{language}.zip")
}

/// The name of the file that describes `messages.json`.
pub const SCHEMA: &str = "kit.schema.json";

/// The JSON Schema of `messages.json`, as text.
pub fn schema() -> String {
    schema::text(&schema::single::<Kit>("messages.json of the kit"))
}

/// Writes an edition's kit into the folder of its language below this one, and gives back what
/// the kit's page says of the files.
///
/// # Errors
///
/// A file that cannot be made or written, by its name.
pub fn write(folder: &Path, content: &Content) -> Result<Vec<KitFile>, String> {
    let code = &content.language.code;
    let files = files(content)?;
    for file in &files {
        super::site::write(folder, &format!("{code}/{}", file.name), &file.bytes)?;
    }
    Ok(listed(content, files))
}

/// What the kit's page says of the files.
pub fn listed(content: &Content, files: Vec<File>) -> Vec<KitFile> {
    files
        .into_iter()
        .map(|file| KitFile {
            size: size(content, file.bytes.len()),
            name: file.name,
            about: file.about,
        })
        .collect()
}

/// A number of bytes as people read it: in kilobytes of 1,000 bytes or, from a thousand of those
/// on, in megabytes, with one decimal, rounded up.
pub fn size(content: &Content, bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(100);
    let (tenths, unit) = match kilobytes < 10_000 {
        true => (kilobytes, Word::Kilobytes),
        false => (bytes.div_ceil(100_000), Word::Megabytes),
    };
    let number = format!("{}.{}", tenths / 10, tenths % 10);
    content
        .word(unit)
        .replace("{n}", &content.language.number(&number))
}
