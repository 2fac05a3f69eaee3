//! Card pictures: layouts painted with the bundled fonts, as PNG with a palette.

use super::fonts::{self, Missing};
use content::Direction;
use rustybuzz::ttf_parser::OutlineBuilder;
use share_image::{Layout, Role, Shape, TextLine};
use std::collections::HashMap;
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// Paints a layout and encodes it as PNG; the same layout gives the same bytes.
///
/// # Errors
///
/// A character that no bundled font has.
pub fn png(layout: &Layout) -> Result<Vec<u8>, Missing> {
    Ok(written(&painted(layout, 1)?))
}

/// The same, `times` times as small.
///
/// # Errors
///
/// A character that no bundled font has.
pub fn small_png(layout: &Layout, times: u32) -> Result<Vec<u8>, Missing> {
    Ok(written(&painted(layout, times)?))
}

fn painted(layout: &Layout, times: u32) -> Result<Pixmap, Missing> {
    let (width, height) = (layout.size.width() / times, layout.size.height() / times);
    let mut pixmap = Pixmap::new(width, height).expect("a card has an area");
    let scale = Transform::from_scale(1.0 / times as f32, 1.0 / times as f32);
    for shape in &layout.shapes {
        match shape {
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                role,
            } => {
                let [x, y, width, height] = [*x, *y, *width, *height].map(|n| n as f32);
                if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
                    let paint = paint(*role);
                    pixmap.fill_rect(rectangle, &paint, scale, None);
                }
            }
            Shape::Strand {
                points,
                width,
                role,
            } => {
                let stroke = Stroke {
                    width: *width as f32,
                    ..Stroke::default()
                };
                if let Some(path) = strand(points) {
                    let paint = paint(*role);
                    pixmap.stroke_path(&path, &paint, &stroke, scale, None);
                }
            }
            Shape::Text(line) => {
                if let Some(path) = letters(line)? {
                    let paint = paint(line.role);
                    pixmap.fill_path(&path, &paint, FillRule::Winding, scale, None);
                }
            }
        }
    }
    Ok(pixmap)
}

fn paint(role: Role) -> Paint<'static> {
    let [red, green, blue] = rgb(role);
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba8(red, green, blue, 255));
    paint.anti_alias = true;
    paint
}

fn strand(points: &[(f64, f64); 7]) -> Option<Path> {
    let [start, a, b, middle, c, d, end] = points.map(|(x, y)| (x as f32, y as f32));
    let mut path = PathBuilder::new();
    path.move_to(start.0, start.1);
    path.cubic_to(a.0, a.1, b.0, b.1, middle.0, middle.1);
    path.cubic_to(c.0, c.1, d.0, d.1, end.0, end.1);
    path.finish()
}

/// Outlines of a line's letters; `None` where it has only spaces.
fn letters(line: &TextLine) -> Result<Option<Path>, Missing> {
    let shaped = fonts::line(&line.text, line.font, line.direction);
    if let Some(missing) = shaped.missing {
        return Err(missing);
    }
    let left = match line.direction {
        Direction::Ltr => line.x,
        Direction::Rtl => line.x - shaped.width,
    };
    let mut path = PathBuilder::new();
    for placed in &shaped.glyphs {
        let face = placed.face();
        let mut pen = Pen {
            path: &mut path,
            scale: (line.font.size / f64::from(face.units_per_em())) as f32,
            x: (left + placed.x) as f32,
            y: (line.y - placed.y) as f32,
        };
        face.outline_glyph(placed.glyph, &mut pen);
    }
    Ok(path.finish())
}

/// Pen that draws a glyph into a path. Fonts count upwards from the baseline, pictures downwards.
struct Pen<'a> {
    path: &'a mut PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn rgb(role: Role) -> [u8; 3] {
    let hex = u32::from_str_radix(role.colour().trim_start_matches('#'), 16);
    let [_, red, green, blue] = hex
        .expect("colours are six hexadecimal digits")
        .to_be_bytes();
    [red, green, blue]
}

/// Steps from the ground to each other colour, for the soft edges of letters and strands.
const STEPS: usize = 40;

/// Palette of a picture: the ground, then the steps to each other colour.
fn palette() -> Vec<[u8; 3]> {
    let ground = rgb(Role::Paper);
    let mut palette = vec![ground];
    for role in &Role::ALL[1..] {
        let colour = rgb(*role);
        for step in 1..=STEPS {
            palette.push([0, 1, 2].map(|at| {
                let (from, to) = (usize::from(ground[at]), usize::from(colour[at]));
                // A value between two bytes fits into a byte.
                ((from * (STEPS - step) + to * step + STEPS / 2) / STEPS) as u8
            }));
        }
    }
    palette
}

/// Encodes a picture as PNG with a palette, each pixel in the nearest colour.
fn written(pixmap: &Pixmap) -> Vec<u8> {
    let palette = palette();
    let mut known: HashMap<[u8; 4], u8> = HashMap::new();
    let mut last = ([0; 4], 0);
    let mut indices = Vec::with_capacity(pixmap.data().len() / 4);
    for pixel in pixmap.data().chunks_exact(4) {
        let pixel = [pixel[0], pixel[1], pixel[2], pixel[3]];
        if pixel != last.0 {
            let index = *known
                .entry(pixel)
                .or_insert_with(|| nearest(&palette, pixel));
            last = (pixel, index);
        }
        indices.push(last.1);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Filters take differences of neighbours, and differences of palette indices mean nothing.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("memory takes all");
    writer.write_image_data(&indices).expect("memory takes all");
    writer.finish().expect("memory takes all");
    bytes
}

fn nearest(palette: &[[u8; 3]], pixel: [u8; 4]) -> u8 {
    let far = |colour: &[u8; 3]| -> u32 {
        (0..3)
            .map(|at| u32::from(colour[at].abs_diff(pixel[at])).pow(2))
            .sum()
    };
    let nearest = (0..palette.len()).min_by_key(|at| far(&palette[*at]));
    // A palette has at most 256 colours.
    nearest.unwrap_or_default() as u8
}
