//! Home page: call, figures, ways to take part with a question, pillars, road. On paper it is a
//! poster of one sheet.

use crate::components::card::{Subject, card, unsaid};
use crate::components::dots::{dot, dots};
use crate::components::message_card::{count_tied, source};
use crate::components::passage::{marked, passage, untranslated, words};
use crate::components::receipt::receipt;
use crate::components::road::road;
use crate::components::strands::{crossing, gathering};
use crate::context::AppContext;
use content::{Figure, HomeQuestion, Message, Word, find};
use markup::signal::Signal;
use markup::{Element, el, link};
use quiz::{plain_text, tenths};
use routes::Page;
use search::speaks_of;

/// Home page.
pub fn home(context: AppContext) -> Element {
    let content = context.content;
    let figures = content.figures.iter().map(|f| figure(context, f));
    let pillars = (0..content.pillars.len()).map(|at| pillar(context, at, false));
    el("div")
        .class("poster")
        .child(opening(context))
        .child(el("div").class("figures").children(figures))
        .child(next(context))
        .child(crossing())
        .child(
            el("section")
                .class("pillars")
                .attr("aria-label", context.word(Word::Pillars))
                .children(pillars),
        )
        .child(
            el("section")
                .class("block areas")
                .attr("id", "areas")
                .attr("tabindex", "-1")
                .child(
                    el("div")
                        .class("lead")
                        .child(gathering())
                        .child(el("h2").text(context.word(Word::RoadTitle)))
                        .child(el("p").class("lede").text(context.word(Word::RoadLede))),
                )
                .child(road(context, Signal::new(None)))
                .child(el("p").class("small").text(context.word(Word::RoadNotice))),
        )
}

/// Opening: the call, the campaign in one sentence, links to share and to take the quiz.
fn opening(context: AppContext) -> Element {
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
    el("section")
        .class("hero")
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
/// figures, whichever of the two shares the documents give, so that the figures can be compared.
pub fn figure(context: AppContext, figure: &'static Figure) -> Element {
    let (facts, words) = (&figure.facts, &figure.words);
    let mark = marked(context, figure.in_original);
    let percent = |plain: &str| {
        context
            .word(Word::Percent)
            .replace("{n}", &context.content.locale.number(plain))
    };
    let number = percent(&facts.percent);
    let share = tenths(&facts.percent).unwrap_or_default().clamp(0, 1000);
    let others = 1000 - share;
    let (full, hollow) = match facts.lacking {
        true => (others, share),
        false => (share, others),
    };
    let blank = context.marks().blank.as_str();
    let label = context.marks().joined(&[&number, &words.text]);
    let meaning = |kind: &'static str, share: i32, who: &'static str| {
        el("li")
            .child(dot(kind))
            .child(el("b").text(percent(&plain_text(share))))
            .text(" ")
            .child(el("span").lang(mark).text(who))
    };
    let from = receipt(context, &facts.quote.document, &facts.quote.sentences, None);
    el("div")
        .class("figure")
        .child(
            el("ul")
                .class("legend")
                .child(el("li").lang(mark).text(words.dot.as_str()))
                .child(meaning("full", full, &words.full))
                .child(meaning("hollow", hollow, &words.hollow)),
        )
        .child(dots(hollow.unsigned_abs(), label))
        .child(
            el("p")
                .class("small")
                .text(number)
                .text(blank)
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

/// Ways to take part: to the messages, to the builder, to the quiz, and a question of it.
fn next(context: AppContext) -> Element {
    let ways = [
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
    let question = context.content.asked.home.as_ref();
    el("section")
        .class("block")
        .child(el("h2").text(context.word(Word::NextTitle)))
        .child(el("ul").class("next").children(ways))
        .children(question.map(|question| asked(context, question)))
}

/// Question of the quiz. Each option is a link that answers it there.
fn asked(context: AppContext, question: &'static HomeQuestion) -> Element {
    let quiz = context.address(Page::Quiz);
    let mark = marked(context, question.in_original);
    let options = question.options.iter().enumerate().map(|(at, option)| {
        let answer = link(format!("{quiz}#{}.{at}", question.id))
            .class("button quiet")
            .lang(mark)
            .text(option.as_str());
        el("li").child(answer)
    });
    el("div")
        .class("one-question")
        .child(el("p").class("eyebrow").text(context.word(Word::CardQuiz)))
        .child(words(context, "h3", &question.prompt, question.in_original).attr("id", "asked"))
        .children(untranslated(context, question.in_original))
        .child(
            el("ul")
                .class("row")
                .attr("aria-labelledby", "asked")
                .children(options),
        )
}

/// Pillar with what the documents say of it and one point on which they say nothing; a card has the
/// rest, which `open` unfolds.
pub fn pillar(context: AppContext, at: usize, open: bool) -> Element {
    let content = context.content;
    let pillar = &content.pillars[at];
    let mark = marked(context, pillar.in_original);
    let from = &pillar.facts.receipt;
    // The card shows and shares the message with the statement.
    let statement = content.messages.iter().position(|message| {
        message.facts.shareable
            && message.facts.receipt.document == from.document
            && message.facts.receipt.sentences.starts_with(&from.sentences)
    });
    let from = receipt(context, &from.document, &from.sentences, None);
    let message = statement.map(|at| {
        let message = &content.messages[at];
        let text = passage(context, "span", &message.words.text, message.in_original);
        el("li")
            .attr("data-message", message.id.as_str())
            .child(link(context.address(Page::Message(at))).child(text))
    });
    let heading = |word: Word| el("p").class("eyebrow").text(context.word(word));
    let (first, others) = pillar
        .words
        .unsaid
        .split_at(pillar.words.unsaid.len().min(1));
    let first = first
        .iter()
        .map(|line| el("p").lang(mark).text(line.as_str()));
    let opened = card(
        context,
        Subject {
            id: &pillar.id,
            name: &pillar.words.name,
            in_original: pillar.in_original,
            label: Word::CardSummary,
            inside: vec![
                el("ul").children(message),
                unsaid(context, others, pillar.in_original),
            ],
            page: Page::Pillar(at),
            messages: count_tied(context, |facts| speaks_of(&facts.pillars, &pillar.id)),
            compares: false,
            message: statement.map(|at| &content.messages[at]),
            question: content.asked.pillars[at].as_deref(),
        },
    );
    el("article")
        .class("pillar")
        .attr("data-strand", (at + 1).to_string())
        .child(
            el("h2")
                .lang(mark)
                .attr("data-shared", format!("pillar-{}", pillar.id))
                .child(link(context.address(Page::Pillar(at))).text(pillar.words.name.as_str())),
        )
        .child(heading(Word::SaidTitle))
        .child(passage(
            context,
            "p",
            &pillar.words.statement,
            pillar.in_original,
        ))
        .child(el("p").class("small").child(from))
        .child(heading(Word::UnsaidTitle))
        .children(first)
        .child(opened.bool_attr("open", open))
}
