//! Layout of a card, shared by the painter in the browser and the native one, which differ only in
//! how they measure text.

use super::breaks::{Piece, is_wide, pieces};
use super::{Card, Role, Size};
use content::Direction;

/// Font of a run of text. The painter chooses the family by the characters of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Font size: the length of an em, in card pixels.
    pub size: f64,
    /// Whether the font is bold; regular otherwise.
    pub bold: bool,
}

/// Line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Start of the line, in card pixels from the left: its left end, or its right end if the
    /// direction is right to left.
    pub x: f64,
    /// Baseline, in card pixels from the top.
    pub y: f64,
    /// Font of the line.
    pub font: Font,
    /// Colour role of the line.
    pub role: Role,
    /// Base direction of the line.
    pub direction: Direction,
    /// Text of the line, in logical order.
    pub text: String,
}

/// Shape to paint. Positions and sizes are in card pixels, from the card's top left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Filled rectangle.
    Rectangle {
        /// Left side.
        x: f64,
        /// Upper side.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Colour role.
        role: Role,
    },
    /// Strand: a stroke of two cubic Bézier curves, without caps.
    Strand {
        /// Points of both curves: the start, then for each curve two control points and its end.
        points: [(f64, f64); 7],
        /// Stroke width.
        width: f64,
        /// Colour role.
        role: Role,
    },
    /// Line of text.
    Text(TextLine),
}

/// Layout of a card: its shapes, from back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Size of the card.
    pub size: Size,
    /// Shapes from back to front; the first is the background.
    pub shapes: Vec<Shape>,
}

impl Layout {
    /// Lines of text, in reading order.
    pub fn lines(&self) -> impl Iterator<Item = &TextLine> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(line) => Some(line),
            _ => None,
        })
    }
}

/// Measures of a card size, in card pixels.
struct Frame {
    /// Margin between the text and the card's end side.
    side: f64,
    /// Width of the strands' column, from the card's start side to the text.
    column: f64,
    /// Margin above the first line.
    top: f64,
    /// Margin below the last line.
    bottom: f64,
    /// Distance between the centre lines of two strands.
    strand: f64,
    /// Font size of the site's name, the language's name and the foot.
    small: f64,
    /// Largest font size of the text.
    largest: f64,
    /// Smallest font size of the text.
    smallest: f64,
    /// Font size from which on the text is bold: many small bold lines are a grey wall.
    bold: f64,
}

/// Measures of each size, in the order of [`Size`]. On a tall card networks lay their own controls
/// over some 250 pixels at the top and more at the bottom; from a wide one X cuts 15 pixels off
/// each.
static FRAMES: [Frame; 3] = [
    Frame {
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
    Frame {
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
    Frame {
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
];

/// Step between the font sizes tried for a text, in card pixels.
const STEP: f64 = 2.0;
/// Font size in which pieces are measured, once; widths are proportional to the size.
const MEASURED: f64 = 100.0;
/// Space between heading, text and speaker, in ems of the lower one.
const APART: f64 = 0.8;
/// Space between the lines at the foot, in ems of the lower one.
const APART_AT_FOOT: f64 = 0.4;
/// Smallest font size of the site's name, in card pixels; no text is smaller.
const LEAST: f64 = 16.0;
/// Thickness of a hairline, in card pixels.
const HAIR: f64 = 2.0;

/// Line metrics of a script, in ems.
struct Script {
    /// Extent of the letters above the baseline.
    above: f64,
    /// Extent of the letters below the baseline.
    below: f64,
    /// Distance of baselines in bold text.
    leading: f64,
    /// Distance of baselines in regular text.
    loose: f64,
}

static LATIN: Script = Script {
    above: 0.76,
    below: 0.22,
    leading: 1.14,
    loose: 1.32,
};
static ARABIC: Script = Script {
    above: 0.88,
    below: 0.42,
    leading: 1.42,
    loose: 1.6,
};
static CHINESE: Script = Script {
    above: 0.88,
    below: 0.14,
    leading: 1.34,
    loose: 1.5,
};

/// Script of a text, by its first Arabic or wide character; Latin stands for all scripts set like
/// it.
fn script(text: &str) -> &'static Script {
    for character in text.chars() {
        if is_arabic(character) {
            return &ARABIC;
        }
        if is_wide(character) {
            return &CHINESE;
        }
    }
    &LATIN
}

fn is_arabic(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}')
}

type Measure<'a> = &'a mut dyn FnMut(&str, Font) -> f64;

/// Text to be set in lines.
struct Paragraph {
    text: String,
    direction: Direction,
    role: Role,
    font: Font,
    script: &'static Script,
    pieces: Vec<Piece>,
    /// Widths of the pieces, in ems.
    widths: Vec<f64>,
    /// Width of a space, in ems.
    space: f64,
    /// Space before the paragraph, in card pixels.
    before: f64,
    /// Lines of the paragraph; empty until it is set.
    lines: Vec<String>,
}

impl Paragraph {
    fn new(text: &str, direction: Direction, role: Role, bold: bool, measure: Measure) -> Self {
        let font = Font {
            size: MEASURED,
            bold,
        };
        let pieces = pieces(text);
        let mut widths = Vec::new();
        for piece in &pieces {
            widths.push(measure(&text[piece.start..piece.end], font) / MEASURED);
        }
        Paragraph {
            text: String::from(text),
            direction,
            role,
            font,
            script: script(text),
            pieces,
            widths,
            space: measure(" ", font) / MEASURED,
            before: 0.0,
            lines: Vec::new(),
        }
    }

    fn leading(&self) -> f64 {
        match self.font.bold {
            true => self.script.leading,
            false => self.script.loose,
        }
    }

    /// Height of the paragraph including the space before it, in card pixels.
    fn height(&self) -> f64 {
        self.before + self.height_of(self.lines.len())
    }

    /// Height of this number of lines, in card pixels.
    fn height_of(&self, lines: usize) -> f64 {
        let script = self.script;
        let between = lines.saturating_sub(1) as f64 * self.leading();
        (between + script.above + script.below) * self.font.size
    }

    /// Positions of pieces at which lines end, with as many pieces per line as fit into `limit`
    /// ems. A wider piece gets its own line.
    fn ends(&self, limit: f64) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut width = 0.0;
        let mut started = false;
        for (at, piece) in self.pieces.iter().enumerate() {
            if started && width + self.widths[at] > limit {
                ends.push(at);
                width = 0.0;
            }
            started = !piece.last;
            width += self.widths[at];
            if piece.last {
                ends.push(at + 1);
                width = 0.0;
            } else if piece.space {
                width += self.space;
            }
        }
        if started {
            ends.push(self.pieces.len());
        }
        ends
    }

    /// Sets the paragraph in a width in card pixels, in as few lines as possible and as even as
    /// possible. Returns false if a piece is wider than a line.
    fn set(&mut self, width: f64, measure: Measure) -> bool {
        let limit = width / self.font.size;
        let mut widest = 0.0;
        for width in &self.widths {
            if *width > widest {
                widest = *width;
            }
        }
        if widest > limit {
            return false;
        }
        let mut best = self.ends(limit);
        let (mut low, mut high) = (limit / 2.0, limit);
        for _ in 0..8 {
            let middle = (low + high) / 2.0;
            let ends = self.ends(middle);
            if widest <= middle && ends.len() == best.len() {
                best = ends;
                high = middle;
            } else {
                low = middle;
            }
        }
        self.take(&best);
        // A joined line can be slightly wider than the sum of its pieces.
        let font = self.font;
        self.lines.iter().all(|line| measure(line, font) <= width)
    }

    /// Sets as many lines as fit into a width and a height, in card pixels, with an ellipsis where
    /// the text is cut.
    fn cut(&mut self, width: f64, height: f64, measure: Measure) {
        self.take(&self.ends(width / self.font.size));
        let font = self.font;
        let all = self.lines.len();
        let mut kept = 0;
        let mut wide = false;
        while kept < all && !wide && self.height_of(kept + 1) <= height {
            wide = measure(&self.lines[kept], font) > width;
            kept += 1;
        }
        self.lines.truncate(kept);
        if let Some(last) = self.lines.last_mut()
            && (kept < all || wide)
        {
            last.push('…');
            while measure(last, font) > width && last.pop().is_some() && last.pop().is_some() {
                last.push('…');
            }
        }
    }

    /// Takes the lines that end at these pieces.
    fn take(&mut self, ends: &[usize]) {
        self.lines.clear();
        let mut first = 0;
        for end in ends {
            let line = &self.text[self.pieces[first].start..self.pieces[end - 1].end];
            self.lines.push(String::from(line));
            first = *end;
        }
    }
}

/// Position of the next line, with the shapes so far.
struct Pen {
    rtl: bool,
    width: f64,
    y: f64,
    frame: &'static Frame,
    shapes: Vec<Shape>,
}

impl Pen {
    /// Left side of a box that has this width and ends `before` pixels from the card's end side.
    fn left(&self, before: f64, width: f64) -> f64 {
        match self.rtl {
            true => before,
            false => self.width - before - width,
        }
    }

    fn rectangle(&mut self, [x, y, width, height]: [f64; 4], role: Role) {
        self.shapes.push(Shape::Rectangle {
            x,
            y,
            width,
            height,
            role,
        });
    }

    /// Puts the lines of a paragraph below one another, in a column with this left side and width.
    fn put(&mut self, paragraph: &Paragraph, left: f64, width: f64) {
        let font = paragraph.font;
        let mut y = self.y + paragraph.before + paragraph.script.above * font.size;
        for line in &paragraph.lines {
            self.shapes.push(Shape::Text(TextLine {
                x: match paragraph.direction {
                    Direction::Ltr => left,
                    Direction::Rtl => left + width,
                },
                y,
                font,
                role: paragraph.role,
                direction: paragraph.direction,
                text: line.clone(),
            }));
            y += paragraph.leading() * font.size;
        }
        self.y += paragraph.height();
    }
}

/// Lays out a card. `measure` gives the width of a text in a font, set in one line, in card pixels.
///
/// The text is as large as fits, with lines as even as possible. A text that does not fit in the
/// smallest size (some 900 characters on a wide card) is cut with an ellipsis.
pub fn lay_out(card: &Card, size: Size, measure: &mut dyn FnMut(&str, Font) -> f64) -> Layout {
    let frame = &FRAMES[size as usize];
    let small = frame.small;
    let (width, height) = (f64::from(size.width()), f64::from(size.height()));
    let room = width - frame.column - frame.side;
    let mut pen = Pen {
        rtl: card.direction == Direction::Rtl,
        width,
        y: frame.top,
        frame,
        shapes: Vec::new(),
    };
    pen.rectangle([0.0, 0.0, width, height], Role::Paper);
    strands(card, height, &mut pen);
    let left = pen.left(frame.side, room);

    // Top: the site's name at the start, the language's name at the end, on one baseline.
    let own = card.language.direction;
    let name = &card.language.name;
    let mut language = Paragraph::new(name, own, Role::Muted, false, measure);
    language.font.size = small;
    language.lines.push(name.clone());
    let language_width = measure(name, language.font);
    let mut site = Paragraph::new(card.site, card.direction, Role::Ink, true, measure);
    site.font.size = small;
    site.lines.push(String::from(card.site));
    while site.font.size > LEAST && measure(card.site, site.font) > room - language_width - small {
        site.font.size -= 1.0;
    }
    language.before = site.script.above * site.font.size - language.script.above * small;
    pen.put(&site, left, room);
    let above = pen.y + small * 1.7;
    pen.y = frame.top;
    let end = pen.left(frame.side, language_width);
    pen.put(&language, end, language_width);

    // Bottom: a hairline, the source and the disclaimer.
    let mut foot = Vec::new();
    let mut foot_height = 0.0;
    for (text, role) in [
        (card.source.as_str(), Role::Ink),
        (card.unofficial, Role::Muted),
    ] {
        if !text.is_empty() {
            let mut line = Paragraph::new(text, card.direction, role, false, measure);
            line.font.size = small;
            line.before = small * APART_AT_FOOT;
            if !line.set(room, measure) {
                line.cut(room, small * 4.0, measure);
            }
            foot_height += line.height();
            foot.push(line);
        }
    }
    let foot_top = height - frame.bottom - foot_height;
    pen.rectangle([left, foot_top - HAIR, room, HAIR], Role::Line);

    // Middle, and so before the foot in reading order: heading, text and speaker, centred in the
    // space that is left.
    let space = foot_top - small * 1.1 - above;
    let middle = largest(card, frame, room, space, measure);
    let mut spare = space;
    for paragraph in &middle {
        spare -= paragraph.height();
    }
    pen.y = above + spare.max(0.0) / 2.0;
    for paragraph in &middle {
        pen.put(paragraph, left, room);
    }
    pen.y = foot_top;
    for line in &foot {
        pen.put(line, left, room);
    }
    Layout {
        size,
        shapes: pen.shapes,
    }
}

/// Heading, text and speaker in the largest size that fits into a width and a height, in card
/// pixels.
fn largest(
    card: &Card,
    frame: &Frame,
    width: f64,
    height: f64,
    measure: Measure,
) -> Vec<Paragraph> {
    let own = card.language.direction;
    let headed = !card.heading.is_empty();
    let mut speaker = String::new();
    if !card.speaker.is_empty() {
        speaker = ["— ", card.speaker].concat();
    }
    // The heading of a pillar has the colour of its strand.
    let role = match card.strands {
        [true, false, false] => Role::Strand1,
        [false, true, false] => Role::Strand2,
        [false, false, true] => Role::Strand3,
        _ => Role::Ink,
    };
    // The first paragraph is the largest, the others are much smaller.
    let mut paragraphs = Vec::new();
    for (text, role, bold) in [
        (card.heading, role, true),
        (card.text, Role::Ink, !headed),
        (&speaker, Role::Ink, false),
    ] {
        if !text.is_empty() {
            paragraphs.push(Paragraph::new(text, own, role, bold, measure));
        }
    }
    let mut size = frame.largest;
    loop {
        let least = size < frame.smallest + STEP;
        if size < frame.bold && !headed && paragraphs.first().is_some_and(|text| text.font.bold) {
            paragraphs[0] = Paragraph::new(card.text, own, Role::Ink, false, measure);
        }
        let mut fits = true;
        let mut left = height;
        let count = paragraphs.len();
        for (at, paragraph) in paragraphs.iter_mut().enumerate() {
            paragraph.font.size = size;
            if at > 0 {
                // The smaller paragraphs stay readable.
                paragraph.font.size = frame.small.max(size * 0.48);
                paragraph.before = paragraph.font.size * APART;
            }
            fits &= paragraph.set(width, measure);
            left -= paragraph.height();
            if !fits && !least {
                break;
            }
        }
        if fits && left >= 0.0 {
            return paragraphs;
        }
        if least {
            // No size fits: each later paragraph keeps a quarter of the height, the rest is cut.
            let mut left = height;
            for (at, paragraph) in paragraphs.iter_mut().enumerate() {
                let later = (count - 1 - at) as f64 * height / 4.0;
                paragraph.cut(width, left - later - paragraph.before, measure);
                left -= paragraph.height();
            }
            return paragraphs;
        }
        size -= STEP;
    }
}

/// Adds the strands, woven along the card's start side; the coloured ones are in front of the
/// others.
fn strands(card: &Card, height: f64, pen: &mut Pen) {
    // Lane of each strand at the top, in the middle and at the bottom.
    const LANES: [[f64; 3]; 3] = [[-1.0, 1.0, 0.0], [0.0, -1.0, 1.0], [1.0, 0.0, -1.0]];
    // Lane (top, middle or bottom) and height of each point, as a fraction of the card's height.
    const POINTS: [(usize, f64); 7] = [
        (0, -0.02),
        (0, 0.26),
        (1, 0.22),
        (1, 0.5),
        (1, 0.78),
        (2, 0.74),
        (2, 1.02),
    ];
    let frame = pen.frame;
    for coloured in [false, true] {
        for (at, lanes) in LANES.iter().enumerate() {
            if card.strands[at] != coloured {
                continue;
            }
            let mut points = [(0.0, 0.0); 7];
            for (point, (lane, part)) in points.iter_mut().zip(POINTS) {
                let x = frame.column * 0.42 + lanes[lane] * frame.strand;
                *point = (pen.left(pen.width - x, 0.0), height * part);
            }
            pen.shapes.push(Shape::Strand {
                points,
                width: frame.strand * 0.42,
                role: match coloured {
                    true => Role::STRANDS[at],
                    false => Role::Line,
                },
            });
        }
    }
}
