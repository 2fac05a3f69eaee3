//! Result of a quiz: how many answers are right, questions to review; folded behind them the points
//! by pillar, beside the points from guessing alone, and files to take along.
//!
//! Longer than most files: the order of all parts of a result is decided in it.

mod code;
mod review;
mod take_along;

use crate::components::handing_in::following;
use crate::components::passage::words;
use crate::context::AppContext;
use crate::quiz_session::QuizSession;
use content::{Question, Word, find};
use markup::{Element, el};
use quiz::{
    FULL, Given, PillarResult, Points, Selection, Total, Verdict, again, by_pillar, points,
    points_text, total, verdict,
};

/// Finished quiz, as the parts of its result need it.
pub(super) struct Finished {
    session: QuizSession,
    context: AppContext,
    questions: Vec<&'static Question>,
    sheet: Vec<Option<Given>>,
    total: Total,
    /// Selection of the quiz; `None` for a question by itself.
    selection: Option<Selection>,
    /// Quiz of the missed questions; `None` if none was missed.
    again: Option<Selection>,
}

/// Result of a quiz, complete or with gaps.
pub fn result(session: QuizSession) -> Element {
    let context = session.context;
    let drawn = session.drawn.get_untracked();
    let questions: Vec<&'static Question> = drawn
        .into_iter()
        .map(|at| &context.content.quiz[at])
        .collect();
    let sheet = session.sheet.get_untracked();
    let results = by_pillar(&context.content.pillars, &questions, &sheet);
    let selection = session.selection.get_untracked();
    let seed = selection.as_ref().map_or(0, |selection| selection.seed);
    let finished = Finished {
        again: again(&questions, &sheet, seed),
        selection,
        session,
        context,
        total: total(&results),
        questions,
        sheet,
    };
    let all = finished.total;
    let locale = &context.content.locale;
    let number = all.questions.to_string();
    let score = locale.with_number(context.word(Word::Score), "n", &points_text(all.points));
    let score = locale.with_number(&score, "total", &number);
    let guessed = context.word(Word::GuessingAlone);
    let guessed = locale.with_number(guessed, "n", &points_text(all.guessing));
    let in_room = session.in_room();
    let scroll = el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", context.word(Word::ResultByPillar))
        .child(table(context, &results));
    let figures = el("details")
        .attr("data-figures", "")
        .child(el("summary").text(context.word(Word::FiguresAndFiles)))
        .child(el("p").child(el("b").attr("data-points", "").text(score)))
        .child(el("p").attr("data-guessing", "").text(guessed))
        .child(scroll)
        .child(
            el("p")
                .class("small")
                .text(context.word(Word::GroupingNotice)),
        )
        .children(take_along::files(&finished));
    el("div")
        .class("result")
        .attr("data-score", points_text(all.points))
        .attr("data-total", number)
        .children(in_room.then(|| code::result_code(&finished)))
        .child(el("h2").attr("tabindex", "-1").text(in_words(&finished)))
        .children(in_room.then(|| following(session, all.questions)))
        .children(review::review(&finished))
        .children(take_along::post(&finished))
        .child(figures)
}

/// How many answers are right, and how many in part.
fn in_words(finished: &Finished) -> String {
    let count = |wanted: Verdict| {
        let answered = finished.questions.iter().zip(&finished.sheet);
        let of = answered.filter(|(question, given)| {
            given
                .as_ref()
                .is_some_and(|given| verdict(points(&question.facts, &given.answer)) == wanted)
        });
        of.count()
    };
    let total = finished.questions.len();
    let counts = [("n", count(Verdict::Right)), ("total", total)];
    let context = finished.context;
    let right = context.counted(Word::ResultRight, &counts);
    let partly = count(Verdict::Partly);
    if partly == 0 {
        return right;
    }
    let partly = context.counted(Word::ResultPartly, &[("n", partly)]);
    context.marks().joined(&[&right, &partly])
}

fn table(context: AppContext, results: &[PillarResult]) -> Element {
    let text = |points| context.content.locale.number(&points_text(points));
    let rows = results.iter().map(|result| {
        let pillar = result
            .pillar
            .as_ref()
            .and_then(|id| find(&context.content.pillars, id));
        let (name, in_original) = match pillar {
            Some(pillar) => (pillar.words.name.as_str(), pillar.in_original),
            None => (context.word(Word::AllPillars), false),
        };
        let strand = context
            .content
            .pillars
            .iter()
            .position(|pillar| Some(&pillar.id) == result.pillar.as_ref())
            .map(|at| (at + 1).to_string());
        let all = FULL * result.questions as u32;
        let bar = bar(result.points, result.guessing, all);
        el("tr")
            .attr_opt("data-strand", strand)
            .child(
                words(context, "th", name, in_original)
                    .attr("scope", "row")
                    .child(bar),
            )
            .child(el("td").text(text(result.points)))
            .child(el("td").text(text(result.guessing)))
            .child(el("td").text(result.questions.to_string()))
    });
    let head = [
        Word::Pillar,
        Word::YourPoints,
        Word::ByGuessing,
        Word::QuestionsAsked,
    ]
    .map(|word| el("th").attr("scope", "col").text(context.word(word)));
    el("table")
        .child(el("caption").text(context.word(Word::ResultByPillar)))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows))
}

/// Bar for the points, with a line across it for the points from guessing. The numbers beside it
/// say the same.
fn bar(points: Points, guessing: Points, all: Points) -> Element {
    let share = |part: Points| 100 * part / all.max(1);
    let line = share(guessing);
    el("svg")
        .class("bar")
        .attr("viewBox", "0 0 100 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(
            el("rect")
                .attr("height", "8")
                .attr("width", share(points).to_string()),
        )
        .child(el("path").attr("d", format!("M{line} 0V8")))
}
