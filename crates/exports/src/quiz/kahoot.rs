//! Spreadsheet for Kahoot's import, after reproductions of its template: the header is in row 8,
//! the questions in the rows from 9 on. The import knows columns by these very words.

use super::item::Item;
use super::loss::Loss;
use super::sheet::{Cell, workbook};
use content::Direction;
use content::QuestionKind;
use content::exports::ExportWord;

/// Greatest length of a question, in characters.
const PROMPT: usize = 120;
/// Greatest length of an answer, in characters.
const ANSWER: usize = 75;
/// Greatest number of answers.
const ANSWERS: usize = 4;
/// Time for a question in seconds: the longest that Kahoot offers.
const SECONDS: u32 = 240;
/// Row of the header, counted from 1.
const HEAD: usize = 8;

/// Kahoot workbook of the questions, and its losses: what it does not carry.
///
/// # Errors
///
/// A file that the archive's format does not take.
pub fn write(items: &[Item]) -> Result<(Vec<u8>, Vec<Loss>), String> {
    let mut losses = Vec::new();
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); HEAD - 1];
    rows.push(head());
    if let Some(item) = items.first() {
        let content = item.content;
        for word in [
            ExportWord::LostExplanation,
            ExportWord::LostMistakes,
            ExportWord::LostPillar,
        ] {
            losses.push(Loss::of_all(content.export_word(word)));
        }
        let limit = content.export_word(ExportWord::TimeLimit);
        losses.push(Loss::of_all(
            &content.locale.counted(limit, &[("n", SECONDS as usize)]),
        ));
        rows[0] = vec![
            Cell::Text(String::new()),
            Cell::Text(content.word(content::Word::SiteName).to_owned()),
        ];
    }
    let mut number = 0;
    for item in items {
        let refused = refused(item);
        if refused.is_empty() {
            number += 1;
            rows.push(row(number, item));
            if item.kind() == QuestionKind::Multiple {
                losses.push(item.changed(ExportWord::LostPart));
            }
        }
        losses.extend(refused);
    }
    let right_to_left = items
        .first()
        .is_some_and(|item| item.content.language.direction == Direction::Rtl);
    Ok((workbook("Kahoot", right_to_left, &rows)?, losses))
}

fn head() -> Vec<Cell> {
    let mut head = vec![String::new(), format!("Question - max {PROMPT} characters")];
    head.extend((1..=ANSWERS).map(|at| format!("Answer {at} - max {ANSWER} characters")));
    head.push("Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs".to_owned());
    head.push("Correct answer(s) - choose at least one".to_owned());
    head.into_iter().map(Cell::Text).collect()
}

/// All reasons to leave a question out; empty where it fits. Lengths are in UTF-16 units, the
/// longest count that an import may use.
fn refused(item: &Item) -> Vec<Loss> {
    if !item.is_choice_of_one() && item.kind() != QuestionKind::Multiple {
        return vec![item.left_out(ExportWord::LostKind)];
    }
    let mut losses = Vec::new();
    let said = |word: ExportWord, n: usize, limit: usize, option: usize| {
        let counts = [
            ("n", n),
            ("limit", limit),
            ("over", n.saturating_sub(limit)),
            ("option", option),
        ];
        let locale = &item.content.locale;
        let words = locale.counted(item.content.export_word(word), &counts);
        Loss::left_out(item.id(), words)
    };
    let options = item.options();
    if options.len() > ANSWERS {
        losses.push(said(ExportWord::ManyOptions, options.len(), ANSWERS, 0));
    }
    let length = |text: &str| text.encode_utf16().count();
    let prompt = length(&item.question.words.prompt);
    if prompt > PROMPT {
        losses.push(said(ExportWord::LongPrompt, prompt, PROMPT, 0));
    }
    for (at, option) in options.iter().enumerate() {
        if length(option) > ANSWER {
            losses.push(said(ExportWord::LongOption, length(option), ANSWER, at + 1));
        }
    }
    if item.has_lines() {
        losses.push(item.left_out(ExportWord::Lines));
    }
    losses
}

fn row(number: u32, item: &Item) -> Vec<Cell> {
    let mut row = vec![
        Cell::Number(number),
        Cell::Text(item.question.words.prompt.clone()),
    ];
    let options = item.options().iter().map(String::as_str);
    let padded = options.chain(std::iter::repeat("")).take(ANSWERS);
    row.extend(padded.map(|option| Cell::Text(option.to_owned())));
    let mut right: Vec<u8> = item.key().iter().map(|at| at + 1).collect();
    right.sort_unstable();
    row.push(Cell::Number(SECONDS));
    row.push(match right[..] {
        [one] => Cell::Number(one.into()),
        _ => {
            let right: Vec<String> = right.iter().map(u8::to_string).collect();
            Cell::Text(right.join(","))
        }
    });
    row
}
