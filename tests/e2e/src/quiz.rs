//! Questions of the bank, and the points of answers by the rules that the site announces.

use crate::campaign::{file, text};
use crate::keyboard::{DOWN, ENTER, SPACE};
use crate::session::Session;
use serde_json::{Value, json};

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

    /// Points of an answer, 0 to 1. Options: right ones minus wrong ones over the number of right
    /// ones, not below 0; with one right option, all or nothing. Matches: the share of right ones.
    /// A number: by its distance.
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
            (Attempt::Matches(matches), None) => {
                let right = matches
                    .iter()
                    .zip(&self.key)
                    .filter(|(own, key)| own == key);
                right.count() as f64 / self.key.len() as f64
            }
            // Pairs in right order minus pairs in wrong order, over all pairs, not below 0.
            (Attempt::Order(order), None) => {
                let rank = |option| self.key.iter().position(|own| own == option);
                let ranks: Vec<_> = order.iter().map(rank).collect();
                let (mut right, mut wrong) = (0.0, 0.0);
                for at in 1..ranks.len() {
                    for before in 0..at {
                        match ranks[before] < ranks[at] {
                            true => right += 1.0,
                            false => wrong += 1.0,
                        }
                    }
                }
                f64::max(right - wrong, 0.0) / (right + wrong)
            }
            _ => panic!("{}: {attempt:?} is no answer to it", self.id),
        }
    }

    /// Mean points of guessing, over every possible guess: every choice of as many options as are
    /// right, every number of the range, every way to choose matches, every order.
    pub fn guessing(&self) -> f64 {
        let all: Vec<f64> = match &self.range {
            Some(range) => (range.min..=range.max)
                .step_by(range.step as usize)
                .map(|number| range.points(number))
                .collect(),
            None if self.kind == "matching" => {
                let ways = self.matches.len().pow(self.options.len() as u32);
                let digit = |way: usize, at: usize| {
                    way / self.matches.len().pow(at as u32) % self.matches.len()
                };
                (0..ways)
                    .map(|way| (0..self.options.len()).map(|at| digit(way, at)).collect())
                    .map(|matches| self.points(&Attempt::Matches(matches)))
                    .collect()
            }
            None if self.kind == "ordering" => orders((0..self.options.len()).collect())
                .into_iter()
                .map(|order| self.points(&Attempt::Order(order)))
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

/// All permutations.
fn orders(of: Vec<usize>) -> Vec<Vec<usize>> {
    if of.len() < 2 {
        return vec![of];
    }
    let mut all = Vec::new();
    for at in 0..of.len() {
        let mut rest = of.clone();
        let first = rest.remove(at);
        for mut order in orders(rest) {
            order.insert(0, first);
            all.push(order);
        }
    }
    all
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
    /// Hands in a room's quiz of `total` questions, and returns the result code that is shown then.
    #[track_caller]
    pub fn hand_in(&self, total: usize) -> String {
        self.choose("[data-go-to]", &total.to_string());
        self.click("[data-go]");
        self.until_focused("#quiz h2");
        self.click("[data-hand-in]");
        self.until("a code", || {
            (self.count("[data-result-code]") > 0).then_some(())
        });
        self.text("[data-result-code]")
    }

    /// Id of the present question.
    #[track_caller]
    pub fn asked(&self) -> String {
        self.attribute("[data-question]", "data-question")
    }

    /// Answers the question with the mouse and the number keys, and submits the answer.
    #[track_caller]
    pub fn answer(&self, attempt: &Attempt) {
        self.fill_in(attempt);
        self.click("[data-check]");
        self.until_focused("[data-feedback] h3");
    }

    /// Fills an answer into the form with the mouse and the number keys.
    #[track_caller]
    pub fn fill_in(&self, attempt: &Attempt) {
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
            Attempt::Matches(matches) => {
                for (option, own) in matches.iter().enumerate() {
                    self.choose(&format!("[data-match='{option}']"), &own.to_string());
                }
            }
            Attempt::Order(order) => {
                for (place, option) in order.iter().enumerate() {
                    self.move_up(*option, place, |session, button| session.click(button));
                }
            }
        }
    }

    /// Fills an answer into the form by keys alone. The focus may be anywhere before the form.
    #[track_caller]
    pub fn fill_in_by_keys(&self, attempt: &Attempt) {
        match attempt {
            Attempt::Options(chosen) => {
                let shown = self.shown("label[data-option]", "data-option");
                let places = shown.iter().enumerate();
                let places =
                    places.filter(|(_, own)| chosen.iter().any(|it| it.to_string() == **own));
                let places: Vec<usize> = places.map(|(place, _)| place).collect();
                if self.count("[data-question] [type='checkbox']") > 0 {
                    for place in places {
                        self.tab_to(&format!("[data-option='{}'] input", shown[place]));
                        self.press(SPACE);
                    }
                } else {
                    // Tab reaches the first of a group of radio buttons; the arrow keys choose
                    // another one.
                    self.tab_to("[name='option']");
                    self.press(SPACE);
                    (0..places[0]).for_each(|_| self.press(DOWN));
                }
            }
            Attempt::Tenths(tenths) => {
                self.tab_to("[data-question] input");
                for key in format!("{}.{}", tenths / 10, tenths % 10).chars() {
                    self.press(key);
                }
            }
            Attempt::Matches(matches) => {
                for option in self.shown("[data-match]", "data-match") {
                    let at: usize = option.parse().expect("a position");
                    let list = format!("[data-match='{option}']");
                    let entries = self.run(
                        "return [...document.querySelector(arguments[0]).options].map((e) => e.value)",
                        json!([list]),
                    );
                    let entries = crate::page::list(&entries);
                    let own = matches[at].to_string();
                    let place = entries.iter().position(|entry| *entry == own);
                    self.tab_to(&list);
                    // The first letter of the entry, as people use lists by typing.
                    let letter = b'a' + place.expect("an entry") as u8 - 1;
                    self.press(char::from(letter));
                    self.until("the list to show the entry", || {
                        (self.value(&list) == own).then_some(())
                    });
                }
            }
            Attempt::Order(order) => {
                for (place, option) in order.iter().enumerate() {
                    self.move_up(*option, place, |session, button| {
                        if !session.has_focus(button) {
                            session.tab_to(button);
                        }
                        session.press(ENTER);
                    });
                }
            }
        }
    }

    /// Moves an entry up to a place. `press` presses the button with a selector.
    #[track_caller]
    pub fn move_up(&self, option: usize, place: usize, press: impl Fn(&Session, &str)) {
        let at = || {
            let order = self.shown("[data-place]", "data-option");
            order.iter().position(|own| *own == option.to_string())
        };
        let mut now = at().expect("the entry");
        while now > place {
            press(self, &format!("[data-place='{now}'] [data-up]"));
            now -= 1;
            self.until("the entry to move up", || (at() == Some(now)).then_some(()));
            self.until_focused(&format!("[data-place='{now}'] [data-up]"));
        }
    }
}
