//! What a network makes of a post, as its readers will see it.

use super::count::bluesky::shorten_links;
use super::intent::Post;
use super::network::Network;

/// The text that stands on the network, empty where it takes none, and whether a card of the
/// linked page stands below it.
///
/// By what each composer's address takes (see [`intent`](super::intent::intent)): LinkedIn and
/// Facebook nothing but the link, Telegram the link before the text, Reddit one line as the
/// title. Bluesky shortens links. Mails and text messages have no card of their own.
pub fn shown(network: Network, post: &Post) -> (String, bool) {
    let linked = post.text.contains(post.link);
    match network {
        Network::Linkedin | Network::Facebook => (String::new(), true),
        Network::Telegram => {
            let text = [post.link, "\n", &post.text_without_link()].concat();
            (text, true)
        }
        Network::Reddit => (post.title(), true),
        Network::Bluesky => (shorten_links(post.text), linked),
        Network::Email => ([post.subject, "\n\n", post.text].concat(), false),
        Network::Sms => (post.text.to_owned(), false),
        Network::X | Network::Mastodon | Network::Threads | Network::Whatsapp => {
            (post.text.to_owned(), linked)
        }
    }
}
