//! Codes read from a camera or from pictures into the pool.

use super::adding::{add, why};
use super::{Pooling, isolated};
use crate::browser::camera::{self, Trouble};
use crate::content::RoomWord;
use crate::markup::value::Live;
use crate::markup::{Element, el};
use crate::quiz::pool::Outcome;
use std::cell::RefCell;

/// Where the camera's picture is shown.
const VIDEO: &str = "#camera";
/// Where files are chosen.
const PICTURES: &str = "#pictures";

/// The camera, a choice of pictures, and what was read.
pub fn scanning(pooling: Pooling) -> Element {
    let room = pooling.room;
    let on = Live::new(false);
    // What was read, the last first.
    let read = Live::new(Vec::<String>::new());
    let said = Live::new(String::new());
    let press = move |_| {
        said.set(String::new());
        if on.get_untracked() {
            camera::stop();
            return on.set(false);
        }
        // What is in sight is read many times a second, and told once.
        let last = RefCell::new(String::new());
        let found = move |text: String| {
            if last.replace(text.clone()) != text {
                tell(pooling, read, &text);
            }
        };
        camera::watch(VIDEO, found, move |started| {
            on.set(started.is_ok());
            if let Err(trouble) = started {
                said.set(room.word(trouble_word(trouble)).to_owned());
            }
        });
    };
    let chosen = move |_| {
        camera::read_files(PICTURES, move |name, codes| {
            if codes.is_empty() {
                let text = room.word(RoomWord::NoCodeInPicture);
                put(read, text.replace("{file}", &isolated(&name)));
            }
            for code in codes {
                tell(pooling, read, &code);
            }
        });
    };
    let turn = el("button")
        .set("type", "button")
        .class("button quiet")
        .set("data-camera", "")
        .live_flag("disabled", move || !room.site.ready.get())
        .on("click", press)
        .live_text(move || {
            room.word(match on.get() {
                true => RoomWord::CameraOff,
                false => RoomWord::CameraOn,
            })
        });
    let video = el("video")
        .set("id", "camera")
        .set("muted", "")
        .set("playsinline", "")
        .set("aria-label", room.word(RoomWord::ScanCodes))
        .live_flag("hidden", move || !on.get());
    let pictures = el("label")
        .child(el("span").text(room.word(RoomWord::PicturesField)))
        .child(
            el("input")
                .set("id", "pictures")
                .set("type", "file")
                .set("accept", "image/*")
                .set("multiple", "")
                .on("change", chosen),
        );
    // The list grows at its top; what is new is told alone.
    let last = el("p")
        .class("unseen")
        .set("role", "status")
        .live_text(move || read.with(|texts| texts.first().cloned().unwrap_or_default()));
    let list = el("ul")
        .class("told")
        .set("data-read", "")
        .live_children(move || {
            let texts = read.get().into_iter();
            texts.map(|text| el("li").text(text)).collect::<Vec<_>>()
        });
    el("details")
        .child(el("summary").text(room.word(RoomWord::ScanCodes)))
        .child(
            el("div")
                .class("room")
                .child(el("p").text(room.word(RoomWord::ScanHelp)))
                .child(el("p").child(turn))
                .child(
                    el("p")
                        .set("role", "status")
                        .set("data-trouble", "")
                        .live_text(move || said.get()),
                )
                .child(video)
                .child(pictures)
                .child(last)
                .child(list),
        )
}

/// Adds what was read to the pool, and tells what became of it.
fn tell(pooling: Pooling, read: Live<Vec<String>>, text: &str) {
    for line in add(pooling, text) {
        let told = match line.outcome {
            Outcome::Added => pooling.room.word(RoomWord::ScannedCode).to_owned(),
            other => why(pooling, &other),
        };
        put(read, [&isolated(&line.text), " ", &told].concat());
    }
}

fn put(read: Live<Vec<String>>, told: String) {
    read.update(|texts| texts.insert(0, told));
}

fn trouble_word(trouble: Trouble) -> RoomWord {
    match trouble {
        Trouble::None => RoomWord::CameraNone,
        Trouble::Refused => RoomWord::CameraRefused,
        Trouble::Busy => RoomWord::CameraBusy,
    }
}
