//! Talking points: messages that were ticked, as one sheet to print or copy.

use crate::app::Site;
use crate::browser::{self, object};
use crate::components::copy::copy_button;
use crate::components::filters::{Filters, is_choice};
use crate::components::message_card::source;
use crate::components::notice::notice;
use crate::components::passage::with_words;
use crate::components::strands::mark;
use crate::markup::signal::Signal;
use crate::markup::{Element, effect, el, ev};
use content::{Message, Word, find};
use fragment::Refusal;
use leptos::prelude::untrack;
use message::permalink::list::{self, List};
use message::points::{Point, notes, points_text};
use routes::{self, Page};

const BOXES: &str = ".tick input";

/// The messages that are ticked; cheap to copy.
#[derive(Clone, Copy)]
pub struct Points {
    /// Their positions, in the documents' order.
    ticked: Signal<Vec<usize>>,
    /// What the list is asked for; it stands in the address beside them.
    asked: Filters,
    /// Why the address was refused, if it was.
    refused: Signal<Option<Refusal>>,
}

/// How long to wait until a browser that has refused an address, because there were too many,
/// takes one again, in milliseconds.
const REFUSED: u32 = 5000;

impl Points {
    /// None ticked, or those that were ticked before the script arrived, or those that the
    /// address names.
    pub fn new(site: Site, asked: Filters) -> Self {
        let points = Points {
            ticked: Signal::new(Vec::new()),
            asked,
            refused: Signal::new(None),
        };
        let mut seen = false;
        effect(move || {
            let fragment = site.fragment.get();
            // On the way to another page the fragment is that page's already, and the browser's
            // address is not.
            let is_ours = !seen || fragment == browser::fragment();
            if is_ours && fragment != points.address(site) {
                points.follow(site, &fragment);
            }
            if !std::mem::replace(&mut seen, true) {
                points.read(site);
            }
        });
        let mut before = None;
        effect(move || {
            let asked = points.asked.all();
            let before = before.replace(asked.clone());
            if before.is_some_and(|before| before != asked) {
                points.show(site);
            }
        });
        points
    }

    /// Ticks what the address names, and asks for what it asks for.
    fn follow(self, site: Site, fragment: &str) {
        let position = |id: &str| {
            let all = &site.content.messages;
            all.iter()
                .position(|message| message.id == id && message.facts.shareable)
        };
        let known = |at: usize, value: &str| is_choice(site, at, value);
        let list = match list::decode(fragment, position, known) {
            // The page's own address asks for everything.
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
            // On the sheet they stand in the documents' order.
            let all = 0..site.content.messages.len();
            let ticked: Vec<usize> = all.filter(|at| list.ticked.contains(at)).collect();
            browser::tick(BOXES, &ids(site, &ticked));
            self.ticked.set(ticked);
            self.asked.ask(list.asked);
        }
    }

    /// Takes over what is ticked on the page.
    fn read(self, site: Site) {
        let values = browser::ticked(BOXES);
        let ticked: Vec<usize> = site
            .content
            .messages
            .iter()
            .enumerate()
            .filter(|(_, message)| values.contains(&message.id))
            .map(|(at, _)| at)
            .collect();
        if self.ticked.with_untracked(|before| *before != ticked) {
            self.ticked.set(ticked);
            self.show(site);
        }
    }

    /// Keeps the address at what is ticked and asked for.
    fn show(self, site: Site) {
        let fragment = self.address(site);
        self.refused.set(None);
        if site.fragment.with_untracked(|there| *there == fragment) {
            return;
        }
        if !browser::replace_fragment(&fragment) {
            let fragment = fragment.clone();
            let again = move |_| {
                let is_here = site.page.get_untracked() == Page::Messages;
                if is_here && site.fragment.with_untracked(|now| *now == fragment) {
                    browser::replace_fragment(&fragment);
                }
            };
            object::later(REFUSED, Box::new(again));
        }
        site.fragment.set(fragment);
    }

    fn address(self, site: Site) -> String {
        let ticked = self.ticked.get_untracked();
        untrack(|| list::encode(&ids(site, &ticked), &self.asked.all()))
    }
}

fn ids(site: Site, ticked: &[usize]) -> Vec<&'static str> {
    let id = |at: &usize| site.content.messages[*at].id.as_str();
    ticked.iter().map(id).collect()
}

/// The box that makes a message a talking point. It works before the script arrives and without
/// it: what is ticked is what gets printed.
pub fn tick(site: Site, points: Points, at: usize) -> Option<Element> {
    let message = &site.content.messages[at];
    message.facts.shareable.then(|| {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("autocomplete", "off")
            .attr("value", message.id.as_str())
            .on(ev::change, move |_| points.read(site));
        let id = el("span").class("unseen").text(format!(" {}", message.id));
        el("label")
            .class("tick")
            .child(input)
            .child(el("span").text(site.word(Word::AddToPoints)).child(id))
    })
}

/// Said where the address names messages that there are not, and where it is damaged.
pub fn refused(site: Site, points: Points) -> [Element; 2] {
    let damaged = move || points.refused.get() == Some(Refusal::Malformed);
    let unknown = move || points.refused.get().is_some() && !damaged();
    [
        notice(site, Word::ListDamaged, damaged),
        notice(site, Word::PointsRefused, unknown),
    ]
}

/// At the window's foot: how many are ticked, and the way to the sheet.
pub fn ticked_bar(site: Site, points: Points) -> Element {
    let count = move || {
        let count = points.ticked.with(Vec::len);
        format!("{} {count}", site.word(Word::PointsTicked))
    };
    // Not a link: the address names what is ticked.
    let show = el("button")
        .attr("type", "button")
        .class("button")
        .on(ev::click, |_| browser::go_to("points"))
        .text(site.word(Word::PointsShow));
    el("p")
        .class("row ticked")
        .prop("hidden", move || points.ticked.with(Vec::is_empty))
        .child(el("b").attr("role", "status").text_dyn(count))
        .child(show)
}

/// The sheet: the title, the points, their sources with addresses, the disclaimer.
pub fn sheet(site: Site, points: Points) -> Element {
    let text = move || {
        points
            .ticked
            .with_untracked(|ticked| plain_text(site, ticked))
    };
    let button = |word: Word| {
        el("button")
            .attr("type", "button")
            .class("button quiet")
            .text(site.word(word))
    };
    let print = button(Word::Print)
        .attr("data-print", "")
        .on(ev::click, |_| browser::print());
    let none = button(Word::UntickAll).on(ev::click, move |_| {
        browser::tick(BOXES, &[]);
        points.read(site);
    });
    let sheet = el("section")
        .class("sheet")
        .attr("id", "points")
        .attr("tabindex", "-1")
        .prop("hidden", move || points.ticked.with(Vec::is_empty))
        .child(head(site))
        .child(
            el("div").children_dyn(move || points.ticked.with(|ticked| vec![body(site, ticked)])),
        )
        .child(el("p").class("small").text(site.word(Word::Disclaimer)))
        .child(copy_button(site, text))
        .child(el("p").class("row").child(print).child(none));
    el("div")
        .child(el("p").class("small").text(site.word(Word::PointsLede)))
        .child(sheet)
}

/// The head of the sheet, with the strands.
pub fn head(site: Site) -> Element {
    el("h2")
        .class("mark")
        .child(mark())
        .child(el("span").text(title(site)))
}

/// What the sheet is called.
fn title(site: Site) -> String {
    format!(
        "{}: {}",
        site.word(Word::PointsTitle),
        site.word(Word::SiteName)
    )
}

/// The points and their notes.
pub fn body(site: Site, ticked: &[usize]) -> Element {
    let all = made(site, ticked);
    let (numbers, firsts) = notes(&all);
    let points = ticked
        .iter()
        .zip(&all)
        .zip(numbers)
        .map(|((at, point), number)| {
            let in_original = site.content.messages[*at].in_original;
            let entry = el("li").attr("translate", "no");
            with_words(site, entry, point.text.clone(), in_original)
                .child(el("sup").text(format!(" {number}")))
        });
    let notes = firsts.into_iter().map(|first| {
        let message = &site.content.messages[ticked[first]];
        let address = el("bdi")
            .attr("dir", "ltr")
            .text(all[first].address.clone());
        el("li")
            .child(source(site, message))
            .text(" ")
            .child(el("br"))
            .child(address)
    });
    el("div")
        .child(el("ol").class("points").children(points))
        .child(el("h3").text(site.word(Word::Footnotes)))
        .child(el("ol").class("notes").children(notes))
}

fn plain_text(site: Site, ticked: &[usize]) -> String {
    points_text(
        &title(site),
        &made(site, ticked),
        site.word(Word::Footnotes),
        site.word(Word::Disclaimer),
    )
}

fn made(site: Site, ticked: &[usize]) -> Vec<Point> {
    ticked
        .iter()
        .map(|at| point(site, &site.content.messages[*at]))
        .collect()
}

fn point(site: Site, message: &Message) -> Point {
    let content = site.content;
    let receipt = &message.facts.receipt;
    let document = find(&content.documents, &receipt.document);
    let document = document.map_or("", |document| document.words.cited.as_str());
    let section = find(&content.sections, &message.facts.section);
    let section = section.map_or("", |section| section.words.title.as_str());
    let first = receipt.sentences.first().map_or("", String::as_str);
    Point {
        // Words in quotation always stand with the name of who said them.
        text: match &message.words.speaker {
            Some(speaker) => format!("{} — {speaker}", message.words.text),
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
