//! An area: the text of record, the other wording beside it, the messages that speak of it.

use crate::app::Site;
use crate::components::message_card::messages_tied;
use crate::components::passage::{marked, original_mark, untranslated, with_filled, with_words};
use crate::components::receipt::receipt;
use crate::content::{Area, Quote, Word, find};
use crate::markup::{Element, el, link};
use crate::routes::Page;
use crate::search::speaks_of;
use crate::wording::{self, Run};

/// The page of the area at this position.
pub fn area(site: Site, at: usize) -> Element {
    let content = site.content;
    let area = &content.areas[at];
    let mark = marked(site, area.in_original);
    let number = site
        .word(Word::AreaNumber)
        .replace("{n}", &area.facts.number.to_string())
        .replace("{total}", &content.areas.len().to_string());
    let follows = area.words.follows.as_ref().map(|id| {
        let document = find(&content.documents, id);
        with_filled(
            site,
            el("p").class("small"),
            site.word(Word::TitleFollows),
            "{document}",
            document.map_or_else(String::new, |document| document.words.name.clone()),
            document.is_some_and(|document| document.in_original),
        )
    });
    el("div")
        .class("page")
        .child(el("p").class("eyebrow").text(number))
        .child(
            el("h1")
                .set("tabindex", "-1")
                .marked(mark)
                .text(area.words.title.as_str()),
        )
        .child(
            el("p")
                .class("lede")
                .marked(mark)
                .text(area.words.explanation.as_str()),
        )
        .children(untranslated(site, area.in_original))
        .children(follows)
        .child(wordings(site, area))
        .child(messages_tied(site, Word::AreaMessages, |facts| {
            speaks_of(&facts.areas, &area.id)
        }))
        .child(neighbours(site, at))
}

/// The wordings side by side, each with what only it has marked by shape, colour and words.
fn wordings(site: Site, area: &'static Area) -> Element {
    let (record, others) = (&area.facts.wordings[0], &area.facts.wordings[1..]);
    let mut section = el("section")
        .class("block")
        .child(el("h2").text(site.word(Word::WordingsTitle)));
    for other in others {
        let (left, right) = wording::compare(&record.text, &other.text);
        let said = match record.text == other.text {
            true => Word::WordingsAlike,
            false => Word::WordingsDiffer,
        };
        section = section
            .child(
                el("div")
                    .class("compare")
                    .child(column(site, Word::TextOfRecord, record, left))
                    .child(column(site, Word::OtherWording, other, right)),
            )
            .child(el("p").class("small").text(site.word(said)));
    }
    section
}

fn column(site: Site, label: Word, quote: &'static Quote, runs: Vec<Run>) -> Element {
    let own = site.content.language.code.as_str();
    let hint = |word: Word, before: &'static str, after: &'static str| {
        el("span")
            .class("unseen")
            .set("lang", own)
            .text(before)
            .text(site.word(word))
            .text(after)
    };
    let mut text = el("p").marked(original_mark(site));
    for run in runs {
        // The mark stops before the blank, so that its underline does.
        let words = run.text.trim_end().to_owned();
        let rest = run.text[words.len()..].to_owned();
        text = match run.only_here {
            false => text.text(words),
            true => text.child(
                el("mark")
                    .child(hint(Word::OnlyHere, "", " "))
                    .text(words)
                    .child(hint(Word::OnlyHereEnd, " ", "")),
            ),
        }
        .text(rest);
    }
    let caption = el("figcaption")
        .child(el("b").text(site.word(label)))
        .text(" ")
        .child(receipt(site, &quote.document, &quote.sentences, None));
    el("figure").child(caption).child(text)
}

/// The stops before and after on the road.
fn neighbours(site: Site, at: usize) -> Element {
    let stop = |at: usize, word: Word, rel: &'static str| {
        let area = site.content.areas.get(at)?;
        let link = link(site.address(Page::Area(at)))
            .set("rel", rel)
            .text(site.word(word))
            .text(": ");
        let title = area.words.title.as_str();
        Some(el("li").child(with_words(site, link, title, area.in_original)))
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| stop(at, Word::Previous, "prev"));
    el("nav")
        .set("aria-label", site.word(Word::RoadTitle))
        .child(
            el("ul")
                .class("row")
                .children(before)
                .children(stop(at + 1, Word::Next, "next")),
        )
}
