//! Elements of the page: found, unfolded, and read.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Root element of the app. Extensions may have put elements before it that look like its own.
pub(super) fn app() -> Option<web_sys::Element> {
    let document = document();
    let root = document.get_element_by_id(markup::view::ROOT);
    root.or_else(|| document.document_element())
}

/// First element of the app that a selector finds.
pub fn find(selector: &str) -> Option<web_sys::Element> {
    app()?.query_selector(selector).ok()?
}

/// Element with an id; none for an empty id.
pub(super) fn by_id(id: &str) -> Option<web_sys::Element> {
    if id.is_empty() {
        return None;
    }
    document().get_element_by_id(id)
}

/// Whether the page has an element with this id.
pub fn has_id(id: &str) -> bool {
    by_id(id).is_some()
}

/// Whether the `<details>` that an event comes from is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|details| details.has_attribute("open"))
}

/// Opens the first `<details>` that a selector finds.
pub fn unfold(selector: &str) {
    if let Ok(Some(details)) = document().query_selector(selector) {
        let _ = details.set_attribute("open", "");
    }
}

/// Closes the first `<details>` that a selector finds.
pub fn fold(selector: &str) {
    if let Some(details) = find(selector) {
        let _ = details.remove_attribute("open");
    }
}

/// Number in an attribute of the element around the target of an event.
pub fn number_around(event: &web_sys::Event, attribute: &str) -> Option<usize> {
    number_on(&event.target()?.dyn_into().ok()?, attribute)
}

/// Number in an attribute of an element, or of the nearest one around it.
fn number_on(element: &web_sys::Element, attribute: &str) -> Option<usize> {
    let holder = element.closest(&format!("[{attribute}]")).ok()??;
    holder.get_attribute(attribute)?.parse().ok()
}
