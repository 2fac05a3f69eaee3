//! Strands: the site's one ornament, three lines.

use crate::context::AppContext;
use content::Message;
use markup::{Element, el};
use search::speaks_of;

/// Mark before the site's name: the three strands.
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

/// Strands under the opening of the home page. On wide pages they cross and end as the heads of
/// three columns; on narrow pages they cross and run on.
pub fn crossing() -> Element {
    let ways = |class: &'static str, ways: [&'static str; 3]| {
        el("g").class(class).children(ways.map(strand))
    };
    strands("strands crossing", "0 0 1200 120")
        .attr("preserveAspectRatio", "none")
        .child(ways(
            "passing",
            [
                "M-10 96C220 96 260 20 480 26S820 110 1210 8",
                "M-10 60C220 60 260 44 480 50S820 74 1210 60",
                "M-10 24C220 24 260 70 480 74S820 38 1210 112",
            ],
        ))
        .child(ways(
            "landing",
            [
                "M-10 12C140 12 130 115.5 300 115.5H400",
                "M-10 48C240 48 330 92 470 72S640 115.5 760 115.5H800",
                "M-10 84C180 84 300 14 560 22S940 115.5 1100 115.5H1210",
            ],
        ))
}

/// Strands from the columns of the pillars to the start of the road, on wide pages.
pub fn gathering() -> Element {
    strands("strands gathering", "0 0 1200 120")
        .attr("preserveAspectRatio", "none")
        .children(
            [
                "M200 0C200 55 15.2 20 15.2 120",
                "M600 0C600 85 22.9 25 22.9 120",
                "M1000 0C1000 115 30.6 30 30.6 120",
            ]
            .map(strand),
        )
}

/// Strands of the message's pillars, along its edge; a single one without a colour where it has no
/// pillar.
pub fn edge(context: AppContext, message: &Message) -> Element {
    let own = context
        .content
        .pillars
        .iter()
        .zip(1..)
        .filter(|(pillar, _)| speaks_of(&message.facts.pillars, &pillar.id))
        .map(|(_, strand)| Some(strand.to_string()));
    let mut strands: Vec<Option<String>> = own.collect();
    if strands.is_empty() {
        strands.push(None);
    }
    let strands = strands
        .into_iter()
        .map(|strand| el("i").attr_opt("data-strand", strand));
    el("span")
        .class("strand-edge")
        .attr("aria-hidden", "true")
        .children(strands)
}

fn strands(class: &'static str, view_box: &'static str) -> Element {
    el("svg")
        .class(class)
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
}

fn strand(way: &'static str) -> Element {
    el("path").attr("d", way)
}
