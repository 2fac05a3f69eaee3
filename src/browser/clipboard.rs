//! Clipboard: texts copied, or selected for copying by hand.

use super::dom::find;
use super::focus::{focus_element, focus_in_place};
use super::{files, object};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;

/// Copies a text and tells whether it worked. The API of the clipboard comes first, then the older
/// command.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    copy_then(text, Box::new(done));
}

#[inline(never)]
fn copy_then(text: String, done: Box<dyn Fn(bool)>) {
    let clipboard = object::get(&window().navigator(), "clipboard");
    // The call stands in the same turn as the click: some engines refuse it later.
    let written = object::call(&clipboard, "writeText", &[&text.as_str().into()]);
    let told = move |copied: bool| done(copied || copy_by_command(&text));
    files::settle_in_time(&written, Box::new(told));
}

/// Copies a text while another page opens, and tells whether it worked. The older command comes
/// first: it is done before the window loses the focus, without which the clipboard refuses.
pub fn copy_on_leaving(text: String, done: impl Fn(bool) + 'static) {
    match copy_by_command(&text) {
        true => done(true),
        false => copy_then(text, Box::new(done)),
    }
}

fn copy_by_command(text: &str) -> bool {
    let Some(body) = document().body() else {
        return false;
    };
    let Some(area) = document()
        .create_element("textarea")
        .ok()
        .and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    let active = document().active_element();
    area.set_value(text);
    area.set_class_name("unseen");
    area.set_read_only(true);
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let copied = document()
        .dyn_into::<web_sys::HtmlDocument>()
        .ok()
        .and_then(|document| document.exec_command("copy").ok())
        .unwrap_or(false);
    area.remove();
    if let Some(active) = active {
        focus_in_place(&active);
    }
    copied
}

/// Selects the text of the first element that a selector finds, for the keyboard to copy.
pub fn select_text(selector: &str) {
    let Some(element) = find(selector) else {
        return;
    };
    // What is folded cannot be selected.
    if let Ok(Some(details)) = element.closest("details") {
        let _ = details.set_attribute("open", "");
    }
    if let Some(field) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        focus_element(&element);
        field.select();
    } else {
        select(&element);
    }
}

fn select(element: &web_sys::Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}
