//! Checks of messages' shorter forms and of links: forms are exact words of their message and exist
//! where they are needed; a post contains no link but its own.
//!
//! Longer than most files: the rules of forms and of links meet in posts.

use super::exact::run_in;
use super::{Words, quoted};
use crate::load::ListFile;
use crate::place::{ContentError, Placed};
use content::{Content, Message, MessageWords, Word};
use message::address::{Rules, find};
use message::compose::{Lines, Parts, compose};
use message::count::{Fit, fit};
use message::form::{Form, GAP, forms, text};
use message::intent::Post;
use message::lines::{FIRST_PARTS, lines, lines_on};
use message::network::Network;

/// Networks with similar limits: a form is needed for both or for neither.
struct Size {
    form: Form,
    networks: [Network; 2],
}

const SIZES: [Size; 2] = [
    Size {
        form: Form::Long,
        networks: [Network::Mastodon, Network::Threads],
    },
    Size {
        form: Form::Short,
        networks: [Network::X, Network::Bluesky],
    },
];

/// Name of the field in `words` that holds the form.
fn field(form: Form) -> &'static str {
    match form {
        Form::Full => "text",
        form => form.id(),
    }
}

/// Checks the forms of one message against its text; `pointer` is the pointer of its words.
pub fn exact(placed: &Placed, pointer: &str, words: &MessageWords, errors: &mut Vec<ContentError>) {
    let all = forms(words);
    for pair in all.windows(2) {
        let ((longer, before), (form, text)) = (pair[0], pair[1]);
        let pointer = format!("{pointer}/{}", field(form));
        if let Err(why) = made_of(text, &words.text) {
            errors.push(placed.error(&pointer, why.expected, why.found, why.what_to_do));
        } else if text.chars().count() >= before.chars().count() {
            errors.push(placed.error(
                &pointer,
                format!(
                    "a form shorter than \"{}\": fewer than {} characters",
                    field(longer),
                    before.chars().count()
                ),
                format!("{} characters", text.chars().count()),
                "leave out more, or take this form out",
            ));
        }
    }
}

struct Why {
    expected: String,
    found: String,
    what_to_do: &'static str,
}

/// Whether a form consists of runs of the message in their order, with an omission between any two.
fn made_of(form: &str, message: &str) -> Result<(), Why> {
    let form = spaced(form);
    let message = spaced(message);
    if form.chars().next().is_some_and(char::is_lowercase) {
        return Err(Why {
            expected: "a form that begins as a sentence does, with a capital letter".to_owned(),
            found: quoted(&form),
            what_to_do: "begin where a sentence of the message begins",
        });
    }
    let mut from = 0;
    for run in form.split(GAP) {
        // A gap has to stand for at least one omitted word; otherwise the mark would be wrong.
        let found = match from {
            0 => run_in(run, &message, 0),
            _ => run_in(run, &message, after_word(&message, from)),
        };
        let Some(start) = found else {
            return Err(Why {
                expected: format!(
                    "whole words of the message, in their order, with \"{}\" where something \
                     between two runs is left out: {}",
                    GAP.trim(),
                    quoted(&message)
                ),
                found: quoted(run),
                what_to_do: "take the words from the message as they are",
            });
        };
        from = start + run.len();
    }
    Ok(())
}

/// End of the first word after this byte offset, or of the text.
fn after_word(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    let Some(start) = rest.find(char::is_alphanumeric) else {
        return text.len();
    };
    let end = rest[start..].find(|letter: char| !letter.is_alphanumeric());
    end.map_or(text.len(), |end| from + start + end)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reserve for longer source lines of other editions, in characters. Until a message is translated,
/// its original words stand beside that edition's source line. A form that is needed only there is
/// not superfluous.
const RESERVE: usize = 40;

/// Checks which forms the messages of an edition have, and that each fits its networks with source
/// line and link. `list` is the edition's own file; `original` is the path of the original's file,
/// whose words stand in for untranslated ones, or `None` for the edition in the original language.
pub fn fitting<Entry>(
    content: &Content,
    list: &ListFile<Entry>,
    original: Option<&str>,
    errors: &mut Vec<ContentError>,
) {
    for (at, message) in content.messages.iter().enumerate() {
        let Some(position) = list
            .position(&message.id)
            .filter(|_| message.facts.shareable)
        else {
            continue;
        };
        let lines = lines(content, at);
        let reserve = match original {
            None => Lines {
                source: lines.source.clone() + &"n".repeat(RESERVE),
                ..lines.clone()
            },
            Some(_) => lines.clone(),
        };
        for size in &SIZES {
            let long = |body: &str, lines: &Lines| too_long(content, body, lines, &size.networks);
            let names = size.networks.map(|network| network.name().unwrap_or("?"));
            let names = names.join(" and ");
            let name = field(size.form);
            let given = text(&message.words, size.form);
            let full = &message.words.text;
            let (expected, found, what_to_do) = match (given, long(full, &lines)) {
                (None, None) => continue,
                (None, Some(long)) => (
                    format!("\"{name}\", a form that fits {names} with source line and link"),
                    format!("no such form; the text has {long}"),
                    format!(
                        "add \"{name}\": whole sentences or clauses of the text, \"{}\" where \
                         something is left out",
                        GAP.trim()
                    ),
                ),
                (Some(form), whole) => match long(form, &lines) {
                    Some(long) => (
                        format!("a form that fits {names} with source line and link"),
                        long,
                        "leave out more of the message".to_owned(),
                    ),
                    None if whole.is_some()
                        || message.in_original
                        || long(full, &reserve).is_some()
                        || size.form == Form::Short && !is_a_text_message(content, at) =>
                    {
                        continue;
                    }
                    None => (
                        format!("no form where the text itself fits {names}"),
                        format!("\"{name}\""),
                        "take the form out".to_owned(),
                    ),
                },
            };
            let (field, what_to_do) = match original.filter(|_| message.in_original) {
                Some(original) => (
                    String::new(),
                    format!("translate the message, or, in {original}, {what_to_do}"),
                ),
                None => (format!("/{name}"), what_to_do),
            };
            let pointer = format!("/{position}/words{field}");
            errors.push(list.placed.error(&pointer, expected, found, what_to_do));
        }
    }
}

/// Whether the whole text of a message is a text message with its source, without its link. Where it
/// is none, a short form is of use although every feed takes the text.
fn is_a_text_message(content: &Content, at: usize) -> bool {
    let lines = lines_on(content, at, Network::Sms);
    let text = compose(
        &content.messages[at].words.text,
        &lines,
        Parts {
            link: false,
            ..FIRST_PARTS
        },
    );
    let post = Post {
        text: &text,
        subject: "",
        link: &lines.link,
    };
    fit(Network::Sms, &post, None).fits
}

/// Lengths and limits on the networks that a text with its lines does not fit; `None` if it fits
/// all of them.
fn too_long(content: &Content, body: &str, lines: &Lines, networks: &[Network]) -> Option<String> {
    let post = compose(body, lines, FIRST_PARTS);
    let post = Post {
        text: &post,
        subject: content.word(Word::SiteName),
        link: &lines.link,
    };
    let long: Vec<String> = networks
        .iter()
        .map(|network| (network, fit(*network, &post, None)))
        .filter(|(_, fit)| !fit.fits)
        .map(|(network, Fit { used, limit, .. })| format!("{used} of {limit} on {}", network.id()))
        .collect();
    (!long.is_empty()).then(|| long.join(", "))
}

/// Checks that networks do not find an accidental link in a text, such as `cooperation.Global`.
pub fn no_link(placed: &Placed, pointer: &str, text: &str, errors: &mut Vec<ContentError>) {
    if let Some(link) = link_in(text, "") {
        errors.push(placed.error(
            pointer,
            "a text in which no network finds a link",
            quoted(&link),
            "set a space after the full stop; an address needs a line of its own",
        ));
    }
}

/// Checks the words of a message for accidental links, form by form.
pub fn no_links(
    placed: &Placed,
    pointer: &str,
    words: &MessageWords,
    errors: &mut Vec<ContentError>,
) {
    for (form, text) in forms(words) {
        no_link(placed, &format!("{pointer}/{}", field(form)), text, errors);
    }
    if let Some(speaker) = &words.speaker {
        no_link(placed, &format!("{pointer}/speaker"), speaker, errors);
    }
}

/// Checks the words of the lines after a message for accidental links.
pub fn no_links_in_lines(placed: &Placed, words: &Words, errors: &mut Vec<ContentError>) {
    for key in [
        "source-line",
        "source-line-official",
        "source-line-sms",
        "hashtag",
    ] {
        if let Some(text) = words.get(key) {
            no_link(placed, &format!("/{key}"), text, errors);
        }
    }
}

/// Checks whole posts for accidental links, since one can arise where two texts meet. `words` is
/// the edition's `words.json`.
pub fn no_links_in_posts(content: &Content, words: &Placed, errors: &mut Vec<ContentError>) {
    const ALL: Parts = Parts {
        source: true,
        link: true,
        hashtag: true,
    };
    let found = |(at, message): (usize, &Message)| {
        let lines = lines(content, at);
        let link = link_in(&compose(&message.words.text, &lines, ALL), &lines.link)?;
        Some((message.id.clone(), link))
    };
    if let Some((id, link)) = content.messages.iter().enumerate().find_map(found) {
        errors.push(words.error(
            "/source-line",
            "lines after a message in which no network finds a link but that to the site",
            format!("{} in the post of \"{id}\"", quoted(&link)),
            "set spaces around {document}, and write no address into the line",
        ));
    }
}

/// First link that X or Mastodon finds in a text, other than the intended one.
fn link_in(text: &str, meant: &str) -> Option<String> {
    [Rules::X, Rules::Mastodon]
        .into_iter()
        .flat_map(|rules| find(text, rules))
        .map(|address| &text[address.range])
        .find(|link| *link != meant)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "Cyber conflict is on the rise. Security and privacy are at risk, more \
        each day. We must not wait; we can act.";

    #[test]
    fn a_form_is_made_of_runs_of_the_message_in_their_order() {
        for right in [
            "Cyber conflict is on the rise.",
            "Cyber conflict is on the rise",
            "Security and privacy are at risk",
            "Cyber conflict is on the rise. Security and privacy are at risk",
            "Cyber conflict is on the rise. […] We must not wait; we can act.",
            "Cyber conflict is on the rise. […] at risk […] we can act.",
            "Cyber  conflict is on the rise.",
        ] {
            assert!(made_of(right, MESSAGE).is_ok(), "{right}");
        }
        for wrong in [
            // Other words, cut words, words omitted without a mark, another order.
            "Cyber conflict is rising.",
            "Cyber conflict is on the ris",
            "Cyber conflict is on the rise. We must not wait; we can act.",
            "We must not wait; we can act. […] Cyber conflict is on the rise.",
            "Cyber conflict […] Cyber conflict is on the rise.",
            // A mark where nothing is omitted, or at an end.
            "Cyber conflict is on the rise. […] Security and privacy are at risk",
            "[…] Security and privacy are at risk",
            "Cyber conflict is on the rise. […]",
            "Cyber conflict is on the rise. […] […] We must not wait",
            "Cyber conflict is on the rise.[…]We must not wait",
            // A beginning in the middle of a sentence.
            "privacy are at risk",
        ] {
            assert!(made_of(wrong, MESSAGE).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_script_without_capitals_begins_with_any_letter() {
        assert!(made_of("بالعمل معا", "وقد قال: بالعمل معا").is_ok());
    }

    #[test]
    fn a_missing_space_that_makes_a_link_is_found_and_the_link_meant_is_not() {
        assert_eq!(
            link_in("We need cooperation.Global action helps.", ""),
            Some("cooperation.Global".to_owned())
        );
        assert_eq!(link_in("See un.org", ""), Some("un.org".to_owned()));
        assert_eq!(
            link_in("We need cooperation. Global action helps.", ""),
            None
        );
        let link = "https://example.org/en/m/T1/";
        assert_eq!(link_in(&format!("Words.\n\nSource.\n{link}"), link), None);
    }
}
