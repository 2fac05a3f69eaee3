//! How long a post is by each network's own rule, and whether it fits.

pub(super) mod bluesky;
mod mastodon;

use super::address::{self, Rules};
use super::emoji;
use super::grapheme;
use super::intent::{Post, intent};
use super::network::Network;
use super::server::{Server, Software};
use super::sms;

/// How a post fits a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Length of the post, in the network's unit.
    pub used: usize,
    /// Longest that the network takes, in the same unit.
    pub limit: usize,
    /// Whether the network takes the post.
    pub fits: bool,
    /// What stands in its way, or makes it cost more than it looks.
    pub obstacle: Option<Obstacle>,
}

/// What stands in a post's way beside its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// X refuses posts that hold this character.
    Forbidden(char),
    /// Text messages: the first character outside the GSM alphabet, which makes a part hold 70
    /// characters where it could hold 160. The post may fit nonetheless.
    Costly(char),
    /// Bluesky: the post is short enough but has this many bytes, more than [`BLUESKY_BYTES`].
    Bytes(usize),
    /// Threads: the post has this many links, more than [`THREADS_LINKS`].
    Links(usize),
}

/// What X counts for an address of any length.
const ADDRESS: usize = 23;
/// Most bytes that a Bluesky post holds.
pub const BLUESKY_BYTES: usize = 3000;
/// Most links that a Threads post holds.
pub const THREADS_LINKS: usize = 5;

/// How a post fits a network. Its texts are in NFC, as the networks count them so.
///
/// | network | limit and unit | source |
/// |-|-|-|
/// | X | 280, weighted: see `x` below | twitter-text at 30e2430 (October 2021), `config/v3.json` |
/// | Bluesky | 300 graphemes and 3,000 bytes, links shortened | lexicon `app.bsky.feed.post`; `toShortUrl` of the app |
/// | Mastodon | 500 graphemes, addresses 23, mentions without their host | `StatusLengthValidator`; a server can allow more |
/// | other servers of the fediverse | UTF-16 code units, by [`Software::limit`] | Misskey's form; the others document no unit |
/// | Threads | 500 code points, emoji in UTF-8 bytes; 5 links | developers.facebook.com, Threads API, Posts |
/// | LinkedIn | 3,000 UTF-16 code units | LinkedIn Help; unit not documented |
/// | Facebook | 63,206 UTF-16 code units | unit and limit not documented |
/// | WhatsApp | 4,096 UTF-16 code units | WhatsApp Cloud API, text messages; unit not documented, and the app itself takes more |
/// | Telegram | 4,096 UTF-16 code units | Telegram Bot API, `sendMessage` and `MessageEntity` |
/// | Reddit | 300 UTF-16 code units of the title, which is the text without its link | unit and limit not documented |
/// | email | 1,900 characters of the address that opens the mail | Windows opens some 2,000 |
/// | SMS | three parts, which is our own limit | 3GPP TS 23.038 and 23.040: see [`sms::parts`] |
///
/// `server` is the person's own, for Mastodon and its like; without one it is a Mastodon server
/// with the usual limit.
///
/// Collected in November 2026; services change their rules without notice. Where a unit is not
/// documented it is UTF-16 code units, never fewer than code points: better to say that a post
/// is a little too long than to have it refused.
pub fn fit(network: Network, post: &Post, server: Option<&Server>) -> Fit {
    let text = post.text;
    let within = |used, limit| Fit {
        used,
        limit,
        fits: used <= limit,
        obstacle: None,
    };
    match network {
        Network::X => {
            let fit = within(x(text), 280);
            let forbidden = ['\u{FFFE}', '\u{FEFF}', '\u{FFFF}'];
            let obstacle = text.chars().find(|c| forbidden.contains(c));
            Fit {
                fits: fit.fits && fit.used > 0 && obstacle.is_none(),
                obstacle: obstacle.map(Obstacle::Forbidden),
                ..fit
            }
        }
        Network::Bluesky => {
            let shortened = bluesky::shorten_links(text);
            let fit = within(grapheme::count(&shortened), 300);
            let too_many = fit.fits && shortened.len() > BLUESKY_BYTES;
            Fit {
                fits: fit.fits && !too_many,
                obstacle: too_many.then_some(Obstacle::Bytes(shortened.len())),
                ..fit
            }
        }
        Network::Mastodon => {
            let limit = server.map_or(Software::Mastodon.limit(), |server| server.limit);
            let used = match server {
                Some(server) if server.software != Software::Mastodon => utf16(text),
                _ => mastodon::length(text),
            };
            within(used, limit)
        }
        Network::Threads => {
            let fit = within(threads(text), 500);
            let links = address::find(text, Rules::X).len();
            let too_many = links > THREADS_LINKS;
            Fit {
                fits: fit.fits && !too_many,
                obstacle: too_many.then_some(Obstacle::Links(links)),
                ..fit
            }
        }
        Network::Linkedin => within(utf16(text), 3000),
        Network::Facebook => within(utf16(text), 63_206),
        Network::Whatsapp | Network::Telegram => within(utf16(text), 4096),
        Network::Reddit => within(utf16(&post.title()), 300),
        Network::Email => within(intent(network, post, None).len(), 1900),
        Network::Sms => {
            let (parts, costly) = sms::parts(text);
            Fit {
                obstacle: costly.map(Obstacle::Costly),
                ..within(parts, 3)
            }
        }
    }
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// X: 23 for an address, 2 for an emoji sequence, and for every other code point 1 where it is
/// of a script that needs many letters for a word, otherwise 2.
fn x(text: &str) -> usize {
    let mut weight = 0;
    let mut at = 0;
    for address in address::find(text, Rules::X) {
        weight += x_without_addresses(&text[at..address.range.start]) + ADDRESS;
        at = address.range.end;
    }
    weight + x_without_addresses(&text[at..])
}

fn x_without_addresses(mut text: &str) -> usize {
    let mut weight = 0;
    while let Some(first) = text.chars().next() {
        let emoji = emoji::sequence(text);
        let light = matches!(first as u32, 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247);
        weight += if emoji == 0 && light { 1 } else { 2 };
        text = &text[emoji.max(first.len_utf8())..];
    }
    weight
}

/// Threads: one for a code point, but for emoji, which are counted in UTF-8 bytes.
fn threads(mut text: &str) -> usize {
    let mut length = 0;
    while let Some(first) = text.chars().next() {
        let emoji = emoji::sequence(text);
        length += emoji.max(1);
        text = &text[emoji.max(first.len_utf8())..];
    }
    length
}
