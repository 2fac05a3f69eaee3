//! Votes on a question: hands counted, what they advise, and notes for the presenter alone.

use super::super::desk::Desk;
use super::super::pieces::{box_name, button, how, table};
use crate::browser;
use crate::components::answers::answer;
use crate::components::passage::words;
use crate::components::question::sources;
use content::{Question, QuestionKind, RoomWord, Word};
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el, ev};
use quiz::room::{Advice, MOST_HANDS, advice, bands, percent_right, right_boxes, shown_boxes};
use quiz::whole_number;

/// Fields for the hands of both votes, with every box; then the change, and the advice.
pub fn votes(desk: Desk, at: usize, question: &'static Question) -> Vec<Element> {
    let room = desk.room;
    let seed = desk
        .run
        .with_untracked(|run| run.as_ref().map_or(0, |run| run.selection.seed));
    let wrong = Signal::new(false);
    let right = right_boxes(question);
    let entries = shown_boxes(question, seed)
        .into_iter()
        .enumerate()
        .map(|(place, box_at)| {
            let name = box_name(room.context, question, box_at, place);
            let mark = right
                .contains(&box_at)
                .then(|| el("em").text(["✓ ", room.context.word(Word::RightAnswer)].concat()));
            let rounds = [0, 1].map(|round| hands(desk, at, round, box_at, name.clone(), wrong));
            el("li")
                .child(
                    el("p")
                        .child(el("b").text([&name, " "].concat()))
                        .child(text_of(desk, question, box_at))
                        .children(mark),
                )
                .child(el("div").class("row").children(rounds))
        });
    let most = room
        .word(RoomWord::WrongHands)
        .replace("{n}", &MOST_HANDS.to_string());
    let mistake = el("p")
        .class("notice")
        .attr("role", "alert")
        .prop("hidden", move || !wrong.get())
        .text_dyn(move || match wrong.get() {
            true => most.clone(),
            false => String::new(),
        });
    let shown = move || {
        desk.run
            .with(|run| run.as_ref().is_some_and(|run| run.shown))
    };
    let show = button(
        room,
        "button quiet",
        room.word(RoomWord::ShowTally).to_owned(),
        move |_| desk.update(|run| run.shown = !run.shown),
    )
    .attr("data-show", "")
    .attr_dyn("aria-pressed", move || {
        Some(if shown() { "true" } else { "false" })
    });
    vec![
        el("p").text(how(room, question, seed)),
        mistake,
        el("ul").class("hands").children(entries),
        el("p").child(show),
        said(desk, at, question),
    ]
}

/// Text of a box where its name is a letter alone.
fn text_of(desk: Desk, question: &'static Question, box_at: usize) -> Element {
    let texts = match question.facts.kind {
        QuestionKind::Matching => &question.words.matches,
        _ => &question.words.options,
    };
    let text = texts.get(box_at).map_or("", String::as_str);
    words(desk.room.context, "span", text, question.in_original)
}

/// Field for the hands of one vote for one box, with buttons for one less and one more.
fn hands(
    desk: Desk,
    at: usize,
    round: usize,
    box_at: usize,
    name: String,
    wrong: Signal<bool>,
) -> Element {
    let room = desk.room;
    let vote = room.word([RoomWord::FirstVote, RoomWord::SecondVote][round]);
    let filled = |word| {
        room.word(word)
            .replace("{option}", &name)
            .replace("{vote}", vote)
    };
    let counted = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref().map_or(0, |run| run.hands(at, round, box_at)))
    });
    let id = ["hands-", &round.to_string(), "-", &box_at.to_string()].concat();
    let selector = ["#", &id].concat();
    let own = selector.clone();
    let bank = desk.bank();
    // Typed text belongs to the field: after typing, an attribute no longer changes what the field
    // shows.
    effect(move || browser::set_value(&own, &counted.get().to_string()));
    let typed = move |_| {
        let hands = whole_number(&browser::value(&selector));
        let hands = hands.and_then(|hands| u16::try_from(hands).ok());
        let hands = hands.filter(|hands| *hands <= MOST_HANDS);
        wrong.set(hands.is_none());
        match hands {
            Some(hands) => desk.update(|run| run.count(at, round, box_at, hands, bank)),
            None => browser::set_value(&selector, &counted.get_untracked().to_string()),
        }
    };
    let step = move |word, sign: &'static str, more: bool| {
        let press = move |_| {
            desk.update(|run| {
                let hands = run.hands(at, round, box_at);
                let hands = match more {
                    true => hands + 1,
                    false => hands.saturating_sub(1),
                };
                run.count(at, round, box_at, hands, bank);
            })
        };
        button(room, "button quiet", sign.to_owned(), press)
            .attr("aria-label", word)
            .attr(if more { "data-more" } else { "data-less" }, "")
    };
    let now = move || {
        let step = desk.run.with(|run| run.as_ref().and_then(|run| run.step()));
        let now = step.and_then(|step| step.round()) == Some(round);
        now.then_some("")
    };
    let field = el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("dir", "ltr")
        .attr("aria-label", filled(RoomWord::HandsFor))
        .on(ev::change, typed);
    el("div")
        .class("vote")
        .attr("data-round", round.to_string())
        .attr_dyn("data-now", now)
        .child(el("small").attr("aria-hidden", "true").text(vote))
        .child(step(filled(RoomWord::OneLess), "−", false))
        .child(field)
        .child(step(filled(RoomWord::OneMore), "+", true))
}

/// Table of the change, share of right hands, and the advice that follows.
fn said(desk: Desk, at: usize, question: &'static Question) -> Element {
    let room = desk.room;
    let tallies = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref()?.tallies.get(at).cloned())
            .unwrap_or_default()
    });
    el("div").class("room").children_dyn(move || {
        let [first, second] = tallies.get();
        let (Some(run), false) = (desk.run.get_untracked(), first.is_empty()) else {
            return Vec::new();
        };
        let share = |word, tally: &[u16]| {
            percent_right(question, tally).map(|percent| {
                let text = room
                    .word(RoomWord::ShareRight)
                    .replace("{vote}", room.word(word))
                    .replace("{n}", &percent.to_string());
                el("p").attr("data-share", percent.to_string()).text(text)
            })
        };
        let mut parts = vec![table(room, &run, at, question, true)];
        parts.extend(share(RoomWord::FirstVote, &first));
        match share(RoomWord::SecondVote, &second) {
            Some(share) => parts.push(share),
            None => parts.extend(percent_right(question, &first).map(|percent| {
                let word = match advice(percent) {
                    Advice::Hint => RoomWord::AdviceHint,
                    Advice::Discuss => RoomWord::AdviceDiscuss,
                    Advice::GoOn => RoomWord::AdviceGoOn,
                };
                el("p").attr("data-advice", "").text(room.word(word))
            })),
        }
        parts
    })
}

/// Notes: the key, the explanation, the misconceptions behind the wrong options, the quotations.
pub fn notes(desk: Desk, question: &'static Question) -> Element {
    let context = desk.room.context;
    let own = &question.words;
    let band = right_boxes(question).first().and_then(|box_at| {
        let bands = bands(question.facts.range.as_ref());
        (*box_at < bands.len()).then(|| {
            let name = box_name(context, question, *box_at, 0);
            el("span").text([" (", &name, ")"].concat())
        })
    });
    let mistakes: Vec<Element> = own
        .options
        .iter()
        .zip(&own.misconceptions)
        .filter_map(|(option, mistake)| Some((option, mistake.as_ref()?)))
        .map(|(option, mistake)| {
            el("li")
                .child(words(context, "span", option, question.in_original))
                .child(el("span").text(" — "))
                .child(words(context, "span", mistake, question.in_original))
        })
        .collect();
    let some = !mistakes.is_empty();
    el("section")
        .class("panel")
        .attr("data-notes", "")
        .child(el("h3").text(desk.room.word(RoomWord::Notes)))
        .child(el("p").child(answer(context, question)).children(band))
        .child(words(context, "p", &own.why, question.in_original))
        .children(some.then(|| el("p").text(desk.room.word(RoomWord::Mistakes))))
        .children(some.then(|| el("ul").children(mistakes)))
        .children(sources(context, question))
}
