//! Question of a quiz that somebody takes: the form, and the feedback after the answer.
//!
//! Longer than most files: it has all steps of a question, up to its feedback.

mod choice;
mod feedback;
mod form;
mod matching;
mod number;
mod ordering;

pub use feedback::sources;

use crate::components::button::plain_button;
use crate::components::handing_in::{following, to_last};
use crate::components::passage::{untranslated, words};
use crate::context::AppContext;
use crate::quiz_session::QuizSession;
use content::{Question, QuestionKind, Word};
use feedback::feedback;
use markup::signal::{Memo, Signal};
use markup::{Element, el, ev};
use quiz::{Answer, Given, Seed, Sure, option_order};

/// Question that is being asked, with the state of its form; `Copy`.
#[derive(Clone, Copy)]
struct OpenQuestion {
    session: QuizSession,
    question: &'static Question,
    /// Position of the question in the quiz, from 0.
    at: usize,
    seed: Seed,
    /// Order of the options in the form of an ordering question.
    order: Signal<Vec<u8>>,
    /// Message about the input that is missing in the form; empty if none is.
    missing: Signal<String>,
    /// What is said of keeping the input, in a room.
    said: Signal<String>,
    /// Whether the verdict is shown: the answer is given, and the quiz does not hold its verdict
    /// back.
    told: Memo<bool>,
}

impl OpenQuestion {
    fn context(self) -> AppContext {
        self.session.context
    }

    /// Answer given so far; `None` if there is none.
    fn given(self) -> Option<Given> {
        let sheet = self.session.sheet;
        sheet.with_untracked(|sheet| sheet.get(self.at).cloned().flatten())
    }
}

/// Question at a position of the quiz, `at`, and a position in the bank.
pub fn question(session: QuizSession, at: usize, position: usize) -> Element {
    let context = session.context;
    let question = &context.content.quiz[position];
    let seed = session
        .selection
        .with_untracked(|selection| selection.as_ref().map(|selection| selection.seed));
    let seed = seed.unwrap_or_default();
    let before = session
        .drafts
        .with_untracked(|drafts| drafts.get(at).cloned());
    let before = before.flatten();
    let order = match before.as_ref().map(|given| &given.answer) {
        Some(Answer::Order(order)) => order.clone(),
        _ => option_order(question, seed),
    };
    let told = Memo::new(move || {
        let given = session
            .sheet
            .with(|sheet| matches!(sheet.get(at), Some(Some(_))));
        let over = session.handed_in.get().is_some();
        !session.waits() && (over || given)
    });
    let asked = OpenQuestion {
        session,
        question,
        at,
        seed,
        order: Signal::new(order),
        missing: Signal::new(String::new()),
        said: Signal::new(String::new()),
        told,
    };
    let alone = session.only.get_untracked().is_some();
    let total = session.drawn.with_untracked(Vec::len);
    let number = match alone {
        true => context.word(Word::OneQuestion).to_owned(),
        false => question_number(context, at, total),
    };
    let prompt =
        words(context, "h2", &question.words.prompt, question.in_original).attr("tabindex", "-1");
    let fieldset = el("fieldset")
        .attr_dyn("aria-describedby", move || {
            let missing = asked.missing.with(|missing| !missing.is_empty());
            missing.then_some("missing")
        })
        .child(el("legend").child(prompt))
        .child(el("div").children_dyn(move || fields(asked, before.clone())));
    let waits = session.waits();
    // Some ways to choose from a list fire only one of the two events.
    let changed = move |event: web_sys::Event| form::changed(asked, &event);
    let number = el("p").class("eyebrow").text(number);
    // In a room the numbers of all questions say as much.
    let place = match session.in_room() {
        true => el("div")
            .child(following(session, at))
            .child(el("div").class("unseen").child(number)),
        false => el("div")
            .class("progress")
            .child(number)
            .children((!alone).then(|| so_far(session)))
            .children((!alone).then(|| steps(session, at))),
    };
    let note = waits.then(|| el("p").class("small").text(context.word(Word::FollowsRoom)));
    el("form")
        .attr_opt("class", waits.then_some("clicker"))
        .attr("data-question", question.id.as_str())
        .on(ev::submit, move |event| form::submit(asked, &event))
        .on(ev::input, changed)
        .on(ev::change, changed)
        .child(place)
        .children(untranslated(context, question.in_original))
        .child(summary(asked))
        .child(fieldset)
        .children(note)
        .child(el("div").class("after").children_dyn(move || after(asked)))
}

/// Number of a question among all: `Question 3 of 10` for position 2.
pub fn question_number(context: AppContext, at: usize, total: usize) -> String {
    context.counted(Word::QuestionNumber, &[("n", at + 1), ("total", total)])
}

/// Message about missing input. The focus moves to it, so nothing else has to announce it.
fn summary(asked: OpenQuestion) -> Element {
    let missing = asked.missing;
    el("p")
        .class("summary notice")
        // It has an id only while another element points to it.
        .attr_dyn("id", move || {
            let none = missing.with(String::is_empty);
            (!none).then_some("missing")
        })
        .attr("tabindex", "-1")
        .prop("hidden", move || missing.with(String::is_empty))
        .text_dyn(move || missing.get())
}

fn fields(asked: OpenQuestion, before: Option<Given>) -> Vec<Element> {
    let answered = asked.told.get();
    let given = match answered {
        true => asked.given(),
        false => before,
    };
    let sure = given.as_ref().and_then(|given| given.sure);
    let answer = given.map(|given| given.answer);
    let mut fields = vec![match asked.question.facts.kind {
        QuestionKind::Numeric => number::field(asked, answer, answered),
        QuestionKind::Matching if answered => matching::matched(asked, answer),
        QuestionKind::Matching => matching::fields(asked, answer),
        QuestionKind::Ordering if answered => ordering::ordered(asked, answer),
        QuestionKind::Ordering => ordering::fields(asked),
        _ => choice::options(asked, answer, answered),
    }];
    if !answered {
        fields.push(how_sure(asked.context(), sure));
    }
    fields
}

/// Radio buttons for the person's confidence, which is optional.
fn how_sure(context: AppContext, sure: Option<Sure>) -> Element {
    let levels = Sure::ALL
        .into_iter()
        .zip([Word::SureGuess, Word::SureFairly, Word::SureSure]);
    let levels = levels.map(|(level, word)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "sure")
            .attr("autocomplete", "off")
            .attr("value", level.code())
            .bool_attr("checked", sure == Some(level));
        el("label")
            .child(radio)
            .child(el("span").text(context.word(word)))
    });
    el("fieldset")
        .class("chips sure")
        .child(el("legend").text(context.word(Word::HowSure)))
        .child(el("div").children(levels))
}

/// Elements behind the fields: the button that submits the answer; then the feedback, and the
/// button that leads on. In a room nothing is submitted, and it is said that the answer is kept.
fn after(asked: OpenQuestion) -> Vec<Element> {
    let (session, context) = (asked.session, asked.context());
    let alone = session.only.get_untracked().is_some();
    let (told, waits, in_room) = (asked.told.get(), session.waits(), session.in_room());
    if !told && !waits {
        // Without `type` it submits the form. It needs no waiting: the app alone makes the form.
        let check = el("button")
            .class("button")
            .attr("data-check", "")
            .text(context.word(Word::CheckAnswer));
        return vec![el("p").child(check)];
    }
    let is_last = match in_room {
        true => asked.at + 1 == session.drawn.with_untracked(Vec::len),
        false => session
            .sheet
            .with_untracked(|sheet| sheet.iter().all(Option::is_some)),
    };
    let word = match is_last {
        _ if alone => Word::BeginQuiz,
        false => Word::NextQuestion,
        true if waits => Word::HandIn,
        true => Word::SeeResult,
    };
    let next = plain_button()
        .class("button")
        .attr("data-next", "")
        .on(ev::click, move |_| match alone {
            true => session.leave_alone(),
            false => session.go_on(),
        })
        .text(context.word(word));
    let said = waits.then(|| {
        el("span")
            .attr("role", "status")
            .attr("data-kept", "")
            .text_dyn(move || asked.said.get())
    });
    let row = el("p")
        .class("row going")
        .child(next)
        .children(said)
        .children((in_room && !is_last).then(|| to_last(session)));
    let feedback = told.then(|| feedback(context, asked.question, asked.given().as_ref()));
    feedback.into_iter().chain([row]).collect()
}

/// How many answers are right so far, in words; empty before the first answer.
fn so_far(session: QuizSession) -> Element {
    let total = session.drawn.with_untracked(Vec::len);
    el("p")
        .class("small")
        .attr("data-so-far", "")
        .text_dyn(move || {
            let states: Vec<&str> = (0..total).filter_map(|at| session.state(at)).collect();
            if states.is_empty() {
                return String::new();
            }
            let right = states.iter().filter(|state| **state == "right").count();
            session
                .context
                .counted(Word::RightSoFar, &[("n", right), ("total", states.len())])
        })
}

/// Progress of the quiz as a row of strokes. The words beside it say the same.
fn steps(session: QuizSession, at: usize) -> Element {
    let total = session.drawn.with_untracked(Vec::len);
    let strokes = (0..total).map(|step| {
        el("i").attr_dyn("data-state", move || {
            session.state(step).or((step == at).then_some("now"))
        })
    });
    el("p")
        .class("steps")
        .attr("aria-hidden", "true")
        .children(strokes)
}
