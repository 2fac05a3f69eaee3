//! Gestures: swipes of a finger, and keys without a modifier.

use super::object;
use std::sync::atomic::{AtomicI32, Ordering::Relaxed};

/// Shortest way of a swipe across the page, in CSS pixels.
const SWIPE: i32 = 48;

/// Position of the last touch, in CSS pixels from the left and the top of the window.
static TOUCHED: (AtomicI32, AtomicI32) = (AtomicI32::new(0), AtomicI32::new(0));

fn pointer(event: &web_sys::Event) -> (i32, i32) {
    let at = |name| object::get(event, name).as_f64().unwrap_or_default() as i32;
    (at("clientX"), at("clientY"))
}

/// Records the position at which a pointer went down.
pub fn touched(event: &web_sys::Event) {
    let (x, y) = pointer(event);
    TOUCHED.0.store(x, Relaxed);
    TOUCHED.1.store(y, Relaxed);
}

/// Direction of the swipe that ends with this event: 1 for right, -1 for left, 0 for none. A mouse
/// swipes nothing: the same movement selects text.
pub fn swiped(event: &web_sys::Event) -> i32 {
    let (x, y) = pointer(event);
    let across = x - TOUCHED.0.load(Relaxed);
    let down = y - TOUCHED.1.load(Relaxed);
    let is_swipe = across.abs() >= SWIPE && across.abs() > 2 * down.abs();
    match is_swipe && object::get(event, "pointerType") == "touch" {
        true => across.signum(),
        false => 0,
    }
}

/// Name of the key of an event; empty if a modifier is held.
pub fn plain_key(event: &web_sys::Event) -> String {
    let held = |name| object::get(event, name).is_truthy();
    if ["altKey", "ctrlKey", "metaKey", "shiftKey"]
        .into_iter()
        .any(held)
    {
        return String::new();
    }
    object::get(event, "key").as_string().unwrap_or_default()
}
