//! Codes of the pool: to look at, to take elsewhere, to take out, to delete.

use super::super::pieces::button;
use super::adding::take_out;
use super::{Pooling, shortened, shown};
use crate::browser;
use crate::components::button::plain_button;
use crate::components::copy::copy_part;
use content::RoomWord;
use markup::signal::{Memo, Signal};
use markup::{Element, el, ev};
use quiz::code::grouped;
use quiz::pool::Pooled;
use std::sync::Arc;

/// List of the codes, and the button that deletes them.
pub fn codes(pooling: Pooling) -> Element {
    let room = pooling.room;
    let count = Memo::new(move || pooling.pool.with(Vec::len));
    let list = move || {
        pooling
            .pool
            .with(|pool| shortened(room, pool, |pooled| entry(pooling, pooled)))
    };
    let copy = copy_part(
        room.context,
        room.word(RoomWord::CopyCodes),
        "[data-codes]",
        Arc::new(move || text(&pooling.pool.get_untracked())),
        Signal::new(None),
        None,
    );
    let delete = button(
        room,
        "button quiet",
        room.word(RoomWord::DeletePoolNow).to_owned(),
        move |_| {
            pooling.delete();
            pooling
                .said
                .set(room.word(RoomWord::PoolDeleted).to_owned());
            browser::focus_soon("#codes");
        },
    )
    .attr("data-delete", "");
    el("div")
        .class("room")
        .child(
            el("details")
                .child(
                    el("summary")
                        .text_dyn(move || room.counted(RoomWord::CodesIn, &[("n", count.get())])),
                )
                .child(
                    el("div")
                        .class("room")
                        .child(el("p").text(room.word(RoomWord::CodesElsewhere)))
                        .child(copy)
                        .child(
                            el("ul")
                                .class("told")
                                .attr("data-codes", "")
                                .children_dyn(list),
                        ),
                ),
        )
        .child(
            el("details")
                .child(el("summary").text(room.word(RoomWord::DeletePool)))
                .child(
                    el("div")
                        .class("room")
                        .child(el("p").text(room.word(RoomWord::DeletePoolNotice)))
                        .child(el("p").child(delete)),
                ),
        )
}

/// Codes as text for the field, on this or another computer: each once per person.
fn text(pool: &[Pooled]) -> String {
    let mut lines = Vec::new();
    for pooled in pool {
        let code = grouped(&pooled.handed.code);
        lines.extend(std::iter::repeat_n(code, pooled.people));
    }
    lines.join("\n")
}

fn entry(pooling: Pooling, pooled: &Pooled) -> Element {
    let code = pooled.handed.code.clone();
    let times = match pooled.people {
        1 => String::new(),
        people => [" × ", &people.to_string()].concat(),
    };
    let text = [&grouped(&code), &times[..]].concat();
    // Screen readers get the code in the button's name; on the screen it stands beside the button.
    let which = el("span")
        .class("unseen")
        .text([" ", &shown(&code)].concat());
    let name = el("span").text(pooling.room.word(RoomWord::TakeOutCode));
    let out = plain_button()
        .class("button quiet")
        .on(ev::click, move |_| take_out(pooling, &code))
        .child(name)
        .child(which);
    el("li")
        .child(el("bdi").attr("dir", "ltr").text(text))
        .child(out.attr("data-out", ""))
}
