//! Talking points: messages that were ticked, as one sheet to print or copy.

use crate::app::Site;
use crate::browser;
use crate::components::copy::copy_button;
use crate::components::message_card::source;
use crate::components::notice::notice;
use crate::components::passage::with_words;
use crate::components::strands::mark;
use crate::content::{Message, Word, find};
use crate::markup::value::Live;
use crate::markup::{Element, effect, el};
use crate::message::points::{Point, notes, points_text};
use crate::permalink::{self, Refusal};
use crate::routes;

const BOXES: &str = ".tick input";

/// The messages that are ticked; cheap to copy.
#[derive(Clone, Copy)]
pub struct Points {
    /// Their positions, in the documents' order.
    ticked: Live<Vec<usize>>,
    /// Set where the address named messages that do not exist.
    refused: Live<bool>,
}

impl Points {
    /// None ticked, or those that were ticked before the script arrived, or those that the
    /// address names.
    pub fn new(site: Site) -> Self {
        let points = Points {
            ticked: Live::new(Vec::new()),
            refused: Live::new(false),
        };
        let mut seen = false;
        effect(move || {
            let fragment = site.fragment.get();
            let own = points.ticked.with_untracked(|ticked| address(site, ticked));
            if fragment != own {
                points.follow(site, &fragment);
            }
            if !std::mem::replace(&mut seen, true) {
                points.read(site);
            }
        });
        points
    }

    /// Ticks what the address names.
    fn follow(self, site: Site, fragment: &str) {
        let position = |id: &str| {
            let all = &site.content.messages;
            all.iter()
                .position(|message| message.id == id && message.facts.shareable)
        };
        match permalink::decode_messages(fragment, position) {
            Ok(named) => {
                // On the sheet they stand in the documents' order.
                let all = 0..site.content.messages.len();
                self.set(site, all.filter(|at| named.contains(at)).collect());
                self.refused.set(false);
            }
            // Other fragments lead to sections of the page.
            Err(Refusal::UnknownMessage | Refusal::Version) => self.refused.set(true),
            Err(_) => {}
        }
    }

    fn set(self, site: Site, ticked: Vec<usize>) {
        browser::tick(BOXES, &ids(site, &ticked));
        self.ticked.set(ticked);
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
            self.show(site, ticked);
        }
    }

    /// Ticks these, and keeps the address at them.
    fn show(self, site: Site, ticked: Vec<usize>) {
        let fragment = address(site, &ticked);
        self.ticked.set(ticked);
        browser::replace_fragment(&fragment);
        site.fragment.set(fragment);
    }
}

fn address(site: Site, ticked: &[usize]) -> String {
    permalink::encode_messages(&ids(site, ticked))
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
            .set("type", "checkbox")
            .set("autocomplete", "off")
            .set("value", message.id.as_str())
            .on("change", move |_| points.read(site));
        let id = el("span").class("unseen").text(format!(" {}", message.id));
        el("label")
            .class("tick")
            .child(input)
            .child(el("span").text(site.word(Word::AddToPoints)).child(id))
    })
}

/// At the window's foot: how many are ticked, and the way to the sheet.
pub fn ticked_bar(site: Site, points: Points) -> Element {
    let count = move || {
        let count = points.ticked.with(Vec::len);
        format!("{} {count}", site.word(Word::PointsTicked))
    };
    // Not a link: the address names what is ticked.
    let show = el("button")
        .set("type", "button")
        .class("button")
        .on("click", |_| browser::go_to("points"))
        .text(site.word(Word::PointsShow));
    el("p")
        .class("row ticked")
        .live_flag("hidden", move || points.ticked.with(Vec::is_empty))
        .child(el("b").set("role", "status").live_text(count))
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
            .set("type", "button")
            .class("button quiet")
            .text(site.word(word))
    };
    let print = button(Word::Print)
        .set("data-print", "")
        .on("click", |_| browser::print());
    let none = button(Word::UntickAll).on("click", move |_| {
        browser::tick(BOXES, &[]);
        points.show(site, Vec::new());
    });
    let refused = notice(site, Word::PointsRefused, move || points.refused.get());
    let sheet = el("section")
        .class("sheet")
        .set("id", "points")
        .set("tabindex", "-1")
        .live_flag("hidden", move || points.ticked.with(Vec::is_empty))
        .child(head(site))
        .child(
            el("div").live_children(move || points.ticked.with(|ticked| vec![body(site, ticked)])),
        )
        .child(el("p").class("small").text(site.word(Word::Disclaimer)))
        .child(copy_button(site, text))
        .child(el("p").class("row").child(print).child(none));
    el("div")
        .child(el("p").class("small").text(site.word(Word::PointsLede)))
        .child(refused)
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
            let entry = el("li").set("translate", "no");
            with_words(site, entry, point.text.clone(), in_original)
                .child(el("sup").text(format!(" {number}")))
        });
    let notes = firsts.into_iter().map(|first| {
        let message = &site.content.messages[ticked[first]];
        let address = el("bdi").set("dir", "ltr").text(all[first].address.clone());
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
