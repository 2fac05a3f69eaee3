//! Codes typed or pasted into the pool, and the outcome of each.

use super::super::pieces::{button, isolated, submit};
use super::{Pooling, shortened, shown, tag_text};
use crate::browser::{self, storage};
use content::RoomWord;
use markup::{Element, effect, el, ev};
use quiz::code::{CodeRefusal, Layout, beginning, decode, grouped, in_groups};
use quiz::pool::{self, Line, Outcome};

/// Selector of the field for codes.
const FIELD: &str = "#codes";

/// Greatest length of the field's text that is saved, in bytes: some thousand codes.
const LONGEST: usize = 50_000;

/// Field for codes, and the outcome of the last submission.
pub fn adding(pooling: Pooling, layout: &Layout) -> Element {
    let room = pooling.room;
    let hint = room
        .word(RoomWord::CodesHint)
        .replace("{code}", &isolated(&beginning(layout)));
    let field = el("textarea")
        .attr("id", "codes")
        .attr("rows", "4")
        .attr("dir", "ltr")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "codes-hint")
        .on(ev::input, |event| typed(&event));
    // Text typed before a reload stands in the field again.
    effect(|| {
        if let Some(draft) = browser::kept_in_tab(storage::POOL_DRAFT) {
            browser::set_value(FIELD, &draft);
        }
    });
    let take = move |event: web_sys::Event| {
        event.prevent_default();
        hand_in(pooling);
    };
    let add = submit(room, "button", RoomWord::AddCodes).attr("data-add", "");
    let form = el("form")
        .class("room")
        .on(ev::submit, take)
        .child(
            el("label")
                .attr("for", "codes")
                .text(room.word(RoomWord::CodesField)),
        )
        .child(el("p").class("small").attr("id", "codes-hint").text(hint))
        .child(field)
        .child(el("p").child(add));
    let said = el("p")
        .attr("role", "status")
        .attr("data-said", "")
        .text_dyn(move || pooling.said.get());
    let told = el("ul")
        .class("told")
        .attr("data-told", "")
        .attr("tabindex", "-1")
        .prop("hidden", move || pooling.told.with(Vec::is_empty))
        .children_dyn(move || {
            pooling
                .told
                .with(|lines| shortened(room, lines, |line| entry(pooling, line)))
        });
    el("section")
        .class("room")
        .child(form)
        .child(said)
        .child(told)
}

/// Saves what was typed. A code whose line is finished is shown in groups, to be compared with the
/// phone's.
fn typed(event: &web_sys::Event) {
    let text = browser::value(FIELD);
    match browser::breaks_line(event) && text.ends_with('\n') {
        true => put(&in_groups(&text)),
        false => keep(&text),
    }
}

/// Hands in the text in the field. Refused lines stay there, to be corrected.
fn hand_in(pooling: Pooling) {
    let typed = browser::value(FIELD);
    let lines = add(pooling, &typed);
    if lines.is_empty() {
        pooling.told.set(Vec::new());
        pooling
            .said
            .set(pooling.room.word(RoomWord::NoCodes).to_owned());
        return browser::focus_soon(FIELD);
    }
    let refused: Vec<&str> = lines
        .iter()
        .filter(|line| matches!(line.outcome, Outcome::Refused(_)))
        .map(|line| line.text.as_str())
        .collect();
    put(&refused.join("\n"));
    let count = |is: fn(&Outcome) -> bool| {
        let lines = lines.iter().filter(|line| is(&line.outcome));
        lines.count()
    };
    let counts = [
        ("added", count(|outcome| *outcome == Outcome::Added)),
        ("repeats", count(|outcome| *outcome == Outcome::Repeat)),
        ("refused", refused.len()),
    ];
    let said = pooling.room.counted(RoomWord::AddedCounts, &counts);
    let stay = pooling.room.word(RoomWord::RefusedStay);
    pooling.said.set(match refused.is_empty() {
        true => said,
        false => pooling.room.context.marks().joined(&[&said, stay]),
    });
    let lines: Vec<Line> = lines
        .into_iter()
        .filter(|line| line.outcome != Outcome::Added)
        .collect();
    let next = if lines.is_empty() {
        FIELD
    } else {
        "[data-told]"
    };
    pooling.told.set(lines);
    browser::focus_soon(next);
}

/// Adds the codes of a text to the pool; returns each line with its outcome.
pub fn add(pooling: Pooling, text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(Ok(layout)) = pooling.layout() {
        pooling.update(|pool| lines = pool::add(pool, &layout, pooling.bank(), text));
    }
    lines
}

/// Puts a text into the field, and saves it as if it was typed.
fn put(text: &str) {
    browser::set_value(FIELD, text);
    keep(text);
}

/// Saves the typed text for as long as the tab lives, if it has at most [`LONGEST`] bytes.
fn keep(text: &str) {
    let text = if text.len() > LONGEST { "" } else { text };
    browser::keep_in_tab(storage::POOL_DRAFT, text);
}

/// Takes a code out of the pool, and puts it into the field, so that nothing is lost.
pub fn take_out(pooling: Pooling, code: &str) {
    pooling.update(|pool| pool::remove(pool, code));
    let typed = browser::value(FIELD);
    let parted = if typed.is_empty() || typed.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    put(&[&typed, parted, &grouped(code)].concat());
    let text = pooling.room.word(RoomWord::CodeTakenOut);
    pooling.said.set(text.replace("{code}", &shown(code)));
    browser::focus_soon(FIELD);
}

/// Line that was not simply added, with the reason.
fn entry(pooling: Pooling, line: &Line) -> Element {
    let text = el("bdi").attr("dir", "ltr").text(line.text.clone());
    let why = [" ", &why(pooling, &line.outcome)].concat();
    let entry = el("li").child(text).child(el("span").text(why));
    match line.outcome {
        Outcome::Repeat => entry.child(again(pooling, line.clone())),
        _ => entry,
    }
}

/// Button that counts a repeat as another person.
fn again(pooling: Pooling, line: Line) -> Element {
    let room = pooling.room;
    let name = room
        .word(RoomWord::CountAgain)
        .replace("{code}", &isolated(&line.text));
    let count = move |_| {
        let Some(Ok(layout)) = pooling.layout() else {
            return;
        };
        if let Ok(handed) = decode(&layout, pooling.bank(), &line.text) {
            pooling.update(|pool| pool::count_again(pool, &handed.code));
            let text = room.word(RoomWord::CountedAgain);
            pooling
                .said
                .set(text.replace("{code}", &shown(&handed.code)));
        }
        // Of several equal lines, one is done.
        let mut first = true;
        pooling.told.update(|told| {
            told.retain(|other| *other != line || !std::mem::take(&mut first));
        });
        browser::focus_soon(FIELD);
    };
    button(room, "button quiet", name, count).attr("data-again", "")
}

/// Reason why a line was not simply added, in words.
pub fn why(pooling: Pooling, outcome: &Outcome) -> String {
    let word = |word| pooling.room.word(word);
    let refusal = match outcome {
        Outcome::Added => return String::new(),
        Outcome::Repeat => return word(RoomWord::RepeatedCode).to_owned(),
        Outcome::Refused(refusal) => *refusal,
    };
    let sized = |text, have: usize, need: usize| {
        let counts = [("have", have), ("n", need)];
        pooling.room.counted(text, &counts)
    };
    match refusal {
        CodeRefusal::Empty => word(RoomWord::NoCodes).to_owned(),
        CodeRefusal::Character { character, place } => word(RoomWord::RefusedCharacter)
            .replace("{character}", &isolated(&character.to_string()))
            .replace("{n}", &place.to_string()),
        CodeRefusal::TooShort { have, need } => sized(RoomWord::RefusedShort, have, need),
        CodeRefusal::TooLong { have, need } => sized(RoomWord::RefusedLong, have, need),
        CodeRefusal::Typo => word(RoomWord::RefusedTypo).to_owned(),
        CodeRefusal::OtherQuiz => word(RoomWord::RefusedQuiz).to_owned(),
        CodeRefusal::OtherRoom { room: None } => word(RoomWord::RefusedAlone).to_owned(),
        CodeRefusal::OtherRoom { room } => {
            word(RoomWord::RefusedRoom).replace("{tag}", &isolated(&tag_text(room)))
        }
    }
}
