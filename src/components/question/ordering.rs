//! Entries to be put in order: two buttons for each entry, nothing to drag.
//!
//! Longer than most files: form and feedback of one kind of question stand together.

use super::OpenQuestion;
use super::form::keep;
use crate::browser;
use crate::components::button::plain_button;
use crate::components::passage::{marked, words};
use content::{Question, Word};
use markup::signal::Signal;
use markup::{Element, el, ev};
use quiz::Answer;

const BUTTONS: [&str; 2] = ["[data-up]", "[data-down]"];

/// Entries in their present order, each with two buttons. The rows stay and their words move, so
/// that no element is replaced while it is being used.
pub fn fields(asked: OpenQuestion) -> Element {
    let (context, order) = (asked.context(), asked.order);
    let moved = Signal::new(String::new());
    let count = order.with_untracked(Vec::len);
    let entry = move |at: usize| -> &'static str {
        let option = order.with(|order| order[at]);
        &asked.question.words.options[usize::from(option)]
    };
    let rows = (0..count).map(|at| {
        let button = |way: usize, word: Word| {
            let end = if way == 0 { 0 } else { count - 1 };
            plain_button()
                .class("button quiet")
                .attr(["data-up", "data-down"][way], "")
                .attr_opt("aria-disabled", (at == end).then_some("true"))
                .attr_dyn("aria-label", move || {
                    Some(context.marks().labelled(context.word(word), entry(at)))
                })
                .on(ev::click, move |_| {
                    if at != end {
                        let to = if way == 0 { at - 1 } else { at + 1 };
                        place(asked, at, to, moved);
                        browser::focus_entry(to, BUTTONS[way]);
                    }
                })
                .text(context.word(word))
        };
        el("li")
            .class("option entry")
            .attr("data-place", at.to_string())
            .attr_dyn("data-option", move || {
                Some(order.with(|order| order[at]).to_string())
            })
            .child(
                el("b")
                    .attr("aria-hidden", "true")
                    .text((at + 1).to_string()),
            )
            .child(
                el("span")
                    .lang(marked(context, asked.question.in_original))
                    .text_dyn(move || entry(at)),
            )
            .child(button(0, Word::MoveUp))
            .child(button(1, Word::MoveDown))
    });
    el("div")
        .class("ordering")
        .child(el("p").class("small").text(context.word(Word::OrderHint)))
        .child(el("ol").class("options").children(rows))
        .child(
            el("p")
                .class("small")
                .attr("role", "status")
                .attr("data-moved", "")
                .text_dyn(move || moved.get()),
        )
}

/// Moves an entry, saves the order, and announces the entry's new place. The buttons' labels name
/// the entry.
fn place(asked: OpenQuestion, at: usize, to: usize, moved: Signal<String>) {
    let mut order = asked.order.get_untracked();
    order.swap(at, to);
    asked.order.set(order.clone());
    keep(asked, Some(Answer::Order(order.clone())));
    let told = asked
        .context()
        .counted(Word::MovedTo, &[("n", to + 1), ("total", order.len())]);
    moved.set(told);
}

/// Order of the answer; each entry at a wrong place says which place is right.
pub fn ordered(asked: OpenQuestion, given: Option<Answer>) -> Element {
    let (context, question) = (asked.context(), asked.question);
    let (order, answered) = match given {
        Some(Answer::Order(order)) => (order, true),
        _ => (question.facts.key.clone(), false),
    };
    let rows = order.into_iter().zip(1..).map(|(option, place)| {
        let belongs = belongs(question, option);
        let is_right = belongs == place;
        let said = match is_right {
            _ if !answered => None,
            true => Some(context.word(Word::RightAnswer).to_owned()),
            false => Some(context.counted(Word::BelongsAt, &[("n", belongs)])),
        };
        el("li")
            .class("option entry")
            .attr("data-option", option.to_string())
            .attr("data-state", if is_right { "right" } else { "wrong" })
            .child(el("b").text(place.to_string()))
            .child(words(
                context,
                "span",
                &question.words.options[usize::from(option)],
                question.in_original,
            ))
            .child(
                el("span")
                    .class("said")
                    .children(said.map(|said| el("em").text(said))),
            )
    });
    el("ol").class("options").children(rows)
}

/// Right place of an option, from 1.
fn belongs(question: &Question, option: u8) -> usize {
    let at = question.facts.key.iter().position(|own| *own == option);
    at.unwrap_or_default() + 1
}
