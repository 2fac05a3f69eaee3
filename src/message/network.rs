//! The networks that a message can be sent to, and sets of them.

/// A place where a post, mail or text message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// X, once Twitter.
    X,
    /// Bluesky.
    Bluesky,
    /// Mastodon, on any server.
    Mastodon,
    /// Threads.
    Threads,
    /// LinkedIn.
    Linkedin,
    /// Facebook.
    Facebook,
    /// WhatsApp.
    Whatsapp,
    /// Telegram.
    Telegram,
    /// Reddit.
    Reddit,
    /// The person's own mail program.
    Email,
    /// The phone's text messages.
    Sms,
}

impl Network {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Network] = &[
        Network::X,
        Network::Bluesky,
        Network::Mastodon,
        Network::Threads,
        Network::Linkedin,
        Network::Facebook,
        Network::Whatsapp,
        Network::Telegram,
        Network::Reddit,
        Network::Email,
        Network::Sms,
    ];

    /// Whether its share page takes a link and no text, whatever it is sent.
    pub fn takes_only_the_link(self) -> bool {
        matches!(self, Network::Linkedin | Network::Facebook)
    }

    /// The stable name, used in attributes and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Network::X => "x",
            Network::Bluesky => "bluesky",
            Network::Mastodon => "mastodon",
            Network::Threads => "threads",
            Network::Linkedin => "linkedin",
            Network::Facebook => "facebook",
            Network::Whatsapp => "whatsapp",
            Network::Telegram => "telegram",
            Network::Reddit => "reddit",
            Network::Email => "email",
            Network::Sms => "sms",
        }
    }

    /// The network with this id.
    pub fn from_id(id: &str) -> Option<Network> {
        Network::ALL
            .iter()
            .copied()
            .find(|network| network.id() == id)
    }

    /// The brand, which is the same in every language; none for mail and text messages, whose
    /// names are words of the interface.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Network::X => Some("X"),
            Network::Bluesky => Some("Bluesky"),
            Network::Mastodon => Some("Mastodon"),
            Network::Threads => Some("Threads"),
            Network::Linkedin => Some("LinkedIn"),
            Network::Facebook => Some("Facebook"),
            Network::Whatsapp => Some("WhatsApp"),
            Network::Telegram => Some("Telegram"),
            Network::Reddit => Some("Reddit"),
            Network::Email | Network::Sms => None,
        }
    }
}

/// A set of networks; cheap to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Networks(u16);

impl Networks {
    /// None.
    pub const NONE: Networks = Networks(0);

    /// Those that a post is made to fit before anyone chooses: the feeds, which take the least.
    pub const FIRST: Networks = Networks::NONE
        .with(Network::X)
        .with(Network::Bluesky)
        .with(Network::Mastodon)
        .with(Network::Threads);

    const fn bit(network: Network) -> u16 {
        1 << network as u16
    }

    /// The set and this network.
    pub const fn with(self, network: Network) -> Networks {
        Networks(self.0 | Networks::bit(network))
    }

    /// The set without this network where it has it, otherwise with it.
    pub fn toggled(self, network: Network) -> Networks {
        Networks(self.0 ^ Networks::bit(network))
    }

    /// Whether the network is among them.
    pub fn has(self, network: Network) -> bool {
        self.0 & Networks::bit(network) > 0
    }

    /// Those among them, in the order of [`Network::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Network> {
        Network::ALL
            .iter()
            .copied()
            .filter(move |network| self.has(*network))
    }
}
