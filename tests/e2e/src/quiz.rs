//! Questions of the bank, and answers to them.

mod filling;
mod points;

use crate::campaign::{file, text};
use serde_json::Value;

/// Quiz of seven questions, one of each kind, as a permalink's text.
pub const ONE_OF_EACH: &str = "v1.0000007.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

/// Question from its content files.
pub struct Question {
    pub id: String,
    pub prompt: String,
    pub options: Vec<String>,
    pub why: String,
    /// Quotations that the answer comes from, each with `document#sentence`.
    pub quotes: Vec<(String, String)>,
    /// Misconceptions that the options stand for; empty for right options.
    pub misconceptions: Vec<String>,
    /// Matches of a matching question; otherwise empty.
    pub matches: Vec<String>,
    pub kind: String,
    key: Vec<usize>,
    range: Option<Range>,
}

/// Range of a question for a number, in tenths so that comparisons are exact.
struct Range {
    min: i64,
    max: i64,
    step: i64,
    answer: i64,
    full: i64,
    half: i64,
}

/// Answer to a question.
#[derive(Clone, Debug)]
pub enum Attempt {
    /// Options by their positions in the bank.
    Options(Vec<usize>),
    /// Number in tenths.
    Tenths(i64),
    /// Position of a match for each option.
    Matches(Vec<usize>),
    /// Options in an order, by their positions in the bank.
    Order(Vec<usize>),
}

/// Aim of an answer: how right it is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Right,
    Partly,
    Wrong,
}

/// Question with this id: facts from the original language, words from this one or, where they are
/// not translated, from the original.
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
    let entries = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let tenths = |name: &str| {
        let number: f64 = text(&facts["range"][name]).parse().expect("a number");
        (number * 10.0).round() as i64
    };
    Question {
        id: id.to_owned(),
        prompt: text(&words["prompt"]),
        options: entries(&words["options"]).iter().map(text).collect(),
        misconceptions: entries(&words["misconceptions"])
            .iter()
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect(),
        matches: entries(&words["matches"]).iter().map(text).collect(),
        kind,
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
    /// Whether the question is for a number.
    pub fn is_numeric(&self) -> bool {
        self.range.is_some()
    }

    /// Whether an answer can be partly right.
    pub fn has_parts(&self) -> bool {
        self.is_numeric() || self.key.len() > 1
    }

    /// Whether several options are right.
    pub fn is_multiple(&self) -> bool {
        self.kind == "multiple"
    }

    /// Right answer as the site shows it: the right options, the pairs, the order, or the number.
    pub fn right_answer(&self) -> Vec<String> {
        if let Some(Range { answer, .. }) = &self.range {
            return vec![match answer % 10 {
                0 => (answer / 10).to_string(),
                tenth => format!("{}.{tenth}", answer / 10),
            }];
        }
        let key = self.key.iter().enumerate();
        match self.kind.as_str() {
            "matching" => key
                .map(|(option, own)| format!("{}: {}", self.options[option], self.matches[*own]))
                .collect(),
            "ordering" => key
                .map(|(place, option)| format!("{}. {}", place + 1, self.options[*option]))
                .collect(),
            _ => {
                let right = self.key.iter();
                right.map(|at| self.options[*at].clone()).collect()
            }
        }
    }

    /// Answer that chooses every option.
    pub fn every_option(&self) -> Attempt {
        Attempt::Options((0..self.options.len()).collect())
    }

    /// Answer that is as right as asked for.
    ///
    /// # Panics
    ///
    /// If the question has no such answer, for example none that is partly right.
    pub fn attempt(&self, aim: Aim) -> Attempt {
        let attempt = match (&self.range, aim) {
            (None, aim) if self.kind == "matching" => {
                let mut matches = self.key.clone();
                match aim {
                    Aim::Right => (),
                    Aim::Partly => matches.swap(0, 1),
                    Aim::Wrong => matches.rotate_left(1),
                }
                Attempt::Matches(matches)
            }
            (None, aim) if self.kind == "ordering" => {
                let mut order = self.key.clone();
                match aim {
                    Aim::Right => (),
                    Aim::Partly => order.swap(0, 1),
                    Aim::Wrong => order.reverse(),
                }
                Attempt::Order(order)
            }
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
}
