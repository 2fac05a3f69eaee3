//! The texts of a post: one for all networks, and own ones where a network needs another.

use super::network::Network;

/// A text for all networks, and those that some networks have in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// For every network that has no own one.
    pub common: String,
    /// Each network at most once.
    own: Vec<(Network, String)>,
}

impl Texts {
    /// The same text for all networks.
    pub fn new(common: String) -> Self {
        Texts {
            common,
            own: Vec::new(),
        }
    }

    /// What is posted there; without a network, the common text.
    pub fn of(&self, network: Option<Network>) -> &str {
        self.own
            .iter()
            .find(|(own, _)| Some(*own) == network)
            .map_or(&self.common, |(_, text)| text)
    }

    /// Whether the network has a text of its own.
    pub fn has_own(&self, network: Network) -> bool {
        self.own.iter().any(|(own, _)| *own == network)
    }

    /// Whether any network has.
    pub fn has_any_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// All of them: the common one, then networks' own.
    pub fn all(&self) -> impl Iterator<Item = (Option<Network>, &str)> {
        let own = self.own.iter();
        std::iter::once((None, self.common.as_str()))
            .chain(own.map(|(network, text)| (Some(*network), text.as_str())))
    }

    /// Writes a network's own text, or the common one.
    pub fn write(&mut self, network: Option<Network>, text: String) {
        match network {
            None => self.common = text,
            Some(own) => {
                self.reset(network);
                self.own.push((own, text));
            }
        }
    }

    /// Makes what is posted there the text for all; no network has an own one any more.
    pub fn same_for_all(&mut self, network: Option<Network>) {
        self.common = String::from(self.of(network));
        self.own.clear();
    }

    /// Takes a network's own text away: it has the common one again.
    pub fn reset(&mut self, network: Option<Network>) {
        self.own.retain(|(own, _)| Some(*own) != network);
    }
}
