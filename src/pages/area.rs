//! An area: the text of record, the other wording beside it, the messages that speak of it.

use crate::app::Site;
use crate::components::compare::compare;
use crate::components::message_card::messages_tied;
use crate::components::passage::{marked, untranslated, with_filled, with_words};
use crate::components::road;
use crate::content::{Area, Word, find};
use crate::markup::{Element, el, link};
use crate::routes::Page;
use crate::search::speaks_of;

/// The page of the area at this position.
pub fn area(site: Site, at: usize) -> Element {
    let content = site.content;
    let area = &content.areas[at];
    let mark = marked(site, area.in_original);
    let follows = area.words.follows.as_ref().map(|id| {
        let document = find(&content.documents, id);
        with_filled(
            site,
            el("p").class("small"),
            site.word(Word::TitleFollows),
            "{document}",
            document.map_or_else(String::new, |document| document.words.name.clone()),
            document.is_some_and(|document| document.in_original),
        )
    });
    el("div")
        .class("page")
        .child(el("p").class("eyebrow").text(road::number(site, at)))
        .child(
            el("h1")
                .set("tabindex", "-1")
                .marked(mark)
                .set("data-shared", format!("area-{}", area.id))
                .text(area.words.title.as_str()),
        )
        .child(
            el("p")
                .class("lede")
                .marked(mark)
                .text(area.words.explanation.as_str()),
        )
        .children(untranslated(site, area.in_original))
        .children(follows)
        .child(wordings(site, area))
        .child(unsaid(site, area))
        .child(messages_tied(site, Word::AreaMessages, |facts| {
            speaks_of(&facts.areas, &area.id)
        }))
        .child(neighbours(site, at))
}

fn wordings(site: Site, area: &'static Area) -> Element {
    let (record, others) = (&area.facts.wordings[0], &area.facts.wordings[1..]);
    el("section")
        .class("block")
        .child(el("h2").text(site.word(Word::WordingsTitle)))
        .children(others.iter().map(|other| compare(site, record, other)))
}

fn unsaid(site: Site, area: &'static Area) -> Element {
    let mark = marked(site, area.in_original);
    let lines = area
        .words
        .unsaid
        .iter()
        .map(|line| el("li").marked(mark).text(line.as_str()));
    el("section")
        .class("block")
        .child(el("h2").text(site.word(Word::UnsaidTitle)))
        .child(el("ul").children(lines))
}

/// The stops before and after on the road.
fn neighbours(site: Site, at: usize) -> Element {
    let stop = |at: usize, word: Word, rel: &'static str| {
        let area = site.content.areas.get(at)?;
        let link = link(site.address(Page::Area(at)))
            .set("rel", rel)
            .text(site.word(word))
            .text(": ");
        let title = area.words.title.as_str();
        Some(el("li").child(with_words(site, link, title, area.in_original)))
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| stop(at, Word::Previous, "prev"));
    el("nav")
        .set("aria-label", site.word(Word::RoadTitle))
        .child(
            el("ul")
                .class("row")
                .children(before)
                .children(stop(at + 1, Word::Next, "next")),
        )
}
