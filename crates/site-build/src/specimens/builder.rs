//! Specimens of the builder, and of what is made of a message.

use super::specimen;
use ::message::lines::FIRST_PARTS;
use ::message::network::Network;
use content::{Message, Word};
use markup::signal::Signal;
use markup::{Element, el};
use roadmap::components::builder::before::before;
use roadmap::components::builder::composer::{composer, own_text, wording};
use roadmap::components::builder::preview::link_card;
use roadmap::components::builder::shared::shared;
use roadmap::components::channel::{Posts, channels};
use roadmap::components::copy::copy_row;
use roadmap::components::image_card::{image_card, make_button, said_line};
use roadmap::components::qr::qr_code;
use roadmap::components::server::own_server;
use roadmap::context::AppContext;
use roadmap::draft::{Before, Draft};
use std::sync::Arc;

/// Texts of the builder: exact, shortened and edited, with all that belongs to them.
pub fn building(context: AppContext) -> Vec<Element> {
    // Once a page is interactive the browser composes what is counted, and here is none.
    let context = AppContext {
        ready: Signal::new(false),
        ..context
    };
    let exact = Draft::new(context);
    let shortened = Draft::new(context);
    let has_short = |message: &Message| message.words.short.is_some();
    if let Some(at) = context.content.messages.iter().position(has_short) {
        shortened.begin(at, FIRST_PARTS);
    }
    let edited = Draft::new(context);
    let exact_text = exact.text();
    edited.update(&mut |state| {
        let own = ["✎ ", &exact_text].concat();
        state.texts.write(Some(Network::X), own);
        state.texts.write(None, exact_text.repeat(9));
        state.target = Some(Network::X);
        state.shared = Some(exact_text.clone());
        state.dropped = Some(Some(Network::X));
        state.before = Before::Back;
    });
    let copy = |said| copy_row(context, Arc::new(String::new), Signal::new(said), None);
    let open = |element: Element| vec![element.bool_attr("open", true)];
    vec![
        specimen("composer", [composer(exact)]),
        specimen("wording-shortened", [wording(shortened)]),
        specimen("wording-edited", [wording(edited)]),
        specimen("own-text", [own_text(edited)]),
        specimen("before", [before(edited)]),
        specimen("shared", [shared(edited)]),
        specimen("channels", [channels(context, Posts::Draft(edited))]),
        specimen("server", open(own_server(context))),
        specimen(
            "preview",
            [link_card(context, exact.picked.get_untracked(), None)],
        ),
        specimen(
            "copied",
            [Word::Copied, Word::CopyRefused, Word::ShareRefused].map(|said| copy(Some(said))),
        ),
    ]
}

/// Picture and code of a message. The picture itself needs the app; its frame and its text do not.
pub fn made(context: AppContext) -> Vec<Element> {
    let first = Draft::new(context).picked;
    let message = &context.content.messages[first.get_untracked()];
    let card = image_card(context, first, Arc::new(|| message.words.text.clone()));
    let address = format!("{}/", context.content.campaign.address);
    let code = qr_code(context, first, Arc::new(move || address.clone()));
    let said = |word: Word| said_line(Signal::new(String::from(context.word(word))));
    let buttons = el("p")
        .class("row")
        .child(make_button(context, Word::SavePng, "png"))
        .child(make_button(context, Word::CopyImage, "copy"))
        .child(make_button(context, Word::ShareImage, "share"));
    vec![
        specimen("image-card", [card.bool_attr("open", true)]),
        specimen(
            "image-card-made",
            [buttons, said(Word::ImageCopied), said(Word::ImageRefused)],
        ),
        specimen("qr-code", [code.bool_attr("open", true)]),
    ]
}
