//! Draft of the builder as one text, for the tab's `sessionStorage`.
//!
//! ```text
//! 1 v1.T4.sl
//! v1.T4.l - Our%20words %0A%0Ahttps%3A%2F%2F…
//! v1.N4.sl.short bluesky
//! ```
//!
//! The first line has the version and the choice: message, lines, form. Each further line is a text: its message with the lines below it, its network (`-` for all), and its words and
//! ending, percent-encoded. A text that is an exact form of the message has that form instead of
//! words, so that it follows the language of the page.

use super::compose::Parts;
use super::form::Form;
use super::intent;
use super::network::Network;
use crate::permalink::{self, Choice, edited};

/// Version of the format, as it is written now.
const VERSION: &str = "1";
/// Mark in place of a network id: the text for all networks.
const ALL: &str = "-";

/// Choice in the builder, with the texts written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Choice of the builder: the message picked last, the lines selected last, and the form.
    pub choice: Choice,
    /// Texts, the common one of a message before those of single networks.
    pub texts: Vec<Text>,
}

/// Text of the builder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Id of the message from which the text was made.
    pub message: String,
    /// Network for which the text is; `None` for the common text.
    pub network: Option<Network>,
    /// Lines below the words.
    pub parts: Parts,
    /// Words of the text.
    pub words: Words,
}

/// Words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// Exact form of the message.
    Exact(Form),
    /// Edited words, and the ending below them as it stood in the text.
    Own(String, String),
}

impl Saved {
    /// Writes the format that [`Saved::read`] reads.
    pub fn write(&self) -> String {
        let mut written = [VERSION, " ", &permalink::encode(&self.choice)].concat();
        for text in &self.texts {
            let form = match text.words {
                Words::Exact(form) => Some(form),
                Words::Own(..) => None,
            };
            let choice = Choice {
                message: text.message.clone(),
                parts: text.parts,
                form,
            };
            written.push('\n');
            written.push_str(&permalink::encode(&choice));
            written.push(' ');
            written.push_str(text.network.map_or(ALL, Network::id));
            if let Words::Own(words, ending) = &text.words {
                for part in [words, ending] {
                    written.push(' ');
                    written.push_str(&intent::encode(part));
                }
            }
        }
        written
    }

    /// Reads the format of [`Saved::write`]; `None` if the version or the choice is invalid.
    /// `known` tells whether a message with this id exists. Lines that are malformed or name an
    /// unknown message are left out.
    pub fn read(text: &str, known: impl Fn(&str) -> bool) -> Option<Saved> {
        let mut lines = text.split('\n');
        let (version, choice) = lines.next()?.split_once(' ')?;
        if version != VERSION {
            return None;
        }
        Some(Saved {
            choice: permalink::decode(choice, &known).ok()?,
            texts: lines.filter_map(|line| read_text(line, &known)).collect(),
        })
    }
}

fn read_text(line: &str, known: impl Fn(&str) -> bool) -> Option<Text> {
    let mut fields = line.split(' ');
    let choice = permalink::decode(fields.next()?, known).ok()?;
    let network = match fields.next()? {
        ALL => None,
        id => Some(Network::from_id(id)?),
    };
    let words = match choice.form {
        Some(form) => Words::Exact(form),
        None => Words::Own(
            edited::decode(fields.next()?)?,
            edited::decode(fields.next()?)?,
        ),
    };
    Some(Text {
        message: choice.message,
        network,
        parts: choice.parts,
        words,
    })
}
