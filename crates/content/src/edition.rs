//! Edition: all content of one language.

#[cfg(feature = "authoring")]
use crate::exports::ExportWord;
use crate::language::Language;
use crate::later::{Later, Listing, Sharing};
use crate::locale::Locale;
use crate::{
    AboutSection, Area, Campaign, Document, Figure, Home, KitFile, Message, Pillar, Question, Room,
    Section, Word,
};
#[cfg(feature = "authoring")]
use crate::{LessonStep, Receipt, find};

content_type! {
    /// All content of one language's edition. The prerenderer renders from it, and the browser
    /// fetches its compact form as the language's content file.
    pub struct Content {
        /// Language of this edition.
        pub language: Language,
        /// How the language writes numbers and dates, and joins texts.
        pub locale: Locale,
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
        /// Kit files, known once the prerenderer has made them; never in the browser.
        #[serde(skip_deserializing)]
        pub kit: Later<Vec<KitFile>>,
        /// Content of the pages with messages only; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub listing: Later<Listing>,
        /// Content of the sharing pages only; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub sharing: Later<Sharing>,
        /// Content of the room's pages only; a separate file in the browser.
        #[serde(skip_deserializing)]
        pub room: Later<Room>,
        /// Words about the quiz's files for other tools, indexed by [`crate::exports::ExportWord`].
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
    /// entry per pillar and per area, in their order; `None` where no question fits. And the
    /// question of the home page, with its words.
    #[derive(Default)]
    pub struct QuestionIds {
        /// Question about each pillar.
        pub pillars: Vec<Option<String>>,
        /// Question about each area.
        pub areas: Vec<Option<String>>,
        /// Question that the home page asks.
        pub home: Option<HomeQuestion>,
    }
}

content_type! {
    /// Question that the home page asks: its id, and what it asks without its answer.
    pub struct HomeQuestion {
        /// Question id.
        pub id: String,
        /// Prompt of the question.
        pub prompt: String,
        /// Options to choose from.
        pub options: Vec<String>,
        /// Whether prompt and options are in the original language although the edition is not.
        pub in_original: bool,
    }
}

impl Content {
    /// Interface word with numbers in the places of their names.
    pub fn counted(&self, word: Word, numbers: &[(&str, usize)]) -> String {
        self.locale.counted(self.word(word), numbers)
    }

    /// Number with its unit, `%` or words: `46.4 percent`.
    pub fn quantity(&self, number: &str, unit: &str) -> String {
        match unit {
            "%" => self.word(Word::Percent).replace("{n}", number),
            unit => self.locale.marks.joined(&[number, unit]),
        }
    }

    /// Interface word in this language; empty while the file that contains it is not loaded.
    pub fn word(&self, word: Word) -> &str {
        let at = word as usize;
        // Natively `words` holds all of them.
        if let Some(text) = self.words.get(at) {
            return text;
        }
        let (words, start) = if at < Word::MESSAGES.end {
            (self.listing.get().map(|it| &it.words), Word::MESSAGES.start)
        } else if at < Word::SHARE.end {
            (self.sharing.get().map(|it| &it.words), Word::SHARE.start)
        } else {
            (self.quiz_words.get(), Word::QUIZ.start)
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
    pub fn export_word(&self, word: ExportWord) -> &str {
        &self.exports[word as usize]
    }

    /// Position of the message whose receipt is exactly these sentences of this document.
    pub fn message_of(&self, document: &str, sentences: &[String]) -> Option<usize> {
        self.messages.iter().position(|message| {
            let receipt = &message.facts.receipt;
            receipt.document == document && receipt.sentences == sentences
        })
    }

    /// Positions of the messages that the page of a pillar sets large.
    pub fn pulled(&self, pillar: &Pillar) -> impl Iterator<Item = usize> {
        let position = |id: &String| self.messages.iter().position(|message| message.id == *id);
        pillar.facts.pulled.iter().filter_map(position)
    }

    /// Original sentences behind the message at this position; empty if the edition is in the
    /// documents' language, or while the file of the pages with messages is not loaded.
    pub fn message_original(&self, at: usize) -> &str {
        let listing = self.listing.get();
        let text = listing.and_then(|listing| listing.originals.get(at));
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
