//! Area pages: the area's sentence, the wordings of both documents, the messages that speak of it.

use crate::components::area_text::{area_text, sentence};
use crate::components::compare::compare;
use crate::components::message_card::{messages_tied, ways_on};
use crate::components::passage::{
    marked, on_page, original, untranslated, with_filled, with_words,
};
use crate::components::receipt::receipt;
use crate::components::road;
use crate::context::AppContext;
use content::{Area, Word, find};
use markup::{Element, el, link};
use routes::Page;
use search::speaks_of;

/// Page of the area at this position.
pub fn area(context: AppContext, at: usize) -> Element {
    let content = context.content;
    let area = &content.areas[at];
    let follows = area.words.follows.as_ref().map(|id| {
        let document = find(&content.documents, id);
        with_filled(
            context,
            el("p").class("small"),
            context.word(Word::TitleFollows),
            "{document}",
            document.map_or_else(String::new, |document| document.words.name.clone()),
            document.is_some_and(|document| document.in_original),
        )
    });
    let official = area.words.official.as_deref().map(|page| {
        on_page(
            el("p").class("small"),
            context.word(Word::OfficialTitle),
            page,
        )
    });
    let heading = el("h1")
        .attr("tabindex", "-1")
        .text(area.words.title.as_str());
    let whole = area_text(content, area);
    el("div")
        .class("page poster")
        .child(el("p").class("eyebrow").text(road::number(context, at)))
        .child(sentence(context, area, heading))
        .children(untranslated(context, area.in_original || whole.in_original))
        .children(follows)
        .children(official)
        .children(original(
            context,
            &area.facts.wordings[0].text,
            whole.in_original,
            None,
        ))
        .children(whole.message.map(|at| ways_on(context, at, None)))
        .children(only_source(context, area))
        .children(wordings(context, area))
        .child(unsaid(context, area))
        .child(messages_tied(
            context,
            context.word(Word::AreaMessages).to_owned(),
            |facts| speaks_of(&facts.areas, &area.id),
        ))
        .child(neighbours(context, at))
}

/// Source line of an area's only wording. Of several wordings each names its own.
fn only_source(context: AppContext, area: &'static Area) -> Option<Element> {
    let [used] = area.facts.wordings.as_slice() else {
        return None;
    };
    let from = receipt(context, &used.document, &used.sentences, None);
    Some(el("p").class("small").child(from))
}

/// Comparison of the site's wording with each other one; `None` if there is only one.
fn wordings(context: AppContext, area: &'static Area) -> Option<Element> {
    let (used, others) = area.facts.wordings.split_first()?;
    let alike = others.iter().all(|other| other.text == used.text);
    let title = match alike {
        true => Word::WordingsAlikeTitle,
        false => Word::WordingsTitle,
    };
    (!others.is_empty()).then(|| {
        el("section")
            .class("block")
            .attr("id", "wordings")
            .attr("tabindex", "-1")
            .child(el("h2").text(context.word(title)))
            .children(others.iter().map(|other| compare(context, used, other)))
    })
}

fn unsaid(context: AppContext, area: &'static Area) -> Element {
    let mark = marked(context, area.in_original);
    let lines = area
        .words
        .unsaid
        .iter()
        .map(|line| el("li").lang(mark).text(line.as_str()));
    el("section")
        .class("block")
        .child(el("h2").text(context.word(Word::UnsaidTitle)))
        .child(el("ul").children(lines))
}

/// Links to the stops before and after on the road.
fn neighbours(context: AppContext, at: usize) -> Element {
    let stop = |at: usize, word: Word, rel: &'static str| {
        let area = context.content.areas.get(at)?;
        let link = link(context.address(Page::Area(at)))
            .attr("rel", rel)
            .text(context.word(word))
            .text(context.marks().colon.as_str());
        let title = area.words.title.as_str();
        Some(el("li").child(with_words(context, link, title, area.in_original)))
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| stop(at, Word::Previous, "prev"));
    el("nav")
        .attr("aria-label", context.word(Word::RoadTitle))
        .child(
            el("ul")
                .class("row")
                .children(before)
                .children(stop(at + 1, Word::Next, "next")),
        )
}
