//! Which questions a quiz asks, and in which room.

use super::crockford;
use super::order::{KINDS, Seed, draw};
use crate::content::Question;

/// How many questions a quiz for someone alone has unless somebody decides otherwise; an address
/// leaves this number out.
pub const LENGTH: u8 = 10;

/// What makes a quiz the same quiz on every device, on paper and in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Decides what is drawn, and the order of every question's options.
    pub seed: Seed,
    /// The questions.
    pub asked: Asked,
    /// The room that it is asked in; none for someone alone.
    pub room: Option<RoomTag>,
}

/// The questions of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// That many, drawn by the seed among all kinds. A bank with fewer gives all it has.
    Drawn(u8),
    /// Those of these ids, in this order.
    Chosen(Vec<String>),
}

/// A small number drawn at random by whoever presents, so that codes from another room are told
/// from those of this one, though both have the same quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoomTag(u16);

impl RoomTag {
    /// How many tags there are: what two digits in base 32 can say, but `00`, which is no room.
    pub const COUNT: u32 = 1023;
    const PLACES: u32 = 2;

    /// The tag of a random number.
    pub fn new(random: u32) -> RoomTag {
        RoomTag((1 + random % RoomTag::COUNT) as u16)
    }

    /// The tag of its own number; none for 0 and for more than [`RoomTag::COUNT`].
    pub fn from_number(number: u32) -> Option<RoomTag> {
        (1..=RoomTag::COUNT)
            .contains(&number)
            .then_some(RoomTag(number as u16))
    }

    /// Its number, from 1 to [`RoomTag::COUNT`].
    pub fn number(self) -> u32 {
        self.0.into()
    }

    /// Two characters of Crockford's base 32, as people are shown it and as addresses hold it.
    pub fn text(self) -> String {
        let mut text = String::new();
        crockford::push(&mut text, self.number(), RoomTag::PLACES);
        text
    }

    /// Reads what [`RoomTag::text`] wrote, or a person typed: in either case, `O` as 0, `I` and
    /// `L` as 1. Nothing else is a tag.
    pub fn read(text: &str) -> Option<RoomTag> {
        (text.len() == RoomTag::PLACES as usize)
            .then(|| crockford::read(text))
            .flatten()
            .and_then(RoomTag::from_number)
    }
}

impl Selection {
    /// Ten questions drawn by a seed, for someone alone.
    pub fn drawn(seed: Seed) -> Selection {
        Selection::drawing(seed, LENGTH)
    }

    /// That many questions drawn by a seed, for someone alone.
    pub fn drawing(seed: Seed, count: u8) -> Selection {
        Selection {
            seed,
            asked: Asked::Drawn(count),
            room: None,
        }
    }

    /// The same questions for someone alone: what is shared names no room.
    pub fn alone(&self) -> Selection {
        Selection {
            room: None,
            ..self.clone()
        }
    }

    /// Positions in the bank of the questions, in the order in which they are asked, none twice.
    /// Ids that the bank does not have are passed over.
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
