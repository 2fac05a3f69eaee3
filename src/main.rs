//! The browser's entry for visitors: takes over the page that is already there.

use roadmap::browser::edition::{kept, page};
use roadmap::{app, pages};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    // The boot script calls what is below once it has the content.
}

/// Takes over the page whose content this is; false where it is not this page's, or cannot be
/// read.
#[wasm_bindgen]
pub fn start(content: &str) -> bool {
    let Some(content) = kept(content) else {
        return false;
    };
    let Some(own) = page(content) else {
        return false;
    };
    leptos::mount::hydrate_body(move || app::app(content, own, pages::page));
    true
}
