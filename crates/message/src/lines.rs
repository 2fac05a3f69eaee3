//! Lines after a message in a post, and whether both together fit a network.

use super::compose::{Lines, Parts, compose};
use super::count::fit;
use super::intent::Post;
use super::network::Network;
use content::{Content, Word, find};
use routes::{self, Page};

/// Lines of a post by default, before anyone changes the selection.
pub const FIRST_PARTS: Parts = Parts {
    source: true,
    link: true,
    hashtag: false,
};

/// Lines that can follow the message at this position: its source, its page, the hashtag.
///
/// # Panics
///
/// If there is no message at this position.
pub fn lines(content: &Content, at: usize) -> Lines {
    // A translation of the United Nations is not told to be unofficial.
    let line = match content.messages[at].words.official {
        Some(_) => Word::SourceLineOfficial,
        None => Word::SourceLine,
    };
    with_source(content, at, line)
}

fn with_source(content: &Content, at: usize, line: Word) -> Lines {
    let message = &content.messages[at];
    let source = cited(content, at, line);
    Lines {
        // Quoted speech always names its speaker.
        source: match &message.words.speaker {
            Some(speaker) => {
                let marks = &content.locale.marks;
                [&marks.speaker(speaker), &marks.stop[..], &source].concat()
            }
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

/// Lines that can follow the message at this position on a network. Text messages have a shorter
/// source line, since in many scripts a part holds 67 characters.
///
/// # Panics
///
/// If there is no message at this position.
pub fn lines_on(content: &Content, at: usize, network: Network) -> Lines {
    match network {
        Network::Sms => with_source(content, at, Word::SourceLineSms),
        _ => lines(content, at),
    }
}

/// Lines that can follow an edited message. Edited words are no quotation and nobody's statement,
/// so a line that names the document they are based on takes the place of the source line.
///
/// # Panics
///
/// If there is no message at this position.
pub fn edited_lines(content: &Content, at: usize) -> Lines {
    Lines {
        source: cited(content, at, Word::BasedLine),
        ..lines(content, at)
    }
}

/// Line that names the document of the message at this position.
fn cited(content: &Content, at: usize, line: Word) -> String {
    let document = find(
        &content.documents,
        &content.messages[at].facts.receipt.document,
    );
    let document = document.map_or("", |document| document.words.cited.as_str());
    content.word(line).replace("{document}", document)
}

/// Post with a text of this edition.
pub fn post<'a>(content: &'a Content, text: &'a str, link: &'a str) -> Post<'a> {
    Post {
        text,
        subject: content.word(Word::SiteName),
        link,
    }
}

/// Whether a body fits a network together with these lines, the hashtag excepted.
pub fn fits_with(content: &Content, body: &str, lines: &Lines, network: Network) -> bool {
    let text = compose(body, lines, FIRST_PARTS);
    fit(network, &post(content, &text, &lines.link), None).fits
}
