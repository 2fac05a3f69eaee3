//! The browser's entry: takes over the page that is already there, and gets what other pages need.

use content::Content;
use js_sys::Function;
use roadmap::app::{self, Load};
use roadmap::browser::{self, assets as files, edition, parts};
use roadmap::pages::Make;
use routes::Page;
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    // The boot script calls what is below once it has the content.
}

/// Gets all that it takes to take over the page whose content this is; false where it is not this
/// page's, or cannot be read, or where what makes the page does not come. `file` gets a file by its
/// address, `files` has the addresses by names.
#[wasm_bindgen]
pub async fn start(content: String, file: Function, files: JsValue) -> bool {
    files::get_by(file, files);
    let Some(content) = edition::kept(&content) else {
        return false;
    };
    let Some(own) = edition::page(content) else {
        return false;
    };
    let Some(make) = maker(content, own).await else {
        return false;
    };
    THERE.set(Some((content, own, make)));
    true
}

thread_local! {
    /// The content, the page, and what makes it.
    static THERE: Cell<Option<(&'static Content, Page, Make)>> = const { Cell::new(None) };
}

/// Takes over the page, once `start` has said that all of it is there. What is thrown on the way
/// comes to whoever calls this.
#[wasm_bindgen]
pub fn take_over() {
    let Some((content, own, make)) = THERE.take() else {
        return;
    };
    const LOAD: Load = |content, page, then| {
        let styled = files::style_comes(page.kind());
        browser::spawn(async move {
            let made = maker(content, page).await;
            then(if styled.await { made } else { None });
        });
    };
    leptos::mount::hydrate_body(move || app::app(content, own, make, LOAD));
}

/// What makes the page, once it is there with what the page says.
async fn maker(content: &'static Content, page: Page) -> Option<Make> {
    // All at once.
    edition::ask(content, page);
    let make = parts::make(page.part()).await.ok()?;
    edition::comes(content, page).await.then_some(make)
}
