//! Permalinks: the fragment of an address, after its `#`. It holds ids, seeds and switches; a
//! person's own words only if that person asks for a link that holds them ([`edited`]).

pub mod edited;
pub mod list;

use crate::compose::Parts;
use crate::form::Form;
use fragment::{Refusal, VERSION, after_version, is_id};

/// Message and options of a post, as a fragment names them: `v1.T4.slh`, `v1.N4.sl.short`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id of the message: ASCII letters, digits, `-` and `_`.
    pub message: String,
    /// Lines that follow the message.
    pub parts: Parts,
    /// Form of the message; `None` for the longest form that fits each network.
    pub form: Option<Form>,
}

/// Longest fragment of a choice that is read, in bytes.
const LONGEST: usize = 200;

/// Token in place of a form's name: the longest form that fits. Addresses of earlier versions have
/// it before the letters of networks.
const AUTO: &str = "auto";

/// Letters of the networks that addresses of earlier versions name after the form. They are read,
/// and mean nothing any more.
const NETWORK_LETTERS: &str = "xbmtlfwgres";

/// Fragment of a choice, without `#`: version, message id, a letter for each line (`s` source, `l`
/// link, `h` hashtag) or `-` for none, and the form's name if there is one, separated by dots.
///
/// ```
/// use message::compose::Parts;
/// use message::form::Form;
/// use message::permalink::{Choice, decode, encode};
///
/// let choice = Choice {
///     message: String::from("T4"),
///     parts: Parts {
///         source: true,
///         link: true,
///         hashtag: false,
///     },
///     form: Some(Form::Full),
/// };
/// assert_eq!(encode(&choice), "v1.T4.sl.full");
/// assert_eq!(decode("#v1.T4.sl.full", |id| id == "T4"), Ok(choice));
/// ```
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
    if let Some(form) = choice.form {
        fragment.push('.');
        fragment.push_str(form.id());
    }
    fragment
}

/// Choice named by a fragment, with or without its `#`. `known` tells whether a message id exists.
/// Letters may stand in any order, each at most once.
///
/// # Errors
///
/// The first reason to refuse the fragment. [`Refusal::Malformed`] includes more than 200 bytes and
/// control characters; [`Refusal::UnknownMessage`] is returned only if all else is right.
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
    if let Some(letters) = networks {
        let mut seen = 0_u16;
        each_letter(letters, |letter| {
            let bit = 1 << NETWORK_LETTERS.find(letter)?;
            (seen & bit == 0).then(|| seen |= bit)
        })?;
    }
    if !known(message) {
        return Err(Refusal::UnknownMessage);
    }
    Ok(Choice {
        message: String::from(message),
        parts,
        form,
    })
}

/// Passes each letter to `take`, and nothing for `-`. `take` returns `None` to refuse a letter.
fn each_letter(letters: &str, mut take: impl FnMut(char) -> Option<()>) -> Result<(), Refusal> {
    match letters {
        "" => Err(Refusal::Malformed),
        "-" => Ok(()),
        letters => letters
            .chars()
            .try_for_each(|letter| take(letter).ok_or(Refusal::Malformed)),
    }
}
