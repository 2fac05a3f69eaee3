//! `losses.csv`: the report of what files for other tools do not carry, with a row for each file
//! and question.

use super::item::Item;
use super::{Export, FOLDER};
use std::iter::once;
use text::csv;

/// Outcome of a question in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportOutcome {
    /// In the file, with something missing or asked another way.
    Changed,
    /// Not in the file.
    LeftOut,
}

/// Loss: something that a file does not carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Id of the question; `None` for a loss of the whole file.
    pub question: Option<String>,
    /// Outcome of the question.
    pub outcome: ExportOutcome,
    /// Description of the loss and what to do, in the edition's language.
    pub what: String,
}

impl Loss {
    /// Loss of something in a question that is in the file.
    pub fn changed(question: &str, what: String) -> Loss {
        Loss {
            question: Some(question.to_owned()),
            outcome: ExportOutcome::Changed,
            what,
        }
    }

    /// Loss of a question that is not in the file.
    pub fn left_out(question: &str, what: String) -> Loss {
        Loss {
            question: Some(question.to_owned()),
            outcome: ExportOutcome::LeftOut,
            what,
        }
    }

    /// Loss that holds for the whole file.
    pub fn of_all(what: &str) -> Loss {
        Loss {
            question: None,
            outcome: ExportOutcome::Changed,
            what: what.to_owned(),
        }
    }
}

/// CSV report of all losses. Names of columns and outcomes are the same in all languages, as in the
/// kit's other tables; `*` stands for all questions of a file. A question without a loss has a row
/// too, so that none can be forgotten.
pub fn report(items: &[Item], exports: &[Export]) -> Vec<u8> {
    let mut rows = vec![["file", "question", "kind", "outcome", "what"].map(str::to_owned)];
    for export in exports {
        let row = |question: &str, kind: &str, outcome: &str, what: &str| {
            let file = format!("{FOLDER}{}", export.name);
            [&file, question, kind, outcome, what].map(str::to_owned)
        };
        rows.extend(of(export, None).map(|loss| row("*", "*", "changed", &loss.what)));
        for item in items {
            let losses: Vec<&Loss> = of(export, Some(item.id())).collect();
            if losses.is_empty() {
                rows.push(row(item.id(), item.kind_name(), "whole", ""));
            }
            rows.extend(losses.iter().map(|loss| {
                let outcome = match loss.outcome {
                    ExportOutcome::Changed => "changed",
                    ExportOutcome::LeftOut => "left-out",
                };
                row(item.id(), item.kind_name(), outcome, &loss.what)
            }));
        }
    }
    csv::table(once(rows.remove(0)).chain(rows)).into_bytes()
}

/// Losses of the question with this id in an export; with `None` those of the whole file.
fn of<'a>(export: &'a Export, id: Option<&'a str>) -> impl Iterator<Item = &'a Loss> {
    let all = export.losses.iter();
    all.filter(move |loss| loss.question.as_deref() == id)
}
