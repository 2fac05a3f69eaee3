//! How a post will look on a network: its text, and the card of the page that it links to.

use super::draft::Draft;
use crate::app::Site;
use crate::browser;
use crate::components::channel::name;
use crate::components::passage::with_words;
use crate::markup::signal::Signal;
use crate::markup::{Element, el, ev};
use crate::pages;
use content::Word;
use message::lines::{lines, post};
use message::network::Network;
use message::shown::shown;

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
    let open = Signal::new(false);
    // Nothing of it is made, and no picture asked for, before somebody unfolds it.
    let look = move || {
        if !open.get() {
            return Vec::new();
        }
        let (network, at) = (network(), draft.picked.get());
        let link = lines(site.content, at).link;
        let state = draft.state();
        let text = state.texts.of(Some(network));
        let (text, has_card) = shown(network, &post(site.content, text, &link));
        let mut look = Vec::new();
        if !text.is_empty() {
            let post = el("p").class("post").attr("data-post", "");
            look.push(post.attr("translate", "no").attr("dir", "auto").text(text));
        }
        if has_card {
            look.push(link_card(site, at, Some(picture(site, at))));
        }
        look
    };
    el("details")
        .class("preview")
        .on(ev::toggle, move |event| open.set(browser::is_open(&event)))
        .child(el("summary").text_dyn(title))
        .child(el("div").children_dyn(look))
        .child(el("p").class("small").text(site.word(Word::PreviewNotice)))
}

/// The card that networks make of a message's page: its picture, its title, whose it is.
pub fn link_card(site: Site, at: usize, picture: Option<Element>) -> Element {
    let message = &site.content.messages[at];
    let address = site.content.campaign.address.as_str();
    let host = address.split_once("//").map_or(address, |(_, host)| host);
    let title = el("b").text([message.id.as_str(), ": "].concat());
    el("div")
        .class("link-card")
        .children(picture)
        .child(with_words(
            site,
            title,
            pages::shortened(&message.words.text, 60),
            message.in_original,
        ))
        .child(el("span").text(site.word(Word::SiteName)))
        .child(el("bdi").class("small").attr("dir", "ltr").text(host))
}

/// The picture, as the kit has it.
fn picture(site: Site, at: usize) -> Element {
    let (language, id) = (&site.content.language.code, &site.content.messages[at].id);
    el("img")
        .attr("alt", "")
        .attr("width", "1200")
        .attr("height", "630")
        .attr(
            "src",
            ["/kit/", language, "/cards/", id, "-1200x630.png"].concat(),
        )
}
