//! Talking points: ticked messages as one sheet to print or copy.
//!
//! Longer than most files: sheet, boxes and address follow each other.

use crate::browser::{self, object};
use crate::components::button::plain_button;
use crate::components::copy::copy_button;
use crate::components::filters::{Filters, is_choice};
use crate::components::message_card::source;
use crate::components::notice::notice;
use crate::components::passage::with_words;
use crate::components::strands::mark;
use crate::context::AppContext;
use content::{Message, Word, find};
use fragment::Refusal;
use leptos::prelude::untrack;
use markup::signal::Signal;
use markup::{Element, effect, el, ev, link};
use message::permalink::list::{self, List};
use message::points::{Point, notes, points_text};
use routes::{self, Page};

const BOXES: &str = ".tick input";

/// Talking points on the page of all messages; `Copy`.
#[derive(Clone, Copy)]
pub struct Points {
    /// Positions of the ticked messages, in the documents' order.
    ticked: Signal<Vec<usize>>,
    /// Search and filters of the list; they stand in the address beside the ticked messages.
    asked: Filters,
    /// Reason why the address was refused; `None` if it was not.
    refused: Signal<Option<Refusal>>,
}

/// Time until a browser that has refused a new address, because there were too many, accepts one
/// again, in milliseconds.
const REFUSED: u32 = 5000;

impl Points {
    /// Talking points that the address names or, if it names none, those that were ticked before
    /// the script arrived.
    pub fn new(context: AppContext, asked: Filters) -> Self {
        let points = Points {
            ticked: Signal::new(Vec::new()),
            asked,
            refused: Signal::new(None),
        };
        let mut seen = false;
        effect(move || {
            let fragment = context.fragment.get();
            // On the way to another page, the app's fragment is that page's already, but the
            // browser's address is not.
            let is_ours = !seen || fragment == browser::fragment();
            if is_ours && fragment != points.address(context) {
                points.follow(context, &fragment);
            }
            if !std::mem::replace(&mut seen, true) {
                points.read(context);
            }
        });
        let mut before = None;
        effect(move || {
            let asked = points.asked.all();
            let before = before.replace(asked.clone());
            if before.is_some_and(|before| before != asked) {
                points.show(context);
            }
        });
        points
    }

    /// Ticks the messages that the fragment names, and sets its search and filters.
    fn follow(self, context: AppContext, fragment: &str) {
        let position = |id: &str| {
            let all = &context.content.messages;
            all.iter()
                .position(|message| message.id == id && message.facts.shareable)
        };
        let known = |at: usize, value: &str| is_choice(context, at, value);
        let list = match list::decode(fragment, position, known) {
            // An empty fragment asks for everything.
            None if fragment.is_empty() => Ok(List {
                ticked: self.ticked.get_untracked(),
                ..List::default()
            }),
            // Other fragments lead to sections of the page.
            None => return,
            Some(list) => list,
        };
        self.refused.set(list.as_ref().err().copied());
        if let Ok(list) = list {
            // The sheet has the documents' order.
            let all = 0..context.content.messages.len();
            let ticked: Vec<usize> = all.filter(|at| list.ticked.contains(at)).collect();
            browser::tick(BOXES, &ids(context, &ticked));
            self.ticked.set(ticked);
            self.asked.ask(list.asked);
        }
    }

    /// Reads the ticked boxes of the page.
    fn read(self, context: AppContext) {
        let values = browser::ticked(BOXES);
        let ticked: Vec<usize> = context
            .content
            .messages
            .iter()
            .enumerate()
            .filter(|(_, message)| values.contains(&message.id))
            .map(|(at, _)| at)
            .collect();
        if self.ticked.with_untracked(|before| *before != ticked) {
            self.ticked.set(ticked);
            self.show(context);
        }
    }

    /// Writes the ticked messages, the search and the filters into the address.
    fn show(self, context: AppContext) {
        let fragment = self.address(context);
        self.refused.set(None);
        if context.fragment.with_untracked(|there| *there == fragment) {
            return;
        }
        if !browser::replace_fragment(&fragment) {
            let fragment = fragment.clone();
            let again = move |_| {
                let is_here = context.page.get_untracked() == Page::Messages;
                if is_here && context.fragment.with_untracked(|now| *now == fragment) {
                    browser::replace_fragment(&fragment);
                }
            };
            object::later(REFUSED, Box::new(again));
        }
        context.fragment.set(fragment);
    }

    fn address(self, context: AppContext) -> String {
        let ticked = self.ticked.get_untracked();
        untrack(|| list::encode(&ids(context, &ticked), &self.asked.all()))
    }
}

fn ids(context: AppContext, ticked: &[usize]) -> Vec<&'static str> {
    let id = |at: &usize| context.content.messages[*at].id.as_str();
    ticked.iter().map(id).collect()
}

/// Checkbox that makes a message a talking point; `None` for messages that may not be shared. It
/// works before the script arrives and without it: ticked messages are printed.
pub fn tick(context: AppContext, points: Points, at: usize) -> Option<Element> {
    let message = &context.content.messages[at];
    message.facts.shareable.then(|| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("autocomplete", "off")
            .attr("value", message.id.as_str())
            .on(ev::change, move |_| points.read(context));
        let id = el("span").class("unseen").text(format!(" {}", message.id));
        el("label")
            .class("tick")
            .child(input)
            .child(el("span").text(context.word(Word::AddToPoints)).child(id))
    })
}

/// Notices that the address names unknown messages, and that it is damaged.
pub fn refused(context: AppContext, points: Points) -> [Element; 2] {
    let damaged = move || points.refused.get() == Some(Refusal::Malformed);
    let unknown = move || points.refused.get().is_some() && !damaged();
    [
        notice(context, Word::ListDamaged, damaged),
        notice(context, Word::PointsRefused, unknown),
    ]
}

/// Bar at the window's foot: number of ticked messages, and the button that leads to the sheet.
pub fn ticked_bar(context: AppContext, points: Points) -> Element {
    let count = move || {
        let count = points.ticked.with(Vec::len).to_string();
        context
            .marks()
            .joined(&[context.word(Word::PointsTicked), &count])
    };
    // This is no link: the address holds the ticked messages.
    let show = plain_button()
        .class("button")
        .on(ev::click, |_| browser::go_to("points"))
        .text(context.word(Word::PointsShow));
    el("p")
        .class("row ticked")
        .prop("hidden", move || points.ticked.with(Vec::is_empty))
        .child(el("b").attr("role", "status").text_dyn(count))
        .child(show)
}

/// Sheet of talking points: title, points, their sources with addresses, disclaimer.
pub fn sheet(context: AppContext, points: Points) -> Element {
    let text = move || {
        points
            .ticked
            .with_untracked(|ticked| plain_text(context, ticked))
    };
    let button = |word: Word| {
        plain_button()
            .class("button quiet")
            .text(context.word(word))
    };
    let print = button(Word::Print)
        .attr("data-print", "")
        .on(ev::click, |_| browser::print());
    let none = button(Word::UntickAll).on(ev::click, move |_| {
        browser::tick(BOXES, &[]);
        points.read(context);
    });
    let option = |name: &'static str, word: Word| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("autocomplete", "off")
            .attr("value", name);
        el("label").child(input).text(context.word(word))
    };
    el("section")
        .class("sheet")
        .attr("id", "points")
        .attr("tabindex", "-1")
        .prop("hidden", move || points.ticked.with(Vec::is_empty))
        .child(head(context))
        .child(
            el("p")
                .class("heading")
                .text(context.word(Word::PointsHeading)),
        )
        .child(
            el("div")
                .children_dyn(move || points.ticked.with(|ticked| vec![body(context, ticked)])),
        )
        .child(el("p").class("small").text(context.word(Word::Disclaimer)))
        .child(copy_button(context, text))
        .child(
            el("p")
                .class("row switches")
                .child(print)
                .child(option("large", Word::PointsLarge))
                .child(option("heading", Word::PointsHeading))
                .child(none),
        )
}

/// What the page's messages are, and what can be made of them.
pub fn hint(context: AppContext) -> Element {
    el("div")
        .class("small")
        .child(el("p").text(context.word(Word::PointsLede)))
        .child(el("p").text(context.word(Word::MessagesLede)))
        .child(
            // The kit's page has no app, so the link loads it.
            el("p").class("row").child(
                link(context.address(Page::Kit))
                    .attr("rel", "external")
                    .text(context.word(Word::Kit)),
            ),
        )
}

/// Head of the sheet, with the strands.
pub fn head(context: AppContext) -> Element {
    el("h2")
        .class("mark")
        .child(mark())
        .child(el("span").text(title(context)))
}

/// Title of the sheet.
fn title(context: AppContext) -> String {
    context.marks().labelled(
        context.word(Word::PointsTitle),
        context.word(Word::SiteName),
    )
}

/// List of the points, and the notes below it.
pub fn body(context: AppContext, ticked: &[usize]) -> Element {
    let all = made(context, ticked);
    let (numbers, firsts) = notes(&all);
    let points = ticked
        .iter()
        .zip(&all)
        .zip(numbers)
        .map(|((at, point), number)| {
            let in_original = context.content.messages[*at].in_original;
            let entry = el("li").attr("translate", "no");
            with_words(context, entry, point.text.clone(), in_original)
                .child(el("sup").text(format!(" {number}")))
        });
    let notes = firsts.into_iter().map(|first| {
        let message = &context.content.messages[ticked[first]];
        let address = el("bdi")
            .attr("dir", "ltr")
            .text(all[first].address.clone());
        el("li")
            .child(source(context, message))
            .text(" ")
            .child(el("br"))
            .child(address)
    });
    el("div")
        .child(el("ol").class("points").children(points))
        .child(el("h3").text(context.word(Word::Footnotes)))
        .child(el("ol").class("notes").children(notes))
}

fn plain_text(context: AppContext, ticked: &[usize]) -> String {
    points_text(
        &title(context),
        &made(context, ticked),
        context.word(Word::Footnotes),
        context.word(Word::Disclaimer),
    )
}

fn made(context: AppContext, ticked: &[usize]) -> Vec<Point> {
    ticked
        .iter()
        .map(|at| point(context, &context.content.messages[*at]))
        .collect()
}

fn point(context: AppContext, message: &Message) -> Point {
    let content = context.content;
    let receipt = &message.facts.receipt;
    let document = find(&content.documents, &receipt.document);
    let document = document.map_or("", |document| document.words.cited.as_str());
    let section = find(&content.sections, &message.facts.section);
    let section = section.map_or("", |section| section.words.title.as_str());
    let first = receipt.sentences.first().map_or("", String::as_str);
    Point {
        // Words in quotation marks always stand with the name of the speaker.
        text: match &message.words.speaker {
            Some(speaker) => [&message.words.text, &context.marks().dash[..], speaker].concat(),
            None => message.words.text.clone(),
        },
        source: format!("{document} · {section}"),
        address: format!(
            "{}{}",
            content.campaign.address,
            routes::sentence(content, &receipt.document, first)
        ),
    }
}
