//! Where everything stands on a card: one layout for the painter in the browser and for the
//! native one, which differ only in how they measure text.

use super::breaks::{Piece, is_wide, pieces};
use super::{Card, Role, Size};
use crate::language::Direction;

/// The font of a run of text. The family is the painter's choice, by what the text needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Of an em, in pixels.
    pub size: f64,
    /// Bold, else regular.
    pub bold: bool,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Where the line starts, in pixels from the card's left: its left end, or its right end where
    /// its direction is right to left.
    pub x: f64,
    /// The base line, in pixels from the card's top.
    pub y: f64,
    /// Its font.
    pub font: Font,
    /// Its colour.
    pub role: Role,
    /// Its base direction.
    pub direction: Direction,
    /// Its characters, in logical order.
    pub text: String,
}

/// A thing to paint. Positions and sizes are in pixels, from the card's left and top.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rectangle {
        /// Its left side.
        x: f64,
        /// Its upper side.
        y: f64,
        /// From left to right.
        width: f64,
        /// From top to bottom.
        height: f64,
        /// Its colour.
        role: Role,
    },
    /// A strand: a line of two cubic curves, without caps.
    Strand {
        /// Start; two control points and an end; two control points and an end.
        points: [(f64, f64); 7],
        /// How thick it is.
        width: f64,
        /// Its colour.
        role: Role,
    },
    /// A line of text.
    Text(Run),
}

/// A card to paint: its shapes, those behind first.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Its size.
    pub size: Size,
    /// Its shapes; the first is the ground.
    pub shapes: Vec<Shape>,
}

impl Layout {
    /// The lines of text, in reading order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(run) => Some(run),
            _ => None,
        })
    }
}

/// The measures of a size, in pixels.
struct Frame {
    /// The space between the card's end side and the text.
    side: f64,
    /// From the start side to the text; the strands run in it.
    column: f64,
    /// Above the first line, and below the last.
    top: f64,
    bottom: f64,
    /// Between the middles of two strands.
    strand: f64,
    /// Fonts: of the site's name and the source, the largest and smallest of the text, and from
    /// which on it is bold: smaller, many bold lines are a grey wall.
    small: f64,
    largest: f64,
    smallest: f64,
    bold: f64,
}

/// On a tall card networks lay their own controls over some 250 pixels at the top and more at
/// the bottom; from a wide one X cuts 15 pixels off each.
fn frame(size: Size) -> Frame {
    match size {
        Size::Wide => Frame {
            side: 76.0,
            column: 152.0,
            top: 56.0,
            bottom: 56.0,
            strand: 24.0,
            small: 24.0,
            largest: 88.0,
            smallest: 22.0,
            bold: 46.0,
        },
        Size::Square => Frame {
            side: 80.0,
            column: 164.0,
            top: 84.0,
            bottom: 84.0,
            strand: 26.0,
            small: 28.0,
            largest: 104.0,
            smallest: 24.0,
            bold: 54.0,
        },
        Size::Tall => Frame {
            side: 84.0,
            column: 180.0,
            top: 260.0,
            bottom: 340.0,
            strand: 30.0,
            small: 32.0,
            largest: 112.0,
            smallest: 28.0,
            bold: 62.0,
        },
    }
}

/// Texts are tried in sizes this far apart.
const STEP: f64 = 2.0;
/// Pieces are measured once, in this size; widths grow with the size.
const MEASURED: f64 = 100.0;
/// The space between heading, text and speaker, in ems of the lower one.
const APART: f64 = 0.8;
/// No text is smaller than this.
const LEAST: f64 = 16.0;
/// How thick a hairline is.
const HAIR: f64 = 2.0;

/// Heights of a script's letters and the distance of its lines, in ems.
struct Script {
    above: f64,
    below: f64,
    leading: f64,
    /// The distance of lines of regular text.
    loose: f64,
}

fn script(text: &str) -> Script {
    let (above, below, leading, loose) = if text.chars().any(is_arabic) {
        (0.88, 0.42, 1.42, 1.6)
    } else if text.chars().any(is_wide) {
        (0.88, 0.14, 1.34, 1.5)
    } else {
        (0.76, 0.22, 1.14, 1.32)
    };
    Script {
        above,
        below,
        leading,
        loose,
    }
}

fn is_arabic(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}')
}

/// A text that is set in lines.
struct Paragraph {
    text: String,
    pieces: Vec<Piece>,
    script: Script,
    direction: Direction,
    role: Role,
    bold: bool,
    /// Widths of the pieces and of a space, in ems.
    widths: Vec<f64>,
    space: f64,
}

type Measure<'a> = &'a mut dyn FnMut(&str, Font) -> f64;

impl Paragraph {
    fn new(text: &str, direction: Direction, role: Role, bold: bool, measure: Measure) -> Self {
        let font = Font {
            size: MEASURED,
            bold,
        };
        let pieces = pieces(text);
        let mut width = |text: &str| measure(text, font) / MEASURED;
        Paragraph {
            text: String::from(text),
            widths: pieces
                .iter()
                .map(|piece| width(&text[piece.start..piece.end]))
                .collect(),
            space: width(" "),
            pieces,
            script: script(text),
            direction,
            role,
            bold,
        }
    }

    fn leading(&self) -> f64 {
        match self.bold {
            true => self.script.leading,
            false => self.script.loose,
        }
    }

    /// How high this many lines are, in ems.
    fn height(&self, lines: usize) -> f64 {
        match lines {
            0 => 0.0,
            _ => (lines - 1) as f64 * self.leading() + self.script.above + self.script.below,
        }
    }

    /// The pieces' positions at which lines end, as many on each as go into `limit` ems. A piece
    /// that is wider stands on a line of its own.
    fn ends(&self, limit: f64) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut width = 0.0;
        let mut started = false;
        for (at, piece) in self.pieces.iter().enumerate() {
            if started && width + self.widths[at] > limit {
                ends.push(at);
                width = 0.0;
            }
            started = true;
            width += self.widths[at];
            if piece.last {
                ends.push(at + 1);
                width = 0.0;
                started = false;
            } else if piece.space {
                width += self.space;
            }
        }
        if started {
            ends.push(self.pieces.len());
        }
        ends
    }

    /// As many lines as the limit (in ems) needs, of lengths that are as even as they can be;
    /// `None` where a piece is wider than a line.
    fn even(&self, limit: f64) -> Option<Vec<usize>> {
        if self.widths.iter().any(|width| *width > limit) {
            return None;
        }
        let mut best = self.ends(limit);
        let (mut low, mut high) = (limit / 2.0, limit);
        for _ in 0..8 {
            let middle = (low + high) / 2.0;
            let fits = self.widths.iter().all(|width| *width <= middle);
            let ends = self.ends(middle);
            if fits && ends.len() == best.len() {
                best = ends;
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(best)
    }

    /// The lines' texts.
    fn lines(&self, ends: &[usize]) -> Vec<String> {
        let mut first = 0;
        ends.iter()
            .map(|end| {
                let line = &self.text[self.pieces[first].start..self.pieces[end - 1].end];
                first = *end;
                String::from(line)
            })
            .collect()
    }

    /// The lines in a size and a width, both in pixels; `None` where they do not fit it.
    fn set(&self, size: f64, width: f64, measure: Measure) -> Option<Vec<String>> {
        let lines = self.lines(&self.even(width / size)?);
        let font = self.font(size);
        // What is joined can be a little wider than its pieces.
        lines
            .iter()
            .all(|line| measure(line, font) <= width)
            .then_some(lines)
    }

    /// What fits of it into a width and a height, in pixels, with an ellipsis where it was cut.
    fn cut(&self, size: f64, (width, height): (f64, f64), measure: Measure) -> Vec<String> {
        let font = self.font(size);
        let mut lines = self.lines(&self.ends(width / size));
        let all = lines.len();
        let mut kept = 0;
        while kept < all && self.height(kept + 1) * size <= height {
            kept += 1;
            if measure(&lines[kept - 1], font) > width {
                break;
            }
        }
        lines.truncate(kept);
        if let Some(last) = lines.last_mut()
            && (kept < all || measure(last, font) > width)
        {
            last.push('…');
            while measure(last, font) > width && last.pop().is_some() && last.pop().is_some() {
                last.push('…');
            }
        }
        lines
    }

    /// The text in one line, in the largest size up to this one in which it fits the width.
    fn single(self, mut size: f64, width: f64, measure: Measure) -> Part {
        while size > LEAST && measure(&self.text, self.font(size)) > width {
            size -= 1.0;
        }
        let ends: Vec<usize> = Some(self.pieces.len())
            .filter(|n| *n > 0)
            .into_iter()
            .collect();
        Part {
            lines: self.lines(&ends),
            paragraph: self,
            size,
            before: 0.0,
        }
    }

    fn font(&self, size: f64) -> Font {
        Font {
            size,
            bold: self.bold,
        }
    }
}

/// A paragraph that has found its size.
struct Part {
    paragraph: Paragraph,
    size: f64,
    lines: Vec<String>,
    /// The space before it, in pixels.
    before: f64,
}

impl Part {
    /// With the space before it, in pixels.
    fn height(&self) -> f64 {
        self.before + self.paragraph.height(self.lines.len()) * self.size
    }
}

/// Where the next line goes.
struct Pen {
    rtl: bool,
    width: f64,
    height: f64,
    column: f64,
    side: f64,
    y: f64,
    shapes: Vec<Shape>,
}

impl Pen {
    /// The side of the text's column at which lines of this direction start. Lines that run
    /// against the edition's start at the column's other side.
    fn start(&self, direction: Direction) -> f64 {
        match (direction, self.rtl) {
            (Direction::Ltr, false) => self.column,
            (Direction::Ltr, true) => self.side,
            (Direction::Rtl, false) => self.width - self.side,
            (Direction::Rtl, true) => self.width - self.column,
        }
    }

    /// Puts a paragraph's lines below one another.
    fn put(&mut self, part: &Part) {
        let paragraph = &part.paragraph;
        let top = self.y + part.before;
        for (at, line) in part.lines.iter().enumerate() {
            let above = at as f64 * paragraph.leading() + paragraph.script.above;
            self.shapes.push(Shape::Text(Run {
                x: self.start(paragraph.direction),
                y: top + above * part.size,
                font: paragraph.font(part.size),
                role: paragraph.role,
                direction: paragraph.direction,
                text: line.clone(),
            }));
        }
        self.y += part.height();
    }
}

/// Lays a card out. `measure` gives the width in pixels of a text in a font, set in one line.
///
/// The text is as large as fits, its lines as even as they can be. A text that does not fit even
/// in the smallest size (some 900 characters on a wide card) is cut with an ellipsis.
pub fn lay_out(card: &Card, size: Size, measure: &mut dyn FnMut(&str, Font) -> f64) -> Layout {
    let frame = frame(size);
    let (width, height) = (f64::from(size.width()), f64::from(size.height()));
    let room = width - frame.column - frame.side;
    let rtl = card.direction == Direction::Rtl;
    let mut pen = Pen {
        rtl,
        width,
        height,
        column: frame.column,
        side: frame.side,
        y: frame.top,
        shapes: vec![Shape::Rectangle {
            x: 0.0,
            y: 0.0,
            width,
            height,
            role: Role::Paper,
        }],
    };
    strands(card, &frame, &mut pen);

    // Above: the site's name at the start, the language's at the end.
    let own = card.language.direction;
    let language = Paragraph::new(&card.language.name, own, Role::Muted, false, measure);
    let font = language.font(frame.small);
    let language_width = measure(&card.language.name, font);
    let name = Paragraph::new(card.site, card.direction, Role::Ink, true, measure);
    let name = name.single(frame.small, room - language_width - frame.small, measure);
    let y = pen.y + name.paragraph.script.above * name.size;
    pen.put(&name);
    // Its far end is the column's, whichever way it is read.
    let left = match rtl {
        true => frame.side,
        false => width - frame.side - language_width,
    };
    pen.shapes.push(Shape::Text(Run {
        x: match own {
            Direction::Ltr => left,
            Direction::Rtl => left + language_width,
        },
        y,
        font,
        role: Role::Muted,
        direction: own,
        text: card.language.name.clone(),
    }));
    let above = pen.y + frame.small * 1.7;

    // Below: a hairline, the source, and whose site this is not.
    let foot: Vec<Part> = [
        (card.source.as_str(), Role::Ink),
        (card.unofficial, Role::Muted),
    ]
    .into_iter()
    .filter(|(text, _)| !text.is_empty())
    .map(|(text, role)| {
        let paragraph = Paragraph::new(text, card.direction, role, false, measure);
        let size = frame.small;
        let lines = paragraph.set(size, room, measure);
        Part {
            lines: lines.unwrap_or_else(|| paragraph.cut(size, (room, size * 4.0), measure)),
            paragraph,
            size,
            before: size * 0.4,
        }
    })
    .collect();
    let foot_height: f64 = foot.iter().map(Part::height).sum();
    let foot_top = height - frame.bottom - foot_height;
    pen.shapes.push(Shape::Rectangle {
        x: match rtl {
            true => frame.side,
            false => frame.column,
        },
        y: foot_top - HAIR,
        width: room,
        height: HAIR,
        role: Role::Line,
    });

    // Between, and so before the foot in reading order: what the card is for, in the middle of
    // what is left.
    let below = foot_top - frame.small * 1.1;
    let parts = largest(card, &frame, (room, below - above), measure);
    let block: f64 = parts.iter().map(Part::height).sum();
    pen.y = above + ((below - above - block) / 2.0).max(0.0);
    for part in &parts {
        pen.put(part);
    }
    pen.y = foot_top;
    for part in &foot {
        pen.put(part);
    }
    Layout {
        size,
        shapes: pen.shapes,
    }
}

/// Heading, text and speaker in the largest size in which they fit into a width and a height.
fn largest(card: &Card, frame: &Frame, room: (f64, f64), measure: Measure) -> Vec<Part> {
    let own = card.language.direction;
    let headed = !card.heading.is_empty();
    let speaker = match card.speaker {
        "" => String::new(),
        name => ["— ", name].concat(),
    };
    // A pillar's name has its strand's colour.
    let role = match card.strands {
        [true, false, false] => Role::Strand1,
        [false, true, false] => Role::Strand2,
        [false, false, true] => Role::Strand3,
        _ => Role::Ink,
    };
    // The first of them is the largest, the others follow it from afar.
    let mut paragraphs: Vec<Paragraph> = [
        (card.heading, role, true),
        (card.text, Role::Ink, !headed),
        (&speaker, Role::Ink, false),
    ]
    .into_iter()
    .filter(|(text, ..)| !text.is_empty())
    .map(|(text, role, bold)| Paragraph::new(text, own, role, bold, measure))
    .collect();
    let mut size = frame.largest;
    while size >= frame.smallest {
        if size < frame.bold && !headed && paragraphs[0].bold {
            paragraphs[0] = Paragraph::new(card.text, own, Role::Ink, false, measure);
        }
        let mut sizes = Vec::new();
        let mut height = 0.0;
        for paragraph in &paragraphs {
            let first = sizes.is_empty();
            let size = sized(frame, size, first);
            let Some(lines) = paragraph.set(size, room.0, measure) else {
                break;
            };
            let before = if first { 0.0 } else { size * APART };
            height += before + paragraph.height(lines.len()) * size;
            sizes.push((size, before, lines));
        }
        if sizes.len() == paragraphs.len() && height <= room.1 {
            return paragraphs
                .into_iter()
                .zip(sizes)
                .map(|(paragraph, (size, before, lines))| Part {
                    paragraph,
                    size,
                    lines,
                    before,
                })
                .collect();
        }
        size -= STEP;
    }
    // Nothing fits: what comes later keeps a quarter of the height each, the rest is cut.
    let mut left = room.1;
    let count = paragraphs.len();
    paragraphs
        .into_iter()
        .enumerate()
        .map(|(at, paragraph)| {
            let size = sized(frame, frame.smallest, at == 0);
            let before = if at == 0 { 0.0 } else { size * APART };
            let height = left - (count - 1 - at) as f64 * room.1 / 4.0 - before;
            let part = Part {
                lines: paragraph.cut(size, (room.0, height), measure),
                paragraph,
                size,
                before,
            };
            left -= part.height();
            part
        })
        .collect()
}

/// The size of the first text, or of those beside it, which stay readable.
fn sized(frame: &Frame, size: f64, first: bool) -> f64 {
    match first {
        true => size,
        false => frame.small.max(size * 0.48),
    }
}

/// The strands, woven along the start side: those that the card speaks of in their colours, in
/// front of the others.
fn strands(card: &Card, frame: &Frame, pen: &mut Pen) {
    // Each strand's lane at the top, in the middle and at the bottom.
    const LANES: [[f64; 3]; 3] = [[-1.0, 1.0, 0.0], [0.0, -1.0, 1.0], [1.0, 0.0, -1.0]];
    let height = pen.height;
    let middle = frame.column * 0.42;
    for coloured in [false, true] {
        for (at, lanes) in LANES.iter().enumerate() {
            if card.strands[at] != coloured {
                continue;
            }
            let x = lanes.map(|lane| {
                let x = middle + lane * frame.strand;
                match pen.rtl {
                    true => pen.width - x,
                    false => x,
                }
            });
            let y = |part: f64| height * part;
            pen.shapes.push(Shape::Strand {
                points: [
                    (x[0], y(-0.02)),
                    (x[0], y(0.26)),
                    (x[1], y(0.22)),
                    (x[1], y(0.5)),
                    (x[1], y(0.78)),
                    (x[2], y(0.74)),
                    (x[2], y(1.02)),
                ],
                width: frame.strand * 0.42,
                role: match coloured {
                    true => Role::STRANDS[at],
                    false => Role::Line,
                },
            });
        }
    }
}
