//! A source document, sentence by sentence, as `documents.json` has it.

use super::Item;

/// `documents.json`: the source documents, sentence by sentence.
pub type Document = Item<DocumentFacts, DocumentWords>;
content_type! {
    /// What holds of a document in every edition: its text, which is never translated.
    pub struct DocumentFacts {
        /// Day on which it was given out, or month where no day is known, ISO 8601.
        pub date: String,
        /// The transcript beside the languages' folders, `sources/key-messages.txt`. Like the text
        /// it stands on the document's page alone, which has no app.
        #[cfg(feature = "ssr")]
        #[serde(skip_serializing)]
        pub transcript: String,
        /// Marks of the transcript's layout that are not words of the document, each replaced
        /// everywhere in the transcript, in this order, before `corrections`.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub layout: Vec<Correction>,
        /// Misreadings that were mended, likewise; shown on the document's page.
        #[cfg(feature = "ssr")]
        #[serde(skip_serializing)]
        pub corrections: Vec<Correction>,
        /// Its text.
        #[cfg(feature = "ssr")]
        #[serde(skip_serializing)]
        pub blocks: Vec<Block>,
    }
}
content_type! {
    /// What a transcript shows, and what the document reads.
    pub struct Correction {
        /// What the transcript shows; `\n` is a line's end.
        pub shows: String,
        /// What stands in its place.
        pub reads: String,
    }
}
content_type! {
    /// A heading, paragraph or list entry of a document.
    pub struct Block {
        /// What it is.
        pub kind: BlockKind,
        /// Its sentences in order.
        pub sentences: Vec<Sentence>,
        /// For editors: why running text is in no message; headings need no reason.
        #[cfg(feature = "ssr")]
        #[serde(default, skip_serializing)]
        pub no_message: String,
    }
}
content_type! {
    /// What a block of a document is.
    pub enum BlockKind {
        /// The document's title.
        Title,
        /// A section's heading.
        Heading,
        /// A heading within a section.
        Subheading,
        /// Running text.
        Paragraph,
        /// An entry of a bulleted list.
        Bullet,
        /// An entry of a bulleted list within another.
        SubBullet,
        /// An entry of a numbered list.
        Numbered,
    }
}
content_type! {
    /// A sentence of a document: what a receipt points to.
    pub struct Sentence {
        /// Unique in its document, never changed once published: the anchor on its page.
        pub id: String,
        /// Its words after the corrections.
        pub text: String,
    }
}
content_type! {
    /// What people read about a document.
    pub struct DocumentWords {
        /// Short name, used in source lines: `Key messages`.
        pub name: String,
        /// Name with its date, for source lines: `Key messages, June 2020`.
        pub cited: String,
        /// What kind of paper it is and for whom, in one or two sentences.
        #[cfg(feature = "ssr")]
        #[serde(skip_serializing)]
        pub nature: String,
        /// What was left out, and why; empty where nothing was.
        #[cfg(feature = "ssr")]
        #[serde(skip_serializing)]
        pub omitted: String,
    }
}
