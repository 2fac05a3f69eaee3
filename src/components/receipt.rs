//! Links from a text to the sentence that it comes from.

use crate::components::passage::with_words;
use crate::context::AppContext;
use content::{Section, find};
use markup::{Element, link};
use routes;

/// Link to the first of these sentences on the page of their document. The link's words include
/// `section` where it is known.
pub fn receipt(
    context: AppContext,
    document: &'static str,
    sentences: &'static [String],
    section: Option<&'static Section>,
) -> Element {
    let first = sentences.first().map_or("", String::as_str);
    let (name, in_original) = match find(&context.content.documents, document) {
        Some(document) => (document.words.cited.as_str(), document.in_original),
        None => (document, false),
    };
    let link = link(routes::sentence(context.content, document, first))
        .class("receipt")
        // A document's page has no app, so the link loads it.
        .attr("rel", "external")
        .attr("data-source", format!("{document}#{first}"));
    let link = with_words(context, link, name, in_original);
    match section {
        None => link,
        Some(section) => {
            let title = section.words.title.as_str();
            with_words(context, link.text(" · "), title, section.in_original)
        }
    }
}
