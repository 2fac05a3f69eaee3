//! QR codes as pages draw them, and their text as a reader decodes it.

use crate::picture::Picture;
use crate::session::Session;

/// Side of a module of a QR code in pixels.
const TIMES: usize = 6;

/// Picture of a QR code that an SVG draws as a path of bars in a square.
#[track_caller]
pub fn code_drawn(browser: &Session, selector: &str) -> Picture {
    let side = browser.attribute(selector, "viewBox");
    let side: usize = side
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .parse()
        .expect("a size");
    let path = browser.attribute(&format!("{selector} path"), "d");
    let mut dark = vec![false; side * side];
    for bar in path.split_terminator('z') {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let (start, rest) = bar[1..].split_once('h').expect("a bar");
        let (x, y) = start.split_once(' ').expect("a place");
        let run = number(rest.split('v').next().unwrap_or_default());
        let first = number(y) * side + number(x);
        dark[first..first + run].fill(true);
    }
    let wide = side * TIMES;
    let pixels = (0..wide * wide).map(|at| {
        let (column, row) = (at % wide / TIMES, at / wide / TIMES);
        [if dark[row * side + column] { 0 } else { 255 }; 3]
    });
    Picture {
        width: wide,
        height: wide,
        pixels: pixels.collect(),
        left_out: None,
    }
}

/// Text of the QR code in a picture.
///
/// # Panics
///
/// If there is not exactly one code, or if it cannot be decoded.
#[track_caller]
pub fn read(picture: &Picture) -> String {
    let Picture { width, height, .. } = *picture;
    let at = |x: usize, y: usize| picture.pixels[y * width + x][1];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, at);
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1, "codes in the picture");
    codes[0].decode().expect("a code that can be read").1
}
