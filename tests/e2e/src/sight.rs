//! Visibility of elements in the window: by their position, not by the calls that were made.

use crate::page::words;
use crate::session::Session;
use serde_json::json;

/// Script that tells why an element is not in sight; empty where it is. It is in sight if it lies
/// in the window from its top to its bottom and nothing covers either end. If it is no heading and
/// longer than half the window, its beginning is enough.
const OUT_OF_SIGHT: &str = "
    const [selector] = arguments;
    const element = document.querySelector(selector);
    if (!element) return 'it is not there';
    const { top, bottom } = element.getBoundingClientRect();
    const long = !/^H[1-6]$/.test(element.tagName) && bottom - top > innerHeight / 2;
    const end = long ? top + 2 : bottom;
    const at = `it reaches from ${top.toFixed(1)} to ${bottom.toFixed(1)} in ${innerHeight} px`;
    if (!(bottom > top && top >= -.5 && end <= innerHeight + .5)) return at;
    // Of what stands in lines, the first and the last. Where lines are close, their boxes reach
    // beyond the words, and there something else may lie.
    const inline = getComputedStyle(element).display === 'inline';
    const lines = [...element.getClientRects()];
    const within = (line, edge) => (inline ? (line.top + line.bottom) / 2 : edge);
    for (const [line, edge] of [[lines[0], top + 1], [lines.at(long ? 0 : -1), end - 1]]) {
        const y = within(line, edge);
        const upon = document.elementFromPoint((line.left + line.right) / 2, y);
        if (!element.contains(upon)) return `${at}; at ${y} lies ${upon?.outerHTML.slice(0, 80)}`;
    }
    return '';";

/// Script that tells whether the focused element has a focus ring; null if keys do not go to this
/// window, since some engines then draw none.
const RING: &str = "
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return document.hasFocus() ? outlineStyle !== 'none' && outlineWidth !== '0px' : null;";

impl Session {
    /// Fails if an element is not in the visible part of the window.
    #[track_caller]
    pub fn assert_in_sight(&self, selector: &str) {
        let why = || words(&self.run(OUT_OF_SIGHT, json!([selector])));
        let first = why();
        if !first.is_empty() {
            // During a view transition no element is found at any point.
            self.until(&format!("{selector} to be in sight: {first}"), || {
                why().is_empty().then_some(())
            });
        }
    }

    /// Waits until an element has the focus, and fails if it is not in sight then.
    #[track_caller]
    pub fn until_focused_in_sight(&self, selector: &str) {
        self.until_focused(selector);
        self.assert_in_sight(selector);
    }

    /// Whether the focused element has a focus ring; `None` where that is unknown, since the driver
    /// has made the window inactive.
    #[track_caller]
    pub fn has_ring(&self) -> Option<bool> {
        self.run(RING, json!([])).as_bool()
    }
}
