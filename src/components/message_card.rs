//! A message in a list: its words, its source, the way to its page and to the builder.

use crate::app::Site;
use crate::components::passage::passage;
use crate::components::receipt::receipt;
use crate::content::{Message, Word, find};
use crate::markup::{Element, el, link};
use crate::message::compose::Parts;
use crate::permalink::{self, Choice};
use crate::routes::{self, Page};

/// A message in a list.
pub fn message_card(site: Site, at: usize) -> Element {
    let message = &site.content.messages[at];
    // A link's words are told apart from those of the next card's by the message's id.
    let action = |href: String, word: Word| {
        let word = site.word(word);
        link(href)
            .set("aria-label", format!("{word} {}", message.id))
            .text(word)
    };
    let share = message
        .facts
        .shareable
        .then(|| action(share_address(site, message), Word::ShareMessage));
    el("article")
        .class("message")
        .set("data-message", message.id.as_str())
        .add(passage(site, "p", &message.words.text, message.in_original))
        .add(
            el("p")
                .class("row small")
                .add(source(site, message))
                .add(action(site.address(Page::Message(at)), Word::OpenMessage))
                .add_all(share),
        )
}

/// The receipt of a message, with its section.
pub fn source(site: Site, message: &'static Message) -> Element {
    let section = find(&site.content.sections, &message.facts.section);
    receipt(
        site,
        &message.facts.receipt.document,
        &message.facts.receipt.sentences,
        section.map(|section| section.words.title.as_str()),
    )
}

/// The builder with this message picked.
pub fn share_address(site: Site, message: &Message) -> String {
    let choice = Choice {
        message: message.id.clone(),
        parts: Parts {
            source: true,
            link: true,
            hashtag: false,
        },
    };
    let share = routes::address(site.content, Page::Share);
    format!("{share}#{}", permalink::encode(&choice))
}
