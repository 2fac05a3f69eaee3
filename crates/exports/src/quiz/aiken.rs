//! Aiken format, after Moodle's reader (`question/format/aiken/format.php`): a line for the
//! question, a line for each option with a Latin letter in every language, and a line with the
//! letter of the right one.

use super::item::Item;
use super::loss::Loss;
use content::exports::ExportWord;

/// Aiken file of the questions, and its losses: what it does not carry.
pub fn write(items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let mut text = String::new();
    let mut losses = Vec::new();
    if let Some(item) = items.first() {
        for word in [
            ExportWord::LostExplanation,
            ExportWord::LostMistakes,
            ExportWord::LostPillar,
        ] {
            losses.push(Loss::of_all(item.content.export_word(word)));
        }
    }
    for item in items {
        match refused(item) {
            Some(word) => losses.push(item.left_out(word)),
            None => text += &question(item),
        }
    }
    (text.into_bytes(), losses)
}

/// Reason to leave a question out; `None` where the format can hold it.
fn refused(item: &Item) -> Option<ExportWord> {
    if !item.is_choice_of_one() {
        return Some(ExportWord::LostKind);
    }
    if item.has_lines() {
        return Some(ExportWord::Lines);
    }
    let prompt = item.question.words.prompt.trim();
    // The reader skips lines of fewer than two characters, and knows options and answers by their
    // beginnings.
    let letter =
        prompt.starts_with(|c: char| c.is_ascii_uppercase()) && prompt[1..].starts_with([')', '.']);
    let read_otherwise = prompt.chars().count() < 2 || prompt.starts_with("ANSWER:") || letter;
    read_otherwise.then_some(ExportWord::LooksLikeFormat)
}

fn question(item: &Item) -> String {
    let mut lines = format!("{}\n", item.question.words.prompt.trim());
    let mut right = 'A';
    for (letter, (at, option)) in ('A'..='Z').zip(item.options().iter().enumerate()) {
        lines += &format!("{letter}) {}\n", option.trim());
        if item.is_right(at) {
            right = letter;
        }
    }
    format!("{lines}ANSWER: {right}\n\n")
}
