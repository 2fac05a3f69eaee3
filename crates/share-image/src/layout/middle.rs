//! Middle of a card: heading, text and speaker, as large as fits.

use super::frame::Frame;
use super::paragraph::{Measure, Paragraph};
use crate::{Card, Role};

/// Step between the font sizes tried for a text, in card pixels.
const STEP: f64 = 2.0;

/// Space between heading, text and speaker, in ems of the lower one.
const APART: f64 = 0.8;

/// Heading, text and speaker in the largest size that fits into a width and a height, in card
/// pixels.
pub(super) fn largest(
    card: &Card,
    frame: &Frame,
    width: f64,
    height: f64,
    measure: Measure,
) -> Vec<Paragraph> {
    let own = card.language.direction;
    let headed = !card.heading.is_empty();
    // The heading of a pillar has the colour of its strand.
    let role = match card.strands {
        [true, false, false] => Role::Strand1,
        [false, true, false] => Role::Strand2,
        [false, false, true] => Role::Strand3,
        _ => Role::Ink,
    };
    // The first paragraph is the largest, the others are much smaller.
    let mut paragraphs = Vec::new();
    for (text, role, bold) in [
        (card.heading, role, true),
        (card.text, Role::Ink, !headed),
        (&card.speaker, Role::Ink, false),
    ] {
        if !text.is_empty() {
            paragraphs.push(Paragraph::new(text, own, role, bold, measure));
        }
    }
    let mut size = frame.largest;
    loop {
        let least = size < frame.smallest + STEP;
        if size < frame.bold && !headed && paragraphs.first().is_some_and(|text| text.font.bold) {
            paragraphs[0] = Paragraph::new(card.text, own, Role::Ink, false, measure);
        }
        let mut fits = true;
        let mut left = height;
        let count = paragraphs.len();
        for (at, paragraph) in paragraphs.iter_mut().enumerate() {
            paragraph.font.size = size;
            if at > 0 {
                // The smaller paragraphs stay readable.
                paragraph.font.size = frame.small.max(size * 0.48);
                paragraph.before = paragraph.font.size * APART;
            }
            fits &= paragraph.set(width, measure);
            left -= paragraph.height();
            if !fits && !least {
                break;
            }
        }
        if fits && left >= 0.0 {
            return paragraphs;
        }
        if least {
            // No size fits: each later paragraph keeps a quarter of the height, the rest is cut.
            let mut left = height;
            for (at, paragraph) in paragraphs.iter_mut().enumerate() {
                let later = (count - 1 - at) as f64 * height / 4.0;
                paragraph.cut(width, left - later - paragraph.before, measure);
                left -= paragraph.height();
            }
            return paragraphs;
        }
        size -= STEP;
    }
}
