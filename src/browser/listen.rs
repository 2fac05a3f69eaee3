//! Listeners to events of the window, and to its next frames.

use leptos::prelude::{on_cleanup, request_animation_frame, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, closure::Closure};

/// Listens to an event of the window until the reactive owner is disposed of.
pub fn on_window(event: &'static str, then: impl Fn() + 'static) {
    let listening = window_event_listener_untyped(event, move |_| then());
    on_cleanup(move || listening.remove());
}

/// Listens to an event for as long as the document lives, before all other listeners.
pub(super) fn listen_capturing(event: &str, then: fn()) {
    let then = Closure::<dyn FnMut()>::new(then).into_js_value();
    let _ = window().add_event_listener_with_callback_and_bool(event, then.unchecked_ref(), true);
}

/// Calls a function after the next frame has been drawn.
pub(super) fn in_two_frames(then: fn()) {
    request_animation_frame(move || {
        request_animation_frame(then);
    });
}
