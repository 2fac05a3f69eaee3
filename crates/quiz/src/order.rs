//! Drawing of questions and order of options by a seed.
//!
//! The generator is PCG32 (`pcg32_random_r`, variant XSH-RR with 64 bits of state) with its bounded
//! draw and the shuffle of its demonstration, by M. E. O'Neill: <https://www.pcg-random.org>,
//! <https://github.com/imneme/pcg-c-basic>. It is implemented here rather than taken from a
//! library: a library may change its stream, but a printed sheet cannot change.
//!
//! All results follow from the seed, the ids and facts of the questions, and the order of the bank,
//! which is the original language's in every language. Words count in one case only, that of
//! [`option_order`] for numbers.

use content::{Question, QuestionKind};

/// Seed of a quiz.
pub type Seed = u32;

/// Kinds of questions, in the order in which they can be offered.
pub const KINDS: [QuestionKind; 7] = [
    QuestionKind::Single,
    QuestionKind::Multiple,
    QuestionKind::TrueFalse,
    QuestionKind::Numeric,
    QuestionKind::Matching,
    QuestionKind::Ordering,
    QuestionKind::WhoSaidIt,
];

/// Stream of [`draw`]; each question has its own, by [`stream`].
const DRAW_STREAM: u64 = 0;

/// State of a PCG32 generator.
#[derive(Clone, Debug)]
pub struct Pcg32 {
    state: u64,
    increment: u64,
}

impl Pcg32 {
    /// Generator seeded like `pcg32_srandom_r`; the lower 63 bits of `stream` count.
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

    /// Next 32 random bits, like `pcg32_random_r`.
    pub fn next_u32(&mut self) -> u32 {
        let old = self.state;
        self.state = old
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(self.increment);
        let mixed = (((old >> 18) ^ old) >> 27) as u32;
        mixed.rotate_right((old >> 59) as u32)
    }

    /// Random number from 0 up to but not including `bound`, each equally likely, like
    /// `pcg32_boundedrand_r`: the lowest 2³² mod `bound` values are drawn again, since they would
    /// make the small results likelier.
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

    /// Shuffles the items so that each permutation is equally likely (Fisher–Yates, from the end,
    /// as the generator's demonstration deals its cards).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for left in (2..=items.len()).rev() {
            let chosen = self.below(left as u32) as usize;
            items.swap(chosen, left - 1);
        }
    }
}

/// Stream of a question: FNV-1a, 64 bits, of the UTF-8 bytes of its id
/// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
pub fn stream(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Positions in the bank of up to `count` drawn questions of the given kinds, in the order asked,
/// none twice. Every choice and order is equally likely. There are fewer than `count` if the bank
/// has no more, and none if `kinds` is empty ([`KINDS`] for all).
///
/// ```
/// use quiz::{KINDS, draw};
///
/// # let bank = support::made_up_in("fr").quiz.get().expect("natively all is there");
/// let drawn = draw(bank, 7, 3, &KINDS);
/// assert_eq!(drawn.len(), 3);
/// // The same seed draws the same questions on every device.
/// assert_eq!(draw(bank, 7, 3, &KINDS), drawn);
/// ```
pub fn draw(bank: &[Question], seed: Seed, count: usize, kinds: &[QuestionKind]) -> Vec<usize> {
    let mut drawn: Vec<usize> = (0..bank.len())
        .filter(|&position| kinds.contains(&bank[position].facts.kind))
        .collect();
    Pcg32::new(seed.into(), DRAW_STREAM).shuffle(&mut drawn);
    drawn.truncate(count);
    drawn
}

/// Order in which a question's options are shown, as positions in `options`. Empty for numeric
/// questions.
///
/// Options are shuffled by seed and id, with two exceptions: true and false keep their order, and
/// options that are all numbers are sorted in ascending order, as readers expect of years and
/// amounts. A number is an option of ASCII digits alone. Such options are the same in every
/// language of the content, so every language gets the same order although this depends on words.
/// Options that are to be put in order are always shuffled.
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

/// Order in which the matches of a matching question are shown, as positions in `matches`. The
/// rules are those of [`option_order`], but the order is independent of it, so that no match gives
/// itself away by standing where its option stands. Empty for other kinds.
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

/// Positions from 0 to `count`, shuffled by seed and stream.
fn shuffled(count: usize, seed: Seed, stream: u64) -> Vec<u8> {
    let mut order = positions(count);
    Pcg32::new(seed.into(), stream).shuffle(&mut order);
    order
}

/// Positions in ascending order of the texts' values; `None` unless all texts are numbers. An
/// insertion sort: the library's sort would cost the browser more bytes than a handful of options
/// is worth.
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

/// Value of a text of ASCII digits.
fn value(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
