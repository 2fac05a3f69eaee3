//! Percentage as a picture of a hundred dots: full dots for the people who have something, hollow
//! ones for those who lack it.

use markup::{Element, el};

const COLUMNS: u32 = 25;
const ROWS: u32 = 4;
const STEP: u32 = 12;

/// Upright chords of a circle of radius 4 that cut off one to nine tenths of its area: distance of
/// the chord from the circle's first point, half its length, its length. With the chord at 4 + 4c,
/// the share before it is 1 - (acos c - c sin(acos c)) / π.
const CHORDS: [[&str; 3]; 9] = [
    ["1.252", "2.906", "5.813"],
    ["2.033", "3.483", "6.965"],
    ["2.721", "3.79", "7.58"],
    ["3.369", "3.95", "7.9"],
    ["4", "4", "8"],
    ["4.631", "3.95", "7.9"],
    ["5.279", "3.79", "7.58"],
    ["5.967", "3.483", "6.965"],
    ["6.748", "2.906", "5.813"],
];

/// Picture of a hundred dots, with `label` as its alternative text. `hollow` is the hollow share in
/// tenths of a percent, drawn at the picture's end. The dot that belongs to both shares is filled
/// in part.
pub fn dots(hollow: u32, label: String) -> Element {
    let full = 1000 - hollow.min(1000);
    let mut filled = circles(0, full / 10);
    let outlined = circles(full / 10, 100);
    let part = full % 10;
    if let Some([chord, half, whole]) = CHORDS.get((part as usize).wrapping_sub(1)) {
        let (x, y) = first_point(full / 10);
        filled += &format!("M{x} {y}a4 4 0 0 1 {chord}-{half}v{whole}a4 4 0 0 1-{chord}-{half}");
    }
    picture(COLUMNS, ROWS)
        .class("dots")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(el("path").class("full").attr("d", filled))
        .child(el("path").class("hollow").attr("d", outlined))
}

/// Single dot for a legend, as it stands in the pictures.
pub fn dot(kind: &'static str) -> Element {
    picture(1, 1)
        .class("dot")
        .attr("aria-hidden", "true")
        .child(el("path").class(kind).attr("d", circles(0, 1)))
}

fn picture(columns: u32, rows: u32) -> Element {
    el("svg").attr("viewBox", format!("0 0 {} {}", columns * STEP, rows * STEP))
}

/// Starting point of a dot, in the middle of its side. Dots go column by column, so that the two
/// shares stand side by side.
fn first_point(at: u32) -> (u32, u32) {
    (STEP * (at / ROWS) + 2, STEP * (at % ROWS) + STEP / 2)
}

/// Dots from one place to another. Each begins where the one before it does, so that all columns
/// are written alike and weigh next to nothing.
fn circles(from: u32, to: u32) -> String {
    let (x, y) = first_point(from);
    let mut path = String::new();
    for at in from..to {
        match at {
            _ if at == from => path += &format!("M{x} {y}"),
            _ if at % ROWS == 0 => path += "m12-36",
            _ => path += "m0 12",
        }
        path += "a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
    }
    path
}
