//! Answer in a saved text: a letter for its shape, then positions in the bank joined by `.` (`-`
//! for an option without a match) or tenths; then `!` and a letter for the confidence, if stated.

use crate::given::Given;
use crate::score::Answer;
use crate::sure::Sure;

/// Separator before the letter of the confidence.
const SURE: char = '!';
/// Placeholder for "no match" in a list of positions. No question has as many options.
const NONE: u8 = u8::MAX;

/// Appends an answer to `text`.
pub(super) fn push(text: &mut String, given: &Given) {
    match &given.answer {
        Answer::Number(tenths) => {
            text.push('n');
            text.push_str(&tenths.to_string());
        }
        Answer::Choice(chosen) => push_list(text, 'c', chosen),
        Answer::Order(order) => push_list(text, 'o', order),
        Answer::Matches(matches) => {
            let list: Vec<u8> = matches.iter().map(|at| at.unwrap_or(NONE)).collect();
            push_list(text, 'm', &list);
        }
    }
    if let Some(sure) = given.sure {
        text.push(SURE);
        text.push_str(&sure.code()[..1]);
    }
}

fn push_list(text: &mut String, shape: char, list: &[u8]) {
    text.push(shape);
    for (place, at) in list.iter().enumerate() {
        if place > 0 {
            text.push('.');
        }
        match *at {
            NONE => text.push('-'),
            at => text.push_str(&at.to_string()),
        }
    }
}

/// Answer in a text, whether or not it fits a question; `None` if it is malformed.
pub(super) fn read(text: &str) -> Option<Given> {
    let (text, letter) = text.split_once(SURE).unwrap_or((text, ""));
    // The caller detects an unknown letter: it compares the text with its own encoding.
    let sure = Sure::ALL
        .into_iter()
        .find(|sure| sure.code()[..1] == *letter);
    let mut rest = text.chars();
    let shape = rest.next()?;
    let rest = rest.as_str();
    if shape == 'n' {
        let answer = Answer::Number(rest.parse().ok()?);
        return Some(Given { answer, sure });
    }
    let mut list: Vec<u8> = Vec::new();
    if !rest.is_empty() {
        for item in rest.split('.') {
            list.push(match item {
                "-" => NONE,
                _ => item.parse().ok()?,
            });
        }
    }
    let answer = match shape {
        'c' => Answer::Choice(list),
        'o' => Answer::Order(list),
        'm' => {
            let matches = list.into_iter().map(|at| (at != NONE).then_some(at));
            Answer::Matches(matches.collect())
        }
        _ => return None,
    };
    Some(Given { answer, sure })
}
