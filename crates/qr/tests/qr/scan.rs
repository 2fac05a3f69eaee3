//! Codes in pictures are read as they are held before a camera: turned, small, in bad light, with
//! a part lost; and no picture breaks the reader.

use g2p::{GaloisField, g2p};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use qr::scan::{Picture, texts};
use qr::{Code, QUIET, encode};
use qrcodegen::{QrCode, QrCodeEcc};
use support::{for_any, samples};

g2p!(Small, 4, modulus: 0b1_0011);
g2p!(Large, 8, modulus: 0b1_0001_1101);

/// ISO/IEC 18004:2015, annex A, tabulates 2⁸ = 29 in the field of 256; in that of 16, 2⁴ is 3 by
/// its polynomial x⁴ + x + 1.
#[test]
fn the_readers_fields_are_the_standards() {
    assert_eq!(Small::GENERATOR.pow(4), Small(3));
    assert_eq!(Large::GENERATOR.pow(8), Large(29));
    assert_eq!(Small::GENERATOR.pow(15), Small(1));
    assert_eq!(Large::GENERATOR.pow(255), Large(1));
    for one in 0..=255 {
        for other in 1..=255 {
            assert_eq!(Large(one) * Large(other) / Large(other), Large(one));
        }
    }
}

const CODE: &str = "4QR7-0K2M-9XTA-PE5V-38WC";

/// A picture of so many pixels with the code in its middle, turned by an angle in degrees, each
/// module as many pixels wide; `light` gives how light a dark or light module is at a place.
fn photo(
    code: &Code,
    (width, height): (usize, usize),
    module: f64,
    degrees: f64,
    mut light: impl FnMut(bool, usize, usize) -> u8,
) -> Picture {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let whole = (code.side + 2 * QUIET) as f64;
    let mut greys = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let (left, up) = (
                x as f64 - width as f64 / 2.0,
                y as f64 - height as f64 / 2.0,
            );
            let column = (cos * left + sin * up) / module + whole / 2.0 - QUIET as f64;
            let row = (cos * up - sin * left) / module + whole / 2.0 - QUIET as f64;
            let inside = |at: f64| at >= 0.0 && at < code.side as f64;
            let dark = inside(column)
                && inside(row)
                && code.modules[row as usize * code.side + column as usize];
            greys.push(light(dark, x, y));
        }
    }
    Picture { width, greys }
}

fn black_and_white(dark: bool, _: usize, _: usize) -> u8 {
    if dark { 0 } else { 255 }
}

#[test]
fn a_code_is_read_at_every_angle_and_size() {
    let code = encode(CODE).unwrap();
    for degrees in [0, 17, 45, 90, 133, 180, 271] {
        for module in [3.0, 4.6, 9.0] {
            let picture = photo(
                &code,
                (480, 480),
                module,
                f64::from(degrees),
                black_and_white,
            );
            assert_eq!(
                texts(&picture),
                [CODE],
                "{degrees} degrees, {module} pixels"
            );
        }
    }
}

/// The same picture with light and dark the other way round.
fn negative(mut picture: Picture) -> Picture {
    for grey in &mut picture.greys {
        *grey = 255 - *grey;
    }
    picture
}

/// By this project's encoder and by the crate `qrcodegen`'s.
#[test]
fn a_code_light_on_dark_is_read_at_every_angle_and_size() {
    let theirs = QrCode::encode_text(CODE, QrCodeEcc::Medium).unwrap();
    let side = theirs.size();
    let at = |at: i32| theirs.get_module(at % side, at / side);
    let theirs = Code {
        side: side as usize,
        modules: (0..side * side).map(at).collect(),
    };
    for code in [encode(CODE).unwrap(), theirs] {
        for degrees in [0, 17, 45, 90, 133, 180, 271] {
            for module in [3.0, 4.6, 9.0] {
                let angle = f64::from(degrees);
                let picture = photo(&code, (480, 480), module, angle, black_and_white);
                assert_eq!(
                    texts(&negative(picture)),
                    [CODE],
                    "{degrees} degrees, {module} pixels"
                );
            }
        }
        // A screen at night: neither is the ground black nor are the modules white.
        let dim = |dark: bool, _: usize, _: usize| if dark { 170 } else { 40 };
        assert_eq!(
            texts(&photo(&code, (480, 480), 7.0, 8.0, dim)),
            [CODE],
            "in grey"
        );
    }
}

#[test]
fn a_dark_and_a_light_code_in_one_picture_are_both_read() {
    let codes = ["4QR7-0K2M-9XTA", "4QR7-1111-2222"];
    let [dark, light] = codes.map(|text| {
        let code = encode(text).unwrap();
        photo(&code, (300, 300), 6.0, 0.0, black_and_white)
    });
    let light = negative(light);
    let rows = (0..300).flat_map(|row| {
        let row = row * 300..(row + 1) * 300;
        [&dark.greys[row.clone()], &light.greys[row]].concat()
    });
    let picture = Picture {
        width: 600,
        greys: rows.collect(),
    };
    assert_eq!(texts(&picture), codes);
}

#[test]
fn a_code_is_read_in_uneven_light_and_noise() {
    let code = encode(CODE).unwrap();
    let noise = samples(640 * 480, &(0..20_u8));
    let dim = |dark: bool, x: usize, y: usize| {
        let noise = f64::from(noise[y * 640 + x]);
        let lamp = 60.0 + 150.0 * x as f64 / 640.0;
        (lamp * if dark { 0.35 } else { 1.0 } + noise) as u8
    };
    let picture = photo(&code, (640, 480), 7.0, 8.0, dim);
    assert_eq!(texts(&picture), [CODE]);
}

/// Level M restores a seventh of the codewords; a smear of 4 × 4 modules in the data is less.
#[test]
fn a_part_that_is_lost_is_restored() {
    let mut code = encode(CODE).unwrap();
    let side = code.side;
    for row in 12..16 {
        for column in 12..16 {
            code.modules[row * side + column] ^= true;
        }
    }
    let picture = photo(&code, (300, 300), 6.0, 0.0, black_and_white);
    assert_eq!(texts(&picture), [CODE]);
}

#[test]
fn several_codes_in_one_picture_are_all_read() {
    let codes = ["4QR7-0K2M-9XTA", "4QR7-1111-2222"];
    let halves = codes.map(|text| {
        let code = encode(text).unwrap();
        photo(&code, (300, 300), 6.0, 0.0, black_and_white)
    });
    let rows = (0..300).flat_map(|row| {
        let row = row * 300..(row + 1) * 300;
        [&halves[0].greys[row.clone()], &halves[1].greys[row]].concat()
    });
    let picture = Picture {
        width: 600,
        greys: rows.collect(),
    };
    let mut found = texts(&picture);
    found.sort();
    assert_eq!(found, codes);
}

#[test]
fn pixels_become_grey_and_what_is_transparent_lies_on_white() {
    let pixels = [
        [0, 0, 0, 255],
        [255, 255, 255, 255],
        [0, 0, 0, 0],
        [255, 0, 0, 255],
        [0, 255, 0, 255],
        [0, 0, 255, 255],
    ];
    let picture = Picture::of_pixels(6, &pixels.concat());
    // BT.601: 0.299, 0.587 and 0.114 of 255.
    for (found, wanted) in picture.greys.iter().zip([0, 255, 255, 76, 150, 29]) {
        assert!(found.abs_diff(wanted) <= 1, "{found} {wanted}");
    }
    assert_eq!(picture.greys.len(), 6);
}

#[test]
fn no_picture_breaks_the_reader() {
    let code = encode(CODE).unwrap();
    for width in [0, 1, 2, 7] {
        for length in 0..30 {
            texts(&Picture {
                width,
                greys: vec![0; length],
            });
        }
    }
    // Noise alone, then codes with more and more of it, so that what looks like one is not.
    let noise = vec(any::<[u8; 2]>(), 160 * 160);
    let flipped = vec(any::<Index>(), 0..160);
    let any = (0..40_u8, 0..400_u32, noise, flipped);
    for_any(400, any, |(lost, degrees, noise, flipped)| {
        let noisy = |dark: bool, x: usize, y: usize| {
            let [chance, grey] = noise[y * 160 + x];
            match chance % 100 < lost {
                true => grey,
                false => black_and_white(dark, 0, 0),
            }
        };
        let picture = photo(&code, (160, 160), 4.0, f64::from(degrees), noisy);
        for text in texts(&picture) {
            assert_eq!(text, CODE);
        }
        let mut wrong = code.clone();
        for at in flipped {
            let at = at.index(wrong.modules.len());
            wrong.modules[at] ^= true;
        }
        texts(&photo(&wrong, (160, 160), 4.0, 0.0, black_and_white));
    });
}
