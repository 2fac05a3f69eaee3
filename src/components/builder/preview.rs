//! Preview of a post on a network: its text, and the card of the page that it links to.

use crate::browser;
use crate::components::channel::name;
use crate::components::passage::with_words;
use crate::context::AppContext;
use crate::draft::Draft;
use crate::page_meta;
use content::Word;
use markup::signal::Signal;
use markup::{Element, el, ev};
use message::lines::{lines, post};
use message::network::Network;
use message::shown::shown;

/// Preview of the post for one network: the one whose text stands in the composer, or else the
/// first chosen one.
pub fn preview(draft: Draft) -> Element {
    let context = draft.context;
    let network = move || {
        let state = draft.state();
        let first = state.chosen.iter().next();
        state.target.or(first).unwrap_or(Network::X)
    };
    let title = move || {
        context
            .word(Word::PreviewTitle)
            .replace("{network}", name(context, network()))
    };
    let open = Signal::new(false);
    // No part is made, and no picture requested, before somebody unfolds the preview.
    let look = move || {
        if !open.get() {
            return Vec::new();
        }
        let (network, at) = (network(), draft.picked.get());
        let link = lines(context.content, at).link;
        let state = draft.state();
        let text = state.texts.of(Some(network));
        let (text, has_card) = shown(network, &post(context.content, text, &link));
        let mut look = Vec::new();
        if !text.is_empty() {
            let post = el("p").class("post").attr("data-post", "");
            look.push(post.attr("translate", "no").attr("dir", "auto").text(text));
        }
        if has_card {
            look.push(link_card(context, at, Some(picture(context, at))));
        }
        look
    };
    el("details")
        .class("preview")
        .on(ev::toggle, move |event| open.set(browser::is_open(&event)))
        .child(el("summary").text_dyn(title))
        .child(el("div").children_dyn(look))
        .child(
            el("p")
                .class("small")
                .text(context.word(Word::PreviewNotice)),
        )
}

/// Link card that networks make of a message's page: picture, title and address of the site.
pub fn link_card(context: AppContext, at: usize, picture: Option<Element>) -> Element {
    let message = &context.content.messages[at];
    let address = context.content.campaign.address.as_str();
    let host = address.split_once("//").map_or(address, |(_, host)| host);
    let title = el("b").text([message.id.as_str(), ": "].concat());
    el("div")
        .class("link-card")
        .children(picture)
        .child(with_words(
            context,
            title,
            page_meta::shortened(&message.words.text, 60),
            message.in_original,
        ))
        .child(el("span").text(context.word(Word::SiteName)))
        .child(el("bdi").class("small").attr("dir", "ltr").text(host))
}

/// Preview image of a message's page, the same as in the kit.
fn picture(context: AppContext, at: usize) -> Element {
    let (language, id) = (
        &context.content.language.code,
        &context.content.messages[at].id,
    );
    el("img")
        .attr("alt", "")
        .attr("width", "1200")
        .attr("height", "630")
        .attr(
            "src",
            ["/kit/", language, "/cards/", id, "-1200x630.png"].concat(),
        )
}
