//! The message builder: pick, edit, see where it fits, copy or open, keep the choice as a link.

pub mod composer;
pub mod draft;
pub mod picker;
pub mod preview;
pub mod shared;

use crate::app::Site;
use crate::browser;
use crate::components::channel::{Posts, channels};
use crate::components::notice::notice;
use crate::content::Word;
use crate::markup::{Element, effect, el};
use composer::composer;
use draft::Draft;
use leptos::prelude::*;
use picker::picker;
use preview::preview;
use shared::shared;

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
        .child(el("p").class("small").text(site.word(Word::CountsNotice)))
        .child(preview(draft));
    el("div").child(refused).child(shared(draft)).child(
        el("div")
            .class("bench")
            .child(picker(draft))
            .child(composer(draft))
            .child(networks),
    )
}

/// A part of the builder under its heading.
pub fn panel(site: Site, id: &'static str, title: Word) -> Element {
    el("section")
        .class("panel")
        .set("aria-labelledby", id)
        .child(el("h2").set("id", id).text(site.word(title)))
}
