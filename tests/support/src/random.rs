//! Texts that no one would think of, the same in every run.

/// A small generator of numbers (xorshift, 64 bits).
pub struct Random(u64);

impl Default for Random {
    fn default() -> Random {
        Random(0x9E37_79B9_7F4A_7C15)
    }
}

impl Random {
    /// A generator that always gives the same numbers.
    pub fn new() -> Random {
        Random::default()
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit
    }

    /// Up to `longest` pieces put together: some of those given, some characters of all Unicode.
    pub fn text(&mut self, pieces: &[&str], longest: usize) -> String {
        let mut text = String::new();
        for _ in 0..self.below(longest + 1) {
            match self.below(6) {
                0 => text.extend(char::from_u32(self.below(0x11_0000) as u32)),
                1 => text.extend(char::from_u32(self.below(0x3000) as u32)),
                _ => text.push_str(pieces[self.below(pieces.len())]),
            }
        }
        text
    }
}
