//! QR codes in a picture: what they say, as `rqrr` reads them.

use rqrr::PreparedImage;

/// A picture in grey.
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// How light each pixel is, row by row from the top, 0 to 255.
    pub greys: Vec<u8>,
}

impl Picture {
    /// The picture of a canvas' pixels: red, green, blue and opacity, a byte each. What is
    /// transparent lies on white.
    pub fn of_pixels(width: usize, pixels: &[u8]) -> Picture {
        let grey = |pixel: &[u8]| {
            let [red, green, blue, opacity] = [0, 1, 2, 3].map(|at| u32::from(pixel[at]));
            // ITU-R BT.601's weights, in 256ths.
            let light = (77 * red + 150 * green + 29 * blue) >> 8;
            ((light * opacity + 255 * (255 - opacity)) / 255) as u8
        };
        Picture {
            width,
            greys: pixels.chunks_exact(4).map(grey).collect(),
        }
    }
}

/// The texts of all codes that can be read in a picture, as they were found: dark ones on light,
/// then light ones on dark, as phones show them at night.
pub fn texts(picture: &Picture) -> Vec<String> {
    let mut texts = read(picture, 0);
    texts.extend(read(picture, u8::MAX));
    texts
}

/// The texts of dark codes; with 255 as `turned`, in the picture's negative.
fn read(picture: &Picture, turned: u8) -> Vec<String> {
    let Picture { width, greys } = picture;
    let height = greys.len().checked_div(*width).unwrap_or_default();
    if height == 0 {
        return Vec::new();
    }
    let at = |x: usize, y: usize| greys[y * width + x] ^ turned;
    let mut prepared = PreparedImage::prepare_from_greyscale(*width, height, at);
    let found = prepared.detect_grids();
    found
        .into_iter()
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .collect()
}
