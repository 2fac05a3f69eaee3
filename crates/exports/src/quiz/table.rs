//! `questions.csv`: every question in one row, with everything that the bank says of it.

use super::item::Item;
use super::loss::Loss;
use content::exports::ExportWord;
use text::csv::{guarded, table};

/// Columns. Texts of the same option or match have the same place in the arrays of their cells.
const COLUMNS: [&str; 20] = [
    "id",
    "kind",
    "language",
    "pillar",
    "prompt",
    "options",
    "right",
    "mistakes",
    "matches",
    "unit",
    "min",
    "max",
    "step",
    "answer",
    "full",
    "half",
    "why",
    "quotes",
    "sources",
    "addresses",
];

/// CSV table of the questions, and its losses: what it does not carry.
///
/// Options, mistakes, matches, quotes, sources and addresses are JSON arrays in their cells, since
/// texts may hold any separator. `right` holds positions from 1 in the options or, for matching
/// questions, the position of each option's match.
pub fn write(items: &[Item]) -> (Vec<u8>, Vec<Loss>) {
    let rows: Vec<Vec<String>> = items.iter().map(row).collect();
    let mut losses = Vec::new();
    for (item, row) in items.iter().zip(&rows) {
        if row.iter().any(|cell| guarded(cell) != *cell) {
            losses.push(item.changed(ExportWord::Guarded));
        }
    }
    let head = COLUMNS.map(str::to_owned).to_vec();
    (
        table(std::iter::once(head).chain(rows)).into_bytes(),
        losses,
    )
}

fn row(item: &Item) -> Vec<String> {
    let words = &item.question.words;
    let range = item.range();
    let number = |of: fn(&content::NumericRange) -> &String| {
        range.map_or_else(String::new, |range| of(range).clone())
    };
    let right: Vec<String> = item.key().iter().map(|at| (at + 1).to_string()).collect();
    let mistakes: Vec<&str> = match words.misconceptions.is_empty() {
        true => Vec::new(),
        false => (0..words.options.len())
            .map(|at| item.mistake(at).unwrap_or_default())
            .collect(),
    };
    let sources: Vec<_> = item.sources().collect();
    vec![
        item.id().to_owned(),
        item.kind_name().to_owned(),
        item.language().code.clone(),
        item.pillar().unwrap_or_default().to_owned(),
        words.prompt.clone(),
        array(&words.options),
        right.join(" "),
        array(&mistakes),
        array(&words.matches),
        words.unit.clone(),
        number(|range| &range.min),
        number(|range| &range.max),
        number(|range| &range.step),
        number(|range| &range.answer),
        number(|range| &range.full),
        number(|range| &range.half),
        words.why.clone(),
        array(&sources.iter().map(|source| source.text).collect::<Vec<_>>()),
        array(
            &sources
                .iter()
                .map(|source| source.cited)
                .collect::<Vec<_>>(),
        ),
        array(
            &sources
                .iter()
                .map(|source| &source.address)
                .collect::<Vec<_>>(),
        ),
    ]
}

/// JSON array of the texts; empty where there are none.
fn array<Text: AsRef<str>>(texts: &[Text]) -> String {
    if texts.is_empty() {
        return String::new();
    }
    serde_json::Value::from_iter(texts.iter().map(AsRef::as_ref)).to_string()
}
