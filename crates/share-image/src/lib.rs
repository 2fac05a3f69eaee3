//! Share cards: their texts, sizes and colours. The modules below have the layout and the
//! alternative text. The painters, native and in the browser, follow [`layout::lay_out`].

pub mod alt;
pub mod breaks;
pub mod layout;
pub mod palette;

pub use alt::alt;
use content::{Content, STRANDS, Word, find};
use content::{Direction, Language};
pub use layout::{Font, Layout, Shape, TextLine, lay_out};
pub use palette::Role;
use search::speaks_of;

/// Size of a share card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Wide, 1200 × 630: link previews (Open Graph), and posts on most networks.
    Wide,
    /// Square, 1080 × 1080: posts where pictures are square.
    Square,
    /// Tall, 1080 × 1920: stories, a phone's full screen.
    Tall,
}

impl Size {
    /// All sizes, in the order in which the site offers them.
    pub const ALL: [Size; 3] = [Size::Wide, Size::Square, Size::Tall];

    /// Width in pixels.
    pub fn width(self) -> u32 {
        match self {
            Size::Wide => 1200,
            Size::Square | Size::Tall => 1080,
        }
    }

    /// Height in pixels.
    pub fn height(self) -> u32 {
        match self {
            Size::Wide => 630,
            Size::Square => 1080,
            Size::Tall => 1920,
        }
    }

    /// Id from width and height, for addresses, file names and controls: `1200x630`.
    pub fn id(self) -> &'static str {
        match self {
            Size::Wide => "1200x630",
            Size::Square => "1080x1080",
            Size::Tall => "1080x1920",
        }
    }
}

/// Contents of a share card. All its words are in its [`alt()`], and no other words are painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<'a> {
    /// Heading, set largest, before the text; empty if the text itself is set largest.
    pub heading: &'a str,
    /// Main text of the card.
    pub text: &'a str,
    /// Line that names the speaker of the text; empty if it is no quotation.
    pub speaker: String,
    /// Source line with date; empty if the text is the site's own.
    pub source: String,
    /// Name of the site.
    pub site: &'a str,
    /// Disclaimer: the site is not the United Nations'.
    pub unofficial: &'a str,
    /// Language of heading, text and speaker: the original language if the edition has no
    /// translation of them yet.
    pub language: &'a Language,
    /// Direction of the edition, for the card's own words and the side of its strands.
    pub direction: Direction,
    /// Strands that the card is about, one per pillar in order; strands that are false have no
    /// colour.
    pub strands: [bool; STRANDS],
}

impl<'a> Card<'a> {
    /// Card of an edition with the site's name and disclaimer and no other text. `in_original`
    /// tells that the text to come is not translated.
    pub fn of_edition(content: &'a Content, in_original: bool) -> Self {
        Card {
            heading: "",
            text: "",
            speaker: String::new(),
            source: String::new(),
            site: content.word(Word::SiteName),
            unofficial: content.word(Word::CardUnofficial),
            language: match in_original {
                true => content.original(),
                false => &content.language,
            },
            direction: content.language.direction,
            strands: [false; STRANDS],
        }
    }
}

/// Card of the message at this position. `text` is the message's text or one of its shorter forms,
/// in the same language.
///
/// # Panics
///
/// If there is no message at this position.
pub fn of_message<'a>(content: &'a Content, at: usize, text: &'a str) -> Card<'a> {
    let message = &content.messages[at];
    let mut strands = [false; STRANDS];
    for (strand, pillar) in strands.iter_mut().zip(&content.pillars) {
        *strand = speaks_of(&message.facts.pillars, &pillar.id);
    }
    Card {
        text,
        speaker: match &message.words.speaker {
            Some(speaker) => content.locale.marks.speaker(speaker),
            None => String::new(),
        },
        source: source(content, &message.facts.receipt.document),
        strands,
        ..Card::of_edition(content, message.in_original)
    }
}

/// Source line of a card, with the name and date of the document with this id.
pub fn source(content: &Content, document: &str) -> String {
    let cited = find(&content.documents, document).map_or("", |d| d.words.cited.as_str());
    content.word(Word::CardSource).replace("{document}", cited)
}
