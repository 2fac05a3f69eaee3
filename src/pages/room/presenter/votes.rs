//! Votes on a question: hands counted, what they advise, and notes for the presenter alone.
//!
//! Longer than other components: fields and advice follow the same count.

use super::super::desk::Desk;
use super::super::pieces::{box_text, button, how, letter, right_mark};
use crate::browser;
use crate::components::answers::answer;
use crate::components::passage::words;
use crate::components::receipt::receipt;
use content::{Question, QuestionKind, RoomWord};
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el, ev};
use quiz::room::{
    Advice, MOST_HANDS, Presentation, Step, Tally, advice, change, percent_right, right_boxes,
    shown_boxes,
};
use quiz::{Seed, option_order, whole_number};

/// What follows from the room that is run; the default where there is none.
fn of_the_run<T: Default>(desk: Desk, of: impl FnOnce(&Presentation) -> T) -> T {
    desk.run
        .with(|run| run.as_ref().map(of).unwrap_or_default())
}

/// Boxes with their letters, what is right, and fields for the hands of the votes.
pub fn votes(desk: Desk, at: usize, question: &'static Question) -> Vec<Element> {
    let room = desk.room;
    let context = room.context;
    let seed = desk
        .run
        .with_untracked(|run| run.as_ref().map_or(0, |run| run.selection.seed));
    let wrong = Signal::new(false);
    let again = Memo::new(move || of_the_run(desk, |run| run.votes_again(at)));
    let right = right_boxes(question);
    // What a wrong option may come from stands below it.
    let mistake = |box_at: usize| {
        let text = question.words.misconceptions.get(box_at)?.as_deref()?;
        Some(words(context, "small", text, question.in_original))
    };
    let entries = shown_boxes(question, seed).into_iter().enumerate();
    let entries = entries.map(|(place, box_at)| {
        let right = right.contains(&box_at);
        let mark = match place_of(question, seed, box_at) {
            Some(place) => Some(el("em").text(["✓ ", &place.to_string(), "."].concat())),
            None => right.then(|| right_mark(context)),
        };
        let text = el("p")
            .child(box_text(context, question, box_at))
            .children(mark)
            .children(mistake(box_at));
        let rounds = [0, 1].map(|round| hands(desk, at, round, box_at, letter(place), wrong));
        let [first, second] = rounds;
        el("li")
            .attr_opt("data-state", right.then_some("right"))
            .child(el("b").text(letter(place)))
            .child(text)
            .child(first)
            .child(second.prop("hidden", move || !again.get()))
    });
    // What boxes are matched with.
    let matched = (question.facts.kind == QuestionKind::Matching).then(|| {
        let options = option_order(question, seed).into_iter().enumerate();
        let options = options.map(|(place, option)| {
            let text = question.words.options.get(usize::from(option));
            let number = context.marks().numbered(place + 1, "");
            let text = text.map_or("", String::as_str);
            el("li").child(el("b").text(number)).child(words(
                context,
                "span",
                text,
                question.in_original,
            ))
        });
        el("ul").class("row").children(options)
    });
    let most = room.counted(RoomWord::WrongHands, &[("n", usize::from(MOST_HANDS))]);
    let mistake = el("p")
        .class("notice")
        .attr("role", "alert")
        .prop("hidden", move || !wrong.get())
        .text_dyn(move || match wrong.get() {
            true => most.clone(),
            false => String::new(),
        });
    let list = el("ul")
        .class("lettered")
        .attr_dyn("data-again", move || again.get().then_some(""))
        .children(entries);
    matched.into_iter().chain([list, mistake]).collect()
}

/// Number, from 1, that belongs to a box: of an order its place, of matching the option as the group
/// sees it.
fn place_of(question: &Question, seed: Seed, box_at: usize) -> Option<usize> {
    let in_key = || {
        let mut key = question.facts.key.iter();
        key.position(|at| usize::from(*at) == box_at)
    };
    let place = match question.facts.kind {
        QuestionKind::Ordering => in_key(),
        QuestionKind::Matching => in_key().and_then(|option| {
            let mut order = option_order(question, seed).into_iter();
            order.position(|at| usize::from(at) == option)
        }),
        _ => None,
    };
    place.map(|place| place + 1)
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
    let counted = Memo::new(move || of_the_run(desk, |run| run.hands(at, round, box_at)));
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
    let now = move || of_the_run(desk, |run| (run.round() == Some(round)).then_some(""));
    let field = el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("dir", "ltr")
        .attr("aria-label", filled(RoomWord::HandsFor))
        .on(ev::change, typed);
    let changed = move || {
        of_the_run(desk, |run| {
            let [first, second] = [0, 1].map(|round| run.hands(at, round, box_at));
            match run.is_counted(at) {
                true => change(first, second),
                false => String::new(),
            }
        })
    };
    let changed = (round == 1).then(|| {
        el("b")
            .attr("data-change", "")
            .attr("dir", "ltr")
            .text_dyn(changed)
    });
    el("div")
        .class("vote")
        .attr("data-round", round.to_string())
        .attr_dyn("data-now", now)
        .child(el("small").attr("aria-hidden", "true").text(vote))
        .child(step(filled(RoomWord::OneLess), "−", false))
        .child(field)
        .child(step(filled(RoomWord::OneMore), "+", true))
        .children(changed)
}

/// How hands are raised, the share of right hands with the advice that follows, and the buttons for
/// what the presenter may do about it.
pub fn said(desk: Desk, at: usize, question: &'static Question) -> Vec<Element> {
    let room = desk.room;
    let seed = desk
        .run
        .with_untracked(|run| run.as_ref().map_or(0, |run| run.selection.seed));
    let step = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref().and_then(Presentation::step))
    });
    let votes = move || matches!(step.get(), Some(Step::Vote | Step::VoteAgain));
    let how = el("p")
        .prop("hidden", move || !votes())
        .text(how(room, question, seed));
    let counted = Memo::new(move || of_the_run(desk, |run| run.is_counted(at)));
    let tallies =
        Memo::new(move || of_the_run(desk, |run| run.tallies.get(at).cloned().unwrap_or_default()));
    let shown = move || of_the_run(desk, |run| run.shown);
    let show = button(
        room,
        "button quiet",
        room.word(RoomWord::ShowCount).to_owned(),
        move |_| desk.update(|run| run.shown = !run.shown),
    )
    .attr("data-show", "")
    .prop("hidden", move || !counted.get())
    .attr_dyn("aria-pressed", move || {
        Some(if shown() { "true" } else { "false" })
    });
    let once = move || matches!(step.get(), Some(Step::Vote | Step::Count));
    let bank = desk.bank();
    let discuss = button(
        room,
        "button quiet",
        room.word(RoomWord::VoteAgain).to_owned(),
        move |_| {
            desk.update(|run| run.discuss(bank));
            browser::focus_soon("[data-on]");
        },
    )
    .attr("data-discuss", "")
    .prop("hidden", move || !once());
    vec![
        how,
        el("div").children_dyn(move || shares(desk, question, tallies.get())),
        el("p").class("row").child(discuss).child(show),
    ]
}

/// Share of right hands in each vote, and the advice after the first.
fn shares(desk: Desk, question: &'static Question, [first, second]: [Tally; 2]) -> Vec<Element> {
    let room = desk.room;
    let share = |word, tally: &[u16]| {
        percent_right(question, tally).map(|percent| {
            let text = room
                .counted(RoomWord::ShareRight, &[("n", percent as usize)])
                .replace("{vote}", room.word(word));
            el("p").attr("data-share", percent.to_string()).text(text)
        })
    };
    let mut parts: Vec<Element> = share(RoomWord::FirstVote, &first).into_iter().collect();
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
}

/// Notes: the number that is right, the explanation, and where it is said.
pub fn notes(desk: Desk, question: &'static Question) -> Element {
    let context = desk.room.context;
    // The other answers are marked in their places.
    let number = (question.facts.kind == QuestionKind::Numeric).then(|| {
        el("p")
            .child(right_mark(context))
            .text(" ")
            .child(answer(context, question))
    });
    let quotes = question.facts.quotes.iter();
    let receipts = quotes
        .map(|quote| el("li").child(receipt(context, &quote.document, &quote.sentences, None)));
    el("section")
        .attr("data-notes", "")
        .child(el("h3").text(desk.room.word(RoomWord::Notes)))
        .children(number)
        .child(words(
            context,
            "p",
            &question.words.why,
            question.in_original,
        ))
        .child(el("ul").class("row").children(receipts))
}
