//! What stands on the wall at each step, in one language or two side by side.

use super::super::RoomSite;
use super::super::pieces::{by_phone, how, letter, table};
use super::super::presenter::clock_text;
use super::Wall;
use crate::app::Site;
use crate::browser::stage;
use crate::components::answers::answer;
use crate::components::passage::{untranslated, words};
use crate::components::question::{question_number, sources};
use crate::content::{self, Content, Question, QuestionKind, RoomWord, Word};
use crate::markup::value::Live;
use crate::markup::{Element, effect, el};
use crate::quiz::room::{Place, Presentation, Step};
use crate::quiz::{match_order, option_order};

/// All that the room sees now; nothing before the presenter's page spoke.
pub fn shown(wall: Wall) -> Vec<Element> {
    let Some(run) = wall.run.get() else {
        return Vec::new();
    };
    let room = wall.room;
    match run.place {
        Place::Start => vec![
            el("h2").text(room.site.word(Word::QuizTitle)),
            el("p").text(room.word(RoomWord::ByPhone)),
            by_phone(room, &run),
        ],
        Place::End => vec![
            el("h2").text(room.word(RoomWord::ThankYou)),
            by_phone(room, &run),
        ],
        Place::Asked(at, step) => asked(wall, &run, at, step),
    }
}

/// The number of the question that is asked: `Question 3 of 10`.
fn number(room: RoomSite, run: &Presentation, at: usize) -> String {
    question_number(room.site, at, run.questions.len())
}

fn asked(wall: Wall, run: &Presentation, at: usize, step: Step) -> Vec<Element> {
    let room = wall.room;
    let own = room.site.content;
    let others = wall.others.get();
    let edition = |code: &String| match own.language.code == *code {
        true => Some(own),
        false => others
            .iter()
            .copied()
            .find(|other| other.language.code == *code),
    };
    let mut editions: Vec<&'static Content> = run.languages.iter().filter_map(edition).collect();
    if editions.is_empty() {
        editions.push(own);
    }
    let columns = editions.into_iter().filter_map(|content| {
        let site = Site {
            content,
            ..room.site
        };
        let question = find(content, run, at)?;
        Some(column(site, run, step, question))
    });
    let columns = el("div").class("sides").children(columns);
    let mut parts = vec![
        el("p")
            .class("eyebrow")
            .child(el("span").text(number(room, run, at)))
            .child(el("span").text(" "))
            .child(clock(run)),
        columns,
    ];
    let question = find(own, run, at);
    if let Some(question) = question {
        if matches!(step, Step::Vote | Step::VoteAgain) {
            let how = how(room, question, run.selection.seed);
            parts.push(el("p").child(el("b").text(how)));
        }
        if run.shown && run.tallies.get(at).is_some_and(|two| !two[0].is_empty()) {
            let told = step >= Step::Reveal;
            parts.push(table(room, run, at, question, told));
        }
    }
    if step < Step::Reveal {
        parts.push(by_phone(room, run));
    }
    parts
}

fn find(content: &'static Content, run: &Presentation, at: usize) -> Option<&'static Question> {
    content::find(&content.quiz, run.questions.get(at)?)
}

/// The clock, where it runs.
fn clock(run: &Presentation) -> Element {
    let left = Live::new(String::new());
    let run = run.clone();
    effect(move || {
        let run = run.clone();
        left.set(clock_text(Some(&run)));
        stage::every_second(move || left.set(clock_text(Some(&run))));
    });
    el("b")
        .set("role", "timer")
        .set("dir", "ltr")
        .live_text(move || left.get())
}

/// A question in one language, as far as the step shows it.
fn column(site: Site, run: &Presentation, step: Step, question: &'static Question) -> Element {
    let (own, in_original) = (&question.words, question.in_original);
    let language = &site.content.language;
    let mut column = el("section")
        .set("lang", language.code.as_str())
        .set("dir", language.direction.code())
        .child(words(site, "h2", &own.prompt, in_original))
        .children(untranslated(site, in_original));
    if step >= Step::Options {
        column = column.children(options(site, run, step, question));
    }
    // Options are marked where they stand; everything else has its answer said.
    if step >= Step::Reveal && !marks_options(question) {
        let text = [site.word(Word::RightAnswer), ": "].concat();
        let right = el("p")
            .set("data-answer", "")
            .child(el("span").text(["✓ ", &text].concat()))
            .child(answer(site, question));
        column = column.child(right);
    }
    if step >= Step::Explain {
        column = column
            .child(words(site, "p", &own.why, in_original))
            .children(sources(site, question));
    }
    column
}

/// Whether the right answer is among the options, to be marked there.
fn marks_options(question: &Question) -> bool {
    !matches!(
        question.facts.kind,
        QuestionKind::Matching | QuestionKind::Ordering | QuestionKind::Numeric
    )
}

/// The options with their letters; of a number its range; of matching both lists.
fn options(
    site: Site,
    run: &Presentation,
    step: Step,
    question: &'static Question,
) -> Vec<Element> {
    let seed = run.selection.seed;
    let (own, facts) = (&question.words, &question.facts);
    let choice = marks_options(question);
    let list = |order: Vec<u8>, texts: &'static [String], numbered: bool| {
        let entries = order.into_iter().enumerate().map(|(place, at)| {
            let right = choice && step >= Step::Reveal && facts.key.contains(&at);
            let name = match numbered {
                true => [&(place + 1).to_string(), "."].concat(),
                false => letter(place),
            };
            let mark = right.then(|| el("em").text(["✓ ", site.word(Word::RightAnswer)].concat()));
            let text = texts.get(usize::from(at)).map_or("", String::as_str);
            el("li")
                .set_some("data-state", right.then_some("right"))
                .child(el("b").text(name))
                .child(words(site, "span", text, question.in_original))
                .children(mark)
        });
        el("ul").class("lettered").children(entries)
    };
    match (facts.kind, &facts.range) {
        (QuestionKind::Numeric, Some(range)) => {
            let number = |plain| site.content.language.number(plain);
            let text = site
                .word(Word::NumberBetween)
                .replace("{min}", &number(&range.min))
                .replace("{max}", &number(&range.max));
            vec![el("p").text([&text, " ", &own.unit].concat())]
        }
        (QuestionKind::Matching, _) => vec![
            list(option_order(question, seed), &own.options, true),
            list(match_order(question, seed), &own.matches, false),
        ],
        _ => vec![list(option_order(question, seed), &own.options, false)],
    }
}

/// What a screen reader is told of a step: only what is new on the wall.
pub fn spoken(wall: Wall) -> String {
    let Some(run) = wall.run.get() else {
        return String::new();
    };
    let Place::Asked(at, step) = run.place else {
        return String::new();
    };
    let room = wall.room;
    let Some(question) = find(room.site.content, &run, at) else {
        return String::new();
    };
    let right = || crate::components::answers::answer_in_words(room.site, question);
    match step {
        Step::Question => [&number(room, &run, at), ". ", &question.words.prompt].concat(),
        Step::Reveal => [room.site.word(Word::RightAnswer), ": ", &right()].concat(),
        Step::Explain => question.words.why.clone(),
        step => room.word(super::super::desk::step_word(step)).to_owned(),
    }
}
