//! Copying: by the clipboard where there is one, by the older command where it refuses, and a
//! plain no where both do.

use crate::{Stage, script, settle};
use roadmap::browser::{copy, copy_on_leaving};
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
