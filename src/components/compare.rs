//! Two wordings in one text with the differences marked, and a switch that shows either alone.

use crate::app::Site;
use crate::components::passage::{original_mark, with_filled, with_words};
use crate::components::receipt::receipt;
use crate::content::{Document, Quote, Word, find};
use crate::markup::{Element, el};
use crate::wording::{self, Of, Run};

/// The text of record and the other wording. The switch is radio buttons that the style sheet
/// reads, so it works where no script runs; where it does not, both stay in sight.
pub fn compare(site: Site, record: &'static Quote, other: &'static Quote) -> Element {
    if record.text == other.text {
        return alike(site, record, other);
    }
    let choice = |value: &'static str, text: Element| {
        let radio = el("input")
            .set("type", "radio")
            .set("name", "wording")
            .set("autocomplete", "off")
            .set("value", value)
            .flag("checked", value == "both");
        el("label").child(radio).child(text)
    };
    let switch = el("fieldset").class("chips").child(
        el("legend")
            .class("unseen")
            .text(site.word(Word::CompareSwitch)),
    );
    let switch = switch.child(
        el("div")
            .child(choice(
                "both",
                el("span").text(site.word(Word::BothWordings)),
            ))
            .child(choice("record", named(site, el("span"), record)))
            .child(choice("other", named(site, el("span"), other))),
    );
    let mut text = el("p").marked(original_mark(site));
    for run in wording::compare(&record.text, &other.text) {
        text = match run.of {
            Of::Both => text.text(run.text),
            Of::One => text.child(difference(site, "ins", record, run)),
            Of::Other => text.child(difference(site, "del", other, run)),
        };
    }
    el("div")
        .class("compare")
        .child(switch)
        .child(text)
        .child(
            el("p")
                .class("legend small")
                .text(site.word(Word::WordingsDiffer)),
        )
        .child(sources(site, record, other))
}

fn alike(site: Site, record: &'static Quote, other: &'static Quote) -> Element {
    el("div")
        .class("compare")
        .child(
            el("p")
                .marked(original_mark(site))
                .text(record.text.as_str()),
        )
        .child(el("p").class("small").text(site.word(Word::WordingsAlike)))
        .child(sources(site, record, other))
}

/// Where the two stand, and which of them counts.
fn sources(site: Site, record: &'static Quote, other: &'static Quote) -> Element {
    let entry = |word: Word, quote: &'static Quote| {
        let from = receipt(site, &quote.document, &quote.sentences, None);
        el("div")
            .class("row")
            .child(el("dt").text(site.word(word)))
            .child(el("dd").child(from))
    };
    el("dl")
        .child(entry(Word::TextOfRecord, record))
        .child(entry(Word::OtherWording, other))
}

fn document(site: Site, quote: &Quote) -> Option<&'static Document> {
    find(&site.content.documents, &quote.document)
}

/// Adds the name of a wording's document.
fn named(site: Site, element: Element, quote: &'static Quote) -> Element {
    match document(site, quote) {
        Some(document) => {
            let name = document.words.name.as_str();
            with_words(site, element, name, document.in_original)
        }
        None => element.text(quote.document.as_str()),
    }
}

/// Words that only one wording has: by element, shape and colour, and in words for those who
/// listen. The blank after them goes with them when the other wording is shown alone.
fn difference(site: Site, tag: &'static str, quote: &'static Quote, run: Run) -> Element {
    let language = &site.content.language;
    let own = original_mark(site).map(|_| (language.code.as_str(), language.direction.code()));
    let hint = || el("span").class("unseen").marked(own);
    let (name, in_original) = match document(site, quote) {
        Some(document) => (document.words.name.clone(), document.in_original),
        None => (String::new(), false),
    };
    let before = site.word(Word::OnlyHere);
    let before = with_filled(site, hint(), before, "{document}", name, in_original).text(" ");
    // The marking ends where the words do.
    let words = run.text.trim_end().to_owned();
    let blank = run.text[words.len()..].to_owned();
    el(tag)
        .child(before)
        .child(el("span").class("different").text(words))
        .text(blank)
        .child(hint().text(site.word(Word::OnlyHereEnd)).text(" "))
}
