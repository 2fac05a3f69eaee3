//! Which questions a seed draws, and in which order it shows their options.
//!
//! The generator is PCG32 (`pcg32_random_r`, variant XSH-RR with 64 bits of state) with its
//! bounded draw and the shuffle of its demonstration, by M. E. O'Neill:
//! <https://www.pcg-random.org>, <https://github.com/imneme/pcg-c-basic>. It is written out here,
//! not taken from a library, because a library may change its stream and a printed sheet cannot.
//!
//! Everything follows from the seed, the ids and the facts, and from the order of the bank, which
//! is the original language's in every language; words count in one case only, that of
//! [`option_order`] for numbers.

use crate::content::{Question, QuestionKind};

/// The number that stands for one quiz.
pub type Seed = u32;

/// All kinds of questions, in the order in which they can be offered.
pub const KINDS: [QuestionKind; 7] = [
    QuestionKind::Single,
    QuestionKind::Multiple,
    QuestionKind::TrueFalse,
    QuestionKind::Numeric,
    QuestionKind::Matching,
    QuestionKind::Ordering,
    QuestionKind::WhoSaidIt,
];

/// The stream of [`draw`]; questions have their own, by [`stream`].
const DRAW_STREAM: u64 = 0;

/// The state of a PCG32 generator.
#[derive(Clone, Debug)]
pub struct Pcg32 {
    state: u64,
    increment: u64,
}

impl Pcg32 {
    /// Starts like `pcg32_srandom_r`; of `stream` the lower 63 bits count.
    pub fn new(seed: u64, stream: u64) -> Pcg32 {
        let mut generator = Pcg32 {
            state: 0,
            increment: (stream << 1) | 1,
        };
        generator.next_u32();
        generator.state = generator.state.wrapping_add(seed);
        generator.next_u32();
        generator
    }

    /// The next 32 bits, like `pcg32_random_r`.
    pub fn next_u32(&mut self) -> u32 {
        let old = self.state;
        self.state = old
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(self.increment);
        let mixed = (((old >> 18) ^ old) >> 27) as u32;
        mixed.rotate_right((old >> 59) as u32)
    }

    /// A number from 0 up to but not including `bound`, each equally likely, like
    /// `pcg32_boundedrand_r`: the lowest 2³² mod `bound` values are drawn again, since they
    /// would make the small results likelier.
    ///
    /// # Panics
    /// If `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        let surplus = bound.wrapping_neg() % bound;
        loop {
            let value = self.next_u32();
            if value >= surplus {
                return value % bound;
            }
        }
    }

    /// Puts the items into an order in which each permutation is equally likely (Fisher–Yates,
    /// from the end, as the generator's demonstration deals its cards).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for left in (2..=items.len()).rev() {
            let chosen = self.below(left as u32) as usize;
            items.swap(chosen, left - 1);
        }
    }
}

/// The stream of a question: FNV-1a, 64 bits, of its id's UTF-8
/// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
pub fn stream(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Draws up to `count` questions of the given kinds: their positions in the bank, in the order in
/// which they are asked, none twice. Every choice and order is equally likely; there are fewer
/// than `count` where the bank has no more, and none where `kinds` is empty ([`KINDS`] for all).
pub fn draw(bank: &[Question], seed: Seed, count: usize, kinds: &[QuestionKind]) -> Vec<usize> {
    let mut drawn: Vec<usize> = (0..bank.len())
        .filter(|&position| kinds.contains(&bank[position].facts.kind))
        .collect();
    Pcg32::new(seed.into(), DRAW_STREAM).shuffle(&mut drawn);
    drawn.truncate(count);
    drawn
}

/// The order in which a question's options are shown: positions in `options`.
///
/// Shuffled by seed and id, except that true and false stay as they stand, and that options which
/// are all numbers stand ascending, since readers expect years and amounts so. A number is an
/// option of ASCII digits alone: such options are the same in every language of the content,
/// therefore this looks at words and still gives every language the same order. Options that are
/// to be put in order are always shuffled. Empty for numeric questions.
pub fn option_order(question: &Question, seed: Seed) -> Vec<u8> {
    let options = &question.words.options;
    match question.facts.kind {
        QuestionKind::Numeric => Vec::new(),
        QuestionKind::TrueFalse => positions(options.len()),
        QuestionKind::Ordering => shuffled(options.len(), seed, stream(&question.id)),
        _ => ascending(options)
            .unwrap_or_else(|| shuffled(options.len(), seed, stream(&question.id))),
    }
}

/// The order in which a matching question's matches are offered: positions in `matches`, by the
/// rules of [`option_order`] but independent of it, so that no match gives itself away by
/// standing where its option stands. Empty for other kinds.
pub fn match_order(question: &Question, seed: Seed) -> Vec<u8> {
    let matches = &question.words.matches;
    match question.facts.kind {
        QuestionKind::Matching => ascending(matches)
            .unwrap_or_else(|| shuffled(matches.len(), seed, !stream(&question.id))),
        _ => Vec::new(),
    }
}

fn positions(count: usize) -> Vec<u8> {
    (0..=u8::MAX).take(count).collect()
}

fn shuffled(count: usize, seed: Seed, stream: u64) -> Vec<u8> {
    let mut order = positions(count);
    Pcg32::new(seed.into(), stream).shuffle(&mut order);
    order
}

/// The order from the smallest to the largest if all texts are numbers. Placed one by one: the
/// library's sort would cost the browser more bytes than a handful of options is worth.
fn ascending(texts: &[String]) -> Option<Vec<u8>> {
    let values: Vec<u64> = texts
        .iter()
        .map(|text| value(text))
        .collect::<Option<_>>()?;
    let mut order: Vec<u8> = Vec::new();
    for position in positions(values.len()) {
        let at = order
            .iter()
            .take_while(|&&other| values[usize::from(other)] <= values[usize::from(position)])
            .count();
        order.insert(at, position);
    }
    Some(order)
}

fn value(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
