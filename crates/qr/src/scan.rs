//! QR codes in pictures, decoded by the crate `rqrr`.

use rqrr::PreparedImage;

/// Greyscale picture.
pub struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Lightness of each pixel, 0 (black) to 255 (white), row by row from the top.
    pub greys: Vec<u8>,
}

impl Picture {
    /// Greyscale picture of a canvas' pixels, four bytes each: red, green, blue and opacity.
    /// Transparent pixels are blended with white.
    pub fn of_pixels(width: usize, pixels: &[u8]) -> Picture {
        let grey = |pixel: &[u8]| {
            let [red, green, blue, opacity] = [0, 1, 2, 3].map(|at| u32::from(pixel[at]));
            // Luma weights of ITU-R BT.601, in 256ths.
            let light = (77 * red + 150 * green + 29 * blue) >> 8;
            ((light * opacity + 255 * (255 - opacity)) / 255) as u8
        };
        Picture {
            width,
            greys: pixels.chunks_exact(4).map(grey).collect(),
        }
    }
}

/// Texts of all codes found in a picture, in the order found: first dark codes on light, then light
/// codes on dark, as phones show them at night. Empty if no code can be read.
pub fn texts(picture: &Picture) -> Vec<String> {
    let mut texts = read(picture, 0);
    texts.extend(read(picture, u8::MAX));
    texts
}

/// Texts of the dark codes in a picture; with 255 as `turned`, in its negative.
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
