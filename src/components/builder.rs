//! Message builder: pick a message, edit it, see where it fits, copy or open it, keep the choice as
//! a link.

pub mod before;
pub mod composer;
pub mod picker;
pub mod preview;
pub mod shared;

use crate::browser;
use crate::components::channel::{Posts, channels};
use crate::components::notice::notice;
use crate::components::pictures::{Texts, pictures};
use crate::context::AppContext;
use crate::draft::Draft;
use before::before;
use composer::composer;
use content::Word;
use leptos::prelude::*;
use markup::signal::Memo;
use markup::{Element, effect, el};
use picker::picker;
use preview::preview;
use routes::Page;
use shared::shared;
use std::sync::Arc;

/// Message builder with all its parts.
pub fn builder(context: AppContext) -> Element {
    let draft = Draft::new(context);
    let begun = untrack(|| draft.state().text().to_owned());
    let mut seen = None;
    effect(move || {
        let fragment = context.fragment.get();
        match &seen {
            None => {
                draft.start(&fragment, &begun);
                browser::reveal_in_list(".pick", ":checked");
            }
            Some(before) if *before == fragment => {}
            Some(_) if untrack(|| draft.permalink()) == fragment => {}
            Some(_) => draft.follow(&fragment),
        }
        seen = Some(fragment);
    });
    // The limit of the person's own server decides which form is the longest that fits.
    effect(move || {
        context.server.track();
        draft.fit_again();
    });
    let refused = el("p")
        .class("notice")
        .attr("role", "status")
        .prop("hidden", move || draft.refused.get().is_none())
        .text_dyn(move || draft.refused.get().map_or("", |word| context.word(word)));
    let unkept = notice(context, Word::DraftNotKept, move || draft.unkept.get());
    let networks = panel(context, "fit", Word::WhereItFits)
        .child(channels(context, Posts::Draft(draft)))
        .child(
            el("p")
                .class("small")
                .text(context.word(Word::CountsNotice)),
        );
    el("div")
        .child(refused)
        .child(before(draft))
        .child(unkept)
        .child(shared(draft))
        .child(
            el("div")
                .class("bench")
                .child(picker(draft))
                .child(composer(draft).child(preview(draft)))
                .child(networks),
        )
        .child(made_of(draft))
}

/// Picture of the message, and QR code of the choice.
fn made_of(draft: Draft) -> Element {
    let context = draft.context;
    let exact = move || {
        context.content.messages[draft.picked.get()]
            .words
            .text
            .clone()
    };
    // Most keystrokes leave the choice as it is.
    let choice = Memo::new(move || draft.permalink());
    let page = [
        &context.content.campaign.address,
        &context.address(Page::Share),
        "#",
    ]
    .concat();
    let texts = Texts {
        card: Arc::new(exact),
        address: Arc::new(move || [page.as_str(), &choice.get()].concat()),
    };
    el("div")
        .class("panel")
        .children(pictures(context, draft.picked, texts, false))
}

/// Part of the builder: a section under its heading. `id` is the id of the heading.
pub fn panel(context: AppContext, id: &'static str, title: Word) -> Element {
    el("section")
        .class("panel")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(context.word(title)))
}
