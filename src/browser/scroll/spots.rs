//! Spots: how far each step of the history was scrolled when it was left.

use crate::browser::{object, storage};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// Spots by the number of the step; kept as long as the tab lives, if the browser allows it.
    static SPOTS: JsValue = object::get(&storage::of_tab(), storage::SPOTS.name())
        .as_string()
        .and_then(|kept| js_sys::JSON::parse(&kept).ok())
        .unwrap_or_else(|| js_sys::Object::new().into());
}

/// Number of spots that are kept; no browser goes back further than fifty steps.
const SPOTS_KEPT: u32 = 60;

/// Key of a step among the spots. Keys that are no numbers stay in the order of insertion.
fn spot_key(step: u32) -> JsValue {
    JsValue::from_str(&["s", &step.to_string()].concat())
}

/// Keeps the present scroll position as the spot of a step.
pub fn keep_spot(step: u32) {
    SPOTS.with(|spots| {
        let top = window().scroll_y().unwrap_or_default();
        let key = spot_key(step);
        // The newest comes last, also if it was kept before.
        let all: &js_sys::Object = spots.unchecked_ref();
        let _ = js_sys::Reflect::delete_property(all, &key);
        let _ = js_sys::Reflect::set(spots, &key, &top.into());
        let keys = js_sys::Object::keys(all);
        if keys.length() > SPOTS_KEPT {
            let _ = js_sys::Reflect::delete_property(all, &keys.get(0));
        }
        if let Ok(text) = js_sys::JSON::stringify(spots) {
            object::set(&storage::of_tab(), storage::SPOTS.name(), &text);
        }
    });
}

/// Spot of a step, in CSS pixels from the top; none if the step was never left.
pub fn spot(step: u32) -> Option<f64> {
    let step = spot_key(step);
    SPOTS.with(|spots| js_sys::Reflect::get(spots, &step).ok()?.as_f64())
}
