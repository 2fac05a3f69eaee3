//! Preview of a post, as readers on the network will see it.

use super::count::bluesky::shorten_links;
use super::intent::Post;
use super::network::Network;

/// Text on the network, empty if the network takes none, and whether a card of the linked page
/// appears below it.
///
/// The rules follow the parameters of each composer's address (see
/// [`intent`](super::intent::intent)): LinkedIn and Facebook take only the link, Telegram puts the
/// link before the text, Reddit takes one line as the title. Bluesky shortens links. Mails and text
/// messages have no card.
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
