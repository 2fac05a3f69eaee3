//! Who publishes the site, and where the publisher is reached. It is written into every page here,
//! so that no program and no content file for browsers has to bring it.

use super::sources::{outside, shown};
use content::{Content, Word};
use markup::write::html;
use markup::{Element, el};

/// Start of the foot that the app makes.
const FOOT: &str = "<footer class=\"foot\">";

/// Line with the publisher's name and address.
pub fn line(content: &Content) -> Element {
    let name = content.word(Word::PublisherName).to_owned();
    let said = content.word(Word::PublishedBy);
    let (before, after) = said.split_once("{publisher}").unwrap_or((said, ""));
    let name = match &content.campaign.publisher {
        Some(address) => outside(address, name),
        None => el("b").text(name),
    };
    let by = el("span")
        .text(before.to_owned())
        .child(name)
        .text(after.to_owned());
    let contact = &content.campaign.contact;
    let contact = el("span")
        .text(format!("{} ", content.word(Word::Contact)))
        .child(outside(contact, shown(contact).to_owned()).attr("dir", "ltr"));
    el("p")
        .class("row small")
        .attr("data-publisher", "")
        .child(by)
        .child(contact)
}

/// Body of a page with that line at the start of its foot.
pub fn named(content: &Content, body: &str) -> String {
    let foot = [FOOT, &html(line(content))].concat();
    body.replacen(FOOT, &foot, 1)
}
