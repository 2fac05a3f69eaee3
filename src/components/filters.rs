//! Search and filters over the messages, as the list of all and the builder use them.

use crate::app::Site;
use crate::content::Word;
use crate::markup::{Element, el};
use crate::search::{folded, in_pillar, matches};
use leptos::prelude::*;

/// What is asked for; empty texts ask for everything.
#[derive(Clone, Copy)]
pub struct Filters {
    /// What was typed.
    pub query: RwSignal<String>,
    /// Id of a pillar, `-` for messages that are tied to none, or empty.
    pub pillar: RwSignal<String>,
    /// Id of a section, or empty.
    pub section: RwSignal<String>,
}

impl Filters {
    /// Asks for everything.
    pub fn new() -> Self {
        Filters {
            query: RwSignal::new(String::new()),
            pillar: RwSignal::new(String::new()),
            section: RwSignal::new(String::new()),
        }
    }

    /// For each message whether it is asked for.
    pub fn shown(self, site: Site) -> Vec<bool> {
        let query = folded(&self.query.get());
        let pillar = self.pillar.get();
        let section = self.section.get();
        site.content
            .messages
            .iter()
            .map(|message| {
                (section.is_empty() || message.facts.section == section)
                    && in_pillar(message, &pillar)
                    && (query.is_empty()
                        || matches(&folded(&message.words.text), &query)
                        || folded(&message.id) == query)
            })
            .collect()
    }
}

impl Default for Filters {
    fn default() -> Self {
        Filters::new()
    }
}

/// The controls; they wait for the script.
pub fn filters(site: Site, filters: Filters) -> Element {
    let content = site.content;
    let pillars = content
        .pillars
        .iter()
        .map(|pillar| option(&pillar.id, &pillar.words.name))
        .chain([option("-", site.word(Word::NoPillar))]);
    let sections = content
        .sections
        .iter()
        .map(|section| option(&section.id, &section.words.title));
    let search = control(
        site,
        el("input").set("type", "search"),
        "input",
        filters.query,
    );
    let any = || option("", site.word(Word::All));
    let pillar = control(site, el("select"), "change", filters.pillar);
    let section = control(site, el("select"), "change", filters.section);
    el("form")
        .class("filters")
        .set("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(labelled(site, Word::Search, search))
        .child(labelled(
            site,
            Word::Pillar,
            pillar.child(any()).children(pillars),
        ))
        .child(labelled(
            site,
            Word::Section,
            section.child(any()).children(sections),
        ))
}

fn control(site: Site, control: Element, event: &'static str, into: RwSignal<String>) -> Element {
    control
        .set("autocomplete", "off")
        .live_flag("disabled", move || !site.ready.get())
        .on(event, move |event| into.set(event_target_value(&event)))
}

fn labelled(site: Site, word: Word, control: Element) -> Element {
    el("label")
        .child(el("span").text(site.word(word)))
        .child(control)
}

fn option(value: &'static str, text: &'static str) -> Element {
    el("option").set("value", value).text(text)
}
