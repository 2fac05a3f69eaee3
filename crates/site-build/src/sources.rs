//! Source documents as pages: every sentence has an anchor of its own and can be picked, and the
//! facts about the original stand beside the text.

use super::picked::Picked;
use content::{Block, BlockKind, Correction, Document, Place, Word};
use markup::{Element, el, link};
use roadmap::components::passage::{marked, original_mark};
use roadmap::context::AppContext;

/// Page of the document at this position.
pub fn page(context: AppContext, at: usize) -> Element {
    let document = &context.content.documents[at];
    let words_mark = marked(context, document.in_original);
    el("div")
        .class("page source")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .lang(words_mark)
                .text(document.words.cited.as_str()),
        )
        .child(facts(context, document))
        .child(
            el("article")
                .class("document")
                .lang(original_mark(context))
                .children(blocks(context, document, &document.facts.blocks)),
        )
}

/// What is to be known about the document: its nature, its original, and folded its transcript.
fn facts(context: AppContext, document: &'static Document) -> Element {
    let (facts, words) = (&document.facts, &document.words);
    let mark = original_mark(context);
    let words_mark = marked(context, document.in_original);
    let small = |word: Word| el("p").class("small").text(context.word(word));
    let in_original = mark.map(|_| small(Word::DocumentsInOriginal));
    let omitted = (!words.omitted.is_empty()).then(|| {
        el("p")
            .class("small")
            .lang(words_mark)
            .text(words.omitted.as_str())
    });
    let transcript = link(format!("/content/{}", facts.transcript))
        .attr("rel", "external")
        .text(context.word(Word::Transcript));
    let digest = el("p")
        .class("small")
        .text(context.word(Word::TranscriptDigest))
        .text(" ")
        .child(el("code").attr("dir", "ltr").text(facts.digest.as_str()));
    let corrections = el("ul")
        .lang(mark)
        .children(facts.corrections.iter().map(correction));
    let folded = el("details")
        .child(el("summary").text(context.word(Word::CorrectionsTitle)))
        .child(el("p").class("row").child(transcript))
        .child(digest)
        .children(omitted)
        .child(el("p").text(context.word(Word::CorrectionsLede)))
        .child(corrections);
    el("aside")
        .class("facts")
        .child(el("p").lang(words_mark).text(words.nature.as_str()))
        .children(in_original)
        .child(original(context, document))
        .child(folded)
        .child(small(Word::PickSentence))
}

/// Facts about the original, as a list of names and values.
fn original(context: AppContext, document: &'static Document) -> Element {
    let (original, words) = (&document.facts.original, &document.words);
    let label = |word: Word| el("dt").text(context.word(word));
    let place = |word: Word, place: &'static Place| {
        let seen = context.word(Word::OriginalSeen);
        let at = el("dd")
            .child(outside(&place.address, shown(&place.address).to_owned()).attr("dir", "ltr"))
            .text(" ")
            .child(
                el("span")
                    .class("small")
                    .text(seen.replace("{date}", &context.content.locale.day(&place.seen))),
            );
        [label(word), at]
    };
    let itself = original.place.as_ref();
    let unplaced = match itself {
        Some(_) => None,
        None => Some(
            el("dd")
                .class("small")
                .text(context.word(Word::OriginalUnplaced)),
        ),
    };
    let itself = itself.map(|itself| place(Word::OriginalPlace, itself));
    let presented = original.presented.as_ref();
    let presented = presented.map(|page| place(Word::OriginalPresented, page));
    el("dl")
        .child(label(Word::OriginalName))
        .child(
            el("dd").child(
                el("cite")
                    .lang(original_mark(context))
                    .text(original.title.as_str()),
            ),
        )
        .child(label(Word::OriginalPublisher))
        .child(
            el("dd")
                .lang(marked(context, document.in_original))
                .text(words.publisher.as_str()),
        )
        .children(itself.into_iter().flatten())
        .children(presented.into_iter().flatten())
        .children(unplaced)
}

/// Link to another site. It is told nothing of where its visitor comes from, and nothing of it is
/// loaded before.
pub fn outside(address: &str, text: String) -> Element {
    link(address.to_owned())
        .attr("rel", "external noopener noreferrer")
        .text(text)
}

/// Address as it is shown: without what every address has.
pub fn shown(address: &str) -> &str {
    let rest = address.split_once(':').map_or(address, |(_, rest)| rest);
    rest.trim_matches('/')
}

/// Blocks in their order, some of the document's; list entries in a row share one list.
pub fn blocks(
    context: AppContext,
    document: &'static Document,
    blocks: &'static [Block],
) -> Vec<Element> {
    let list = |kind: BlockKind| match kind {
        BlockKind::Bullet | BlockKind::SubBullet => Some("ul"),
        BlockKind::Numbered => Some("ol"),
        _ => None,
    };
    let all = blocks.iter().flat_map(|block| &block.sentences);
    let ids: Vec<&'static str> = all.map(|sentence| sentence.id.as_str()).collect();
    let picked = |block: &'static Block| -> Vec<Picked> {
        let sentences = block.sentences.iter().map(|sentence| {
            let here = ids.iter().position(|id| *id == sentence.id);
            Picked {
                document: &document.id,
                id: &sentence.id,
                text: &sentence.text,
                next: here.and_then(|here| ids.get(here + 1)).copied(),
            }
        });
        sentences.collect()
    };
    let mut elements = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        match list(first.kind) {
            None => {
                elements.extend(block(context, first, &picked(first), true));
                rest = &rest[1..];
            }
            Some(tag) => {
                let same = |block: &&Block| list(block.kind) == Some(tag);
                let length = rest.iter().take_while(same).count();
                let entries = rest[..length].iter().zip(0..);
                let entries = entries
                    .flat_map(|(entry, number)| block(context, entry, &picked(entry), number == 0));
                elements.push(el(tag).children(entries));
                rest = &rest[length..];
            }
        }
    }
    elements
}

/// A block with its sentences; `first` if keys stop at it. A sentence's panel comes behind it, that
/// of a heading behind the heading, so that the heading's name stays what it is.
fn block(context: AppContext, block: &Block, sentences: &[Picked], first: bool) -> Vec<Element> {
    let (element, heads) = match block.kind {
        BlockKind::Title => (el("h2"), true),
        BlockKind::Heading => (el("h3"), true),
        BlockKind::Subheading => (el("h4"), true),
        BlockKind::Paragraph => (el("p"), false),
        BlockKind::Bullet | BlockKind::Numbered => (el("li"), false),
        BlockKind::SubBullet => (el("li").class("sub"), false),
    };
    let mut element = element;
    let mut after = Vec::new();
    for (at, picked) in sentences.iter().enumerate() {
        element = element.child(picked.sentence(first && at == 0));
        match heads {
            true => after.push(picked.panel(context)),
            false => element = element.child(picked.panel(context)),
        }
        element = element.text(" ");
    }
    [element].into_iter().chain(after).collect()
}

/// Correction in a document's text. A line break has no ink, so a sign stands for it.
fn correction(correction: &'static Correction) -> Element {
    let visible = |text: &str| text.replace('\n', "⏎");
    el("li")
        .child(el("del").text(visible(&correction.shows)))
        .text(" → ")
        .child(el("ins").text(visible(&correction.reads)))
}
