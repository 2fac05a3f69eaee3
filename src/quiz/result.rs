//! What a quiz came to, by pillar and in total, beside what guessing alone would have brought.

use super::given::Given;
use super::score::{FULL, Points, nearest, pairs, points, share, tenths};
use crate::content::{NumericRange, Pillar, Question, QuestionKind};

/// More options than any reader surveys: above it [`guessing`] is not worked out.
const MOST_OPTIONS: usize = 12;

/// The result of the questions of one pillar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarResult {
    /// Id of the pillar; none for the questions that belong to no single one.
    pub pillar: Option<String>,
    /// How many questions were asked, answered or not.
    pub questions: usize,
    /// Points reached.
    pub points: Points,
    /// Points to expect of someone who only guesses.
    pub guessing: Points,
}

/// The result of all questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// How many questions were asked, answered or not.
    pub questions: usize,
    /// Points reached.
    pub points: Points,
    /// Points to expect of someone who only guesses; each question's is rounded before it is
    /// added, so the sum may be off by half a sixtieth for each.
    pub guessing: Points,
}

/// The results of the questions that were asked, in the order of `pillars`, then those of no
/// pillar. Pillars of which nothing was asked are left out; a question whose pillar is not among
/// `pillars` counts with those of none, so that every question counts once. `sheet` holds what was
/// given to the first of the questions, in the same order; a question without an answer counts as
/// asked and brings no points.
pub fn by_pillar(
    pillars: &[Pillar],
    questions: &[&Question],
    sheet: &[Option<Given>],
) -> Vec<PillarResult> {
    let mut results: Vec<PillarResult> = pillars
        .iter()
        .map(|pillar| Some(pillar.id.clone()))
        .chain([None])
        .map(|pillar| PillarResult {
            pillar,
            questions: 0,
            points: 0,
            guessing: 0,
        })
        .collect();
    for (place, question) in questions.iter().enumerate() {
        let at = pillars
            .iter()
            .position(|pillar| question.facts.pillar.as_ref() == Some(&pillar.id))
            .unwrap_or(pillars.len());
        let result = &mut results[at];
        result.questions += 1;
        result.guessing += guessing(question);
        if let Some(Some(given)) = sheet.get(place) {
            result.points += points(&question.facts, &given.answer);
        }
    }
    results.retain(|result| result.questions > 0);
    results
}

/// The sum of the results by pillar.
pub fn total(results: &[PillarResult]) -> Total {
    results.iter().fold(Total::default(), |sum, result| Total {
        questions: sum.questions + result.questions,
        points: sum.points + result.points,
        guessing: sum.guessing + result.guessing,
    })
}

/// The points to expect of someone who only guesses, to the nearest sixtieth.
///
/// - One right option among n: 1/n.
/// - Several, k of n: exactly k are chosen at random, since the prompt says how many. With r of
///   them right (hypergeometric) the answer scores (r − (k − r)) / k, if that is above 0.
/// - Numeric: every step from `min` to `max` is equally likely.
/// - Matching with m matches: 1/m. It holds for each option, hence for their mean, whether
///   matches are dealt out one to one or chosen freely.
/// - Ordering: every order is equally likely. The number of orders of n with i pairs wrong is
///   the Mahonian number T(n, i), OEIS A008302.
///
/// 0 where facts and words contradict each other, and for choices of several and orderings with
/// more than 12 options.
pub fn guessing(question: &Question) -> Points {
    let options = question.words.options.len();
    let right = question.facts.key.len();
    match question.facts.kind {
        QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt => {
            share(1, options)
        }
        QuestionKind::Multiple if options <= MOST_OPTIONS && right <= options => {
            let net: u64 = (0..=right)
                .map(|hits| {
                    let ways = binomial(right, hits) * binomial(options - right, right - hits);
                    ways * (2 * hits).saturating_sub(right) as u64
                })
                .sum();
            nearest(
                u64::from(FULL) * net,
                right as u64 * binomial(options, right),
            )
        }
        QuestionKind::Numeric => question
            .facts
            .range
            .as_ref()
            .and_then(numeric_guessing)
            .unwrap_or(0),
        QuestionKind::Matching => share(1, question.words.matches.len()),
        QuestionKind::Ordering if options <= MOST_OPTIONS => {
            let pairs = pairs(options);
            let orders = orders_by_wrong_pairs(options);
            let net: u64 = (0..=pairs)
                .map(|wrong| orders[wrong] * pairs.saturating_sub(2 * wrong) as u64)
                .sum();
            nearest(
                u64::from(FULL) * net,
                pairs as u64 * orders.iter().sum::<u64>(),
            )
        }
        _ => 0,
    }
}

/// How many ways there are to choose `chosen` of `among`.
fn binomial(among: usize, chosen: usize) -> u64 {
    if chosen > among {
        return 0;
    }
    (0..chosen).fold(1, |ways, at| ways * (among - at) as u64 / (at as u64 + 1))
}

/// For each number of pairs in wrong order: how many orders of `count` options have it. An option
/// put into an order of fewer options, all of which belong before it, makes as many pairs wrong
/// as it leaves behind it: from none to all.
fn orders_by_wrong_pairs(count: usize) -> Vec<u64> {
    let mut orders = vec![1];
    for before in 1..count {
        let mut more = vec![0; orders.len() + before];
        for (wrong, ways) in orders.iter().enumerate() {
            more[wrong..=wrong + before]
                .iter_mut()
                .for_each(|sum| *sum += ways);
        }
        orders = more;
    }
    orders
}

/// `None` where the range cannot be read or has no step in it.
fn numeric_guessing(range: &NumericRange) -> Option<Points> {
    let read = |text: &str| tenths(text).map(i64::from);
    let (min, max, step) = (read(&range.min)?, read(&range.max)?, read(&range.step)?);
    let (answer, full, half) = (read(&range.answer)?, read(&range.full)?, read(&range.half)?);
    if step <= 0 || max < min {
        return None;
    }
    // Steps up to a bound and steps below it are counted by division: a range may have millions.
    let up_to = |bound: i64| (bound.min(max) - min).div_euclid(step).max(-1) + 1;
    let near = |distance: i64| match distance {
        0.. => (up_to(answer + distance) - up_to(answer - distance - 1)) as u64,
        _ => 0,
    };
    let halves = near(full) + near(half.max(full));
    Some(nearest(u64::from(FULL / 2) * halves, up_to(max) as u64))
}
