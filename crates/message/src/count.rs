//! Length of a post by the rules of each network, and whether it fits.

pub(super) mod bluesky;
mod mastodon;

use super::address::{self, Rules};
use super::emoji;
use super::grapheme;
use super::intent::{Post, intent};
use super::network::Network;
use super::server::{Server, Software};
use super::sms;

/// Fit of a post on a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Length of the post, in the network's own unit.
    pub used: usize,
    /// Limit of the network, in the same unit.
    pub limit: usize,
    /// Whether the network accepts the post.
    pub fits: bool,
    /// Obstacle other than length, or character that makes a text message cost more than expected.
    pub obstacle: Option<Obstacle>,
}

/// Obstacle to a post other than its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Character that X refuses in any post.
    Forbidden(char),
    /// Character outside the GSM alphabet: it reduces the parts of a text message from 160 to 70
    /// characters; see [`sms::culprit`]. The post may fit all the same.
    Costly(char),
    /// Bytes of a post on Bluesky, more than [`BLUESKY_BYTES`], although it is short enough in
    /// grapheme clusters.
    Bytes(usize),
    /// Number of distinct links in a post on Threads, more than [`THREADS_LINKS`].
    Links(usize),
}

/// Characters that X refuses in any post.
pub const X_REFUSES: [char; 3] = ['\u{FFFE}', '\u{FEFF}', '\u{FFFF}'];
/// Weight of an address of any length on X.
const ADDRESS: usize = 23;
/// Largest number of bytes in a Bluesky post.
pub const BLUESKY_BYTES: usize = 3000;
/// Largest number of distinct links in a Threads post.
pub const THREADS_LINKS: usize = 5;

/// Measures a post as [`intent`] sends it. Texts have to be in NFC, in which the networks count
/// them.
///
/// Limits and units, each with its source:
///
/// - X: 280, weighted as in `x` below; not empty; no U+FFFE, U+FEFF, U+FFFF. `twitter/twitter-text`
///   at 30e2430 (October 2021): `config/v3.json`, `js/src/parseTweet.js`.
/// - Bluesky: 300 grapheme clusters and 3,000 bytes, with links shortened.
///   `bluesky-social/atproto:lexicons/app/bsky/feed/post.json`;
///   `bluesky-social/social-app:src/lib/strings/url-helpers.ts`, `toShortUrl`.
/// - Mastodon: 500 grapheme clusters; addresses with a scheme count 23, mentions count without
///   their host. `mastodon/mastodon:app/validators/status_length_validator.rb`.
/// - Other servers of the fediverse: UTF-16 code units up to [`Software::limit`]. Misskey's server
///   counts code points (`packages/backend/src/const.ts`); no unit is documented for the others.
/// - Threads: 500 code points, with emoji in UTF-8 bytes; 5 different links.
///   developers.facebook.com/documentation/threads: `posts` (of April 2026),
///   `create-posts/text-attachments` (of July 2026).
/// - LinkedIn: 3,000 UTF-16 code units. Its composer refuses more, by many reports; no page of its
///   own says it.
/// - Facebook: 63,206 UTF-16 code units, by reports; unit and limit are not documented.
/// - WhatsApp: 4,096 UTF-16 code units. Cloud API, text messages, as docs.360dialog.com has it; the
///   unit is not documented, and the app itself takes more.
/// - Telegram: 4,096 UTF-16 code units of the link, a line break and the text.
///   core.telegram.org/bots/api: `sendMessage`, and `MessageEntity` for the unit.
/// - Reddit: 300 UTF-16 code units of the title, which is the text without its link, by reports;
///   the unit is not documented.
/// - Email: 1,900 characters of the address that opens the mail. Windows opens some 2,000, by
///   reports.
/// - SMS: three parts, which is our own limit. For the parts: 3GPP TS 23.038 and 23.040, version
///   17, see [`sms::parts`].
///
/// All sources were read in November 2026; services change their rules without notice. Where a unit
/// is not documented, it is UTF-16 code units, which are never fewer than code points: a warning
/// that a post is slightly too long is better than a refused post. The 25,000 characters of paying
/// members of X are not used, since a text should fit for everyone.
///
/// `server` is the person's own server, used for Mastodon and similar software only. `None` means a
/// Mastodon server with the usual limit.
///
/// ```
/// use message::count::fit;
/// use message::intent::Post;
/// use message::network::Network;
///
/// // 256 letters, a space, and an address that counts 23.
/// let text = format!("{} un.org", "a".repeat(256));
/// let post = Post { text: &text, subject: "", link: "" };
/// let fit = fit(Network::X, &post, None);
/// assert_eq!((fit.used, fit.limit, fit.fits), (280, 280, true));
/// ```
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
            let obstacle = text.chars().find(|c| X_REFUSES.contains(c));
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
            let links = different_links(text);
            let too_many = links > THREADS_LINKS;
            Fit {
                fits: fit.fits && !too_many,
                obstacle: too_many.then_some(Obstacle::Links(links)),
                ..fit
            }
        }
        Network::Linkedin => within(utf16(text), 3000),
        Network::Facebook => within(utf16(text), 63_206),
        Network::Whatsapp => within(utf16(text), 4096),
        Network::Telegram => {
            let rest = utf16(&post.text_without_link());
            let between = usize::from(rest > 0 && !post.link.is_empty());
            within(utf16(post.link) + between + rest, 4096)
        }
        Network::Reddit => within(utf16(&post.title()), 300),
        Network::Email => within(intent(network, post, None).len(), 1900),
        Network::Sms => {
            let (parts, _) = sms::parts(text);
            Fit {
                obstacle: sms::culprit(text).map(Obstacle::Costly),
                ..within(parts, 3)
            }
        }
    }
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Weight on X: 23 for an address, 2 for an emoji sequence; any other code point weighs 1 in
/// scripts that need many letters per word, otherwise 2.
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

/// Number of distinct links for Threads: a repeated address counts once.
fn different_links(text: &str) -> usize {
    let mut links: Vec<&str> = Vec::new();
    for address in address::find(text, Rules::X) {
        let link = &text[address.range];
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links.len()
}

/// Length on Threads: code points, with emoji counted in UTF-8 bytes.
fn threads(mut text: &str) -> usize {
    let mut length = 0;
    while let Some(first) = text.chars().next() {
        let emoji = emoji::sequence(text);
        length += emoji.max(1);
        text = &text[emoji.max(first.len_utf8())..];
    }
    length
}
