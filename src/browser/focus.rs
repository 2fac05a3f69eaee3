//! Focus: moved by the app, and brought into sight.

use super::dom::{by_id, find, fold};
use super::object;
use super::root::used_pointer;
use super::scroll::came_back;
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::JsCast;

/// Moves the focus to the element with an id; false if there is none.
pub fn focus(id: &str) -> bool {
    by_id(id).is_some_and(|element| focus_element(&element))
}

/// Moves the focus to the heading of the page.
pub fn focus_heading() {
    focus_first("main h1");
}

/// Moves the focus to the first element that a selector finds in the next frame.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || focus_first(selector));
}

/// Closes a `<details>` that keys have left, in the next frame: what has the focus then may lie
/// below it.
pub fn fold_when_left(selector: &'static str) {
    request_animation_frame(move || {
        let within = find(&[selector, ":focus-within"].concat());
        if !used_pointer() && within.is_none() && find(":focus").is_some() {
            fold(selector);
        }
    });
}

/// Moves the focus to a button of the entry at a place of a list, in the next frame: an entry that
/// was just moved has reached its place by then.
pub fn focus_entry(at: usize, button: &'static str) {
    let selector = ["[data-place=\"", &at.to_string(), "\"] ", button].concat();
    request_animation_frame(move || focus_first(&selector));
}

/// Moves the focus to the element with an id, and scrolls it to the top.
pub fn go_to(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
        focus_element(&element);
    }
}

fn focus_first(selector: &str) {
    if let Some(element) = find(selector) {
        focus_element(&element);
    }
}

/// Moves the focus, and scrolls unless the reader went back to this page and did nothing since.
pub(super) fn focus_element(element: &web_sys::Element) -> bool {
    let focused = focus_in_place(element);
    if !came_back() {
        bring_in_sight(element);
    }
    focused
}

/// Moves the focus without scrolling.
pub(super) fn focus_in_place(element: &web_sys::Element) -> bool {
    let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Scrolls to an element that is not whole within the window less the `scroll-padding` of the style
/// sheet, at once. A control comes just into sight, so that its surroundings stay where they were; an
/// element for reading, such as a heading, comes to the top.
fn bring_in_sight(element: &web_sys::Element) {
    let before = window().scroll_y();
    let nearest = object::with("block", &"nearest".into());
    object::call(element, "scrollIntoView", &[&nearest]);
    let is_read = object::get(element, "tabIndex")
        .as_f64()
        .is_some_and(|at| at < 0.0);
    if is_read && window().scroll_y() != before {
        element.scroll_into_view();
    }
}

/// Scrolls a list, and nothing but the list, to the beginning of the entry that a selector finds in it.
pub fn reveal_in_list(list: &'static str, selector: &'static str) {
    request_animation_frame(move || {
        let (Some(list), Some(entry)) = (find(list), find(&format!("{list} {selector}"))) else {
            return;
        };
        let distance =
            entry.get_bounding_client_rect().top() - list.get_bounding_client_rect().top();
        list.set_scroll_top(list.scroll_top() + distance as i32);
    });
}
