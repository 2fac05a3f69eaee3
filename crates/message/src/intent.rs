//! Share intent URLs: addresses that open a network's own composer with a post in it.

use super::network::Network;
use super::server::{DEFAULT_HOST, Server, Software};

/// Post to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post<'a> {
    /// Text of the whole post, as the person sees it.
    pub text: &'a str,
    /// Subject, for mails only.
    pub subject: &'a str,
    /// Address of the message's page, for networks that take it apart from the text.
    pub link: &'a str,
}

impl Post<'_> {
    /// Text without the line that is the link, for networks that show the link themselves.
    pub(super) fn text_without_link(&self) -> String {
        let mut lines: Vec<&str> = self.text.split('\n').collect();
        if let Some(at) = lines.iter().rposition(|&line| line == self.link) {
            lines.remove(at);
        }
        String::from(lines.join("\n").trim())
    }

    /// Title of a Reddit submission: the text without its link, in one line.
    pub(super) fn title(&self) -> String {
        let text = self.text_without_link();
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Share intent URL of the network's own composer.
///
/// All networks take the text unchanged, except: LinkedIn and Facebook, whose share pages take only
/// the link (copy the text first); Telegram, which shows the link before the text; and Reddit,
/// which takes a title and the link. `server` is the person's own server, used for Mastodon and
/// similar software only. `None` means [`DEFAULT_HOST`], which runs Mastodon.
///
/// ```
/// use message::intent::{Post, intent};
/// use message::network::Network;
///
/// let post = Post {
///     text: "One & two\n\nhttps://example.org/m\n#Tag",
///     subject: "S",
///     link: "https://example.org/m",
/// };
/// assert_eq!(
///     intent(Network::Reddit, &post, None),
///     "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fm\
///      &title=One%20%26%20two%20%23Tag"
/// );
/// ```
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
        Network::Email => {
            let start = address("mailto:?subject=", post.subject) + "&body=";
            with_mail_breaks(address(&start, text))
        }
        // RFC 5724. A few phones expect `&` instead of `?`; they still open an empty message.
        Network::Sms => address("sms:?body=", text),
    }
}

/// Webmail service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Webmail {
    /// Gmail.
    Gmail,
    /// Outlook for persons (outlook.com, Hotmail), not for firms.
    Outlook,
}

impl Webmail {
    /// All services, in the order in which the site offers them.
    pub const ALL: &[Webmail] = &[Webmail::Gmail, Webmail::Outlook];

    /// Stable id for attributes.
    pub fn id(self) -> &'static str {
        match self {
            Webmail::Gmail => "gmail",
            Webmail::Outlook => "outlook",
        }
    }

    /// Brand name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Webmail::Gmail => "Gmail",
            Webmail::Outlook => "Outlook",
        }
    }

    /// Longest address that the service opens, in characters. Neither limit is documented: Gmail is
    /// reported to take some 8,000 (mailtomaker.com, read in November 2026), Outlook to refuse from
    /// some 2,100, so that it takes hardly longer mails than a mail program does.
    pub fn limit(self) -> usize {
        match self {
            Webmail::Gmail => 8000,
            Webmail::Outlook => 2000,
        }
    }
}

/// Address that opens a post in webmail, for people without a mail program and for mails that are
/// too long for one: see [`Webmail::limit`].
///
/// Both addresses are in wide use and neither is documented by its owner; read in public code in
/// November 2026, unconfirmed since. Gmail decodes values like a form, so a line break is a line
/// feed, which is also half as long. Outlook passes the values on like those of a `mailto:`
/// address, so line breaks follow RFC 6068. Outlook is reported to lose them
/// (InteractionDesignFoundation/add-event-to-calendar-docs, issue 14), and to show spaces as `+` if
/// the person has yet to log in. Copy the text too.
pub fn webmail(webmail: Webmail, post: &Post) -> String {
    let start = match webmail {
        Webmail::Gmail => "https://mail.google.com/mail/?view=cm&fs=1&su=",
        Webmail::Outlook => "https://outlook.live.com/mail/0/deeplink/compose?subject=",
    };
    let start = address(start, post.subject) + "&body=";
    let address = address(&start, post.text);
    match webmail {
        Webmail::Gmail => with_feeds(address),
        Webmail::Outlook => with_mail_breaks(address),
    }
}

/// Address with all encoded line breaks as line feeds.
fn with_feeds(address: String) -> String {
    address.replace("%0D%0A", "%0A")
}

/// Address with all encoded line breaks as carriage return and line feed (RFC 6068, section 5).
fn with_mail_breaks(address: String) -> String {
    with_feeds(address).replace("%0A", "%0D%0A")
}

/// Address from its start and its last value, which is encoded.
fn address(start: &str, value: &str) -> String {
    [start, &encode(value)].concat()
}

/// Encodes a text as a value in an address, like ECMAScript's `encodeURIComponent`: everything but
/// ASCII letters, digits and `-_.!~*'()` becomes the percent-encoded bytes of its UTF-8.
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
