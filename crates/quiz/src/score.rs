//! Scoring rules for answers, and parsing of the numbers that people type.
//!
//! Longer than most files: each kind of question has a rule, and people type numbers in many ways.

use content::{NumericRange, Question, QuestionFacts, QuestionKind};

/// Points in sixtieths of a question, so that halves, thirds, quarters, fifths and sixths of a
/// question are whole numbers and their sums stay exact.
pub type Points = u32;

/// Points of one question answered right.
pub const FULL: Points = 60;

/// Answer to a question. Options and matches are named by their positions in the bank, from 0,
/// whatever the order in which they were shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Chosen options of a choice question, each once.
    Choice(Vec<u8>),
    /// Number, in tenths.
    Number(i32),
    /// Match chosen for each option of a matching question; `None` for no match.
    Matches(Vec<Option<u8>>),
    /// All options of an ordering question, in the person's order.
    Order(Vec<u8>),
}

/// Verdict on an answer, shown as feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All points.
    Right,
    /// Some points.
    Partly,
    /// No points.
    Wrong,
}

impl Verdict {
    /// Name in markup: `right`, `partly`, `wrong`.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::Partly => "partly",
            Verdict::Wrong => "wrong",
        }
    }
}

/// Verdict on the points of one question.
pub fn verdict(points: Points) -> Verdict {
    match points {
        0 => Verdict::Wrong,
        FULL.. => Verdict::Right,
        _ => Verdict::Partly,
    }
}

/// Points as a number of questions: `7`, `7.5`, `6.67`. At most two digits after the point, rounded
/// to the nearest (a half cannot occur: hundredths of a question are 5/3 of points).
pub fn points_text(points: Points) -> String {
    let hundredths = (u64::from(points) * 5 + 1) / 3;
    let mut text = (hundredths / 100).to_string();
    let part = hundredths % 100;
    if part > 0 {
        text.push('.');
        text.push_str(&(part / 10).to_string());
        if !part.is_multiple_of(10) {
            text.push_str(&(part % 10).to_string());
        }
    }
    text
}

/// Points of an answer, from 0 to [`FULL`], to the nearest sixtieth.
///
/// - One right option: all or nothing.
/// - Several: chosen right options minus chosen wrong ones, over the number of right options, at
///   least 0, so that choosing everything is no way to win (the rule of H5P's Multiple Choice).
/// - Numeric: all up to the distance `full` from the answer, half up to `half`, both inclusive. A
///   number outside the range has no points; one between two steps counts by its distance.
/// - Matching: the share of options with their right match.
/// - Ordering: pairs of options in right order minus pairs in wrong order, over all pairs
///   (Kendall's rank correlation, Biometrika 30, 1938, not below 0). Two neighbours swapped among
///   four cost a third. Counting right places or right neighbours would give nothing for 1-3-2-4,
///   though only one of its six pairs is wrong. All points for the right order only.
///
/// An answer of the wrong shape (of another kind, an option twice, an option missing from an order,
/// too few matches) has no points.
///
/// ```
/// use content::{QuestionFacts, QuestionKind};
/// use quiz::{Answer, points};
///
/// let facts = QuestionFacts {
///     kind: QuestionKind::Multiple,
///     key: vec![0, 1, 2],
///     # pillar: None,
///     # range: None,
///     # quotes: Vec::new(),
///     # note: String::new(),
///     # negative_because: String::new(),
/// };
/// let of = |chosen: &[u8]| points(&facts, &Answer::Choice(chosen.to_vec()));
/// assert_eq!(of(&[2, 0, 1]), 60);
/// assert_eq!(of(&[0, 1, 4]), 20, "two right, one wrong");
/// assert_eq!(of(&[0, 3, 4]), 0);
/// ```
pub fn points(facts: &QuestionFacts, answer: &Answer) -> Points {
    let key = facts.key.as_slice();
    match (facts.kind, answer) {
        (
            QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt,
            Answer::Choice(chosen),
        ) if chosen.len() == 1 && chosen == key => FULL,
        (QuestionKind::Multiple, Answer::Choice(chosen)) if distinct(chosen) => {
            let right = chosen.iter().filter(|option| key.contains(option)).count();
            let wrong = chosen.len() - right;
            share(right.saturating_sub(wrong), key.len())
        }
        (QuestionKind::Numeric, Answer::Number(number)) => {
            numeric(facts.range.as_ref(), *number).unwrap_or(0)
        }
        (QuestionKind::Matching, Answer::Matches(matches)) if matches.len() == key.len() => {
            let right = matches
                .iter()
                .zip(key)
                .filter(|(given, right)| **given == Some(**right));
            share(right.count(), key.len())
        }
        (QuestionKind::Ordering, Answer::Order(order)) => ordering(key, order).unwrap_or(0),
        _ => 0,
    }
}

/// Whether an answer fits its question: of the same kind, each option once, every position in the
/// bank, numbers within the range. A single choice has one option; a multiple choice may have any
/// number, or none; matches may be missing or chosen twice.
pub fn fits(question: &Question, answer: &Answer) -> bool {
    let options = question.words.options.len();
    let exist = |chosen: &[u8]| {
        distinct(chosen) && chosen.iter().all(|&option| usize::from(option) < options)
    };
    match (question.facts.kind, answer) {
        (
            QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt,
            Answer::Choice(chosen),
        ) => chosen.len() == 1 && exist(chosen),
        (QuestionKind::Multiple, Answer::Choice(chosen)) => exist(chosen),
        (QuestionKind::Numeric, Answer::Number(number)) => {
            numeric(question.facts.range.as_ref(), *number).is_some()
        }
        (QuestionKind::Matching, Answer::Matches(matches)) => {
            let offered = question.words.matches.len();
            matches.len() == options
                && matches
                    .iter()
                    .flatten()
                    .all(|&chosen| usize::from(chosen) < offered)
        }
        (QuestionKind::Ordering, Answer::Order(order)) => order.len() == options && exist(order),
        _ => false,
    }
}

/// Points of `part / whole` of a question.
pub(super) fn share(part: usize, whole: usize) -> Points {
    nearest(part as u64 * u64::from(FULL), whole as u64)
}

/// Quotient to the nearest whole, halves up; 0 for a divisor of 0.
pub(super) fn nearest(dividend: u64, divisor: u64) -> Points {
    (2 * dividend + divisor)
        .checked_div(2 * divisor)
        .unwrap_or(0) as Points
}

/// Whether no position is repeated.
fn distinct(positions: &[u8]) -> bool {
    (1..positions.len()).all(|at| !positions[..at].contains(&positions[at]))
}

/// Points of a number; `None` if the range cannot be read or does not hold the number.
fn numeric(range: Option<&NumericRange>, number: i32) -> Option<Points> {
    let range = range?;
    let within = tenths(&range.min)? <= number && number <= tenths(&range.max)?;
    let distance = i64::from(tenths(&range.answer)?.abs_diff(number));
    let full = i64::from(tenths(&range.full)?);
    let half = i64::from(tenths(&range.half)?);
    within.then_some(match distance {
        _ if distance <= full => FULL,
        _ if distance <= half => FULL / 2,
        _ => 0,
    })
}

/// Points of an order; `None` if it does not have each option of the key once.
fn ordering(key: &[u8], order: &[u8]) -> Option<Points> {
    if order.len() != key.len() || !distinct(order) {
        return None;
    }
    let ranks: Vec<usize> = order
        .iter()
        .map(|option| key.iter().position(|other| other == option))
        .collect::<Option<_>>()?;
    let pairs = pairs(ranks.len());
    let wrong: usize = (0..ranks.len())
        .map(|at| {
            ranks[..at]
                .iter()
                .filter(|&&earlier| earlier > ranks[at])
                .count()
        })
        .sum();
    Some(share(pairs.saturating_sub(2 * wrong), pairs))
}

/// Number of pairs among `count` options.
pub(super) fn pairs(count: usize) -> usize {
    count * count.saturating_sub(1) / 2
}

/// Number in tenths, from the plain decimals of the content or from what people type.
///
/// Accepted: an optional sign, digits, and optionally a decimal mark with one digit and then only
/// zeros. Blanks, a percent sign on either side, and invisible characters around it are ignored.
/// Digits may be ASCII, Arabic-Indic, Persian or full-width; the decimal mark `.`, `,`, `٫` or `．`.
/// Blanks, apostrophes and `٬` may separate groups of three digits.
///
/// `None` for everything else: no digit, a second decimal other than zero, three digits after a
/// comma (`1,000` is a thousand to some and one to others), and numbers too large for an `i32` of
/// tenths.
///
/// ```
/// use quiz::tenths;
///
/// assert_eq!(tenths(" 46.4 %"), Some(464));
/// assert_eq!(tenths("٤٦٫٤٪"), Some(464));
/// assert_eq!(tenths("1 000"), Some(10_000));
/// assert_eq!(tenths("46.43"), None);
/// assert_eq!(tenths("1,000"), None);
/// ```
pub fn tenths(plain: &str) -> Option<i32> {
    let bare = plain.trim_matches(outer);
    let percent = ['%', '٪', '％'];
    let bare = bare
        .strip_suffix(percent)
        .or(bare.strip_prefix(percent))
        .unwrap_or(bare)
        .trim_matches(outer);
    let unsigned = bare.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(bare);
    let negative = unsigned.len() < bare.len() && !bare.starts_with('+');
    let (whole, part) = unsigned
        .split_once(['.', ',', '٫', '．'])
        .unwrap_or((unsigned, ""));
    let thousands = unsigned.contains(',') && part.chars().count() == 3;
    if thousands || whole.is_empty() && part.is_empty() {
        return None;
    }
    let mut sum = 0_i32;
    // Digits in the current group, and whether a separator came before it.
    let (mut group, mut parted) = (0, false);
    for c in whole.chars() {
        if let Some(digit) = digit(c) {
            sum = sum.checked_mul(10)?.checked_add(digit)?;
            group += 1;
            continue;
        }
        let parts = c.is_whitespace() || matches!(c, '\'' | '’' | '٬');
        if !parts || !whole_group(group, parted) {
            return None;
        }
        (group, parted) = (0, true);
    }
    if parted && group != 3 {
        return None;
    }
    let mut part = part.chars();
    let tenth = part.next().map_or(Some(0), digit)?;
    let tenths = sum.checked_mul(10)?.checked_add(tenth)?;
    part.all(|c| digit(c) == Some(0))
        .then_some(if negative { -tenths } else { tenths })
}

/// Whether a group of this many digits may come before a separator: three digits, or one to three
/// in the first group.
fn whole_group(digits: usize, parted: bool) -> bool {
    digits == 3 || !parted && (1..3).contains(&digits)
}

/// Whether a character around a number is ignored: blanks and invisible characters.
fn outer(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
}

/// Whole number from 0 up, written in any way that [`tenths`] reads; `None` for anything else.
pub fn whole_number(plain: &str) -> Option<u32> {
    let tenths = u32::try_from(tenths(plain)?).ok()?;
    tenths.is_multiple_of(10).then_some(tenths / 10)
}

/// Value of a digit: ASCII, Arabic-Indic, Persian or full-width.
fn digit(c: char) -> Option<i32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    Some(c as i32 - zero as i32)
}

/// Plain decimal of a number in tenths, `46.4`: [`tenths`] reads it, and the number format of a
/// language starts from it.
pub fn plain_text(tenths: i32) -> String {
    let size = tenths.unsigned_abs();
    let mut text = String::from(if tenths < 0 { "-" } else { "" });
    text.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        text.push('.');
        text.push_str(&(size % 10).to_string());
    }
    text
}
