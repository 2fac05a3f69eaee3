//! The kit: what it holds, and what to know before using it.

use crate::app::Site;
use crate::content::Word;
use crate::markup::{Element, el, link};
use crate::routes::kit_folder;

/// What to know before using the kit.
pub const NOTES: [Word; 5] = [
    Word::Disclaimer,
    Word::KitExact,
    Word::KitWithheld,
    Word::CountsNotice,
    Word::KitOpen,
];

/// The page of the kit.
pub fn kit(site: Site) -> Element {
    let content = site.content;
    let folder = kit_folder(content);
    let files = content.kit.iter().map(|file| {
        // The router leaves downloads alone, and so does everyone's browser.
        let link = link([&folder, file.name.as_str()].concat())
            .set("rel", "external")
            .flag("download", true)
            .child(el("bdi").text(file.name.as_str()));
        el("li")
            .child(
                el("p")
                    .class("row")
                    .child(link)
                    .child(el("span").class("small").text(file.size.as_str())),
            )
            .child(el("p").text(file.about.as_str()))
    });
    let notes = NOTES.map(|word| el("li").text(site.word(word)));
    el("div")
        .class("page")
        .child(el("h1").set("tabindex", "-1").text(site.word(Word::Kit)))
        .child(el("p").class("lede").text(site.word(Word::KitLede)))
        .child(el("h2").text(site.word(Word::KitFiles)))
        .child(el("ul").children(files))
        .child(el("h2").text(site.word(Word::KitNotes)))
        .child(el("ul").children(notes))
}
