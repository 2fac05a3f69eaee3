//! What running a room needs of a browser: two windows joined, keys, seconds, a screen that stays
//! on and fills the wall.

use super::object::{call, callback, get, make, set};
use leptos::prelude::{document, on_cleanup, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The channel to the other window; undefined where there is none.
    static CHANNEL: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// What keeps the screen on.
    static AWAKE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Joins the channel of this name for as long as what it is called from stands on the page, and
/// calls the function with what the other windows say.
pub fn join(name: &str, mut heard: impl FnMut(String) + 'static) {
    let channel = make("BroadcastChannel", &[&name.into()]);
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

/// Says something to the other windows.
pub fn tell(text: &str) {
    CHANNEL.with_borrow(|channel| call(channel, "postMessage", &[&text.into()]));
}

/// A key that was pressed.
pub struct Key {
    /// Where it is on the keyboard: `KeyR`, `Digit1`, `PageDown`.
    pub code: String,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Calls the function with keys that are pressed outside fields and without other keys held, for
/// as long as what it is called from stands on the page. Where it gives true the browser does
/// nothing more with the key.
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
    let listening = leptos::prelude::window_event_listener_untyped("keydown", pressed);
    on_cleanup(move || listening.remove());
}

/// Seconds since 1970 began.
pub fn seconds() -> u32 {
    (js_sys::Date::now() / 1000.0) as u32
}

/// Calls the function every second for as long as what it is called from stands on the page.
pub fn every_second(then: impl Fn() + 'static) {
    let tick = callback(Box::new(move |_| then()));
    let timer = call(&window(), "setInterval", &[&tick, &1000.into()]).as_f64();
    on_cleanup(move || {
        call(&window(), "clearInterval", &[&timer.into()]);
    });
}

/// Gives an element the whole screen, or takes it back where something has it.
pub fn full_screen(selector: &str) {
    let document = document();
    if get(&document, "fullscreenElement").is_truthy() {
        call(&document, "exitFullscreen", &[]);
    } else if let Ok(Some(element)) = document.query_selector(selector) {
        super::quietly(&call(&element, "requestFullscreen", &[]));
    }
}

/// Keeps the screen on while the window is in sight. Nothing is said where the browser refuses:
/// people set their machines for a talk anyway.
pub fn keep_awake() {
    stay_awake();
    super::on_window("focus", stay_awake);
    on_cleanup(|| {
        call(&AWAKE.take(), "release", &[]);
    });
}

fn stay_awake() {
    let lock = get(&window().navigator(), "wakeLock");
    let asked = call(&lock, "request", &[&"screen".into()]);
    if let Ok(asked) = asked.dyn_into::<js_sys::Promise>() {
        super::settled(asked, |lock| AWAKE.set(lock.unwrap_or_default()));
    }
}

/// Sets an attribute of the document's root, or takes it away where the value is empty.
pub fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            "" => root.remove_attribute(name),
            value => root.set_attribute(name, value),
        };
    }
}
