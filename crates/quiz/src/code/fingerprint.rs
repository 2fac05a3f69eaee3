//! Fingerprint of a quiz: tells a code of one quiz from the codes of others.

use crate::order::Seed;
use content::Question;

/// Version of the layout of codes. As part of the fingerprint it makes a code of another layout one
/// of another quiz.
const LAYOUT: u8 = 1;

/// Ten bits of FNV-1a (64 bits) over the seed and all facts that answers depend on: the id, kind,
/// number of options and matches, key and range of each question. Words are left out: all languages
/// have the same quiz.
pub(super) fn fingerprint<'a>(seed: Seed, questions: impl Iterator<Item = &'a Question>) -> u32 {
    let mut hash = Hash(0xcbf2_9ce4_8422_2325);
    hash.add(&[LAYOUT]);
    hash.add(&seed.to_le_bytes());
    for question in questions {
        let (facts, words) = (&question.facts, &question.words);
        hash.list(question.id.as_bytes());
        let counts = [words.options.len(), words.matches.len()];
        hash.add(&[facts.kind as u8, counts[0] as u8, counts[1] as u8]);
        hash.list(&facts.key);
        if let Some(range) = &facts.range {
            for text in [
                &range.min,
                &range.max,
                &range.step,
                &range.answer,
                &range.full,
                &range.half,
            ] {
                hash.list(text.as_bytes());
            }
        }
    }
    // Fibonacci hashing (D. Knuth, The Art of Computer Programming, 6.4): the highest bits of the
    // product depend on all bits.
    (hash.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54) as u32
}

/// State of FNV-1a, 64 bits.
struct Hash(u64);

impl Hash {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Adds the number of bytes, then the bytes, so that different lists of lists give different
    /// input.
    fn list(&mut self, bytes: &[u8]) {
        self.add(&[bytes.len() as u8]);
        self.add(bytes);
    }
}
