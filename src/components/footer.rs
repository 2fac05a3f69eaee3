//! Foot of every page: who publishes the site, and on whose behalf it does not speak.

use crate::components::passage::with_words;
use crate::context::AppContext;
use content::Word;
use markup::{Element, el, link};
use routes::Page;

/// Foot of every page.
pub fn footer(context: AppContext) -> Element {
    let content = context.content;
    let documents = content.documents.iter().enumerate().map(|(at, document)| {
        // A document's page has no app, so the link loads it.
        let link = link(context.address(Page::Source(at))).attr("rel", "external");
        let name = document.words.name.as_str();
        el("li").child(with_words(context, link, name, document.in_original))
    });
    let page = |page: Page, word: Word| {
        let link = link(context.address(page)).text(context.word(word));
        el("li").child(match page.has_app() {
            true => link,
            false => link.attr("rel", "external"),
        })
    };
    let translated = (content.language.code != content.campaign.original)
        .then(|| el("p").text(context.word(Word::TranslationNotice)));
    el("footer")
        .class("foot")
        .child(el("p").text(context.word(Word::Disclaimer)))
        .children(translated)
        // The prerenderer fills this in: the page's weight is known only when the page is finished.
        .child(el("p").attr("data-weight", ""))
        .child(
            el("ul")
                .class("row")
                .child(page(Page::About, Word::About))
                .child(page(Page::Kit, Word::Kit))
                .children(documents),
        )
}
