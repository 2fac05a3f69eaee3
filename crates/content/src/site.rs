//! Words about the site itself: its opening call, the page about it, the list of the kit.

use crate::Item;

/// Id of the section of `about.json` with the licence of the texts, which is part of every kit.
pub const LICENCE: &str = "licence";

/// A section of the page about the site: `about.json`.
pub type AboutSection = Item<AboutFacts, AboutWords>;

content_type! {
    /// Facts of a section of the about page: none, it has words only.
    pub struct AboutFacts {}
}

content_type! {
    /// Words of a section of the about page.
    pub struct AboutWords {
        /// Section heading.
        pub title: String,
        /// Paragraphs of the section.
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

content_type! {
    /// Kit file, or folder of similar kit files, as listed on the kit's page.
    pub struct KitFile {
        /// Path relative to the kit folder of the edition: `messages.csv`. For a folder, its path
        /// with a slash at the end.
        pub name: String,
        /// Description of the contents.
        pub about: String,
        /// Size for readers: `12.3 kB`. For a folder, the sizes of its smallest and largest file.
        pub size: String,
        /// Endings of the file names in a folder, after the message id; the folder has one file per
        /// ending for every shareable message. Empty for a single file.
        pub endings: Vec<String>,
    }
}
