//! Page for unknown addresses: it says so, and links to other pages.

use crate::context::AppContext;
use content::Word;
use markup::{Element, el, link};
use routes::Page;

/// Pages that the site offers at an unknown address, with the words of the links.
const WAYS_ON: [(Page, Word); 4] = [
    (Page::Home, Word::TheRoadmap),
    (Page::Messages, Word::KeyMessages),
    (Page::Share, Word::Share),
    (Page::Quiz, Word::Quiz),
];

/// Page for addresses that the site does not have. It never repeats the address.
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
