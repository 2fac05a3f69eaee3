//! The fonts of `fonts/`, and nothing else: which of them has a character, how wide a text is,
//! and which glyphs stand where in a line.

use crate::card::Font;
use crate::card::breaks::is_wide;
use crate::language::Direction;
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Face, UnicodeBuffer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_bidi::{BidiInfo, Level};

/// The families, by the script that each is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// Latin and Cyrillic, digits, and what marks they share with others.
    Sans,
    /// Arabic.
    Arabic,
    /// Chinese in simplified characters.
    Chinese,
}

/// Each family's regular and bold font.
const FILES: [[&[u8]; 2]; 3] = [
    [
        include_bytes!("../../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    ],
    [
        include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansArabic-Bold.ttf"),
    ],
    [
        include_bytes!("../../fonts/NotoSansSC-Regular.otf"),
        include_bytes!("../../fonts/NotoSansSC-Bold.otf"),
    ],
];

/// A character that no bundled font has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing(pub char);

impl fmt::Display for Missing {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(
            to,
            "U+{:04X} “{}” is in none of the fonts in fonts/: write it with another character, or \
             add it to a font as fonts/README.md says",
            self.0 as u32, self.0
        )
    }
}

/// A glyph in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    family: Family,
    bold: bool,
    /// Its number in its font.
    pub glyph: GlyphId,
    /// From the line's left end to its origin, in pixels.
    pub x: f64,
    /// From the base line up, in pixels.
    pub y: f64,
}

impl Placed {
    /// The font that it is from.
    pub fn face(&self) -> &'static Face<'static> {
        face(self.family, self.bold)
    }
}

/// A line of text in glyphs.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The glyphs from left to right.
    pub glyphs: Vec<Placed>,
    /// From end to end, in pixels.
    pub width: f64,
    /// The first character that no font has; in its place stands the mark of a missing one.
    pub missing: Option<Missing>,
}

/// The hash of all bundled fonts.
pub fn hash() -> &'static [u8] {
    static HASH: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        for file in FILES.iter().flatten() {
            hash.update(file);
        }
        hash.finalize().to_vec()
    });
    &HASH
}

/// How wide a text is in one line, in pixels.
pub fn measure(text: &str, font: Font) -> f64 {
    line(text, font, Direction::Ltr).width
}

/// The glyphs of a text in one line: its characters in their visual order, shaped in the fonts
/// that have them.
pub fn line(text: &str, font: Font, direction: Direction) -> Line {
    let mut line = Line {
        glyphs: Vec::new(),
        width: 0.0,
        missing: None,
    };
    let level = match direction {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let order = families(text);
    let bidi = BidiInfo::new(text, Some(level));
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            let mut parts = in_one_font(text, run, order, font.bold, &mut line.missing);
            if rtl {
                parts.reverse();
            }
            for (part, family) in parts {
                shape(&text[part], family, rtl, font, &mut line);
            }
        }
    }
    line
}

/// In which order the families are asked for a text's characters: marks and digits that several
/// have come from that of the text's own script.
fn families(text: &str) -> [Family; 3] {
    use Family::{Arabic, Chinese, Sans};
    let arabic = |c: char| ('\u{600}'..'\u{700}').contains(&c);
    if text.chars().any(arabic) {
        [Arabic, Sans, Chinese]
    } else if text.chars().any(is_wide) {
        [Chinese, Sans, Arabic]
    } else {
        [Sans, Arabic, Chinese]
    }
}

/// A run in parts of one font each, in logical order.
fn in_one_font(
    text: &str,
    run: Range<usize>,
    order: [Family; 3],
    bold: bool,
    missing: &mut Option<Missing>,
) -> Vec<(Range<usize>, Family)> {
    let mut parts: Vec<(Range<usize>, Family)> = Vec::new();
    for (at, character) in text[run.clone()].char_indices() {
        let at = run.start + at;
        let end = at + character.len_utf8();
        let has = |family: &Family| face(*family, bold).glyph_index(character).is_some();
        let before = parts.last().map(|(_, family)| *family);
        let family = match order.into_iter().find(has) {
            Some(family) => family,
            // What is never seen needs no glyph: the shaper takes it away.
            None => {
                if !is_invisible(character) {
                    missing.get_or_insert(Missing(character));
                }
                before.unwrap_or(order[0])
            }
        };
        match parts.last_mut() {
            Some((range, same)) if *same == family => range.end = end,
            _ => parts.push((at..end, family)),
        }
    }
    parts
}

/// Joiners, marks of direction and the like (part of Default_Ignorable_Code_Point).
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Adds a text in one font and direction to the line's right end.
fn shape(text: &str, family: Family, rtl: bool, font: Font, line: &mut Line) {
    let face = face(family, font.bold);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(match rtl {
        true => rustybuzz::Direction::RightToLeft,
        false => rustybuzz::Direction::LeftToRight,
    });
    let shaped = rustybuzz::shape(face, &[], buffer);
    let scale = font.size / f64::from(face.units_per_em());
    for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        line.glyphs.push(Placed {
            family,
            bold: font.bold,
            // A font has no more glyphs than two bytes can number.
            glyph: GlyphId(glyph.glyph_id as u16),
            x: line.width + f64::from(place.x_offset) * scale,
            y: f64::from(place.y_offset) * scale,
        });
        line.width += f64::from(place.x_advance) * scale;
    }
}

fn face(family: Family, bold: bool) -> &'static Face<'static> {
    static FACES: LazyLock<[[Face<'static>; 2]; 3]> = LazyLock::new(|| {
        FILES.map(|files| {
            files.map(|file| Face::from_slice(file, 0).expect("fonts/ has fonts that can be read"))
        })
    });
    &FACES[family as usize][usize::from(bold)]
}
