//! Source documents, sentence by sentence, as `documents.json` stores them.

use super::Item;

/// A source document of `documents.json`, sentence by sentence.
pub type Document = Item<DocumentFacts, DocumentWords>;
content_type! {
    /// Facts of a document, the same in every edition: its text, which is never translated.
    pub struct DocumentFacts {
        /// Publication date in ISO 8601: a day, or a month if the day is unknown.
        pub date: String,
        /// Path of the transcript in the content folder, beside the languages' folders:
        /// `sources/key-messages.txt`. Like the text, it is used only by the document's page, which
        /// has no app.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub transcript: String,
        /// SHA-256 of the transcript's bytes, as 64 hexadecimal digits in small letters. It shows
        /// whether a transcript is the one that the sentences were compared with.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub digest: String,
        /// Original that the transcript was made from.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub original: Original,
        /// Layout marks of the transcript that are not words of the document, with their
        /// replacements. Each is replaced everywhere in the transcript, in this order, before
        /// `corrections`.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub layout: Vec<Correction>,
        /// Corrections of misreadings, applied in the same way; shown on the document's page.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub corrections: Vec<Correction>,
        /// Blocks of the text, in order.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub blocks: Vec<Block>,
    }
}
content_type! {
    /// Original of a document: its title, and where readers can look for it. At least one of the
    /// two places is given.
    #[derive(Default)]
    pub struct Original {
        /// Title as the publisher gave it: a run of the document's own words.
        pub title: String,
        /// Place of the document itself at its publisher; left out if it is not known.
        #[serde(default)]
        pub place: Option<Place>,
        /// Page on which the publisher presents the document, or what the document is about.
        #[serde(default)]
        pub presented: Option<Place>,
    }
}
content_type! {
    /// Place on the web, and when it was looked at.
    pub struct Place {
        /// Address, with https.
        pub address: String,
        /// Day on which a copy of it was last seen, in ISO 8601.
        pub seen: String,
    }
}
content_type! {
    /// Replacement in a transcript.
    pub struct Correction {
        /// Text in the transcript; `\n` is a line break.
        pub shows: String,
        /// Text in its place.
        pub reads: String,
    }
}
content_type! {
    /// Heading, paragraph or list entry of a document.
    pub struct Block {
        /// Kind of the block.
        pub kind: BlockKind,
        /// Sentences in order, at least one.
        pub sentences: Vec<Sentence>,
        /// Reason, for editors, why running text is in no message. Headings need none.
        #[cfg(feature = "authoring")]
        #[serde(default, skip_serializing)]
        pub no_message: String,
    }
}
content_type! {
    /// Kind of a document's block.
    pub enum BlockKind {
        /// Title of the document.
        Title,
        /// Heading of a section.
        Heading,
        /// Heading within a section.
        Subheading,
        /// Paragraph of running text.
        Paragraph,
        /// Entry of a bulleted list.
        Bullet,
        /// Entry of a bulleted list within another list.
        SubBullet,
        /// Entry of a numbered list.
        Numbered,
    }
}
content_type! {
    /// Sentence of a document, the target of receipts.
    pub struct Sentence {
        /// Id, unique in its document and never changed once published. It is the sentence's anchor
        /// on the document's page.
        pub id: String,
        /// Text after the corrections.
        pub text: String,
    }
}
content_type! {
    /// Words about a document.
    pub struct DocumentWords {
        /// Short name for source lines: `Key messages`.
        pub name: String,
        /// Name with date for source lines: `Key messages, June 2020`.
        pub cited: String,
        /// Name of the document's publisher.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub publisher: String,
        /// Nature and readership of the document, in one or two sentences.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub nature: String,
        /// Omissions from the document and their reason; empty if nothing was omitted.
        #[cfg(feature = "authoring")]
        #[serde(skip_serializing)]
        pub omitted: String,
    }
}
