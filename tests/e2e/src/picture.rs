//! Pictures for the visual baseline: taken of parts of pages, scaled down, kept in few bytes, and
//! compared.

mod kept;
mod taken;
#[cfg(test)]
mod tests;

pub use taken::Extent;

use std::ops::Range;

/// Colour: red, green and blue.
type Colour = [u8; 3];

/// Picture with its pixels row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<Colour>,
    /// Columns and rows that are not compared, as they belong to another picture.
    pub left_out: Option<[Range<usize>; 2]>,
}

/// Tolerance of a channel at edges. A pixel beyond it is different: the edges of letters and curves
/// come out a little different with every version of a browser.
const AT_EDGES: u8 = 24;

/// Tolerance of a channel within areas that are plain in both pictures, where nothing is smoothed.
const WITHIN_PLAIN: u8 = 4;

/// Thousandths of the pixels that may be different.
const THOUSANDTHS: usize = 2;

/// Number of pixels that may be different at most, since otherwise a button could move in a large
/// picture.
const MOST_PIXELS: usize = 40;

/// Tolerance of width and height: two pixels of the page, at half size.
const MOST_IN_SIZE: usize = 1;

/// Difference between two pictures of the same thing.
#[derive(Debug)]
pub struct Difference {
    /// Number of different pixels in the area that both pictures have.
    pub pixels: usize,
    /// Width and height of both pictures.
    pub sizes: [(usize, usize); 2],
    /// Faint reference picture, with the different pixels in red.
    pub marked: Picture,
}

impl Difference {
    /// Whether the difference is so small that nobody would see it.
    pub fn is_noise(&self) -> bool {
        let [one, other] = self.sizes;
        let most = MOST_PIXELS.min(self.marked.pixels.len() * THOUSANDTHS / 1000);
        one.0.abs_diff(other.0) <= MOST_IN_SIZE
            && one.1.abs_diff(other.1) <= MOST_IN_SIZE
            && self.pixels <= most
    }
}

/// Largest difference of a channel.
fn distance(one: Colour, other: Colour) -> u8 {
    let channels = one.iter().zip(other);
    channels
        .map(|(a, b)| a.abs_diff(b))
        .max()
        .unwrap_or_default()
}

impl Picture {
    fn at(&self, x: usize, y: usize) -> Colour {
        self.pixels[y * self.width + x]
    }

    /// Picture of this size, with a function for the colour at each position.
    fn drawn(width: usize, height: usize, colour: impl Fn(usize, usize) -> Colour) -> Picture {
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Picture {
            width,
            height,
            pixels: places.map(|(x, y)| colour(x, y)).collect(),
            left_out: None,
        }
    }

    /// Whether a pixel and all its neighbours have one colour.
    fn is_plain(&self, x: usize, y: usize) -> bool {
        let colour = self.at(x, y);
        let rows = y.saturating_sub(1)..=(y + 1).min(self.height - 1);
        rows.into_iter().all(|y| {
            let mut row = x.saturating_sub(1)..=(x + 1).min(self.width - 1);
            row.all(|x| self.at(x, y) == colour)
        })
    }

    /// Picture at half width and height, rounded up; each pixel is the mean of those that it
    /// replaces.
    #[must_use]
    pub fn halved(&self) -> Picture {
        let (width, height) = (self.width.div_ceil(2), self.height.div_ceil(2));
        Picture::drawn(width, height, |x, y| {
            let columns = [2 * x, (2 * x + 1).min(self.width - 1)];
            let rows = [2 * y, (2 * y + 1).min(self.height - 1)];
            let four = rows.map(|y| columns.map(|x| self.at(x, y)));
            [0, 1, 2].map(|channel| {
                let sum: u16 = four
                    .as_flattened()
                    .iter()
                    .map(|c| u16::from(c[channel]))
                    .sum();
                ((sum + 2) / 4) as u8
            })
        })
    }

    /// Difference of this picture from the reference.
    pub fn difference(&self, reference: &Picture) -> Difference {
        let width = self.width.min(reference.width);
        let height = self.height.min(reference.height);
        let left_out = |x, y| {
            let area = self.left_out.as_ref();
            area.is_some_and(|[columns, rows]| columns.contains(&x) && rows.contains(&y))
        };
        let is_other = |x, y| {
            if left_out(x, y) {
                return false;
            }
            let distance = distance(self.at(x, y), reference.at(x, y));
            let plain = || self.is_plain(x, y) && reference.is_plain(x, y);
            distance > AT_EDGES || distance > WITHIN_PLAIN && plain()
        };
        let marked = Picture::drawn(width, height, |x, y| {
            if is_other(x, y) {
                return [255, 0, 0];
            }
            // Grey so light that red stands out.
            let [r, g, b] = reference.at(x, y).map(u16::from);
            [(170 + (r + g + b) / 9) as u8; 3]
        });
        Difference {
            pixels: marked
                .pixels
                .iter()
                .filter(|pixel| **pixel == [255, 0, 0])
                .count(),
            sizes: [
                (self.width, self.height),
                (reference.width, reference.height),
            ],
            marked,
        }
    }
}
