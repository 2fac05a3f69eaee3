//! Receipts: the sentences of documents that texts come from, and ties to pillars and areas.

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
