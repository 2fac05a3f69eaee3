//! Finding messages: what is typed, and the filters by pillar and section.
//!
//! A word is found from its start and never inside another: `attack` finds `attacks`, `AI` does not
//! find `sustainable`. A word of one or two letters is found whole. Words in quotation marks stand
//! side by side. What stands for the same, which words say little and what may be attached to a
//! word is content: `search.json`.

pub mod letters;
pub mod query;

use crate::content::{Content, Message, Search, Strength, find};
use letters::{Spell, Token, tokens};
use query::{Query, Rules};

/// All that can be found, ready to be looked through.
pub struct Finder {
    rules: Rules,
    texts: Vec<Vec<Token>>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// For each text whether it is among it.
    pub shown: Vec<bool>,
    /// True where no text has all that was asked for, and these are the nearest.
    pub near: bool,
}

impl Finder {
    /// Takes in the texts; `spell` brings a word into Unicode's compatibility decomposition and
    /// one case.
    pub fn new(search: &Search, texts: impl Iterator<Item = String>, spell: Spell) -> Self {
        Finder {
            rules: Rules::new(search, spell),
            texts: texts.map(|text| tokens(&text, spell)).collect(),
        }
    }

    /// Takes in a language's messages: their words, who said them, their source, their ids and, in a
    /// translation, the documents' own words.
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
        let search = content.sharing.get().map(|sharing| &sharing.search);
        Finder::new(search.unwrap_or(&Search::default()), texts, spell)
    }

    /// What somebody typed, read.
    pub fn query(&self, typed: &str) -> Query {
        Query::new(typed, &self.rules)
    }

    /// Those of the allowed texts that have all that is asked for; where there is none, those that
    /// have most of it, a typing error more or less.
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

    /// Where a text has what is asked for: from and to, in bytes, in the text's order. `near` takes
    /// typing errors as well.
    pub fn hits(&self, query: &Query, text: &str, near: bool) -> Vec<(usize, usize)> {
        query.hits(&self.rules, &tokens(text, self.rules.spell), near)
    }
}

/// True when a message speaks of a pillar or area firmly enough to be listed there: the sentence
/// names it or shares distinctive words with it.
pub fn speaks_of(ties: &[crate::content::Tie], id: &str) -> bool {
    ties.iter()
        .any(|tie| tie.to == id && tie.strength != Strength::Weak)
}

/// True when a message is tied to the pillar; an empty id stands for any, `-` for those that are
/// tied to none.
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
