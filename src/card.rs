//! Share cards: what one says, its sizes and colours; where everything stands on it and what its
//! alternative text says are in the modules below. Whoever paints follows [`layout::lay_out`].

pub mod alt;
pub mod breaks;
pub mod layout;
pub mod palette;

use crate::content::{Content, Word, find};
use crate::language::{Direction, Language};
use crate::search::speaks_of;
pub use alt::alt;
pub use layout::{Font, Layout, Run, Shape, lay_out};
pub use palette::Role;

/// The sizes in which cards are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 1200 × 630: previews of links (Open Graph), and posts in most networks.
    Wide,
    /// 1080 × 1080: posts where pictures are square.
    Square,
    /// 1080 × 1920: stories, the whole screen of a phone.
    Tall,
}

impl Size {
    /// All sizes, in the order in which they are offered.
    pub const ALL: [Size; 3] = [Size::Wide, Size::Square, Size::Tall];

    /// In pixels.
    pub fn width(self) -> u32 {
        match self {
            Size::Wide => 1200,
            Size::Square | Size::Tall => 1080,
        }
    }

    /// In pixels.
    pub fn height(self) -> u32 {
        match self {
            Size::Wide => 630,
            Size::Square => 1080,
            Size::Tall => 1920,
        }
    }

    /// Width and height as one word, for addresses, file names and controls.
    pub fn id(self) -> &'static str {
        match self {
            Size::Wide => "1200x630",
            Size::Square => "1080x1080",
            Size::Tall => "1080x1920",
        }
    }
}

/// What a card says. Every word of it is in its [`alt()`], and nothing else is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<'a> {
    /// Set largest, before the text; empty where the text itself is what is set largest.
    pub heading: &'a str,
    /// What the card is for.
    pub text: &'a str,
    /// Who said it; empty for texts that are no quotation.
    pub speaker: &'a str,
    /// Where it is from, with its date; empty where it is the site's own.
    pub source: String,
    /// The site's name.
    pub site: &'a str,
    /// Says that the site is not the United Nations'.
    pub unofficial: &'a str,
    /// The language of heading, text and speaker. In an edition that has no translation of them
    /// yet that is the original language.
    pub language: &'a Language,
    /// The side from which the edition's lines start: the card's own words and its strands.
    pub direction: Direction,
    /// Which strands, the pillars' numbers, it speaks of: the first, second, third. Where there
    /// are none, all stay without a colour.
    pub strands: [bool; 3],
}

impl<'a> Card<'a> {
    /// A card of this edition that says nothing yet but whose it is. `in_original` tells that its
    /// text is not translated.
    pub fn of_edition(content: &'a Content, in_original: bool) -> Self {
        Card {
            heading: "",
            text: "",
            speaker: "",
            source: String::new(),
            site: content.word(Word::SiteName),
            unofficial: content.word(Word::CardUnofficial),
            language: match in_original {
                true => content.original(),
                false => &content.language,
            },
            direction: content.language.direction,
            strands: [false; 3],
        }
    }
}

/// The card of the message at this position of the content. `text` is what it says of it: the
/// message's words or a shorter form of them, in the same language.
pub fn of_message<'a>(content: &'a Content, at: usize, text: &'a str) -> Card<'a> {
    let message = &content.messages[at];
    let mut strands = [false; 3];
    for (strand, pillar) in strands.iter_mut().zip(&content.pillars) {
        *strand = speaks_of(&message.facts.pillars, &pillar.id);
    }
    Card {
        text,
        speaker: message.words.speaker.as_deref().unwrap_or_default(),
        source: source(content, &message.facts.receipt.document),
        strands,
        ..Card::of_edition(content, message.in_original)
    }
}

/// The source line of a card: the document of this id by its name and date.
pub fn source(content: &Content, document: &str) -> String {
    let cited = find(&content.documents, document).map_or("", |d| d.words.cited.as_str());
    content.word(Word::CardSource).replace("{document}", cited)
}
