//! The road that passes all areas on all strands.

use crate::app::Site;
use crate::components::passage::{marked, untranslated};
use crate::markup::{Element, el, link};
use crate::routes::Page;

/// The road of the areas, in the documents' order.
pub fn road(site: Site) -> Element {
    let stops = site.content.areas.iter().enumerate().map(|(at, area)| {
        let mark = marked(site, area.in_original);
        let title = link(site.address(Page::Area(at))).text(area.words.title.as_str());
        el("li")
            .child(el("h3").marked(mark).child(title))
            .child(el("p").marked(mark).text(area.words.explanation.as_str()))
            .children(untranslated(site, area.in_original))
    });
    el("ol").class("road").children(stops)
}
