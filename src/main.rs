//! The browser's entry: takes over the page that is already there.

use roadmap::content::{Content, compact};
use roadmap::{app, browser};

fn main() {
    // Leptos's own spawner works only after `hydrate_body` has set up its executor.
    browser::spawn(async {
        let Some(content) = fetch().await else {
            return; // The page stays the plain document that it is.
        };
        leptos::mount::hydrate_body(move || app::app(content));
    });
}

/// This language's one file, named by the document that loaded this script.
/// It is kept for good at once: what can be dropped has code for it, and this is the largest type.
async fn fetch() -> Option<&'static Content> {
    let address = browser::content_address()?;
    let text = gloo_net::http::Request::get(&address)
        .send()
        .await
        .ok()?
        .text()
        .await
        .ok()?;
    Some(Box::leak(Box::new(compact::read::read(&text).ok()?)))
}
