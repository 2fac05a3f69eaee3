//! Links as QR codes, to be saved for print as shapes or as pixels.

use super::image_card::{make_button, said_line, say, told};
use crate::browser::picture;
use crate::components::copy::LateText;
use crate::context::AppContext;
use content::Word;
use markup::signal::Signal;
use markup::{Element, el, ev};
use qr::{self, QUIET};

/// QR code of an address that belongs to the message at this position, with all that belongs to it.
pub fn qr_code(context: AppContext, at: Signal<usize>, address: LateText) -> Element {
    frame(context).child(el("div").children(inside(context, at, address)))
}

/// Folded frame of the code.
pub fn frame(context: AppContext) -> Element {
    el("details")
        .class("make")
        .attr("data-qr", "")
        .child(el("summary").text(context.word(Word::QrCode)))
}

/// Parts inside the frame. The code is black on white in every theme, since scanners need that.
pub fn inside(context: AppContext, at: Signal<usize>, address: LateText) -> Vec<Element> {
    let said = Signal::new(String::new());
    let row = [(Word::SaveSvg, "svg"), (Word::SavePng, "png")].map(|(word, ending)| {
        let press = move |_| {
            said.set(String::new());
            let told = Box::new(move |saved| say(context, said, told(word, saved)));
            let content = context.content;
            let id = &content.messages[at.get_untracked()].id;
            let name = [id, "-", &content.language.code, "-qr.", ending].concat();
            match word {
                Word::SaveSvg => picture::save_shapes(DRAWING, &name, told),
                _ => picture::save_pixels(DRAWING, name, told),
            }
        };
        make_button(context, word, ending)
            .prop("disabled", move || !context.is_ready())
            .on(ev::click, press)
    });
    let code = el("div").children_dyn(move || {
        let address = address();
        let mut parts = Vec::new();
        if let Some(code) = qr::encode(&address) {
            parts.push(drawing(context, &code, &address));
        }
        let address = el("bdi").attr("dir", "ltr").text(address);
        parts.push(el("p").class("small").child(address));
        parts
    });
    vec![code, el("p").class("row").children(row), said_line(said)]
}

/// Selector of the code's drawing.
const DRAWING: &str = "[data-qr] svg";

/// QR code as a picture, with the address in its alternative text.
pub fn drawing(context: AppContext, code: &qr::Code, address: &str) -> Element {
    let label = context.word(Word::QrLeadsTo).replace("{address}", address);
    picture(code, label)
}

/// QR code as a picture with this alternative text.
pub fn picture(code: &qr::Code, label: String) -> Element {
    let side = (code.side + 2 * QUIET).to_string();
    let ground = el("rect")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr("fill", "#fff");
    el("svg")
        .class("code")
        .attr("viewBox", ["0 0 ", &side, " ", &side].concat())
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(ground)
        .child(el("path").attr("d", qr::svg_path(code)))
}
