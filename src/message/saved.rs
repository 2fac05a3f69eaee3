//! What somebody has made in the builder, as one text for the tab's own storage.
//!
//! ```text
//! 1 v1.T4.sl.auto.xb
//! v1.T4.l - Our%20words %0A%0Ahttps%3A%2F%2F…
//! v1.N4.sl.short bluesky
//! ```
//!
//! First the version and the choice: message, lines, form, networks. Then a line for each text:
//! its message with the lines below it, for which network it is, the words and what follows them,
//! percent-encoded. A text that is the message's own to the letter has its form instead, so that
//! it is the other language's own there.

use super::compose::Parts;
use super::form::Form;
use super::intent;
use super::network::{Network, Networks};
use crate::permalink::{self, Choice, edited};

/// The form of the text that is written now.
const VERSION: &str = "1";
/// In place of a network: the text for all.
const ALL: &str = "-";

/// A choice and the texts that somebody made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The message that was picked last, the lines asked for last, the form and the networks.
    pub choice: Choice,
    /// The texts, the common one of a message before networks' own.
    pub texts: Vec<Text>,
}

/// One text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Id of the message that it began with.
    pub message: String,
    /// The network that it is for; none for the text that all have.
    pub network: Option<Network>,
    /// The lines that follow the words.
    pub parts: Parts,
    /// What it says.
    pub words: Words,
}

/// What a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// A form of the message, to the letter.
    Exact(Form),
    /// Somebody's own words, and the lines below them as they stood there.
    Own(String, String),
}

impl Saved {
    /// The text that [`Saved::read`] reads.
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
                networks: Networks::FIRST,
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

    /// What such a text holds; none where it is not one. `known` says whether there is a message,
    /// and what is not well written, or of a message that there is not, is left out.
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
