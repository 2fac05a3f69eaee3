//! No page here: says so, and helps on.

use crate::context::AppContext;
use crate::markup::{Element, el, link};
use content::Word;
use routes::Page;

/// Where one can go on from an address that the site does not have, and what the way is called.
pub const WAYS_ON: [(Page, Word); 4] = [
    (Page::Home, Word::TheRoadmap),
    (Page::Messages, Word::KeyMessages),
    (Page::Share, Word::ShareAMessage),
    (Page::Quiz, Word::TakeTheQuiz),
];

/// The page for addresses that the site does not have. It never repeats the address.
pub fn not_found(context: AppContext) -> Element {
    let links = WAYS_ON
        .map(|(page, word)| el("li").child(link(context.address(page)).text(context.word(word))));
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::NotFoundTitle)),
        )
        .child(el("p").class("lede").text(context.word(Word::NotFoundLede)))
        .child(el("ul").class("next").children(links))
}
