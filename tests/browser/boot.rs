//! The boot script: who chose a language is sent there from the page that chooses, and from no other;
//! texts that stand ready are copied and shared without an app.

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

/// Two posts as pages have them. The second was translated in the page since.
const POSTS: &str = "\
    <article><p data-post>un https://example.org/</p><p class=row>\
    <button data-copies='un https://example.org/'>Copy</button><button data-share-sheet>Share</button>\
    <span role=status data-done=copied data-refused=refused data-unshared=unshared></span></p></article>\
    <article><p data-post>a machine’s نعم #Tag</p><p class=row>\
    <button data-copies='نعم\n#Tag'><b>Copy</b></button><button data-share-sheet><b>Share</b></button>\
    <span role=status data-done=copied data-refused=refused data-unshared=unshared></span></p></article>";

/// Does something on a page with the posts, whose clipboard, command and share sheet are what these
/// scripts make them. Gives what the clipboard got, what the command found selected, what the sheet
/// got, what is said of each post, and what is selected in the end.
async fn taken_along(clipboard: &str, command: &str, sheet: &str, click: &str) -> [String; 5] {
    let html = format!(
        "<!doctype html><html lang=\"en\" data-content=\"/none\" data-use=\"reading\"><body>\
         <div id=\"campaign-app\">{POSTS}</div><script>\
         Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});\
         Object.defineProperty(navigator, 'share', {{ value: {sheet} }});\
         var got = ['', '', ''];\
         document.execCommand = () => {{\
             const field = document.activeElement;\
             got[1] = field.value.slice(field.selectionStart, field.selectionEnd);\
             return {command};\
         }};</script><script>{}</script></body></html>",
        include_str!("../../src/boot.js")
    );
    let wait = "await new Promise((then) => setTimeout(then, 100));";
    let body = format!(
        "const frame = document.createElement('iframe');
         frame.srcdoc = text;
         const loaded = new Promise((then) => {{ frame.onload = then; }});
         document.body.append(frame);
         await loaded;
         const page = frame.contentDocument;
         page.querySelector('{click}').click();
         {wait}
         const said = [...page.querySelectorAll('[role=status]')]
             .map((said) => said.textContent + (said.dataset.copied ?? '')).join('|');
         const result = JSON.stringify([...frame.contentWindow.got, said, `${{page.getSelection()}}`]);
         frame.remove();
         return result;"
    );
    let told = script_with(&html, &body).await.as_string().unwrap();
    let told = js_sys::JSON::parse(&told).unwrap();
    let told = js_sys::Array::from(&told);
    [0, 1, 2, 3, 4].map(|at| told.get(at).as_string().unwrap())
}

const SECOND: &str = "article:nth-of-type(2) [data-copies] b";
const SHEET: &str = "article:nth-of-type(2) [data-share-sheet] b";
const WILLING: &str = "{ writeText: async (text) => { got[0] = text; } }";
const REFUSING: &str =
    "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }";

#[wasm_bindgen_test]
async fn a_post_that_stands_ready_is_copied_to_the_letter_without_an_app() {
    let [written, _, _, said, _] = taken_along(WILLING, "false", "undefined", SECOND).await;
    assert_eq!(written, "نعم\n#Tag");
    assert_eq!(said, "|copiedtrue");
}

#[wasm_bindgen_test]
async fn where_the_clipboard_refuses_or_is_not_there_the_command_copies_the_post() {
    for clipboard in [REFUSING, "undefined", "{ writeText: () => { throw 1 } }"] {
        let [_, selected, _, said, _] = taken_along(clipboard, "true", "undefined", SECOND).await;
        assert_eq!(
            (selected.as_str(), said.as_str()),
            ("نعم\n#Tag", "|copiedtrue")
        );
    }
}

#[wasm_bindgen_test]
async fn a_post_that_cannot_be_copied_is_selected_and_that_is_said() {
    let [_, _, _, said, selected] = taken_along(REFUSING, "false", "undefined", SECOND).await;
    assert_eq!(said, "|refusedfalse");
    assert!(
        selected.contains("نعم") && !selected.contains("https://"),
        "{selected}"
    );
}

#[wasm_bindgen_test]
async fn the_share_sheet_gets_the_post_and_the_clipboard_too() {
    let sheet = "async ({ text }) => { got[2] = text; }";
    let [_, copied, shared, said, _] = taken_along(WILLING, "true", sheet, SHEET).await;
    assert_eq!(
        (copied.as_str(), shared.as_str()),
        ("نعم\n#Tag", "نعم\n#Tag")
    );
    assert_eq!(said, "|");
    let closed = "() => Promise.reject(new DOMException('', 'AbortError'))";
    let [_, _, _, said, _] = taken_along(WILLING, "true", closed, SHEET).await;
    assert_eq!(said, "|", "who closes it knows");
    let refused = "() => Promise.reject(new DOMException('', 'NotAllowedError'))";
    let [_, _, _, said, _] = taken_along(WILLING, "true", refused, SHEET).await;
    assert_eq!(said, "|unshared");
}
