//! The message builder: pick, edit, see where it fits, copy or open, keep the choice as a link.

pub mod before;
pub mod composer;
pub mod draft;
pub mod picker;
pub mod preview;
pub mod shared;

use crate::app::Site;
use crate::browser;
use crate::components::channel::{Posts, channels};
use crate::components::image_card::image_card;
use crate::components::notice::notice;
use crate::components::qr::qr_code;
use crate::markup::signal::Memo;
use crate::markup::{Element, effect, el};
use before::before;
use composer::composer;
use content::Word;
use draft::Draft;
use leptos::prelude::*;
use picker::picker;
use preview::preview;
use routes::Page;
use shared::shared;
use std::sync::Arc;

/// The builder.
pub fn builder(site: Site) -> Element {
    let draft = Draft::new(site);
    let begun = untrack(|| draft.state().text().to_owned());
    let mut seen = None;
    effect(move || {
        let fragment = site.fragment.get();
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
    // What a server takes decides which form is the longest that fits.
    effect(move || {
        site.server.track();
        draft.fit_again();
    });
    let refused = el("p")
        .class("notice")
        .attr("role", "status")
        .prop("hidden", move || draft.refused.get().is_none())
        .text_dyn(move || draft.refused.get().map_or("", |word| site.word(word)));
    let unkept = notice(site, Word::DraftNotKept, move || draft.unkept.get());
    let networks = panel(site, "fit", Word::WhereItFits)
        .child(channels(site, Posts::Draft(draft)))
        .child(el("p").class("small").text(site.word(Word::CountsNotice)));
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
        .child(pictures(draft))
}

/// The message as a picture, and the choice as a code.
fn pictures(draft: Draft) -> Element {
    let site = draft.site;
    let exact = move || site.content.messages[draft.picked.get()].words.text.clone();
    // Most keys that are typed leave the choice as it is.
    let choice = Memo::new(move || draft.permalink());
    let page = [
        &site.content.campaign.address,
        &site.address(Page::Share),
        "#",
    ]
    .concat();
    let address = move || [page.as_str(), &choice.get()].concat();
    el("div")
        .class("panel")
        .child(image_card(site, draft.picked, Arc::new(exact)))
        .child(qr_code(site, draft.picked, Box::new(address)))
}

/// A part of the builder under its heading.
pub fn panel(site: Site, id: &'static str, title: Word) -> Element {
    el("section")
        .class("panel")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(site.word(title)))
}
