//! List of all messages by their sections, with search and filters.

use crate::components::filters::{Filters, filters, found_line};
use crate::components::message_card::message_card;
use crate::components::passage::words;
use crate::components::points::{Points, hint, refused, sheet, tick, ticked_bar};
use crate::context::AppContext;
use content::Word;
use markup::{Element, el};

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
    let list = el("div")
        .child(
            el("p")
                .class("without-script small")
                .text(context.word(Word::FiltersNeedScript)),
        )
        .child(found_line(context, found))
        .children(refused(context, points));
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::KeyMessages)),
        )
        .child(
            el("div")
                .class("beside finding")
                .child(filters(context, wanted))
                .child(list.children(sections).child(sheet(context, points)))
                .child(hint(context)),
        )
        .child(ticked_bar(context, points))
}
