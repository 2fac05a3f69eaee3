//! What an address carries after its `#`: ids, seeds and switches; a person's own words only
//! where that person asks for a link that holds them ([`edited`]).

pub mod edited;
pub mod list;
pub mod quiz;

pub use quiz::{decode_quiz, encode_quiz, read_seed, seed_text};

use crate::message::compose::Parts;
use crate::message::form::Form;
use crate::message::network::{Network, Networks};

/// A message and how it is to be posted, as an address names them: `v1.T4.slh`,
/// `v1.N4.sl.short`, `v1.N4.sl.auto.xb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id of a message: ASCII letters, digits, `-` and `_`.
    pub message: String,
    /// The lines that follow it.
    pub parts: Parts,
    /// The form asked for; none for the longest that fits the networks.
    pub form: Option<Form>,
    /// The networks that it is to fit.
    pub networks: Networks,
}

/// Why a fragment is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing follows the `#`.
    Empty,
    /// It is of a version that this site does not know.
    Version,
    /// It is not of the form that its version asks for.
    Malformed,
    /// It names a message that does not exist, or no longer.
    UnknownMessage,
    /// It names a question that does not exist, or no longer.
    UnknownQuestion,
}

const VERSION: &str = "v1";
/// Longest fragment that is looked at for one choice, in bytes.
const LONGEST: usize = 200;
/// The same for a list of questions: room for some hundred ids.
const LONGEST_LIST: usize = 2000;

/// In place of a form's name: the longest that fits.
const AUTO: &str = "auto";

/// A network's letter, in the order of [`Network::ALL`].
const NETWORK_LETTERS: &str = "xbmtlfwgres";

/// The fragment that names a choice, without `#`: version, message id, and a letter for each
/// line (`s` source, `l` link, `h` hashtag) or `-` for none. Where they are not the first ones
/// there follow the form's name or `auto`, and a letter for each network or `-` for none.
pub fn encode(choice: &Choice) -> String {
    let Parts {
        source,
        link,
        hashtag,
    } = choice.parts;
    let mut fragment = format!("{VERSION}.{}.", choice.message);
    for (letter, chosen) in [('s', source), ('l', link), ('h', hashtag)] {
        if chosen {
            fragment.push(letter);
        }
    }
    if fragment.ends_with('.') {
        fragment.push('-');
    }
    let first = choice.networks == Networks::FIRST;
    if choice.form.is_some() || !first {
        fragment.push('.');
        fragment.push_str(choice.form.map_or(AUTO, Form::id));
    }
    if !first {
        fragment.push('.');
        for (network, letter) in Network::ALL.iter().zip(NETWORK_LETTERS.chars()) {
            if choice.networks.has(*network) {
                fragment.push(letter);
            }
        }
        if fragment.ends_with('.') {
            fragment.push('-');
        }
    }
    fragment
}

/// The choice that a fragment names, with or without its `#`. `known` says whether a message
/// exists. Letters may stand in any order, each at most once.
///
/// # Errors
///
/// The first reason to refuse it: [`Refusal::Malformed`] also for more than 200 bytes and for
/// control characters, [`Refusal::UnknownMessage`] only where all else is right.
pub fn decode(fragment: &str, known: impl Fn(&str) -> bool) -> Result<Choice, Refusal> {
    let choice = after_version(fragment, LONGEST)?;
    let mut tokens = choice.split('.');
    let mut token = || tokens.next();
    let (message, letters) = (token().unwrap_or(""), token().unwrap_or(""));
    let (form, networks) = (token(), token());
    if !is_id(message) || token().is_some() {
        return Err(Refusal::Malformed);
    }
    let mut parts = Parts::default();
    each_letter(letters, |letter| {
        let part = match letter {
            's' => &mut parts.source,
            'l' => &mut parts.link,
            'h' => &mut parts.hashtag,
            _ => return None,
        };
        (!std::mem::replace(part, true)).then_some(())
    })?;
    let form = match form {
        None | Some(AUTO) => None,
        Some(id) => Some(Form::from_id(id).ok_or(Refusal::Malformed)?),
    };
    let networks = match networks {
        None => Networks::FIRST,
        Some(letters) => {
            let mut networks = Networks::NONE;
            each_letter(letters, |letter| {
                let at = NETWORK_LETTERS.find(letter)?;
                let network = *Network::ALL.get(at)?;
                (!networks.has(network)).then(|| networks = networks.with(network))
            })?;
            networks
        }
    };
    if !known(message) {
        return Err(Refusal::UnknownMessage);
    }
    Ok(Choice {
        message: String::from(message),
        parts,
        form,
        networks,
    })
}

/// Reads letters, each at most once, or `-` for none; `take` refuses a letter by giving none.
fn each_letter(letters: &str, mut take: impl FnMut(char) -> Option<()>) -> Result<(), Refusal> {
    match letters {
        "" => Err(Refusal::Malformed),
        "-" => Ok(()),
        letters => letters
            .chars()
            .try_for_each(|letter| take(letter).ok_or(Refusal::Malformed)),
    }
}

fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !text.is_empty() && text.bytes().all(allowed)
}

/// The fragment in the one way to write it among those that are equivalent, without `#`: what
/// needs no percent-encoding has none, and what is encoded has capital digits (RFC 3986, sections
/// 2.3 and 6.2.2). Programs that hand addresses on write them in any of these ways. Whatever is
/// not well encoded stays as it is, so that nothing is decoded twice.
pub fn normalized_fragment(fragment: &str) -> String {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut parts = fragment.split('%');
    let mut normalized = String::from(parts.next().unwrap_or_default());
    for part in parts {
        match encoded_byte(part) {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                normalized.push(char::from(byte));
                normalized.push_str(&part[2..]);
            }
            Some(_) => {
                normalized.push('%');
                normalized.push_str(&part[..2].to_ascii_uppercase());
                normalized.push_str(&part[2..]);
            }
            None => {
                normalized.push('%');
                normalized.push_str(part);
            }
        }
    }
    normalized
}

/// The byte that two hexadecimal digits at the start of a text stand for.
pub(crate) fn encoded_byte(text: &str) -> Option<u8> {
    let digit = |at: usize| char::from(*text.as_bytes().get(at)?).to_digit(16);
    Some((digit(0)? * 16 + digit(1)?) as u8)
}

/// What follows the version, normalized.
fn after_version(fragment: &str, longest: usize) -> Result<String, Refusal> {
    let fragment = normalized_fragment(fragment);
    if fragment.is_empty() {
        return Err(Refusal::Empty);
    }
    if fragment.len() > longest || fragment.chars().any(char::is_control) {
        return Err(Refusal::Malformed);
    }
    let (version, rest) = fragment.split_once('.').unwrap_or((&fragment, ""));
    if version == VERSION {
        return Ok(String::from(rest));
    }
    let number = version.strip_prefix('v').unwrap_or("");
    let is_version = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    Err(if is_version {
        Refusal::Version
    } else {
        Refusal::Malformed
    })
}
