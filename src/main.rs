//! The browser's entry for visitors: takes over the page that is already there.

use roadmap::browser::edition::{edition, fetched};
use roadmap::{app, browser, pages};

fn main() {
    // Leptos's own spawner works only after `hydrate_body` has set up its executor.
    browser::spawn(async {
        let Some(content) = fetched(edition()).await else {
            return; // The page stays the plain document that it is.
        };
        leptos::mount::hydrate_body(move || app::app(content, pages::page));
    });
}
