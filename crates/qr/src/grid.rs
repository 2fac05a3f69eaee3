//! Grid of a code under construction: its patterns, its data and their masks.

use crate::Code;
use crate::penalty::penalty;

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
pub(crate) fn arranged(version: usize, codewords: &[u8]) -> Code {
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
