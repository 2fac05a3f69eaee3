//! Choice of the quiz whose codes are pooled.

use super::super::pieces::{submit, with_quiz};
use super::{Pooling, name_of, shelf_text};
use crate::browser;
use content::RoomWord;
use markup::signal::Signal;
use markup::{Element, el, ev, link};
use quiz::Selection;
use quiz::pool::shelf;
use routes::Page;

/// Selector of the field for a quiz's address.
const ADDRESS: &str = "#pool-address";

/// Name of the quiz, links to the other saved ones, and a field for any quiz's address.
pub fn which(pooling: Pooling) -> Element {
    let room = pooling.room;
    let named = move || {
        let name = |selection: &Selection| name_of(pooling, selection);
        let none = || room.word(RoomWord::NoPool).to_owned();
        pooling
            .selection
            .with(|selection| selection.as_ref().map_or_else(none, name))
    };
    // Open for as long as no quiz is chosen.
    let unfolded = el("details")
        .prop("open", move || pooling.selection.with(Option::is_none))
        .child(el("summary").text(room.word(RoomWord::ChangePool)))
        .child(el("div").class("room").children_dyn(move || kept(pooling)))
        .child(form(pooling));
    el("div")
        .class("room pool-of")
        .child(
            el("p").child(
                el("b")
                    .attr("data-pool-of", "")
                    .attr("role", "status")
                    .text_dyn(named),
            ),
        )
        .child(unfolded)
}

/// Links to the room that this browser runs and to the pools that it has saved.
fn kept(pooling: Pooling) -> Vec<Element> {
    let now = pooling.selection.get();
    if !pooling.room.context.is_ready() {
        return Vec::new();
    }
    let mut others = shelf::selections(&shelf_text());
    if let Some(presented) = pooling.presented().filter(|one| !others.contains(one)) {
        others.insert(0, presented);
    }
    others.retain(|other| Some(other) != now.as_ref());
    if others.is_empty() {
        return Vec::new();
    }
    let links = others.iter().map(|other| {
        let address = with_quiz(pooling.room.context, Page::Results, other);
        el("li").child(link(address).text(name_of(pooling, other)))
    });
    vec![
        el("p").text(pooling.room.word(RoomWord::KeptPools)),
        el("ul").attr("data-pools", "").children(links),
    ]
}

fn form(pooling: Pooling) -> Element {
    let room = pooling.room;
    let wrong = Signal::new(false);
    let show = move |event: web_sys::Event| {
        event.prevent_default();
        let typed = browser::value(ADDRESS);
        // The person may type the whole address, or its fragment.
        let fragment = typed.trim().rsplit('#').next().unwrap_or_default();
        let named = pooling.named(fragment);
        wrong.set(named.is_none());
        match named {
            Some(named) => {
                browser::set_value(ADDRESS, "");
                pooling.show(&named);
            }
            None => browser::focus_soon(ADDRESS),
        }
    };
    let mistake = el("p")
        .attr("id", "pool-address-wrong")
        .class("notice")
        .attr("role", "alert")
        .prop("hidden", move || !wrong.get())
        .text_dyn(move || match wrong.get() {
            true => room.word(RoomWord::WrongAddress),
            false => "",
        });
    let field = el("input")
        .attr("id", "pool-address")
        .attr("type", "text")
        .attr("dir", "ltr")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "pool-address-wrong")
        .attr_dyn("aria-invalid", move || wrong.get().then_some("true"))
        .prop("disabled", move || !room.context.is_ready());
    el("form")
        .class("room")
        .on(ev::submit, show)
        .child(
            el("label")
                .child(el("span").text(room.word(RoomWord::PoolAddress)))
                .child(field),
        )
        .child(mistake)
        .child(el("p").child(submit(room, "button quiet", RoomWord::ShowPool)))
}
