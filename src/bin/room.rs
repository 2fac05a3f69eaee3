//! The browser's entry for those who run the quiz for a room: takes over the room's pages.

use roadmap::app;
use roadmap::browser::edition;
use roadmap::pages::room::{RoomSite, page};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    // The boot script calls what is below once it has the content.
}

/// Takes over the page whose content this is and what the room's pages say; false where they are
/// not this page's, or cannot be read.
#[wasm_bindgen]
pub fn start(content: &str, room: &str) -> bool {
    let (Some(content), Some(room)) = (edition::kept(content), edition::kept(room)) else {
        return false;
    };
    let Some(own) = edition::page(content) else {
        return false;
    };
    leptos::mount::hydrate_body(move || {
        app::app(content, own, move |site, shown| {
            page(RoomSite { site, room }, shown)
        })
    });
    true
}
