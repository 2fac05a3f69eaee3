//! Networks by their names, and whether a message fits them.

use crate::context::AppContext;
use content::Word;
use message::network::Network;

/// Whether a message fits a network with its first lines. The list of messages knows it from its
/// content file, without the program that counts.
pub fn fits(context: AppContext, at: usize, network: Network) -> bool {
    let row = Network::ALL.iter().position(|one| *one == network);
    let listing = context.content.listing.get();
    let fits = listing
        .zip(row)
        .and_then(|(listing, row)| listing.fits.get(row));
    fits.is_some_and(|fits| fits.as_bytes().get(at) == Some(&b'1'))
}

/// Name of a network: its brand or, for e-mail and text messages, a word of the page's language.
pub fn name(context: AppContext, network: Network) -> &'static str {
    network.name().unwrap_or(match network {
        Network::Email => context.word(Word::Email),
        _ => context.word(Word::Sms),
    })
}
