//! Source documents as pages: every sentence has an anchor of its own.

use content::{Block, BlockKind, Correction, Word};
use markup::{Element, el};
use roadmap::components::passage::{marked, original_mark};
use roadmap::context::AppContext;

/// Page of the document at this position.
pub fn page(context: AppContext, at: usize) -> Element {
    let document = &context.content.documents[at];
    let (facts, words) = (&document.facts, &document.words);
    let mark = original_mark(context);
    let words_mark = marked(context, document.in_original);
    let in_original = mark.map(|_| {
        el("p")
            .class("small")
            .text(context.word(Word::DocumentsInOriginal))
    });
    let omitted = (!words.omitted.is_empty()).then(|| {
        el("p")
            .class("small")
            .lang(words_mark)
            .text(words.omitted.as_str())
    });
    let transcript = el("a")
        .attr("href", format!("/content/{}", facts.transcript))
        .attr("rel", "external")
        .text(context.word(Word::Transcript));
    let corrections = el("details")
        .child(el("summary").text(context.word(Word::CorrectionsTitle)))
        .child(el("p").text(context.word(Word::CorrectionsLede)))
        .child(
            el("ul")
                .lang(mark)
                .children(facts.corrections.iter().map(correction)),
        )
        .child(el("p").class("row").child(transcript));
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .lang(words_mark)
                .text(words.cited.as_str()),
        )
        .child(el("p").lang(words_mark).text(words.nature.as_str()))
        .children(in_original)
        .child(
            el("article")
                .class("document")
                .lang(mark)
                .children(blocks(&facts.blocks)),
        )
        .children(omitted)
        .child(corrections)
}

/// Blocks in their order; list entries in a row share one list.
pub fn blocks(blocks: &'static [Block]) -> Vec<Element> {
    let list = |kind: BlockKind| match kind {
        BlockKind::Bullet | BlockKind::SubBullet => Some("ul"),
        BlockKind::Numbered => Some("ol"),
        _ => None,
    };
    let mut elements = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        match list(first.kind) {
            None => {
                elements.push(block(first));
                rest = &rest[1..];
            }
            Some(tag) => {
                let same = |block: &&Block| list(block.kind) == Some(tag);
                let length = rest.iter().take_while(same).count();
                elements.push(el(tag).children(rest[..length].iter().map(block)));
                rest = &rest[length..];
            }
        }
    }
    elements
}

fn block(block: &'static Block) -> Element {
    let element = match block.kind {
        BlockKind::Title => el("h2"),
        BlockKind::Heading => el("h3"),
        BlockKind::Subheading => el("h4"),
        BlockKind::Paragraph => el("p"),
        BlockKind::Bullet | BlockKind::Numbered => el("li"),
        BlockKind::SubBullet => el("li").class("sub"),
    };
    block.sentences.iter().fold(element, |element, sentence| {
        let anchor = el("span")
            .attr("id", sentence.id.as_str())
            .attr("tabindex", "-1")
            .text(sentence.text.as_str());
        element.child(anchor).text(" ")
    })
}

/// Correction in a document's text. A line break has no ink, so a sign stands for it.
fn correction(correction: &'static Correction) -> Element {
    let visible = |text: &str| text.replace('\n', "⏎");
    el("li")
        .child(el("del").text(visible(&correction.shows)))
        .text(" → ")
        .child(el("ins").text(visible(&correction.reads)))
}
