//! Finding messages: what is typed, and the filters by pillar and section.

use crate::content::{Message, Strength};

/// Brings a text into the form in which it is searched: lower case, one kind of apostrophe and
/// dash, no Arabic vowel signs or tatweel, one form of alef, so that what people type is found.
pub fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}'))
        .map(|c| match c {
            '’' | '‘' | '`' => '\'',
            '—' | '–' | '‑' => '-',
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect()
}

/// True when every word of the (folded) query occurs in the (folded) text, in any order.
pub fn matches(folded_text: &str, folded_query: &str) -> bool {
    folded_query
        .split_whitespace()
        .all(|word| folded_text.contains(word))
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
