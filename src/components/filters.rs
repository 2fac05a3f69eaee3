//! Search and filters over the messages, for the list of all messages and for the builder.
//!
//! Longer than most files: every filter changes the same list and the same address.

use crate::browser::{self, object};
use crate::components::network::{fits, name};
use crate::components::passage::{marked, words};
use crate::context::AppContext;
use content::{Word, find};
use leptos::prelude::event_target_value;
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el, ev};
use message::network::Network;
use message::permalink::list::{KEYS, LONGEST_QUERY};
use search::{Finder, Found, in_pillar};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

/// Query and filters, and the messages that they find.
#[derive(Clone, Copy)]
pub struct Filters {
    /// Values of the query and the filters, in the order of [`KEYS`]; an empty one matches every
    /// message. They are: the query as typed; id of a pillar, or `-` for messages without one; id
    /// of a section; greatest number of characters; id of a network that the message has to fit
    /// with its source and link.
    pub asked: [Signal<String>; 5],
    /// Finder, made at the first search.
    finder: Signal<Arc<OnceLock<Finder>>>,
    /// Messages that match.
    pub found: Memo<Found>,
}

/// Greatest number of characters of a short message: about one sentence.
const SHORT: &str = "140";
/// Greatest number of characters of a medium message: about two sentences.
const MEDIUM: &str = "280";

/// Pause in typing after which the list changes, in milliseconds. A screen reader's announcement
/// and a new address for every key would be too many.
const PAUSE: u32 = 300;

/// Selector of the texts in which hits are marked.
const MARKED: &str =
    "[data-message] :is(p > span, label > span, [data-speaker], .receipt, .receipt span)";

/// Number of keystrokes and changes in the query's field since the page was loaded.
static TYPED: AtomicU32 = AtomicU32::new(0);

impl Filters {
    /// Filters that match everything; with `shareable`, every message that may be shared.
    pub fn new(context: AppContext, shareable: bool) -> Self {
        let asked = KEYS.map(|_| Signal::new(String::new()));
        let finder = Signal::new(Arc::new(OnceLock::new()));
        let found = move || {
            let [query, pillar, section, length, network] = &asked.map(Signal::get);
            let most: Option<usize> = length.parse().ok();
            let network = Network::from_id(network);
            let messages = context.content.messages.iter().enumerate();
            let allowed = messages.map(|(at, message)| {
                (!shareable || message.facts.shareable)
                    && (section.is_empty() || message.facts.section == *section)
                    && in_pillar(message, pillar)
                    && most.is_none_or(|most| message.words.text.chars().count() <= most)
                    && network.is_none_or(|network| fits(context, at, network))
            });
            let allowed = allowed.collect();
            match query.trim() {
                "" => Found {
                    shown: allowed,
                    near: false,
                },
                query => with_finder(context, finder, |finder| {
                    finder.find(&finder.query(query), allowed)
                }),
            }
        };
        Filters {
            asked,
            finder,
            found: Memo::new(found),
        }
    }

    /// Values of the query and all filters, in the order of [`KEYS`].
    pub fn all(self) -> [String; 5] {
        self.asked.map(Signal::get)
    }

    /// Sets the values, in the order of [`KEYS`], and shows them in the controls.
    pub fn ask(self, asked: [String; 5]) {
        if asked[2..].iter().any(|value| !value.is_empty()) {
            browser::unfold(".filters details");
        }
        for ((into, value), key) in self.asked.into_iter().zip(asked).zip(KEYS) {
            // Radio buttons follow their signal.
            browser::set_value(
                &[".filters :not([type=radio])[name=", key, "]"].concat(),
                &value,
            );
            into.set(value);
        }
    }

    /// Marks the hits of the query in the messages on the page.
    fn mark(self, context: AppContext) {
        let mut marked = false;
        effect(move || {
            let near = self.found.with(|found| found.near);
            let query = self.asked[0].get();
            let asked = !query.trim().is_empty();
            if asked || marked {
                with_finder(context, self.finder, |finder| {
                    let query = finder.query(&query);
                    browser::mark_hits(MARKED, &|text| finder.hits(&query, text, near));
                });
            }
            marked = asked;
        });
    }
}

fn with_finder<Out>(
    context: AppContext,
    finder: Signal<Arc<OnceLock<Finder>>>,
    then: impl FnOnce(&Finder) -> Out,
) -> Out {
    let finder = finder.get_untracked();
    then(finder.get_or_init(|| Finder::of(context.content, browser::spelled)))
}

/// Whether `value` is a choice of the filter at this position of [`KEYS`].
pub fn is_choice(context: AppContext, at: usize, value: &str) -> bool {
    match at {
        1 => value == "-" || find(&context.content.pillars, value).is_some(),
        2 => find(&context.content.sections, value).is_some(),
        3 => value == SHORT || value == MEDIUM,
        4 => Network::from_id(value).is_some(),
        _ => true,
    }
}

/// Controls of the filters, disabled until the page is interactive.
pub fn filters(context: AppContext, filters: Filters) -> Element {
    let content = context.content;
    filters.mark(context);
    let [typed, pillar, section, length, network] = filters.asked;
    let pillars = content.pillars.iter().map(|pillar| {
        let name = words(context, "span", &pillar.words.name, pillar.in_original);
        (pillar.id.as_str(), name)
    });
    let plain = |word: Word| el("span").text(context.word(word));
    let chips = [("", plain(Word::All))]
        .into_iter()
        .chain(pillars)
        .chain([("-", plain(Word::NoPillar))])
        .map(|(value, name)| chip(context, pillar, value, name));
    let chips = el("fieldset")
        .class("chips")
        .child(
            el("legend")
                .class("unseen")
                .text(context.word(Word::Pillar)),
        )
        .child(el("div").children(chips));
    let sections = content.sections.iter().map(|section| {
        let mark = marked(context, section.in_original);
        option(&section.id, &section.words.title).lang(mark)
    });
    let networks = Network::ALL
        .iter()
        .map(|network| option(network.id(), name(context, *network)));
    let lengths = [
        option(SHORT, context.word(Word::Short)),
        option(MEDIUM, context.word(Word::Medium)),
    ];
    let query = typed.get_untracked();
    let search = el("input")
        .attr("type", "search")
        .attr("maxlength", LONGEST_QUERY.to_string())
        .attr_opt("value", (!query.is_empty()).then_some(query))
        .on(ev::input, move |event| {
            let text = event_target_value(&event);
            let typing = TYPED.fetch_add(1, Relaxed) + 1;
            let look = move |_| {
                if TYPED.load(Relaxed) == typing {
                    typed.set(text.clone());
                }
            };
            object::later(PAUSE, Box::new(look));
        });
    let search = control(context, search, 0, typed);
    let chosen = |word: Word, at: usize, into: Signal<String>, options: Vec<Element>| {
        let select = control(context, el("select"), at, into)
            .child(option("", context.word(Word::All)))
            .children(options);
        labelled(context, word, select)
    };
    el("form")
        .class("filters")
        .attr("role", "search")
        .on(ev::submit, |event| event.prevent_default())
        .child(labelled(context, Word::Search, search))
        .child(chips)
        .child(
            el("details")
                .child(el("summary").text(context.word(Word::MoreFilters)))
                .child(
                    el("div")
                        .class("filters")
                        .child(chosen(Word::Section, 2, section, sections.collect()))
                        .child(chosen(Word::Length, 3, length, lengths.into()))
                        .child(chosen(Word::FitsInto, 4, network, networks.collect())),
                ),
        )
}

/// Radio button of a pillar, in the shape of a chip.
fn chip(context: AppContext, into: Signal<String>, value: &'static str, name: Element) -> Element {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "pillar")
        .attr("autocomplete", "off")
        .attr("value", value)
        .prop("checked", move || into.with(|chosen| chosen == value))
        .prop("disabled", move || !context.is_ready())
        .on(ev::change, move |_| into.set(value.to_owned()));
    el("label").child(radio).child(name)
}

/// Status line with the number of messages found; it says where none matches everything and the
/// nearest are shown.
pub fn found_line(context: AppContext, found: Memo<Found>) -> Element {
    let count = |found: &Found| found.shown.iter().filter(|shown| **shown).count();
    let line = move |found: &Found| {
        let word = match (count(found), found.near) {
            (0, _) => return context.word(Word::NothingFound).to_owned(),
            (_, true) => Word::NearestShown,
            (_, false) => Word::MessagesShown,
        };
        let count = count(found).to_string();
        context.marks().joined(&[context.word(word), &count])
    };
    let few = move |found: &Found| found.near || count(found) == 0;
    el("p")
        .class("found")
        .attr("role", "status")
        .attr_dyn("data-few", move || found.with(few).then_some(""))
        .text_dyn(move || found.with(line))
}

fn control(context: AppContext, control: Element, at: usize, into: Signal<String>) -> Element {
    control
        .attr("name", KEYS[at])
        .attr("autocomplete", "off")
        .prop("disabled", move || !context.is_ready())
        .on(ev::change, move |event| {
            TYPED.fetch_add(1, Relaxed);
            into.set(event_target_value(&event));
        })
}

fn labelled(context: AppContext, word: Word, control: Element) -> Element {
    el("label")
        .child(el("span").text(context.word(word)))
        .child(control)
}

fn option(value: &'static str, text: &'static str) -> Element {
    el("option").attr("value", value).text(text)
}
