//! Message pages: words, source, and everything to share the message with.

use crate::components::channel::{Posts, channels, first_text};
use crate::components::copy::copy_ready;
use crate::components::message_card::{share_address, source};
use crate::components::passage::{marked, original, untranslated, with_filled, with_words};
use crate::components::pictures::{Texts, pictures};
use crate::components::strands::edge;
use crate::context::AppContext;
use content::{Message, Word, find};
use markup::signal::Signal;
use markup::{Element, el, link};
use message::lines::lines;
use routes::Page;
use search::speaks_of;
use std::sync::Arc;

/// Number of characters from which on a message is set smaller.
const LONG: usize = 180;

/// Page of the message at this position.
pub fn message(context: AppContext, at: usize) -> Element {
    let message = &context.content.messages[at];
    let mark = marked(context, message.in_original);
    let spoken = message.words.speaker.as_ref();
    let withheld = (!message.facts.shareable).then(|| {
        el("p")
            .class("small")
            .text(context.word(Word::NotForSharing))
    });
    let beside = original(
        context,
        context.content.message_original(at),
        message.in_original,
        message.words.official.as_deref(),
    );
    let line = el("div")
        .child(
            el("p").class("eyebrow").text(
                context
                    .word(Word::MessageNumber)
                    .replace("{id}", &message.id),
            ),
        )
        .child(headline(context, at, "h1"))
        .children(untranslated(context, message.in_original))
        .children(spoken.map(|speaker| el("p").lang(mark).text(context.marks().speaker(speaker))))
        .child(el("p").class("small").child(source(context, message)))
        .children(sibling(context, message))
        .children(beside.map(|fold| fold.attr("open", "")))
        .children(withheld);
    let shared = message.facts.shareable;
    el("div")
        .class("page")
        .attr("data-message", message.id.as_str())
        .child(
            el("div")
                .class("beside")
                .child(line)
                .children(shared.then(|| ready_made(context, message, at)))
                .children(related(context, message)),
        )
        .child(neighbours(context, at))
}

/// Note about the other document's message that says the same, in the same or other words, with a
/// link to the comparison; `None` if there is no such message.
fn sibling(context: AppContext, message: &'static Message) -> Option<Element> {
    let content = context.content;
    let id = message.facts.sibling.as_ref()?;
    let at = content.messages.iter().position(|other| other.id == *id)?;
    let (own, other) = (&message.facts.receipt, &content.messages[at].facts.receipt);
    let document = find(&content.documents, &other.document)?;
    let alike = &content.sharing.get()?.alike;
    let word = match alike.contains(&message.id) {
        true => Word::SiblingAlike,
        false => Word::SiblingDiffers,
    };
    let compared = content.areas.iter().position(|area| {
        let wordings = &area.facts.wordings;
        wordings
            .iter()
            .any(|quote| quote.sentences == own.sentences && quote.document == own.document)
    });
    let link = match compared {
        Some(area) => link(format!("{}#wordings", context.address(Page::Area(area))))
            .text(context.word(Word::SiblingCompare)),
        None => link(context.address(Page::Message(at)))
            .text(context.word(Word::MessageNumber).replace("{id}", id)),
    };
    let said = with_filled(
        context,
        el("span"),
        context.word(word),
        "{document}",
        document.words.cited.clone(),
        document.in_original,
    );
    Some(el("p").class("row small").child(said).child(link))
}

/// Message set large as a heading, with the strands of its pillars. A long message is set smaller,
/// so that it can be read at a glance.
pub fn headline(context: AppContext, at: usize, tag: &'static str) -> Element {
    let message = &context.content.messages[at];
    let class = match message.words.text.chars().count() > LONG {
        true => "headline long",
        false => "headline",
    };
    el("div").class(class).child(edge(context, message)).child(
        el(tag)
            .class("message-text")
            .attr("tabindex", "-1")
            .attr("translate", "no")
            .lang(marked(context, message.in_original))
            .text(message.words.text.as_str()),
    )
}

/// Post with the message, ready to send. Its links work without a script.
fn ready_made(context: AppContext, message: &'static Message, at: usize) -> Element {
    // The lines after the message are in the page's language; the message may not be translated
    // yet.
    let whole = first_text(context, at);
    let after = whole
        .strip_prefix(message.words.text.as_str())
        .unwrap_or_default()
        .to_owned();
    let post = with_words(
        context,
        el("p")
            .class("post")
            .attr("data-post", "")
            .attr("translate", "no")
            .attr("dir", "auto"),
        message.words.text.as_str(),
        message.in_original,
    )
    .text(after);
    let position = Signal::new(at);
    let texts = Texts {
        card: Arc::new(|| message.words.text.clone()),
        address: Arc::new(move || lines(context.content, at).link),
    };
    let adjust = link(share_address(context, message))
        .class("button quiet")
        .text(context.word(Word::AdjustInBuilder));
    el("section")
        .child(el("h2").text(context.word(Word::ShareThis)))
        .child(copy_ready(context, Word::CopyLine, whole))
        .child(post)
        .child(channels(context, Posts::Ready(at)))
        .children(pictures(context, position, texts, true))
        .child(
            el("p")
                .class("row")
                .child(adjust)
                .children(languages_link(context, at)),
        )
}

/// Links to the pillars and areas that the message speaks of; `None` if there are none.
fn related(context: AppContext, message: &Message) -> Option<Element> {
    let content = context.content;
    let mut links: Vec<(Page, &'static str, bool)> = Vec::new();
    for (at, pillar) in content.pillars.iter().enumerate() {
        if speaks_of(&message.facts.pillars, &pillar.id) {
            links.push((Page::Pillar(at), &pillar.words.name, pillar.in_original));
        }
    }
    for (at, area) in content.areas.iter().enumerate() {
        if speaks_of(&message.facts.areas, &area.id) {
            links.push((Page::Area(at), &area.words.title, area.in_original));
        }
    }
    if links.is_empty() {
        return None;
    }
    let links = links.into_iter().map(|(page, name, in_original)| {
        el("li").child(with_words(
            context,
            link(context.address(page)),
            name,
            in_original,
        ))
    });
    Some(
        el("section")
            .child(el("h2").text(context.word(Word::SpeaksOf)))
            .child(el("ul").children(links))
            .child(
                el("p")
                    .class("small")
                    .text(context.word(Word::GroupingNotice)),
            ),
    )
}

/// Links to the messages before and after, in the documents' order.
fn neighbours(context: AppContext, at: usize) -> Element {
    let message = |at: usize, word: Word, rel: &'static str| {
        context.content.messages.get(at)?;
        let link = link(context.address(Page::Message(at)))
            .attr("rel", rel)
            .text(context.word(word));
        Some(el("li").child(link))
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| message(at, Word::PreviousMessage, "prev"));
    let all = link(context.address(Page::Messages)).text(context.word(Word::AllMessages));
    el("nav")
        .attr("aria-label", context.word(Word::KeyMessages))
        .child(
            el("ul")
                .class("row")
                .children(before)
                .child(el("li").child(all))
                .children(message(at + 1, Word::NextMessage, "next")),
        )
}

/// Link to the message in all languages; `None` if the site has one language only. It loads the
/// page: only the document has the other languages.
fn languages_link(context: AppContext, at: usize) -> Option<Element> {
    (context.content.languages.len() > 1).then(|| {
        link(context.address(Page::Languages(at)))
            .attr("rel", "external")
            .text(context.word(Word::InAllLanguages))
    })
}
