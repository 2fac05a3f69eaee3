//! Claims about the quiz engine: what seeds draw, what answers are worth, what saved text holds.

mod about;
mod any;
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
