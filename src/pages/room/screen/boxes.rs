//! What hands are raised for on the wall, with the letters that are called out, what is right, and
//! how many hands there were.

use super::super::RoomContext;
use super::super::pieces::{bar, box_text, letter, right_mark};
use crate::components::passage::{with_words, words};
use content::{Question, QuestionKind, RoomWord};
use markup::{Element, el};
use quiz::option_order;
use quiz::room::{Presentation, Step, right_boxes, shown_boxes};

/// Lists of a question: its boxes with their letters; before those of matching, what they are
/// matched with. Once the answer is told, what is to be put in order or matched stands as it
/// belongs.
pub(super) fn boxes(
    room: RoomContext,
    run: &Presentation,
    at: usize,
    step: Step,
    question: &'static Question,
) -> Vec<Element> {
    let context = room.context;
    let (seed, facts, own) = (run.selection.seed, &question.facts, &question.words);
    let told = step == Step::Answer;
    let is_matching = facts.kind == QuestionKind::Matching;
    if told && (is_matching || facts.kind == QuestionKind::Ordering) {
        let text = |at: usize, key: usize| match is_matching {
            true => context
                .marks()
                .labelled(&own.options[at], &own.matches[key]),
            false => own.options[key].clone(),
        };
        let entries = facts.key.iter().enumerate().map(|(place, key)| {
            let text = text(place, usize::from(*key));
            let text = with_words(context, el("span"), text, question.in_original);
            numbered(place).attr("data-state", "right").child(text)
        });
        return vec![
            el("p").attr("data-answer", "").child(right_mark(context)),
            el("ol").class("lettered").children(entries),
        ];
    }
    let right = right_boxes(question);
    let entries = shown_boxes(question, seed).into_iter().enumerate();
    let entries = entries.map(|(place, box_at)| {
        let right = told && right.contains(&box_at);
        el("li")
            .attr_opt("data-state", right.then_some("right"))
            .child(el("b").text(letter(place)))
            .child(box_text(context, question, box_at))
            .children(right.then(|| right_mark(context)))
            .children(hands(room, run, at, question, box_at))
    });
    let boxes = el("ul")
        .class("lettered")
        .attr_opt("data-told", told.then_some(""))
        .children(entries);
    let options = is_matching.then(|| {
        let order = option_order(question, seed).into_iter().enumerate();
        let entries = order.map(|(place, option)| {
            let text = own.options.get(usize::from(option));
            let text = text.map_or("", String::as_str);
            numbered(place).child(words(context, "span", text, question.in_original))
        });
        el("ol").class("lettered").children(entries)
    });
    options.into_iter().chain([boxes]).collect()
}

/// Entry of a list with the number of its place.
fn numbered(place: usize) -> Element {
    el("li").child(el("b").text((place + 1).to_string()))
}

/// Votes of a question that the group sees now: those with hands, by their indices.
fn votes(run: &Presentation, at: usize) -> Vec<usize> {
    let some = |round: &usize| {
        let tally = run.tallies.get(at).map(|two| &two[*round]);
        run.shown && tally.is_some_and(|tally| tally.iter().any(|hands| *hands > 0))
    };
    (0..2).filter(some).collect()
}

/// How many people raised a hand in a vote. Where each may raise several, it is no fewer than those
/// for one box.
fn voters(run: &Presentation, at: usize, round: usize, question: &Question) -> u32 {
    let hands = run.tallies[at][round].iter().map(|hands| u32::from(*hands));
    match question.facts.kind {
        QuestionKind::Multiple => hands.max().unwrap_or_default(),
        _ => hands.sum(),
    }
}

/// Number of people who raised a hand, in words; empty where that is not known, or not to be seen.
pub(super) fn people(
    room: RoomContext,
    run: &Presentation,
    at: usize,
    question: &Question,
) -> String {
    match votes(run, at).last() {
        Some(round) if question.facts.kind != QuestionKind::Multiple => {
            let people = voters(run, at, *round, question);
            room.counted(RoomWord::PeopleCount, &[("n", people as usize)])
        }
        _ => String::new(),
    }
}

/// Hands for a box, as bars against all people: two, with their names, where there were two votes.
fn hands(
    room: RoomContext,
    run: &Presentation,
    at: usize,
    question: &Question,
    box_at: usize,
) -> Option<Element> {
    let votes = votes(run, at);
    let all = votes.iter().map(|round| voters(run, at, *round, question));
    let all = all.max()? as usize;
    let named = votes.len() > 1;
    let lines = votes.into_iter().map(|round| {
        let hands = run.hands(at, round, box_at);
        let word = [RoomWord::FirstVote, RoomWord::SecondVote][round];
        el("p")
            .children(named.then(|| el("small").text(room.word(word))))
            .child(bar(hands.into(), all))
            .child(el("b").text(hands.to_string()))
    });
    Some(el("div").attr("data-tally", "").children(lines))
}
