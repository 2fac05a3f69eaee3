//! Shapes of a card, and what they are made of.

use crate::{Role, Size};
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
