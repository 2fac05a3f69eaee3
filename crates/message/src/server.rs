//! Servers of the fediverse, as people name them: host, software and limit.

use super::domain;

/// Server of the fediverse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Host name as [`host`] gives it: bare, lower case, ASCII.
    pub host: String,
    /// Software of the server, which decides the address of its composer and the unit of length.
    pub software: Software,
    /// Longest post that the server takes, in the unit of its software; from 1 to
    /// [`HIGHEST_LIMIT`].
    pub limit: usize,
}

/// Highest plausible limit, in characters.
pub const HIGHEST_LIMIT: usize = 1_000_000;

/// Host whose share page opens if the person has not named a server.
pub const DEFAULT_HOST: &str = "mastodon.social";

/// Software of a server.
///
/// The list has the software whose composer takes a text from its address, by
/// `kytta/share2fedi:src/lib/project.ts` at 2dbb5c1, read in November 2026. Software without such
/// an address is not on it: Pleroma and Akkoma (`/share` is nothing in
/// `pleroma-fe:src/boot/routes.js`), GoToSocial (no composer of its own: `docs/faq.md`) and Lemmy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// Mastodon and its forks: Glitch, Hometown, Fedibird.
    Mastodon,
    /// Misskey and its forks: Firefish, Sharkey, Foundkey.
    Misskey,
    /// Friendica.
    Friendica,
    /// Hubzilla.
    Hubzilla,
    /// GNU social.
    GnuSocial,
}

impl Software {
    /// All software, in the order in which the site offers it.
    pub const ALL: &[Software] = &[
        Software::Mastodon,
        Software::Misskey,
        Software::Friendica,
        Software::Hubzilla,
        Software::GnuSocial,
    ];

    /// Stable id for attributes and stored lines.
    pub fn id(self) -> &'static str {
        match self {
            Software::Mastodon => "mastodon",
            Software::Misskey => "misskey",
            Software::Friendica => "friendica",
            Software::Hubzilla => "hubzilla",
            Software::GnuSocial => "gnusocial",
        }
    }

    /// Software with this id.
    pub fn from_id(id: &str) -> Option<Software> {
        Software::ALL
            .iter()
            .copied()
            .find(|software| software.id() == id)
    }

    /// Brand name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Software::Mastodon => "Mastodon",
            Software::Misskey => "Misskey",
            Software::Friendica => "Friendica",
            Software::Hubzilla => "Hubzilla",
            Software::GnuSocial => "GNU social",
        }
    }

    /// Default limit, if a server's administrators have not changed it, in the unit of
    /// [`count::fit`](super::count::fit). Sources, read in November 2026:
    ///
    /// - Mastodon, 500: `mastodon:app/validators/status_length_validator.rb`, `MAX_CHARS`.
    /// - Misskey, 3,000: `misskey:packages/backend/src/const.ts`, `MAX_NOTE_TEXT_LENGTH`.
    /// - Friendica, 200,000: `friendica:static/defaults.config.php`, `max_import_size`, which its
    ///   API announces.
    /// - Hubzilla, 200,000: by reports, `max_import_size` where it is not set.
    /// - GNU social, 1,000: `gnu-social:lib/util/default.php`, `textlimit`.
    pub fn limit(self) -> usize {
        match self {
            Software::Mastodon => 500,
            Software::Misskey => 3000,
            Software::Friendica | Software::Hubzilla => 200_000,
            Software::GnuSocial => 1000,
        }
    }

    /// Path and query of the composer's address, between host and text.
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
    /// Server at a host, with the default limit of its software; `None` if [`host`] refuses the
    /// text.
    pub fn new(text: &str, software: Software) -> Option<Server> {
        Some(Server {
            host: host(text)?,
            software,
            limit: software.limit(),
        })
    }

    /// Line of text for the browser's storage: the version of the line, the software's id, the
    /// limit and the host, separated by spaces.
    pub fn encode(&self) -> String {
        let limit = self.limit.to_string();
        [VERSION, self.software.id(), &limit, &self.host].join(" ")
    }

    /// Server from a stored line; `None` unless the line is exactly what [`Server::encode`] writes
    /// for a valid server, so that only a host name ever gets into an address.
    pub fn decode(line: &str) -> Option<Server> {
        let mut fields = line.split(' ').skip(1);
        let software = Software::from_id(fields.next()?)?;
        let limit = fields.next()?.parse().ok()?;
        let server = Server {
            limit,
            ..Server::new(fields.next()?, software)?
        };
        // The comparison refuses other versions, signs and zeros before numbers, and any other
        // spelling of the line.
        ((1..=HIGHEST_LIMIT).contains(&limit) && server.encode() == line).then_some(server)
    }
}

/// Version of the line, as it is written now.
const VERSION: &str = "1";

/// Reason for which a server is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A port is named; composers are opened at the default port.
    Port,
    /// Not a host name.
    Host,
}

/// Host in a typed text, as it is written there. The text is a bare host name, an address from a
/// browser, or an account name (`@user@host`).
///
/// ```
/// use message::server::{Refused, named_host};
///
/// assert_eq!(named_host("@me@mastodon.social"), Ok("mastodon.social"));
/// assert_eq!(named_host("mastodon.social:443"), Err(Refused::Port));
/// ```
///
/// # Errors
///
/// [`Refused`] for a port, and for text that cannot be a host name. A name beyond ASCII still has
/// to be converted to ASCII and passed to [`host`].
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
        // Refused: two account names, a password, a name with another scheme.
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

/// Number of characters as people type it, in Latin, Arabic or Persian digits, with or without
/// separators between thousands; `None` for other text, 0, and numbers above [`HIGHEST_LIMIT`].
pub fn typed_limit(text: &str) -> Option<usize> {
    let (mut number, mut since) = (0, None);
    for character in text.trim().chars() {
        let digit = match character {
            '0'..='9' => character as u32 - 0x30,
            '\u{660}'..='\u{669}' => character as u32 - 0x660,
            '\u{6F0}'..='\u{6F9}' => character as u32 - 0x6F0,
            // Separators, allowed between thousands only.
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

/// Host name in lower case; `None` unless the text is a bare ASCII host name with a top-level
/// domain: no scheme, path, port, user or IP address. Names beyond ASCII have to be in Punycode, as
/// browsers write them (UTS 46): see `browser::host_in_ascii`.
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
