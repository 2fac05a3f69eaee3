//! Buttons: the one place that makes the element, without look, text and listener.
//!
//! A caller adds what makes its button one of its own: `.class("button")`, `"button quiet"` or
//! `"link"`, a text, and a listener for [`ev::click`](crate::markup::ev::click).

use crate::context::AppContext;
use crate::markup::{Element, el};

/// Button for pages as they are prerendered: `disabled` until the page is interactive.
#[inline(never)]
pub fn button(context: AppContext) -> Element {
    waiting(context, plain_button())
}

/// Button that is never disabled: for parts that only the app makes or shows, and for actions of
/// the boot script.
#[inline(never)]
pub fn plain_button() -> Element {
    el("button").attr("type", "button")
}

/// Button that submits its form, by having no `type`; `disabled` until the page is interactive.
pub fn submit_button(context: AppContext) -> Element {
    waiting(context, el("button"))
}

#[inline(never)]
fn waiting(context: AppContext, button: Element) -> Element {
    button.prop("disabled", move || !context.is_ready())
}
