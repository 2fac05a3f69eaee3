//! Stops of the road on the home page.

use super::dom::find;
use wasm_bindgen::JsCast;

/// Moves the focus to the link of a stop, and scrolls to it.
pub fn focus_stop(at: usize) {
    let selector = format!("[data-stop=\"{at}\"] a");
    if let Some(link) = find(&selector)
        && let Some(link) = link.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = link.focus();
    }
}
