//! Item statistics of a room: how many people got each question right, what they chose instead,
//! and, with enough people, how well a question goes with the rest of the quiz.
//!
//! Definitions are Moodle's (`question/classes/statistics/questions/calculator.php`). Facility is
//! the mean mark over the greatest possible mark. Discrimination index is 100 times Pearson's
//! correlation of a question's marks with the sums of the other questions' marks. Discriminative
//! efficiency is 100 times their covariance over the greatest that the same marks could have, both
//! sorted. Variances are of a sample, over n − 1. A division by zero gives `None`.
//!
//! Marks are shares of a question, 0 to 1. A question left out has the mark 0, as in Moodle.

mod chosen;
pub mod rows;

pub use chosen::{Chosen, Count, chosen};

use super::given::Given;
use super::review::sure_but_not_right;
use super::score::{FULL, points};
use content::Question;

/// Fewest people for any statistics: the answers of fewer would tell who they are, and nothing
/// about the questions.
pub const FEWEST: usize = 5;

/// Fewest people for correlations between questions: with 49 people the 95 % interval of a
/// correlation of 0 reaches from −0.28 to 0.28 (Fisher's z, 1.96/√46).
pub const MANY: usize = 50;

/// Answer sheet of one person: an answer for each question in the order asked, `None` if left out.
pub type Sheet = Vec<Option<Given>>;

/// Statistics of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Number of people who left the question out.
    pub blank: usize,
    /// Statistics of the answers; `None` if fewer than [`FEWEST`] people answered: their mark would
    /// be personal data.
    pub told: Option<Told>,
}

/// Statistics of a question that enough people answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Mean mark, 0 to 1.
    pub facility: f64,
    /// Wilson's 95 % interval of the facility that many more such people would have, (low, high).
    pub interval: (f64, f64),
    /// Number of people with the confidence `Sure` in an answer without full points.
    pub sure_but_wrong: usize,
    /// Number of people for each choice.
    pub chosen: Vec<Count>,
    /// Discrimination index, −100 to 100; `None` below [`MANY`] people, and if all have the same
    /// marks.
    pub discrimination: Option<f64>,
    /// Discriminative efficiency, up to 100; `None` below [`MANY`] people, and if all have the same
    /// marks.
    pub efficiency: Option<f64>,
}

/// Statistics of a whole quiz in a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Statistics of the questions, in the order asked.
    pub items: Vec<Item>,
    /// Mean of the people's sums of marks, in questions.
    pub mean: f64,
    /// Standard deviation of the people's sums of marks, in questions; `None` for one person.
    pub deviation: Option<f64>,
    /// Cronbach's alpha; `None` below [`MANY`] people, for one question, and if all have the same
    /// sum.
    pub alpha: Option<f64>,
}

/// Statistics of the answer sheets; `None` for fewer than [`FEWEST`] people, of whom only the
/// number may be told.
pub fn statistics(questions: &[&Question], sheets: &[Sheet]) -> Option<Room> {
    if sheets.len() < FEWEST {
        return None;
    }
    let marks: Vec<Vec<f64>> = sheets
        .iter()
        .map(|sheet| {
            let places = questions.iter().enumerate();
            places
                .map(|(place, question)| mark(question, given(sheet, place)))
                .collect()
        })
        .collect();
    let sums: Vec<f64> = marks.iter().map(|marks| marks.iter().sum()).collect();
    let many = sheets.len() >= MANY;
    let items: Vec<Item> = questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let own: Vec<f64> = marks.iter().map(|marks| marks[place]).collect();
            let rest: Vec<f64> = sums.iter().zip(&own).map(|(sum, own)| sum - own).collect();
            let facility = mean(&own);
            let answers: Vec<&Given> = sheets.iter().filter_map(|s| given(s, place)).collect();
            let wrongly = answers
                .iter()
                .filter(|given| sure_but_not_right(question, given));
            let told = || Told {
                facility,
                interval: wilson(facility, sheets.len()),
                sure_but_wrong: wrongly.count(),
                chosen: chosen(question, &answers),
                discrimination: discrimination(&own, &rest).filter(|_| many),
                efficiency: efficiency(&own, &rest).filter(|_| many),
            };
            Item {
                blank: sheets.len() - answers.len(),
                told: (answers.len() >= FEWEST).then(told),
            }
        })
        .collect();
    Some(Room {
        items,
        mean: mean(&sums),
        deviation: covariance(&sums, &sums).map(f64::sqrt),
        alpha: alpha(&marks, &sums).filter(|_| many),
    })
}

fn given(sheet: &Sheet, place: usize) -> Option<&Given> {
    sheet.get(place).and_then(Option::as_ref)
}

/// Mark of an answer, 0 to 1.
fn mark(question: &Question, given: Option<&Given>) -> f64 {
    let points = given.map_or(0, |given| points(&question.facts, &given.answer));
    f64::from(points) / f64::from(FULL)
}

/// Wilson's 95 % interval of a share among `people`, (low, high) (E. B. Wilson, Journal of the
/// American Statistical Association 22, 1927). For marks between 0 and 1 it is on the safe side: no
/// marks with this mean vary more than marks that are all 0 or 1.
///
/// ```
/// use quiz::statistics::wilson;
///
/// let (low, high) = wilson(0.6, 5);
/// assert_eq!(format!("{low:.4} {high:.4}"), "0.2307 0.8824");
/// ```
pub fn wilson(share: f64, people: usize) -> (f64, f64) {
    // 97.5 % point of the normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    if people == 0 {
        return (0.0, 1.0);
    }
    let n = people as f64;
    let square = Z * Z;
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let spread = share * (1.0 - share) / n + square / (4.0 * n * n);
    let reach = Z * f64::sqrt(spread.max(0.0)) / (1.0 + square / n);
    // For the shares 0 and 1 one end is the share itself, except for the last bits.
    (
        (middle - reach).clamp(0.0, share),
        (middle + reach).clamp(share, 1.0),
    )
}

/// Arithmetic mean; 0 for no values.
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// Covariance of a sample; `None` for fewer than two values.
fn covariance(one: &[f64], other: &[f64]) -> Option<f64> {
    let (a, b) = (mean(one), mean(other));
    let products = one.iter().zip(other).map(|(x, y)| (x - a) * (y - b));
    (one.len() > 1).then(|| products.sum::<f64>() / (one.len() - 1) as f64)
}

/// Largest variance that counts as zero: sums of shares that ought to be equal differ in their last
/// bits.
const NOTHING: f64 = 1e-12;

/// Discrimination index: 100 times the correlation of a question's marks with the sums of the other
/// questions; `None` if either does not vary.
pub fn discrimination(own: &[f64], rest: &[f64]) -> Option<f64> {
    let (a, b) = (covariance(own, own)?, covariance(rest, rest)?);
    let common = covariance(own, rest)?;
    (a > NOTHING && b > NOTHING).then(|| 100.0 * common / f64::sqrt(a * b))
}

/// Discriminative efficiency: 100 times the covariance over the greatest that the same values could
/// have; `None` if that is zero.
pub fn efficiency(own: &[f64], rest: &[f64]) -> Option<f64> {
    let sorted = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values
    };
    let greatest = covariance(&sorted(own), &sorted(rest))?;
    let common = covariance(own, rest)?;
    (greatest > NOTHING).then(|| 100.0 * common / greatest)
}

/// Cronbach's alpha: k/(k − 1) times one minus the sum of the questions' variances over the
/// variance of the sums; `None` for one question, and if the sums do not vary.
fn alpha(marks: &[Vec<f64>], sums: &[f64]) -> Option<f64> {
    let count = marks.first().map_or(0, Vec::len);
    let whole = covariance(sums, sums)?;
    let mut parts = 0.0;
    for place in 0..count {
        let own: Vec<f64> = marks.iter().map(|marks| marks[place]).collect();
        parts += covariance(&own, &own)?;
    }
    let count = count as f64;
    (count > 1.0 && whole > NOTHING).then(|| count / (count - 1.0) * (1.0 - parts / whole))
}
