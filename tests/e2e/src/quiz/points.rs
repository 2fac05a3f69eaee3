//! Points of answers, by the rules that the site announces.

use super::{Attempt, Question, Range};

impl Question {
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
