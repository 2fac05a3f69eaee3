//! Image card of the message, as it stands in the kit: to be saved, with its alternative text. What
//! makes that text, other sizes and the code comes once somebody uses the builder.

use crate::components::button::button;
use crate::components::copy::{copy_and_say, status};
use crate::components::pictures::{Late, Texts, frames};
use crate::draft::Draft;
use content::Word;
use markup::signal::Signal;
use markup::{Element, effect, el, ev};
use routes::Page;
use std::sync::Arc;

/// Card of the message that is picked, always in its exact words. `late` has what makes its
/// alternative text.
pub fn card(draft: Draft, late: Late) -> Element {
    let context = draft.context;
    let alt = move || {
        let functions = late.functions.get();
        functions.map(|functions| (functions.alt)(context, draft.picked.get()))
    };
    let address = move || Some(picture_address(draft));
    let image = el("img")
        .attr("alt", context.word(Word::ImageCard))
        .attr("width", "1200")
        .attr("height", "630")
        .attr("loading", "lazy")
        .attr_dyn("src", address);
    let save = el("a")
        .class("button quiet")
        .attr("data-save-image", "")
        .attr("download", "")
        .attr("rel", "external")
        .attr_dyn("href", address)
        .text(context.word(Word::SaveImage));
    let (wanted, said) = (Signal::new(false), Signal::new(None));
    effect(move || {
        let text = alt();
        if let (true, Some(text)) = (wanted.get(), text) {
            wanted.set(false);
            copy_and_say(text, "[data-alt-text]", said);
        }
    });
    let copy = button(context)
        .class("button")
        .attr("data-copy", "")
        .on(ev::click, move |_| {
            wanted.set(true);
            late.ask();
        })
        .text(context.word(Word::CopyAlt));
    let row = el("p")
        .class("row")
        .child(copy)
        .child(save)
        .child(status(context, said));
    let alt_text = el("details")
        .on(ev::toggle, move |_| late.ask())
        .child(el("summary").text(context.word(Word::AltText)))
        .child(
            el("p")
                .attr("data-alt-text", "")
                .attr("translate", "no")
                .attr("dir", "auto")
                .text_dyn(move || alt().unwrap_or_default()),
        );
    el("section")
        .class("panel")
        .attr("aria-labelledby", "card")
        .child(
            el("h2")
                .attr("id", "card")
                .attr("tabindex", "-1")
                .text(context.word(Word::ImageCard)),
        )
        .child(el("div").class("thumb").child(image).child(row))
        .child(
            el("div")
                .class("card-more")
                .children(made_of(draft, late))
                .child(alt_text),
        )
}

/// Address of the card in the kit.
pub fn picture_address(draft: Draft) -> String {
    let content = draft.context.content;
    let (language, id) = (
        &content.language.code,
        &content.messages[draft.picked.get()].id,
    );
    ["/kit/", language, "/cards/", id, "-1200x630.png"].concat()
}

/// Picture of the message in every size, and QR code of the choice.
fn made_of(draft: Draft, late: Late) -> [Element; 2] {
    let context = draft.context;
    let exact = move || {
        context.content.messages[draft.picked.get()]
            .words
            .text
            .clone()
    };
    let page = [
        &context.content.campaign.address,
        &context.address(Page::Share),
        "#",
    ]
    .concat();
    let texts = Texts {
        card: Arc::new(exact),
        address: Arc::new(move || [page.as_str(), &draft.permalink()].concat()),
    };
    frames(context, draft.picked, texts, late, Word::OtherSizes)
}
