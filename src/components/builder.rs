//! Message builder: pick a message, edit it, see where it fits, copy or open it, keep the choice as
//! a link.

pub mod before;
pub mod card;
pub mod composer;
pub mod picker;
pub mod preview;
pub mod shared;

use crate::components::channel::{Posts, channels};
use crate::components::notice::notice;
use crate::components::pictures::Late;
use crate::context::AppContext;
use crate::draft::Draft;
use before::before;
use card::card;
use composer::composer;
use content::Word;
use leptos::prelude::*;
use markup::{Element, effect, el, ev, link};
use picker::picker;
use preview::preview;
use routes::Page;
use shared::shared;

/// Message builder with all its parts.
pub fn builder(context: AppContext) -> Element {
    let draft = Draft::new(context);
    let begun = untrack(|| draft.text());
    let mut seen = None;
    effect(move || {
        let fragment = context.fragment.get();
        match &seen {
            None => draft.start(&fragment, &begun),
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
    let networks =
        panel(context, "fit", Word::WhereItFits).child(channels(context, Posts::Draft(draft)));
    let notices = [Word::CountsNotice, Word::PreviewNotice, Word::HashtagNotice];
    let late = Late::new(false);
    let title = el("h1")
        .attr("tabindex", "-1")
        .text(context.word(Word::ShareTitle));
    // Below what stands there in any case, so that nothing of it moves.
    let without_script = el("p")
        .class("without-script")
        .text(context.word(Word::BuilderNeedsScript))
        .text(" ")
        .child(link(context.address(Page::Messages)).text(context.word(Word::AllMessages)));
    el("div")
        .child(el("div").class("subject").child(title).child(picker(draft)))
        .child(without_script)
        .child(refused)
        .child(before(draft))
        .child(unkept)
        .child(shared(draft))
        .child(
            el("div")
                .class("bench")
                .on(ev::pointerdown, move |_| late.ask())
                .child(composer(draft))
                .child(el("div").child(preview(draft)).child(card(draft, late)))
                .child(networks),
        )
        .child(
            el("ul")
                .class("small")
                .children(notices.map(|word| el("li").text(context.word(word)))),
        )
}

/// Part of the builder: a section under its heading. `id` is the id of the heading.
pub fn panel(context: AppContext, id: &'static str, title: Word) -> Element {
    el("section")
        .class("panel")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(context.word(title)))
}
