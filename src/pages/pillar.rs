//! A pillar: its statement, the messages that speak of it, what the documents do not say.

use crate::app::Site;
use crate::components::message_card::message_card;
use crate::components::passage::{marked, original, passage, untranslated};
use crate::components::receipt::receipt;
use crate::content::{Tie, Word};
use crate::markup::{Element, el, link};
use crate::routes::Page;
use crate::search::speaks_of;

/// The page of the pillar at this position.
pub fn pillar(site: Site, at: usize) -> Element {
    let content = site.content;
    let pillar = &content.pillars[at];
    let from = &pillar.facts.receipt;
    let mark = marked(site, pillar.in_original);
    let unsaid = pillar
        .words
        .unsaid
        .iter()
        .map(|line| el("li").marked(mark).text(line.as_str()));
    let others = (0..content.pillars.len())
        .filter(|other| *other != at)
        .map(|other| {
            let name = content.pillars[other].words.name.as_str();
            el("li").add(link(site.address(Page::Pillar(other))).text(name))
        });
    el("div")
        .class("page")
        .set("data-strand", (at + 1).to_string())
        .add(
            el("h1")
                .set("tabindex", "-1")
                .marked(mark)
                .text(pillar.words.name.as_str()),
        )
        .add(passage(site, "p", &pillar.words.statement, pillar.in_original).class("lede"))
        .add(
            el("p")
                .class("small")
                .add(receipt(site, &from.document, &from.sentences, None)),
        )
        .add_all(original(site, from, pillar.in_original))
        .add(
            el("section")
                .class("block")
                .add(el("h2").text(site.word(Word::UnsaidTitle)))
                .add(el("ul").add_all(unsaid))
                .add_all(untranslated(site, pillar.in_original)),
        )
        .add(messages_tied(site, Word::PillarMessages, &pillar.id, |ties| ties.0))
        .add(
            el("nav")
                .set("aria-label", site.word(Word::Pillars))
                .add(el("ul").class("row").add_all(others)),
        )
}

/// The messages tied to a pillar or an area, as a section of its page.
pub fn messages_tied(
    site: Site,
    title: Word,
    id: &str,
    which: fn((&'static [Tie], &'static [Tie])) -> &'static [Tie],
) -> Element {
    let messages = site
        .content
        .messages
        .iter()
        .enumerate()
        .filter(|(_, message)| {
            let facts = &message.facts;
            speaks_of(which((&facts.pillars, &facts.areas)), id)
        })
        .map(|(at, _)| el("li").add(message_card(site, at)));
    el("section")
        .class("block")
        .add(el("h2").text(site.word(title)))
        .add(el("p").class("small").text(site.word(Word::GroupingNotice)))
        .add(el("ul").class("cards").add_all(messages))
}
