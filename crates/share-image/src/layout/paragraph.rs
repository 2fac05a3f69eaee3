//! Paragraphs: texts set in lines.

use super::script::{Script, script};
use super::shapes::Font;
use crate::Role;
use crate::breaks::{Piece, pieces};
use content::Direction;

/// Font size in which pieces are measured, once; widths are proportional to the size.
const MEASURED: f64 = 100.0;

/// Function that measures the width of a text in a font, in card pixels.
pub(super) type Measure<'a> = &'a mut dyn FnMut(&str, Font) -> f64;

/// Text to be set in lines.
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) direction: Direction,
    pub(super) role: Role,
    pub(super) font: Font,
    pub(super) script: &'static Script,
    pub(super) pieces: Vec<Piece>,
    /// Widths of the pieces, in ems.
    pub(super) widths: Vec<f64>,
    /// Width of a space, in ems.
    pub(super) space: f64,
    /// Space before the paragraph, in card pixels.
    pub(super) before: f64,
    /// Lines of the paragraph; empty until it is set.
    pub(super) lines: Vec<String>,
}

impl Paragraph {
    pub(super) fn new(
        text: &str,
        direction: Direction,
        role: Role,
        bold: bool,
        measure: Measure,
    ) -> Self {
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

    pub(super) fn leading(&self) -> f64 {
        match self.font.bold {
            true => self.script.leading,
            false => self.script.loose,
        }
    }

    /// Height of the paragraph including the space before it, in card pixels.
    pub(super) fn height(&self) -> f64 {
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
    pub(super) fn set(&mut self, width: f64, measure: Measure) -> bool {
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
    pub(super) fn cut(&mut self, width: f64, height: f64, measure: Measure) {
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
