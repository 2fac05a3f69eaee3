//! Messages in lists: words, source, and links to the message's page and to the builder.

use crate::components::passage::{marked, passage};
use crate::components::receipt::receipt;
use crate::components::strands::edge;
use crate::context::AppContext;
use content::{Message, MessageFacts, Word, find};
use markup::{Element, el, link};
use message::lines::FIRST_PARTS;
use message::permalink::{self, Choice};
use routes::{self, Page};

/// Card of a message in a list; `more` comes first among its actions.
pub fn message_card(context: AppContext, at: usize, more: Option<Element>) -> Element {
    let message = &context.content.messages[at];
    el("article")
        .class("message")
        .attr("data-message", message.id.as_str())
        .child(edge(context, message))
        .child(passage(
            context,
            "p",
            &message.words.text,
            message.in_original,
        ))
        .children(speaker(context, message))
        .child(ways_on(context, at, more))
}

/// Speaker of a message, for the documents' own quotations only.
pub fn speaker(context: AppContext, message: &'static Message) -> Option<Element> {
    let speaker = message.words.speaker.as_deref()?;
    Some(
        el("p")
            .class("small")
            .attr("data-speaker", "")
            .lang(marked(context, message.in_original))
            .text(context.marks().speaker(speaker)),
    )
}

/// Source of a message and, in a row of its own, links to its page and to the builder; `more` comes
/// first there.
pub fn ways_on(context: AppContext, at: usize, more: Option<Element>) -> Element {
    let message = &context.content.messages[at];
    // The message's id tells the links of one card from those of the next, for screen readers.
    let action = |href: String, word: Word| {
        let word = context.word(word);
        link(href)
            .attr("aria-label", format!("{word} {}", message.id))
            .text(word)
    };
    let share = message
        .facts
        .shareable
        .then(|| action(share_address(context, message), Word::ShareMessage));
    let row = el("p")
        .class("row")
        .children(more)
        .child(action(
            context.address(Page::Message(at)),
            Word::OpenMessage,
        ))
        .children(share);
    el("div")
        .class("row small")
        .child(source(context, message))
        .child(row)
}

/// Number of the messages that are tied to a pillar or an area.
pub fn count_tied(context: AppContext, tied: impl Fn(&MessageFacts) -> bool) -> usize {
    let messages = context.content.messages.iter();
    messages.filter(|message| tied(&message.facts)).count()
}

/// Section with the messages that are tied to a pillar or an area.
pub fn messages_tied(
    context: AppContext,
    title: String,
    tied: impl Fn(&MessageFacts) -> bool,
) -> Element {
    let messages = context
        .content
        .messages
        .iter()
        .enumerate()
        .filter(|(_, message)| tied(&message.facts))
        .map(|(at, _)| el("li").child(message_card(context, at, None)));
    el("section")
        .class("block")
        .attr("id", "messages")
        .attr("tabindex", "-1")
        .child(el("h2").text(title))
        .child(
            el("p")
                .class("small")
                .text(context.word(Word::GroupingNotice)),
        )
        .child(el("ul").class("cards").children(messages))
}

/// Receipt of a message, with its section.
pub fn source(context: AppContext, message: &'static Message) -> Element {
    let section = find(&context.content.sections, &message.facts.section);
    receipt(
        context,
        &message.facts.receipt.document,
        &message.facts.receipt.sentences,
        section,
    )
}

/// Address of the builder with this message picked.
pub fn share_address(context: AppContext, message: &Message) -> String {
    let choice = Choice {
        message: message.id.clone(),
        parts: FIRST_PARTS,
        form: None,
    };
    let share = routes::address(context.content, Page::Share);
    format!("{share}#{}", permalink::encode(&choice))
}
