//! How a post will look on a network: its text, and the card of the page that it links to.

use super::draft::Draft;
use crate::components::channel::{name, post};
use crate::components::passage::with_words;
use crate::content::Word;
use crate::markup::{Element, el};
use crate::message::lines::lines;
use crate::message::network::Network;
use crate::message::shown::shown;

/// The post on the network whose text stands in the composer, or on the first that was chosen.
pub fn preview(draft: Draft) -> Element {
    let site = draft.site;
    let network = move || {
        let state = draft.state();
        let first = state.chosen.iter().next();
        state.target.or(first).unwrap_or(Network::X)
    };
    let title = move || {
        site.word(Word::PreviewTitle)
            .replace("{network}", name(site, network()))
    };
    let look = move || {
        let (network, at) = (network(), draft.picked.get());
        let link = lines(site.content, at).link;
        let state = draft.state();
        let text = state.texts.of(Some(network));
        let (text, has_card) = shown(network, &post(site, text, &link));
        let text = (!text.is_empty()).then(|| {
            el("p")
                .class("post")
                .set("data-post", "")
                .set("dir", "auto")
                .text(text)
        });
        let card = has_card.then(|| link_card(draft, at));
        text.into_iter().chain(card).collect()
    };
    el("details")
        .class("preview")
        .child(el("summary").live_text(title))
        .child(el("div").live_children(look))
        .child(el("p").class("small").text(site.word(Word::PreviewNotice)))
}

/// The card that networks make of a message's page.
fn link_card(draft: Draft, at: usize) -> Element {
    let site = draft.site;
    let message = &site.content.messages[at];
    let address = site.content.campaign.address.as_str();
    let host = address.split_once("//").map_or(address, |(_, host)| host);
    let title = el("b").text([&message.id, ": "].concat());
    el("div")
        .class("link-card")
        .child(with_words(
            site,
            title,
            message.words.text.as_str(),
            message.in_original,
        ))
        .child(el("span").text(site.word(Word::SiteName)))
        .child(el("bdi").class("small").set("dir", "ltr").text(host))
}
