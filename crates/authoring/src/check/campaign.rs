//! Checks of `campaign.json` and of each `language.json`.

use super::addresses::{is_mail, is_reserved, is_web};
use super::{Words, quoted};
use crate::load::SingleFile;
use crate::place::{ContentError, join};
use content::{Campaign, LanguageFile, Word};

/// Key of the publisher's name.
const PUBLISHER_NAME: &str = Word::KEYS[Word::PublisherName as usize];

/// Checks the campaign's address and languages; `folders` are the names of the language folders.
pub fn check(file: &SingleFile<Campaign>, folders: &[String], errors: &mut Vec<ContentError>) {
    let (placed, campaign) = (&file.placed, &file.value);
    if !is_origin(&campaign.address) {
        errors.push(placed.error(
            "/address",
            "scheme and host, without a slash at the end: \"https://example.org\"",
            quoted(&campaign.address),
            "write https://, the host's name, and nothing after it",
        ));
    }
    publisher(file, errors);
    for (at, code) in campaign.languages.iter().enumerate() {
        let pointer = format!("/languages/{at}");
        if campaign.languages[..at].contains(code) {
            errors.push(placed.error(
                &pointer,
                "each language once",
                format!("{} a second time", quoted(code)),
                "keep one of the two",
            ));
        } else if !folders.contains(code) {
            errors.push(placed.error(
                &pointer,
                format!("the name of a folder beside {}", placed.file),
                format!("{}, and no such folder", quoted(code)),
                "add the language's folder, or take it out of the list",
            ));
        }
    }
    if !campaign.languages.contains(&campaign.original) {
        errors.push(placed.error(
            "/original",
            format!("one of the languages {}", campaign.languages.join(", ")),
            quoted(&campaign.original),
            "correct the code, or add it to \"languages\"",
        ));
    }
}

/// Checks a language's `language.json`; `folder` is the name of its folder.
pub fn language(folder: &str, file: &SingleFile<LanguageFile>, errors: &mut Vec<ContentError>) {
    let (placed, language) = (&file.placed, &file.value);
    if language.code != folder {
        errors.push(placed.error(
            "/code",
            format!("the folder's name, \"{folder}\""),
            quoted(&language.code),
            "write the code of this folder, or rename the folder",
        ));
    }
    let mut letters = language.decimal.chars();
    if !matches!((letters.next(), letters.next()), (Some(mark), None) if !mark.is_alphanumeric()) {
        errors.push(placed.error(
            "/decimal",
            "one mark, such as \".\" or \",\"",
            quoted(&language.decimal),
            "write the mark between whole and part of a number",
        ));
    }
    if !matches!(language.min_grouping, 1 | 2) {
        errors.push(placed.error(
            "/min_grouping",
            "1, or 2 where a number of four digits is not grouped",
            language.min_grouping.to_string(),
            "take CLDR's number for the language",
        ));
    }
    if language.months.len() != 12 {
        errors.push(placed.error(
            "/months",
            "twelve names of months, from January, as they stand in a date",
            language.months.len().to_string(),
            "write the names that are missing, or take out those too many",
        ));
    }
    for part in ["{year}", "{month}", "{day}"] {
        if language.date.matches(part).count() != 1 {
            errors.push(placed.error(
                "/date",
                format!("{part} once"),
                quoted(&language.date),
                "write the parts of a date in their order: \"{day} {month} {year}\"",
            ));
        }
    }
}

/// Warnings to resolve before the site goes online: an address reserved for examples, since every
/// shared post, QR code and card leads there, and a publisher who cannot be reached.
pub fn warnings(file: &SingleFile<Campaign>) -> Vec<ContentError> {
    let campaign = &file.value;
    let own = "write the site's own address before you put it online: links in shared posts, \
               QR codes and cards begin with it";
    let contact = "write where people reach you, and your name as \"publisher-name\" in each \
                   language's words.json: every page shows both";
    let reserved = [
        (
            "/address",
            Some(&campaign.address),
            "the address at which people will find the site",
            own,
        ),
        (
            "/contact",
            Some(&campaign.contact),
            "an address at which the site's publisher is reached",
            contact,
        ),
        (
            "/publisher",
            campaign.publisher.as_ref(),
            "the address of the publisher's own website",
            "write it, or leave the field out",
        ),
    ];
    let reserved = reserved
        .into_iter()
        .filter_map(|(pointer, address, expected, remedy)| {
            let address = address.filter(|address| is_reserved(address))?;
            let found = format!(
                "{}, a name reserved for examples and tests",
                quoted(address)
            );
            Some(file.placed.error(pointer, expected, found, remedy))
        });
    reserved.collect()
}

/// Warning about a publisher's name that is one for examples: it says so itself.
pub fn publisher_warning(file: &SingleFile<Words>) -> Option<ContentError> {
    let name = file.value.get(PUBLISHER_NAME)?;
    name.to_lowercase().contains("example").then(|| {
        file.placed.error(
            &join("", PUBLISHER_NAME),
            "the name of the site's publisher",
            format!("{}, a name for examples", quoted(name)),
            "write the publisher's name before you put the site online: every page shows it",
        )
    })
}

/// Checks the addresses at which the publisher is reached.
fn publisher(file: &SingleFile<Campaign>, errors: &mut Vec<ContentError>) {
    let (placed, campaign) = (&file.placed, &file.value);
    if !is_web(&campaign.contact) && !is_mail(&campaign.contact) {
        errors.push(placed.error(
            "/contact",
            "an address with https, or a mail address with mailto: before it: \
             \"https://example.org/contact\", \"mailto:someone@example.org\"",
            quoted(&campaign.contact),
            "write an address at which the publisher is reached, in one of the two forms",
        ));
    }
    let own = campaign.publisher.as_ref();
    if let Some(own) = own.filter(|own| !is_web(own)) {
        errors.push(placed.error(
            "/publisher",
            "an address with https: \"https://example.org/\"",
            quoted(own),
            "write the address of the publisher's own website, or leave the field out",
        ));
    }
}

fn is_origin(address: &str) -> bool {
    let host = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let Some(host) = host else { return false };
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let labels_fit = name.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    labels_fit && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn an_address_is_scheme_and_host_only() {
        for right in [
            "https://example.org",
            "http://localhost:8080",
            "https://a-b.example",
        ] {
            assert!(is_origin(right), "{right}");
        }
        for wrong in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https://example.org/",
            "https://example.org/site",
            "https://exa mple.org",
            "https://example.org:port",
            "https://example..org",
            "https://me@example.org",
            "https://example.org?x",
        ] {
            assert!(!is_origin(wrong), "{wrong}");
        }
    }
}
