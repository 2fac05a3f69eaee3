//! Buttons: the one place that makes the element, without look, text and listener.
//!
//! The caller adds the rest: a class (`"button"`, `"button quiet"` or `"link"`), a text, and a
//! listener for [`ev::click`](markup::ev::click).

use crate::context::AppContext;
use markup::{Element, el};

/// Button in the first render of a page: `disabled` until the page is interactive.
#[inline(never)]
pub fn button(context: AppContext) -> Element {
    waiting(context, plain_button())
}

/// Button that is never disabled, for two uses: parts that the app alone makes or shows, and
/// actions of the boot script.
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
