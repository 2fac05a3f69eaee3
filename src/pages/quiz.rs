//! The quiz: begin or go on, one question after the other, the result; alone, or following a room.

mod run;

pub use run::{Parts, Run};

use crate::app::Site;
use crate::browser;
use crate::components::answers::answers;
use crate::components::handing_in::handing_in;
use crate::components::notice::notice;
use crate::components::question::question;
use crate::components::result::result;
use crate::content::{Word, find};
use crate::markup::value::Live;
use crate::markup::{Element, effect, el, link};
use crate::permalink;
use crate::quiz::{Resumed, Selection};
use crate::routes::Page;

/// The page of the quiz.
pub fn quiz(site: Site) -> Element {
    let run = Run::new(site);
    let resumable: Live<Option<Resumed>> = Live::new(None);
    let refused = Live::new(false);
    effect(move || {
        let fragment = site.fragment.get();
        let bank = &site.content.quiz;
        match permalink::decode_quiz(&fragment, |id| find(bank, id).is_some()) {
            Ok(selection) => {
                // Another quiz' address may be put in the place of this one's.
                if run.selection.get_untracked().as_ref() != Some(&selection) {
                    refused.set(false);
                    run.begin(run.resumed(selection));
                }
                return;
            }
            Err(_) if run.selection.get_untracked().is_some() => return,
            // Ids of questions and of the page's parts have no dot, quizzes' addresses do.
            Err(_) => refused.set(fragment.contains('.')),
        }
        if let Some(only) = bank.iter().position(|question| question.id == fragment) {
            run.ask(only);
        }
        // Told only where there is something: the page is not made anew for nothing.
        if let saved @ Some(_) = run.resumable() {
            resumable.set(saved);
        }
    });
    let body = move || {
        if !run.is_under_way() {
            return beginning(run, resumable);
        }
        let at = run.at.get();
        match run.drawn.with(|drawn| drawn.get(at).copied()) {
            Some(position) => vec![question(run, at, position)],
            None if run.waits() => vec![handing_in(run)],
            None => {
                let again = el("button")
                    .set("type", "button")
                    .class("button quiet")
                    .on("click", move |_| run.take_another())
                    .text(site.word(Word::AnotherQuiz));
                vec![result(run), el("p").child(again)]
            }
        }
    };
    let begun = move || run.is_under_way();
    el("div")
        .class("page")
        .child(
            el("h1")
                .set("tabindex", "-1")
                .text(site.word(Word::QuizTitle)),
        )
        .child(
            el("div")
                .live_flag("hidden", begun)
                .child(el("p").class("lede").text(site.word(Word::QuizLede)))
                .child(el("p").class("small").text(site.word(Word::ScoringRule))),
        )
        .child(notice(site, Word::QuizRefused, move || refused.get()))
        .child(renewed(run))
        .child(
            el("div")
                .set("id", "quiz")
                .class("quiz")
                .live_children(body),
        )
        .child(notice(site, Word::NotSaved, move || run.unsaved.get()))
        .child(
            el("div")
                .live_flag("hidden", begun)
                .child(other_ways(site))
                .child(
                    el("section")
                        .class("block")
                        .child(el("h2").text(site.word(Word::AllQuestions)))
                        .child(answers(site)),
                ),
        )
}

/// What an update of the site took away from a quiz under way.
fn renewed(run: Run) -> Element {
    let site = run.site;
    el("p")
        .class("notice")
        .set("role", "status")
        .live_flag("hidden", move || run.gone.get() == (0, 0))
        .live_text(move || match run.gone.get() {
            (0, 0) => String::new(),
            (questions, answers) => site
                .word(Word::QuizRenewed)
                .replace("{questions}", &questions.to_string())
                .replace("{answers}", &answers.to_string()),
        })
}

/// The quiz before a room and on paper: pages of another program, so these links load them.
fn other_ways(site: Site) -> Element {
    let ways = [
        (Page::Room, Word::RoomTitle, Word::RoomLede),
        (Page::Sheet, Word::SheetTitle, Word::SheetLede),
    ];
    let ways = ways.map(|(page, title, lede)| {
        let link = link(site.address(page))
            .set("rel", "external")
            .text(site.word(title));
        el("div")
            .child(el("h2").child(link))
            .child(el("p").text(site.word(lede)))
    });
    el("section").class("block ways").children(ways)
}

/// Before the first question: begin, or go on where answers are saved.
pub fn beginning(run: Run, resumable: Live<Option<Resumed>>) -> Vec<Element> {
    let site = run.site;
    let resumable = resumable.get();
    let begin = el("button")
        .set("type", "button")
        .class(match resumable {
            Some(_) => "button quiet",
            None => "button",
        })
        .set("data-begin", "")
        .live_flag("disabled", move || !site.ready.get())
        .on("click", move |_| {
            run.take(Selection::drawn(browser::random()));
        })
        .text(site.word(Word::BeginQuiz));
    let mut beginning = Vec::new();
    let mut resume = None;
    if let Some(resumed) = resumable {
        let answers = &resumed.progress.answers;
        let so_far = site
            .word(Word::Resumable)
            .replace("{n}", &answers.iter().flatten().count().to_string())
            .replace("{total}", &answers.len().to_string());
        let heading = el("h2").set("tabindex", "-1").text(so_far);
        beginning.push(heading);
        let button = el("button")
            .set("type", "button")
            .class("button")
            .set("data-resume", "")
            .on("click", move |_| run.begin(resumed.clone()))
            .text(site.word(Word::ResumeQuiz));
        resume = Some(button);
    }
    // Going on comes first where there is something to go on with.
    let without_script = el("p")
        .class("without-script")
        .text(site.word(Word::QuizNeedsScript));
    let buttons = el("p").class("row").children(resume).child(begin);
    beginning.extend([buttons, without_script]);
    beginning
}
