//! The kit: every message with its posts and pictures, as files for those who publish or teach
//! elsewhere.
//!
//! The prerenderer writes it beside the pages, `cargo xtask kit` into any folder, both through
//! [`write`]. Nothing in it depends on the day or the machine: the same content gives the same
//! bytes.

mod archive;
pub mod message;
mod pictures;
pub mod quiz;
mod readme;
pub mod tables;
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
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Files that belong together: one, or all of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The file's name, or the folder's with a slash at its end.
    pub name: String,
    /// What it is, in the edition's language.
    pub about: String,
    /// Of a folder what follows a message's id in the names of its files, one of each for every
    /// message for sharing; of a single file nothing.
    pub endings: Vec<String>,
    /// Its files.
    pub files: Vec<File>,
}

/// All parts of an edition's kit: the archive first, then what is in it.
///
/// # Errors
///
/// What cannot be drawn, or does not fit into the archive's format, by the file's name.
pub fn parts(content: &Content) -> Result<Vec<Part>, String> {
    let kit = message::kit(content);
    let single = |name: &str, about: Word, bytes: Vec<u8>| Part {
        name: name.to_owned(),
        about: content.word(about).to_owned(),
        endings: Vec::new(),
        files: vec![File {
            name: name.to_owned(),
            bytes,
        }],
    };
    let json = serde_json::to_string_pretty(&kit).map_err(|error| error.to_string())? + "\n";
    let mut parts = vec![
        single("messages.csv", Word::KitMessages, tables::messages(&kit)),
        single("posts.csv", Word::KitPosts, tables::posts(&kit)),
        single("posts.txt", Word::KitText, text::posts(content, &kit)),
        single("messages.json", Word::KitJson, json.into_bytes()),
        single(SCHEMA, Word::KitSchema, schema().into_bytes()),
        cards(content)?,
        single(ALT_TEXTS, Word::KitAltTexts, tables::alt_texts(&kit)),
        codes(content, &kit)?,
    ];
    parts.extend(quiz::parts(content)?);
    let readme = readme::readme(content, &parts);
    parts.insert(0, single(readme::NAME, Word::KitReadme, readme));
    let archive = archive_name(&content.language.code);
    let files: Vec<&File> = parts.iter().flat_map(|part| &part.files).collect();
    let whole = archive::zip(archive.trim_end_matches(".zip"), &files)?;
    parts.insert(0, single(&archive, Word::KitArchive, whole));
    Ok(parts)
}

fn cards(content: &Content) -> Result<Part, String> {
    let shareable: Vec<usize> = (0..content.messages.len())
        .filter(|at| content.messages[*at].facts.shareable)
        .collect();
    let files = pictures::cards(content, &shareable)?
        .into_iter()
        .map(|(name, bytes)| File { name, bytes });
    Ok(Part {
        name: pictures::CARDS.to_owned(),
        about: content.word(Word::KitCards).to_owned(),
        endings: pictures::card_endings(),
        files: files.collect(),
    })
}

fn codes(content: &Content, kit: &Kit) -> Result<Part, String> {
    let shareable = kit.messages.iter().filter(|entry| entry.shareable);
    let files = shareable.map(|entry| {
        Ok(File {
            name: pictures::code(&entry.id),
            bytes: pictures::code_of(&entry.link)?,
        })
    });
    Ok(Part {
        name: pictures::CODES.to_owned(),
        about: content.word(Word::KitCodes).to_owned(),
        endings: vec![pictures::CODE_ENDING.to_owned()],
        files: files.collect::<Result<_, String>>()?,
    })
}

/// The name of an edition's archive.
pub fn archive_name(language: &str) -> String {
    format!("roadmap-kit-{language}.zip")
}

/// The name of the file that describes `messages.json`.
pub const SCHEMA: &str = "kit.schema.json";
/// The name of the cards' alternative texts.
const ALT_TEXTS: &str = "alt-texts.csv";

/// The JSON Schema of `messages.json`, as text.
pub fn schema() -> String {
    schema::text(&schema::single::<Kit>("messages.json of the kit"))
}

/// Writes an edition's kit into the folder of its language below this one, and gives back what
/// the kit's page says of it.
///
/// # Errors
///
/// A file that cannot be made or written, by its name.
pub fn write(folder: &Path, content: &Content) -> Result<Vec<KitFile>, String> {
    let code = &content.language.code;
    let parts = parts(content)?;
    for file in parts.iter().flat_map(|part| &part.files) {
        super::site::write(folder, &format!("{code}/{}", file.name), &file.bytes)?;
    }
    Ok(listed(content, parts))
}

/// What the kit's page says of the parts.
pub fn listed(content: &Content, parts: Vec<Part>) -> Vec<KitFile> {
    parts
        .into_iter()
        .map(|part| KitFile {
            size: sizes(content, &part.files),
            name: part.name,
            about: part.about,
            endings: part.endings,
        })
        .collect()
}

/// The size of a single file; of several the smallest and the largest.
fn sizes(content: &Content, files: &[File]) -> String {
    let bytes = || files.iter().map(|file| file.bytes.len());
    let least = size(content, bytes().min().unwrap_or_default());
    let most = size(content, bytes().max().unwrap_or_default());
    match least == most {
        true => least,
        false => format!("{least} – {most}"),
    }
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
