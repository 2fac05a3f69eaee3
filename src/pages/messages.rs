//! List of all messages by their sections, with search and filters.

use crate::components::filters::{Filters, filters, found_line};
use crate::components::message_card::message_card;
use crate::components::passage::words;
use crate::components::points::{Points, refused, sheet, tick, ticked_bar};
use crate::context::AppContext;
use content::Word;
use markup::{Element, el, link};
use routes::Page;

/// Page of all messages.
pub fn messages(context: AppContext) -> Element {
    let content = context.content;
    let wanted = Filters::new(context, false);
    let points = Points::new(context, wanted);
    let found = wanted.found;
    let sections = content.sections.iter().map(|section| {
        let messages: Vec<usize> = (0..content.messages.len())
            .filter(|at| content.messages[*at].facts.section == section.id)
            .collect();
        let cards = messages.clone().into_iter().map(|at| {
            el("li")
                .prop("hidden", move || found.with(|found| !found.shown[at]))
                .child(message_card(context, at, tick(context, points, at)))
        });
        el("section")
            .class("block")
            .attr("id", section.id.as_str())
            .attr("tabindex", "-1")
            .prop("hidden", {
                let messages = messages.clone();
                move || found.with(|found| messages.iter().all(|at| !found.shown[*at]))
            })
            .child(words(
                context,
                "h2",
                &section.words.title,
                section.in_original,
            ))
            .child(el("ul").class("cards").children(cards))
    });
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::KeyMessages)),
        )
        .child(filters(context, wanted))
        .child(
            el("p")
                .class("without-script small")
                .text(context.word(Word::FiltersNeedScript)),
        )
        .child(found_line(context, found))
        .children(refused(context, points))
        .child(sheet(context, points))
        .children(sections)
        .child(el("p").class("lede").text(context.word(Word::MessagesLede)))
        .child(
            el("p")
                .class("row")
                .child(link(context.address(Page::Kit)).text(context.word(Word::Kit))),
        )
        .child(ticked_bar(context, points))
}
