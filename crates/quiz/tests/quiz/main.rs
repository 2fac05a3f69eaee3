//! Claims about the quiz engine: what seeds draw, what answers are worth, what saved text holds.

mod about;
mod calendar;
mod code;
mod order;
mod permalink;
mod pool;
mod progress;
mod result;
mod review;
mod room;
mod score;
mod selection;
mod shared;
mod statistics;
mod xapi;

use content::{NumericRange, Question, QuestionFacts, QuestionKind, QuestionWords};
use quiz::Answer;

fn question(id: &str, kind: QuestionKind, key: &[u8], options: &[&str]) -> Question {
    let options: Vec<String> = options.iter().map(|text| text.to_string()).collect();
    Question {
        id: id.into(),
        facts: QuestionFacts {
            kind,
            pillar: None,
            key: key.into(),
            range: None,
            quotes: Vec::new(),
            note: String::new(),
            negative_because: String::new(),
        },
        words: QuestionWords {
            prompt: String::new(),
            matches: if kind == QuestionKind::Matching {
                options.clone()
            } else {
                Vec::new()
            },
            options,
            misconceptions: Vec::new(),
            why: String::new(),
            unit: String::new(),
        },
        in_original: false,
    }
}

/// `range`: min, max, step, answer, full, half.
fn numeric(id: &str, range: [&str; 6]) -> Question {
    let mut question = question(id, QuestionKind::Numeric, &[], &[]);
    let [min, max, step, answer, full, half] = range.map(String::from);
    question.facts.range = Some(NumericRange {
        min,
        max,
        step,
        answer,
        full,
        half,
    });
    question
}

const WORDS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

fn bank() -> Vec<Question> {
    vec![
        question("verbs", QuestionKind::Single, &[0], &WORDS[..4]),
        question("inputs", QuestionKind::Multiple, &[0, 1, 2], &WORDS[..5]),
        question("online", QuestionKind::TrueFalse, &[1], &["True", "False"]),
        numeric("figure", ["0", "100", "0.1", "46.4", "2", "6"]),
        question("pillars", QuestionKind::Matching, &[0, 1, 2], &WORDS[..3]),
        question("steps", QuestionKind::Ordering, &[0, 1, 2, 3], &WORDS[..4]),
        question("speaker", QuestionKind::WhoSaidIt, &[2], &WORDS[..4]),
    ]
}

/// Twelve questions of one kind, `q0` to `q11`.
fn twelve() -> Vec<Question> {
    let one = |at| question(&format!("q{at}"), QuestionKind::Single, &[0], &WORDS[..4]);
    (0..12).map(one).collect()
}

/// Marsaglia's xorshift64, so that the properties do not lean on the generator they test.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }

    fn positions(&mut self) -> Vec<u8> {
        (0..self.below(7)).map(|_| self.below(7) as u8).collect()
    }

    fn answer(&mut self) -> Answer {
        match self.below(4) {
            0 => Answer::Choice(self.positions()),
            1 => Answer::Number([i32::MIN, i32::MAX, 464, self.below(1200) as i32][self.below(4)]),
            2 if self.below(2) == 0 => {
                Answer::Order(permutations(&[0, 1, 2, 3])[self.below(24)].clone())
            }
            2 => Answer::Order(self.positions()),
            _ => Answer::Matches(
                self.positions()
                    .into_iter()
                    .map(|at| (at > 0).then(|| at - 1))
                    .collect(),
            ),
        }
    }
}

/// All orders of the items.
fn permutations(items: &[u8]) -> Vec<Vec<u8>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |first: &u8| {
        let rest: Vec<u8> = items.iter().copied().filter(|item| item != first).collect();
        let before = *first;
        permutations(&rest)
            .into_iter()
            .map(move |order| [vec![before], order].concat())
    };
    items.iter().flat_map(with_first).collect()
}
