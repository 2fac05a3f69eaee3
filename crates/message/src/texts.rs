//! Texts of a post: a common one for all networks, and separate ones for single networks.

use super::network::Network;

/// Common text for all networks, with separate texts that replace it on single networks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Text for every network without its own text.
    pub common: String,
    /// Own texts of networks, each network at most once.
    own: Vec<(Network, String)>,
}

impl Texts {
    /// Makes texts with one common text and no other.
    pub fn new(common: String) -> Self {
        Texts {
            common,
            own: Vec::new(),
        }
    }

    /// Text for the network; the common text for `None`.
    pub fn of(&self, network: Option<Network>) -> &str {
        self.own
            .iter()
            .find(|(own, _)| Some(*own) == network)
            .map_or(&self.common, |(_, text)| text)
    }

    /// Whether the network has its own text.
    pub fn has_own(&self, network: Network) -> bool {
        self.own.iter().any(|(own, _)| *own == network)
    }

    /// Whether any network has its own text.
    pub fn has_any_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// All texts: the common one (`None`), then those of single networks.
    pub fn all(&self) -> impl Iterator<Item = (Option<Network>, &str)> {
        let own = self.own.iter();
        std::iter::once((None, self.common.as_str()))
            .chain(own.map(|(network, text)| (Some(*network), text.as_str())))
    }

    /// Sets the own text of a network, or the common text for `None`.
    pub fn write(&mut self, network: Option<Network>, text: String) {
        match network {
            None => self.common = text,
            Some(own) => {
                self.reset(network);
                self.own.push((own, text));
            }
        }
    }

    /// Makes the text of this network the common text and removes all own texts.
    pub fn same_for_all(&mut self, network: Option<Network>) {
        self.common = String::from(self.of(network));
        self.own.clear();
    }

    /// Removes the own text of a network, which then has the common text.
    pub fn reset(&mut self, network: Option<Network>) {
        self.own.retain(|(own, _)| Some(*own) != network);
    }
}
