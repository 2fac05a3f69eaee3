//! The builder's second part: the text, its form and lines, copying it, the link that keeps the
//! choice.

use super::draft::Draft;
use super::panel;
use crate::app::Site;
use crate::browser;
use crate::components::channel::{form_word, name};
use crate::components::copy::copy_or_share;
use crate::components::message_card::source;
use crate::content::Word;
use crate::markup::{Element, effect, el};
use crate::message::compose::Parts;
use crate::message::form::{Form, text};
use crate::message::network::{Network, Networks};
use crate::routes::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// The text to adjust.
pub fn composer(draft: Draft) -> Element {
    let site = draft.site;
    // The field is the person's: what was typed before the script arrived is taken over, and
    // the script writes into it only where the texts differ, so that the cursor stays.
    let written = untrack(|| draft.state().text().to_owned());
    let begun = written.clone();
    let mut taken = false;
    effect(move || {
        let state = draft.state();
        let text = state.text();
        browser::set_value("[data-target]", state.target.map_or("", Network::id));
        browser::set_value("[data-form]", state.asked.map_or("", Form::id));
        let Some(field) = browser::field("[data-composer]") else {
            return;
        };
        let there = field.value();
        let first = !std::mem::replace(&mut taken, true);
        if first && there != written {
            draft.write(there);
        } else if there != text {
            field.set_value(text);
        }
    });
    let field = el("textarea")
        .set("data-composer", "")
        .set("dir", "auto")
        .set("rows", "12")
        .set("autocomplete", "off")
        .set("aria-label", site.word(Word::YourText))
        .on("input", move |event| {
            draft.write(event_target_value(&event))
        })
        .text(begun);
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
    panel(site, "adjust", Word::AdjustTitle)
        .child(
            el("div")
                .class("choices")
                .child(target(draft))
                .child(form(draft)),
        )
        .child(wording(draft))
        .child(field)
        .child(own_text(draft))
        .child(switches)
        .child(el("p").class("small").text(site.word(Word::HashtagNotice)))
        .child(copy_or_share(
            site,
            Arc::new(move || untrack(|| draft.state().text().to_owned())),
        ))
        .child(permalinks(draft))
}

/// Which network's text stands in the field.
fn target(draft: Draft) -> Element {
    let site = draft.site;
    let networks = Network::ALL
        .iter()
        .map(|network| option(network.id(), name(site, *network)));
    let select = select(site, "data-target")
        .on("change", move |event| {
            let target = Network::from_id(&event_target_value(&event));
            draft.update(&mut |state| state.target = target);
        })
        .child(option("", site.word(Word::AllNetworks)))
        .children(networks);
    el("label").text(site.word(Word::TextFor)).child(select)
}

/// Which form of the message it is.
fn form(draft: Draft) -> Element {
    let site = draft.site;
    let words = move || &site.content.messages[draft.picked.get()].words;
    let forms = Form::ALL.map(|form| {
        option(form.id(), site.word(form_word(form)))
            .live_flag("hidden", move || text(words(), form).is_none())
    });
    let select = select(site, "data-form")
        .on("change", move |event| {
            draft.ask(Form::from_id(&event_target_value(&event)));
        })
        .child(option("", site.word(Word::FormAuto)))
        .children(forms);
    el("label")
        .live_flag("hidden", move || {
            words().short.is_none() && words().long.is_none()
        })
        .text(site.word(Word::FormLabel))
        .child(select)
}

fn select(site: Site, mark: &'static str) -> Element {
    el("select")
        .set(mark, "")
        .set("autocomplete", "off")
        .live_flag("disabled", move || !site.ready.get())
}

fn option(value: &'static str, text: &'static str) -> Element {
    el("option").set("value", value).text(text)
}

/// Whether the text still is the document's, in which form, where it comes from, and the way
/// back to it.
pub fn wording(draft: Draft) -> Element {
    let site = draft.site;
    let wording = el("b")
        .set("role", "status")
        .live("data-wording", move || {
            Some(match draft.form() {
                Some(_) => "exact",
                None => "edited",
            })
        })
        .live_text(move || {
            site.word(match draft.form() {
                Some(_) => Word::ExactWording,
                None => Word::Edited,
            })
        });
    let from = el("span")
        .live_children(move || vec![source(site, &site.content.messages[draft.picked.get()])]);
    let button = |word: Word, hidden: fn(Draft) -> bool, then: fn(Draft)| {
        el("button")
            .set("type", "button")
            .class("link")
            .live_flag("hidden", move || hidden(draft))
            .on("click", move |_| then(draft))
            .text(site.word(word))
    };
    let taken = el("span")
        .set("role", "status")
        .set("data-taken", "")
        .live_children(move || taken(draft).into_iter().collect());
    el("div")
        .class("row small")
        .child(wording)
        .child(from)
        .child(taken)
        .child(button(
            Word::RestoreExact,
            |draft| draft.form().is_some(),
            Draft::restore,
        ))
        .child(button(
            Word::Undo,
            |draft| draft.state().undo.is_none(),
            Draft::go_back,
        ))
}

/// Says which form the text is and for which networks it was taken; nothing of a text that
/// somebody changed, since that is nobody's form.
fn taken(draft: Draft) -> Option<Element> {
    let site = draft.site;
    let form = draft.form()?;
    let too_long = draft.too_long_for();
    let (word, networks) = match too_long == Networks::NONE {
        true => (Word::FormTaken, draft.state().meant_for()),
        false => (Word::FormTooLong, too_long),
    };
    let (before, after) = site.word(word).split_once("{networks}")?;
    let mut said = el("span").text(before);
    let mut names = networks.iter().map(|network| name(site, network));
    // Each by itself: their letters run from left to right in every text.
    said = said.child(el("bdi").text(names.next()?));
    for name in names {
        said = said
            .text(site.word(Word::ListComma))
            .text(" ")
            .child(el("bdi").text(name));
    }
    Some(said.text(after.replace("{form}", site.word(form_word(form)))))
}

/// What can be done with a network's own text.
pub fn own_text(draft: Draft) -> Element {
    let site = draft.site;
    let own = move || {
        let state = draft.state();
        state.target.filter(|network| state.texts.has_own(*network))
    };
    let button = |word: Word, then: fn(Draft)| {
        el("button")
            .set("type", "button")
            .class("link")
            .on("click", move |_| then(draft))
            .text(site.word(word))
    };
    el("p")
        .class("row small")
        .live_flag("hidden", move || own().is_none())
        .child(el("span").set("role", "status").live_text(move || {
            own().map_or(String::new(), |network| {
                site.word(Word::OwnTextOf)
                    .replace("{network}", name(site, network))
            })
        }))
        .child(button(Word::SameForAll, |draft| {
            draft.change(&|state| state.texts.same_for_all(state.target));
        }))
        .child(button(Word::ResetText, |draft| {
            draft.change(&|state| state.texts.reset(state.target));
        }))
}

/// The link that keeps the choice, and where the text was changed one that somebody asks for.
fn permalinks(draft: Draft) -> Element {
    let site = draft.site;
    let address = move |fragment: String| [&site.address(Page::Share), "#", &fragment].concat();
    let permalink = el("a")
        .set("data-permalink", "")
        .live("href", move || Some(address(draft.permalink())))
        .text(site.word(Word::Permalink));
    let edited = el("a")
        .set("data-permalink-edited", "")
        // Hidden, it is the link above: a link leads somewhere.
        .live("href", move || {
            let edited = draft.permalink_with_text();
            Some(address(edited.unwrap_or_else(|| draft.permalink())))
        })
        .text(site.word(Word::PermalinkEdited));
    el("div")
        .child(
            el("p")
                .class("small")
                .text(site.word(Word::PermalinkLede))
                .text(" ")
                .child(permalink),
        )
        .child(
            el("p")
                .class("small")
                .live_flag("hidden", move || draft.permalink_with_text().is_none())
                .text(site.word(Word::PermalinkEditedLede))
                .text(" ")
                .child(edited),
        )
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
            draft.switch(part, on);
        });
    el("label").child(input).text(draft.site.word(word))
}
