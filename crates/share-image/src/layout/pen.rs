//! Pen: the position of the next line, with the shapes so far.

use super::frame::Frame;
use super::paragraph::Paragraph;
use super::shapes::{Shape, TextLine};
use crate::{Card, Role};
use content::Direction;

/// Position of the next line, with the shapes so far.
pub(super) struct Pen {
    pub(super) rtl: bool,
    pub(super) width: f64,
    pub(super) y: f64,
    pub(super) frame: &'static Frame,
    pub(super) shapes: Vec<Shape>,
}

impl Pen {
    /// Left side of a box that has this width and ends `before` pixels from the card's end side.
    pub(super) fn left(&self, before: f64, width: f64) -> f64 {
        match self.rtl {
            true => before,
            false => self.width - before - width,
        }
    }

    pub(super) fn rectangle(&mut self, [x, y, width, height]: [f64; 4], role: Role) {
        self.shapes.push(Shape::Rectangle {
            x,
            y,
            width,
            height,
            role,
        });
    }

    /// Puts the lines of a paragraph below one another, in a column with this left side and width.
    pub(super) fn put(&mut self, paragraph: &Paragraph, left: f64, width: f64) {
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

/// Adds the strands, woven along the card's start side; the coloured ones are in front of the
/// others.
pub(super) fn strands(card: &Card, height: f64, pen: &mut Pen) {
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
