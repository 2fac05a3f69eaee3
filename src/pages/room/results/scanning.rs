//! Codes read from a camera or from pictures into the pool.

use super::super::pieces::isolated;
use super::adding::{add, why};
use super::{Pooling, SHOWN};
use crate::browser::camera::{self, Trouble};
use crate::browser::{self, stage};
use crate::components::button::button;
use crate::markup::signal::Signal;
use crate::markup::{Element, effect, el, ev};
use content::RoomWord;
use quiz::pool::Outcome;
use std::cell::RefCell;

/// Where the camera's picture is shown.
const VIDEO: &str = "#camera";
/// Where files are chosen.
const PICTURES: &str = "#pictures";

/// The camera, a choice of pictures, and what was read.
pub fn scanning(pooling: Pooling) -> Element {
    let room = pooling.room;
    let on = Signal::new(false);
    // What was read, the last first.
    let read = Signal::new(Vec::<String>::new());
    let said = Signal::new(String::new());
    // For another quiz all of this is made anew, with the camera off.
    effect(camera::stop_on_leaving);
    let turn_off = move || {
        camera::stop();
        on.set(false);
    };
    let press = move |_| {
        said.set(String::new());
        if on.get_untracked() {
            return turn_off();
        }
        let sights = RefCell::new(Vec::new());
        let found = move |text: String| {
            if comes_into_sight(&mut sights.borrow_mut(), &text, stage::seconds()) {
                tell(pooling, read, &text);
            }
        };
        camera::watch(VIDEO, found, move |started| {
            if on.is_disposed() {
                return camera::stop();
            }
            on.set(started.is_ok());
            if let Err(trouble) = started {
                said.set(room.word(trouble_word(trouble)).to_owned());
            }
        });
    };
    let chosen = move |_| {
        said.set(String::new());
        let each = move |name: String, codes: Option<Vec<String>>| {
            if read.is_disposed() {
                return;
            }
            let word = match &codes {
                None => Some(RoomWord::NoPicture),
                Some(codes) => codes.is_empty().then_some(RoomWord::NoCodeInPicture),
            };
            if let Some(word) = word {
                put(read, room.word(word).replace("{file}", &isolated(&name)));
            }
            for code in codes.into_iter().flatten() {
                tell(pooling, read, &code);
            }
        };
        camera::read_files(PICTURES, each, move || {
            if !said.is_disposed() {
                said.set(room.word(RoomWord::ReaderLost).to_owned());
            }
        });
    };
    let turn = button(room.context)
        .class("button quiet")
        .attr("data-camera", "")
        .on(ev::click, press)
        .text_dyn(move || {
            room.word(match on.get() {
                true => RoomWord::CameraOff,
                false => RoomWord::CameraOn,
            })
        });
    let video = el("video")
        .attr("id", "camera")
        .attr("muted", "")
        .attr("playsinline", "")
        .attr("aria-label", room.word(RoomWord::ScanCodes))
        .prop("hidden", move || !on.get());
    let pictures = el("label")
        .child(el("span").text(room.word(RoomWord::PicturesField)))
        .child(
            el("input")
                .attr("id", "pictures")
                .attr("type", "file")
                .attr("accept", "image/*")
                .attr("multiple", "")
                .on(ev::change, chosen),
        );
    // The list grows at its top; what is new is told alone.
    let last = el("p")
        .class("unseen")
        .attr("role", "status")
        .text_dyn(move || read.with(|texts| texts.first().cloned().unwrap_or_default()));
    let list = el("ul")
        .class("told")
        .attr("data-read", "")
        .children_dyn(move || {
            let texts = read.get().into_iter();
            texts.map(|text| el("li").text(text)).collect::<Vec<_>>()
        });
    let toggled = move |event: web_sys::Event| match browser::is_open(&event) {
        true => camera::get_ready(),
        // No camera films what nobody looks at.
        false => turn_off(),
    };
    el("details")
        .on(ev::toggle, toggled)
        .child(el("summary").text(room.word(RoomWord::ScanCodes)))
        .child(
            el("div")
                .class("room")
                .child(el("p").text(room.word(RoomWord::ScanHelp)))
                .child(el("p").child(turn))
                .child(
                    el("p")
                        .attr("role", "status")
                        .attr("data-trouble", "")
                        .text_dyn(move || said.get()),
                )
                .child(video)
                .child(pictures)
                .child(last)
                .child(list),
        )
}

/// Seconds for which a code has to be out of sight, to be told once more when it comes back.
const AWAY: u32 = 3;

/// Whether a code was not in sight until now. What stays in sight is read many times a second, now
/// and then with a frame between in which it is not. `sights` are the codes seen so far, each with
/// the second in which it was seen last.
fn comes_into_sight(sights: &mut Vec<(String, u32)>, text: &str, now: u32) -> bool {
    match sights.iter_mut().find(|(seen, _)| seen == text) {
        Some((_, last)) => std::mem::replace(last, now) + AWAY <= now,
        None => {
            sights.push((text.to_owned(), now));
            true
        }
    }
}

/// Adds what was read to the pool, and tells what became of it.
fn tell(pooling: Pooling, read: Signal<Vec<String>>, text: &str) {
    for line in add(pooling, text) {
        let told = match line.outcome {
            Outcome::Added => pooling.room.word(RoomWord::ScannedCode).to_owned(),
            other => why(pooling, &other),
        };
        put(read, [&isolated(&line.text), " ", &told].concat());
    }
}

fn put(read: Signal<Vec<String>>, told: String) {
    read.update(|texts| {
        texts.truncate(SHOWN - 1);
        texts.insert(0, told);
    });
}

fn trouble_word(trouble: Trouble) -> RoomWord {
    match trouble {
        Trouble::None => RoomWord::CameraNone,
        Trouble::Refused => RoomWord::CameraRefused,
        Trouble::Busy => RoomWord::CameraBusy,
        Trouble::NoReader => RoomWord::ReaderLost,
    }
}
