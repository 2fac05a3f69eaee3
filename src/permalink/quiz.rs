//! A quiz in an address: `v1.000002A` for ten questions drawn by a seed, and after that what is
//! not usual: `v1.000002A.n5.r4K` for five in a room, `v1.000002A.q.Q01.Q07` for those two.

use super::{LONGEST_LIST, Refusal, VERSION, after_version, is_id};
use crate::quiz::crockford;
use crate::quiz::selection::{Asked, LENGTH, RoomTag, Selection};

/// Digits of a seed: 32 bits, five to a digit.
const SEED_DIGITS: u32 = 7;
/// After it stand ids, to the end.
const CHOSEN: &str = "q";

/// The fragment that names a quiz, without `#`: version and the seed's seven digits; then, only
/// where they are not the usual ones, `n` and the number of questions, `r` and the room's tag, or
/// after these `q` and the ids of the questions.
pub fn encode_quiz(selection: &Selection) -> String {
    let mut fragment = String::from(VERSION);
    fragment.push('.');
    crockford::push(&mut fragment, selection.seed, SEED_DIGITS);
    match selection.asked {
        Asked::Drawn(count) if count != LENGTH => {
            fragment.push_str(".n");
            fragment.push_str(&count.to_string());
        }
        _ => (),
    }
    if let Some(room) = selection.room {
        fragment.push_str(".r");
        fragment.push_str(&room.text());
    }
    if let Asked::Chosen(ids) = &selection.asked {
        fragment.push('.');
        fragment.push_str(CHOSEN);
        for id in ids {
            fragment.push('.');
            fragment.push_str(id);
        }
    }
    fragment
}

/// The quiz that a fragment names, with or without its `#`. `known` says whether a question
/// exists. Digits of seed and tag are read in either case, and as Crockford's base 32 has it,
/// `O` as 0, `I` and `L` as 1.
///
/// # Errors
///
/// The first reason to refuse it: [`Refusal::Malformed`] also for a seed of more than 32 bits,
/// for no question at all and for one named twice; [`Refusal::UnknownQuestion`] only where all
/// else is right, since a quiz that silently lacks a question would be another.
pub fn decode_quiz(fragment: &str, known: impl Fn(&str) -> bool) -> Result<Selection, Refusal> {
    read(&after_version(fragment, LONGEST_LIST)?)
        .ok_or(Refusal::Malformed)
        .and_then(|selection| match &selection.asked {
            Asked::Chosen(ids) if !ids.iter().all(|id| known(id)) => Err(Refusal::UnknownQuestion),
            _ => Ok(selection),
        })
}

/// A seed as people see and type it: seven digits.
pub fn seed_text(seed: u32) -> String {
    let mut text = String::new();
    crockford::push(&mut text, seed, SEED_DIGITS);
    text
}

/// The seed that seven digits stand for; none for anything else.
pub fn read_seed(digits: &str) -> Option<u32> {
    (digits.chars().count() == SEED_DIGITS as usize)
        .then(|| crockford::read(digits))
        .flatten()
}

fn read(text: &str) -> Option<Selection> {
    let mut tokens = text.split('.');
    let mut selection = Selection::drawn(read_seed(tokens.next()?)?);
    let mut token = tokens.next();
    let drawn = token.and_then(|token| token.strip_prefix('n'));
    if let Some(count) = drawn {
        selection.asked = Asked::Drawn(read_count(count)?);
        token = tokens.next();
    }
    if let Some(tag) = token.and_then(|token| token.strip_prefix('r')) {
        selection.room = Some(RoomTag::read(tag)?);
        token = tokens.next();
    }
    if token == Some(CHOSEN) && drawn.is_none() {
        let mut ids: Vec<String> = Vec::new();
        for id in tokens.by_ref() {
            if !is_id(id) || ids.iter().any(|other| other == id) {
                return None;
            }
            ids.push(id.to_owned());
        }
        selection.asked = Asked::Chosen(ids);
        token = None;
    }
    let some = !matches!(&selection.asked, Asked::Chosen(ids) if ids.is_empty());
    (some && token.is_none()).then_some(selection)
}

/// Digits alone, no zero before them, and not the number that is left out.
fn read_count(digits: &str) -> Option<u8> {
    let plain = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let count = digits.parse().ok().filter(|_| plain)?;
    (count != LENGTH).then_some(count)
}
