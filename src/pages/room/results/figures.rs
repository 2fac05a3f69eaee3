//! Figures of the pool: of each question, its result and the answers that were chosen.

use super::super::pieces::{bar, column, isolated};
use super::Pooling;
use super::saving::saving;
use crate::components::passage::{marked, words};
use crate::pages::room::RoomContext;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::signal::Memo;
use markup::{Element, el};
use quiz::code::{Detail, Layout};
use quiz::pool;
use quiz::statistics::rows::{self, decimal};
use quiz::statistics::{Count, FEWEST, MANY, Room, Told, statistics};

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
            return vec![few(room, text)];
        };
        parts(Figures {
            pooling,
            questions: questions.clone(),
            told,
            people: sheets.len(),
            sure,
        })
    };
    let date = el("p")
        .class("dated")
        .text(room.word(RoomWord::DateLine))
        .text(" ")
        .child(el("span").class("blank"));
    el("section")
        .class("room pooled")
        .child(
            el("h2")
                .attr("tabindex", "-1")
                .text(room.word(RoomWord::Results)),
        )
        .child(date)
        .child(el("p").attr("data-people", "").child(
            el("b").text_dyn(move || room.counted(RoomWord::PeopleCount, &[("n", people.get())])),
        ))
        .child(el("div").class("room").children_dyn(parts))
}

/// Pool with its statistics.
pub struct Figures {
    /// Pool that the page shows.
    pub pooling: Pooling,
    /// Questions in the order asked.
    pub questions: Vec<&'static Question>,
    /// Statistics of the answers.
    pub told: Room,
    /// Number of people.
    pub people: usize,
    /// Whether the codes hold people's confidence.
    pub sure: bool,
}

fn parts(page: Figures) -> Vec<Element> {
    let room = page.pooling.room;
    let number = |value: f64, places| room.context.content.locale.number(&decimal(value, places));
    let mean = room
        .counted(RoomWord::MeanOfRoom, &[("total", page.questions.len())])
        .replace("{mean}", &number(page.told.mean, 2))
        .replace(
            "{deviation}",
            &number(page.told.deviation.unwrap_or_default(), 2),
        );
    let told = |item: usize| page.told.items[item].told.as_ref();
    let asked = 0..page.questions.len();
    let untold = numbers(asked.clone().filter(|at| told(*at).is_none()));
    let mut parts = Vec::new();
    if !untold.is_empty() {
        let text = room.word(RoomWord::FewAnswered);
        parts.push(few(room, &text.replace("{questions}", &untold)));
    }
    parts.extend(fewest_points(&page).map(|text| el("p").child(el("b").text(text))));
    parts.push(el("p").text(mean));
    parts.extend(saving(&page));
    let small = |text: String| el("p").class("small").text(text);
    let full_bar = room.counted(RoomWord::FullBar, &[("n", page.people)]);
    parts.push(small(full_bar).attr("data-full-bar", ""));
    let answers = asked.filter_map(|at| Some(answers(&page, at, told(at)?)));
    parts.push(el("div").class("chosen").children(answers));
    if let Some(alpha) = page.told.alpha {
        let text = room.word(RoomWord::AlphaOfRoom);
        parts.push(small(text.replace("{n}", &isolated(&number(alpha, 2)))));
    }
    if page.people < MANY {
        parts.push(small(room.counted(RoomWord::ManyNeeded, &[("n", MANY)])));
    }
    if !page.sure {
        parts.push(small(room.word(RoomWord::NoSureness).to_owned()));
    }
    parts.push(small(room.word(RoomWord::NotForMarks).to_owned()));
    parts
}

/// The one notice about numbers too small to be told.
fn few(room: RoomContext, text: &str) -> Element {
    let locale = &room.context.content.locale;
    el("p")
        .class("notice")
        .attr("data-few", "")
        .text(locale.counted(text, &[("n", FEWEST)]))
}

/// Numbers of questions, from 1; `places` count from 0.
fn numbers(places: impl Iterator<Item = usize>) -> String {
    let numbers: Vec<String> = places.map(|at| (at + 1).to_string()).collect();
    numbers.join(" · ")
}

/// Share in whole percent.
fn percent(share: f64) -> String {
    decimal(100.0 * share, 0)
}

/// Sentence that names the questions with the fewest points; `None` where all have as many.
fn fewest_points(page: &Figures) -> Option<String> {
    let told = || {
        let items = page.told.items.iter().enumerate();
        items.filter_map(|(at, item)| Some((at, item.told.as_ref()?.facility)))
    };
    let least = told().map(|(_, share)| share).reduce(f64::min)?;
    let share = percent(least);
    let of_these = || told().filter(|(_, other)| percent(*other) == share);
    (of_these().count() < told().count()).then(|| {
        page.pooling
            .room
            .word(RoomWord::FewestPoints)
            .replace("{questions}", &numbers(of_these().map(|(at, _)| at)))
            .replace("{n}", &share)
    })
}

/// Question with its result and the answers that were chosen. A bar's whole width is all people.
fn answers(page: &Figures, at: usize, told: &Told) -> Element {
    let room = page.pooling.room;
    let question = page.questions[at];
    let heading = el("h3")
        .text(room.context.marks().numbered(at + 1, ""))
        .child(words(
            room.context,
            "span",
            &question.words.prompt,
            question.in_original,
        ));
    let rows = told.chosen.iter().map(|count| {
        let worth = match (count.right, count.half) {
            (true, _) => Some(("full", "✓ ", room.context.word(Word::RightAnswer))),
            (_, true) => Some(("half", "½ ", room.word(RoomWord::CountsHalf))),
            _ => None,
        };
        // Numbers are in the page's language, whatever language the question is in.
        let worded = question.in_original && question.facts.kind != QuestionKind::Numeric;
        let name = el("span")
            .lang(marked(room.context, worded))
            .text(choice(page, question, count));
        let mark = worth.map(|(_, sign, word)| el("b").text([" ", sign, word].concat()));
        let head = head_of_row().child(name).children(mark);
        row(page, head, count.people).attr_opt("data-worth", worth.map(|(worth, ..)| worth))
    });
    let blank = page.told.items[at].blank;
    let left_out = (blank > 0).then(|| {
        let head = head_of_row().text(room.word(RoomWord::LeftOutColumn));
        row(page, head, blank).attr("data-blank", "")
    });
    let heads = el("tr")
        .child(column(room.word(RoomWord::ChoiceColumn)))
        .child(column(room.word(RoomWord::PeopleColumn)));
    let table = el("table")
        .attr("data-chosen", question.id.as_str())
        .child(el("thead").class("unseen").child(heads))
        .child(el("tbody").children(rows).children(left_out));
    el("section")
        .attr("data-item", question.id.as_str())
        .child(heading)
        .child(el("p").class("small").text(result(page, told)))
        .child(table)
}

fn head_of_row() -> Element {
    el("th").attr("scope", "row")
}

fn row(page: &Figures, head: Element, people: usize) -> Element {
    let cell = el("td")
        .child(el("b").text(people.to_string()))
        .child(bar(people, page.people));
    el("tr").child(head).child(cell)
}

/// Result of a question: share of the points with its interval, and what else the codes tell.
fn result(page: &Figures, told: &Told) -> String {
    let room = page.pooling.room;
    let mut text = room
        .word(RoomWord::ShareWithInterval)
        .replace("{n}", &percent(told.facility))
        .replace("{low}", &percent(told.interval.0))
        .replace("{high}", &percent(told.interval.1));
    let mut add = |word, value: String| {
        text += " · ";
        text += &room.context.marks().labelled(room.word(word), &value);
    };
    if page.sure {
        add(RoomWord::SureButWrong, told.sure_but_wrong.to_string());
    }
    if page.people >= MANY {
        let index = |value: Option<f64>| {
            let text = value.map(|value| decimal(value, 0));
            isolated(&text.unwrap_or("–".into()))
        };
        add(RoomWord::DiscriminationColumn, index(told.discrimination));
        add(RoomWord::EfficiencyColumn, index(told.efficiency));
    }
    text
}

/// Chosen answer in words.
fn choice(page: &Figures, question: &Question, count: &Count) -> String {
    let (text, belongs_to) = rows::texts(question, count.chosen);
    let marks = page.pooling.room.context.marks();
    match question.facts.kind {
        QuestionKind::Numeric => {
            let locale = &page.pooling.room.context.content.locale;
            isolated(&locale.number(&text))
        }
        QuestionKind::Matching => marks.labelled(&text, &belongs_to),
        QuestionKind::Ordering => [&belongs_to, &marks.point[..], &text].concat(),
        _ => text,
    }
}
