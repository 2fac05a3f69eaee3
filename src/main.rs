//! The browser's entry: takes over the page that is already there.

use roadmap::content::{Content, compact};
use roadmap::{app, browser};

fn main() {
    // Leptos's own spawner works only after `hydrate_body` has set up its executor.
    wasm_bindgen_futures::spawn_local(async {
        let Some(content) = fetch().await else {
            return; // The page stays the plain document that it is.
        };
        let content: &'static Content = Box::leak(Box::new(content));
        leptos::mount::hydrate_body(move || app::app(content));
    });
}

/// This language's one file, named by the document that loaded this script.
async fn fetch() -> Option<Content> {
    let address = browser::content_address()?;
    let text = gloo_net::http::Request::get(&address)
        .send()
        .await
        .ok()?
        .text()
        .await
        .ok()?;
    compact::read::read(&text).ok()
}
