//! Pictures drawn on a canvas: share cards, and codes as pixels.

use super::files::{self, Told};
use super::find;
use super::object::{
    call, call_with_numbers, callback, get, later, list, make, set, set_text, tried, with,
};
use leptos::prelude::{document, window};
use share_image::{Card, Font, Shape, Size, lay_out};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

thread_local! {
    /// The page's card as a file, made ahead: sharing and copying are allowed only in the same
    /// turn as the click.
    static MADE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// The card's file, once [`draw`] has told that there is one.
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
    told: Box<dyn Fn(Option<bool>)>,
) {
    let Some(canvas) = find(selector) else {
        return;
    };
    let pen = pen(&canvas, size.width(), size.height());
    if !pen.is_falsy() {
        paint(&canvas, &pen, card, size);
    }
    // What was made before does not show this card, and what is still being made neither.
    let turn: JsValue = js_sys::Object::new().into();
    MADE.set(turn.clone());
    let then = move |file: JsValue| {
        if made() == turn {
            let can = (!file.is_falsy()).then(|| files::can_share(&file));
            if can.is_some() {
                MADE.set(file);
            }
            told(can);
        }
    };
    export(&canvas, &pen, name, Box::new(then));
}

/// How long a picture's file is waited for, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Makes a PNG of what stands on a canvas; undefined where the browser makes none, or has made
/// none in time: it may come after all.
fn export(canvas: &JsValue, pen: &JsValue, name: String, then: Box<dyn Fn(JsValue)>) {
    let (then, came): (Rc<dyn Fn(JsValue)>, _) = (then.into(), Rc::new(Cell::new(false)));
    let late = (then.clone(), came.clone());
    let none = (then.clone(), came.clone());
    let then = callback(Box::new(move |blob| {
        came.set(true);
        then(files::file(&blob, &name, "image/png"));
    }));
    if pen.is_falsy() || tried(canvas, "toBlob", &list(&[&then])).is_none() {
        none.1.set(true);
        return none.0(JsValue::UNDEFINED);
    }
    let late = move |_| {
        if !late.1.get() {
            late.0(JsValue::UNDEFINED);
        }
    };
    later(PATIENCE, Box::new(late));
}

/// Calls the function once the fonts are there, where they are still on their way. Cards are
/// drawn at once all the same: a font may never come.
pub fn when_fonts_come(then: impl Fn() + 'static) {
    let fonts = get(&document(), "fonts");
    if get(&fonts, "status") == "loading" {
        let then = callback(Box::new(move |_| then()));
        call(&get(&fonts, "ready"), "then", &[&then]);
    }
}

/// What draws on a canvas, which it makes so many pixels wide and high, whatever the screen's are.
/// Undefined where the browser gives away no pixels, or blank or scattered ones, so that no one is
/// known by them.
pub(super) fn pen(canvas: &JsValue, width: u32, height: u32) -> JsValue {
    set(canvas, "width", &width.into());
    set(canvas, "height", &height.into());
    // It is read back: for a first pixel, and for the file.
    let read = with("willReadFrequently", &JsValue::TRUE);
    let pen = call(canvas, "getContext", &[&"2d".into(), &read]);
    rectangle(&pen, "#0099ff", [0.0, 0.0, 1.0, 1.0]);
    let read = call_with_numbers(&pen, "getImageData", &[0.0, 0.0, 1.0, 1.0]);
    let pixel = get(&read, "data");
    for (at, near) in [("0", 0.0), ("1", 153.0), ("2", 255.0)] {
        let given = get(&pixel, at).as_f64().unwrap_or(-99.0);
        if (given - near).abs() > 16.0 {
            return JsValue::UNDEFINED;
        }
    }
    pen
}

fn rectangle(pen: &JsValue, colour: &str, place: [f64; 4]) {
    set_text(pen, "fillStyle", colour);
    call_with_numbers(pen, "fillRect", &place);
}

fn paint(canvas: &JsValue, pen: &JsValue, card: &Card, size: Size) {
    // The page's own fonts.
    let style = call(&window(), "getComputedStyle", &[canvas]);
    let family = get(&style, "fontFamily").as_string().unwrap_or_default();
    let choose = |font: Font| {
        let weight = if font.bold { "700 " } else { "400 " };
        // Whole pixels, for measuring as for painting.
        let size = (font.size as u32).to_string();
        set_text(pen, "font", &[weight, &size, "px ", &family].concat());
    };
    let layout = lay_out(card, size, &mut |text, font| {
        choose(font);
        let measured = call(pen, "measureText", &[&text.into()]);
        get(&measured, "width").as_f64().unwrap_or_default()
    });
    for shape in layout.shapes {
        match shape {
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                role,
            } => rectangle(pen, role.colour(), [x, y, width, height]),
            Shape::Strand {
                points,
                width,
                role,
            } => {
                set_text(pen, "strokeStyle", role.colour());
                set(pen, "lineWidth", &width.into());
                call(pen, "beginPath", &[]);
                let [start, a, b, c, d, e, f] = points;
                call_with_numbers(pen, "moveTo", &[start.0, start.1]);
                for [a, b, c] in [[a, b, c], [d, e, f]] {
                    call_with_numbers(pen, "bezierCurveTo", &[a.0, a.1, b.0, b.1, c.0, c.1]);
                }
                call(pen, "stroke", &[]);
            }
            Shape::Text(line) => {
                choose(line.font);
                set_text(pen, "fillStyle", line.role.colour());
                // A line starts at the side from which it is read.
                set_text(pen, "direction", line.direction.code());
                let text = line.text.into();
                call(pen, "fillText", &[&text, &line.x.into(), &line.y.into()]);
            }
        }
    }
}

/// Saves the drawing that the selector finds as it stands, a file of SVG.
pub fn save_shapes(selector: &str, name: &str, told: Told) {
    let drawing = call(&document(), "querySelector", &[&selector.into()]);
    let writer = make("XMLSerializer", &[]);
    let text = call(&writer, "serializeToString", &[&drawing]);
    told(files::save(&files::file(&text, name, "image/svg+xml")));
}

/// The least width of a code's picture, in pixels: sharp on paper at 9 cm.
const CODE: f64 = 1024.0;

/// Saves a code as a PNG: the drawing of one path on white that the selector finds, of which
/// every point becomes a whole number of pixels.
pub fn save_pixels(selector: &str, name: String, told: Told) {
    let document = document();
    let drawing = call(&document, "querySelector", &[&selector.into()]);
    let shape = call(&drawing, "querySelector", &[&"path".into()]);
    let path = call(&shape, "getAttribute", &[&"d".into()]);
    let frame = get(&get(&drawing, "viewBox"), "baseVal");
    let side = get(&frame, "width").as_f64().unwrap_or(CODE);
    let times = (CODE / side).ceil();
    let width = side * times;
    let canvas = call(&document, "createElement", &[&"canvas".into()]);
    let pen = pen(&canvas, width as u32, width as u32);
    rectangle(&pen, "#fff", [0.0, 0.0, width, width]);
    set_text(&pen, "fillStyle", "#000");
    call_with_numbers(&pen, "scale", &[times, times]);
    call(&pen, "fill", &[&make("Path2D", &[&path])]);
    export(
        &canvas,
        &pen,
        name,
        Box::new(move |file| told(files::save(&file))),
    );
}
