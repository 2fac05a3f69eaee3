//! Specimens of messages and documents: listed, searched, compared, collected.

use super::specimen;
use crate::languages;
use crate::sources::blocks;
use content::Word;
use markup::signal::Memo;
use markup::{Element, el};
use roadmap::components::compare::compare;
use roadmap::components::filters::{Filters, filters, found_line};
use roadmap::components::message_card::message_card;
use roadmap::components::passage::original_mark;
use roadmap::components::points;
use roadmap::context::AppContext;
use roadmap::pages::message;
use search::Found;
use text::wording::same_words;

/// One message of each sort: of one pillar, of several, of none, spoken, not for sharing.
pub fn messages(context: AppContext) -> Vec<Element> {
    let all = &context.content.messages;
    let first = |wanted: &dyn Fn(usize) -> bool| (0..all.len()).find(|at| wanted(*at));
    let pillars = |at: usize| all[at].facts.pillars.len();
    let most = (0..all.len()).map(pillars).max().unwrap_or_default();
    let chosen = [
        first(&|at| pillars(at) == 1),
        first(&|at| pillars(at) == most && most > 1),
        first(&|at| all[at].facts.pillars.is_empty()),
        first(&|at| all[at].words.speaker.is_some()),
        first(&|at| !all[at].facts.shareable),
    ];
    let tick = points::Points::new(context, Filters::new(context, false));
    let cards = chosen
        .into_iter()
        .flatten()
        .map(|at| el("li").child(message_card(context, at, points::tick(context, tick, at))));
    let by_length = |longest: bool| {
        let length = |at: &usize| all[*at].words.text.chars().count();
        match longest {
            true => (0..all.len()).max_by_key(length),
            false => (0..all.len()).min_by_key(length),
        }
    };
    let headline = |at: usize| message::headline(context, at, "h2");
    // One that is short in full, and one in its short form, each in its language's direction.
    let whole = |whole: &bool| {
        first(&|at| all[at].facts.shareable && all[at].words.short.is_none() == *whole)
    };
    let posts = [true, false].iter().filter_map(whole);
    let posts = posts.flat_map(|at| languages::posts(context.content, [context.content], at));
    vec![
        specimen(
            "editions",
            [el("fieldset").class("editions").children(posts)],
        ),
        specimen("message-card", [el("ul").class("cards").children(cards)]),
        specimen("message-short", by_length(false).map(headline)),
        specimen("message-long", by_length(true).map(headline)),
    ]
}

/// Search with its filters, and its outcomes.
pub fn searching(context: AppContext) -> Vec<Element> {
    let long = Filters::new(context, false);
    long.asked[0].set(context.word(Word::Disclaimer).to_owned());
    let found = |shown: bool, near| {
        Memo::new(move || Found {
            shown: vec![shown],
            near,
        })
    };
    let marked = el("p")
        .text("… ")
        .child(el("mark").text(context.word(Word::Search)))
        .text(" …");
    vec![
        specimen("filters-with-a-long-search", [filters(context, long)]),
        specimen("search-near", [found_line(context, found(true, true))]),
        specimen("search-empty", [found_line(context, found(false, false))]),
        specimen("search-hit", [marked]),
    ]
}

/// Two wordings compared, and the beginning of a document.
pub fn wordings(context: AppContext) -> Vec<Element> {
    let areas = &context.content.areas;
    // The same letters, the same words.
    let of = |letters: bool, words: bool| {
        areas
            .iter()
            .map(|area| &area.facts.wordings)
            .filter(|wordings| wordings.len() > 1)
            .map(|wordings| (&wordings[0], &wordings[1]))
            .find(|(one, other)| {
                (one.text == other.text) == letters && same_words(&one.text, &other.text) == words
            })
            .map(|(one, other)| compare(context, one, other))
    };
    let blocks = context.content.documents.iter().take(1).map(|document| {
        let all = &document.facts.blocks;
        el("article")
            .class("document")
            .lang(original_mark(context))
            .children(blocks(context, document, &all[..all.len().min(4)]))
    });
    vec![
        specimen("compare", of(false, false)),
        specimen("compare-capitals", of(false, true)),
        specimen("compare-alike", of(true, true)),
        specimen("document", blocks),
    ]
}

/// Sheet of talking points.
pub fn talking_points(context: AppContext) -> Vec<Element> {
    let ticked: Vec<usize> = (0..context.content.messages.len().min(3)).collect();
    let sheet = el("section")
        .class("sheet")
        .child(points::head(context))
        .child(points::body(context, &ticked));
    vec![specimen("sheet", [sheet])]
}
