//! Pictures of cards, read by another decoder; glyphs as HarfBuzz places them.

use super::samples::{card, of_made_up, of_samples, tested};
use content::Direction;
use exports::drawing::{cards as drawn, fonts, picture};
use share_image::{Card, Font, Role, Size, lay_out};
use std::collections::BTreeSet;
use std::ops::Range;
use zune_png::PngDecoder;
use zune_png::zune_core::bytestream::ZCursor;

/// A picture as a reader sees it.
struct Seen {
    width: usize,
    height: usize,
    /// Red, green and blue of each pixel.
    pixels: Vec<[u8; 3]>,
}

fn seen(png: &[u8]) -> Seen {
    let mut decoder = PngDecoder::new(ZCursor::new(png));
    let bytes = decoder.decode_raw().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    let channels = bytes.len() / (width * height);
    assert!(channels >= 3, "{channels} channels");
    let pixels = bytes
        .chunks_exact(channels)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    Seen {
        width,
        height,
        pixels,
    }
}

impl Seen {
    /// About how many pixels have the colour of a role: every seventh is looked at.
    fn count(&self, role: Role) -> usize {
        let colour = rgb(role);
        let some = self.pixels.iter().step_by(7);
        7 * some.filter(|pixel| **pixel == colour).count()
    }

    /// Whether a part of a row has the colour of a role and no other.
    fn is_plain(&self, y: usize, x: Range<usize>, role: Role) -> bool {
        let row = &self.pixels[y * self.width..];
        row[x.clone()].as_flattened() == rgb(role).repeat(x.len())
    }
}

fn rgb(role: Role) -> [u8; 3] {
    [1, 3, 5].map(|at| u8::from_str_radix(&role.colour()[at..at + 2], 16).unwrap())
}

fn drawn(name: &str, card: &Card, size: Size) -> Seen {
    let bytes = drawn::draw(card, size).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(bytes.len() < 300_000, "{name}: {} bytes", bytes.len());
    seen(&bytes)
}

fn assert_has_text_on_paper(name: &str, seen: &Seen, size: Size) {
    assert_eq!(seen.width as u32, size.width(), "{name}");
    assert_eq!(seen.height as u32, size.height(), "{name}");
    let all = seen.pixels.len();
    assert!(seen.count(Role::Paper) > all / 2, "{name}");
    assert!(seen.count(Role::Ink) > all / 200, "{name}");
    assert!(seen.count(Role::Muted) > 100, "{name}");
}

/// Nothing but strands comes near the edge of a wide card.
fn assert_has_a_margin(name: &str, seen: &Seen, direction: Direction) {
    let (width, height) = (seen.width, seen.height);
    // From the card's start side to here there may be strands.
    let strands = 110;
    for y in 0..height {
        let text = if y < 50 || y >= height - 50 {
            0
        } else {
            width - 210
        };
        let (beside, side) = match direction {
            Direction::Ltr => (strands..width - 70 - text, width - 70..width),
            Direction::Rtl => (70 + text..width - strands, 0..70),
        };
        for x in [beside, side] {
            assert!(
                seen.is_plain(y, x.clone(), Role::Paper),
                "{name}: ink at {y} in {x:?}"
            );
        }
    }
}

#[test]
fn every_card_of_the_campaign_is_a_picture_with_a_margin() {
    for (name, card) in tested() {
        let seen = drawn(&name, &card, Size::Wide);
        assert_has_text_on_paper(&name, &seen, Size::Wide);
        assert_has_a_margin(&name, &seen, card.direction);
    }
}

#[test]
fn every_card_is_a_picture_of_its_size_with_text_on_paper_and_a_margin() {
    let made_up = of_made_up().into_iter().map(|card| (card, &Size::ALL[..1]));
    let samples = of_samples().into_iter().map(|card| (card, &Size::ALL[..]));
    for ((name, card), sizes) in made_up.chain(samples) {
        for size in sizes {
            let seen = drawn(&name, &card, *size);
            assert_has_text_on_paper(&name, &seen, *size);
            if *size == Size::Wide {
                assert_has_a_margin(&name, &seen, card.direction);
            }
        }
    }
}

#[test]
fn strands_that_a_card_speaks_of_are_coloured_and_no_others() {
    let mut card = card("fr J1");
    for strands in [
        [false; 3],
        [true, false, false],
        [false, true, true],
        [true; 3],
    ] {
        card.strands = strands;
        let seen = drawn("strands", &card, Size::Wide);
        let found = Role::STRANDS.map(|role| seen.count(role) > 2000);
        assert_eq!(found, strands);
        // The hairline alone is 2 × 972.
        assert_eq!(seen.count(Role::Line) > 4000, strands != [true; 3]);
    }
}

#[test]
fn the_same_card_is_the_same_bytes_whether_it_was_kept_or_not() {
    let card = card("ar J4");
    let fresh = picture::png(&lay_out(&card, Size::Wide, &mut fonts::measure)).unwrap();
    for _ in 0..2 {
        assert!(drawn::draw(&card, Size::Wide).unwrap() == fresh);
    }
}

/// Glyph numbers and the width of a line, in units of 1000 an em.
fn shaped(text: &str, bold: bool, direction: Direction) -> (Vec<u16>, i64) {
    let font = Font { size: 1000.0, bold };
    let line = fonts::line(text, font, direction);
    assert_eq!(line.missing, None, "{text}");
    let glyphs = line.glyphs.iter().map(|placed| placed.glyph.0).collect();
    (glyphs, line.width.round() as i64)
}

/// What HarfBuzz 15.0.0 (uharfbuzz 0.57.0) makes of these texts with the files of fonts/.
#[test]
fn letters_are_shaped_as_harfbuzz_shapes_them() {
    use Direction::{Ltr, Rtl};
    for (text, direction, glyphs, regular, bold) in [
        ("الويب", Rtl, vec![70, 1078, 1065, 471, 31], 2362, 2595),
        ("لا", Rtl, vec![498], 582, 632),
        ("AV Ту", Ltr, vec![34, 55, 1, 365, 398], 2485, 2668),
        (
            "数字（合作）",
            Ltr,
            vec![2403, 1450, 6869, 802, 345, 6870],
            6000,
            6000,
        ),
    ] {
        assert_eq!(
            shaped(text, false, direction),
            (glyphs.clone(), regular),
            "{text}"
        );
        assert_eq!(shaped(text, true, direction), (glyphs, bold), "{text}");
    }
}

#[test]
fn arabic_letters_are_joined_and_not_those_that_stand_alone() {
    let alone: BTreeSet<u16> = "الويب"
        .chars()
        .flat_map(|letter| shaped(&letter.to_string(), true, Direction::Rtl).0)
        .collect();
    let (joined, _) = shaped("الويب", true, Direction::Rtl);
    // Alef and waw join nothing after them: alef is the same, the others are not.
    let same = joined.iter().filter(|glyph| alone.contains(glyph)).count();
    assert_eq!((joined.len(), same), (5, 1));
}

#[test]
fn a_line_of_two_directions_stands_in_the_order_in_which_it_is_read() {
    let font = Font {
        size: 100.0,
        bold: false,
    };
    // In an Arabic line a year goes from left to right, and stands left of the word before it.
    let line = fonts::line("عام 2030", font, Direction::Rtl);
    let year = fonts::line("2030", font, Direction::Ltr);
    let digits: Vec<_> = line
        .glyphs
        .iter()
        .take(4)
        .map(|placed| placed.glyph)
        .collect();
    let expected: Vec<_> = year.glyphs.iter().map(|placed| placed.glyph).collect();
    assert_eq!(digits, expected);
    assert!(line.glyphs[3].x < line.glyphs[4].x);
}

#[test]
fn a_text_that_runs_right_to_left_starts_at_the_right() {
    let mut card = card("ar J2");
    card.text = "وصل";
    let seen = drawn("ar", &card, Size::Wide);
    let start = 1200 - 152;
    let ink = |x: Range<usize>| (200..400).any(|y| !seen.is_plain(y, x.clone(), Role::Paper));
    assert!(ink(start - 80..start), "nothing at the right");
    assert!(!ink(0..start - 300), "something at the left");
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let mut card = card("fr J2");
    card.text = "Connect 😀 all";
    let error = drawn::draw(&card, Size::Wide).unwrap_err();
    assert!(error.contains("U+1F600 “😀”"), "{error}");
    assert!(error.contains("fonts/README.md"), "{error}");
    card.text = "Connect all";
    card.unofficial = "ਯ";
    let error = drawn::draw(&card, Size::Wide).unwrap_err();
    assert!(error.contains("U+0A2F"), "{error}");
}

#[test]
fn the_fonts_have_what_the_six_languages_are_written_with() {
    let alphabets = [
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()[]–—‘’“”…%&/@#+-·",
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»\u{A0}\u{202F}",
        "ÁÉÍÑÓÚÜáéíñóúü¿¡ªº",
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْٰ،؛؟٠١٢٣٤٥٦٧٨٩٪ـ",
        "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生数字合作路线图联合国秘书长，。、；：？！“”‘’（）《》【】—…·％",
    ];
    for alphabet in alphabets {
        for bold in [false, true] {
            let font = Font { size: 10.0, bold };
            let line = fonts::line(alphabet, font, Direction::Ltr);
            assert_eq!(line.missing, None, "{alphabet}");
        }
    }
}
