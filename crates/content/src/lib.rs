//! Content files as plain data: the facts of the campaign and the words of one language.
//!
//! Facts (ids, receipts, keys) are stored once, in the files of the campaign's original language.
//! The files of a translation repeat the ids and hold words only ([`Translation`]). Entries whose
//! words are `null` in a translation are shown in the original language and marked as such
//! ([`Item::in_original`]).

/// Defines a content type with both of its readers. Serde reads the content files, natively only:
/// fields by name, unknown fields refused, described by JSON schemas. The browser (and native code)
/// reads the prerenderer's output by field position ([`compact`]). Fields for editors exist
/// natively only and are not part of the compact form.
macro_rules! content_type {
    ($(#[$meta:meta])* pub struct $name:ident {$(
        $(#[doc = $doc:literal])*
        $(#[cfg($native:meta)])?
        $(#[serde($($serde:tt)*)])?
        pub $field:ident: $type:ty,
    )*}) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "authoring", serde(deny_unknown_fields))]
        pub struct $name {$(
            $(#[doc = $doc])*
            $(#[cfg($native)])?
            $(#[cfg_attr(feature = "authoring", serde($($serde)*))])?
            pub $field: $type,
        )*}

        impl $crate::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::compact::read::Reader) -> Self {
                reader.open();
                let value = $name {$(
                    $(#[cfg($native)])?
                    $field: field!(reader $(, $native)?),
                )*};
                reader.close();
                value
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[doc = $doc:literal])* $variant:ident,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "authoring", serde(rename_all = "kebab-case"))]
        pub enum $name {
            $($(#[doc = $doc])* $variant,)*
        }

        impl $crate::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::compact::read::Reader) -> Self {
                reader.variant(&[$($name::$variant),*])
            }
        }
    };
}

/// Reads the next field from the compact form; gives the default value for a native-only field.
macro_rules! field {
    ($reader:ident) => {
        $reader.value()
    };
    ($reader:ident, $native:meta) => {
        Default::default()
    };
}

pub mod compact;
pub mod document;
#[cfg(feature = "authoring")]
pub mod exports;
pub mod language;
pub mod later;
pub mod question;
pub mod room;
pub mod words;

use compact::read::{FromCompact, Reader};
pub use document::{
    Block, BlockKind, Correction, Document, DocumentFacts, DocumentWords, Sentence,
};
pub use language::{Direction, Language};
pub use later::{ContentFile, Later, Sharing, Taking};
pub use question::{NumericRange, Question, QuestionFacts, QuestionKind, QuestionWords};
pub use room::{LessonFacts, LessonStep, LessonWords, Room, RoomWord};
pub use words::Word;

/// Number of strands in the look, the most pillars that a campaign can have.
pub const STRANDS: usize = 3;

content_type! {
    /// Campaign facts that hold for all languages: `campaign.json`, beside the languages' folders.
    pub struct Campaign {
        /// Origin of the published site: scheme and host, without a slash at the end.
        pub address: String,
        /// Language code of the source documents.
        pub original: String,
        /// Codes of all languages that have a folder, in the order in which the site offers them.
        pub languages: Vec<String>,
        /// Id of the message that sums up the whole campaign in one sentence.
        pub summary: String,
    }
}

content_type! {
    /// Receipt of a text: the sentences of one document that it cites, in document order.
    pub struct Receipt {
        /// Document id.
        pub document: String,
        /// Sentence ids in that document, at least one.
        pub sentences: Vec<String>,
    }
}

content_type! {
    /// Quotation from a document, word for word, in the document's language in every edition.
    pub struct Quote {
        /// Document id.
        pub document: String,
        /// Ids of the sentences that contain the quotation, at least one.
        pub sentences: Vec<String>,
        /// Quoted text: one continuous run of those sentences, joined by single spaces.
        pub text: String,
    }
}

content_type! {
    /// Strength of the tie between a text and a pillar or an area.
    pub enum Strength {
        /// Named: the sentence names the pillar or area.
        Stated,
        /// Textual: the sentence shares distinctive words with it.
        Textual,
        /// Thematic: only the theme is shared. Not shown unless an editor agrees.
        Weak,
    }
}

content_type! {
    /// Tie from a message to a pillar or an area.
    pub struct Tie {
        /// Id of the pillar or area.
        pub to: String,
        /// Strength of the tie.
        pub strength: Strength,
    }
}

/// Entry of a list file: facts, and words that a translation can replace.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "authoring", serde(deny_unknown_fields))]
pub struct Item<Facts, Words> {
    /// Id, unique in its file and the same in every language. It is part of the entry's address
    /// where the entry has a page.
    pub id: String,
    /// Facts, the same in every language.
    pub facts: Facts,
    /// Words shown to readers.
    pub words: Words,
    /// True if the entry has no translation yet and `words` are in the original language. The
    /// loader sets it; content files never contain it.
    #[cfg_attr(feature = "authoring", serde(default), schemars(skip))]
    pub in_original: bool,
}

impl<Facts: FromCompact, Words: FromCompact> FromCompact for Item<Facts, Words> {
    fn take(reader: &mut Reader) -> Self {
        reader.open();
        let item = Item {
            id: reader.value(),
            facts: reader.value(),
            words: reader.value(),
            in_original: reader.value(),
        };
        reader.close();
        item
    }
}

/// Entry of a translation's list file: the id of an [`Item`] and its words, or `null`.
#[cfg(feature = "authoring")]
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Translation<Words> {
    /// Id of the entry in the original language's file of the same name.
    pub id: String,
    /// Translated words; `null` until they are translated.
    pub words: Option<Words>,
}

/// A pillar of `pillars.json`: one of the Roadmap's aims.
pub type Pillar = Item<PillarFacts, PillarWords>;
content_type! {
    /// Facts of a pillar, the same in every language.
    pub struct PillarFacts {
        /// Receipt of the pillar's statement.
        pub receipt: Receipt,
    }
}
content_type! {
    /// Words of a pillar.
    pub struct PillarWords {
        /// Name, one word: `Connect`.
        pub name: String,
        /// Statement of the pillar's meaning by the documents; word for word in the original
        /// language.
        pub statement: String,
        /// Points about the pillar that the documents leave unsaid, one sentence each, in the
        /// editors' own words.
        pub unsaid: Vec<String>,
    }
}

/// An area for action of `areas.json`, in the documents' order.
pub type Area = Item<AreaFacts, AreaWords>;
content_type! {
    /// Facts of an area, the same in every language.
    pub struct AreaFacts {
        /// Number in the documents' list of areas, counted from 1.
        pub number: u8,
        /// Wordings of the area, at most one per document. The site uses the first one. The message
        /// with the same receipt as the first wording is the text that the area shows and shares.
        pub wordings: Vec<Quote>,
    }
}
content_type! {
    /// Words of an area.
    pub struct AreaWords {
        /// Title of the area, a call to action: the start of the wording that the site uses, to the
        /// letter in the original language. The rest of that wording is read from the message with
        /// the same receipt.
        pub title: String,
        /// Points about the area that the documents leave unsaid, one sentence each, in the
        /// editors' own words.
        pub unsaid: Vec<String>,
        /// Id of the document that a translated title follows, if it is not the document whose
        /// wording the site uses.
        #[serde(default)]
        pub follows: Option<String>,
    }
}

/// A figure of `figures.json`: a number that the documents give.
pub type Figure = Item<FigureFacts, FigureWords>;
content_type! {
    /// Facts of a figure, the same in every language.
    pub struct FigureFacts {
        /// Percentage as a plain decimal: `46.4`.
        pub percent: String,
        /// True if the percentage counts the people who lack something: their dots are drawn
        /// hollow, all others full. False if it counts the people who have it: their dots are drawn
        /// full. Full dots thus have the same meaning in every picture.
        pub lacking: bool,
        /// Quotation that contains the number.
        pub quote: Quote,
    }
}
content_type! {
    /// Words of a figure.
    pub struct FigureWords {
        /// Text after the number: the quantity that it counts.
        pub text: String,
        /// Date and source of the count, always shown with the number.
        pub dated: String,
        /// Meaning of one of the hundred dots.
        pub dot: String,
        /// People counted by the full dots, as text after their number.
        pub full: String,
        /// People counted by the hollow dots, as text after their number.
        pub hollow: String,
    }
}

/// A section of `sections.json`: messages are grouped by the documents' sections.
pub type Section = Item<SectionFacts, SectionWords>;
content_type! {
    /// Facts of a section, the same in every language.
    pub struct SectionFacts {
        /// Id of the section's document.
        pub document: String,
    }
}
content_type! {
    /// Words of a section.
    pub struct SectionWords {
        /// Heading, without a colon at the end.
        pub title: String,
    }
}

/// A key message of `messages.json`.
pub type Message = Item<MessageFacts, MessageWords>;
content_type! {
    /// Facts of a message, the same in every language.
    pub struct MessageFacts {
        /// Section id.
        pub section: String,
        /// Receipt of the message's text.
        pub receipt: Receipt,
        /// True if the message is a part of its sentences and not all of them.
        #[serde(default)]
        pub part: bool,
        /// Ties to the pillars that the message is about.
        pub pillars: Vec<Tie>,
        /// Ties to the areas that the message is about.
        pub areas: Vec<Tie>,
        /// False for lead-ins, and for words that mislead when they stand alone.
        pub shareable: bool,
        /// Id of the message from another document that says the same, in the same words or in
        /// others.
        #[serde(default)]
        pub sibling: Option<String>,
        /// Note for editors; not shown, so it is not part of the browser's content.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub note: String,
    }
}
content_type! {
    /// Words of a message.
    pub struct MessageWords {
        /// Text of the message; word for word in the original language.
        pub text: String,
        /// Longer of the two short forms, for texts that do not fit Mastodon or Threads with their
        /// source line and link: whole sentences or clauses of the text, exact and in their order,
        /// with ` […] ` in place of each omission between two of them.
        #[serde(default)]
        pub long: Option<String>,
        /// Shorter of the two short forms, made in the same way, for texts that do not fit X and
        /// Bluesky.
        #[serde(default)]
        pub short: Option<String>,
        /// Speaker's name and office, for the documents' own quotations only.
        #[serde(default)]
        pub speaker: Option<String>,
    }
}

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
    /// Search rules of a language: `search.json`. Case, accents, vowel signs and similar marks are
    /// ignored in every language.
    #[derive(Default)]
    pub struct Search {
        /// Stop words: left out of a search that has other words.
        pub stop_words: Vec<String>,
        /// Synonym groups of words and phrases. An entry in capitals, such as `WHO`, matches
        /// capitals only.
        pub synonyms: Vec<Vec<String>>,
        /// Endings without which a word is found as well: `s`.
        #[serde(default)]
        pub endings: Vec<String>,
        /// Articles written together with the next word and never searched for: `ال`. They are
        /// removed from search terms and from the words of the texts.
        #[serde(default)]
        pub articles: Vec<String>,
        /// Prefixes removed from the words of the texts only: `و`.
        #[serde(default)]
        pub prefixes: Vec<String>,
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

content_type! {
    /// All content of one language's edition. The prerenderer renders from it, and the browser
    /// fetches its compact form as the language's content file.
    pub struct Content {
        /// Language of this edition.
        pub language: Language,
        /// All languages of the site, in the order in which it offers them.
        pub languages: Vec<Language>,
        /// Campaign facts that hold for all languages.
        pub campaign: Campaign,
        /// Interface words, indexed by [`Word`]; in the browser only those of [`Word::FIRST`].
        pub words: Vec<String>,
        /// Opening call.
        pub home: Home,
        /// Sections of the page about the site; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub about: Later<Vec<AboutSection>>,
        /// Pillars, in the documents' order.
        pub pillars: Vec<Pillar>,
        /// Original sentences behind each pillar's statement, in the pillars' order; empty if the
        /// edition is in the documents' language.
        #[serde(default)]
        pub pillar_originals: Vec<String>,
        /// Areas, in the documents' order.
        pub areas: Vec<Area>,
        /// Figures with their quotations.
        pub figures: Vec<Figure>,
        /// Sections of the documents.
        pub sections: Vec<Section>,
        /// Messages, in the documents' order.
        pub messages: Vec<Message>,
        /// Question bank; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub quiz: Later<Vec<Question>>,
        /// Interface words of [`Word::QUIZ`], loaded with the question bank.
        #[serde(skip_deserializing)]
        pub quiz_words: Later<Vec<String>>,
        /// Question ids for links from pillars and areas to the quiz.
        #[serde(default)]
        pub asked: QuestionIds,
        /// Source documents.
        pub documents: Vec<Document>,
        /// Kit files, known once the prerenderer has made them; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub kit: Later<Vec<KitFile>>,
        /// Content of the sharing pages only; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub sharing: Later<Sharing>,
        /// Content of the room's pages only; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub room: Later<Room>,
        /// Words about the quiz's files for other tools, indexed by [`exports::ExportWord`].
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub exports: Vec<String>,
        /// Lesson plan; in the browser it is part of [`Room`].
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub lesson: Vec<LessonStep>,
    }
}

content_type! {
    /// Question ids for the pages that link to a question without having the question bank: one
    /// entry per pillar and per area, in their order; `None` where no question fits.
    #[derive(Default)]
    pub struct QuestionIds {
        /// Question about each pillar.
        pub pillars: Vec<Option<String>>,
        /// Question about each area.
        pub areas: Vec<Option<String>>,
    }
}

/// Finds the entry with this id.
pub fn find<'a, F, W>(items: &'a [Item<F, W>], id: &str) -> Option<&'a Item<F, W>> {
    items.iter().find(|item| item.id == id)
}

impl Content {
    /// Interface word in this language; empty while the file that contains it is not loaded.
    pub fn word(&self, word: Word) -> &str {
        let at = word as usize;
        // Natively `words` holds all of them.
        if let Some(text) = self.words.get(at) {
            return text;
        }
        let (words, start) = match at < Word::SHARE.end {
            true => (self.sharing.get().map(|it| &it.words), Word::SHARE.start),
            false => (self.quiz_words.get(), Word::QUIZ.start),
        };
        let text = words.and_then(|words| words.get(at - start));
        text.map_or("", String::as_str)
    }

    /// Word about the quiz's files for other tools.
    ///
    /// # Panics
    ///
    /// If `exports` is empty, as in content that was read from its compact form.
    #[cfg(feature = "authoring")]
    pub fn export_word(&self, word: exports::ExportWord) -> &str {
        &self.exports[word as usize]
    }

    /// Position of the message whose receipt is exactly these sentences of this document.
    pub fn message_of(&self, document: &str, sentences: &[String]) -> Option<usize> {
        self.messages.iter().position(|message| {
            let receipt = &message.facts.receipt;
            receipt.document == document && receipt.sentences == sentences
        })
    }

    /// Original sentences behind the message at this position; empty if the edition is in the
    /// documents' language, or while the file for sharing is not loaded.
    pub fn message_original(&self, at: usize) -> &str {
        let sharing = self.sharing.get();
        let text = sharing.and_then(|sharing| sharing.originals.get(at));
        text.map_or("", String::as_str)
    }

    /// Original sentences of a receipt, in document order, joined by single spaces; empty if the
    /// document is unknown.
    #[cfg(feature = "authoring")]
    pub fn sentences(&self, receipt: &Receipt) -> String {
        let mut text = String::new();
        let Some(document) = find(&self.documents, &receipt.document) else {
            return text;
        };
        let all = document.facts.blocks.iter().flat_map(|b| &b.sentences);
        for sentence in all.filter(|sentence| receipt.sentences.contains(&sentence.id)) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&sentence.text);
        }
        text
    }

    /// The original language, in which the documents are written; this edition's own language if
    /// `languages` does not list the original.
    pub fn original(&self) -> &Language {
        self.languages
            .iter()
            .find(|language| language.code == self.campaign.original)
            .unwrap_or(&self.language)
    }
}
