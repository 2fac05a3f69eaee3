//! The lines that follow a message in a post, and whether the two together fit a network.

use super::compose::{Lines, Parts, compose};
use super::count::fit;
use super::intent::Post;
use super::network::Network;
use crate::content::{Content, Word, find};
use crate::routes::{self, Page};

/// The lines that a message has before anyone adds or drops one.
pub const FIRST_PARTS: Parts = Parts {
    source: true,
    link: true,
    hashtag: false,
};

/// The lines that can follow the message at this position: its source, its page, the hashtag.
pub fn lines(content: &Content, at: usize) -> Lines {
    let message = &content.messages[at];
    let document = find(&content.documents, &message.facts.receipt.document)
        .map_or("", |document| document.words.cited.as_str());
    let source = content
        .word(Word::SourceLine)
        .replace("{document}", document);
    Lines {
        // Words in quotation always stand with the name of who said them.
        source: match &message.words.speaker {
            Some(speaker) => format!("— {speaker}. {source}"),
            None => source,
        },
        link: format!(
            "{}{}",
            content.campaign.address,
            routes::address(content, Page::Message(at))
        ),
        hashtag: format!("#{}", content.word(Word::Hashtag)),
    }
}

/// What is sent with a text of this edition.
pub fn post<'a>(content: &'a Content, text: &'a str, link: &'a str) -> Post<'a> {
    Post {
        text,
        subject: content.word(Word::SiteName),
        link,
    }
}

/// Whether a body with all of these lines but the hashtag fits a network.
pub fn fits_with(content: &Content, body: &str, lines: &Lines, network: Network) -> bool {
    let text = compose(body, lines, FIRST_PARTS);
    fit(network, &post(content, &text, &lines.link), None).fits
}
