//! Copying: by the clipboard where there is one, by the older command where it refuses, and a
//! plain no where both do.

use crate::campaign::campaign;
use crate::{Stage, script, settle, written};
use roadmap::app::Site;
use roadmap::browser::{copy, copy_on_leaving};
use roadmap::markup::live::take_over;
use roadmap::pages::page;
use roadmap::routes::Page;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Copies while clipboard and command are what these scripts make them. Gives what was told, the
/// text that the clipboard got, and the one that the command found selected.
async fn copied(clipboard: &str, command: &str) -> (Option<bool>, String, String) {
    tried(clipboard, command, copy).await
}

async fn tried(
    clipboard: &str,
    command: &str,
    way: fn(String, Box<dyn Fn(bool)>),
) -> (Option<bool>, String, String) {
    script(&format!(
        "globalThis.written = ''; globalThis.selected = '';
         Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }});
         document.execCommand = (name) => {{
             const field = document.activeElement;
             globalThis.selected = name + ':' + field.value.slice(field.selectionStart, field.selectionEnd);
             return ({command})();
         }};"
    ));
    let told = Rc::new(Cell::new(None));
    let tell = told.clone();
    way(
        TEXT.to_owned(),
        Box::new(move |copied| tell.set(Some(copied))),
    );
    settle().await;
    crate::script_with("", "await new Promise((then) => setTimeout(then, 20));").await;
    script("delete navigator.clipboard; delete document.execCommand;");
    let global = |name: &str| {
        script(&format!("return globalThis.{name};"))
            .as_string()
            .unwrap()
    };
    (told.get(), global("written"), global("selected"))
}

/// A clipboard that does this with a text.
fn clipboard(write: &str) -> String {
    format!("Object.create(Clipboard.prototype, {{ writeText: {{ value: {write} }} }})")
}

const TEXT: &str = "Connect all people — نعم\n#Tag";
const SELECTED: &str = "copy:Connect all people — نعم\n#Tag";

#[wasm_bindgen_test]
async fn the_clipboard_gets_the_text_where_there_is_one() {
    let clipboard = clipboard("async (text) => { globalThis.written = text; }");
    let (told, written, selected) = copied(&clipboard, "() => false").await;
    assert_eq!(told, Some(true));
    assert_eq!((written.as_str(), selected.as_str()), (TEXT, ""));
}

#[wasm_bindgen_test]
async fn without_a_clipboard_the_older_command_copies() {
    for clipboard in ["undefined", "null", "{}"] {
        let (told, _, selected) = copied(clipboard, "() => true").await;
        assert_eq!(
            (told, selected.as_str()),
            (Some(true), SELECTED),
            "{clipboard}"
        );
    }
}

#[wasm_bindgen_test]
async fn where_the_clipboard_refuses_the_older_command_copies() {
    let refusing = clipboard("() => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    let (told, _, selected) = copied(&refusing, "() => true").await;
    assert_eq!((told, selected.as_str()), (Some(true), SELECTED));
}

#[wasm_bindgen_test]
async fn where_the_clipboard_throws_at_once_the_older_command_copies() {
    let throwing = clipboard("() => { throw new DOMException('no', 'NotAllowedError'); }");
    let (told, _, selected) = copied(&throwing, "() => true").await;
    assert_eq!((told, selected.as_str()), (Some(true), SELECTED));
    let (told, _, _) = copied(&throwing, "() => false").await;
    assert_eq!(told, Some(false));
}

/// Timers run at once, so that nobody waits: what is waited for is the clipboard.
#[wasm_bindgen_test]
async fn where_the_clipboard_never_answers_the_older_command_copies_in_the_end() {
    script(
        "globalThis.timer = window.setTimeout;
         window.setTimeout = (then, after, ...more) => globalThis.timer.call(window, then, after > 1000 ? 5 : after, ...more);",
    );
    let silent = clipboard("() => new Promise(() => {})");
    let (told, _, selected) = copied(&silent, "() => true").await;
    let (refused, _, _) = copied(&silent, "() => false").await;
    script("window.setTimeout = globalThis.timer;");
    assert_eq!((told, selected.as_str()), (Some(true), SELECTED));
    assert_eq!(refused, Some(false));
}

#[wasm_bindgen_test]
async fn where_both_refuse_that_is_told() {
    let refusing = clipboard("() => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    for command in ["() => false", "() => { throw new Error('no'); }"] {
        let (told, _, _) = copied(&refusing, command).await;
        assert_eq!(told, Some(false), "{command}");
        let (told, _, _) = copied("undefined", command).await;
        assert_eq!(told, Some(false), "{command}");
    }
}

/// Copies as it is done while another page opens.
async fn copied_on_leaving(clipboard: &str, command: &str) -> (Option<bool>, String, String) {
    tried(clipboard, command, copy_on_leaving).await
}

#[wasm_bindgen_test]
async fn on_leaving_the_older_command_comes_first_since_it_is_done_at_once() {
    let willing = clipboard("async (text) => { globalThis.written = text; }");
    let (told, written, selected) = copied_on_leaving(&willing, "() => true").await;
    assert_eq!((told, written.as_str()), (Some(true), ""));
    assert_eq!(selected, SELECTED);
    let (told, written, _) = copied_on_leaving(&willing, "() => false").await;
    assert_eq!((told, written.as_str()), (Some(true), TEXT));
    let (told, _, _) = copied_on_leaving("undefined", "() => false").await;
    assert_eq!(told, Some(false));
}

#[wasm_bindgen_test]
async fn the_older_command_leaves_the_page_and_the_focus_as_they_were() {
    let stage = Stage::new();
    stage.set("<button>Copy</button>");
    script("document.querySelector('body > div:last-child button').focus();");
    let areas = script("return document.querySelectorAll('textarea').length;");
    let (told, _, _) = copied("undefined", "() => true").await;
    assert_eq!(told, Some(true));
    assert_eq!(
        script("return document.querySelectorAll('textarea').length;"),
        areas
    );
    assert_eq!(script("return document.activeElement.textContent;"), "Copy");
}

/// Two posts as the prerenderer writes them: the app has never seen them. The second was translated
/// in the page since.
const POSTS: &str = "\
    <article><p data-post>un\n\nhttps://example.org/</p>\
    <button data-copy-post='un\n\nhttps://example.org/'>Copy</button>\
    <span role=status></span></article>\
    <article><p data-post>a machine’s نعم\n#Tag</p>\
    <button data-copy-post='نعم\n#Tag'><b>Copy</b></button>\
    <span role=status></span></article>";

/// Takes over a message's page in all languages with these posts in it, and clicks on the second.
async fn second_copied(stage: &Stage, clipboard: &str) -> (String, String) {
    script(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }});
         document.execCommand = () => false; globalThis.written = '';"
    ));
    let site = Site::new(campaign(), Page::Languages(0));
    let html = written(|| page(site, Page::Languages(0)));
    let (before, after) = html.split_once("</fieldset>").unwrap();
    let element = stage.set(&format!("{before}{POSTS}</fieldset>{after}"));
    let mounted = take_over(page(site, Page::Languages(0)), element);
    settle().await;
    assert_eq!(stage.count("article [data-post]"), 2, "the posts stay");
    assert_eq!(stage.count("button:disabled"), 2);
    site.ready.set(true);
    settle().await;
    assert_eq!(stage.count("button:disabled"), 0);
    stage.click("article:nth-of-type(2) b");
    settle().await;
    crate::script_with("", "await new Promise((then) => setTimeout(then, 20));").await;
    script("delete navigator.clipboard; delete document.execCommand;");
    drop(mounted);
    let written = script("return globalThis.written;").as_string().unwrap();
    (
        written,
        script("return `${getSelection()}`;").as_string().unwrap(),
    )
}

#[wasm_bindgen_test]
async fn a_post_that_only_the_prerenderer_could_write_is_copied_to_the_letter() {
    let stage = Stage::new();
    let willing = clipboard("async (text) => { globalThis.written = text; }");
    let (written, _) = second_copied(&stage, &willing).await;
    assert_eq!(written, "نعم\n#Tag");
    let said = |at: u32| stage.find(&format!("article:nth-of-type({at}) [role=status]"));
    assert_eq!(said(1).text_content().unwrap(), "");
    assert_eq!(said(2).text_content().unwrap(), "copied");
    assert_eq!(said(2).get_attribute("data-copied").unwrap(), "true");
}

#[wasm_bindgen_test]
async fn a_post_that_cannot_be_copied_is_selected_and_that_is_said() {
    let stage = Stage::new();
    let refusing = clipboard("() => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    let (_, selected) = second_copied(&stage, &refusing).await;
    assert!(
        selected.contains("نعم") && selected.contains("#Tag"),
        "{selected}"
    );
    assert!(!selected.contains("https://"), "only this post");
    let said = stage.find("article:nth-of-type(2) [role=status]");
    assert_eq!(said.text_content().unwrap(), "copy-refused");
    assert_eq!(said.get_attribute("data-copied").unwrap(), "false");
}
