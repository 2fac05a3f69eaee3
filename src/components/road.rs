//! Road past all areas, on all strands, and the ways to move along it.
//!
//! Longer than most files: the road, its stops and its buttons are one control.

use crate::browser;
use crate::components::area_text::{area_text, sentence};
use crate::components::card::{Subject, card, unsaid};
use crate::components::message_card::count_tied;
use crate::components::passage::untranslated;
use crate::components::receipt::receipt;
use crate::context::AppContext;
use content::Direction;
use content::{Area, Word};
use markup::signal::Signal;
use markup::{Element, el, ev, link};
use routes::Page;
use search::speaks_of;

/// Road of the areas, in the documents' order; it tells no time. Arrow keys and swipes move along
/// it. `current` is the position of the stop that was reached so, which stands out and is
/// announced.
pub fn road(context: AppContext, current: Signal<Option<usize>>) -> Element {
    let last = context.content.areas.len().saturating_sub(1);
    let go = move |at: usize| {
        current.set(Some(at));
        browser::focus_stop(at);
        context.announcement.set(number(context, at));
    };
    let keys = move |event: web_sys::Event| {
        let Some(here) = browser::number_around(&event, "data-stop") else {
            return;
        };
        let there = match (browser::plain_key(&event).as_str(), direction(context)) {
            ("ArrowDown", _) | ("ArrowRight", Direction::Ltr) | ("ArrowLeft", Direction::Rtl) => {
                here + 1
            }
            ("ArrowUp", _) | ("ArrowLeft", Direction::Ltr) | ("ArrowRight", Direction::Rtl) => {
                here.saturating_sub(1)
            }
            ("Home", _) => 0,
            ("End", _) => last,
            _ => return,
        };
        event.prevent_default();
        go(there.min(last));
    };
    let swipe = move |event: web_sys::Event| {
        // A finger that moves back pulls the road along with it.
        let onward = match (browser::swiped(&event), direction(context)) {
            (0, _) => return,
            (way, Direction::Ltr) => way < 0,
            (way, Direction::Rtl) => way > 0,
        };
        let touched = browser::number_around(&event, "data-stop");
        let here = current.get_untracked().or(touched).unwrap_or_default();
        go(match onward {
            true => (here + 1).min(last),
            false => here.saturating_sub(1),
        });
    };
    let stops = (0..=last).map(|at| stop(context, at, current));
    el("ol")
        .class("road")
        .on(ev::keydown, keys)
        .on(ev::pointerdown, |event| browser::touched(&event))
        .on(ev::pointerup, swipe)
        .children(stops)
}

fn direction(context: AppContext) -> Direction {
    context.content.language.direction
}

/// Number of an area among all, in words.
pub fn number(context: AppContext, at: usize) -> String {
    context.counted(
        Word::AreaNumber,
        &[
            ("n", usize::from(context.content.areas[at].facts.number)),
            ("total", context.content.areas.len()),
        ],
    )
}

fn stop(context: AppContext, at: usize, current: Signal<Option<usize>>) -> Element {
    let area = &context.content.areas[at];
    let is_current = move |said: &'static str| (current.get() == Some(at)).then_some(said);
    let title = link(context.address(Page::Area(at)))
        .attr_dyn("aria-current", move || is_current("step"))
        .text(area.words.title.as_str());
    el("li")
        .class("stop")
        .attr("data-stop", at.to_string())
        .attr_dyn("data-current", move || is_current(""))
        .child(sentence(context, area, el("h3").child(title)))
        .children(untranslated(
            context,
            area.in_original || area_text(context.content, area).in_original,
        ))
        .child(area_card(context, at, area))
}

/// Card of an area, whose sentence stands above: the points on which the documents say nothing, and
/// the sentence's source.
fn area_card(context: AppContext, at: usize, area: &'static Area) -> Element {
    let content = context.content;
    let whole = area_text(content, area);
    let used = &area.facts.wordings[0];
    let from = receipt(context, &used.document, &used.sentences, None);
    let message = whole.message.map(|at| &content.messages[at]);
    let lines = unsaid(context, &area.words.unsaid, area.in_original);
    let source = el("p").class("small").child(from);
    card(
        context,
        Subject {
            id: &area.id,
            name: &area.words.title,
            in_original: area.in_original,
            label: Word::UnsaidTitle,
            inside: vec![lines, source],
            page: Page::Area(at),
            messages: count_tied(context, |facts| speaks_of(&facts.areas, &area.id)),
            compares: area
                .facts
                .wordings
                .iter()
                .any(|other| other.text != used.text),
            message: message.filter(|message| message.facts.shareable),
            question: content.asked.areas[at].as_deref(),
        },
    )
}
