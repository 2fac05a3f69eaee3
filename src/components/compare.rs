//! Two wordings of an area, one below the other, each under its document's name and date. What
//! only one of them has is bold and underlined, and said once more below it: shape, weight and
//! words, so that it is there for every eye and ear, and on paper.

use crate::app::Site;
use crate::components::passage::original_mark;
use crate::components::receipt::receipt;
use crate::markup::{Element, el, link};
use content::{Quote, Word};
use routes::Page;
use text::wording::{self, Of, Run};

/// The wording that the site uses, and the other.
pub fn compare(site: Site, used: &'static Quote, other: &'static Quote) -> Element {
    let label = original_mark(site).map(|_| said(site, Word::WordingsInOriginal));
    let whole = el("div").class("compare").children(label);
    if used.text == other.text {
        return whole
            .child(words(site).text(used.text.as_str()))
            .child(said(site, Word::WordingsAlike))
            .child(origin(site, used).children(message(site, used)))
            .child(origin(site, other).children(message(site, other)));
    }
    let runs = wording::compare(&used.text, &other.text);
    let alike = runs.iter().all(|run| !run.differs);
    let why = said(site, Word::TextOfRecord)
        .text(" ")
        .text(site.word(Word::RecordWhy));
    let block = |quote: &'static Quote, about: Element, but: Of| {
        let own = || runs.iter().filter(move |run| run.of != but);
        origin(site, quote)
            .child(about)
            .child(own().fold(words(site), shown))
            .children(only_here(site, own().filter(|run| run.differs)))
            .children(message(site, quote))
    };
    whole
        .child(block(used, why, Of::Other))
        .child(block(other, said(site, Word::OtherWording), Of::One))
        .children(alike.then(|| el("p").text(site.word(Word::OnlyCapitals))))
}

fn said(site: Site, word: Word) -> Element {
    el("p").class("small").text(site.word(word))
}

/// The document's own words, in its language.
fn words(site: Site) -> Element {
    el("p")
        .class("words")
        .attr("translate", "no")
        .lang(original_mark(site))
}

/// The name and date of a wording's document, which lead to its sentence.
fn origin(site: Site, quote: &'static Quote) -> Element {
    let from = receipt(site, &quote.document, &quote.sentences, None);
    el("div").child(el("h3").child(from))
}

fn shown(text: Element, run: &Run) -> Element {
    match run.differs {
        false => text.text(run.text.clone()),
        true => text.child(el("b").text(run.text.clone())),
    }
}

/// What only this wording has, in words.
fn only_here<'a>(site: Site, runs: impl Iterator<Item = &'a Run>) -> Option<Element> {
    let texts: Vec<&str> = runs.map(|run| run.text.as_str()).collect();
    (!texts.is_empty()).then(|| {
        let texts = el("span").lang(original_mark(site)).text(texts.join(" · "));
        said(site, Word::OnlyHere).text(" ").child(texts)
    })
}

/// The message that has these words, to be shared from its page.
fn message(site: Site, quote: &Quote) -> Option<Element> {
    let at = site.content.message_of(&quote.document, &quote.sentences)?;
    let id = &site.content.messages[at].id;
    let link = link(site.address(Page::Message(at)))
        .text(site.word(Word::MessageNumber).replace("{id}", id));
    Some(el("p").class("row small").child(link))
}
