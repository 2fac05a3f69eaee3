//! A link as a QR code, to be saved for print as shapes or as pixels.

use super::image_card::said_line;
use crate::app::Site;
use crate::browser::{files, picture};
use crate::content::Word;
use crate::markup::value::{Live, Made};
use crate::markup::{Element, el};
use crate::qr::{self, QUIET};

/// The code of an address that belongs to the message at this position. It is in the page before
/// any script, and black on white in every theme: readers need it so.
pub fn qr_code(site: Site, at: Live<usize>, address: Made<String>) -> Element {
    let said = Live::new(String::new());
    let told = move |saved: bool| {
        let word = if saved {
            Word::ImageSaved
        } else {
            Word::FileNotSaved
        };
        said.set(String::from(site.word(word)));
    };
    let name = move |ending: &'static str| {
        let content = site.content;
        let id = &content.messages[at.get_untracked()].id;
        [id, "-", &content.language.code, "-qr.", ending].concat()
    };
    let button = move |word: Word, ending: &'static str| {
        el("button")
            .set("type", "button")
            .class("button quiet")
            .set("data-save", ending)
            .live_flag("disabled", move || !site.ready.get())
            .on("click", move |_| {
                said.set(String::new());
                let Some(code) = address.with_untracked(|address| qr::encode(address)) else {
                    return told(false);
                };
                match word {
                    Word::SaveSvg => {
                        let file = files::file(qr::svg(&code).into(), &name(ending), SVG);
                        told(file.is_ok_and(|file| files::save(&file)));
                    }
                    _ => {
                        let side = code.side + 2 * QUIET;
                        picture::save_code(qr::svg_path(&code), side, name(ending), told);
                    }
                }
            })
            .text(site.word(word))
    };
    el("details")
        .class("make")
        .set("data-qr", "")
        .child(el("summary").text(site.word(Word::QrCode)))
        .child(el("div").live_children(move || {
            let address = address.get();
            let code = qr::encode(&address).map(|code| picture(site, &code, &address));
            let line = el("p")
                .class("small")
                .child(el("bdi").set("dir", "ltr").text(address));
            code.into_iter().chain([line]).collect()
        }))
        .child(
            el("p")
                .class("row")
                .child(button(Word::SaveSvg, "svg"))
                .child(button(Word::SavePng, "png")),
        )
        .child(said_line(said))
}

const SVG: &str = "image/svg+xml";

/// The code as a picture that says where it leads.
fn picture(site: Site, code: &qr::Code, address: &str) -> Element {
    let side = (code.side + 2 * QUIET).to_string();
    let ground = el("path")
        .set("fill", "#fff")
        .set("d", ["M0 0h", &side, "v", &side, "H0z"].concat());
    el("svg")
        .class("code")
        .set("viewBox", ["0 0 ", &side, " ", &side].concat())
        .set("shape-rendering", "crispEdges")
        .set("role", "img")
        .set(
            "aria-label",
            site.word(Word::QrLeadsTo).replace("{address}", address),
        )
        .child(ground)
        .child(el("path").set("d", qr::svg_path(code)))
}
