//! State of the page on the root element: attributes for style sheets, tests and the boot script.

use super::listen::listen_capturing;
use leptos::prelude::document;

/// Marks the page as interactive (`data-ready`); false if the app failed to take it over.
pub fn say_ready() -> bool {
    document().document_element().is_some_and(|root| {
        !root.has_attribute("data-failed") && root.set_attribute("data-ready", "true").is_ok()
    })
}

/// Marks the page as waiting for the next one (`data-waiting`), or no longer.
pub fn say_waiting(waits: bool) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match waits {
        true => root.set_attribute("data-waiting", "true"),
        false => root.remove_attribute("data-waiting"),
    };
}

/// Marks the page as one whose next page did not come (`data-lost`): from then on links load pages.
pub fn say_lost() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-lost", "true");
    }
}

/// Keeps the kind of the last input, `keys` or `pointer`, in `data-used`: engines differ in whether
/// they draw a focus ring after a script has moved the focus.
pub fn tell_keys_from_pointers() {
    listen_capturing("keydown", || say_used("keys"));
    listen_capturing("pointerdown", || say_used("pointer"));
}

fn say_used(what: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-used", what);
    }
}

/// Whether the last input came from a pointer.
pub fn used_pointer() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_attribute("data-used").as_deref() == Some("pointer"))
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}
