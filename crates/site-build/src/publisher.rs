//! Who publishes the site, and where the publisher is reached. It is written into every page here,
//! so that no program and no content file for browsers has to bring it.

use super::sources::{outside, shown};
use content::{Content, Word};
use markup::write::html;
use markup::{Element, el, link};

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
    let blank = &content.locale.marks.blank;
    let address = &content.campaign.contact;
    let shown = shown(address).to_owned();
    // A mail program is told nothing by a link.
    let contact = match address.starts_with("mailto:") {
        true => link(address.to_owned()).text(shown),
        false => outside(address, shown).attr("dir", "ltr"),
    };
    el("p")
        .attr("data-publisher", "")
        .text(before.to_owned())
        .child(name)
        .text(format!(
            "{after}{blank}{}{blank}",
            content.word(Word::Contact)
        ))
        .child(contact)
}

/// Body of a page with that line at the start of its foot.
pub fn named(content: &Content, body: &str) -> String {
    let foot = [FOOT, &html(line(content))].concat();
    body.replacen(FOOT, &foot, 1)
}
