//! The link from a text to the sentence that it comes from.

use crate::app::Site;
use crate::content::find;
use crate::markup::{Element, link};
use crate::routes;

/// A link to the first of these sentences on their document's page; `section` is added to its
/// words where it is known.
pub fn receipt(
    site: Site,
    document: &'static str,
    sentences: &'static [String],
    section: Option<&'static str>,
) -> Element {
    let first = sentences.first().map_or("", String::as_str);
    let name = find(&site.content.documents, document)
        .map_or(document, |document| document.words.cited.as_str());
    let words = match section {
        Some(section) => format!("{name} · {section}"),
        None => name.to_owned(),
    };
    link(routes::sentence(site.content, document, first))
        .class("receipt")
        .set("data-source", format!("{document}#{first}"))
        .text(words)
}
