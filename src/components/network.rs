//! Networks by their names, and whether a message fits them.

use crate::context::AppContext;
use content::Word;
use message::lines::{fits_with, lines_on};
use message::network::Network;

/// Whether a message fits a network with its first lines.
pub fn fits(context: AppContext, at: usize, network: Network) -> bool {
    let content = context.content;
    let text = &content.messages[at].words.text;
    fits_with(content, text, &lines_on(content, at, network), network)
}

/// Name of a network: its brand or, for e-mail and text messages, a word of the page's language.
pub fn name(context: AppContext, network: Network) -> &'static str {
    network.name().unwrap_or(match network {
        Network::Email => context.word(Word::Email),
        _ => context.word(Word::Sms),
    })
}
