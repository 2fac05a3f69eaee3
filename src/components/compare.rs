//! Comparison of two wordings of an area, one below the other, each under the name and date of its
//! document.
//!
//! Words that only one of them has are bold, underlined, and repeated below in a line of their own.
//! So the difference is in shape, weight and words: for eye and ear, and on paper.

use crate::components::passage::original_mark;
use crate::components::receipt::receipt;
use crate::context::AppContext;
use content::{Quote, Word};
use markup::{Element, el, link};
use routes::Page;
use text::wording::{self, Of, Run};

/// Comparison of the wording that the site uses with another one.
pub fn compare(context: AppContext, used: &'static Quote, other: &'static Quote) -> Element {
    let label = original_mark(context).map(|_| said(context, Word::WordingsInOriginal));
    let whole = el("div").class("compare").children(label);
    if used.text == other.text {
        return whole
            .child(words(context).text(used.text.as_str()))
            .child(said(context, Word::WordingsAlike))
            .child(origin(context, used).children(message(context, used)))
            .child(origin(context, other).children(message(context, other)));
    }
    let runs = wording::compare(&used.text, &other.text);
    let alike = runs.iter().all(|run| !run.differs);
    let why = said(context, Word::TextOfRecord)
        .text(context.marks().blank.as_str())
        .text(context.word(Word::RecordWhy));
    let block = |quote: &'static Quote, about: Element, but: Of| {
        let own = || runs.iter().filter(move |run| run.of != but);
        origin(context, quote)
            .child(about)
            .child(own().fold(words(context), shown))
            .children(only_here(context, own().filter(|run| run.differs)))
            .children(message(context, quote))
    };
    whole
        .child(block(used, why, Of::Other))
        .child(block(other, said(context, Word::OtherWording), Of::One))
        .children(alike.then(|| el("p").text(context.word(Word::OnlyCapitals))))
}

fn said(context: AppContext, word: Word) -> Element {
    el("p").class("small").text(context.word(word))
}

/// Paragraph for a document's own words, in the language of the documents.
fn words(context: AppContext) -> Element {
    el("p")
        .class("words")
        .attr("translate", "no")
        .lang(original_mark(context))
}

/// Heading with the name and date of a wording's document, linked to its sentence.
fn origin(context: AppContext, quote: &'static Quote) -> Element {
    let from = receipt(context, &quote.document, &quote.sentences, None);
    el("div").child(el("h3").child(from))
}

fn shown(text: Element, run: &Run) -> Element {
    match run.differs {
        false => text.text(run.text.clone()),
        true => text.child(el("b").text(run.text.clone())),
    }
}

/// Line with the words that only this wording has; `None` if there are none.
fn only_here<'a>(context: AppContext, runs: impl Iterator<Item = &'a Run>) -> Option<Element> {
    let texts: Vec<&str> = runs.map(|run| run.text.as_str()).collect();
    (!texts.is_empty()).then(|| {
        let texts = el("span")
            .lang(original_mark(context))
            .text(texts.join(" · "));
        let blank = context.marks().blank.as_str();
        said(context, Word::OnlyHere).text(blank).child(texts)
    })
}

/// Link to the message with these words, which can be shared from its page; `None` if there is
/// none.
fn message(context: AppContext, quote: &Quote) -> Option<Element> {
    let at = context
        .content
        .message_of(&quote.document, &quote.sentences)?;
    let id = &context.content.messages[at].id;
    let link = link(context.address(Page::Message(at)))
        .text(context.word(Word::MessageNumber).replace("{id}", id));
    Some(el("p").class("row small").child(link))
}
