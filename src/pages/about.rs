//! About the site: who made it, from what, and what it does not do.

use crate::app::Site;
use crate::components::passage::{marked, untranslated};
use crate::content::Word;
use crate::markup::{Element, el};

/// The page about the site.
pub fn about(site: Site) -> Element {
    let sections = site.content.about.iter().map(|section| {
        let paragraphs = section
            .words
            .paragraphs
            .iter()
            .map(|text| el("p").text(text.as_str()));
        el("section")
            .set("id", section.id.as_str())
            .set("tabindex", "-1")
            .marked(marked(site, section.in_original))
            .child(el("h2").text(section.words.title.as_str()))
            .children(paragraphs)
            .children(untranslated(site, section.in_original))
    });
    el("div")
        .class("page prose")
        .child(el("h1").set("tabindex", "-1").text(site.word(Word::About)))
        .children(sections)
}
