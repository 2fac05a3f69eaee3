//! QR codes by ISO/IEC 18004:2015, as far as a link needs them: byte mode, error correction level M
//! (a seventh of the code may be lost), versions 1 to 10. Sections, tables and annexes named here
//! are those of the standard.

pub mod scan;

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

/// Product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in (0..8).rev() {
        let carry = product >> 7;
        product = (product << 1) ^ (carry * 0x1d) ^ ((other >> bit & 1) * one);
    }
    product
}

/// Generator polynomial (x − 2⁰)(x − 2¹) … of this degree, without its leading coefficient, which
/// is 1 (annex A).
fn generator(degree: usize) -> Vec<u8> {
    let mut generator = vec![0; degree];
    generator[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        shift(&mut generator, |_, own, next| times(own, root) ^ next);
        root = times(root, 2);
    }
    generator
}

/// Error correction of a block: the remainder of its data divided by the generator.
fn remainder(data: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; generator.len()];
    for byte in data {
        let factor = byte ^ rest[0];
        shift(&mut rest, |at, _, next| times(generator[at], factor) ^ next);
    }
    rest
}

/// Replaces each coefficient by a function of its index, its value and the value after it.
fn shift(polynomial: &mut [u8], coefficient: impl Fn(usize, u8, u8) -> u8) {
    for at in 0..polynomial.len() {
        let after = polynomial.get(at + 1).copied().unwrap_or_default();
        polynomial[at] = coefficient(at, polynomial[at], after);
    }
}

/// QR code under construction.
struct Grid {
    side: usize,
    /// Flags of each module: [`DARK`] and [`FIXED`].
    cells: Vec<u8>,
}

/// Flag of a dark module.
const DARK: u8 = 1;
/// Flag of a module that is part of a pattern, not of the data.
const FIXED: u8 = 2;

/// Code of a version with these codewords, under the mask with the lowest penalty.
fn arranged(version: usize, codewords: &[u8]) -> Code {
    let side = 17 + 4 * version;
    let mut grid = Grid {
        side,
        cells: vec![0; side * side],
    };
    grid.fix_patterns(version);
    grid.place(codewords);
    let mut best = grid.masked(0);
    let mut least = penalty(&best);
    for mask in 1..8 {
        let other = grid.masked(mask);
        let penalty = penalty(&other);
        if penalty < least {
            (best, least) = (other, penalty);
        }
    }
    best
}

impl Grid {
    /// Draws the patterns common to all codes of a version (section 6.3), and reserves the modules
    /// of the format.
    fn fix_patterns(&mut self, version: usize) {
        let side = self.side;
        for at in 0..side {
            self.fix(6, at, at + 1);
            self.fix(at, 6, at + 1);
        }
        let last = side - 7;
        // Alignment patterns stand at the crossings of up to three lines (annex E), except at the
        // three corners.
        let between = if version < 7 { 6 } else { (6 + last) / 2 };
        for y in [6, between, last] {
            for x in [6, between, last] {
                if version > 1 && (x.min(y) > 6 || (7..last).contains(&x.max(y))) {
                    self.rings(x, y, 2, 0b10101);
                }
            }
        }
        // The corners have the finder patterns with their light margin.
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            self.rings(x, y, 4, 0b01011);
        }
        self.format(0);
        if version > 6 {
            let bits = with_check(version, 12, 0x1f25);
            for bit in 0..18 {
                let (along, across) = (bit / 3, side - 11 + bit % 3);
                self.fix(along, across, bits >> bit);
                self.fix(across, along, bits >> bit);
            }
        }
    }

    /// Fixes a module, dark if the lowest bit is 1. Modules outside the code are skipped.
    fn fix(&mut self, x: usize, y: usize, bits: usize) {
        if x < self.side && y < self.side {
            self.cells[y * self.side + x] = FIXED | (bits as u8 & DARK);
        }
    }

    /// Fixes concentric squares around a module, up to the distance `reach`. Bit d of `dark` is the
    /// colour at distance d.
    fn rings(&mut self, x: usize, y: usize, reach: usize, dark: usize) {
        for row in 0..=2 * reach {
            for column in 0..=2 * reach {
                let distance = row.abs_diff(reach).max(column.abs_diff(reach));
                let x = (x + column).wrapping_sub(reach);
                self.fix(x, (y + row).wrapping_sub(reach), dark >> distance);
            }
        }
    }

    /// Writes level and mask, twice, and the module that is always dark (section 7.9).
    fn format(&mut self, mask: usize) {
        // Level M is 00.
        let bits = with_check(mask, 10, 0x537) ^ 0x5412;
        let side = self.side;
        for bit in 0..15 {
            let down = match bit {
                0..6 => bit,
                6..8 => bit + 1,
                _ => side - 15 + bit,
            };
            let across = match bit {
                0..8 => side - 1 - bit,
                8 => 7,
                _ => 14 - bit,
            };
            self.fix(8, down, bits >> bit);
            self.fix(across, 8, bits >> bit);
        }
        self.fix(8, side - 8, 1);
    }

    /// Writes the bits of the codewords into the modules that are not fixed: two columns at a time
    /// from the right, upwards and downwards in turn (section 7.7.3).
    fn place(&mut self, codewords: &[u8]) {
        let side = self.side;
        let mut bit = 0;
        for pair in 0..side / 2 {
            // The vertical timing pattern is not a column of data.
            let right = side - 1 - 2 * pair;
            let right = if right < 7 { right - 1 } else { right };
            for step in 0..2 * side {
                let row = step / 2;
                let y = if pair % 2 == 0 { side - 1 - row } else { row };
                let cell = &mut self.cells[y * side + right - step % 2];
                if *cell < FIXED {
                    let codeword = codewords.get(bit / 8).copied().unwrap_or_default();
                    *cell = codeword >> (7 - bit % 8) & DARK;
                    bit += 1;
                }
            }
        }
    }

    /// Complete code, with one of the eight masks over its data (table 10).
    fn masked(&mut self, mask: usize) -> Code {
        self.format(mask);
        let side = self.side;
        let modules = self.cells.iter().enumerate().map(|(at, cell)| {
            let (x, y) = (at % side, at / side);
            let product = x * y;
            let flipped = match mask {
                0 => (x + y) % 2,
                1 => y % 2,
                2 => x % 3,
                3 => (x + y) % 3,
                4 => (y / 2 + x / 3) % 2,
                5 => product % 2 + product % 3,
                6 => (product % 2 + product % 3) % 2,
                _ => ((x + y) % 2 + product % 3) % 2,
            } == 0;
            (cell & DARK == DARK) ^ (flipped && *cell < FIXED)
        });
        Code {
            side,
            modules: modules.collect(),
        }
    }
}

/// Number followed by the check bits of a BCH code (annexes C and D).
fn with_check(number: usize, bits: usize, generator: usize) -> usize {
    let mut rest = number;
    for _ in 0..bits {
        rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
    }
    number << bits | rest
}

/// Penalty for a code that is hard to read (section 7.8.3): long runs, squares of one colour, runs
/// like those of a finder pattern, imbalance of dark and light.
fn penalty(code: &Code) -> usize {
    let side = code.side;
    let mut penalty = 0;
    let mut dark = 0;
    for line in 0..side {
        for upright in [false, true] {
            let is_dark = |at: usize| match upright {
                true => code.modules[at * side + line],
                false => code.modules[line * side + at],
            };
            // Lengths of the last seven runs of one colour, the latest at the end. Beyond the edges
            // all is light; a dark module far outside ends that run.
            let mut runs = [0; 7];
            let (mut run, mut was) = (side, false);
            for at in 0..=2 * side {
                let now = at == 2 * side || at < side && is_dark(at);
                if now != was {
                    runs.rotate_left(1);
                    runs[6] = run;
                    penalty += if now { like_finder(&runs) } else { 0 };
                }
                run = if now == was { run + 1 } else { 1 };
                was = now;
                if at >= side {
                    continue;
                }
                // The light run before the first module counts for finder patterns only.
                penalty += match run - if run > side { side } else { 0 } {
                    5 => 3,
                    6.. => 1,
                    _ => 0,
                };
                if upright && line > 0 && at > 0 {
                    let at = at * side + line;
                    let square = [at, at - 1, at - side, at - side - 1];
                    let count = square.into_iter().filter(|at| code.modules[*at]).count();
                    penalty += if count % 4 == 0 { 3 } else { 0 };
                }
                dark += usize::from(now);
            }
        }
    }
    // Every dark module was counted twice, in its row and in its column. Each full twentieth of
    // deviation from one half adds ten.
    let all = side * side;
    penalty + (dark * 10).abs_diff(all * 10).saturating_sub(1) / all * 10
}

/// Penalty for runs of 1 : 1 : 3 : 1 : 1 between light runs: 40 for each side with at least four
/// units of light, 0 if either side has less than one.
fn like_finder(runs: &[usize; 7]) -> usize {
    let one = runs[1];
    let like = runs[1..6] == [one, one, 3 * one, one, one];
    let (least, most) = (runs[0].min(runs[6]), runs[0].max(runs[6]));
    match like && least >= one && most >= 4 * one {
        true => 40 + if least >= 4 * one { 40 } else { 0 },
        false => 0,
    }
}

/// SVG path data (`d`) that covers the dark modules, in units of a module, with the margin on all
/// sides. The path lies in a square of `side + 2 * QUIET`.
pub fn svg_path(code: &Code) -> String {
    let mut path = String::new();
    for (y, row) in code.modules.chunks(code.side).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|dark| **dark).count();
            if run > 0 {
                let bar = [
                    ("M", x + QUIET),
                    (" ", y + QUIET),
                    ("h", run),
                    ("v1h-", run),
                ];
                for (letter, number) in bar {
                    path.push_str(letter);
                    path.push_str(&number.to_string());
                }
                path.push('z');
            }
            x += run + 1;
        }
    }
    path
}

/// SVG file of the code, black on white, with its margin.
pub fn svg(code: &Code) -> String {
    let size = (code.side + 2 * QUIET).to_string();
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
        &size,
        " ",
        &size,
        "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h",
        &size,
        "v",
        &size,
        "H0z\"/><path d=\"",
        &svg_path(code),
        "\"/></svg>\n",
    ]
    .concat()
}
