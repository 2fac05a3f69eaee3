//! Files made here: saved, copied as pictures, shared.

use super::object::{call, callback, get, later, list, make, set, with};
use leptos::prelude::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// How long a file's address lasts, in milliseconds: some browsers read it only after they have
/// asked where to.
const LIFETIME: u32 = 60_000;

/// What is told of a way to hand a file on: whether it worked.
pub type Told = Box<dyn Fn(bool)>;

/// Makes a file of a text or a blob; undefined where the browser cannot. `kind` is its MIME type.
pub fn file(content: &JsValue, name: &str, kind: &str) -> JsValue {
    if content.is_falsy() {
        return JsValue::UNDEFINED;
    }
    let kind = with("type", &kind.into());
    make("File", &[&list(&[content]), &name.into(), &kind])
}

/// Saves a file under its name; false where there is none, or the browser refuses.
pub fn save(file: &JsValue) -> bool {
    let addresses = get(&window(), "URL");
    let address = call(&addresses, "createObjectURL", &[file]);
    let Ok(link) = document().create_element("a") else {
        return false;
    };
    if address.is_falsy() {
        return false;
    }
    set(&link, "href", &address);
    set(&link, "download", &get(file, "name"));
    call(&link, "click", &[]);
    let revoke = move |_| {
        call(&addresses, "revokeObjectURL", &[&address]);
    };
    later(LIFETIME, Box::new(revoke));
    true
}

/// Saves a text as a file under its name; false where the browser refuses. `kind` is its MIME type.
pub fn save_text(text: &str, name: &str, kind: &str) -> bool {
    save(&file(&text.into(), name, kind))
}

/// Copies a picture. It has to be called in the same turn as the click, with a picture that is
/// there: what is asked for later some engines refuse.
pub fn copy(picture: &JsValue, told: Told) {
    let item = make("ClipboardItem", &[&with("image/png", picture)]);
    if item.is_falsy() {
        return told(false);
    }
    let clipboard = get(&window().navigator(), "clipboard");
    settle_in_time(&call(&clipboard, "write", &[&list(&[&item])]), told);
}

/// Whether the browser says that it can share this very file.
pub fn can_share(file: &JsValue) -> bool {
    call(&window().navigator(), "canShare", &[&data(file)]).is_truthy()
}

/// Hands a file, and nothing beside it, to the system's own way of sharing. That a person changes
/// their mind is not told.
pub fn share(file: &JsValue, told: Told) {
    settle(&call(&window().navigator(), "share", &[&data(file)]), told);
}

fn data(file: &JsValue) -> JsValue {
    with("files", &list(&[file]))
}

/// Tells whether a promise is kept. Where there is none, the browser lacks the way or refused it
/// at once. That a person changes their mind is not told.
pub fn settle(promise: &JsValue, told: Told) {
    wait_for(promise, told.into());
}

/// How long the clipboard is waited for, in milliseconds: some browsers never say that it refuses.
const PATIENCE: u32 = 4000;

/// The same; a promise that is not settled in time counts as broken until it is kept after all.
pub fn settle_in_time(promise: &JsValue, told: Told) {
    let (told, settled): (Rc<dyn Fn(bool)>, _) = (told.into(), Rc::new(Cell::new(false)));
    let late = (told.clone(), settled.clone());
    let told = move |kept| {
        settled.set(true);
        told(kept);
    };
    wait_for(promise, Rc::new(told));
    let late = move |_| {
        if !late.1.get() {
            late.0(false);
        }
    };
    later(PATIENCE, Box::new(late));
}

fn wait_for(promise: &JsValue, told: Rc<dyn Fn(bool)>) {
    if !get(promise, "then").is_function() {
        return told(false);
    }
    let kept = told.clone();
    let broken = move |why: JsValue| {
        if get(&why, "name") != "AbortError" {
            told(false);
        }
    };
    let kept = callback(Box::new(move |_| kept(true)));
    call(promise, "then", &[&kept, &callback(Box::new(broken))]);
}
