//! Pictures drawn on a canvas: share cards, and codes as pixels.

use super::files;
use super::object::{call, callback, get, make, set};
use crate::card::{Card, Font, Shape, Size, lay_out};
use leptos::prelude::{document, window};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The page's card as a file, made ahead: sharing and copying are allowed only in the same
    /// turn as the click.
    static MADE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// The card's file; undefined while there is none.
pub fn made() -> JsValue {
    MADE.with_borrow(JsValue::clone)
}

/// Draws a card on the canvas that the selector finds, if it finds one, and makes a file of it.
/// Tells what came of it: none where the browser draws nothing or something else, as some do for
/// privacy, otherwise whether it can share the file.
pub fn draw(
    selector: &str,
    card: &Card,
    size: Size,
    name: String,
    told: impl Fn(Option<bool>) + Copy + 'static,
) {
    let Ok(Some(canvas)) = document().query_selector(selector) else {
        return;
    };
    // What was made before does not show this card; and what is still being made neither.
    let turn = JsValue::from(js_sys::Object::new());
    MADE.set(turn.clone());
    let drawn = paint_card(&canvas, card, size).and_then(|()| {
        let then = callback(move |blob| {
            if made() != turn {
                return;
            }
            let file = match blob.is_truthy() {
                true => files::file(blob, &name, PNG),
                false => Err(blob),
            };
            told(file.ok().map(|file| {
                let can = files::can_share(&file);
                MADE.set(file);
                can
            }));
        });
        call(&canvas, "toBlob", &[then])
    });
    if drawn.is_err() {
        told(None);
    }
}

const PNG: &str = "image/png";

/// Calls the function once the fonts are there, where they are still on their way. Cards are
/// drawn at once all the same: a font may never come.
pub fn when_fonts_come(then: impl Fn() + 'static) {
    let fonts = get(&document(), "fonts");
    if get(&fonts, "status") == "loading" {
        let _ = call(&get(&fonts, "ready"), "then", &[callback(move |_| then())]);
    }
}

/// A blank picture and what draws on it. The picture's pixels are its own, whatever the screen's.
fn blank(canvas: &JsValue, width: u32, height: u32) -> Result<JsValue, JsValue> {
    set(canvas, "width", width);
    set(canvas, "height", height);
    let pen = call(canvas, "getContext", &["2d".into()])?;
    // Some browsers give away blank or scattered pixels, so that no one is known by them.
    rectangle(&pen, "#336699", [0.0, 0.0, 1.0, 1.0])?;
    let corner = [0, 0, 1, 1].map(JsValue::from);
    let pixel = get(&call(&pen, "getImageData", &corner)?, "data");
    let near = |at: &str, expected: f64| {
        let given = get(&pixel, at).as_f64();
        given.is_some_and(|given| (given - expected).abs() < 16.0)
    };
    match near("0", 51.0) && near("1", 102.0) && near("2", 153.0) {
        true => Ok(pen),
        false => Err(JsValue::NULL),
    }
}

fn rectangle(pen: &JsValue, colour: &str, place: [f64; 4]) -> Result<JsValue, JsValue> {
    set(pen, "fillStyle", colour);
    call(pen, "fillRect", &place.map(JsValue::from))
}

fn paint_card(canvas: &web_sys::Element, card: &Card, size: Size) -> Result<(), JsValue> {
    let pen = blank(canvas, size.width(), size.height())?;
    // The page's own fonts.
    let style = call(&window(), "getComputedStyle", &[canvas.into()])?;
    let family = get(&style, "fontFamily").as_string().unwrap_or_default();
    let choose = |font: Font| {
        let weight = if font.bold { "700 " } else { "400 " };
        // Whole pixels, for measuring as for painting.
        let size = (font.size as u32).to_string();
        set(&pen, "font", [weight, &size, "px ", &family].concat());
    };
    let layout = lay_out(card, size, &mut |text, font| {
        choose(font);
        let measured = call(&pen, "measureText", &[text.into()]);
        get(&measured.unwrap_or_default(), "width")
            .as_f64()
            .unwrap_or_default()
    });
    for shape in layout.shapes {
        match shape {
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                role,
            } => {
                rectangle(&pen, role.colour(), [x, y, width, height])?;
            }
            Shape::Strand {
                points,
                width,
                role,
            } => {
                set(&pen, "strokeStyle", role.colour());
                set(&pen, "lineWidth", width);
                call(&pen, "beginPath", &[])?;
                let at = |point: usize| [points[point].0.into(), points[point].1.into()];
                call(&pen, "moveTo", &at(0))?;
                for first in [1, 4] {
                    let curve = [at(first), at(first + 1), at(first + 2)].concat();
                    call(&pen, "bezierCurveTo", &curve)?;
                }
                call(&pen, "stroke", &[])?;
            }
            Shape::Text(run) => {
                choose(run.font);
                set(&pen, "fillStyle", run.role.colour());
                // A line starts at the side from which it is read.
                set(&pen, "direction", run.direction.code());
                call(
                    &pen,
                    "fillText",
                    &[run.text.into(), run.x.into(), run.y.into()],
                )?;
            }
        }
    }
    Ok(())
}

/// The least width of a code's picture, in pixels: sharp on paper at 9 cm.
const CODE: usize = 1024;

/// Makes a PNG of a code and saves it; tells whether that worked. The code is the `d` of a path in
/// a square of `side`, of which every point becomes a whole number of pixels.
pub fn save_code(path: String, side: usize, name: String, told: impl Fn(bool) + Copy + 'static) {
    if paint_code(path, side, name, told).is_err() {
        told(false);
    }
}

fn paint_code(
    path: String,
    side: usize,
    name: String,
    told: impl Fn(bool) + Copy + 'static,
) -> Result<JsValue, JsValue> {
    let canvas = document().create_element("canvas")?;
    let times = CODE.div_ceil(side);
    let width = (side * times) as u32;
    let pen = blank(&canvas, width, width)?;
    rectangle(&pen, "#fff", [0.0, 0.0, width.into(), width.into()])?;
    set(&pen, "fillStyle", "#000");
    let times = JsValue::from(times as u32);
    call(&pen, "scale", &[times.clone(), times])?;
    call(&pen, "fill", &[make("Path2D", &[path.into()])?])?;
    let then = callback(move |blob| {
        let saved =
            blob.is_truthy() && files::file(blob, &name, PNG).is_ok_and(|f| files::save(&f));
        told(saved);
    });
    call(&canvas, "toBlob", &[then])
}
