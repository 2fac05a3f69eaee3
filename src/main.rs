//! The browser's entry: takes over the page that is already there, and gets the parts of the
//! program as pages need them.

use js_sys::Function;
use roadmap::app::{self, Load};
use roadmap::browser::{self, assets as files, edition};
use roadmap::content::Content;
use roadmap::pages::{self, Make};
use roadmap::routes::{Page, Part};
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
    let Some(make) = part(content, own.part()).await else {
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
            let made = part(content, page.part()).await;
            then(if styled.await { made } else { None });
        });
    };
    leptos::mount::hydrate_body(move || app::app(content, own, make, LOAD));
}

/// What makes the pages of a part, once it is there with what its pages say.
async fn part(content: &'static Content, part: Part) -> Option<Make> {
    // All at once.
    edition::ask(content, part);
    let make = program(part).await.ok()?;
    edition::comes(content, part).await.then_some(make)
}

/// The part of the program is not there.
struct Missing;

/// What makes the pages of a part, once its files are there.
async fn program(part: Part) -> Result<Make, Missing> {
    match part {
        Part::Base => Ok(pages::base),
        Part::Share => share().await,
        Part::Quiz => quiz().await,
        Part::Room => room().await,
    }
}

/// A function of this name for each part that is a file of its own. In a release build everything
/// that it alone leads to is split off (`document::program`); while developing the program is whole.
macro_rules! parts {
    ($($name:ident => $make:expr;)*) => {$(
        #[cfg(not(debug_assertions))]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<Make, Missing> {
            Ok($make)
        }

        #[cfg(debug_assertions)]
        async fn $name() -> Result<Make, Missing> {
            Ok($make)
        }
    )*};
}

parts! {
    share => pages::sharing;
    quiz => pages::taking;
    room => pages::room::page;
}

#[cfg(not(debug_assertions))]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Missing
    }
}
