//! Page about the site: who made it, from which sources, and what it does not do.

use crate::components::passage::{untranslated, words};
use crate::context::AppContext;
use content::Word;
use markup::{Element, el};

/// Page about the site.
pub fn about(context: AppContext) -> Element {
    let sections = context.content.about.iter().map(|section| {
        let paragraphs = section
            .words
            .paragraphs
            .iter()
            .map(|text| words(context, "p", text, section.in_original));
        // Shown without what every address begins with.
        let leads_to = section.facts.link.as_deref().map(|address| {
            let shown = address.split_once(':').map_or(address, |(_, rest)| rest);
            let link = el("a")
                .attr("href", address)
                .attr("rel", "external noopener noreferrer")
                .attr("dir", "ltr")
                .text(shown.trim_matches('/'));
            el("p").class("row").child(link)
        });
        el("section")
            .attr("id", section.id.as_str())
            .attr("tabindex", "-1")
            .child(words(
                context,
                "h2",
                &section.words.title,
                section.in_original,
            ))
            .children(paragraphs)
            .children(leads_to)
            .children(untranslated(context, section.in_original))
    });
    el("div")
        .class("page prose")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::About)),
        )
        .children(sections)
}
