//! Slides on the wall for each step, in one language or two side by side.

use super::super::RoomContext;
use super::super::pieces::{for_phones, how, letter, table, tag_of};
use super::super::presenter::clock_text;
use super::Wall;
use crate::browser::stage;
use crate::components::answers::answer;
use crate::components::passage::{in_original, original_mark, untranslated, with_words, words};
use crate::components::question::question_number;
use crate::context::AppContext;
use content::{self, Content, Question, QuestionKind, RoomWord, Word};
use markup::signal::Signal;
use markup::{Element, effect, el};
use quiz::room::{Place, Presentation, Step, Tally};
use quiz::{match_order, option_order};

/// Slide with everything that the room sees now; empty before the first message of the presenter's
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
    el("div").class("slide joining").child(words).children(code)
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
    let columns = editions.into_iter().filter_map(|content| {
        let context = AppContext {
            content,
            ..room.context
        };
        let question = find(content, run, at)?;
        Some(column(context, run, step, question))
    });
    let number = question_number(room.context, at, run.questions.len());
    let question = find(own, run, at);
    let votes = matches!(step, Step::Vote | Step::VoteAgain);
    let how = question
        .filter(|_| votes)
        .map(|question| el("b").text(how(room, question, run.selection.seed)));
    let tally = question.filter(|_| {
        let counted = |two: &[Tally; 2]| !two[0].is_empty();
        run.shown && run.tallies.get(at).is_some_and(counted)
    });
    let tally = tally.map(|question| table(room, run, at, question, step >= Step::Reveal));
    el("div")
        .class("slide")
        .child(
            el("p")
                .class("eyebrow")
                .child(el("span").text(number))
                .child(clock(run))
                .children(how)
                .children(tag_of(room, run).map(|tag| el("span").class("tag").text(tag))),
        )
        .child(
            el("div")
                .class("stage")
                .child(el("div").class("sides").children(columns))
                .children(tally),
        )
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
    context: AppContext,
    run: &Presentation,
    step: Step,
    question: &'static Question,
) -> Element {
    let (own, in_original) = (&question.words, question.in_original);
    let language = &context.content.language;
    let mut column = el("section")
        .attr("lang", language.code.as_str())
        .attr("dir", language.direction.code())
        .child(words(context, "h2", &own.prompt, in_original))
        .children(untranslated(context, in_original));
    if step >= Step::Options {
        let lists = options(context, run, step, question);
        column = column.child(el("div").class("lists").children(lists));
    }
    if step < Step::Reveal {
        return column;
    }
    let mut told = el("div").class("behind");
    // Right options are marked in their places; for all other questions the answer is written out.
    if !marks_options(question) {
        let text = [context.word(Word::RightAnswer), ": "].concat();
        let right = el("p")
            .attr("data-answer", "")
            .child(el("span").text(["✓ ", &text].concat()))
            .child(answer(context, question));
        told = told.child(right);
    }
    if step >= Step::Explain {
        told = told
            .child(words(context, "p", &own.why, in_original))
            .children(quoted(context, question));
    }
    column.child(told)
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

/// Whether the right answer is marked among the options.
fn marks_options(question: &Question) -> bool {
    !matches!(
        question.facts.kind,
        QuestionKind::Matching | QuestionKind::Ordering | QuestionKind::Numeric
    )
}

/// Options with their letters; of a number its range; of matching both lists.
fn options(
    context: AppContext,
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
            let mark =
                right.then(|| el("em").text(["✓ ", context.word(Word::RightAnswer)].concat()));
            let text = texts.get(usize::from(at)).map_or("", String::as_str);
            el("li")
                .attr_opt("data-state", right.then_some("right"))
                .child(el("b").text(name))
                .child(words(context, "span", text, question.in_original))
                .children(mark)
        });
        el("ul").class("lettered").children(entries)
    };
    match (facts.kind, &facts.range) {
        (QuestionKind::Numeric, Some(range)) => {
            let number = |plain| context.content.language.number(plain);
            let text = context
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
    let right = || crate::components::answers::answer_in_words(room.context, question);
    match step {
        Step::Question => [
            &question_number(room.context, at, run.questions.len()),
            ". ",
            &question.words.prompt,
        ]
        .concat(),
        Step::Reveal => [room.context.word(Word::RightAnswer), ": ", &right()].concat(),
        Step::Explain => question.words.why.clone(),
        step => room.word(super::super::desk::step_word(step)).to_owned(),
    }
}
