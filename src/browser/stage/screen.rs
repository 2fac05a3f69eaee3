//! Screen: all of it for one element, and kept on.

use crate::browser::futures::quietly;
use crate::browser::object::{call, get};
use crate::browser::{on_window, settled};
use js_sys::Promise;
use leptos::prelude::{document, on_cleanup, window};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// What keeps the screen on.
    static AWAKE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Whether the screen is to stay on.
    static STAYS_AWAKE: Cell<bool> = const { Cell::new(false) };
}

/// Gives the whole screen to the element that a selector finds, or takes it back if some element has
/// it.
pub fn full_screen(selector: &str) {
    let document = document();
    if get(&document, "fullscreenElement").is_truthy() {
        call(&document, "exitFullscreen", &[]);
    } else if let Ok(Some(element)) = document.query_selector(selector) {
        quietly(&call(&element, "requestFullscreen", &[]));
    }
}

/// Keeps the screen on while the window is in sight. A browser drops that wish whenever the window is
/// hidden, so it is asked again afterwards. A refusal is not shown: people set their machines for a
/// talk anyway.
pub fn keep_awake() {
    STAYS_AWAKE.set(true);
    stay_awake();
    on_window("visibilitychange", stay_awake);
    on_cleanup(|| {
        STAYS_AWAKE.set(false);
        call(&AWAKE.take(), "release", &[]);
    });
}

fn stay_awake() {
    let stays = |lock: &JsValue| lock.is_truthy() && get(lock, "released").is_falsy();
    if get(&document(), "visibilityState") != "visible" || AWAKE.with_borrow(stays) {
        return;
    }
    let lock = get(&window().navigator(), "wakeLock");
    let asked = call(&lock, "request", &[&"screen".into()]);
    if let Ok(asked) = asked.dyn_into::<Promise>() {
        settled(asked, |lock| {
            // One is kept, whichever came last; each other is given back, and so is one that comes
            // when the page is gone.
            let spare = match (lock, STAYS_AWAKE.get()) {
                (Ok(lock), true) => AWAKE.replace(lock),
                (lock, _) => lock.unwrap_or_default(),
            };
            quietly(&call(&spare, "release", &[]));
        });
    }
}
