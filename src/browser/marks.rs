//! Marks in the text of the page: the sentence of the address, and hits of a search.

use super::dom::{by_id, find};
use super::object;
use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Marks the sentence that the address names, and no other: a pushed address does not move
/// `:target`.
pub fn mark(id: &str) {
    if let Some(before) = find("[data-marked]") {
        let _ = before.remove_attribute("data-marked");
    }
    if let Some(element) = by_id(id) {
        let _ = element.set_attribute("data-marked", "");
        // Some engines unfold what is folded away, but only while the page loads.
        if let Ok(Some(details)) = element.closest("details") {
            let _ = details.set_attribute("open", "");
        }
    }
}

/// Marks parts of the text of every element that a selector finds and that holds text only; `hits`
/// gives their starts and ends in bytes. Earlier marks are removed.
pub fn mark_hits(selector: &str, hits: &dyn Fn(&str) -> Vec<(usize, usize)>) {
    let Ok(elements) = document().query_selector_all(selector) else {
        return;
    };
    for at in 0..elements.length() {
        if let Some(element) = elements.item(at).and_then(|node| node.dyn_into().ok()) {
            mark_hits_in(&element, hits);
        }
    }
}

fn mark_hits_in(element: &web_sys::Element, hits: &dyn Fn(&str) -> Vec<(usize, usize)>) {
    if !matches!(element.query_selector(":not(mark)"), Ok(None)) {
        return;
    }
    let text = element.text_content().unwrap_or_default();
    let hits = hits(&text);
    if hits.is_empty() && element.first_element_child().is_none() {
        return;
    }
    let parts = js_sys::Array::new();
    let mut from = 0;
    for (start, end) in hits {
        if let Ok(mark) = document().create_element("mark") {
            mark.set_text_content(text.get(start..end));
            parts.push(&text[from..start].into());
            parts.push(&mark);
            from = end;
        }
    }
    parts.push(&text[from..].into());
    let _ = object::tried(element, "replaceChildren", &parts);
}
