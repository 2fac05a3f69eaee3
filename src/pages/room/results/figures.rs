//! Figures of the pool: of each question, its result and the answers that were chosen.

use super::super::pieces::{bar, button, column, isolated};
use super::Pooling;
use crate::browser;
use crate::browser::files;
use crate::components::image_card::{said_line, say, told};
use crate::components::passage::{marked, words};
use crate::components::question::question_number;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::signal::{Memo, Signal};
use markup::{Element, el};
use quiz::code::{Detail, Layout};
use quiz::pool;
use quiz::statistics::rows::{self, decimal};
use quiz::statistics::{Count, FEWEST, Item, MANY, Room, Told, statistics};
use text::csv;

/// Number of people and, from a certain number on, the figures of their answers.
pub fn figures(pooling: Pooling, layout: &Layout) -> Element {
    let room = pooling.room;
    let questions: Vec<&'static Question> = layout
        .positions
        .iter()
        .map(|at| &room.context.content.quiz[*at])
        .collect();
    let sure = layout.detail != Detail::Answers;
    let people = Memo::new(move || pooling.pool.with(|pool| pool::people(pool)));
    let parts = move || {
        let sheets = pooling.pool.with(|pool| pool::sheets(pool));
        let Some(told) = statistics(&questions, &sheets) else {
            let text = room.word(RoomWord::TooFewPeople);
            return vec![el("p").text(text.replace("{n}", &FEWEST.to_string()))];
        };
        let page = Figures {
            pooling,
            questions: questions.clone(),
            told,
            people: sheets.len(),
            sure,
        };
        parts(page)
    };
    el("section")
        .class("room pooled")
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .text(room.word(RoomWord::Results)),
        )
        .child(
            el("p")
                .attr("data-people", "")
                .child(el("b").text_dyn(move || {
                    let text = room.word(RoomWord::PeopleCount);
                    text.replace("{n}", &people.get().to_string())
                })),
        )
        .child(el("p").text(room.word(RoomWord::NotForMarks)))
        .child(el("div").class("room").children_dyn(parts))
}

struct Figures {
    pooling: Pooling,
    questions: Vec<&'static Question>,
    told: Room,
    people: usize,
    /// Whether the codes hold people's confidence.
    sure: bool,
}

fn parts(page: Figures) -> Vec<Element> {
    let room = page.pooling.room;
    let number = |value: f64, places| {
        room.context
            .content
            .language
            .number(&decimal(value, places))
    };
    let mean = room
        .word(RoomWord::MeanOfRoom)
        .replace("{mean}", &number(page.told.mean, 2))
        .replace("{total}", &page.questions.len().to_string())
        .replace(
            "{deviation}",
            &number(page.told.deviation.unwrap_or_default(), 2),
        );
    let mut parts = vec![el("p").text(mean)];
    if let Some(alpha) = page.told.alpha {
        let text = room.word(RoomWord::AlphaOfRoom);
        parts.push(el("p").text(text.replace("{n}", &isolated(&number(alpha, 2)))));
    }
    if page.people < MANY {
        let text = room.word(RoomWord::ManyNeeded);
        parts.push(
            el("p")
                .class("small")
                .text(text.replace("{n}", &MANY.to_string())),
        );
    }
    if !page.sure {
        parts.push(el("p").class("small").text(room.word(RoomWord::NoSureness)));
    }
    parts.push(table(&page));
    parts.push(el("h3").text(room.word(RoomWord::ChosenTitle)));
    for (at, item) in page.told.items.iter().enumerate() {
        parts.push(chosen(&page, at, item));
    }
    parts.extend(saving(page));
    parts
}

fn table(page: &Figures) -> Element {
    let room = page.pooling.room;
    let many = page.people >= MANY;
    let mut columns = vec![
        RoomWord::QuestionColumn,
        RoomWord::FacilityColumn,
        RoomWord::LeftOutColumn,
    ];
    if page.sure {
        columns.push(RoomWord::SureButWrong);
    }
    if many {
        columns.extend([RoomWord::DiscriminationColumn, RoomWord::EfficiencyColumn]);
    }
    let width = columns.len();
    let heads = columns.into_iter().map(|word| column(room.word(word)));
    let rows = page.told.items.iter().enumerate().map(|(at, item)| {
        let question = page.questions[at];
        let name = el("th")
            .attr("scope", "row")
            .text([&(at + 1).to_string(), ". "].concat())
            .child(words(
                room.context,
                "span",
                &question.words.prompt,
                question.in_original,
            ));
        let row = el("tr").attr("data-item", question.id.as_str()).child(name);
        let cell = |text: String| el("td").text(text);
        let Some(told) = &item.told else {
            let text = room.word(RoomWord::FewAnswered);
            let cell = cell(text.replace("{n}", &FEWEST.to_string()));
            return row.child(cell.attr("colspan", (width - 1).to_string()));
        };
        let index = |value: Option<f64>| {
            let text = value.map(|value| decimal(value, 0));
            el("td").attr("dir", "ltr").text(text.unwrap_or("–".into()))
        };
        let mut cells = vec![share(page, told), cell(item.blank.to_string())];
        if page.sure {
            cells.push(cell(told.sure_but_wrong.to_string()));
        }
        if many {
            cells.extend([index(told.discrimination), index(told.efficiency)]);
        }
        row.children(cells)
    });
    let table = el("table")
        .attr("data-figures", "")
        .child(el("caption").text(room.word(RoomWord::ByQuestion)))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", room.word(RoomWord::ByQuestion))
        .child(table)
}

/// Share of the points with its interval, and a bar as long as the share.
fn share(page: &Figures, told: &Told) -> Element {
    let percent = |value: f64| decimal(100.0 * value, 0);
    let text = page
        .pooling
        .room
        .word(RoomWord::ShareWithInterval)
        .replace("{n}", &percent(told.facility))
        .replace("{low}", &percent(told.interval.0))
        .replace("{high}", &percent(told.interval.1));
    let length = (100.0 * told.facility).round() as usize;
    el("td").text(text).child(bar(length, 100))
}

/// Answers that were chosen at a question.
fn chosen(page: &Figures, at: usize, item: &Item) -> Element {
    let room = page.pooling.room;
    let question = page.questions[at];
    let heading = el("h4")
        .text(
            [
                &question_number(room.context, at, page.questions.len()),
                ": ",
            ]
            .concat(),
        )
        .child(words(
            room.context,
            "span",
            &question.words.prompt,
            question.in_original,
        ));
    let part = el("div").class("chosen").child(heading);
    let Some(told) = &item.told else {
        let text = room.word(RoomWord::FewAnswered);
        return part.child(el("p").text(text.replace("{n}", &FEWEST.to_string())));
    };
    let most = told.chosen.iter().map(|count| count.people).max();
    let most = most.unwrap_or_default().max(1);
    let rows = told.chosen.iter().map(|count| {
        let mark = count
            .right
            .then(|| el("b").text([" ✓ ", room.context.word(Word::RightAnswer)].concat()));
        // Numbers are in the page's language, whatever language the question is in.
        let worded = question.in_original && question.facts.kind != QuestionKind::Numeric;
        let name = el("span")
            .lang(marked(room.context, worded))
            .text(choice(page, question, count));
        let people = el("td")
            .text(count.people.to_string())
            .child(bar(count.people, most));
        el("tr")
            .child(el("th").attr("scope", "row").child(name).children(mark))
            .child(people)
    });
    let heads = el("tr")
        .child(column(room.word(RoomWord::ChoiceColumn)))
        .child(column(room.word(RoomWord::PeopleColumn)));
    let table = el("table")
        .attr("data-chosen", question.id.as_str())
        .child(el("caption").class("unseen").text(question_number(
            room.context,
            at,
            page.questions.len(),
        )))
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    part.child(el("div").class("scroll").child(table))
}

/// Chosen answer in words.
fn choice(page: &Figures, question: &Question, count: &Count) -> String {
    let (text, belongs_to) = rows::texts(question, count.chosen);
    match question.facts.kind {
        QuestionKind::Numeric => {
            let language = &page.pooling.room.context.content.language;
            isolated(&language.number(&text))
        }
        QuestionKind::Matching => [&text, ": ", &belongs_to].concat(),
        QuestionKind::Ordering => [&belongs_to, ". ", &text].concat(),
        _ => text,
    }
}

/// Buttons that save both tables as files and print the page.
fn saving(page: Figures) -> Vec<Element> {
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
            .child(save(RoomWord::SaveQuestions, "questions", questions))
            .child(save(RoomWord::SaveChoices, "choices", choices))
            .child(print),
        said_line(said),
    ]
}
