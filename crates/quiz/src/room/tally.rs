//! Tallies of hands in a room: the boxes they are counted in, and the advice they give.

use crate::order::{Seed, match_order, option_order};
use crate::score::tenths;
use content::{NumericRange, Question, QuestionKind};

/// Hands for each box of a question, in the bank's order; empty if none were counted.
pub type Tally = Vec<u16>;

/// Most bands of a numeric range: people can show five fingers, or hold up five cards.
const BANDS: i32 = 5;

/// Shares of right hands, in percent, at which a discussion is worth its time. A rule of thumb, not
/// a finding: below it too few can explain the answer to others, above it too few need it.
pub const WORTH_DISCUSSING: std::ops::RangeInclusive<u32> = 30..=70;

/// Advice to the presenter, by the share of right hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Hint first: few are right.
    Hint,
    /// Discussion: some are right and can convince the others.
    Discuss,
    /// Reveal of the answer: most are right.
    GoOn,
}

/// Number of boxes in which hands are counted for this question.
///
/// People vote before they are told the answer, so a box is something to raise a hand for: an
/// option; a band of a range ([`bands`]); of an order, the option that comes first; of matching,
/// the match of the first option.
pub fn boxes(question: &Question) -> usize {
    match question.facts.kind {
        QuestionKind::Numeric => bands(question.facts.range.as_ref()).len(),
        QuestionKind::Matching => question.words.matches.len(),
        _ => question.words.options.len(),
    }
}

/// Indices of the right boxes, from 0.
pub fn right_boxes(question: &Question) -> Vec<usize> {
    let key = question.facts.key.iter().map(|at| usize::from(*at));
    match question.facts.kind {
        QuestionKind::Numeric => {
            let range = question.facts.range.as_ref();
            let answer = range.and_then(|range| tenths(&range.answer));
            let bands = bands(range);
            let right = answer.and_then(|answer| {
                bands
                    .iter()
                    .position(|band| band.0 <= answer && answer <= band.1)
            });
            right.into_iter().collect()
        }
        QuestionKind::Matching | QuestionKind::Ordering => key.take(1).collect(),
        _ => key.collect(),
    }
}

/// Bands of a range, as first and last number in tenths: each has as many steps as the others, or
/// one less. Empty if the range cannot be read.
pub fn bands(range: Option<&NumericRange>) -> Vec<(i32, i32)> {
    let read = |range: &NumericRange| {
        let (min, max) = (tenths(&range.min)?, tenths(&range.max)?);
        let step = tenths(&range.step).filter(|step| *step > 0)?;
        let steps = max.checked_sub(min)? / step;
        (steps >= 0).then_some((min, max, step, steps))
    };
    let Some((min, max, step, steps)) = range.and_then(read) else {
        return Vec::new();
    };
    let count = BANDS.min(steps.saturating_add(1));
    // 64 bits, for five times a range of 32 bits.
    let begin = |band: i32| {
        let steps_before = i64::from(band) * (i64::from(steps) + 1) / i64::from(count);
        min + step * steps_before as i32
    };
    let last = |band: i32| match band + 1 == count {
        true => max,
        false => begin(band + 1) - step,
    };
    (0..count).map(|band| (begin(band), last(band))).collect()
}

/// Percentage of hands for the right boxes, to the nearest, halves up; `None` if there were no
/// hands.
pub fn percent_right(question: &Question, tally: &[u16]) -> Option<u32> {
    let all: u32 = tally.iter().map(|hands| u32::from(*hands)).sum();
    let right: u32 = right_boxes(question)
        .into_iter()
        .filter_map(|at| tally.get(at))
        .map(|hands| u32::from(*hands))
        .sum();
    (200 * right + all).checked_div(2 * all)
}

/// Advice after a first vote with this percentage of right hands.
pub fn advice(percent: u32) -> Advice {
    match percent {
        percent if percent < *WORTH_DISCUSSING.start() => Advice::Hint,
        percent if percent > *WORTH_DISCUSSING.end() => Advice::GoOn,
        _ => Advice::Discuss,
    }
}

/// Change in the hands of a box from the first vote to the second: `+3`, `−2` (U+2212), `0`.
pub fn change(before: u16, after: u16) -> String {
    let sign = match before.cmp(&after) {
        std::cmp::Ordering::Less => "+",
        std::cmp::Ordering::Equal => "",
        std::cmp::Ordering::Greater => "\u{2212}",
    };
    [sign, &before.abs_diff(after).to_string()].concat()
}

/// Boxes in the order that the room sees: the order of the options under this seed.
pub fn shown_boxes(question: &Question, seed: Seed) -> Vec<usize> {
    let order = match question.facts.kind {
        QuestionKind::Numeric => return (0..boxes(question)).collect(),
        QuestionKind::Matching => match_order(question, seed),
        _ => option_order(question, seed),
    };
    order.into_iter().map(usize::from).collect()
}
