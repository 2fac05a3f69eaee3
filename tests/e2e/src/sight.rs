//! What stands in the part of the window that can be seen: by where it is, not by what was called.

use crate::page::words;
use crate::session::Session;
use serde_json::json;

/// Why the element is not in sight; empty where it is. It is, where it lies in the window from its
/// top to its bottom and nothing lies over either end. Of what is no heading and longer than half
/// the window, the beginning has to be there.
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

/// Whether a ring is drawn around what has the focus; null where the window is not the one that
/// keys go to, in which some engines draw none.
const RING: &str = "
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return document.hasFocus() ? outlineStyle !== 'none' && outlineWidth !== '0px' : null;";

impl Session {
    /// Fails where an element does not stand in the window's visible part.
    #[track_caller]
    pub fn assert_in_sight(&self, selector: &str) {
        let why = || words(&self.run(OUT_OF_SIGHT, json!([selector])));
        let first = why();
        if !first.is_empty() {
            // While one page is drawn over into another, nothing lies at any point.
            self.until(&format!("{selector} to be in sight: {first}"), || {
                why().is_empty().then_some(())
            });
        }
    }

    /// Waits until an element has the focus, and fails where it is not in sight by then.
    #[track_caller]
    pub fn until_focused_in_sight(&self, selector: &str) {
        self.until_focused(selector);
        self.assert_in_sight(selector);
    }

    /// Whether a ring is drawn around what has the focus; none where that cannot be told, since
    /// the driver has made the window inactive.
    #[track_caller]
    pub fn has_ring(&self) -> Option<bool> {
        self.run(RING, json!([])).as_bool()
    }
}
