//! A percentage as a hundred dots, those that it counts hollow.

use crate::markup::{Element, el};

const COLUMNS: u32 = 20;
const ROWS: u32 = 5;
const STEP: u32 = 12;

/// A hundred dots. `hollow`, in tenths of a percent, is drawn hollow from the end of the picture;
/// the dot that belongs to both shares is filled up to its part.
pub fn dots(hollow: u32, label: String) -> Element {
    let full = 1000 - hollow.min(1000);
    // Column by column, so that the two shares stand side by side.
    let corner = |at: u32| (STEP * (at / ROWS) + 2, STEP * (at % ROWS) + 2);
    let circle = |at: u32| {
        let (x, y) = corner(at);
        format!("M{x} {}a4 4 0 1 0 8 0a4 4 0 1 0-8 0", y + 4)
    };
    let filled: String = (0..full / 10).map(circle).collect();
    let outlined: String = (full / 10..100).map(circle).collect();
    let part = full % 10;
    let shared = (part > 0).then(|| {
        let (x, y) = corner(full / 10);
        el("rect")
            .set("x", x.to_string())
            .set("y", y.to_string())
            .set("width", (8 * part / 10).to_string())
            .set("height", "8")
    });
    el("svg")
        .class("dots")
        .set("viewBox", format!("0 0 {} {}", COLUMNS * STEP, ROWS * STEP))
        .set("role", "img")
        .set("aria-label", label)
        .child(el("path").class("full").set("d", filled))
        .children(shared)
        .child(el("path").class("hollow").set("d", outlined))
}
