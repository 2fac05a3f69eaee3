//! Codes read by a camera or from pictures into the pool.

use super::super::pieces::isolated;
use super::adding::{add, why};
use super::{Pooling, SHOWN};
use crate::browser::camera::{self, Trouble};
use crate::browser::stage;
use crate::components::button::button;
use content::RoomWord;
use markup::signal::Signal;
use markup::{Element, effect, el, ev};
use quiz::pool::Outcome;
use std::cell::RefCell;

/// Selector of the camera's picture.
const VIDEO: &str = "#camera";
/// Selector of the field for files.
const PICTURES: &str = "#pictures";

/// Camera, field for pictures, and list of the codes read.
pub fn scanning(pooling: Pooling) -> Element {
    let room = pooling.room;
    let on = Signal::new(false);
    // Messages about the codes read, the latest first.
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
        // It comes while the browser asks whether the page may have the camera.
        camera::get_ready();
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
        .class("button")
        .attr("data-camera", "")
        .on(ev::click, press)
        .text_dyn(move || {
            room.word(match on.get() {
                true => RoomWord::CameraOff,
                false => RoomWord::ScanCodes,
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
    // The list grows at its top; the latest message alone is announced.
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
    el("section")
        .class("room")
        .child(turn)
        .child(el("p").class("small").text(room.word(RoomWord::ScanHelp)))
        .child(
            el("p")
                .attr("role", "status")
                .attr("data-trouble", "")
                .text_dyn(move || said.get()),
        )
        .child(video)
        .child(last)
        .child(list)
        .child(pictures)
}

/// Seconds for which a code has to be out of sight before its return is announced.
const AWAY: u32 = 3;

/// Whether a code has come into sight. A code in sight is read many times a second, with a frame
/// now and then that misses it. `sights` holds the codes seen so far, each with the second of its
/// last sight; `now` is the present second.
fn comes_into_sight(sights: &mut Vec<(String, u32)>, text: &str, now: u32) -> bool {
    match sights.iter_mut().find(|(seen, _)| seen == text) {
        Some((_, last)) => std::mem::replace(last, now) + AWAY <= now,
        None => {
            sights.push((text.to_owned(), now));
            true
        }
    }
}

/// Adds a scanned text to the pool, and announces the outcome.
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
