//! Selection of a quiz: its seed, its questions and its room.

use super::crockford;
use super::order::{KINDS, Seed, draw};
use content::Question;

/// Default number of questions in a quiz taken alone; permalinks leave it out.
pub const LENGTH: u8 = 10;

/// Identity of a quiz: the same selection makes the same quiz on every device, on paper and in
/// every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Seed of the draw and of the order of every question's options.
    pub seed: Seed,
    /// Questions of the quiz.
    pub asked: Asked,
    /// Tag of the room; `None` for a quiz taken alone.
    pub room: Option<RoomTag>,
}

/// Questions of a quiz, drawn or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Number of questions, drawn by the seed among all kinds. A bank with fewer gives all it has.
    Drawn(u8),
    /// Question ids, in the order asked.
    Chosen(Vec<String>),
}

/// Tag of a room: a small number drawn at random by the presenter, so that codes of two rooms with
/// the same quiz can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoomTag(u16);

impl RoomTag {
    /// Number of tags: all that two digits in base 32 can say, except `00`, which means no room.
    pub const COUNT: u32 = 1023;
    /// Digits of a tag.
    const PLACES: u32 = 2;

    /// Tag from a random number.
    pub fn new(random: u32) -> RoomTag {
        RoomTag((1 + random % RoomTag::COUNT) as u16)
    }

    /// Tag with this number; `None` for 0 and for more than [`RoomTag::COUNT`].
    pub fn from_number(number: u32) -> Option<RoomTag> {
        (1..=RoomTag::COUNT)
            .contains(&number)
            .then_some(RoomTag(number as u16))
    }

    /// Number of the tag, from 1 to [`RoomTag::COUNT`].
    pub fn number(self) -> u32 {
        self.0.into()
    }

    /// Two digits of Crockford's base 32, as shown to people and held in permalinks.
    pub fn text(self) -> String {
        let mut text = String::new();
        crockford::push(&mut text, self.number(), RoomTag::PLACES);
        text
    }

    /// Tag written by [`RoomTag::text`] or typed by a person: in either case, `O` as 0, `I` and `L`
    /// as 1. `None` for anything else.
    pub fn read(text: &str) -> Option<RoomTag> {
        (text.len() == RoomTag::PLACES as usize)
            .then(|| crockford::read(text))
            .flatten()
            .and_then(RoomTag::from_number)
    }
}

impl Selection {
    /// Quiz of ten questions drawn by a seed, without a room.
    pub fn drawn(seed: Seed) -> Selection {
        Selection::drawing(seed, LENGTH)
    }

    /// Quiz of `count` questions drawn by a seed, without a room.
    pub fn drawing(seed: Seed, count: u8) -> Selection {
        Selection {
            seed,
            asked: Asked::Drawn(count),
            room: None,
        }
    }

    /// Same quiz without its room: a shared link names no room.
    pub fn alone(&self) -> Selection {
        Selection {
            room: None,
            ..self.clone()
        }
    }

    /// Positions in the bank of the questions, in the order asked, none twice. Ids that the bank
    /// does not have are skipped.
    pub fn positions(&self, bank: &[Question]) -> Vec<usize> {
        match &self.asked {
            Asked::Drawn(count) => draw(bank, self.seed, usize::from(*count), &KINDS),
            Asked::Chosen(ids) => {
                let mut positions = Vec::new();
                for id in ids {
                    match bank.iter().position(|question| question.id == *id) {
                        Some(at) if !positions.contains(&at) => positions.push(at),
                        _ => (),
                    }
                }
                positions
            }
        }
    }
}
