//! Answer key: right answers with explanations, sentences from the documents, and the
//! misconceptions behind wrong options.

use super::{lettered, numbered, of_questions};
use crate::components::passage::{marked, words};
use crate::components::question::sources;
use crate::pages::room::RoomContext;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::{Element, el};
use quiz::{Selection, match_order};

/// Answer key to the question sheet of a quiz.
pub fn key(room: RoomContext, selection: &Selection) -> Element {
    let note = room.context.word(Word::ScoringRule);
    of_questions(
        room,
        selection,
        "key",
        RoomWord::KeyPart,
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
    let own = &question.words;
    let mistakes: Vec<Element> = lettered(question, selection)
        .into_iter()
        .filter_map(|(sign, option)| {
            let text = own.misconceptions.get(option)?.as_ref()?;
            Some(
                el("li")
                    .child(el("b").text(sign.to_string()))
                    .text(" ")
                    .child(words(context, "span", text, in_original)),
            )
        })
        .collect();
    let mistakes = (!mistakes.is_empty()).then(|| {
        el("div")
            .child(el("p").class("small").text(room.word(RoomWord::Mistakes)))
            .child(el("ul").children(mistakes))
    });
    el("li")
        .attr("data-key", question.id.as_str())
        .child(numbered(room, place, question))
        .child(right(room, selection, question))
        .child(words(context, "p", &own.why, in_original))
        .children(mistakes)
        .children(sources(context, question))
}

/// Right answer as it stands on a sheet: letters with their options, a number, pairs, places.
fn right(room: RoomContext, selection: &Selection, question: &'static Question) -> Element {
    let (own, key) = (&question.words, &question.facts.key);
    let mark = marked(room.context, question.in_original);
    let line = |sign: String, text: &'static str| {
        el("li")
            .child(el("b").text(sign))
            .text(" ")
            .child(el("span").lang(mark).text(text))
    };
    let shown = lettered(question, selection).into_iter();
    let list = el("ul").class("right");
    match question.facts.kind {
        QuestionKind::Numeric => el("p")
            .class("right")
            .child(crate::components::answers::answer(room.context, question)),
        QuestionKind::Matching => {
            let order = match_order(question, selection.seed);
            let letter = |matched: u8| {
                let at = order.iter().position(|one| *one == matched);
                at.and_then(|at| ('A'..).nth(at))
                    .map_or(String::new(), String::from)
            };
            list.children(shown.map(|(_, option)| {
                let matched = key.get(option).copied().unwrap_or_default();
                line(letter(matched), &own.options[option])
            }))
        }
        QuestionKind::Ordering => list.children(shown.map(|(_, option)| {
            let place = key.iter().position(|one| usize::from(*one) == option);
            let number = place.map_or(String::new(), |place| (place + 1).to_string());
            line(number, &own.options[option])
        })),
        _ => list.children(
            shown
                .filter(|(_, option)| key.iter().any(|one| usize::from(*one) == *option))
                .map(|(sign, option)| line(sign.to_string(), &own.options[option])),
        ),
    }
}
