//! Layout of a card, shared by the painter in the browser and the native one, which differ only in
//! how they measure text.

mod frame;
mod middle;
mod paragraph;
mod pen;
mod script;
mod shapes;

use super::{Card, Role, Size};
use content::Direction;
use frame::{FRAMES, HAIR, LEAST};
use middle::largest;
use paragraph::Paragraph;
use pen::{Pen, strands};
pub use shapes::{Font, Layout, Shape, TextLine};

/// Space between the lines at the foot, in ems of the lower one.
const APART_AT_FOOT: f64 = 0.4;

/// Lays out a card. `measure` gives the width of a text in a font, set in one line, in card pixels.
///
/// The text is as large as fits, with lines as even as possible. A text that does not fit in the
/// smallest size (some 900 characters on a wide card) is cut with an ellipsis.
///
/// ```
/// use share_image::{Size, alt, lay_out, of_message};
///
/// # let content = support::made_up_in("fr");
/// let text = &content.messages[0].words.text;
/// let card = of_message(content, 0, text);
/// // In a font in which every letter is half an em wide.
/// let mut measure = |text: &str, font: share_image::Font| text.chars().count() as f64 * font.size / 2.0;
/// let layout = lay_out(&card, Size::Square, &mut measure);
/// assert!(layout.lines().all(|line| (0.0..1080.0).contains(&line.y)));
/// assert!(alt(&card).starts_with(text.as_str()));
/// ```
pub fn lay_out(card: &Card, size: Size, measure: &mut dyn FnMut(&str, Font) -> f64) -> Layout {
    let frame = &FRAMES[size as usize];
    let small = frame.small;
    let (width, height) = (f64::from(size.width()), f64::from(size.height()));
    let room = width - frame.column - frame.side;
    let mut pen = Pen {
        rtl: card.direction == Direction::Rtl,
        width,
        y: frame.top,
        frame,
        shapes: Vec::new(),
    };
    pen.rectangle([0.0, 0.0, width, height], Role::Paper);
    strands(card, height, &mut pen);
    let left = pen.left(frame.side, room);

    // Top: the site's name at the start, the language's name at the end, on one baseline.
    let own = card.language.direction;
    let name = &card.language.name;
    let mut language = Paragraph::new(name, own, Role::Muted, false, measure);
    language.font.size = small;
    language.lines.push(name.clone());
    let language_width = measure(name, language.font);
    let mut site = Paragraph::new(card.site, card.direction, Role::Ink, true, measure);
    site.font.size = small;
    site.lines.push(String::from(card.site));
    while site.font.size > LEAST && measure(card.site, site.font) > room - language_width - small {
        site.font.size -= 1.0;
    }
    language.before = site.script.above * site.font.size - language.script.above * small;
    pen.put(&site, left, room);
    let above = pen.y + small * 1.7;
    pen.y = frame.top;
    let end = pen.left(frame.side, language_width);
    pen.put(&language, end, language_width);

    // Bottom: a hairline, the source and the disclaimer.
    let mut foot = Vec::new();
    let mut foot_height = 0.0;
    for (text, role) in [
        (card.source.as_str(), Role::Ink),
        (card.unofficial, Role::Muted),
    ] {
        if !text.is_empty() {
            let mut line = Paragraph::new(text, card.direction, role, false, measure);
            line.font.size = small;
            line.before = small * APART_AT_FOOT;
            if !line.set(room, measure) {
                line.cut(room, small * 4.0, measure);
            }
            foot_height += line.height();
            foot.push(line);
        }
    }
    let foot_top = height - frame.bottom - foot_height;
    pen.rectangle([left, foot_top - HAIR, room, HAIR], Role::Line);

    // Middle, and so before the foot in reading order: heading, text and speaker, centred in the
    // space that is left.
    let space = foot_top - small * 1.1 - above;
    let middle = largest(card, frame, room, space, measure);
    let mut spare = space;
    for paragraph in &middle {
        spare -= paragraph.height();
    }
    pen.y = above + spare.max(0.0) / 2.0;
    for paragraph in &middle {
        pen.put(paragraph, left, room);
    }
    pen.y = foot_top;
    for line in &foot {
        pen.put(line, left, room);
    }
    Layout {
        size,
        shapes: pen.shapes,
    }
}
