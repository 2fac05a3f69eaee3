//! Change from page to page, by a view transition where the browser has them.

use super::futures::quietly;
use super::object;
use js_sys::Promise;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Time that a view transition may take to begin, in milliseconds.
const PATIENCE: i32 = 1000;

/// Changes the page: `put` puts the new page in the place of the old one, and `arrive` is called
/// once the new one stands.
pub fn change_page(put: impl FnOnce() + 'static, arrive: impl FnOnce() + 'static) {
    let mut steps = Some((put, arrive));
    let change = Closure::<dyn FnMut() -> Promise>::new(move || {
        let mut steps = steps.take();
        Promise::new(&mut |done, _| {
            let Some((put, arrive)) = steps.take() else {
                next_turn(done.into());
                return;
            };
            put();
            // Effects run in the queue of this turn: one turn later the page stands. The router
            // scrolls in that turn's queue, and the new picture is taken after it.
            next_turn(Closure::once_into_js(move || {
                arrive();
                next_turn(done.into());
            }));
        })
    });
    let change: js_sys::Function = change.into_js_value().unchecked_into();
    let document = document();
    let start = object::get(&document, "startViewTransition").dyn_into::<js_sys::Function>();
    let Ok(Ok(transition)) = start.map(|start| start.call1(&document, &change)) else {
        let _ = change.call0(&JsValue::NULL);
        return;
    };
    // The page changes also where the transition does not call back; once it has, nothing is left
    // to do.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&change, PATIENCE);
    // One that is skipped, since another began, or the window is hidden or left, is no error.
    for promise in ["ready", "finished"] {
        quietly(&object::get(&transition, promise));
    }
}

fn next_turn(then: JsValue) {
    let _ = window().set_timeout_with_callback(then.unchecked_ref());
}
