//! Quiz of one person, alone or following a room: begin or continue, one question after the other,
//! the result.

mod ending;

pub use ending::MakeResult;

use crate::browser;
use crate::components::answers::all_questions;
use crate::components::button::{button, plain_button};
use crate::components::handing_in::handing_in;
use crate::components::notice::notice;
use crate::components::question::question;
use crate::context::AppContext;
use crate::quiz_session::QuizSession;
use ::quiz::permalink;
use content::{Word, find};
use ending::Ending;
use fragment::normalized_fragment;
use markup::signal::Signal;
use markup::{Element, effect, el, ev, link};
use quiz::{Resumed, Selection};
use routes::Page;

/// Page of the quiz.
pub fn quiz(context: AppContext) -> Element {
    let session = QuizSession::new(context);
    let ending = Ending::new(session);
    let resumable: Signal<Vec<Resumed>> = Signal::new(Vec::new());
    let keeps = Signal::new(false);
    let deleted = Signal::new(false);
    let refused = Signal::new(false);
    // A message about an address is over at the next question. This effect comes before the one
    // that may set such a message.
    effect(move || {
        session.at.track();
        refused.set(false);
    });
    effect(move || {
        let fragment = normalized_fragment(&context.fragment.get());
        let bank = &context.content.quiz;
        match permalink::decode_quiz(&fragment, |id| find(bank, id).is_some()) {
            Ok(selection) => {
                // The address may hold another quiz than the one under way.
                if session.selection.get_untracked().as_ref() != Some(&selection) {
                    refused.set(false);
                    session.begin(session.resumed(selection));
                }
                return;
            }
            // Parts of the page have addresses, too.
            Err(_) => {
                // A question by itself, or one and the option that was chosen elsewhere: `Q18.2`.
                let (id, option) = fragment.split_once('.').unwrap_or((&fragment, ""));
                let only = bank.iter().position(|question| question.id == id);
                let other = only.is_none() && !fragment.is_empty();
                let other = other && !browser::has_id(&fragment);
                refused.set(other);
                if let Some(only) = only {
                    session.ask(only, option.parse().ok());
                } else if let Some(own) = session.selection.get_untracked().filter(|_| other) {
                    // The quiz goes on, also after a reload.
                    browser::replace_fragment(&permalink::encode_quiz(&own));
                }
            }
        }
        look(session, resumable);
    });
    // Other tabs change what is saved. A tab that slept was not told, so it looks again when it is
    // shown.
    effect(move || {
        for event in ["storage", "visibilitychange"] {
            browser::on_window(event, move || {
                session.sync();
                look(session, resumable);
            });
        }
    });
    effect(move || {
        resumable.track();
        session.sheet.track();
        session.drafts.track();
        keeps.set(context.is_ready() && session.is_kept());
    });
    let body = move || {
        if !session.is_under_way() {
            return beginning(session, resumable);
        }
        let at = session.at.get();
        match session.drawn.with(|drawn| drawn.get(at).copied()) {
            Some(position) => vec![question(session, at, position)],
            None if session.waits() => vec![handing_in(session)],
            None => {
                let again = plain_button()
                    .class("button quiet")
                    .on(ev::click, move |_| session.take_another())
                    .text(context.word(Word::AnotherQuiz));
                vec![ending.shown(), el("p").child(again)]
            }
        }
    };
    let begun = move || session.is_under_way();
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::QuizTitle)),
        )
        .child(
            el("p")
                .class("lede")
                .prop("hidden", begun)
                .text(context.word(Word::NextQuizLede)),
        )
        .child(notice(context, Word::QuizRefused, move || refused.get()))
        .child(renewed(session))
        .child(
            el("div")
                .attr("id", "quiz")
                .class("quiz")
                .children_dyn(body),
        )
        .child(notice(context, Word::NotSaved, move || {
            session.unsaved.get()
        }))
        .child(forgetting(session, keeps, deleted))
        .child(notice(context, Word::AnswersDeleted, move || {
            deleted.get() && !session.is_under_way()
        }))
        .child(
            el("details")
                .prop("hidden", begun)
                .child(el("summary").text(context.word(Word::HowPoints)))
                .child(el("p").text(context.word(Word::ScoringRule))),
        )
        .child(other_ways(context).prop("hidden", begun))
}

/// Reads the saved quizzes. The signal is set only when they have changed, so that the page is not
/// made anew for nothing.
fn look(session: QuizSession, resumable: Signal<Vec<Resumed>>) {
    let saved = session.resumable();
    if resumable.with_untracked(|before| *before != saved) {
        resumable.set(saved);
    }
}

/// Fold with the button that deletes all that this browser keeps of quizzes; hidden in the middle
/// of one.
fn forgetting(session: QuizSession, keeps: Signal<bool>, deleted: Signal<bool>) -> Element {
    let context = session.context;
    let hidden = move || {
        let asked = session.at.get() < session.drawn.with(Vec::len);
        asked || !keeps.get()
    };
    let forget = button(context)
        .class("button quiet")
        .attr("data-forget", "")
        .on(ev::click, move |_| {
            session.forget();
            keeps.set(false);
            deleted.set(true);
            browser::focus_soon("[data-begin]");
        })
        .text(context.word(Word::DeleteAnswersNow));
    el("details")
        .prop("hidden", hidden)
        .child(el("summary").text(context.word(Word::DeleteAnswers)))
        .child(el("p").text(context.word(Word::DeleteAnswersNotice)))
        .child(el("p").child(forget))
}

/// Notice about questions and answers that an update of the site took from a quiz under way.
fn renewed(session: QuizSession) -> Element {
    let context = session.context;
    el("p")
        .class("notice")
        .attr("role", "status")
        .prop("hidden", move || session.gone.get() == (0, 0))
        .text_dyn(move || match session.gone.get() {
            (0, 0) => String::new(),
            (questions, answers) => context.counted(
                Word::QuizRenewed,
                &[("questions", questions), ("answers", answers)],
            ),
        })
}

/// Links to the quiz before a room, to the quiz on paper, and to all answers.
fn other_ways(context: AppContext) -> Element {
    let ways = [
        (Page::Room, Word::RoomTitle, Word::RoomLede),
        (Page::Sheet, Word::SheetTitle, Word::SheetLede),
    ];
    let way = |link: Element, lede: Word| {
        el("div")
            .child(el("h2").child(link))
            .child(el("p").text(context.word(lede)))
    };
    let ways = ways.map(|(page, title, lede)| {
        let link = link(context.address(page)).text(context.word(title));
        way(link, lede)
    });
    el("section")
        .class("block ways")
        .children(ways)
        .child(way(all_questions(context), Word::AnswersLede))
}

/// Elements before the first question: begin, or continue where answers are saved.
pub fn beginning(session: QuizSession, resumable: Signal<Vec<Resumed>>) -> Vec<Element> {
    let context = session.context;
    let resumable = resumable.get();
    let mut begin = Some(
        button(context)
            .class(match resumable.is_empty() {
                false => "button quiet",
                true => "button",
            })
            .attr("data-begin", "")
            .on(ev::click, move |_| {
                session.take(Selection::drawn(browser::random()));
            })
            .text(context.word(Word::BeginQuiz)),
    );
    let mut beginning = Vec::new();
    // Buttons to continue come before the one to begin, the latest quiz first.
    for (place, Resumed { progress, .. }) in resumable.into_iter().enumerate() {
        let so_far = context.counted(
            Word::Resumable,
            &[
                ("n", progress.answers.iter().flatten().count()),
                ("total", progress.answers.len()),
            ],
        );
        let button = plain_button()
            .class(if place == 0 { "button" } else { "button quiet" })
            .attr("data-resume", "")
            // Another tab may have continued the quiz meanwhile, so it is read anew.
            .on(ev::click, move |_| {
                session.begin(session.resumed(progress.selection.clone()));
            })
            .text(context.word(Word::ResumeQuiz));
        let row = el("p").class("row");
        beginning.extend(match begin.take() {
            Some(begin) => vec![
                el("h2").attr("tabindex", "-1").text(so_far),
                row.child(button).child(begin),
            ],
            None => vec![row.child(el("span").text(so_far)).child(button)],
        });
    }
    beginning.extend(begin.map(|begin| el("p").class("row").child(begin)));
    let without_script = el("p")
        .class("without-script")
        .text(context.word(Word::QuizNeedsScript));
    beginning.push(without_script);
    beginning
}
