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
    let source = cited(content, at, Word::SourceLine);
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

/// The same where somebody has changed the words: they are no quotation any more and nobody's
/// statement, so that in the place of the source stands what they are based on.
pub fn edited_lines(content: &Content, at: usize) -> Lines {
    Lines {
        source: cited(content, at, Word::BasedLine),
        ..lines(content, at)
    }
}

/// A line that names the document of the message at this position.
fn cited(content: &Content, at: usize, line: Word) -> String {
    let document = find(
        &content.documents,
        &content.messages[at].facts.receipt.document,
    );
    let document = document.map_or("", |document| document.words.cited.as_str());
    content.word(line).replace("{document}", document)
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
