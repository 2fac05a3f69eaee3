//! Results taken along: as tables, and on paper.

use super::super::pieces::button;
use super::figures::Figures;
use crate::browser;
use crate::browser::files;
use crate::components::image_card::{said_line, say, told};
use content::{RoomWord, Word};
use markup::signal::Signal;
use markup::{Element, el};
use quiz::statistics::rows;
use text::csv;

/// Buttons that save both tables as files and print the page.
pub fn saving(page: &Figures) -> Vec<Element> {
    let room = page.pooling.room;
    let said = Signal::new(String::new());
    let questions = rows::questions(&page.questions, &page.told, page.people, page.sure);
    let choices = rows::choices(&page.questions, &page.told);
    let tag = page.pooling.selection.with_untracked(|selection| {
        let room = selection.as_ref().and_then(|selection| selection.room);
        room.map_or_else(String::new, |tag| ["-", &tag.text()].concat())
    });
    // Example: `results-4K-questions.csv`. The tag keeps one room's files from replacing another's.
    let save = move |word, part: &'static str, rows: Vec<Vec<String>>| {
        let name = ["results", &tag, "-", part, ".csv"].concat();
        let press = move |_| {
            let text = csv::table(&rows);
            let saved = files::save_text(&text, &name, "text/csv");
            say(room.context, said, told(Word::SaveSvg, saved));
        };
        button(room, "button quiet", room.word(word).to_owned(), press).attr("data-save", part)
    };
    let print = button(
        room,
        "button quiet",
        room.context.word(Word::Print).to_owned(),
        |_| browser::print(),
    )
    .attr("data-print", "");
    vec![
        el("p")
            .class("row")
            .child(print)
            .child(save(RoomWord::SaveQuestions, "questions", questions))
            .child(save(RoomWord::SaveChoices, "choices", choices)),
        said_line(said),
    ]
}
