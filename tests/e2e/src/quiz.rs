//! The question bank, and what answers are worth by the rules that the site announces.

use crate::campaign::{file, text};
use crate::session::Session;
use serde_json::Value;

/// A question as its content files have it.
pub struct Question {
    pub id: String,
    pub prompt: String,
    pub options: Vec<String>,
    pub why: String,
    /// The words that the answer comes from, each with `document#sentence`.
    pub quotes: Vec<(String, String)>,
    key: Vec<usize>,
    range: Option<Range>,
}

/// A question for a number; all in tenths, so that comparing is exact.
struct Range {
    min: i64,
    max: i64,
    step: i64,
    answer: i64,
    full: i64,
    half: i64,
}

/// What is answered.
#[derive(Clone, Debug)]
pub enum Attempt {
    /// Options by their positions in the bank.
    Options(Vec<usize>),
    /// A number, in tenths.
    Tenths(i64),
}

/// How good an answer is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Right,
    Partly,
    Wrong,
}

/// The question with this id: facts from the original's bank, words from the language's.
pub fn question(language: &str, id: &str) -> Question {
    let find = |language: &str| {
        let bank = file(&format!("{language}/quiz.json"));
        let all = bank.as_array().expect("a list file").clone();
        let found = all.into_iter().find(|question| question["id"] == id);
        found.unwrap_or_else(|| panic!("{language}/quiz.json has no {id}"))
    };
    let facts = find("en")["facts"].take();
    let mut words = find(language)["words"].take();
    if words.is_null() {
        words = find("en")["words"].take();
    }
    let kind = text(&facts["kind"]);
    assert!(
        matches!(
            kind.as_str(),
            "single" | "multiple" | "true-false" | "who-said-it" | "numeric"
        ),
        "{id} is of the kind {kind}, which no journey can answer"
    );
    let entries = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let tenths = |name: &str| {
        let number: f64 = text(&facts["range"][name]).parse().expect("a number");
        (number * 10.0).round() as i64
    };
    Question {
        id: id.to_owned(),
        prompt: text(&words["prompt"]),
        options: entries(&words["options"]).iter().map(text).collect(),
        why: text(&words["why"]),
        quotes: entries(&facts["quotes"])
            .iter()
            .map(|quote| {
                let (document, sentence) = (&quote["document"], &quote["sentences"][0]);
                (
                    text(&quote["text"]),
                    format!("{}#{}", text(document), text(sentence)),
                )
            })
            .collect(),
        key: entries(&facts["key"])
            .iter()
            .map(|position| position.as_u64().expect("a position") as usize)
            .collect(),
        range: facts["range"].is_object().then(|| Range {
            min: tenths("min"),
            max: tenths("max"),
            step: tenths("step"),
            answer: tenths("answer"),
            full: tenths("full"),
            half: tenths("half"),
        }),
    }
}

impl Question {
    pub fn is_numeric(&self) -> bool {
        self.range.is_some()
    }

    /// Whether an answer can be right in part.
    pub fn has_parts(&self) -> bool {
        self.is_numeric() || self.key.len() > 1
    }

    /// What is said to be right: the right options, or the number.
    pub fn right_answer(&self) -> Vec<String> {
        match &self.range {
            Some(Range { answer, .. }) if answer % 10 == 0 => vec![(answer / 10).to_string()],
            Some(Range { answer, .. }) => vec![format!("{}.{}", answer / 10, answer % 10)],
            None => self
                .key
                .iter()
                .map(|at| self.options[*at].clone())
                .collect(),
        }
    }

    /// Every option there is.
    pub fn every_option(&self) -> Attempt {
        Attempt::Options((0..self.options.len()).collect())
    }

    /// An answer that is as good as asked for.
    ///
    /// # Panics
    /// Where the question knows no answer that is right in part.
    pub fn attempt(&self, aim: Aim) -> Attempt {
        let attempt = match (&self.range, aim) {
            (Some(range), Aim::Right) => Attempt::Tenths(range.answer),
            (Some(range), Aim::Partly) => Attempt::Tenths(range.answer + range.half),
            (Some(range), Aim::Wrong) => Attempt::Tenths(range.answer + range.half + 1),
            (None, Aim::Right) => Attempt::Options(self.key.clone()),
            (None, Aim::Partly) => Attempt::Options(self.key[..1].to_vec()),
            (None, Aim::Wrong) => {
                let wrong = (0..self.options.len()).find(|option| !self.key.contains(option));
                Attempt::Options(vec![wrong.expect("an option that is wrong")])
            }
        };
        let points = self.points(&attempt);
        let meant = match aim {
            Aim::Right => points == 1.0,
            Aim::Partly => points > 0.0 && points < 1.0,
            Aim::Wrong => points == 0.0,
        };
        assert!(meant, "{}: {attempt:?} for {aim:?} gives {points}", self.id);
        attempt
    }

    /// Points of an answer: right options minus wrong ones over the number of right ones, not
    /// below 0; for one right option, all or nothing; for a number by its distance.
    pub fn points(&self, attempt: &Attempt) -> f64 {
        match (attempt, &self.range) {
            (Attempt::Tenths(number), Some(range)) => range.points(*number),
            (Attempt::Options(chosen), None) => {
                let right = chosen
                    .iter()
                    .filter(|option| self.key.contains(option))
                    .count();
                let wrong = chosen.len() - right;
                right.saturating_sub(wrong) as f64 / self.key.len() as f64
            }
            _ => panic!("{}: {attempt:?} is no answer to it", self.id),
        }
    }

    /// What guessing gives on average, by trying out every guess: every choice of as many options
    /// as are right, every number of the range.
    pub fn guessing(&self) -> f64 {
        let all: Vec<f64> = match &self.range {
            Some(range) => (range.min..=range.max)
                .step_by(range.step as usize)
                .map(|number| range.points(number))
                .collect(),
            None => (0..1_usize << self.options.len())
                .map(|set| {
                    (0..self.options.len())
                        .filter(|at| set >> at & 1 == 1)
                        .collect()
                })
                .filter(|chosen: &Vec<usize>| chosen.len() == self.key.len())
                .map(|chosen| self.points(&Attempt::Options(chosen)))
                .collect(),
        };
        all.iter().sum::<f64>() / all.len() as f64
    }
}

impl Range {
    fn points(&self, number: i64) -> f64 {
        match (number - self.answer).abs() {
            distance if distance <= self.full => 1.0,
            distance if distance <= self.half => 0.5,
            _ => 0.0,
        }
    }
}

impl Session {
    /// Id of the question that is asked.
    #[track_caller]
    pub fn asked(&self) -> String {
        self.attribute("[data-question]", "data-question")
    }

    /// Gives an answer with the mouse and the number keys, and submits it.
    #[track_caller]
    pub fn answer(&self, attempt: &Attempt) {
        match attempt {
            Attempt::Options(chosen) => {
                for option in chosen {
                    self.click(&format!("[data-option='{option}']"));
                }
            }
            Attempt::Tenths(tenths) => {
                let number = format!("{}.{}", tenths / 10, tenths % 10);
                self.type_into("[data-question] input", &number);
            }
        }
        self.click("[data-check]");
        self.until_focused("[data-feedback] h3");
    }
}
