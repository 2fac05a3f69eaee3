//! An answer in a saved text: a letter for its shape, then its positions in the bank joined by
//! `.` (`-` for an option without a match) or its tenths; `!` and a letter for how sure.

use crate::quiz::given::Given;
use crate::quiz::score::Answer;
use crate::quiz::sure::Sure;

/// Before the letter that says how sure.
const SURE: char = '!';

/// Writes an answer behind what `text` holds.
pub(super) fn push(text: &mut String, given: &Given) {
    let positions: Vec<String> = match &given.answer {
        Answer::Number(tenths) => {
            text.push('n');
            vec![tenths.to_string()]
        }
        Answer::Choice(chosen) => {
            text.push('c');
            chosen.iter().map(u8::to_string).collect()
        }
        Answer::Order(order) => {
            text.push('o');
            order.iter().map(u8::to_string).collect()
        }
        Answer::Matches(matches) => {
            text.push('m');
            let written = |chosen: &Option<u8>| chosen.map_or("-".to_owned(), |at| at.to_string());
            matches.iter().map(written).collect()
        }
    };
    text.push_str(&positions.join("."));
    if let Some(sure) = given.sure {
        text.push(SURE);
        text.extend(sure.code().chars().next());
    }
}

/// The answer that a text holds, whether or not any question can be given it.
pub(super) fn read(text: &str) -> Option<Given> {
    let (text, sure) = match text.split_once(SURE) {
        None => (text, None),
        Some((text, letter)) => {
            let known = |sure: &Sure| letter.len() == 1 && sure.code().starts_with(letter);
            (text, Some(Sure::ALL.into_iter().find(known)?))
        }
    };
    let mut rest = text.chars();
    let shape = rest.next()?;
    let list = rest.as_str();
    let items = || list.split('.').filter(|_| !list.is_empty());
    let positions = || {
        items()
            .map(|item| item.parse().ok())
            .collect::<Option<Vec<u8>>>()
    };
    let answer = match shape {
        'n' => Answer::Number(list.parse().ok()?),
        'c' => Answer::Choice(positions()?),
        'o' => Answer::Order(positions()?),
        'm' => Answer::Matches(
            items()
                .map(|item| match item {
                    "-" => Some(None),
                    _ => item.parse().ok().map(Some),
                })
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    };
    Some(Given { answer, sure })
}
