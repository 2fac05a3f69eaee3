//! The result of a quiz: by pillar, beside what guessing alone would give.

use crate::app::Site;
use crate::components::answers::answer;
use crate::components::passage::words;
use crate::components::question::sources;
use crate::content::{Question, Word, find};
use crate::markup::{Element, el};
use crate::pages::quiz::Run;
use crate::quiz::{Answer, FULL, Given, Points, by_pillar, points, points_text, total};

/// The result of a quiz whose questions are all answered.
pub fn result(run: Run) -> Element {
    let site = run.site;
    let questions: Vec<&'static Question> = run
        .drawn
        .get_untracked()
        .into_iter()
        .map(|at| &site.content.quiz[at])
        .collect();
    let answers = run.answers.get_untracked();
    let sheet: Vec<Option<Given>> = answers
        .iter()
        .map(|answer| Some(answer.clone().into()))
        .collect();
    let results = by_pillar(&site.content.pillars, &questions, &sheet);
    let all = total(&results);
    let decimal = site.content.language.decimal.as_str();
    let text = |points| points_text(points, decimal);
    let number = questions.len().to_string();
    let score = site
        .word(Word::Score)
        .replace("{n}", &text(all.points))
        .replace("{total}", &number);
    let guessed = site
        .word(Word::GuessingAlone)
        .replace("{n}", &text(all.guessing));
    let rows = results.iter().map(|result| {
        let pillar = result
            .pillar
            .as_ref()
            .and_then(|id| find(&site.content.pillars, id));
        let (name, in_original) = match pillar {
            Some(pillar) => (pillar.words.name.as_str(), pillar.in_original),
            None => (site.word(Word::AllPillars), false),
        };
        let strand = site
            .content
            .pillars
            .iter()
            .position(|pillar| Some(&pillar.id) == result.pillar.as_ref())
            .map(|at| (at + 1).to_string());
        let all = FULL * result.questions as u32;
        let bar = bar(result.points, result.guessing, all);
        el("tr")
            .set_some("data-strand", strand)
            .child(
                words(site, "th", name, in_original)
                    .set("scope", "row")
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
    .map(|word| el("th").set("scope", "col").text(site.word(word)));
    let table = el("table")
        .child(el("caption").text(site.word(Word::ResultByPillar)))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    el("div")
        .class("result")
        .set("data-score", points_text(all.points, "."))
        .set("data-total", number)
        .child(el("h2").set("tabindex", "-1").text(score))
        .child(el("p").text(guessed))
        .child(
            el("div")
                .class("scroll")
                .set("tabindex", "0")
                .set("role", "region")
                .set("aria-label", site.word(Word::ResultByPillar))
                .child(table),
        )
        .child(el("p").class("small").text(site.word(Word::GroupingNotice)))
        .children(missed(site, &questions, &answers))
}

/// Points as a stroke along all that could be had, and guessing as a line across it; the numbers
/// beside it say the same.
fn bar(points: Points, guessing: Points, all: Points) -> Element {
    let share = |part: Points| 100 * part / all.max(1);
    let line = share(guessing);
    el("svg")
        .class("bar")
        .set("viewBox", "0 0 100 8")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .child(
            el("rect")
                .set("height", "8")
                .set("width", share(points).to_string()),
        )
        .child(el("path").set("d", format!("M{line} 0V8")))
}

/// The right answers to what was missed; what was wrongly chosen is not repeated.
fn missed(site: Site, questions: &[&'static Question], answers: &[Answer]) -> Vec<Element> {
    let missed: Vec<Element> = questions
        .iter()
        .zip(answers)
        .filter(|(question, answer)| points(&question.facts, answer) < FULL)
        .map(|(question, _)| {
            el("li")
                .child(words(
                    site,
                    "p",
                    &question.words.prompt,
                    question.in_original,
                ))
                .child(el("p").child(answer(site, question)))
                .children(sources(site, question))
        })
        .collect();
    if missed.is_empty() {
        return Vec::new();
    }
    vec![
        el("h3").text(site.word(Word::ReviewTitle)),
        el("ol").class("questions").children(missed),
    ]
}
