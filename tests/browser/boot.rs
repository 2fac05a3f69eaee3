//! The boot script on pages without an app: who chose a language is sent there from the page that
//! chooses, and from no other.

use crate::{script, script_with};
use wasm_bindgen_test::wasm_bindgen_test;

/// Opens a page with the boot script in a frame, runs a script in it, and gives the path that the
/// frame shows a while later; `srcdoc` where it stayed.
async fn path_of(page: &str, then: &str) -> String {
    let html = format!(
        "<!doctype html><html lang=\"en\" data-page=\"{page}\"><body>\
         <a hreflang=\"ar\" href=\"/ar/\">العربية</a> <a hreflang=\"en\" href=\"/en/\"><b>English</b></a>\
         <script>{}</script></body></html>",
        include_str!("../../src/boot.js")
    );
    let wait = "await new Promise((then) => setTimeout(then, 400));";
    let body = format!(
        "const frame = document.createElement('iframe');
         frame.srcdoc = text;
         document.body.append(frame);
         {wait}
         const page = frame.contentDocument;
         {then}
         {wait}
         const path = frame.contentWindow.location.pathname;
         const ready = page.documentElement.dataset.ready;
         frame.remove();
         return path + ' ' + ready;"
    );
    script_with(&html, &body).await.as_string().unwrap()
}

fn remembered(code: Option<&str>) {
    match code {
        Some(code) => script(&format!("localStorage.language = '{code}';")),
        None => script("delete localStorage.language;"),
    };
}

#[wasm_bindgen_test]
async fn without_a_choice_the_page_that_chooses_stays_and_is_ready() {
    remembered(None);
    assert_eq!(path_of("chooser", "").await, "srcdoc true");
}

#[wasm_bindgen_test]
async fn who_chose_a_language_is_sent_there() {
    remembered(Some("ar"));
    let path = path_of("chooser", "").await;
    remembered(None);
    assert!(path.starts_with("/ar/ "), "{path}");
}

#[wasm_bindgen_test]
async fn a_language_that_is_not_there_any_more_sends_nobody_away() {
    remembered(Some("xx"));
    let path = path_of("chooser", "").await;
    remembered(None);
    assert_eq!(path, "srcdoc true");
}

#[wasm_bindgen_test]
async fn from_a_page_that_is_not_there_nobody_is_sent_away() {
    remembered(Some("ar"));
    let path = path_of("missing", "").await;
    remembered(None);
    assert_eq!(path, "srcdoc true");
}

#[wasm_bindgen_test]
async fn a_language_that_is_clicked_is_remembered() {
    remembered(None);
    let click = "page.addEventListener('click', (event) => event.preventDefault());
                 page.querySelector('a[hreflang=en] b').click();";
    assert_eq!(path_of("chooser", click).await, "srcdoc true");
    let kept = script("return localStorage.language;");
    remembered(None);
    assert_eq!(kept, "en");
}
