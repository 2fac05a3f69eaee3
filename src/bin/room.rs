//! The browser's entry for those who run the quiz for a room: takes over the room's pages.

use roadmap::browser::edition::{edition, fetched, room};
use roadmap::pages::room::{RoomSite, page};
use roadmap::{app, browser};

fn main() {
    // Leptos's own spawner works only after `hydrate_body` has set up its executor.
    browser::spawn(async {
        let (Some(content), Some(room)) = (fetched(edition()).await, fetched(room()).await) else {
            return; // The page stays the plain document that it is.
        };
        leptos::mount::hydrate_body(move || {
            app::app(content, move |site, shown| {
                page(RoomSite { site, room }, shown)
            })
        });
    });
}
