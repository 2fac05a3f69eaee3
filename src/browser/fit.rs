//! The largest letters at which all of an element can be seen.

use super::object::{call, get};
use leptos::prelude::document;
use web_sys::Element;

/// The smallest letters that are tried, in CSS pixels.
const LEAST: u32 = 6;
/// The ways to arrange things that the style sheet knows, by `data-way`.
const WAYS: [&str; 4] = ["", "columns", "beside", "beside columns"];

/// Gives the first element that the selector finds the largest letters at which nothing of it is
/// cut: `--fit`, a number of CSS pixels, and with it the way to arrange things that allows for
/// them. `most`, in thousandths of the element's height, is as large as they become.
pub fn fit(selector: &str, most: u32) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let most = element.client_height().unsigned_abs() * most / 1000;
        let mut best = (LEAST, WAYS[0]);
        for way in WAYS {
            // Letters up to `low` are whole, those from `high` on are not or are too large. Nobody
            // sees from afar whether they are nearer than a thirty-second.
            let (mut low, mut high) = (best.0, most + 1);
            while low + low / 32 + 1 < high {
                let middle = u32::midpoint(low, high);
                match is_whole(&element, middle, way) {
                    true => low = middle,
                    false => high = middle,
                }
            }
            if low > best.0 {
                best = (low, way);
            }
        }
        is_whole(&element, best.0, best.1);
    }
}

/// Sets the letters, and whether nothing is cut.
fn is_whole(element: &Element, letters: u32, way: &str) -> bool {
    let style = get(element, "style");
    call(
        &style,
        "setProperty",
        &[&"--fit".into(), &letters.to_string().into()],
    );
    let _ = element.set_attribute("data-way", way);
    element.scroll_height() <= element.client_height()
        && element.scroll_width() <= element.client_width()
}
