//! Lock: what one window of a browser holds alone.

use crate::browser::object::{call, get, with};
use crate::browser::{on_window, settled};
use js_sys::{Function, Promise};
use leptos::prelude::{on_cleanup, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

thread_local! {
    /// The function that lets go of what this window holds alone; undefined while it holds nothing.
    static HELD: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Which page asks to hold something, by number: what is granted to one that is gone is given
    /// back.
    static HOLDER: Cell<u32> = const { Cell::new(0) };
    /// Whether the page was left, and may come back as it was.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the lock with a name, and holds it until the reactive owner is disposed of or another
/// window takes it away. `told` hears true when the lock is this window's, perhaps long after, since it
/// falls to the next window when its holder is closed; and false when it is taken away. If the browser
/// has no locks, each window is told that it holds it.
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

/// Asks for the lock likewise, but takes it away from the window that holds it.
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
    settled(asked, move |over| {
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
