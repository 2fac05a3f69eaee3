//! Quiz on paper: question sheet, answer key, lesson plan, each on pages of its own.

pub mod key;
pub mod plan;
pub mod questions;

use super::RoomContext;
use super::pieces::{for_phones, name_of};
use crate::components::passage::words;
use crate::components::strands::mark;
use content::{Question, RoomWord, Word};
use markup::{Element, el};
use quiz::{Selection, option_order};

/// Elements for the questions of a quiz, in their order; `one` makes each from its position, from
/// 0, and the question.
fn asked(
    room: RoomContext,
    selection: &Selection,
    one: impl Fn(usize, &'static Question) -> Element,
) -> Element {
    let bank = &room.context.content.quiz;
    let positions = selection.positions(bank).into_iter().enumerate();
    let list = positions.map(|(place, at)| one(place, &bank[at]));
    el("ul").class("asked").children(list)
}

/// Options with their letters, in the order in which a seed shows them.
fn lettered(question: &Question, selection: &Selection) -> Vec<(char, usize)> {
    let order = option_order(question, selection.seed).into_iter();
    ('A'..).zip(order.map(usize::from)).collect()
}

/// Question with its number, the same on sheet and key.
fn numbered(room: RoomContext, place: usize, question: &'static Question) -> Element {
    let number = room.context.marks().numbered(place + 1, "");
    let prompt = words(
        room.context,
        "span",
        &question.words.prompt,
        question.in_original,
    );
    el("p").class("prompt").text(number).child(prompt)
}

/// Part of the paper. `part` is its name in the style sheet. A line on the source of the questions
/// and a note stand below the title, the quiz's identity beside it, where given.
fn part(
    room: RoomContext,
    selection: &Selection,
    part: &'static str,
    title: String,
    note: Option<Element>,
    identity: Option<Element>,
) -> Element {
    let said = el("div")
        .child(
            el("h2")
                .class("mark")
                .child(mark())
                .child(el("span").text(room.context.word(Word::SiteName))),
        )
        .child(el("h3").text(title))
        .children(whose(room, selection))
        .children(note);
    el("section")
        .class("paper")
        .attr("data-part", part)
        .child(el("div").class("paper-head").child(said).children(identity))
}

/// Part of the paper with all questions; `one` makes each from its position, from 0, and the
/// question.
fn of_questions(
    room: RoomContext,
    selection: &Selection,
    name: &'static str,
    title: RoomWord,
    note: &'static str,
    one: impl Fn(usize, &'static Question) -> Element,
) -> Element {
    let note = el("p").class("small").text(note);
    let identity = identity(room, selection);
    let title = room.word(title).to_owned();
    part(room, selection, name, title, Some(note), Some(identity))
        .child(asked(room, selection, one))
}

/// Line that names the room whose questions these are; `None` for a quiz without a room.
fn whose(room: RoomContext, selection: &Selection) -> Option<Element> {
    let name = selection.room.map(|_| name_of(room, selection))?;
    Some(el("p").attr("data-whose", "").child(el("b").text(name)))
}

/// Identity of the quiz: its name, and its address for phones as text and as a QR code.
fn identity(room: RoomContext, selection: &Selection) -> Element {
    let (_, address, code) = for_phones(room.context, selection);
    el("div")
        .class("identity")
        .child(
            el("p")
                .class("small")
                .text(room.word(RoomWord::SameQuiz))
                .text(" ")
                .child(el("bdi").attr("dir", "ltr").text(address)),
        )
        .children(code)
}
