//! Words about the site itself: its opening call and the page about it.

use crate::Item;

/// Id of the section of `about.json` with the licence of the texts, which is part of every kit.
pub const LICENCE: &str = "licence";

/// A section of the page about the site: `about.json`.
pub type AboutSection = Item<AboutFacts, AboutWords>;

content_type! {
    /// Facts of a section of the about page.
    pub struct AboutFacts {
        /// Address that the section leads to, below its paragraphs: with https or `mailto:`, or
        /// `{contact}` for that of `campaign.json`.
        #[serde(default)]
        pub link: Option<String>,
    }
}

content_type! {
    /// Words of a section of the about page.
    pub struct AboutWords {
        /// Section heading.
        pub title: String,
        /// Paragraphs of the section. `{publisher}` stands for the publisher's name.
        pub paragraphs: Vec<String>,
    }
}

content_type! {
    /// Opening call of the home page: `home.json`.
    pub struct Home {
        /// Pieces of the call, joined without separators: spaces are part of the pieces.
        pub call: Vec<CallPiece>,
    }
}

content_type! {
    /// Piece of the opening call.
    pub struct CallPiece {
        /// Text of the piece.
        pub text: String,
        /// Id of the pillar whose colour the piece has.
        #[serde(default)]
        pub pillar: Option<String>,
    }
}
