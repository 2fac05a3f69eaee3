//! The content of the document's language, and the page that the document is.

use super::assets;
use content::compact::read::{FromCompact, read};
use content::{Content, ContentFile};
use futures_util::future::join;
use leptos::prelude::{document, window};
use routes::{self, Page};

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

/// Asks for the files with what the page says.
pub fn ask(content: &Content, page: Page) {
    for file in page.content_files() {
        assets::ask(file.name(), &content.language.code);
    }
}

/// Whether what the page says is there, once its files have come.
pub async fn comes(content: &Content, page: Page) -> bool {
    for file in page.content_files() {
        if content.has(*file) {
            continue;
        }
        let text = assets::text(file.name(), &content.language.code).await;
        if !text.is_some_and(|text| content.arrive(*file, &text)) {
            return false;
        }
    }
    true
}

/// Another language's content with its question bank. None where it does not come, cannot be read,
/// or is not that language's.
pub async fn in_language(code: &str) -> Option<&'static Content> {
    let quiz = ContentFile::Quiz;
    let (content, bank) = join(fetched("content", code), fetched(quiz.name(), code)).await;
    let content: &Content = kept(&content?)?;
    let is_whole = content.arrive(quiz, &bank?);
    (content.language.code == code && is_whole).then_some(content)
}

async fn fetched(name: &str, code: &str) -> Option<String> {
    let address = assets::address(name, code)?;
    let answer = gloo_net::http::Request::get(&address).send().await.ok()?;
    answer.text().await.ok()
}

/// What a text in the compact form holds. It is kept for good at once: what can be dropped has
/// code for it, and content is the largest type.
pub fn kept<T: FromCompact + 'static>(text: &str) -> Option<&'static T> {
    Some(Box::leak(Box::new(read(text).ok()?)))
}
