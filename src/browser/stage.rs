//! What running a room needs of a browser: two windows joined, keys, seconds, a screen that stays
//! on and fills the wall.

use super::object::{call, callback, get, make, set, with};
use super::on_window;
use js_sys::{Function, Promise};
use leptos::prelude::{document, on_cleanup, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

thread_local! {
    /// The channel to the other window; undefined where there is none.
    static CHANNEL: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// What keeps the screen on.
    static AWAKE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Whether the screen is to stay on.
    static STAYS_AWAKE: Cell<bool> = const { Cell::new(false) };
    /// The function that lets go of what this window holds alone; undefined while it holds nothing.
    static HELD: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Which page asks to hold something, by number: what is granted to one that is gone is given
    /// back.
    static HOLDER: Cell<u32> = const { Cell::new(0) };
    /// Whether the page was left, and may come back as it was.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// Under which something is said where browsers have no channels: what is kept there for a moment
/// the other windows are told of.
const SAID: &str = "room-said";

/// Joins the channel of this name for as long as what it is called from stands on the page, and
/// calls the function with what the other windows say.
pub fn join(name: &str, heard: impl Fn(String) + 'static) {
    let channel = make("BroadcastChannel", &[&name.into()]);
    if channel.is_falsy() {
        return on_storage(move |event| {
            if get(event, "key") == SAID
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

/// Says something to the other windows.
pub fn tell(text: &str) {
    CHANNEL.with_borrow(|channel| match channel.is_falsy() {
        true => {
            super::keep(SAID, text);
            super::forget(SAID);
        }
        false => drop(call(channel, "postMessage", &[&text.into()])),
    });
}

/// Calls the function when another window has changed what this browser keeps, for as long as what
/// it is called from stands on the page.
pub fn on_storage(then: impl Fn(&JsValue) + 'static) {
    let changed = move |event: web_sys::Event| then(&event);
    let listening = leptos::prelude::window_event_listener_untyped("storage", changed);
    on_cleanup(move || listening.remove());
}

/// Asks for what one window of this browser alone can hold, and holds it for as long as what it is
/// called from stands on the page, or until another window takes it away. `told` hears true when it
/// is this window's, also long after, since it falls to the next when the window that holds it is
/// closed; and false when it is taken away. Where the browser knows no such thing, each window is
/// told that it has it.
pub fn hold(name: &'static str, told: impl Fn(bool) + 'static) {
    let told: Rc<dyn Fn(bool)> = Rc::new(told);
    ask_to_hold(name, false, Rc::clone(&told));
    on_cleanup(|| {
        HOLDER.set(HOLDER.get() + 1);
        let_go();
    });
    // WebKit lets nothing go by itself when a page is loaded again: the new document would wait
    // for the old one.
    on_window("pagehide", || {
        LEFT.set(true);
        let_go();
    });
    on_window("pageshow", move || {
        if LEFT.replace(false) {
            ask_to_hold(name, false, Rc::clone(&told));
        }
    });
}

/// The same, but takes it away from the window that has it.
pub fn take_hold(name: &'static str, told: impl Fn(bool) + 'static) {
    ask_to_hold(name, true, Rc::new(told));
}

fn ask_to_hold(name: &'static str, steal: bool, told: Rc<dyn Fn(bool)>) {
    let locks = get(&window().navigator(), "locks");
    let holder = HOLDER.get();
    let granted = Rc::clone(&told);
    let granted = Closure::<dyn FnMut() -> Promise>::new(move || {
        if HOLDER.get() != holder {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        let mut release = None;
        let held = Promise::new(&mut |done, _| release = Some(done));
        HELD.set(release.into());
        granted(true);
        held
    });
    let wish = with("steal", &steal.into());
    let granted = granted.into_js_value();
    let asked = call(&locks, "request", &[&name.into(), &wish, &granted]);
    let Ok(asked) = asked.dyn_into::<Promise>() else {
        return told(true);
    };
    super::settled(asked, move |over| {
        if over.is_err() && HOLDER.get() == holder {
            HELD.take();
            told(false);
            ask_to_hold(name, false, told);
        }
    });
}

fn let_go() {
    if let Some(release) = HELD.take().dyn_ref::<Function>() {
        let _ = release.call0(&JsValue::UNDEFINED);
    }
}

/// Calls the function once, after so many milliseconds.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    call(&window(), "setTimeout", &[&then, &milliseconds.into()]);
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

/// Keeps the screen on while the window is in sight: the browser lets it go dark again whenever the
/// window was hidden, so it is asked once more when that is over. Nothing is said where the browser
/// refuses: people set their machines for a talk anyway.
pub fn keep_awake() {
    STAYS_AWAKE.set(true);
    stay_awake();
    super::on_window("visibilitychange", stay_awake);
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
        super::settled(asked, |lock| {
            // One is kept, whichever came last; each other is given back, and so is one that comes
            // when the page is gone.
            let spare = match (lock, STAYS_AWAKE.get()) {
                (Ok(lock), true) => AWAKE.replace(lock),
                (lock, _) => lock.unwrap_or_default(),
            };
            super::quietly(&call(&spare, "release", &[]));
        });
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
