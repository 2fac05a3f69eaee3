//! Fields of forms: their values read and set.

use super::dom::{app, find};
use super::object;
use wasm_bindgen::JsCast;

/// Value of the input or select that a selector finds; empty if there is none.
pub fn value(selector: &str) -> String {
    find(selector)
        .and_then(|control| object::get(&control, "value").as_string())
        .unwrap_or_default()
}

/// Sets the value of the input or select that a selector finds.
pub fn set_value(selector: &str, value: &str) {
    if let Some(control) = find(selector) {
        object::set_text(&control, "value", value);
    }
}

/// Whether an input event comes from a line break that was typed.
pub fn breaks_line(event: &web_sys::Event) -> bool {
    object::get(event, "inputType").as_string().as_deref() == Some("insertLineBreak")
}

/// Text field that a selector finds.
pub fn field(selector: &str) -> Option<web_sys::HtmlTextAreaElement> {
    find(selector)?.dyn_into().ok()
}

/// Values of the ticked boxes that a selector finds.
pub fn ticked(selector: &str) -> Vec<String> {
    let mut values = Vec::new();
    each_box(selector, |input| {
        if input.checked() {
            values.push(input.value());
        }
    });
    values
}

/// Ticks the boxes with these values among those that a selector finds, and no others.
pub fn tick(selector: &str, values: &[&str]) {
    each_box(selector, |input| {
        input.set_checked(values.contains(&input.value().as_str()));
    });
}

fn each_box(selector: &str, mut visit: impl FnMut(web_sys::HtmlInputElement)) {
    let Some(Ok(boxes)) = app().map(|app| app.query_selector_all(selector)) else {
        return;
    };
    for at in 0..boxes.length() {
        if let Some(input) = boxes.item(at).and_then(|node| node.dyn_into().ok()) {
            visit(input);
        }
    }
}

/// Values of a form's checked inputs, in the order of the page.
pub fn checked_values(form: &web_sys::Element) -> Vec<u8> {
    let mut values = Vec::new();
    if let Ok(inputs) = form.query_selector_all("input:checked") {
        for at in 0..inputs.length() {
            let input = inputs
                .item(at)
                .and_then(|node| node.dyn_into::<web_sys::HtmlInputElement>().ok());
            values.extend(input.and_then(|input| input.value().parse::<u8>().ok()));
        }
    }
    values
}

/// Text typed into a form's text field.
pub fn typed_value(form: &web_sys::Element) -> String {
    form.query_selector("input[inputmode]")
        .ok()
        .flatten()
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default()
}
