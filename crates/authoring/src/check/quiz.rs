//! Checks that each question can be answered: options, key and range.
//!
//! Longer than most files: each kind of question has rules of its own.

use super::exact::is_plain_decimal;
use super::quoted;
use crate::load::ListFile;
use crate::place::{ContentError, Placed};
use content::{NumericRange, Question, QuestionKind, QuestionWords};
use std::ops::RangeInclusive;

/// Number of options that a question may offer.
const OPTIONS: RangeInclusive<usize> = 2..=6;
/// Number of options of questions with one right option: beyond three wrong options, hardly any is
/// chosen (Haladyna, Downing and Rodriguez, 2002).
const OPTIONS_FOR_ONE: RangeInclusive<usize> = 2..=4;

/// Checks all questions of the original language.
pub fn questions(list: &ListFile<Question>, errors: &mut Vec<ContentError>) {
    for (at, question) in &list.entries {
        let mut check = Check {
            placed: &list.placed,
            entry: format!("/{at}"),
            errors,
        };
        check.question(question);
    }
}

/// Checks that a question offers no option and no match twice; `entry` is the question's pointer.
pub fn unique(placed: &Placed, entry: &str, words: &QuestionWords, errors: &mut Vec<ContentError>) {
    for (name, texts) in [("options", &words.options), ("matches", &words.matches)] {
        for (position, text) in texts.iter().enumerate() {
            if texts[..position].contains(text) {
                errors.push(placed.error(
                    &format!("{entry}/words/{name}/{position}"),
                    "each text once, so that it can be told which one was chosen",
                    format!("{} a second time", quoted(text)),
                    "write another text, or take it out and correct the key",
                ));
            }
        }
    }
}

struct Check<'a> {
    placed: &'a Placed,
    entry: String,
    errors: &'a mut Vec<ContentError>,
}

impl Check<'_> {
    fn tell(&mut self, field: &str, expected: String, found: String, what_to_do: &str) {
        let pointer = format!("{}/{field}", self.entry);
        self.errors
            .push(self.placed.error(&pointer, expected, found, what_to_do));
    }

    fn question(&mut self, question: &Question) {
        let (facts, words) = (&question.facts, &question.words);
        unique(self.placed, &self.entry, words, self.errors);
        if facts.kind == QuestionKind::Numeric {
            self.numeric(question);
            return;
        }
        if facts.range.is_some() {
            let what_to_do = "take the range out, or make the question numeric";
            let expected = "nothing: only a numeric question has a range".to_string();
            self.tell("facts/range", expected, "a range".to_string(), what_to_do);
        }
        if !words.unit.is_empty() {
            let expected = "nothing: only a numeric question has a unit".to_string();
            self.tell(
                "words/unit",
                expected,
                quoted(&words.unit),
                "take the unit out",
            );
        }
        let allowed = match facts.kind {
            QuestionKind::TrueFalse => 2..=2,
            QuestionKind::Single | QuestionKind::WhoSaidIt => OPTIONS_FOR_ONE,
            _ => OPTIONS,
        };
        self.count("words/options", words.options.len(), allowed, "options");
        if facts.kind == QuestionKind::Matching {
            self.count("words/matches", words.matches.len(), OPTIONS, "matches");
        } else {
            self.count("words/matches", words.matches.len(), 0..=0, "matches");
        }
        self.key(question);
    }

    fn count(&mut self, field: &str, count: usize, allowed: RangeInclusive<usize>, noun: &str) {
        if !allowed.contains(&count) {
            let expected = match (allowed.start(), allowed.end()) {
                (_, 0) => format!("no {noun} for this kind of question"),
                (least, most) if least == most => format!("{least} {noun}"),
                (least, most) => format!("{least} to {most} {noun}"),
            };
            let what_to_do = if *allowed.end() == 0 || count > *allowed.end() {
                "take out what is too many, and correct the key"
            } else {
                "add what is missing, and correct the key"
            };
            self.tell(field, expected, count.to_string(), what_to_do);
        }
    }

    fn key(&mut self, question: &Question) {
        let (key, words) = (&question.facts.key, &question.words);
        let kind = question.facts.kind;
        let (places, noun) = match kind {
            QuestionKind::Matching => (words.matches.len(), "matches"),
            _ => (words.options.len(), "options"),
        };
        for (at, position) in key.iter().enumerate() {
            let field = format!("facts/key/{at}");
            if usize::from(*position) >= places {
                let expected = match places {
                    0 => format!("a position in {noun}, of which there are none"),
                    _ => format!("a position in {noun}, from 0 to {}", places - 1),
                };
                self.tell(
                    &field,
                    expected,
                    position.to_string(),
                    "correct the position",
                );
            } else if key[..at].contains(position) {
                let expected = "each position once".to_string();
                let found = format!("{position} a second time");
                self.tell(
                    &field,
                    expected,
                    found,
                    "correct the position, or take it out",
                );
            }
        }
        let options = words.options.len();
        let (fits, expected) = match kind {
            QuestionKind::Single | QuestionKind::WhoSaidIt | QuestionKind::TrueFalse => (
                key.len() == 1,
                "the position of the one right option".to_string(),
            ),
            QuestionKind::Multiple => (
                (2..options.max(1)).contains(&key.len()),
                format!("two or more right options, fewer than all {options}"),
            ),
            QuestionKind::Matching => (
                key.len() == options,
                format!("for each of the {options} options the position of its match"),
            ),
            QuestionKind::Ordering => (
                key.len() == options,
                format!("the positions of all {options} options in their right order"),
            ),
            QuestionKind::Numeric => (key.is_empty(), "an empty list: the range answers".into()),
        };
        if !fits {
            let found = format!("{} positions: {key:?}", key.len());
            self.tell(
                "facts/key",
                expected,
                found,
                "correct the key, or the question's kind",
            );
        }
    }

    fn numeric(&mut self, question: &Question) {
        self.count(
            "words/options",
            question.words.options.len(),
            0..=0,
            "options",
        );
        self.count(
            "words/matches",
            question.words.matches.len(),
            0..=0,
            "matches",
        );
        if !question.facts.key.is_empty() {
            self.key(question);
        }
        let Some(range) = &question.facts.range else {
            let expected = "a range: smallest, largest and right answer".to_string();
            self.tell(
                "facts/range",
                expected,
                "no range".to_string(),
                "add \"range\"",
            );
            return;
        };
        self.range(range);
    }

    fn range(&mut self, range: &NumericRange) {
        let fields = [
            ("min", &range.min),
            ("max", &range.max),
            ("step", &range.step),
            ("answer", &range.answer),
            ("full", &range.full),
            ("half", &range.half),
        ];
        let mut told = false;
        for (name, number) in fields {
            if tenths(number).is_none() {
                let expected = "a plain decimal number, at most one digit after the point";
                let field = format!("facts/range/{name}");
                let found = quoted(number);
                self.tell(
                    &field,
                    expected.to_string(),
                    found,
                    "write it like \"46.4\" or \"48\"",
                );
                told = true;
            }
        }
        let [min, max, step, answer, full, half] =
            fields.map(|(_, number)| tenths(number).unwrap_or_default());
        if told {
            return;
        }
        let mut hold = |fits: bool, name: &str, expected: &str, number: &str| {
            if !fits {
                let field = format!("facts/range/{name}");
                let found = quoted(number);
                self.tell(
                    &field,
                    expected.to_string(),
                    found,
                    "correct the range's numbers",
                );
            }
        };
        hold(min < max, "max", "a number above \"min\"", &range.max);
        hold(step > 0, "step", "a number above 0", &range.step);
        let inside = (min..=max).contains(&answer);
        hold(
            inside,
            "answer",
            "a number from \"min\" to \"max\"",
            &range.answer,
        );
        let reached = !inside || step == 0 || (answer - min).is_multiple_of(step);
        hold(
            reached,
            "answer",
            "a number that steps from \"min\" lead to",
            &range.answer,
        );
        hold(
            full <= half,
            "half",
            "a distance not below \"full\"",
            &range.half,
        );
    }
}

/// Value of a plain decimal in tenths; `None` for any other text.
fn tenths(number: &str) -> Option<u64> {
    if !is_plain_decimal(number) {
        return None;
    }
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let part: u64 = if part.len() == 1 {
        part.parse().ok()?
    } else {
        return None;
    };
    whole
        .parse::<u64>()
        .ok()?
        .checked_mul(10)?
        .checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn numbers_are_read_in_tenths() {
        assert_eq!(tenths("46.4"), Some(464));
        assert_eq!(tenths("48"), Some(480));
        assert_eq!(tenths("0.5"), Some(5));
        for wrong in ["46.44", "-1", "", "1e1", "99999999999999999999"] {
            assert_eq!(tenths(wrong), None, "{wrong}");
        }
    }
}
