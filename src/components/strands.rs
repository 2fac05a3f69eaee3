//! The three strands: the site's one ornament.

use crate::markup::{Element, el};

/// The mark before the site's name.
pub fn mark() -> Element {
    strands("strands", "0 0 42 30").children(
        [
            "M3 6C14 6 20 14 39 6",
            "M3 15C14 15 20 23 39 15",
            "M3 24C14 24 20 32 39 24",
        ]
        .map(strand),
    )
}

/// The strands crossing under the opening.
pub fn crossing() -> Element {
    strands("strands crossing", "0 0 1200 120")
        .set("preserveAspectRatio", "none")
        .children(
            [
                "M-10 96C220 96 260 20 480 26S820 110 1210 8",
                "M-10 60C220 60 260 44 480 50S820 74 1210 60",
                "M-10 24C220 24 260 70 480 74S820 38 1210 112",
            ]
            .map(strand),
        )
}

fn strands(class: &'static str, view_box: &'static str) -> Element {
    el("svg")
        .class(class)
        .set("viewBox", view_box)
        .set("aria-hidden", "true")
}

fn strand(way: &'static str) -> Element {
    el("path").set("d", way)
}
