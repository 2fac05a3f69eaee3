//! Permalink of a quiz: `v1.000002A` for ten questions drawn by a seed, followed by options that
//! differ from the default: `v1.000002A.n5.r4K` for five questions in a room,
//! `v1.000002A.q.Q01.Q07` for two chosen questions.

use crate::crockford;
use crate::selection::{Asked, LENGTH, RoomTag, Selection};
use fragment::{Refusal, VERSION, after_version, is_id};

/// Longest fragment that is read, in bytes: room for some hundred ids of questions.
const LONGEST: usize = 2000;

/// Digits of a seed: 32 bits, five bits per digit.
const SEED_DIGITS: u32 = 7;
/// Token before the ids of chosen questions, which go on to the end.
const CHOSEN: &str = "q";

/// Fragment of a quiz, without `#`: version and the seven digits of the seed, then, only if they
/// differ from the default, `n` and the number of questions, `r` and the room tag, and after these
/// `q` and the ids of chosen questions.
///
/// ```
/// use quiz::permalink::{decode_quiz, encode_quiz};
/// use quiz::{RoomTag, Selection};
///
/// let quiz = Selection {
///     room: RoomTag::read("4K"),
///     ..Selection::drawn(74)
/// };
/// assert_eq!(encode_quiz(&quiz), "v1.000002A.r4K");
/// assert_eq!(decode_quiz("#v1.000002A.r4K", |_| true), Ok(quiz));
/// ```
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

/// Quiz named by a fragment, with or without its `#`. `known` tells whether a question id exists.
/// The digits of seed and room tag are read as Crockford's base 32, in either case, `O` as 0, `I`
/// and `L` as 1.
///
/// # Errors
///
/// The first reason to refuse the fragment. [`Refusal::Malformed`] includes a seed of more than 32
/// bits, an empty list of questions, and a repeated question. [`Refusal::UnknownQuestion`] is
/// returned only if all else is right: a quiz that silently lacks a question would be another quiz.
pub fn decode_quiz(fragment: &str, known: impl Fn(&str) -> bool) -> Result<Selection, Refusal> {
    read(&after_version(fragment, LONGEST)?)
        .ok_or(Refusal::Malformed)
        .and_then(|selection| match &selection.asked {
            Asked::Chosen(ids) if !ids.iter().all(|id| known(id)) => Err(Refusal::UnknownQuestion),
            _ => Ok(selection),
        })
}

/// Seed as people see and type it: seven digits of Crockford's base 32.
pub fn seed_text(seed: u32) -> String {
    let mut text = String::new();
    crockford::push(&mut text, seed, SEED_DIGITS);
    text
}

/// Seed written in seven digits; `None` for anything else.
pub fn read_seed(digits: &str) -> Option<u32> {
    (digits.chars().count() == SEED_DIGITS as usize)
        .then(|| crockford::read(digits))
        .flatten()
}

/// Quiz named by the text after the version; `None` if it is malformed.
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

/// Number of questions in ASCII digits, without leading zeros; `None` for anything else, and for
/// the default number, which fragments leave out.
fn read_count(digits: &str) -> Option<u8> {
    let plain = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let count = digits.parse().ok().filter(|_| plain)?;
    (count != LENGTH).then_some(count)
}
