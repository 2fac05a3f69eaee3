//! QR codes by ISO/IEC 18004:2015, as far as a link needs them: byte mode, error correction level M
//! (a seventh of the code may be lost), versions 1 to 10. Sections, tables and annexes named here
//! are those of the standard.

mod correction;
mod drawing;
mod grid;
mod penalty;
pub mod scan;

use correction::{generator, remainder};
pub use drawing::{svg, svg_path};
use grid::arranged;

/// Width of the light margin that a code needs on each side, in modules (section 6.3.8).
pub const QUIET: usize = 4;

/// QR code without its margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules along each side: 21 to 57.
    pub side: usize,
    /// Modules row by row from the top, each row from the left; true for dark. There are
    /// `side * side`.
    pub modules: Vec<bool>,
}

/// Blocks of each version at level M (table 9): codewords in total, error correction codewords per
/// block, number of blocks.
const VERSIONS: [(u16, u8, u8); 10] = [
    (26, 10, 1),
    (44, 16, 1),
    (70, 26, 1),
    (100, 18, 2),
    (134, 24, 2),
    (172, 16, 4),
    (196, 18, 4),
    (242, 22, 4),
    (292, 22, 5),
    (346, 26, 5),
];

/// Smallest code that holds the text in UTF-8. `None` for more than 213 bytes, the capacity of
/// version 10.
///
/// ```
/// use qr::{Code, encode, svg_path};
///
/// assert_eq!(encode("https://example.org").unwrap().side, 25);
/// assert_eq!(encode(&"漢".repeat(72)), None, "216 bytes of UTF-8");
///
/// let code = Code {
///     side: 2,
///     modules: vec![true, true, false, true],
/// };
/// assert_eq!(svg_path(&code), "M4 4h2v1h-2zM5 5h1v1h-1z");
/// ```
pub fn encode(text: &str) -> Option<Code> {
    let mut version = 0;
    loop {
        let (total, correction, blocks) = *VERSIONS.get(version)?;
        version += 1;
        let (correction, blocks) = (usize::from(correction), usize::from(blocks));
        let capacity = usize::from(total) - correction * blocks;
        // From version 10 on the length takes two bytes (table 3); mode and terminator share one.
        let long = version > 9;
        if text.len() + 2 + usize::from(long) <= capacity {
            let data = data(text, capacity, long);
            return Some(arranged(version, &interleaved(&data, correction, blocks)));
        }
    }
}

/// Data codewords: mode, length, text and terminator (section 7.4), then padding. The mode takes
/// four bits, so that every byte of the text lies across two codewords.
fn data(text: &str, capacity: usize, long: bool) -> Vec<u8> {
    let mut data = Vec::new();
    let mut before = 0b0100;
    let length = [(text.len() >> 8) as u8, text.len() as u8];
    let start = usize::from(!long);
    for byte in length
        .into_iter()
        .skip(start)
        .chain(text.bytes())
        .chain([0])
    {
        data.push((before << 4) | (byte >> 4));
        before = byte & 15;
    }
    let mut pad = 0xec;
    while data.len() < capacity {
        data.push(pad);
        pad ^= 0xec ^ 0x11;
    }
    data
}

/// Codewords of all blocks with their error correction, in the order of placement (section 7.6):
/// the first of each block, the second of each block, …
fn interleaved(data: &[u8], correction: usize, blocks: usize) -> Vec<u8> {
    let length = data.len() / blocks;
    let longer = blocks - data.len() % blocks;
    let start = |block: usize| block * length + block.saturating_sub(longer);
    let generator = generator(correction);
    let mut ends = Vec::new();
    for block in 0..blocks {
        ends.extend(remainder(&data[start(block)..start(block + 1)], &generator));
    }
    let mut all = Vec::new();
    for at in 0..=length {
        for block in 0..blocks {
            if at < length || block >= longer {
                all.push(data[start(block) + at]);
            }
        }
    }
    for at in 0..correction {
        for block in 0..blocks {
            all.push(ends[block * correction + at]);
        }
    }
    all
}
