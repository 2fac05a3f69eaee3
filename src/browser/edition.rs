//! The content files that the document's head names.

use crate::content::compact::read::{FromCompact, read};
use leptos::prelude::document;

/// Address of this language's content.
pub fn edition() -> Option<String> {
    told("data-content")
}

/// Address of what the room's pages say in this language.
pub fn room() -> Option<String> {
    told("data-room")
}

/// Address of another language's content, as the room's pages tell it: `ar=/content/ar.….json`,
/// one after the other with blanks between them.
pub fn edition_in(language: &str) -> Option<String> {
    let all = told("data-editions")?;
    all.split(' ')
        .filter_map(|one| one.split_once('='))
        .find(|(code, _)| *code == language)
        .map(|(_, address)| address.to_owned())
}

fn told(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

/// What a file holds in the compact form; none where it does not come or cannot be read.
/// It is kept for good at once: what can be dropped has code for it, and content is the largest
/// type.
pub async fn fetched<T: FromCompact + 'static>(address: Option<String>) -> Option<&'static T> {
    let text = gloo_net::http::Request::get(&address?)
        .send()
        .await
        .ok()?
        .text()
        .await
        .ok()?;
    Some(Box::leak(Box::new(read(&text).ok()?)))
}
