//! Posts ready to send: on each network the longest form of a message that fits.

use super::compose::{Parts, compose};
use super::count::fit;
use super::form::{Form, fitting, forms};
use super::lines::{lines_on, post};
use super::network::Network;
use super::server::Server;
use content::Content;

/// Post for a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Form of the message.
    pub form: Form,
    /// Lines after it.
    pub parts: Parts,
    /// Whole text.
    pub text: String,
    /// Whether the network takes it.
    pub fits: bool,
}

/// Post with the message at this position: the longest form that fits with these lines, or else the
/// longest that fits without the link, or else the shortest with all these lines, which does not
/// fit. `server` is the person's own server.
///
/// # Panics
///
/// If there is no message at this position.
pub fn ready(
    content: &Content,
    at: usize,
    network: Network,
    parts: Parts,
    server: Option<&Server>,
) -> Ready {
    let lines = lines_on(content, at, network);
    let words = &content.messages[at].words;
    let made = |form: Form, body: &str, parts: Parts| {
        let text = compose(body, &lines, parts);
        Ready {
            form,
            parts,
            fits: fit(network, &post(content, &text, &lines.link), server).fits,
            text,
        }
    };
    let without_link = Parts {
        link: false,
        ..parts
    };
    for parts in [parts, without_link] {
        for (form, body) in forms(words) {
            let ready = made(form, body, parts);
            if ready.fits {
                return ready;
            }
        }
    }
    let (form, body) = fitting(words, |_| false);
    made(form, body, parts)
}
