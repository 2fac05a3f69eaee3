//! The foot of every page: who speaks here, and who does not.

use crate::components::passage::with_words;
use crate::context::AppContext;
use crate::markup::{Element, el, link};
use content::Word;
use routes::Page;

/// The foot of every page.
pub fn footer(context: AppContext) -> Element {
    let content = context.content;
    let documents = content.documents.iter().enumerate().map(|(at, document)| {
        // Documents are loaded.
        let link = link(context.address(Page::Source(at))).attr("rel", "external");
        let name = document.words.name.as_str();
        el("li").child(with_words(context, link, name, document.in_original))
    });
    let page = |page: Page, word: Word| {
        el("li").child(link(context.address(page)).text(context.word(word)))
    };
    let translated = (content.language.code != content.campaign.original)
        .then(|| el("p").text(context.word(Word::TranslationNotice)));
    el("footer")
        .class("foot")
        .child(el("p").text(context.word(Word::Disclaimer)))
        .children(translated)
        // The prerenderer fills it in: only the finished page knows what it weighs.
        .child(el("p").attr("data-weight", ""))
        .child(
            el("ul")
                .class("row")
                .child(page(Page::About, Word::About))
                .child(page(Page::Kit, Word::Kit))
                .children(documents),
        )
}
