//! Search and filters over the messages, as the list of all and the builder use them.

use crate::app::Site;
use crate::components::channel::{fits, name};
use crate::components::passage::{marked, words};
use crate::content::Word;
use crate::markup::value::{Live, Made};
use crate::markup::{Element, el};
use crate::message::network::Network;
use crate::search::{folded, in_pillar, matches};
use leptos::prelude::*;

/// What is asked for; empty texts ask for everything.
#[derive(Clone, Copy)]
pub struct Filters {
    /// What was typed.
    pub query: Live<String>,
    /// Id of a pillar, `-` for messages that are tied to none, or empty.
    pub pillar: Live<String>,
    /// Id of a section, or empty.
    pub section: Live<String>,
    /// Most characters that a message may have, as digits, or empty.
    pub length: Live<String>,
    /// Id of a network into which the message has to fit with its source and link, or empty.
    pub network: Live<String>,
}

/// What counts as short: about a sentence.
const SHORT: &str = "140";
/// What counts as not long: about two.
const MEDIUM: &str = "280";

impl Filters {
    /// Asks for everything.
    pub fn new() -> Self {
        Filters {
            query: Live::new(String::new()),
            pillar: Live::new(String::new()),
            section: Live::new(String::new()),
            length: Live::new(String::new()),
            network: Live::new(String::new()),
        }
    }

    /// For each message whether it is asked for.
    pub fn shown(self, site: Site) -> Vec<bool> {
        let query = folded(&self.query.get());
        let pillar = self.pillar.get();
        let section = self.section.get();
        let length: Option<usize> = self.length.get().parse().ok();
        let network = Network::from_id(&self.network.get());
        site.content
            .messages
            .iter()
            .enumerate()
            .map(|(at, message)| {
                let text = &message.words.text;
                (section.is_empty() || message.facts.section == section)
                    && in_pillar(message, &pillar)
                    && length.is_none_or(|most| text.chars().count() <= most)
                    && network.is_none_or(|network| fits(site, at, network))
                    && (query.is_empty()
                        || matches(&folded(text), &query)
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
    let pillars = content.pillars.iter().map(|pillar| {
        let name = words(site, "span", &pillar.words.name, pillar.in_original);
        (pillar.id.as_str(), name)
    });
    let plain = |word: Word| el("span").text(site.word(word));
    let chips = [("", plain(Word::All))]
        .into_iter()
        .chain(pillars)
        .chain([("-", plain(Word::NoPillar))])
        .map(|(value, name)| chip(site, filters.pillar, value, name));
    let chips = el("fieldset")
        .class("chips")
        .child(el("legend").text(site.word(Word::Pillar)))
        .child(el("div").children(chips));
    let sections = content.sections.iter().map(|section| {
        let mark = marked(site, section.in_original);
        option(&section.id, &section.words.title).marked(mark)
    });
    let networks = Network::ALL
        .iter()
        .map(|network| option(network.id(), name(site, *network)));
    let lengths = [
        option(SHORT, site.word(Word::Short)),
        option(MEDIUM, site.word(Word::Medium)),
    ];
    let query = filters.query.get_untracked();
    let search = control(
        site,
        el("input")
            .set("type", "search")
            .set_some("value", (!query.is_empty()).then_some(query)),
        "input",
        filters.query,
    );
    let chosen = |word: Word, into: Live<String>, options: Vec<Element>| {
        let select = control(site, el("select"), "change", into)
            .child(option("", site.word(Word::All)))
            .children(options);
        labelled(site, word, select)
    };
    el("form")
        .class("filters")
        .set("role", "search")
        .on("submit", |event| event.prevent_default())
        .child(chips)
        .child(labelled(site, Word::Search, search))
        .child(
            el("details")
                .child(el("summary").text(site.word(Word::MoreFilters)))
                .child(
                    el("div")
                        .class("filters")
                        .child(chosen(Word::Section, filters.section, sections.collect()))
                        .child(chosen(Word::Length, filters.length, lengths.into()))
                        .child(chosen(Word::FitsInto, filters.network, networks.collect())),
                ),
        )
}

/// A pillar to choose, as a radio button in the shape of a chip.
fn chip(site: Site, into: Live<String>, value: &'static str, name: Element) -> Element {
    let radio = el("input")
        .set("type", "radio")
        .set("name", "pillar")
        .set("autocomplete", "off")
        .set("value", value)
        .flag("checked", value.is_empty())
        .live_flag("disabled", move || !site.ready.get())
        .on("change", move |_| into.set(value.to_owned()));
    el("label").child(radio).child(name)
}

/// Said where nothing is left of a list.
pub fn nothing_found(site: Site, shown: Made<Vec<bool>>) -> Element {
    let some = move || shown.with(|shown| shown.contains(&true));
    el("p")
        .class("nothing")
        .live_flag("hidden", some)
        .text(site.word(Word::NothingFound))
}

fn control(site: Site, control: Element, event: &'static str, into: Live<String>) -> Element {
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
