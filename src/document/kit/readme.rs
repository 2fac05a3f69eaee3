//! `README.txt`: what is in the kit, and what to know before using it.

use super::{File, text};
use crate::content::{Content, Word, find};
use crate::routes::{Page, address};

/// The README of a kit with these files and itself.
pub fn readme(content: &Content, files: &[File], own: &File) -> Vec<u8> {
    let mut said = format!(
        "{}: {}\n{}{}\n\n{}\n\n{}\n",
        content.word(Word::SiteName),
        content.word(Word::Kit),
        content.campaign.address,
        address(content, Page::Kit),
        content.word(Word::KitLede),
        content.word(Word::KitFiles),
    );
    for file in std::iter::once(own).chain(files) {
        said += &format!("\n{}\n  {}\n", file.name, file.about);
    }
    said += &format!("\n{}\n", content.word(Word::KitNotes));
    for word in notes().chain([Word::KitUnits, Word::KitGuard, Word::GroupingNotice]) {
        said += &format!("\n- {}\n", content.word(word));
    }
    if let Some(licence) = find(&content.about, "licence") {
        said += &format!("\n{}\n", licence.words.title);
        for paragraph in &licence.words.paragraphs {
            said += &format!("\n{paragraph}\n");
        }
    }
    text::bytes(&said)
}

/// What the kit's page says as well.
fn notes() -> impl Iterator<Item = Word> {
    crate::pages::kit::NOTES.iter().copied()
}
