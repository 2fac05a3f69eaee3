//! No page here: says so, and helps on.

use crate::app::Site;
use crate::content::Word;
use crate::markup::{Element, el, link};
use crate::routes::Page;

/// The page for addresses that the site does not have. It never repeats the address.
pub fn not_found(site: Site) -> Element {
    let links = [
        (Page::Home, Word::TheRoadmap),
        (Page::Messages, Word::KeyMessages),
        (Page::Share, Word::ShareAMessage),
        (Page::Quiz, Word::TakeTheQuiz),
    ]
    .map(|(page, word)| el("li").child(link(site.address(page)).text(site.word(word))));
    el("div")
        .class("page")
        .child(
            el("h1")
                .set("tabindex", "-1")
                .text(site.word(Word::NotFoundTitle)),
        )
        .child(el("p").class("lede").text(site.word(Word::NotFoundLede)))
        .child(el("ul").class("next").children(links))
}
