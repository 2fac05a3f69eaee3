//! The message builder's page.

use crate::app::Site;
use crate::components::builder::builder;
use crate::markup::{Element, el, link};
use content::Word;
use routes::Page;

/// The page of the builder.
pub fn share(site: Site) -> Element {
    let without_script = el("p")
        .class("without-script")
        .text(site.word(Word::BuilderNeedsScript))
        .text(" ")
        .child(link(site.address(Page::Messages)).text(site.word(Word::AllMessages)));
    el("div")
        .class("page")
        .child(
            el("header")
                .child(
                    el("h1")
                        .attr("tabindex", "-1")
                        .text(site.word(Word::ShareTitle)),
                )
                .child(el("p").class("lede").text(site.word(Word::ShareLede))),
        )
        .child(without_script)
        .child(builder(site))
}
