//! Question sheet, to be filled in with a pen.

use super::{lettered, numbered, of_questions};
use crate::components::passage::{marked, untranslated};
use crate::pages::room::RoomContext;
use content::{Question, QuestionKind, RoomWord};
use markup::{Element, el};
use quiz::{Selection, match_order};

/// Question sheet of a quiz.
pub fn questions(room: RoomContext, selection: &Selection) -> Element {
    let note = room.word(RoomWord::NoNames);
    of_questions(
        room,
        selection,
        "sheet",
        RoomWord::SheetPart,
        note,
        |place, question| one(room, selection, place, question),
    )
}

fn one(
    room: RoomContext,
    selection: &Selection,
    place: usize,
    question: &'static Question,
) -> Element {
    let context = room.context;
    let in_original = question.in_original;
    el("li")
        .attr("data-asked", question.id.as_str())
        .child(numbered(room, place, question))
        .children(untranslated(context, in_original))
        .child(el("p").class("small").text(what_to_do(room, question)))
        .child(answer_space(room, selection, question))
}

fn what_to_do(room: RoomContext, question: &Question) -> String {
    let count = |word: RoomWord, count: usize| room.counted(word, &[("n", count)]);
    match question.facts.kind {
        QuestionKind::Multiple => count(RoomWord::ChooseMany, question.facts.key.len()),
        QuestionKind::Matching => room.word(RoomWord::WriteLetters).to_owned(),
        QuestionKind::Ordering => count(RoomWord::NumberThem, question.words.options.len()),
        QuestionKind::Numeric => {
            let locale = &room.context.content.locale;
            let range = question.facts.range.as_ref();
            let bound = |plain: Option<&String>| {
                plain.map_or(String::new(), |number| locale.number(number))
            };
            room.word(RoomWord::WriteNumber)
                .replace("{min}", &bound(range.map(|range| &range.min)))
                .replace("{max}", &bound(range.map(|range| &range.max)))
        }
        _ => room.word(RoomWord::ChooseOne).to_owned(),
    }
}

fn answer_space(room: RoomContext, selection: &Selection, question: &'static Question) -> Element {
    let (own, mark) = (&question.words, marked(room.context, question.in_original));
    let blank = || el("span").class("blank").attr("aria-hidden", "true");
    let line = |before: Element, text: &'static str| {
        el("li")
            .child(before)
            .text(" ")
            .child(el("span").lang(mark).text(text))
    };
    let letter = |letter: char| el("b").text(letter.to_string());
    match question.facts.kind {
        QuestionKind::Numeric => el("p")
            .child(blank())
            .text(" ")
            .child(el("span").lang(mark).text(own.unit.as_str())),
        QuestionKind::Matching => {
            let matches = match_order(question, selection.seed).into_iter();
            let options = lettered(question, selection).into_iter();
            let left = options.map(|(_, option)| line(blank(), &own.options[option]));
            let right = ('A'..)
                .zip(matches)
                .map(|(sign, matched)| line(letter(sign), &own.matches[usize::from(matched)]));
            el("div")
                .class("pairs")
                .child(el("ul").children(left))
                .child(el("ul").children(right))
        }
        QuestionKind::Ordering => {
            let options = lettered(question, selection).into_iter();
            el("ul").children(options.map(|(_, option)| line(blank(), &own.options[option])))
        }
        _ => {
            let options = lettered(question, selection).into_iter();
            let box_and_letter = |sign: char| {
                el("span")
                    .class("tickbox")
                    .child(el("i").attr("aria-hidden", "true"))
                    .child(letter(sign))
            };
            el("ul").children(
                options.map(|(sign, option)| line(box_and_letter(sign), &own.options[option])),
            )
        }
    }
}
