//! Slides on the wall for each step, in one language or two side by side.

use super::super::RoomContext;
use super::super::desk::step_word;
use super::super::pieces::{for_phones, how, right_mark, tag_of};
use super::super::presenter::clock_text;
use super::Wall;
use super::boxes::{boxes, people};
use super::lanes::lanes;
use crate::browser::stage;
use crate::components::answers::{answer, answer_in_words};
use crate::components::passage::{in_original, original_mark, untranslated, with_words, words};
use crate::components::question::question_number;
use crate::context::AppContext;
use content::{self, Content, Question, QuestionKind, RoomWord, Word};
use markup::signal::Signal;
use markup::{Element, effect, el};
use quiz::room::{Place, Presentation, Step};

/// Slide with everything that the group sees now; empty before the first message of the presenter's
/// page.
pub fn shown(wall: Wall) -> Vec<Element> {
    let Some(run) = wall.run.get() else {
        return Vec::new();
    };
    let room = wall.room;
    let slide = match run.place {
        Place::Start => joining(room, &run, Some(RoomWord::ByPhone), {
            room.context.word(Word::QuizTitle)
        }),
        Place::End => joining(room, &run, None, room.word(RoomWord::ThankYou)),
        Place::Asked(at, step) => asked(wall, &run, at, step),
    };
    vec![slide]
}

/// Slide before and behind the questions: the QR code for phones, as large as possible, to be
/// scanned from afar.
fn joining(
    room: RoomContext,
    run: &Presentation,
    lede: Option<RoomWord>,
    title: &'static str,
) -> Element {
    let (_, address, code) = for_phones(room.context, &run.selection);
    let paragraph = |text: Element| el("p").child(text);
    let words = el("div")
        .child(el("h2").text(title))
        .children(lede.map(|lede| el("p").text(room.word(lede))))
        .children(tag_of(room, run).map(|tag| paragraph(el("b").text(tag))))
        .child(paragraph(el("bdi").attr("dir", "ltr").text(address)).class("small"));
    let total = run.questions.len();
    let done = if run.place == Place::End { total } else { 0 };
    el("div")
        .class("slide joining")
        .child(lanes(done, total))
        .child(words)
        .children(code)
}

fn asked(wall: Wall, run: &Presentation, at: usize, step: Step) -> Element {
    let room = wall.room;
    let own = room.context.content;
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
    // The hands stand in the page's language alone.
    let without = Presentation {
        shown: false,
        ..run.clone()
    };
    let columns = editions.into_iter().filter_map(|content| {
        let context = AppContext {
            content,
            ..room.context
        };
        let question = find(content, run, at)?;
        let run = match content.language == own.language {
            true => run,
            false => &without,
        };
        let room = RoomContext { context, ..room };
        Some(column(room, run, at, step, question))
    });
    let total = run.questions.len();
    let asked = find(own, run, at).map(|question| match step {
        Step::Vote | Step::VoteAgain => how(room, question, run.selection.seed),
        Step::Discuss => room.word(step_word(step)).to_owned(),
        _ => people(room, run, at, question),
    });
    el("div")
        .class("slide")
        .child(lanes(at + 1, total))
        .child(
            el("p")
                .class("eyebrow")
                .child(el("span").text(question_number(room.context, at, total)))
                .child(clock(run))
                .children(asked.map(|asked| el("b").text(asked)))
                .children(tag_of(room, run).map(|tag| el("span").class("tag").text(tag))),
        )
        .child(el("div").class("sides").children(columns))
}

fn find(content: &'static Content, run: &Presentation, at: usize) -> Option<&'static Question> {
    content::find(&content.quiz, run.questions.get(at)?)
}

/// Clock, while it runs.
fn clock(run: &Presentation) -> Element {
    let left = Signal::new(String::new());
    let run = run.clone();
    effect(move || {
        let run = run.clone();
        left.set(clock_text(Some(&run)));
        stage::every_second(move || left.set(clock_text(Some(&run))));
    });
    el("b")
        .attr("role", "timer")
        .attr("dir", "ltr")
        .text_dyn(move || left.get())
}

/// Question in one language, with as much as the step shows of it.
fn column(
    room: RoomContext,
    run: &Presentation,
    at: usize,
    step: Step,
    question: &'static Question,
) -> Element {
    let context = room.context;
    let (own, in_original) = (&question.words, question.in_original);
    let language = &context.content.language;
    let mut column = el("section")
        .attr("lang", language.code.as_str())
        .attr("dir", language.direction.code())
        .child(words(context, "h2", &own.prompt, in_original))
        .children(untranslated(context, in_original));
    if step > Step::Question {
        let lists = boxes(room, run, at, step, question);
        column = column.child(el("div").class("lists").children(lists));
    }
    if step < Step::Answer {
        return column;
    }
    // Of the other questions the right answer is marked in its place.
    let number = (question.facts.kind == QuestionKind::Numeric).then(|| {
        el("p")
            .attr("data-answer", "")
            .child(right_mark(context))
            .text(" ")
            .child(answer(context, question))
    });
    column.child(
        el("div")
            .class("behind")
            .children(number)
            .child(words(context, "p", &own.why, in_original))
            .children(quoted(context, question)),
    )
}

/// Sentences that answer a question, with their sources. They are no links: people cannot press on
/// a wall.
fn quoted(context: AppContext, question: &'static Question) -> Vec<Element> {
    let quotes = question.facts.quotes.iter();
    let quotes = quotes.map(|quote| {
        let words = el("p")
            .lang(original_mark(context))
            .text(quote.text.as_str());
        let from = content::find(&context.content.documents, &quote.document).map(|document| {
            let name = document.words.cited.as_str();
            with_words(context, el("p").class("small"), name, document.in_original)
        });
        el("blockquote")
            .child(words)
            .children(in_original(context))
            .children(from)
    });
    quotes.collect()
}

/// Announcement of a step for screen readers: only the new part of the wall.
pub fn spoken(wall: Wall) -> String {
    let Some(run) = wall.run.get() else {
        return String::new();
    };
    let Place::Asked(at, step) = run.place else {
        return String::new();
    };
    let room = wall.room;
    let Some(question) = find(room.context.content, &run, at) else {
        return String::new();
    };
    let marks = room.context.marks();
    match step {
        Step::Question => [
            &question_number(room.context, at, run.questions.len()),
            &marks.stop[..],
            &question.words.prompt,
        ]
        .concat(),
        Step::Answer => [
            room.context.word(Word::RightAnswer),
            &marks.colon[..],
            &answer_in_words(room.context, question),
            &marks.stop[..],
            &question.words.why,
        ]
        .concat(),
        step => room.word(step_word(step)).to_owned(),
    }
}
