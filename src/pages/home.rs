//! Home page: call, figures, pillars, road, and ways to take part.

use crate::components::card::{Subject, card};
use crate::components::dots::{dot, dots};
use crate::components::message_card::source;
use crate::components::passage::{marked, passage, untranslated};
use crate::components::receipt::receipt;
use crate::components::road::road;
use crate::components::strands::crossing;
use crate::context::AppContext;
use content::{Figure, Message, Strength, Word, find};
use markup::signal::Signal;
use markup::{Element, el, link};
use quiz::{plain_text, tenths};
use routes::Page;

/// Home page.
pub fn home(context: AppContext) -> Element {
    let content = context.content;
    let figures = content.figures.iter().map(|f| figure(context, f));
    let pillars = (0..content.pillars.len()).map(|at| pillar(context, at, false));
    let next = [
        (Page::Messages, Word::NextMessages, Word::NextMessagesLede),
        (Page::Share, Word::NextShare, Word::NextShareLede),
        (Page::Quiz, Word::NextQuiz, Word::NextQuizLede),
    ]
    .map(|(page, word, lede)| {
        let link = link(context.address(page))
            .text(context.word(word))
            .text(" ")
            .child(el("span").class("small").text(context.word(lede)));
        el("li").child(link)
    });
    el("div")
        .child(
            el("section")
                .class("hero")
                .child(opening(context))
                .child(el("div").class("figures").children(figures)),
        )
        .child(crossing())
        .child(
            el("section")
                .class("pillars")
                .attr("aria-label", context.word(Word::Pillars))
                .children(pillars),
        )
        .child(
            el("section")
                .class("block")
                .attr("id", "areas")
                .attr("tabindex", "-1")
                .child(el("h2").text(context.word(Word::RoadTitle)))
                .child(el("p").class("lede").text(context.word(Word::RoadLede)))
                .child(road(context, Signal::new(None)))
                .child(el("p").class("small").text(context.word(Word::RoadNotice))),
        )
        .child(
            el("section")
                .class("block")
                .child(el("h2").text(context.word(Word::NextTitle)))
                .child(el("ul").class("next").children(next)),
        )
}

/// Opening: the call, the campaign in one sentence, links to share and to take the quiz.
pub fn opening(context: AppContext) -> Element {
    let content = context.content;
    let call = content.home.call.iter().map(|piece| {
        let strand = piece
            .pillar
            .as_ref()
            .and_then(|id| content.pillars.iter().position(|p| p.id == *id))
            .map(|at| (at + 1).to_string());
        el("span")
            .attr_opt("data-strand", strand)
            .text(piece.text.as_str())
    });
    let button = |page: Page, class: &'static str, word: Word| {
        link(context.address(page))
            .class(class)
            .text(context.word(word))
    };
    el("div")
        .child(
            el("p")
                .class("eyebrow")
                .text(context.word(Word::WhoseRoadmap)),
        )
        .child(el("h1").attr("tabindex", "-1").children(call))
        .children(find(&content.messages, &content.campaign.summary).map(|m| summary(context, m)))
        .child(
            el("p")
                .class("row")
                .child(button(Page::Share, "button", Word::ShareAMessage))
                .child(button(Page::Quiz, "button quiet", Word::TakeTheQuiz)),
        )
}

fn summary(context: AppContext, message: &'static Message) -> Element {
    el("div")
        .attr("data-message", message.id.as_str())
        .child(
            el("p")
                .class("lede")
                .lang(marked(context, message.in_original))
                .text(message.words.text.as_str()),
        )
        .child(
            el("p")
                .class("small")
                .child(source(context, message))
                .children(untranslated(context, message.in_original)),
        )
}

/// Figure as a picture of dots with legend, number, date and source. Full dots mean the same in all
/// figures, whichever of the two shares the documents give.
pub fn figure(context: AppContext, figure: &'static Figure) -> Element {
    let (facts, words) = (&figure.facts, &figure.words);
    let mark = marked(context, figure.in_original);
    let percent = |plain: &str| {
        context
            .word(Word::Percent)
            .replace("{n}", &context.content.language.number(plain))
    };
    let number = percent(&facts.percent);
    let share = tenths(&facts.percent).unwrap_or_default().clamp(0, 1000);
    let others = 1000 - share;
    let (full, hollow) = match facts.lacking {
        true => (others, share),
        false => (share, others),
    };
    let label = format!("{number} {}", words.text);
    let meaning = |kind: &'static str, share: i32, who: &'static str| {
        el("li")
            .child(dot(kind))
            .text(percent(&plain_text(share)))
            .text(" ")
            .child(el("span").lang(mark).text(who))
    };
    let from = receipt(context, &facts.quote.document, &facts.quote.sentences, None);
    el("div")
        .class("figure")
        .child(dots(hollow.unsigned_abs(), label))
        .child(
            el("ul")
                .class("row small legend")
                .child(el("li").lang(mark).text(words.dot.as_str()))
                .child(meaning("full", full, &words.full))
                .child(meaning("hollow", hollow, &words.hollow)),
        )
        .child(
            el("p")
                .child(el("b").text(number))
                .text(" ")
                .child(el("span").lang(mark).text(words.text.as_str())),
        )
        .child(
            el("p")
                .class("row small")
                .child(el("span").lang(mark).text(words.dated.as_str()))
                .text(" ")
                .child(from)
                .children(untranslated(context, figure.in_original)),
        )
}

/// Pillar with its statement, and a card with what the documents say and do not say of it; `open`
/// unfolds the card.
pub fn pillar(context: AppContext, at: usize, open: bool) -> Element {
    let content = context.content;
    let pillar = &content.pillars[at];
    let from = &pillar.facts.receipt;
    // The message with the statement comes first: the card shares it.
    let statement = content.messages.iter().position(|message| {
        message.facts.shareable
            && message.facts.receipt.document == from.document
            && message.facts.receipt.sentences.starts_with(&from.sentences)
    });
    let from = receipt(context, &from.document, &from.sentences, None);
    let alone = content.messages.iter().enumerate().filter(|(at, message)| {
        // Messages that speak of this pillar and of no other say most about it.
        let ties = &message.facts.pillars;
        statement != Some(*at)
            && message.facts.shareable
            && ties.len() == 1
            && ties[0].to == pillar.id
            && ties[0].strength != Strength::Weak
    });
    let messages = statement
        .into_iter()
        .chain(alone.map(|(at, _)| at))
        .take(3)
        .map(|at| {
            let message = &content.messages[at];
            let text = passage(context, "span", &message.words.text, message.in_original);
            el("li")
                .attr("data-message", message.id.as_str())
                .child(link(context.address(Page::Message(at))).child(text))
        });
    let opened = card(
        context,
        Subject {
            id: &pillar.id,
            name: &pillar.words.name,
            in_original: pillar.in_original,
            said: vec![el("ul").children(messages)],
            unsaid: &pillar.words.unsaid,
            page: Page::Pillar(at),
            message: statement.map(|at| &content.messages[at]),
            question: content.asked.pillars[at].as_deref(),
        },
    );
    el("article")
        .class("pillar")
        .attr("data-strand", (at + 1).to_string())
        .child(
            el("h2")
                .lang(marked(context, pillar.in_original))
                .attr("data-shared", format!("pillar-{}", pillar.id))
                .child(link(context.address(Page::Pillar(at))).text(pillar.words.name.as_str())),
        )
        .child(passage(
            context,
            "p",
            &pillar.words.statement,
            pillar.in_original,
        ))
        .child(el("p").class("small").child(from))
        .child(opened.bool_attr("open", open))
}
