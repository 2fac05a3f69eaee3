//! Results of a quiz by pillar and in total, beside the points expected from guessing alone.

use super::given::Given;
use super::score::{FULL, Points, nearest, pairs, points, share, tenths};
use content::{NumericRange, Pillar, Question, QuestionKind};

/// Most options for which [`guessing`] is calculated; no reader surveys more.
const MOST_OPTIONS: usize = 12;

/// Result of the questions of one pillar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarResult {
    /// Id of the pillar; `None` for the questions that belong to no single pillar.
    pub pillar: Option<String>,
    /// Number of questions asked, answered or not.
    pub questions: usize,
    /// Points reached.
    pub points: Points,
    /// Points expected from guessing alone.
    pub guessing: Points,
}

/// Result of all questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Number of questions asked, answered or not.
    pub questions: usize,
    /// Points reached.
    pub points: Points,
    /// Points expected from guessing alone. Each question's points are rounded before they are
    /// added, so the sum may be off by half a sixtieth per question.
    pub guessing: Points,
}

/// Results of the questions asked, by pillar in the order of `pillars`, then those without a
/// pillar. Pillars without questions are left out. A question whose pillar is not in `pillars`
/// counts as one without, so that every question counts once. `sheet` holds the answers to the
/// first of the questions, in the same order; a question without an answer counts as asked and has
/// no points.
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

/// Sum of the results by pillar.
pub fn total(results: &[PillarResult]) -> Total {
    results.iter().fold(Total::default(), |sum, result| Total {
        questions: sum.questions + result.questions,
        points: sum.points + result.points,
        guessing: sum.guessing + result.guessing,
    })
}

/// Points expected from guessing alone, to the nearest sixtieth.
///
/// - One right option among n: 1/n.
/// - Several, k of n: exactly k are chosen at random, since the prompt says how many. With r of
///   them right (hypergeometric) the score is (r − (k − r)) / k, if that is above 0.
/// - Numeric: every step from `min` to `max` is equally likely.
/// - Matching with m matches: 1/m. This holds for each option, hence for their mean, whether each
///   match is dealt out once or chosen freely.
/// - Ordering: every order is equally likely. The number of orders of n with i pairs wrong is the
///   Mahonian number T(n, i), OEIS A008302.
///
/// 0 if facts and words contradict each other, and for multiple choice and ordering with more than
/// 12 options.
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

/// Number of ways to choose `chosen` of `among`.
fn binomial(among: usize, chosen: usize) -> u64 {
    if chosen > among {
        return 0;
    }
    (0..chosen).fold(1, |ways, at| ways * (among - at) as u64 / (at as u64 + 1))
}

/// Number of orders of `count` options, by the number of pairs in wrong order. Inserting one more
/// option, which belongs last, makes as many pairs wrong as there are options behind it: from none
/// to all.
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

/// Points expected from guessing at a number; `None` if the range cannot be read or has no step in
/// it.
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
