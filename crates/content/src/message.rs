//! Key messages, their sections, and the rules of searching them.

use crate::{Item, Receipt, Tie};

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
        /// Page of the United Nations that has this translated text word for word, without its
        /// scheme: `un.org/fr/…`. Other translated texts are the site's own.
        #[serde(default)]
        pub official: Option<String>,
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
