//! How a post will look on a network: its text, and the card of the page that it links to.

use super::draft::Draft;
use crate::browser;
use crate::components::channel::name;
use crate::components::passage::with_words;
use crate::context::AppContext;
use crate::markup::signal::Signal;
use crate::markup::{Element, el, ev};
use crate::page_meta;
use content::Word;
use message::lines::{lines, post};
use message::network::Network;
use message::shown::shown;

/// The post on the network whose text stands in the composer, or on the first that was chosen.
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
    // Nothing of it is made, and no picture asked for, before somebody unfolds it.
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

/// The card that networks make of a message's page: its picture, its title, whose it is.
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

/// The picture, as the kit has it.
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
