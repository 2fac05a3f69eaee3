//! Networks that a message can be sent to, and sets of them.

/// Network, mail program or text message service to which a post goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// X, formerly Twitter.
    X,
    /// Bluesky.
    Bluesky,
    /// Mastodon, on any server, and similar software.
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
    /// Email, in the person's own mail program.
    Email,
    /// SMS, the phone's text messages.
    Sms,
}

impl Network {
    /// All networks, in the order in which the site offers them.
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

    /// Whether the network's share page takes only a link and ignores any text.
    pub fn takes_only_the_link(self) -> bool {
        matches!(self, Network::Linkedin | Network::Facebook)
    }

    /// Stable id for attributes and addresses.
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

    /// Network with this id.
    pub fn from_id(id: &str) -> Option<Network> {
        Network::ALL
            .iter()
            .copied()
            .find(|network| network.id() == id)
    }

    /// Brand name, the same in every language; `None` for mail and text messages, whose names are
    /// interface words.
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

/// Set of networks, a bit per network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Networks(u16);

impl Networks {
    /// The empty set.
    pub const NONE: Networks = Networks(0);

    /// Feeds, which have the lowest limits: the text that all networks have in common fits them to
    /// begin with.
    pub const FEEDS: Networks = Networks::NONE
        .with(Network::X)
        .with(Network::Bluesky)
        .with(Network::Mastodon)
        .with(Network::Threads);

    const fn bit(network: Network) -> u16 {
        1 << network as u16
    }

    /// The set with this network added.
    pub const fn with(self, network: Network) -> Networks {
        Networks(self.0 | Networks::bit(network))
    }

    /// Whether the set contains the network.
    pub fn has(self, network: Network) -> bool {
        self.0 & Networks::bit(network) > 0
    }

    /// Networks of the set, in the order of [`Network::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Network> {
        Network::ALL
            .iter()
            .copied()
            .filter(move |network| self.has(*network))
    }
}
