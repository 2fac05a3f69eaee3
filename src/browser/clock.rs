//! The day and the moment, as texts.

use super::object::{call, make};
use wasm_bindgen::JsValue;

/// This moment in UTC: `2026-11-25T02:42:12.000Z`.
pub fn now() -> String {
    text(&make("Date", &[]))
}

/// The day where the person is: `2026-11-25`.
pub fn today() -> String {
    let now = make("Date", &[]);
    let number = |name| call(&now, name, &[]).as_f64().unwrap_or_default();
    // The moment at which it is as late in UTC as it is here now.
    let here = number("getTime") - 60_000.0 * number("getTimezoneOffset");
    let mut text = text(&make("Date", &[&JsValue::from(here)]));
    text.truncate(10);
    text
}

fn text(date: &JsValue) -> String {
    let text = call(date, "toISOString", &[]);
    text.as_string().unwrap_or_default()
}
