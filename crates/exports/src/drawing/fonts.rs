//! Text shaping with the fonts of `fonts/` and no others: which font has a character, the width of
//! a text, and the glyphs of a line with their positions.

use content::Direction;
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Face, UnicodeBuffer};
use sha2::{Digest, Sha256};
use share_image::Font;
use share_image::breaks::is_wide;
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_bidi::{BidiInfo, Level};

/// Font family, one for each group of scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// Latin and Cyrillic, digits, and the marks that these share with other scripts.
    Sans,
    /// Arabic.
    Arabic,
    /// Simplified Chinese.
    Chinese,
}

/// Regular and bold font of each family.
const FILES: [[&[u8]; 2]; 3] = [
    [
        include_bytes!("../../../../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../../../../fonts/NotoSans-Bold.ttf"),
    ],
    [
        include_bytes!("../../../../fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../../../../fonts/NotoSansArabic-Bold.ttf"),
    ],
    [
        include_bytes!("../../../../fonts/NotoSansSC-Regular.otf"),
        include_bytes!("../../../../fonts/NotoSansSC-Bold.otf"),
    ],
];

/// Character that no bundled font has.
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

/// Glyph with its position in a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    family: Family,
    bold: bool,
    /// Glyph id within its font.
    pub glyph: GlyphId,
    /// Distance of the glyph's origin from the line's left end, in pixels.
    pub x: f64,
    /// Height of the glyph's origin above the baseline, in pixels.
    pub y: f64,
}

impl Placed {
    /// Font face of the glyph.
    pub fn face(&self) -> &'static Face<'static> {
        face(self.family, self.bold)
    }
}

/// Shaped line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapedLine {
    /// Glyphs from left to right.
    pub glyphs: Vec<Placed>,
    /// Width from end to end, in pixels.
    pub width: f64,
    /// First character that no font has, shown as the missing-glyph mark; `None` if there is none.
    pub missing: Option<Missing>,
}

/// SHA-256 of all bundled fonts.
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

/// Width of a text in one line, in pixels.
pub fn measure(text: &str, font: Font) -> f64 {
    line(text, font, Direction::Ltr).width
}

/// Shapes a text as one line: characters in visual order (Unicode bidi), each in the first family
/// that has it.
pub fn line(text: &str, font: Font, direction: Direction) -> ShapedLine {
    let mut line = ShapedLine {
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

/// Order in which the families are asked for a text's characters. The family of the text's own
/// script comes first and provides marks and digits that several families have.
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

/// Splits a run into parts of one font each, in logical order. The first character that no font has
/// is noted in `missing`.
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
            // An invisible character needs no glyph: the shaper removes it.
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

/// Whether a character is a joiner, a direction mark or the like, which are a part of
/// `Default_Ignorable_Code_Point`.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Shapes a text in one font and direction, and appends its glyphs to the line's right end.
fn shape(text: &str, family: Family, rtl: bool, font: Font, line: &mut ShapedLine) {
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
            // Fonts number their glyphs with two bytes.
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
