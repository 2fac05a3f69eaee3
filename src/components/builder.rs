//! The message builder: pick, edit, see where it fits, copy or open, keep the choice as a link.

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
use crate::content::Word;
use crate::markup::value::Made;
use crate::markup::{Element, effect, el};
use crate::routes::Page;
use composer::composer;
use draft::Draft;
use leptos::prelude::*;
use picker::picker;
use preview::preview;
use shared::shared;
use std::sync::Arc;

/// The builder.
pub fn builder(site: Site) -> Element {
    let draft = Draft::new(site);
    let mut seen = None;
    effect(move || {
        let fragment = site.fragment.get();
        if seen.as_ref() != Some(&fragment) && untrack(|| draft.permalink()) != fragment {
            draft.follow(&fragment);
        }
        if seen.is_none() {
            browser::reveal_in_list(".pick", ":checked");
        }
        seen = Some(fragment);
    });
    // What a server takes decides which form is the longest that fits.
    effect(move || {
        site.server.track();
        draft.fit_again();
    });
    let refused = notice(site, Word::LinkRefused, move || draft.refused.get());
    let networks = panel(site, "fit", Word::WhereItFits)
        .child(channels(site, Posts::Draft(draft)))
        .child(el("p").class("small").text(site.word(Word::CountsNotice)));
    el("div")
        .child(refused)
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
    let choice = Made::new(move || draft.permalink());
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
        .set("aria-labelledby", id)
        .child(el("h2").set("id", id).text(site.word(title)))
}
