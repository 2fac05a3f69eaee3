//! A room on a stage: windows joined, keys, seconds, and a screen that stays on.

mod lock;
mod screen;
mod windows;

use super::object::{call, callback, get};
use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, closure::Closure};

pub use lock::{hold, take_hold};
pub use screen::{full_screen, keep_awake};
pub use windows::{join, on_storage, tell};

/// Calls a function once, after a number of milliseconds.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    call(&window(), "setTimeout", &[&then, &milliseconds.into()]);
}

/// Key that was pressed.
pub struct Key {
    /// Place on the keyboard: `KeyR`, `Digit1`, `PageDown`.
    pub code: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Calls a function with every key that is pressed outside fields and without a modifier other than
/// Shift, until the reactive owner is disposed of. If the function gives true, the browser does nothing
/// more with the key.
pub fn on_key(then: impl Fn(Key) -> bool + 'static) {
    let pressed = move |event: web_sys::Event| {
        let held = |name| get(&event, name).is_truthy();
        let in_field = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|target| target.matches("input,select,textarea").unwrap_or(false));
        if in_field || held("ctrlKey") || held("altKey") || held("metaKey") {
            return;
        }
        let key = Key {
            code: get(&event, "code").as_string().unwrap_or_default(),
            shift: held("shiftKey"),
        };
        if then(key) {
            event.prevent_default();
        }
    };
    let listening = window_event_listener_untyped("keydown", pressed);
    on_cleanup(move || listening.remove());
}

/// Seconds since the beginning of 1970.
pub fn seconds() -> u32 {
    (js_sys::Date::now() / 1000.0) as u32
}

/// Calls a function every second until the reactive owner is disposed of.
pub fn every_second(then: impl Fn() + 'static) {
    let tick = callback(Box::new(move |_| then()));
    let timer = call(&window(), "setInterval", &[&tick, &1000.into()]).as_f64();
    on_cleanup(move || {
        call(&window(), "clearInterval", &[&timer.into()]);
    });
}

/// Sets an attribute of the document's root, or removes it if the value is empty.
pub fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            "" => root.remove_attribute(name),
            value => root.set_attribute(name, value),
        };
    }
}
