//! Kit tables: a row for every message, for every post, and for every card.
//!
//! Editors filter and read messages, one row each; scheduling tools load posts of one network, one
//! row each. Column names are the same in all languages, so that a setup for one edition works with
//! every other.

use super::message::{Entry, Kit, Named};
use message::network::Network;
use text::csv::table;

/// `messages.csv`: every message. Messages that are not for sharing have empty columns for posts.
pub fn messages(kit: &Kit) -> Vec<u8> {
    let mut head: Vec<String> = [
        "id",
        "section",
        "pillars",
        "areas",
        "language",
        "text",
        "speaker",
        "shareable",
        "source",
        "document",
        "sentences",
        "source_line",
        "link",
        "hashtag",
        "alt_text",
        "cards",
        "code",
    ]
    .map(str::to_owned)
    .to_vec();
    for network in Network::ALL {
        let id = network.id();
        head.push(id.to_owned());
        head.extend(["form", "used", "limit", "fits"].map(|column| format!("{id}_{column}")));
    }
    let rows = kit.messages.iter().map(message);
    table(std::iter::once(head).chain(rows)).into_bytes()
}

fn message(entry: &Entry) -> Vec<String> {
    let receipt = &entry.receipt;
    let mut row = vec![
        entry.id.clone(),
        entry.section.name.clone(),
        names(&entry.pillars),
        names(&entry.areas),
        entry.language.clone(),
        entry.text.clone(),
        entry.speaker.clone().unwrap_or_default(),
        said(entry.shareable),
        receipt.cited.clone(),
        receipt.document.clone(),
        receipt.sentences.join(" "),
        entry.source_line.clone(),
        entry.link.clone(),
        entry.hashtag.clone(),
        entry.alt_text.clone(),
        lines(entry.cards.iter().map(|card| card.file.as_str())),
        entry.code.clone().unwrap_or_default(),
    ];
    for network in Network::ALL {
        match entry.posts.iter().find(|post| post.network == network.id()) {
            None => row.extend(std::iter::repeat_n(String::new(), 5)),
            Some(post) => row.extend([
                post.text.clone(),
                post.form.clone(),
                post.used.to_string(),
                post.limit.to_string(),
                said(post.fits),
            ]),
        }
    }
    row
}

/// `posts.csv`: every post, by network, then in the documents' order.
pub fn posts(kit: &Kit) -> Vec<u8> {
    let head = [
        "network",
        "text",
        "link",
        "image",
        "alt_text",
        "id",
        "form",
        "with_link",
        "used",
        "limit",
        "fits",
        "language",
        "section",
    ]
    .map(str::to_owned);
    let mut rows = vec![head.to_vec()];
    for network in Network::ALL {
        for entry in &kit.messages {
            let to = entry
                .posts
                .iter()
                .filter(|post| post.network == network.id());
            rows.extend(to.map(|post| {
                vec![
                    post.network.clone(),
                    post.text.clone(),
                    entry.link.clone(),
                    // The first size is the one for posts.
                    entry
                        .cards
                        .first()
                        .map_or_else(String::new, |card| card.address.clone()),
                    entry.alt_text.clone(),
                    entry.id.clone(),
                    post.form.clone(),
                    said(post.with_link),
                    post.used.to_string(),
                    post.limit.to_string(),
                    said(post.fits),
                    entry.language.clone(),
                    entry.section.name.clone(),
                ]
            }));
        }
    }
    table(rows).into_bytes()
}

/// `alt-texts.csv`: every card with its alternative text.
pub fn alt_texts(kit: &Kit) -> Vec<u8> {
    let mut rows = vec![["file", "address", "alt_text", "language", "id"].map(str::to_owned)];
    for entry in &kit.messages {
        rows.extend(entry.cards.iter().map(|card| {
            [
                card.file.clone(),
                card.address.clone(),
                entry.alt_text.clone(),
                entry.language.clone(),
                entry.id.clone(),
            ]
        }));
    }
    table(rows).into_bytes()
}

fn names(all: &[Named]) -> String {
    lines(all.iter().map(|named| named.name.as_str()))
}

/// Joins several texts into one cell, one per line, since some hold commas and semicolons.
fn lines<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

/// `yes` or `no`: the same in all languages, and not a spreadsheet's own word for true.
fn said(holds: bool) -> String {
    String::from(if holds { "yes" } else { "no" })
}
