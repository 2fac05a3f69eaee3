//! `README.txt`: the contents of the kit, and notes to read before using it.

use super::{Part, quiz, text};
use content::exports::ExportWord;
use content::{Content, LICENCE, Word, find};
use routes::{Page, address};

/// Name of the README file.
pub const NAME: &str = "README.txt";

/// Notes for people who use the kit, on its page and in its README.
pub const NOTES: [Word; 5] = [
    Word::Disclaimer,
    Word::KitExact,
    Word::KitWithheld,
    Word::CountsNotice,
    Word::KitOpen,
];

/// README of a kit, which lists these parts and itself.
pub fn readme(content: &Content, parts: &[Part]) -> Vec<u8> {
    let mut said = format!(
        "{}\n{}{}\n\n{}\n\n{}\n",
        content
            .locale
            .marks
            .labelled(content.word(Word::SiteName), content.word(Word::Kit)),
        content.campaign.address,
        address(content, Page::Kit),
        content.word(Word::KitLede),
        content.word(Word::KitFiles),
    );
    let own = (NAME, content.word(Word::KitReadme));
    let (quiz, others): (Vec<&Part>, Vec<&Part>) = parts
        .iter()
        .partition(|part| part.name.starts_with(quiz::FOLDER));
    let named = |part: &&Part| format!("\n{}\n  {}\n", part.name, part.about);
    said += &format!("\n{}\n  {}\n", own.0, own.1);
    said += &others.iter().map(named).collect::<String>();
    said += &format!("\n{}\n", content.word(Word::KitQuiz));
    said += &quiz.iter().map(named).collect::<String>();
    said += &format!("\n{}\n", content.export_word(ExportWord::Untried));
    said += &format!("\n{}\n", content.word(Word::KitNotes));
    for word in NOTES
        .into_iter()
        .chain([Word::KitUnits, Word::KitGuard, Word::GroupingNotice])
    {
        said += &format!("\n- {}\n", content.word(word));
    }
    if let Some(licence) = find(&content.about, LICENCE) {
        said += &format!("\n{}\n", licence.words.title);
        for paragraph in &licence.words.paragraphs {
            said += &format!("\n{paragraph}\n");
        }
    }
    text::bytes(&said)
}
