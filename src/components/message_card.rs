//! Messages in lists: a message's words, its source, the way to its page and to the builder.

use crate::app::Site;
use crate::components::passage::{marked, passage};
use crate::components::receipt::receipt;
use crate::components::strands::edge;
use crate::markup::{Element, el, link};
use content::{Message, MessageFacts, Word, find};
use message::lines::FIRST_PARTS;
use message::network::Networks;
use message::permalink::{self, Choice};
use routes::{self, Page};

/// A message in a list; `more` comes first among its actions.
pub fn message_card(site: Site, at: usize, more: Option<Element>) -> Element {
    let message = &site.content.messages[at];
    let speaker = message.words.speaker.as_deref().map(|speaker| {
        el("p")
            .class("small")
            .attr("data-speaker", "")
            .lang(marked(site, message.in_original))
            .text(["— ", speaker].concat())
    });
    el("article")
        .class("message")
        .attr("data-message", message.id.as_str())
        .child(edge(site, message))
        .child(passage(site, "p", &message.words.text, message.in_original))
        .children(speaker)
        .child(ways_on(site, at, more))
}

/// A message's source, and the ways to its page and to the builder; `more` comes first.
pub fn ways_on(site: Site, at: usize, more: Option<Element>) -> Element {
    let message = &site.content.messages[at];
    // A link's words are told apart from those of the next card's by the message's id.
    let action = |href: String, word: Word| {
        let word = site.word(word);
        link(href)
            .attr("aria-label", format!("{word} {}", message.id))
            .text(word)
    };
    let share = message
        .facts
        .shareable
        .then(|| action(share_address(site, message), Word::ShareMessage));
    el("p")
        .class("row small")
        .children(more)
        .child(source(site, message))
        .child(action(site.address(Page::Message(at)), Word::OpenMessage))
        .children(share)
}

/// The messages that are tied to a pillar or an area, as a section of its page.
pub fn messages_tied(site: Site, title: Word, tied: impl Fn(&MessageFacts) -> bool) -> Element {
    let messages = site
        .content
        .messages
        .iter()
        .enumerate()
        .filter(|(_, message)| tied(&message.facts))
        .map(|(at, _)| el("li").child(message_card(site, at, None)));
    el("section")
        .class("block")
        .attr("id", "messages")
        .attr("tabindex", "-1")
        .child(el("h2").text(site.word(title)))
        .child(el("p").class("small").text(site.word(Word::GroupingNotice)))
        .child(el("ul").class("cards").children(messages))
}

/// The receipt of a message, with its section.
pub fn source(site: Site, message: &'static Message) -> Element {
    let section = find(&site.content.sections, &message.facts.section);
    receipt(
        site,
        &message.facts.receipt.document,
        &message.facts.receipt.sentences,
        section,
    )
}

/// The builder with this message picked.
pub fn share_address(site: Site, message: &Message) -> String {
    let choice = Choice {
        message: message.id.clone(),
        parts: FIRST_PARTS,
        form: None,
        networks: Networks::FIRST,
    };
    let share = routes::address(site.content, Page::Share);
    format!("{share}#{}", permalink::encode(&choice))
}
