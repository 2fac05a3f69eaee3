//! Question bank as files for other tools, and a report of what each cannot carry.
//!
//! No file holds a shortened text: a question that does not fit a format is left out of its file,
//! and the report gives the numbers.

mod aiken;
mod anki;
mod gift;
mod html;
mod item;
mod kahoot;
mod loss;
mod moodle;
mod qti;
mod qti_item;
mod sheet;
mod table;

use super::{File, Part};
use content::Content;
use content::exports::ExportWord;
use item::Item;
pub use loss::{ExportOutcome, Loss};

/// Folder of the quiz's files, below the kit's folder.
pub const FOLDER: &str = content::kit::QUIZ_FOLDER;

/// File for another tool, with its losses: what it does not carry.
struct Export {
    name: &'static str,
    about: ExportWord,
    bytes: Vec<u8>,
    losses: Vec<Loss>,
}

/// Parts of the kit with an edition's question bank; the report of losses comes last.
///
/// # Errors
///
/// A file that an archive's format does not take, by its name.
pub fn parts(content: &Content) -> Result<Vec<Part>, String> {
    let items: Vec<Item> = content
        .quiz
        .iter()
        .map(|question| Item { question, content })
        .collect();
    let exports = [
        export("moodle.xml", ExportWord::Moodle, moodle::write(&items)),
        export("gift.txt", ExportWord::Gift, gift::write(&items)),
        export("aiken.txt", ExportWord::Aiken, aiken::write(&items)),
        export("qti3.zip", ExportWord::Qti, qti::write(content, &items)?),
        export("kahoot.xlsx", ExportWord::Kahoot, kahoot::write(&items)?),
        export("anki.txt", ExportWord::Anki, anki::write(content, &items)),
        export("questions.csv", ExportWord::Table, table::write(&items)),
    ];
    let losses = loss::report(&items, &exports);
    let mut parts: Vec<Part> = exports
        .into_iter()
        .map(|export| part(content, export.name, export.about, export.bytes))
        .collect();
    parts.push(part(content, "losses.csv", ExportWord::Losses, losses));
    Ok(parts)
}

fn export(name: &'static str, about: ExportWord, (bytes, losses): (Vec<u8>, Vec<Loss>)) -> Export {
    Export {
        name,
        about,
        bytes,
        losses,
    }
}

fn part(content: &Content, name: &str, about: ExportWord, bytes: Vec<u8>) -> Part {
    let name = format!("{FOLDER}{name}");
    Part {
        name: name.clone(),
        about: content.export_word(about).to_owned(),
        endings: Vec::new(),
        files: vec![File { name, bytes }],
    }
}
