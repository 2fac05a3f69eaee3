//! Pillar pages: the pillar's statement, a few messages set large, the points on which the documents
//! say nothing, and the other messages that speak of it.

use crate::components::message_card::{count_tied, messages_tied, speaker, ways_on};
use crate::components::passage::{marked, original, passage, untranslated, with_words};
use crate::components::receipt::receipt;
use crate::context::AppContext;
use content::{MessageFacts, Word};
use markup::{Element, el, link};
use routes::Page;
use search::speaks_of;

/// Page of the pillar at this position.
pub fn pillar(context: AppContext, at: usize) -> Element {
    let content = context.content;
    let pillar = &content.pillars[at];
    let from = &pillar.facts.receipt;
    let mark = marked(context, pillar.in_original);
    let unsaid = pillar
        .words
        .unsaid
        .iter()
        .map(|line| el("li").lang(mark).text(line.as_str()));
    let others = (0..content.pillars.len())
        .filter(|other| *other != at)
        .map(|other| {
            let pillar = &content.pillars[other];
            let link = link(context.address(Page::Pillar(other)));
            let name = pillar.words.name.as_str();
            el("li").child(with_words(context, link, name, pillar.in_original))
        });
    let large: Vec<&MessageFacts> = content
        .pulled(pillar)
        .map(|at| &content.messages[at].facts)
        .collect();
    let others_tied =
        |facts: &MessageFacts| speaks_of(&facts.pillars, &pillar.id) && !large.contains(&facts);
    let title = context.counted(
        Word::PillarMessages,
        &[("n", count_tied(context, others_tied))],
    );
    let own_words = content.pillar_originals.get(at);
    let own_words = own_words.and_then(|words| original(context, words, pillar.in_original, None));
    el("div")
        .class("page poster")
        .attr("data-strand", (at + 1).to_string())
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .lang(mark)
                .attr("data-shared", format!("pillar-{}", pillar.id))
                .text(pillar.words.name.as_str()),
        )
        .child(passage(context, "p", &pillar.words.statement, pillar.in_original).class("lede"))
        .child(el("p").class("small").child(receipt(
            context,
            &from.document,
            &from.sentences,
            None,
        )))
        .children(own_words)
        .children(content.pulled(pillar).map(|at| pulled(context, at)))
        .child(
            el("section")
                .class("block")
                .child(el("h2").text(context.word(Word::UnsaidTitle)))
                .child(el("ul").children(unsaid))
                .children(untranslated(context, pillar.in_original)),
        )
        .child(messages_tied(context, title, others_tied))
        .child(
            el("nav")
                .attr("aria-label", context.word(Word::Pillars))
                .child(el("ul").class("row").children(others)),
        )
}

/// Message set large, with its speaker, its source and the ways on. Only a speaker's own words stand
/// in quotation marks.
fn pulled(context: AppContext, at: usize) -> Element {
    let message = &context.content.messages[at];
    let text = passage(context, "p", &message.words.text, message.in_original);
    let quoted = message.words.speaker.is_some();
    el("section")
        .class("pulled")
        .attr("data-message", message.id.as_str())
        .child(text.bool_attr("data-quoted", quoted))
        .children(speaker(context, message))
        .child(ways_on(context, at, None))
}
