//! Rows of two tables with a room's statistics, for spreadsheets and other programs: one of the
//! questions, one of the choices at each.
//!
//! Numbers are plain decimals: shares from 0 to 1, indices from −100 to 100 as in Moodle. A cell is
//! empty if its value may not be told.

use super::{Chosen, Room};
use crate::score::plain_text;
use content::Question;

/// Column names of [`questions`].
pub const QUESTIONS: [&str; 11] = [
    "number",
    "id",
    "prompt",
    "people",
    "left_out",
    "facility",
    "facility_low",
    "facility_high",
    "sure_but_wrong",
    "discrimination_index",
    "discriminative_efficiency",
];

/// Column names of [`choices`].
pub const CHOICES: [&str; 6] = ["number", "id", "choice", "belongs_to", "right", "people"];

/// Rows of the questions, after the column names. `people` is the number of people in the room;
/// `sure` tells whether the codes hold the confidence.
pub fn questions(asked: &[&Question], room: &Room, people: usize, sure: bool) -> Vec<Vec<String>> {
    let mut rows = vec![QUESTIONS.map(str::to_owned).to_vec()];
    for (at, (question, item)) in asked.iter().zip(&room.items).enumerate() {
        let mut row = vec![
            (at + 1).to_string(),
            question.id.clone(),
            question.words.prompt.clone(),
            people.to_string(),
            item.blank.to_string(),
        ];
        row.extend(match &item.told {
            None => vec![String::new(); 6],
            Some(told) => vec![
                decimal(told.facility, 4),
                decimal(told.interval.0, 4),
                decimal(told.interval.1, 4),
                match sure {
                    true => told.sure_but_wrong.to_string(),
                    false => String::new(),
                },
                told.discrimination.map_or_else(String::new, two_places),
                told.efficiency.map_or_else(String::new, two_places),
            ],
        });
        rows.push(row);
    }
    rows
}

/// Rows of all choices at each question, after the column names. `belongs_to` is the match of a
/// pair, or the place in an order, from 1; `right` is 1, for a number that counts half 0.5, else
/// 0.
pub fn choices(asked: &[&Question], room: &Room) -> Vec<Vec<String>> {
    let mut rows = vec![CHOICES.map(str::to_owned).to_vec()];
    for (at, (question, item)) in asked.iter().zip(&room.items).enumerate() {
        for count in item.told.iter().flat_map(|told| &told.chosen) {
            let (choice, belongs_to) = texts(question, count.chosen);
            rows.push(vec![
                (at + 1).to_string(),
                question.id.clone(),
                choice,
                belongs_to,
                match (count.right, count.half) {
                    (true, _) => "1",
                    (_, true) => "0.5",
                    _ => "0",
                }
                .to_owned(),
                count.people.to_string(),
            ]);
        }
    }
    rows
}

/// Words of a choice, and of what it was put to: the match of a pair, the place in an order,
/// otherwise empty. Numbers are plain decimals, `12–15.5`.
pub fn texts(question: &Question, chosen: Chosen) -> (String, String) {
    let words = &question.words;
    let text = |texts: &[String], at: u8| texts.get(usize::from(at)).cloned().unwrap_or_default();
    match chosen {
        Chosen::Option(option) => (text(&words.options, option), String::new()),
        Chosen::Between(from, to) if from == to => (plain_text(from), String::new()),
        Chosen::Between(from, to) => {
            let range = [&plain_text(from), "–", &plain_text(to)].concat();
            (range, String::new())
        }
        Chosen::Pair(option, matched) => {
            (text(&words.options, option), text(&words.matches, matched))
        }
        Chosen::Place(option, place) => (
            text(&words.options, option),
            (u32::from(place) + 1).to_string(),
        ),
    }
}

fn two_places(value: f64) -> String {
    decimal(value, 2)
}

/// Plain decimal with `places` digits after the point, rounded half away from zero.
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_u32.pow(places);
    let scaled = (value.abs() * f64::from(unit)).round() as u32;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    let mut text = [sign, &(scaled / unit).to_string()].concat();
    if places > 0 {
        let part = (scaled % unit).to_string();
        text.push('.');
        text.extend(std::iter::repeat_n('0', places as usize - part.len()));
        text.push_str(&part);
    }
    text
}
