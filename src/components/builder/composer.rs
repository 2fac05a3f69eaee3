//! The builder's second part: the text, its lines, copying it, the link that keeps the choice.

use super::draft::Draft;
use super::panel;
use crate::browser;
use crate::components::channel::copy_button;
use crate::components::message_card::source;
use crate::content::Word;
use crate::markup::{Element, effect, el};
use crate::message::compose::Parts;
use crate::routes::Page;
use leptos::prelude::*;

/// The text to adjust.
pub fn composer(draft: Draft) -> Element {
    let site = draft.site;
    // The field is the person's: what was typed before the script arrived is taken over, and
    // the script writes into it only where the texts differ, so that the cursor stays.
    let written = draft.text.get_untracked();
    let mut taken = false;
    effect(move || {
        let text = draft.text.get();
        let Some(field) = browser::field("[data-composer]") else {
            return;
        };
        let there = field.value();
        let first = !std::mem::replace(&mut taken, true);
        if first && there != written {
            draft.text.set(there);
        } else if there != text {
            field.set_value(&text);
        }
    });
    let field = el("textarea")
        .set("data-composer", "")
        .set("dir", "auto")
        .set("rows", "12")
        .set("autocomplete", "off")
        .set("aria-label", site.word(Word::YourText))
        .on("input", move |event| {
            draft.text.set(event_target_value(&event));
            draft.show_address();
        })
        .text(draft.text.get_untracked());
    let switches = el("fieldset")
        .class("row switches")
        .child(
            el("legend")
                .class("unseen")
                .text(site.word(Word::AddOrDrop)),
        )
        .child(switch(draft, Word::SourceLineSwitch, |parts| {
            &mut parts.source
        }))
        .child(switch(draft, Word::LinkSwitch, |parts| &mut parts.link))
        .child(switch(draft, Word::HashtagSwitch, |parts| {
            &mut parts.hashtag
        }));
    let address = move || {
        Some(format!(
            "{}#{}",
            site.address(Page::Share),
            draft.permalink()
        ))
    };
    let permalink = el("a")
        .set("data-permalink", "")
        .live("href", address)
        .text(site.word(Word::Permalink));
    panel(site, "adjust", Word::AdjustTitle)
        .child(wording(draft))
        .child(field)
        .child(switches)
        .child(el("p").class("small").text(site.word(Word::HashtagNotice)))
        .child(copy_button(site, move || draft.text.get_untracked()))
        .child(
            el("p")
                .class("small")
                .text(site.word(Word::PermalinkLede))
                .text(" ")
                .child(permalink),
        )
}

/// Whether the text still is the document's, where it comes from, and the way back to it.
pub fn wording(draft: Draft) -> Element {
    let site = draft.site;
    let wording = el("b")
        .set("role", "status")
        .live("data-wording", move || {
            Some(if draft.exact() { "exact" } else { "edited" })
        })
        .live_text(move || {
            site.word(if draft.exact() {
                Word::ExactWording
            } else {
                Word::Edited
            })
        });
    let from = el("span")
        .live_children(move || vec![source(site, &site.content.messages[draft.picked.get()])]);
    let restore = el("button")
        .set("type", "button")
        .class("link")
        .live_flag("hidden", move || draft.exact())
        .on("click", move |_| {
            draft.begin(draft.picked.get_untracked(), untrack(|| draft.apart().1));
        })
        .text(site.word(Word::RestoreExact));
    el("p")
        .class("row small")
        .child(wording)
        .child(from)
        .child(restore)
}

fn switch(draft: Draft, word: Word, part: fn(&mut Parts) -> &mut bool) -> Element {
    let on = move || *part(&mut draft.apart().1);
    let input = el("input")
        .set("type", "checkbox")
        .set("autocomplete", "off")
        .live_flag("checked", on)
        .live_flag("disabled", move || !draft.site.ready.get())
        .on("change", move |event| {
            let on = event_target_checked(&event);
            draft.switch(|parts| *part(parts) = on);
        });
    el("label").child(input).text(draft.site.word(word))
}
