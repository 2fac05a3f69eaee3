//! The addresses that open a network's own composer with a post in it.

use super::network::Network;
use super::server::{DEFAULT_HOST, Server, Software};

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post<'a> {
    /// The whole post, as the person sees it.
    pub text: &'a str,
    /// Subject, for mails only.
    pub subject: &'a str,
    /// Address of the message's page, for the networks that take an address apart from the text.
    pub link: &'a str,
}

impl Post<'_> {
    /// The text without the line that is the link, for networks that show the link themselves.
    pub(super) fn text_without_link(&self) -> String {
        let mut lines: Vec<&str> = self.text.split('\n').collect();
        if let Some(at) = lines.iter().rposition(|&line| line == self.link) {
            lines.remove(at);
        }
        String::from(lines.join("\n").trim())
    }

    /// What a Reddit submission is called: the text without its link, in one line.
    pub(super) fn title(&self) -> String {
        let text = self.text_without_link();
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The address of the network's own composer.
///
/// All take the text as it is, but for LinkedIn and Facebook, whose share pages take nothing but
/// the link (copy the text first); Telegram, which shows the link and then the text; and Reddit,
/// which takes a title and the link. `server` is the person's own, for Mastodon and its like;
/// where they have named none it is [`DEFAULT_HOST`], which runs Mastodon.
pub fn intent(network: Network, post: &Post, server: Option<&Server>) -> String {
    let (text, link) = (post.text, post.link);
    match network {
        Network::X => address("https://x.com/intent/post?text=", text),
        Network::Bluesky => address("https://bsky.app/intent/compose?text=", text),
        Network::Mastodon => {
            let (host, software) = server.map_or((DEFAULT_HOST, Software::Mastodon), |server| {
                (&server.host, server.software)
            });
            address(&["https://", host, software.composer()].concat(), text)
        }
        Network::Threads => address("https://www.threads.com/intent/post?text=", text),
        Network::Linkedin => address("https://www.linkedin.com/sharing/share-offsite/?url=", link),
        Network::Facebook => address("https://www.facebook.com/sharer/sharer.php?u=", link),
        Network::Whatsapp => address("https://wa.me/?text=", text),
        Network::Telegram => {
            let start = address("https://t.me/share/url?url=", link) + "&text=";
            address(&start, &post.text_without_link())
        }
        Network::Reddit => {
            let start = address("https://www.reddit.com/submit?url=", link) + "&title=";
            address(&start, &post.title())
        }
        // RFC 6068: a line break is a carriage return and a line feed.
        Network::Email => {
            let start = address("mailto:?subject=", post.subject) + "&body=";
            address(&start, text)
                .replace("%0D%0A", "%0A")
                .replace("%0A", "%0D%0A")
        }
        // RFC 5724. A few phones want `&` in place of `?`; they still open an empty message.
        Network::Sms => address("sms:?body=", text),
    }
}

/// The start of an address and the value that ends it.
fn address(start: &str, value: &str) -> String {
    [start, &encode(value)].concat()
}

/// A text as a value in an address, the same as ECMAScript's `encodeURIComponent`: everything
/// but ASCII letters, digits and `-_.!~*'()` becomes the percent-encoded bytes of its UTF-8.
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}
