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
            .add(el("h3").marked(mark).add(title))
            .add(el("p").marked(mark).text(area.words.explanation.as_str()))
            .add_all(untranslated(site, area.in_original))
    });
    el("ol").class("road").add_all(stops)
}
