//! What is seldom needed while a room runs, in one fold: phones, other questions, the projector's
//! display, keys, the end.

use crate::browser::{self, stage};
use crate::components::passage::marked;
use crate::page_meta::shortened;
use crate::pages::room::desk::{DESK, Desk};
use crate::pages::room::pieces::{button, by_phone, with_quiz};
use content::{RoomWord, Word, find};
use markup::signal::Memo;
use markup::{Element, el, ev, link};
use quiz::room::{Look, Place, Step};
use routes::Page;

/// Fold with all of it.
pub(super) fn more(desk: Desk) -> Element {
    let parts = [
        (RoomWord::Jump, jump(desk)),
        (RoomWord::ByPhone, phone(desk)),
        (RoomWord::ScreenSettings, look(desk)),
        (RoomWord::KeysTitle, keys(desk)),
        (RoomWord::EndRoom, end(desk)),
    ];
    let parts = parts.map(|(title, part)| {
        el("section")
            .class("room")
            .child(el("h3").text(desk.room.word(title)))
            .child(part)
    });
    el("details")
        .class("more")
        .child(el("summary").text(desk.room.word(RoomWord::More)))
        .child(el("div").class("panel").children(parts))
}

fn phone(desk: Desk) -> Element {
    let room = desk.room;
    let selection = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref().map(|run| run.selection.seed))
    });
    el("div").children_dyn(move || {
        selection.get();
        let Some(run) = desk.run.get_untracked() else {
            return Vec::new();
        };
        let context = room.context;
        let page = |page, word| {
            let link = link(with_quiz(context, page, &run.selection));
            el("li").child(link.text(context.word(word)))
        };
        let elsewhere = el("ul")
            .class("row")
            .child(page(Page::Sheet, Word::SheetTitle))
            .child(page(Page::Results, Word::ResultsTitle));
        vec![by_phone(room, &run), elsewhere]
    })
}

fn jump(desk: Desk) -> Element {
    let questions = Memo::new(move || {
        desk.run
            .with(|run| run.as_ref().map(|run| run.questions.clone()))
            .unwrap_or_default()
    });
    let entries = move || {
        let entry = |(at, id): (usize, &String)| {
            let question = find(desk.bank(), id);
            let name = question.map_or("", |question| &question.words.prompt);
            let go = move |_| desk.update(|run| run.go(Place::Asked(at, Step::Question)));
            let text = shortened(name, 60);
            let in_original = question.is_some_and(|question| question.in_original);
            let jump = button(desk.room, "link", text, go)
                .attr("data-jump", at.to_string())
                .lang(marked(desk.room.context, in_original));
            el("li").child(jump)
        };
        let list = questions.get();
        vec![el("ol").children(list.iter().enumerate().map(entry))]
    };
    el("div").children_dyn(entries)
}

fn look(desk: Desk) -> Element {
    let room = desk.room;
    let sized = |word, larger| {
        let text = room.word(word).to_owned();
        button(room, "button quiet", text, move |_| {
            desk.update(|run| run.resize(larger))
        })
    };
    let looks = [
        (Look::System, RoomWord::LookSystem),
        (Look::Light, RoomWord::LookLight),
        (Look::Dark, RoomWord::LookDark),
    ];
    let looks = looks.map(|(look, word)| {
        let pressed = move || {
            let now = desk.run.with(|run| run.as_ref().map(|run| run.look));
            Some(if now == Some(look) { "true" } else { "false" })
        };
        let text = room.word(word).to_owned();
        button(room, "button quiet", text, move |_| {
            desk.update(|run| run.look = look)
        })
        .attr("data-look", look.code())
        .attr_dyn("aria-pressed", pressed)
    });
    el("p")
        .class("row")
        .child(sized(RoomWord::Smaller, false))
        .child(sized(RoomWord::Larger, true).attr("data-larger", ""))
        .children(looks)
}

fn keys(desk: Desk) -> Element {
    let room = desk.room;
    let on = move || {
        desk.run
            .with(|run| run.as_ref().is_some_and(|run| run.keys))
    };
    let input = el("input")
        .attr("type", "checkbox")
        .attr("autocomplete", "off")
        .attr("data-keys", "")
        .prop("checked", on)
        .on(ev::change, move |_| desk.update(|run| run.keys = !run.keys));
    let full = room.word(RoomWord::FullScreen).to_owned();
    let row = el("p")
        .class("row switches")
        .child(
            el("label")
                .child(input)
                .child(el("span").text(room.word(RoomWord::KeysOn))),
        )
        .child(button(room, "button quiet", full, |_| {
            stage::full_screen(DESK)
        }));
    el("div")
        .child(el("p").text(room.word(RoomWord::KeysHelp)))
        .child(row)
}

fn end(desk: Desk) -> Element {
    let room = desk.room;
    let text = room.word(RoomWord::EndRoomNow).to_owned();
    let end = button(room, "button quiet", text, move |_| {
        desk.put(None);
        browser::focus_soon("#room h2");
    });
    el("div")
        .child(el("p").text(room.word(RoomWord::EndRoomNotice)))
        .child(el("p").child(end.attr("data-end", "")))
}
