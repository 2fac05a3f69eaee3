//! Preview of a post on a network: its text, and the card of the page that it links to.

use super::card::picture_address;
use crate::components::network::name;
use crate::components::passage::with_words;
use crate::context::AppContext;
use crate::draft::Draft;
use crate::page_meta;
use content::Word;
use markup::signal::Memo;
use markup::{Element, el};
use message::lines::{lines, post};
use message::network::Network;
use message::shown::shown;

/// Preview of the post for one network: the one whose text stands in the composer, or else the
/// first. It follows every key.
pub fn preview(draft: Draft) -> Element {
    let context = draft.context;
    let network = move || draft.state().target.unwrap_or(Network::X);
    let title = move |network: Network| {
        let title = context.word(Word::PreviewTitle);
        title.replace("{network}", name(context, network))
    };
    // Made anew only when something else is to be seen.
    let seen = Memo::new(move || {
        let network = network();
        (network, draft.picked.get(), draft.text_for(Some(network)))
    });
    let look = move || {
        let (network, at, text) = seen.get();
        let link = lines(context.content, at).link;
        let (text, has_card) = shown(network, &post(context.content, &text, &link));
        let mut look = Vec::new();
        if !text.is_empty() {
            let post = el("p")
                .class("post")
                .attr("data-post", "")
                // What scrolls can be reached by keyboard.
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", title(network));
            look.push(post.attr("translate", "no").attr("dir", "auto").text(text));
        }
        if has_card {
            let picture = el("img")
                .attr("alt", "")
                .attr("width", "1200")
                .attr("height", "630")
                .attr("loading", "lazy")
                .attr("src", picture_address(draft));
            look.push(link_card(context, at, Some(picture)));
        }
        look
    };
    el("section")
        .class("panel preview")
        .child(el("h2").text_dyn(move || title(network())))
        .child(el("div").children_dyn(look))
}

/// Link card that networks make of a message's page: picture, title and address of the site.
pub fn link_card(context: AppContext, at: usize, picture: Option<Element>) -> Element {
    let message = &context.content.messages[at];
    let address = context.content.campaign.address.as_str();
    let host = address.split_once("//").map_or(address, |(_, host)| host);
    let title = el("p").child(el("b").text([&message.id, &context.marks().colon[..]].concat()));
    el("div").class("link-card").children(picture).child(
        el("div")
            .child(with_words(
                context,
                title,
                page_meta::shortened(&message.words.text, page_meta::TITLE),
                message.in_original,
            ))
            .child(el("bdi").class("small").attr("dir", "ltr").text(host)),
    )
}
