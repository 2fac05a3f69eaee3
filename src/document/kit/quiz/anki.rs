//! Anki cards as text (Anki's manual, "Importing: Text files"): the question, the answer with its
//! source, and the pillar as a tag. Each card has an id, so that a second import updates it.

use super::html::{escaped, lines, marks};
use super::item::Item;
use super::loss::Loss;
use content::exports::ExportWord;
use content::{Content, QuestionKind, Word};

/// Anki file of the questions, and its losses: what it does not carry.
pub fn write(content: &Content, items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let one_line = |text: &str| text.replace(['\n', '\r', '\t'], " ");
    let deck = format!(
        "{}: {}",
        content.word(Word::SiteName),
        content.word(Word::Quiz)
    );
    let mut text = format!(
        "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#deck:{}\n",
        one_line(&deck)
    );
    let site = content.campaign.address.trim_start_matches("https://");
    for item in items {
        let cells = [
            format!("{site}/{}/{}", content.language.code, item.id()),
            front(item),
            back(item),
            tag(item),
        ];
        let cells = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        text += &(cells.join("\t") + "\n");
    }
    let mut losses = vec![Loss::of_all(content.export_word(ExportWord::LostScore))];
    let with_mistakes = items
        .iter()
        .filter(|item| (0..item.options().len()).any(|option| item.mistake(option).is_some()));
    losses.extend(with_mistakes.map(|item| item.changed(ExportWord::LostMistakes)));
    (text.into_bytes(), losses)
}

fn list<'a>(item: &Item, kind: &str, texts: impl Iterator<Item = &'a String>) -> String {
    let entries: String = texts
        .map(|text| format!("<li>{}</li>", lines(text)))
        .collect();
    let tag = kind.split(' ').next().unwrap_or(kind);
    format!("<{kind} {}>{entries}</{tag}>", marks(item.language()))
}

fn front(item: &Item) -> String {
    let mut front = item.prompt_html();
    if !item.options().is_empty() {
        front += &list(item, "ol type=\"A\"", item.options().iter());
    }
    if !item.matches().is_empty() {
        front += &list(item, "ol", item.matches().iter());
    }
    front
}

fn back(item: &Item) -> String {
    let option = |at: &u8| &item.options()[usize::from(*at)];
    let answer = match item.kind() {
        QuestionKind::Numeric => {
            let range = item.range();
            let answer = range.map_or("", |range| &range.answer);
            let unit = &item.question.words.unit;
            item.html(format!("{} {unit}", item.content.language.number(answer)).trim())
        }
        QuestionKind::Ordering => list(item, "ol", item.key().iter().map(option)),
        QuestionKind::Matching => {
            let pairs: Vec<String> = item
                .options()
                .iter()
                .zip(item.key())
                .map(|(option, at)| format!("{option}: {}", item.matches()[usize::from(*at)]))
                .collect();
            list(item, "ul", pairs.iter())
        }
        _ => list(item, "ul", item.key().iter().map(option)),
    };
    answer + &item.explanation_html()
}

/// Pillar as a tag, with hyphens for spaces: a space would split it into several tags.
fn tag(item: &Item) -> String {
    let words = item.pillar().unwrap_or_default().split_whitespace();
    escaped(&words.collect::<Vec<_>>().join("-"))
}
