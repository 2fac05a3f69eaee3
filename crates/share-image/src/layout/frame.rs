//! Frames: the measures of each size of a card.

/// Measures of a card size, in card pixels.
pub(super) struct Frame {
    /// Margin between the text and the card's end side.
    pub(super) side: f64,
    /// Width of the strands' column, from the card's start side to the text.
    pub(super) column: f64,
    /// Margin above the first line.
    pub(super) top: f64,
    /// Margin below the last line.
    pub(super) bottom: f64,
    /// Distance between the centre lines of two strands.
    pub(super) strand: f64,
    /// Font size of the site's name, the language's name and the foot.
    pub(super) small: f64,
    /// Largest font size of the text.
    pub(super) largest: f64,
    /// Smallest font size of the text.
    pub(super) smallest: f64,
    /// Font size from which on the text is bold: many small bold lines are a grey wall.
    pub(super) bold: f64,
}

/// Measures of each size, in the order of [`Size`]. On a tall card networks lay their own controls
/// over some 250 pixels at the top and more at the bottom; from a wide one X cuts 15 pixels off
/// each.
pub(super) static FRAMES: [Frame; 3] = [
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

/// Smallest font size of the site's name, in card pixels; no text is smaller.
pub(super) const LEAST: f64 = 16.0;

/// Thickness of a hairline, in card pixels.
pub(super) const HAIR: f64 = 2.0;
