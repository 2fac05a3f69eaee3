//! Search in messages: query, matching, and filter by pillar.
//!
//! A word matches from its start and never inside another: `attack` finds `attacks`, `AI` does not
//! find `sustainable`. A word of one or two letters matches as a whole only. Words in quotation
//! marks have to stand side by side. Synonyms, stop words and affixes are content: `search.json`.

pub mod letters;
pub mod query;

use content::{Content, Message, Search, Strength, find};
use letters::{Spell, Token, tokens};
use query::{Query, Rules};

/// Search index over a list of texts.
///
/// ```
/// use content::Search;
/// use search::Finder;
///
/// let texts = ["Attacks are on the rise", "sustainable"].map(String::from);
/// let finder = Finder::new(&Search::default(), texts.into_iter(), str::to_lowercase);
/// let query = finder.query("attack");
/// let found = finder.find(&query, vec![true; 2]);
/// assert_eq!(found.shown, [true, false]);
/// assert!(!found.near);
/// assert_eq!(finder.hits(&query, "Attacks are on the rise", false), [(0, 7)]);
/// ```
pub struct Finder {
    rules: Rules,
    texts: Vec<Vec<Token>>,
}

/// Result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whether each text is part of the result, in the order of the index.
    pub shown: Vec<bool>,
    /// True if no text matches the whole query and the result holds the nearest texts.
    pub near: bool,
}

impl Finder {
    /// Index over these texts. `search` has the rules of the language; `spell` brings a text into
    /// Unicode's compatibility decomposition and one case.
    pub fn new(search: &Search, texts: impl Iterator<Item = String>, spell: Spell) -> Self {
        Finder {
            rules: Rules::new(search, spell),
            texts: texts.map(|text| tokens(&text, spell)).collect(),
        }
    }

    /// Index over the messages of a language: their words, speaker, source, section title and id
    /// and, in a translation, the words of the original document.
    pub fn of(content: &Content, spell: Spell) -> Self {
        let texts = content.messages.iter().enumerate().map(|(at, message)| {
            let receipt = &message.facts.receipt;
            let document = find(&content.documents, &receipt.document);
            let section = find(&content.sections, &message.facts.section);
            [
                message.words.text.as_str(),
                message.words.speaker.as_deref().unwrap_or_default(),
                document.map_or("", |document| &document.words.cited),
                section.map_or("", |section| &section.words.title),
                &message.id,
                content.message_original(at),
            ]
            .join("\n")
        });
        let search = content.listing.get().map(|listing| &listing.search);
        Finder::new(search.unwrap_or(&Search::default()), texts, spell)
    }

    /// Query parsed from typed text.
    pub fn query(&self, typed: &str) -> Query {
        Query::new(typed, &self.rules)
    }

    /// Texts that match the whole query. If there are none, the texts that match most of it, with
    /// up to one typing error per word. `allowed` tells for each text of the index whether it may
    /// be part of the result.
    pub fn find(&self, query: &Query, allowed: Vec<bool>) -> Found {
        let of_allowed = |count: &dyn Fn(&[Token]) -> usize| -> Vec<usize> {
            let texts = self.texts.iter().zip(&allowed);
            texts
                .map(|(text, allowed)| if *allowed { count(text) } else { 0 })
                .collect()
        };
        let all = |text: &[Token]| usize::from(query.all(&self.rules, text));
        let mut counts = of_allowed(&all);
        let near = counts.iter().all(|count| *count == 0);
        if near {
            counts = of_allowed(&|text| query.some(&self.rules, text));
        }
        let most = counts.iter().copied().max().unwrap_or_default();
        Found {
            shown: counts
                .iter()
                .map(|count| most > 0 && *count == most)
                .collect(),
            near: near && most > 0,
        }
    }

    /// Byte ranges (start, end) of a text that match the query, in order, without overlaps. With
    /// `near`, words with a typing error match as well.
    pub fn hits(&self, query: &Query, text: &str, near: bool) -> Vec<(usize, usize)> {
        query.hits(&self.rules, &tokens(text, self.rules.spell), near)
    }
}

/// Whether these ties list a message under a pillar or area: the sentence names it or shares
/// distinctive words with it.
pub fn speaks_of(ties: &[content::Tie], id: &str) -> bool {
    ties.iter()
        .any(|tie| tie.to == id && tie.strength != Strength::Weak)
}

/// Whether a message is tied to a pillar. An empty id stands for any pillar, `-` for messages that
/// are tied to none.
pub fn in_pillar(message: &Message, pillar: &str) -> bool {
    match pillar {
        "" => true,
        "-" => !message
            .facts
            .pillars
            .iter()
            .any(|tie| tie.strength != Strength::Weak),
        id => speaks_of(&message.facts.pillars, id),
    }
}
