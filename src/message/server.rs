//! The server of the fediverse that a person has named: where it is, what it runs, what it takes.

use super::domain;

/// A server, as the person named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Bare host name as [`host`] gives it: lower case, ASCII.
    pub host: String,
    /// What it runs, which decides the address of its composer and how it counts.
    pub software: Software,
    /// Longest post that it takes, in the unit of its software; from 1 to [`HIGHEST_LIMIT`].
    pub limit: usize,
}

/// Highest limit that is believed, in characters.
pub const HIGHEST_LIMIT: usize = 1_000_000;

/// The host whose share page opens where a person has not named a server.
pub const DEFAULT_HOST: &str = "mastodon.social";

/// What a server runs.
///
/// These are the kinds whose composer takes a text from its address, by
/// `kytta/share2fedi:src/lib/project.ts` at 2dbb5c1, read in November 2026. Not among them, since
/// none has such an address: Pleroma and Akkoma (`/share` is nothing in
/// `pleroma-fe:src/boot/routes.js`), GoToSocial (no composer of its own: `docs/faq.md`) and Lemmy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// Mastodon, and what is made from it: Glitch, Hometown, Fedibird.
    Mastodon,
    /// Misskey, and what is made from it: Firefish, Sharkey, Foundkey.
    Misskey,
    /// Friendica.
    Friendica,
    /// Hubzilla.
    Hubzilla,
    /// GNU social.
    GnuSocial,
}

impl Software {
    /// All of them, in the order in which they are offered.
    pub const ALL: &[Software] = &[
        Software::Mastodon,
        Software::Misskey,
        Software::Friendica,
        Software::Hubzilla,
        Software::GnuSocial,
    ];

    /// The stable name, used in attributes and in what is stored.
    pub fn id(self) -> &'static str {
        match self {
            Software::Mastodon => "mastodon",
            Software::Misskey => "misskey",
            Software::Friendica => "friendica",
            Software::Hubzilla => "hubzilla",
            Software::GnuSocial => "gnusocial",
        }
    }

    /// The software with this id.
    pub fn from_id(id: &str) -> Option<Software> {
        Software::ALL
            .iter()
            .copied()
            .find(|software| software.id() == id)
    }

    /// The brand, which is the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Software::Mastodon => "Mastodon",
            Software::Misskey => "Misskey",
            Software::Friendica => "Friendica",
            Software::Hubzilla => "Hubzilla",
            Software::GnuSocial => "GNU social",
        }
    }

    /// Longest post where a server's administrators have not changed it, in the unit of
    /// [`count::fit`](super::count::fit). Read in November 2026:
    ///
    /// | software | limit | source |
    /// |-|-|-|
    /// | Mastodon | 500 | `mastodon:app/validators/status_length_validator.rb`, `MAX_CHARS` |
    /// | Misskey | 3,000 | `misskey:packages/backend/src/const.ts`, `MAX_NOTE_TEXT_LENGTH` |
    /// | Friendica | 200,000 | `friendica:static/defaults.config.php`, `max_import_size`, which its API announces |
    /// | Hubzilla | 200,000 | by reports: `max_import_size` where it is not set |
    /// | GNU social | 1,000 | `gnu-social:lib/util/default.php`, `textlimit` |
    pub fn limit(self) -> usize {
        match self {
            Software::Mastodon => 500,
            Software::Misskey => 3000,
            Software::Friendica | Software::Hubzilla => 200_000,
            Software::GnuSocial => 1000,
        }
    }

    /// What follows the host in the address of the composer, up to the text.
    pub(super) fn composer(self) -> &'static str {
        match self {
            Software::Mastodon | Software::Misskey => "/share?text=",
            Software::Friendica => "/compose?body=",
            Software::Hubzilla => "/rpost?body=",
            Software::GnuSocial => "/notice/new?status_textarea=",
        }
    }
}

impl Server {
    /// The server at a host, with the limit that its software usually has;
    /// none where [`host`] gives none.
    pub fn new(text: &str, software: Software) -> Option<Server> {
        Some(Server {
            host: host(text)?,
            software,
            limit: software.limit(),
        })
    }

    /// The server as a line of text, to be kept in the browser's storage: the version of the
    /// line, the software's id, the limit and the host, parted by spaces.
    pub fn encode(&self) -> String {
        let limit = self.limit.to_string();
        [VERSION, self.software.id(), &limit, &self.host].join(" ")
    }

    /// The server that such a line holds; none where it is not exactly what [`Server::encode`]
    /// writes for a valid server, so that nothing but a host name ever gets into an address.
    pub fn decode(line: &str) -> Option<Server> {
        let mut fields = line.split(' ').skip(1);
        let software = Software::from_id(fields.next()?)?;
        let limit = fields.next()?.parse().ok()?;
        let server = Server {
            limit,
            ..Server::new(fields.next()?, software)?
        };
        // This refuses other versions, signs and zeros before numbers, and hosts and lines that
        // could be written in another way.
        ((1..=HIGHEST_LIMIT).contains(&limit) && server.encode() == line).then_some(server)
    }
}

/// The form of the line that is written now.
const VERSION: &str = "1";

/// Why a server is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It names a port; composers are opened at the usual one.
    Port,
    /// It is no host name.
    Host,
}

/// The host in what someone typed, as it stands there: a bare host name, an address as a browser
/// shows it, or a person's name on the server (`@user@host`).
///
/// # Errors
///
/// [`Refused`] for a port, and for what cannot be a host name; a name beyond ASCII is still to be
/// brought into ASCII, and [`host`] to be asked about the outcome.
pub fn named_host(text: &str) -> Result<&str, Refused> {
    let mut rest = text.trim();
    if let Some((scheme, after)) = rest.split_once("://") {
        if !["https", "http"].contains(&scheme.to_ascii_lowercase().as_str()) {
            return Err(Refused::Host);
        }
        rest = after;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, after) = rest.split_at(end);
    let host = match authority.rsplit_once('@') {
        // Two names are none, and neither is a name with a password or of another scheme.
        Some((user, _)) if user.trim_start_matches('@').contains(['@', ':', ' ']) => "",
        Some((_, host)) => host,
        None => authority,
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    if let Some((_, port)) = host.split_once(':')
        && (port.is_empty() || port.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(Refused::Port);
    }
    let allowed = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || c == '-' || c == '.';
    match !host.is_empty() && host.chars().all(allowed) && !after.contains(char::is_control) {
        true => Ok(host),
        false => Err(Refused::Host),
    }
}

/// A number of characters as someone typed it, in digits of Latin, Arabic or Persian script, with
/// or without signs or spaces between thousands; none where it is not one that is believed.
pub fn typed_limit(text: &str) -> Option<usize> {
    let (mut number, mut since) = (0, None);
    for character in text.trim().chars() {
        let digit = match character {
            '0'..='9' => character as u32 - 0x30,
            '\u{660}'..='\u{669}' => character as u32 - 0x660,
            '\u{6F0}'..='\u{6F9}' => character as u32 - 0x6F0,
            // Between thousands, and nowhere else.
            ' ' | '\u{A0}' | '\u{202F}' | ',' | '.' | '٬' | '\'' | '’'
                if number > 0 && since.is_none_or(|digits| digits == 3) =>
            {
                since = Some(0);
                continue;
            }
            _ => return None,
        };
        since = since.map(|digits| digits + 1);
        number = number * 10 + digit as usize;
        if number > HIGHEST_LIMIT {
            return None;
        }
    }
    (number > 0 && since.is_none_or(|digits| digits == 3)).then_some(number)
}

/// The host name in lower case; none where the text is anything but a bare host name in ASCII with
/// a top-level domain: no scheme, path, port, user or IP address. Names beyond ASCII come here in
/// Punycode, as browsers write them (UTS 46): see `browser::host_in_ascii`.
pub fn host(text: &str) -> Option<String> {
    let host = text.to_ascii_lowercase();
    let is_label = |label: &str| {
        (1..=domain::LONGEST_LABEL).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let (_, top) = host.rsplit_once('.')?;
    (host.len() <= 253
        && host.split('.').all(is_label)
        && top.len() > 1
        && !top.bytes().all(|byte| byte.is_ascii_digit()))
    .then_some(host)
}
