//! The content files that the document's head names, and the page that the document is.

use crate::content::Content;
use crate::content::compact::read::{FromCompact, read};
use crate::routes::{self, Page};
use leptos::prelude::{document, window};

/// The page that the document is: by the address that it gives as its own, since servers send it
/// at others, too (`…/index.html`, other letters, an archive's), else by that which it came from.
/// None where the content does not have the page: it is another language's, or another version.
pub fn page(content: &Content) -> Option<Page> {
    let own = document().query_selector("link[rel=canonical]").ok()?;
    let own = own.and_then(|link| link.get_attribute("href"));
    let own = own.as_deref().and_then(path);
    let came = window().location().pathname().ok();
    [own, came.as_deref()]
        .into_iter()
        .flatten()
        .map(|path| routes::page(content, path))
        .find(|page| *page != Page::NotFound)
}

/// The path of an address with scheme and host.
fn path(address: &str) -> Option<&str> {
    // The last, since archives put an address of theirs before it.
    let (_, rest) = address.rsplit_once("://")?;
    rest.find('/').map(|at| &rest[at..])
}

/// Another language's content, by the addresses that the room's pages tell: `ar=/content/ar.….json`,
/// one after the other with blanks between them. None where it does not come, cannot be read, or
/// is not that language's.
pub async fn in_language(code: &str) -> Option<&'static Content> {
    let all = told("data-editions")?;
    let address = all
        .split(' ')
        .filter_map(|one| one.split_once('='))
        .find(|(language, _)| *language == code)
        .map(|(_, address)| address)?;
    let answer = gloo_net::http::Request::get(address).send().await.ok()?;
    let content: &Content = kept(&answer.text().await.ok()?)?;
    (content.language.code == code).then_some(content)
}

fn told(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

/// What a text in the compact form holds. It is kept for good at once: what can be dropped has
/// code for it, and content is the largest type.
pub fn kept<T: FromCompact + 'static>(text: &str) -> Option<&'static T> {
    Some(Box::leak(Box::new(read(text).ok()?)))
}
