//! What the content files say, as plain data: the campaign's facts and one language's words.
//!
//! Facts (ids, receipts, keys) stand once, in the files of the campaign's original language.
//! A translation's file repeats the ids and holds words only ([`Translation`]); what it leaves
//! `null` is shown in the original language, and marked so ([`Item::in_original`]).

/// Derives what every content type needs. People's files are read by serde, natively only: by
/// name, strict about unknown fields, and described by schemas. What the prerenderer made of them
/// is read by position, in the browser too ([`compact`]); a field for editors, which is there
/// natively only, is not in that form.
macro_rules! content_type {
    ($(#[$meta:meta])* pub struct $name:ident {$(
        $(#[doc = $doc:literal])*
        $(#[cfg($native:meta)])?
        $(#[serde($($serde:tt)*)])?
        pub $field:ident: $type:ty,
    )*}) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "ssr", serde(deny_unknown_fields))]
        pub struct $name {$(
            $(#[doc = $doc])*
            $(#[cfg($native)])?
            $(#[cfg_attr(feature = "ssr", serde($($serde)*))])?
            pub $field: $type,
        )*}

        impl $crate::content::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::content::compact::read::Reader) -> Self {
                reader.open();
                let value = $name {$(
                    $(#[cfg($native)])?
                    $field: $crate::content::field!(reader $(, $native)?),
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
        #[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "ssr", serde(rename_all = "kebab-case"))]
        pub enum $name {
            $($(#[doc = $doc])* $variant,)*
        }

        impl $crate::content::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::content::compact::read::Reader) -> Self {
                reader.variant(&[$($name::$variant),*])
            }
        }
    };
}

/// The next field, or an empty one where it is there natively only.
macro_rules! field {
    ($reader:ident) => {
        $reader.value()
    };
    ($reader:ident, $native:meta) => {
        Default::default()
    };
}

pub(crate) use {content_type, field};

#[cfg(feature = "ssr")]
pub mod check;
pub mod compact;
pub mod document;
#[cfg(feature = "ssr")]
pub mod exports;
pub mod later;
#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod place;
pub mod question;
pub mod room;
#[cfg(feature = "ssr")]
pub mod schema;
pub mod words;

use crate::language::Language;
use compact::read::{FromCompact, Reader};
pub use document::{
    Block, BlockKind, Correction, Document, DocumentFacts, DocumentWords, Sentence,
};
pub use later::{ContentFile, Later, Sharing, Taking};
pub use question::{NumericRange, Question, QuestionFacts, QuestionKind, QuestionWords};
pub use room::{LessonFacts, LessonStep, LessonWords, Room, RoomWord};
pub use words::Word;

content_type! {
    /// `campaign.json`, beside the languages' folders: what holds for all of them.
    pub struct Campaign {
        /// Where the site is published: scheme and host, no slash at the end.
        pub address: String,
        /// Code of the language in which the source documents are written.
        pub original: String,
        /// Codes of all languages with a folder, in the order in which they are offered.
        pub languages: Vec<String>,
        /// Id of the message that says the whole campaign in one sentence.
        pub summary: String,
    }
}

content_type! {
    /// One source of a text: sentences of a document, in their order.
    pub struct Receipt {
        /// Id of a document.
        pub document: String,
        /// Ids of that document's sentences, at least one.
        pub sentences: Vec<String>,
    }
}

content_type! {
    /// Words taken exactly from a document, in its own language in every edition.
    pub struct Quote {
        /// Id of a document.
        pub document: String,
        /// Ids of the sentences that hold the words, at least one.
        pub sentences: Vec<String>,
        /// The words, a whole run of those sentences joined by one space.
        pub text: String,
    }
}

content_type! {
    /// How firmly a text belongs to a pillar or an area.
    pub enum Strength {
        /// The sentence names it.
        Stated,
        /// It shares distinctive words with it.
        Textual,
        /// Only a shared theme: not shown unless an editor agrees.
        Weak,
    }
}

content_type! {
    /// A tie from a message to a pillar or an area.
    pub struct Tie {
        /// Id of the pillar or area.
        pub to: String,
        /// How firm the tie is.
        pub strength: Strength,
    }
}

/// An entry of a list file: facts, and words that another language can replace.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", serde(deny_unknown_fields))]
pub struct Item<Facts, Words> {
    /// Unique in its file, the same in every language; part of addresses where it has a page.
    pub id: String,
    /// What holds in every language.
    pub facts: Facts,
    /// What people read.
    pub words: Words,
    /// True where no translation exists yet and `words` are the original language's.
    /// Set by the loader, never written in a content file.
    #[cfg_attr(feature = "ssr", serde(default), schemars(skip))]
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

/// An entry of a translation's list file: the id of an [`Item`] and its words, or `null`.
#[cfg(feature = "ssr")]
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Translation<Words> {
    /// Id of the entry in the original language's file of the same name.
    pub id: String,
    /// The translated words; `null` until someone translates them.
    pub words: Option<Words>,
}

/// `pillars.json`: what the Roadmap sets out to do.
pub type Pillar = Item<PillarFacts, PillarWords>;
content_type! {
    /// What holds of a pillar in every language.
    pub struct PillarFacts {
        /// Where its statement stands.
        pub receipt: Receipt,
    }
}
content_type! {
    /// What people read of a pillar.
    pub struct PillarWords {
        /// One word: `Connect`.
        pub name: String,
        /// What the documents say it means; in the original language word for word.
        pub statement: String,
        /// What the documents do not say about it, one sentence each; the editors' own words.
        pub unsaid: Vec<String>,
    }
}

/// `areas.json`: the areas for action, in the documents' order.
pub type Area = Item<AreaFacts, AreaWords>;
content_type! {
    /// What holds of an area in every language.
    pub struct AreaFacts {
        /// Its number in the documents' list, counted from 1.
        pub number: u8,
        /// Its wordings; the first is the one that the site uses. The message with the same
        /// receipt is what is shown and shared of it.
        pub wordings: Vec<Quote>,
    }
}
content_type! {
    /// What people read of an area.
    pub struct AreaWords {
        /// The call: the start of the wording that the site uses, in the original language to
        /// the letter. What follows it there is read from the message that is this wording.
        pub title: String,
        /// What the documents do not say about it, one sentence each; the editors' own words.
        pub unsaid: Vec<String>,
        /// Id of the document that a translated title follows where that is not the one whose
        /// wording the site uses.
        #[serde(default)]
        pub follows: Option<String>,
    }
}

/// `figures.json`: numbers that the documents give.
pub type Figure = Item<FigureFacts, FigureWords>;
content_type! {
    /// What holds of a figure in every language.
    pub struct FigureFacts {
        /// Percent, as a plain decimal: `46.4`.
        pub percent: String,
        /// True where the number counts those who lack something: they are drawn hollow, the
        /// others full. Else it counts those who have it, and they are drawn full. So full dots
        /// mean the same in every picture.
        pub lacking: bool,
        /// The words that give it.
        pub quote: Quote,
    }
}
content_type! {
    /// What people read of a figure.
    pub struct FigureWords {
        /// What the number counts, to be read after it.
        pub text: String,
        /// When and by whom it was counted: always shown with it.
        pub dated: String,
        /// What one of the hundred dots stands for.
        pub dot: String,
        /// Who is counted by the full dots, to be read after their number.
        pub full: String,
        /// Who is counted by the hollow dots, to be read after their number.
        pub hollow: String,
    }
}

/// `sections.json`: the documents' sections, by which messages are grouped.
pub type Section = Item<SectionFacts, SectionWords>;
content_type! {
    /// What holds of a section in every language.
    pub struct SectionFacts {
        /// Id of its document.
        pub document: String,
    }
}
content_type! {
    /// What people read of a section.
    pub struct SectionWords {
        /// Its heading, without a colon at the end.
        pub title: String,
    }
}

/// `messages.json`: the key messages.
pub type Message = Item<MessageFacts, MessageWords>;
content_type! {
    /// What holds of a message in every language.
    pub struct MessageFacts {
        /// Id of its section.
        pub section: String,
        /// Where it stands.
        pub receipt: Receipt,
        /// True where the message is a part of its sentences, not all of them.
        #[serde(default)]
        pub part: bool,
        /// Pillars that it speaks of.
        pub pillars: Vec<Tie>,
        /// Areas that it speaks of.
        pub areas: Vec<Tie>,
        /// False for lead-ins and for words that mislead when they stand alone.
        pub shareable: bool,
        /// Id of the message that says the same for another document, in its words or others.
        #[serde(default)]
        pub sibling: Option<String>,
        /// For editors; not shown, so the browser does not have it.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub note: String,
    }
}
content_type! {
    /// What people read of a message.
    pub struct MessageWords {
        /// The message; in the original language word for word.
        pub text: String,
        /// Shorter, where the text with its source line and link does not fit Mastodon or
        /// Threads: whole sentences or clauses of the text, exact and in their order, with
        /// ` […] ` where something between two of them is left out.
        #[serde(default)]
        pub long: Option<String>,
        /// Likewise, where the text does not fit X and Bluesky.
        #[serde(default)]
        pub short: Option<String>,
        /// Who said it, name and office, for the documents' quotations only.
        #[serde(default)]
        pub speaker: Option<String>,
    }
}

/// `about.json`: the sections of the page about the site.
pub type AboutSection = Item<AboutFacts, AboutWords>;
content_type! {
    /// Nothing holds of a section of the about page but its words.
    pub struct AboutFacts {}
}
content_type! {
    /// What people read in a section of the about page.
    pub struct AboutWords {
        /// Its heading.
        pub title: String,
        /// Its paragraphs.
        pub paragraphs: Vec<String>,
    }
}

content_type! {
    /// `home.json`: the opening call.
    pub struct Home {
        /// The call in pieces, to be read without a gap: spaces are part of the pieces.
        pub call: Vec<CallPiece>,
    }
}
content_type! {
    /// A piece of the opening call.
    pub struct CallPiece {
        /// Its words.
        pub text: String,
        /// Id of the pillar whose colour it takes.
        #[serde(default)]
        pub pillar: Option<String>,
    }
}

content_type! {
    /// `search.json`: what a language adds to looking for words. Case, accents, vowel signs and the
    /// like make no difference anywhere.
    #[derive(Default)]
    pub struct Search {
        /// Words that say little: they are left out where a search has others.
        pub stop_words: Vec<String>,
        /// Groups of words and phrases that stand for the same. One in capitals, such as `WHO`, is
        /// found in capitals only.
        pub synonyms: Vec<Vec<String>>,
        /// Endings without which a word is found as well: `s`.
        #[serde(default)]
        pub endings: Vec<String>,
        /// What is written together with the word that follows and belongs to no search: `ال`. It
        /// is taken off what people type and off the words of the texts.
        #[serde(default)]
        pub articles: Vec<String>,
        /// The same for what is taken off the words of the texts only: `و`.
        #[serde(default)]
        pub prefixes: Vec<String>,
    }
}

content_type! {
    /// A file of the kit, or a folder of many, as the kit's page tells it.
    pub struct KitFile {
        /// Path from the folder of the edition's kit: `messages.csv`; of many files their folder's,
        /// with a slash at its end.
        pub name: String,
        /// What is in it.
        pub about: String,
        /// Its size as people read it: `12.3 kB`; of many the smallest and the largest.
        pub size: String,
        /// Of many files what follows a message's id in their names, one of each for every message
        /// for sharing; of a single one nothing.
        pub endings: Vec<String>,
    }
}

content_type! {
    /// All that one language's pages are made of: what the prerenderer renders from, and what the
    /// browser fetches as that language's one file.
    pub struct Content {
        /// This language.
        pub language: Language,
        /// All languages, in the order in which they are offered.
        pub languages: Vec<Language>,
        /// What holds for all languages.
        pub campaign: Campaign,
        /// Interface words, by [`Word`]; browsers have [`Word::FIRST`] here.
        pub words: Vec<String>,
        /// The opening call.
        pub home: Home,
        /// The page about the site; browsers get it in a file of its own.
        #[serde(skip_deserializing)]
        pub about: Later<Vec<AboutSection>>,
        /// The pillars, in the documents' order.
        pub pillars: Vec<Pillar>,
        /// The documents' own words behind each pillar's statement; none where they are in the
        /// page's language.
        #[serde(default)]
        pub pillar_originals: Vec<String>,
        /// The areas, in the documents' order.
        pub areas: Vec<Area>,
        /// The figures.
        pub figures: Vec<Figure>,
        /// The sections.
        pub sections: Vec<Section>,
        /// The messages, in the documents' order.
        pub messages: Vec<Message>,
        /// The question bank; browsers get it in a file of its own.
        #[serde(skip_deserializing)]
        pub quiz: Later<Vec<Question>>,
        /// The words of [`Word::QUIZ`], which come with the question bank.
        #[serde(skip_deserializing)]
        pub quiz_words: Later<Vec<String>>,
        /// Which question is about what.
        #[serde(default)]
        pub asked: Asked,
        /// The source documents.
        pub documents: Vec<Document>,
        /// The kit's files, once the prerenderer has made them; browsers get it in a file of its own.
        #[serde(skip_deserializing)]
        pub kit: Later<Vec<KitFile>>,
        /// What only the pages for sharing say; browsers get it in a file of its own.
        #[serde(skip_deserializing)]
        pub sharing: Later<Sharing>,
        /// What only the room's pages say; browsers get it in a file of its own.
        #[serde(skip_deserializing)]
        pub room: Later<Room>,
        /// Words about the quiz's files for other tools, by [`exports::ExportWord`].
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub exports: Vec<String>,
        /// The plan of a lesson, which browsers get in [`Room`].
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub lesson: Vec<LessonStep>,
    }
}

content_type! {
    /// The questions to which pages lead that have no other question, by their ids: one for each
    /// pillar and each area, where there is one, in their order.
    #[derive(Default)]
    pub struct Asked {
        /// About the pillars.
        pub pillars: Vec<Option<String>>,
        /// About the areas.
        pub areas: Vec<Option<String>>,
    }
}

/// The entry with this id.
pub fn find<'a, F, W>(items: &'a [Item<F, W>], id: &str) -> Option<&'a Item<F, W>> {
    items.iter().find(|item| item.id == id)
}

impl Content {
    /// An interface word in this language; empty where its file has not come.
    pub fn word(&self, word: Word) -> &str {
        let at = word as usize;
        // Natively all of them are here.
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

    /// A word about the quiz's files for other tools.
    #[cfg(feature = "ssr")]
    pub fn export_word(&self, word: exports::ExportWord) -> &str {
        &self.exports[word as usize]
    }

    /// The position of the message that is these sentences of this document, and no others.
    pub fn message_of(&self, document: &str, sentences: &[String]) -> Option<usize> {
        self.messages.iter().position(|message| {
            let receipt = &message.facts.receipt;
            receipt.document == document && receipt.sentences == sentences
        })
    }

    /// The documents' own words behind the message at this position; empty where the page's language
    /// is theirs, or where the file has not come.
    pub fn message_original(&self, at: usize) -> &str {
        let sharing = self.sharing.get();
        let text = sharing.and_then(|sharing| sharing.originals.get(at));
        text.map_or("", String::as_str)
    }

    /// The documents' own words: a receipt's sentences, joined as in their document.
    #[cfg(feature = "ssr")]
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

    /// The original language, in which the documents are written.
    pub fn original(&self) -> &Language {
        self.languages
            .iter()
            .find(|language| language.code == self.campaign.original)
            .unwrap_or(&self.language)
    }
}
