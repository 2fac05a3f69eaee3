//! Pictures for the visual baseline: taken of parts of pages, scaled down, kept in few bytes, and
//! compared.

use crate::page::words;
use crate::session::Session;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::Cursor;

/// Colour: red, green and blue.
type Colour = [u8; 3];

/// Picture with its pixels row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<Colour>,
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

/// Largest difference of a channel between the picture taken and the picture kept.
const KEPT_WITHIN: u8 = 12;

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
        let is_other = |x, y| {
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

    /// Picture in as few colours as keep plain areas exactly and edges nearly; unchanged where 256
    /// colours are too few.
    #[must_use]
    pub fn in_few_colours(&self) -> Picture {
        let mut counts: HashMap<Colour, usize> = HashMap::new();
        for (at, colour) in self.pixels.iter().enumerate() {
            // Colours of plain areas come first, however small the areas are.
            let plain = self.is_plain(at % self.width, at / self.width);
            *counts.entry(*colour).or_default() += if plain { self.pixels.len() } else { 1 };
        }
        let mut ranked: Vec<(Colour, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
        let mut palette: Vec<Colour> = Vec::new();
        let mut nearest: HashMap<Colour, Colour> = HashMap::new();
        for (colour, count) in ranked {
            let near = palette.iter().min_by_key(|kept| distance(**kept, colour));
            let kept = match near {
                Some(kept)
                    if count < self.pixels.len() && distance(*kept, colour) <= KEPT_WITHIN =>
                {
                    *kept
                }
                _ if palette.len() == 256 => return self.clone(),
                _ => {
                    palette.push(colour);
                    colour
                }
            };
            nearest.insert(colour, kept);
        }
        Picture::drawn(self.width, self.height, |x, y| nearest[&self.at(x, y)])
    }

    /// PNG of the picture, with a palette if it has no more than 256 colours.
    pub fn to_png(&self) -> Vec<u8> {
        let mut palette: Vec<Colour> = self.pixels.clone();
        palette.sort_unstable();
        palette.dedup();
        let mut bytes = Vec::new();
        let (width, height) = (self.width as u32, self.height as u32);
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let data: Vec<u8> = if palette.len() <= 256 {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette.as_flattened().to_vec());
            // Filters take differences of neighbours, and differences of palette indices mean
            // nothing.
            encoder.set_filter(png::Filter::NoFilter);
            let place = |colour| palette.binary_search(colour).expect("a colour") as u8;
            let places: Vec<u8> = self.pixels.iter().map(place).collect();
            if palette.len() > 16 {
                places
            } else {
                // Two pixels in a byte; each row begins with a new byte.
                encoder.set_depth(png::BitDepth::Four);
                let pair = |two: &[u8]| two[0] << 4 | two.get(1).unwrap_or(&0);
                let rows = places.chunks_exact(self.width);
                rows.flat_map(|row| row.chunks(2).map(pair)).collect()
            }
        } else {
            encoder.set_color(png::ColorType::Rgb);
            self.pixels.as_flattened().to_vec()
        };
        let mut writer = encoder.write_header().expect("a PNG's head");
        writer.write_image_data(&data).expect("a PNG's data");
        writer.finish().expect("a PNG's end");
        bytes
    }

    /// Picture from a PNG. Transparency is dropped: pages have a background.
    ///
    /// # Errors
    ///
    /// A PNG that cannot be read.
    pub fn from_png(bytes: &[u8]) -> Result<Picture, String> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
        let mut data = vec![0; reader.output_buffer_size().ok_or("too large")?];
        let head = reader
            .next_frame(&mut data)
            .map_err(|error| error.to_string())?;
        let samples = head.color_type.samples();
        let colour = |pixel: &[u8]| match pixel {
            [grey] | [grey, _] => [*grey; 3],
            [red, green, blue, ..] => [*red, *green, *blue],
            [] => [0; 3],
        };
        let pixels = data[..head.buffer_size()]
            .chunks_exact(samples)
            .map(colour)
            .collect();
        Ok(Picture {
            width: head.width as usize,
            height: head.height as usize,
            pixels,
        })
    }
}

/// Script that shows one specimen and hides the others, so that no change of another moves it.
/// Returns its rectangle on the page.
const SET_UP: &str = "
    const [name] = arguments;
    const all = [...document.querySelectorAll('[data-specimen]')];
    const wanted = all.find((one) => one.dataset.specimen === name);
    for (const one of all) one.style.display = one.contains(wanted) || wanted.contains(one) ? '' : 'none';
    scrollTo({ top: 0, left: 0, behavior: 'instant' });
    const { left, top, right, bottom } = wanted.getBoundingClientRect();
    const [x, y, endX, endY] = [left, top, right, bottom].map(Math.round);
    return { x, y, width: endX - x, height: endY - y, scale: 1 };";

/// Script that measures texts of several scripts in fonts of this machine; other fonts give other
/// widths.
const LETTERS: &str = r#"
    const brush = document.createElement('canvas').getContext('2d');
    const texts = ['Hamburgefonstiv 0123', 'الحقوق الرقمية', '数字合作'];
    return ['sans-serif', 'system-ui', 'serif', 'monospace', '"Noto Sans"', '"Noto Sans Arabic"']
        .map((family) => {
            brush.font = `100px ${family}`;
            return `${family}: ` + texts.map((text) => brush.measureText(text).width.toFixed()).join(' ');
        }).join('\n') + '\n';"#;

impl Session {
    /// Picture of one specimen of the present page, at half size. Chromium only.
    ///
    /// # Panics
    ///
    /// If nothing of the specimen can be seen.
    #[track_caller]
    pub fn picture(&self, specimen: &str) -> Picture {
        let clip = self.run(SET_UP, json!([specimen]));
        let empty = ["width", "height"]
            .iter()
            .any(|side| clip[side] == json!(0));
        assert!(
            !empty,
            "nothing can be seen of the specimen {specimen}: {clip}"
        );
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", wanted);
        let bytes = BASE64_STANDARD
            .decode(words(&taken["data"]))
            .expect("a picture in base64");
        let picture = Picture::from_png(&bytes).expect("a picture");
        let sides = [picture.width, picture.height].map(Value::from);
        assert_eq!(
            sides,
            [clip["width"].clone(), clip["height"].clone()],
            "size of the picture of {specimen}"
        );
        picture.halved()
    }

    /// Widths of texts, which tell this machine's fonts from those of another.
    #[track_caller]
    pub fn letters(&self) -> String {
        words(&self.run(LETTERS, json!([])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Colour = [250, 247, 240];
    const INK: Colour = [18, 32, 58];

    /// Picture of a page of 400 × 300 with a button of 90 × 24 whose left edge is at `left`.
    fn button(left: usize, colour: Colour) -> Picture {
        Picture::drawn(400, 300, |x, y| {
            let inside = (left..left + 90).contains(&x) && (100..124).contains(&y);
            if inside { colour } else { PAPER }
        })
    }

    /// Picture of rows of dots with smooth edges; `noise` is how much darker each pixel of an edge
    /// is.
    fn dots(noise: impl Fn(usize) -> u8) -> Picture {
        Picture::drawn(400, 300, |x, y| {
            let (dx, dy) = (x as f64 % 20.0 - 10.0, y as f64 % 20.0 - 10.0);
            let part = (6.0 - dx.hypot(dy)).clamp(0.0, 1.0);
            let smooth = part > 0.0 && part < 1.0;
            let darker = if smooth { noise(x * 31 + y * 17) } else { 0 };
            let mixed = |at: usize| {
                let (paper, ink) = (f64::from(PAPER[at]), f64::from(INK[at]));
                (paper + (ink - paper) * part) as u8
            };
            [0, 1, 2].map(|at| mixed(at).saturating_sub(darker))
        })
    }

    #[test]
    fn a_picture_is_no_other_than_itself() {
        let picture = button(40, INK);
        let difference = picture.difference(&picture);
        assert_eq!(difference.pixels, 0);
        assert!(difference.is_noise());
    }

    #[test]
    fn a_button_that_moved_by_one_pixel_is_noticed() {
        let difference = button(41, INK).difference(&button(40, INK));
        assert_eq!(difference.pixels, 2 * 24);
        assert!(!difference.is_noise());
    }

    #[test]
    fn a_button_in_a_slightly_other_colour_is_noticed() {
        let other = [INK[0], INK[1], INK[2] + 6];
        let difference = button(40, other).difference(&button(40, INK));
        assert!(difference.pixels > 88 * 22 - 1, "{}", difference.pixels);
        assert!(!difference.is_noise());
    }

    #[test]
    fn a_ground_in_another_tint_is_noticed() {
        let plain = |colour| Picture::drawn(200, 100, |_, _| colour);
        let difference = plain([242, 225, 241]).difference(&plain([251, 228, 241]));
        assert_eq!(difference.pixels, 200 * 100);
    }

    #[test]
    fn edges_that_are_smoothed_in_another_way_are_not_noticed() {
        let noisy = dots(|place| (place % 20) as u8);
        assert_ne!(noisy, dots(|_| 0));
        assert!(noisy.difference(&dots(|_| 0)).is_noise());
    }

    #[test]
    fn more_height_than_rounding_gives_is_noticed() {
        let high = |height| Picture::drawn(200, height, |_, _| PAPER);
        assert!(high(101).difference(&high(100)).is_noise());
        assert!(!high(102).difference(&high(100)).is_noise());
        assert!(!high(98).difference(&high(100)).is_noise());
    }

    #[test]
    fn what_is_different_is_marked_in_red_and_nothing_else() {
        let marked = button(41, INK).difference(&button(40, INK)).marked;
        assert_eq!(marked.at(40, 110), [255, 0, 0]);
        assert_eq!(marked.at(130, 110), [255, 0, 0]);
        assert_ne!(marked.at(80, 110), [255, 0, 0]);
        assert_ne!(marked.at(5, 5), [255, 0, 0]);
    }

    #[test]
    fn half_the_size_is_the_mean_of_four() {
        let columns = Picture::drawn(5, 3, |x, _| [if x % 2 == 0 { 0 } else { 200 }; 3]);
        let halved = columns.halved();
        assert_eq!((halved.width, halved.height), (3, 2));
        assert_eq!(halved.at(0, 0), [100; 3]);
        assert_eq!(halved.at(2, 1), [0; 3], "the last column stands for itself");
    }

    #[test]
    fn what_is_kept_in_few_colours_comes_back_and_is_no_other() {
        for taken in [button(40, INK).halved(), dots(|place| (place % 20) as u8)] {
            let kept = taken.in_few_colours();
            assert_eq!(Picture::from_png(&kept.to_png()).as_ref(), Ok(&kept));
            assert_eq!(taken.difference(&kept).pixels, 0);
            assert!(kept.to_png().len() <= taken.to_png().len());
        }
    }

    #[test]
    fn more_colours_than_a_palette_holds_are_kept_as_they_are() {
        let many = Picture::drawn(256, 256, |x, y| [x as u8, y as u8, (x ^ y) as u8]);
        let kept = many.in_few_colours();
        assert_eq!(kept, many);
        assert_eq!(Picture::from_png(&kept.to_png()), Ok(many));
    }
}
