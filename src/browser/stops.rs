//! Stops of the road on the home page.

use super::dom::{app, find, number_on};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;

/// Moves the focus to the link of a stop, and scrolls to it.
pub fn focus_stop(at: usize) {
    let selector = format!("[data-stop=\"{at}\"] a");
    if let Some(link) = find(&selector)
        && let Some(link) = link.dyn_ref::<web_sys::HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// Number of the stop that the middle of the window has reached. The stops of a row are passed one
/// after the other while the row moves across the middle. None if the road is out of sight; the stop
/// with the focus if the focus is on the road.
pub fn stop_in_the_middle() -> Option<usize> {
    let document = document();
    let road = find(".road")?;
    if road.matches(":focus-within").unwrap_or(false) {
        return number_on(&document.active_element()?, "data-stop");
    }
    let whole = road.get_bounding_client_rect();
    let height = window().inner_height().ok()?.as_f64()?;
    if whole.bottom() < 0.0 || whole.top() > height {
        return None;
    }
    let middle = height / 2.0;
    let stops = app()?.query_selector_all("[data-stop]").ok()?;
    let rtl = document.document_element()?.get_attribute("dir").as_deref() == Some("rtl");
    let reached = |at: &u32| {
        let stop = stops
            .item(*at)
            .and_then(|stop| stop.dyn_into::<web_sys::Element>().ok());
        stop.is_some_and(|stop| {
            let own = stop.get_bounding_client_rect();
            let along = match rtl {
                true => whole.right() - own.right(),
                false => own.left() - whole.left(),
            };
            own.top() + own.height() * along / whole.width().max(1.0) <= middle
        })
    };
    (0..stops.length())
        .rev()
        .find(reached)
        .map(|at| at as usize)
}
