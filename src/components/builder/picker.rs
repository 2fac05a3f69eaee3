//! First part of the builder: the message that is picked, which unfolds the list to pick from.

use super::panel;
use crate::browser;
use crate::components::filters::{Filters, filters, found_line};
use crate::components::passage::{marked, untranslated, words};
use crate::draft::Draft;
use crate::page_meta;
use content::{Word, find};
use markup::signal::Signal;
use markup::{Element, effect, el, ev};

/// Selector of the picker unfolded.
const UNFOLDED: &str = ".picker[open]";

/// Message that is picked, with the list of the messages to pick from, search and filters folded
/// behind it. They are made once they are unfolded: without a script nothing can be picked. Picking
/// by pointer folds the list; by keyboard, where every arrow picks, it stays.
pub fn picker(draft: Draft) -> Element {
    let context = draft.context;
    let wanted = Filters::new(context, true);
    let unfolded = Signal::new(false);
    // Once only: the list is made anew at every change.
    let unfold = move || {
        if !unfolded.get_untracked() {
            unfolded.set(true);
        }
    };
    // Perhaps somebody was faster than the app.
    effect(move || {
        if context.is_ready() && browser::find(UNFOLDED).is_some() {
            unfold();
        }
    });
    let chosen = move || {
        let message = &context.content.messages[draft.picked.get()];
        let text = el("span")
            .attr("translate", "no")
            .lang(marked(context, message.in_original))
            .text(page_meta::shortened(&message.words.text, page_meta::TITLE));
        vec![el("b").text(message.id.as_str()), text]
    };
    let summary = el("summary")
        .child(el("span").class("chosen-words").children_dyn(chosen))
        .child(
            el("span")
                .class("button quiet")
                .text(context.word(Word::ChooseAnother)),
        );
    let to_pick_from = move || match unfolded.get() {
        true => choices(draft, wanted),
        false => Vec::new(),
    };
    el("details")
        .class("picker")
        .on(ev::toggle, move |_| {
            unfold();
            browser::reveal_in_list(".pick", "li:has(:checked)");
        })
        .on(ev::focusout, |_| browser::fold_when_left(".picker"))
        .child(summary)
        .child(
            panel(context, "pick", Word::PickAMessage).child(el("div").children_dyn(to_pick_from)),
        )
}

/// Search, filters and the messages that they leave.
fn choices(draft: Draft, wanted: Filters) -> Vec<Element> {
    let context = draft.context;
    let found = wanted.found;
    let messages = context
        .content
        .messages
        .iter()
        .enumerate()
        .filter(|(_, message)| message.facts.shareable)
        .map(|(at, message)| {
            let radio = el("input")
                .attr("type", "radio")
                .attr("name", "message")
                .attr("autocomplete", "off")
                .attr("value", message.id.as_str())
                .prop("checked", move || draft.picked.get() == at)
                .prop("disabled", move || !context.is_ready())
                .on(ev::change, move |_| draft.pick(at))
                // The one that is picked can be chosen as well, which changes nothing.
                .on(ev::click, move |_| {
                    if browser::used_pointer() {
                        browser::fold(".picker");
                        browser::focus_soon(".picker > summary");
                    }
                });
            let text = el("span")
                .attr("translate", "no")
                .lang(marked(context, message.in_original))
                .text(message.words.text.as_str());
            // Two documents may have the same words; the document's name tells the two messages
            // apart.
            let document = find(&context.content.documents, &message.facts.receipt.document)
                .filter(|_| message.facts.sibling.is_some())
                .map(|document| {
                    words(context, "small", &document.words.name, document.in_original)
                });
            el("li")
                .attr("data-message", message.id.as_str())
                .prop("hidden", move || found.with(|found| !found.shown[at]))
                .child(el("label").child(radio).child(text).children(document))
                .children(untranslated(context, message.in_original))
        });
    // A part that scrolls can be reached by keyboard, also while its radio buttons wait for the
    // app.
    let list = el("div")
        .class("pick")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", context.word(Word::KeyMessages))
        .child(el("ul").children(messages));
    let list = el("fieldset")
        .child(
            el("legend")
                .class("unseen")
                .text(context.word(Word::PickAMessage)),
        )
        .child(list);
    vec![filters(context, wanted), found_line(context, found), list]
}
