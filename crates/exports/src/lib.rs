//! Download kit: every message with its posts and pictures, and the question bank, as files for
//! people who publish or teach elsewhere.
//!
//! The prerenderer writes it beside the pages, `cargo xtask kit` into any folder, both through
//! [`write()`]. It does not depend on the day or the machine: the same content gives the same bytes.
//!
//! What it is made with serves the site's other files, too: cards are drawn by [`drawing`], XML is
//! written by [`xml`], files by [`files`], and work is shared out by [`parallel`].

mod archive;
pub mod drawing;
pub mod files;
pub mod message;
pub mod parallel;
pub mod pictures;
pub mod quiz;
mod readme;
pub mod tables;
mod text;
pub mod xml;

use authoring::schema;
use content::{Content, KitFile, Word};
use message::Kit;
pub use readme::NOTES;
use std::path::Path;

/// File of the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path from the kit's folder, such as `messages.csv`.
    pub name: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
}

/// Entry in the kit's list: a single file, or all files of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Name of the file, or of the folder with a slash at its end.
    pub name: String,
    /// Description in the edition's language.
    pub about: String,
    /// For a folder, what follows a message's id in the names of its files; each shareable message
    /// has one file per ending. Empty for a single file.
    pub endings: Vec<String>,
    /// Files of this part.
    pub files: Vec<File>,
}

/// Parts of an edition's kit: the archive first, then its contents.
///
/// # Errors
///
/// A picture that cannot be drawn, or a file that the archive's format does not take, by its name.
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

/// Name of an edition's archive. `language` is the edition's code.
pub fn archive_name(language: &str) -> String {
    format!("roadmap-kit-{language}.zip")
}

/// Name of the JSON Schema file of `messages.json`.
pub const SCHEMA: &str = "kit.schema.json";
/// Name of the table with the cards' alternative texts.
const ALT_TEXTS: &str = "alt-texts.csv";

/// JSON Schema of `messages.json`, as text.
pub fn schema() -> String {
    schema::text(&schema::single::<Kit>("messages.json of the kit"))
}

/// Writes an edition's kit into the folder of its language below `folder`. Returns the entries of
/// the kit's page.
///
/// # Errors
///
/// A file that cannot be made or written, by its name.
pub fn write(folder: &Path, content: &Content) -> Result<Vec<KitFile>, String> {
    let code = &content.language.code;
    let parts = parts(content)?;
    for file in parts.iter().flat_map(|part| &part.files) {
        files::write(folder, &format!("{code}/{}", file.name), &file.bytes)?;
    }
    Ok(listed(content, parts))
}

/// Entries of the kit's page, one per part.
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

/// Size of a single file, or smallest and largest size of several.
fn sizes(content: &Content, files: &[File]) -> String {
    let bytes = || files.iter().map(|file| file.bytes.len());
    let least = size(content, bytes().min().unwrap_or_default());
    let most = size(content, bytes().max().unwrap_or_default());
    match least == most {
        true => least,
        false => format!("{least} – {most}"),
    }
}

/// Formats a number of bytes for people: in kilobytes of 1,000 bytes or, from 1,000 kilobytes on,
/// in megabytes, with one decimal, rounded up.
pub fn size(content: &Content, bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(100);
    let (tenths, unit) = match kilobytes < 10_000 {
        true => (kilobytes, Word::Kilobytes),
        false => (bytes.div_ceil(100_000), Word::Megabytes),
    };
    let number = format!("{}.{}", tenths / 10, tenths % 10);
    content
        .word(unit)
        .replace("{n}", &content.locale.number(&number))
}
