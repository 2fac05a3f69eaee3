//! Properties: claims tried on values that no one would think of, drawn by `proptest`. What breaks a
//! claim is made as small as it can be, and its seed is kept beside the test in a file
//! `*.proptest-regressions`, which belongs in the repository.
//!
//! Every run draws the same values. `PROPTEST_RNG_SEED` draws others, `PROPTEST_CASES` more:
//!
//! ```text
//! PROPTEST_RNG_SEED=$RANDOM PROPTEST_CASES=100000 cargo test -p quiz
//! ```

use crate::editions::project;
use proptest::char::range;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed, TestRunner};
use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::panic::Location;

/// Seed of a run that names none.
const SEED: u64 = 2030;
/// Most steps in which a value that breaks a claim is made smaller.
const SMALLER: u32 = 20_000;

/// Tries a claim on this number of values, or on as many as the environment asks for if that is more.
#[track_caller]
pub fn for_any<S: Strategy>(cases: u32, strategy: S, claim: impl FnMut(S::Value)) {
    let mut config = repeated();
    let asked = std::env::var_os("PROPTEST_CASES").map_or(0, |_| config.cases);
    config.cases = cases.max(asked);
    config.max_shrink_iters = SMALLER;
    let file = project(Location::caller().file());
    let file: &'static str = file.to_string_lossy().into_owned().leak();
    config.source_file = Some(file);
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource(
        "proptest-regressions",
    )));
    let claim = RefCell::new(claim);
    let result = TestRunner::new(config).run(&strategy, |value| {
        (claim.borrow_mut())(value);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// This number of values, without a claim.
pub fn samples<S: Strategy>(count: usize, strategy: &S) -> Vec<S::Value> {
    let mut runner = TestRunner::new(repeated());
    let mut sample = || strategy.new_tree(&mut runner).expect("a value").current();
    (0..count).map(|_| sample()).collect()
}

/// Configuration by the environment, with a seed in any case.
fn repeated() -> Config {
    let mut config = Config::default();
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(SEED);
    }
    config
}

/// Texts of up to `longest` pieces put together: most of those given, some characters of all
/// Unicode.
pub fn texts(
    pieces: &'static [&'static str],
    longest: usize,
) -> impl Strategy<Value = String> + use<> {
    let piece = prop_oneof![
        4 => select(pieces).prop_map(str::to_owned),
        1 => range('\0', '\u{2FFF}').prop_map(String::from),
        1 => range('\0', char::MAX).prop_map(String::from),
    ];
    vec(piece, 0..=longest).prop_map(|pieces| pieces.concat())
}

/// Texts of these pieces alone.
pub fn joined(
    pieces: &'static [&'static str],
    count: RangeInclusive<usize>,
) -> impl Strategy<Value = String> + use<> {
    vec(select(pieces), count).prop_map(|pieces| pieces.concat())
}

/// A text with a few mistakes: a character replaced by one of `signs`, one inserted, one removed,
/// or the end cut off.
pub fn broken(
    text: &str,
    signs: &str,
    mistakes: RangeInclusive<usize>,
) -> impl Strategy<Value = String> + use<> {
    let letters: Vec<char> = text.chars().collect();
    let signs: Vec<char> = signs.chars().collect();
    let mistake = (0..4_u8, any::<Index>(), select(signs));
    vec(mistake, mistakes).prop_map(move |mistakes| {
        let mut letters = letters.clone();
        for (kind, at, sign) in mistakes {
            let end = letters.len();
            match kind {
                0 => letters.insert(at.index(end + 1), sign),
                _ if end == 0 => (),
                1 => letters[at.index(end)] = sign,
                2 => drop(letters.remove(at.index(end))),
                _ => letters.truncate(at.index(end)),
            }
        }
        letters.into_iter().collect()
    })
}
