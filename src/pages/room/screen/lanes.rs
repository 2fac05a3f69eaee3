//! Strands at the wall's edge: they become longer and thicker as the quiz goes on.

use markup::{Element, el};

/// Distance of the strands, and their width where they are thin, in the drawing's units.
const APART: usize = 160;
const THIN: usize = 20;

/// Strands as far as `done` of `total` questions. What they say stands in words as well.
pub(super) fn lanes(done: usize, total: usize) -> Element {
    let total = total.max(1);
    let lane = |(at, strand): (usize, &'static str)| {
        let start = (at * APART).to_string();
        let wide = THIN + 90 * done / total;
        let way = [
            "M",
            &start,
            " 0h",
            &wide.to_string(),
            "V",
            &done.to_string(),
        ];
        let rest = [
            "H",
            &(at * APART + THIN).to_string(),
            "V",
            &total.to_string(),
        ];
        let way = [way.concat(), rest.concat(), ["H", &start, "Z"].concat()].concat();
        el("path").attr("data-strand", strand).attr("d", way)
    };
    let size = [&(3 * APART).to_string(), " ", &total.to_string()].concat();
    el("svg")
        .class("lanes")
        .attr("viewBox", ["0 0 ", &size].concat())
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(["1", "2", "3"].into_iter().enumerate().map(lane))
}
