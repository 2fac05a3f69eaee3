//! Anki cards as text (Anki's manual, "Importing: Text files"): the question, the answer with its
//! source, and the pillar as a tag. Each card has an id, so that a second import updates it.

use super::html::{lines, marked};
use super::item::Item;
use super::loss::Loss;
use crate::xml::{Element, element, escaped, written};
use content::exports::ExportWord;
use content::{Content, QuestionKind, Word};
use text::csv::push_quoted;

/// Anki file of the questions, and its losses: what it does not carry.
pub fn write(content: &Content, items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let one_line = |text: &str| text.replace(['\n', '\r', '\t'], " ");
    let marks = &content.locale.marks;
    let deck = marks.labelled(content.word(Word::SiteName), content.word(Word::Quiz));
    let mut text = format!(
        "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#deck:{}\n",
        one_line(&deck)
    );
    let site = content.campaign.address.trim_start_matches("https://");
    for item in items {
        let cells = [
            format!("{site}/{}/{}", content.language.code, item.id()),
            written(front(item)),
            written(back(item)),
            tag(item),
        ];
        for (cell, end) in cells.iter().zip(['\t', '\t', '\t', '\n']) {
            push_quoted(cell, &mut text);
            text.push(end);
        }
    }
    let mut losses = vec![Loss::of_all(content.export_word(ExportWord::LostScore))];
    let with_mistakes = items
        .iter()
        .filter(|item| (0..item.options().len()).any(|option| item.mistake(option).is_some()));
    losses.extend(with_mistakes.map(|item| item.changed(ExportWord::LostMistakes)));
    (text.into_bytes(), losses)
}

/// List with these texts.
fn list<'a>(item: &Item, list: Element, texts: impl Iterator<Item = &'a String>) -> Element {
    marked(list, item.language()).children(texts.map(|text| lines(element("li"), text)))
}

fn front(item: &Item) -> Vec<Element> {
    let mut front = item.prompt_html();
    if !item.options().is_empty() {
        let letters = element("ol").attr("type", "A");
        front.push(list(item, letters, item.options().iter()));
    }
    if !item.matches().is_empty() {
        front.push(list(item, element("ol"), item.matches().iter()));
    }
    front
}

fn back(item: &Item) -> Vec<Element> {
    let option = |at: &u8| &item.options()[usize::from(*at)];
    let marks = &item.content.locale.marks;
    let answer = match item.kind() {
        QuestionKind::Numeric => {
            let range = item.range();
            let answer = range.map_or("", |range| &range.answer);
            let unit = &item.question.words.unit;
            let number = item.content.locale.number(answer);
            item.html(item.content.quantity(&number, unit).trim())
        }
        QuestionKind::Ordering => list(item, element("ol"), item.key().iter().map(option)),
        QuestionKind::Matching => {
            let pairs: Vec<String> = item
                .options()
                .iter()
                .zip(item.key())
                .map(|(option, at)| marks.labelled(option, &item.matches()[usize::from(*at)]))
                .collect();
            list(item, element("ul"), pairs.iter())
        }
        _ => list(item, element("ul"), item.key().iter().map(option)),
    };
    let mut back = vec![answer];
    back.extend(item.explanation_html());
    back
}

/// Pillar as a tag, with hyphens for spaces: a space would split it into several tags.
fn tag(item: &Item) -> String {
    let words = item.pillar().unwrap_or_default().split_whitespace();
    escaped(&words.collect::<Vec<_>>().join("-"))
}
