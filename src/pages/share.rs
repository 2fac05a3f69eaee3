//! Page of the message builder.

use crate::components::builder::builder;
use crate::context::AppContext;
use content::Word;
use markup::{Element, el, link};
use routes::Page;

/// Page of the message builder.
pub fn share(context: AppContext) -> Element {
    let without_script = el("p")
        .class("without-script")
        .text(context.word(Word::BuilderNeedsScript))
        .text(" ")
        .child(link(context.address(Page::Messages)).text(context.word(Word::AllMessages)));
    el("div")
        .class("page")
        .child(without_script)
        .child(builder(context))
}
