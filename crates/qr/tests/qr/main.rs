//! QR codes are those of another encoder, module by module, and a reader reads them back.

mod scan;

use qr::{Code, QUIET, encode, svg, svg_path};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::ops::Range;
use support::{for_any, texts};

/// How many bytes versions 1 to 10 take in byte mode at level M (ISO/IEC 18004:2015, table 7).
const CAPACITIES: [usize; 10] = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

/// An address of this length.
fn address(length: usize) -> String {
    let mut text = String::from("https://example.org/ar/share/#v1.PIL-C.slh~");
    while text.len() < length {
        text.push(char::from(b'a' + (text.len() * text.len() % 26) as u8));
    }
    text.truncate(length);
    text
}

/// The code as rows of modules, made by the reference encoder of Project Nayuki.
fn reference(text: &str) -> Vec<bool> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::new(1),
        Version::new(10),
        None,
        false,
    )
    .unwrap();
    let side = code.size();
    (0..side * side)
        .map(|at| code.get_module(at % side, at / side))
        .collect()
}

/// What a reader sees in a picture of light and dark points, each drawn several pixels wide.
fn read(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    const WIDE: usize = 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(
        side * WIDE,
        side * WIDE,
        |x, y| match is_dark(x / WIDE, y / WIDE) {
            true => 0,
            false => 255,
        },
    );
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "codes in the picture");
    codes[0].decode().unwrap().1
}

/// The points of a square that an SVG path of `M x y h run v1 h-run z` covers.
fn drawn(path: &str, side: usize) -> Vec<bool> {
    let mut points = vec![false; side * side];
    for part in path.split_terminator('z') {
        let (start, rest) = part.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (run, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(run, back, "{part} is no bar");
        let number = |text: &str| text.parse::<usize>().unwrap();
        let across: Range<usize> = number(x)..number(x) + number(run);
        for x in across {
            let point = &mut points[number(y) * side + x];
            assert!(!*point, "{part} is drawn twice");
            *point = true;
        }
    }
    points
}

#[test]
fn codes_are_those_of_the_reference_encoder_for_every_length() {
    for length in 0..=213 {
        let text = address(length);
        let code = encode(&text).unwrap();
        let version = CAPACITIES.iter().position(|most| length <= *most).unwrap() + 1;
        assert_eq!(code.side, 17 + 4 * version, "{length} bytes");
        assert!(code.modules == reference(&text), "{length} bytes");
    }
}

#[test]
fn codes_are_those_of_the_reference_encoder_for_texts_that_no_one_would_think_of() {
    let pieces = &["https://", "un.org/", "ar", "#", "نعم", "漢字", "0", " "];
    let (mut tried, mut compared) = (0, 0);
    for_any(400, texts(pieces, 40), |text| {
        tried += 1;
        if let Some(code) = encode(&text) {
            assert!(code.modules == reference(&text), "{text:?}");
            compared += 1;
        }
    });
    assert!(compared * 4 > tried * 3, "{compared} texts compared");
}

#[test]
fn a_reader_reads_every_version_back() {
    for length in CAPACITIES
        .iter()
        .flat_map(|most| [most - 6, most - 1, *most])
    {
        let text = address(length);
        let code = encode(&text).unwrap();
        let side = code.side + 2 * QUIET;
        let points = drawn(&svg_path(&code), side);
        assert_eq!(read(side, |x, y| points[y * side + x]), text);
    }
}

#[test]
fn what_is_under_a_blot_is_read_all_the_same() {
    let text = address(60);
    let code = encode(&text).unwrap();
    let side = code.side + 2 * QUIET;
    let points = drawn(&svg_path(&code), side);
    // It covers at most 5 by 3 codewords, by turns of two blocks that mend 9 each (table 9).
    let blot = |x: usize, y: usize| (16..24).contains(&x) && (20..26).contains(&y);
    assert_eq!(read(side, |x, y| points[y * side + x] || blot(x, y)), text);
}

#[test]
fn a_text_that_is_too_long_gives_no_code() {
    assert!(encode(&address(213)).is_some());
    assert_eq!(encode(&address(214)), None);
    assert_eq!(encode(&"漢".repeat(72)), None, "216 bytes of UTF-8");
}

#[test]
fn the_path_leaves_a_margin_of_four_modules() {
    let code = encode("https://example.org").unwrap();
    let side = code.side + 2 * QUIET;
    assert_eq!((code.side, side), (25, 33));
    let points = drawn(&svg_path(&code), side);
    for at in 0..side {
        for margin in [0, 1, 2, 3, side - 4, side - 3, side - 2, side - 1] {
            assert!(!points[at * side + margin] && !points[margin * side + at]);
        }
    }
    // The finder patterns' outer corners stand right inside it.
    for (x, y) in [(4, 4), (28, 4), (4, 28)] {
        assert!(points[y * side + x]);
    }
}

#[test]
fn the_file_is_svg_in_black_on_white() {
    let code = Code {
        side: 2,
        modules: vec![true, true, false, true],
    };
    let file = svg(&code);
    let document = roxmltree::Document::parse(&file).unwrap();
    let root = document.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    assert_eq!(root.attribute("viewBox"), Some("0 0 10 10"));
    let paths: Vec<_> = root
        .children()
        .filter(|node| node.is_element())
        .map(|path| (path.attribute("fill"), path.attribute("d").unwrap()))
        .collect();
    // An SVG path is black where nothing else is said.
    assert_eq!(
        paths,
        [
            (Some("#fff"), "M0 0h10v10H0z"),
            (None, "M4 4h2v1h-2zM5 5h1v1h-1z")
        ]
    );
}
