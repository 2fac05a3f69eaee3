//! Windows of a room: what one tells the others.

use crate::browser::object::{call, callback, get, make, set};
use crate::browser::storage::{self, ROOM_SAID};
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The channel to the other window; undefined where there is none.
    static CHANNEL: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Joins the channel with a name until the reactive owner is disposed of, and calls a function with
/// every text from the other windows. Browsers without channels use `storage` events.
pub fn join(name: &str, heard: impl Fn(String) + 'static) {
    let channel = make("BroadcastChannel", &[&name.into()]);
    if channel.is_falsy() {
        return on_storage(move |event| {
            if get(event, "key") == ROOM_SAID.name()
                && let Some(text) = get(event, "newValue").as_string()
            {
                heard(text);
            }
        });
    }
    let listen = callback(Box::new(move |event| {
        if let Some(text) = get(&event, "data").as_string() {
            heard(text);
        }
    }));
    set(&channel, "onmessage", &listen);
    CHANNEL.set(channel);
    on_cleanup(|| {
        call(&CHANNEL.take(), "close", &[]);
    });
}

/// Tells a text to the other windows.
pub fn tell(text: &str) {
    CHANNEL.with_borrow(|channel| match channel.is_falsy() {
        true => {
            storage::keep(ROOM_SAID, text);
            storage::forget(ROOM_SAID);
        }
        false => drop(call(channel, "postMessage", &[&text.into()])),
    });
}

/// Calls a function with every change that another window makes to what this browser keeps, until the
/// reactive owner is disposed of.
pub fn on_storage(then: impl Fn(&JsValue) + 'static) {
    let changed = move |event: web_sys::Event| then(&event);
    let listening = window_event_listener_untyped("storage", changed);
    on_cleanup(move || listening.remove());
}
