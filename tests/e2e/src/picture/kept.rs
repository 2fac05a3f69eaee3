//! Pictures as they are kept: in few colours, as PNG.

use super::{Colour, Picture, distance};
use std::collections::HashMap;
use std::io::Cursor;

/// Largest difference of a channel between the picture taken and the picture kept.
const KEPT_WITHIN: u8 = 12;

impl Picture {
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
            left_out: None,
        })
    }
}
