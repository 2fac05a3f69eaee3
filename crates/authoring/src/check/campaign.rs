//! Checks of `campaign.json` and of each `language.json`.

use super::quoted;
use crate::load::SingleFile;
use crate::place::ContentError;
use content::{Campaign, Language};

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
pub fn language(folder: &str, file: &SingleFile<Language>, errors: &mut Vec<ContentError>) {
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
}

/// Warnings to resolve before the site goes online: an address reserved for examples, since every
/// shared post, QR code and card leads there.
pub fn warnings(file: &SingleFile<Campaign>) -> Vec<ContentError> {
    let address = &file.value.address;
    if !is_reserved(address) {
        return Vec::new();
    }
    vec![file.placed.error(
        "/address",
        "the address at which people will find the site",
        format!(
            "{}, a name reserved for examples and tests",
            quoted(address)
        ),
        "write the site's own address before you put it online: links in shared posts, \
         QR codes and cards begin with it",
    )]
}

/// Whether the host is reserved for examples, tests or the machine itself (RFC 2606, RFC 6761), so
/// that no site can be found there.
fn is_reserved(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default();
    let host = host.to_ascii_lowercase();
    let mut labels = host.rsplit('.');
    match labels.next() {
        Some("example" | "test" | "invalid" | "localhost") => true,
        Some("com" | "net" | "org") => labels.next() == Some("example"),
        _ => host.starts_with("127."),
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
    use super::{is_origin, is_reserved};

    #[test]
    fn the_names_that_the_standards_reserve_are_no_address_of_a_site() {
        for reserved in [
            "https://example.org",
            "https://example.com:8443",
            "https://www.example.net",
            "https://EXAMPLE.ORG",
            "https://roadmap.example",
            "https://roadmap.test",
            "http://a.invalid",
            "http://localhost:8080",
            "http://site.localhost",
            "http://127.0.0.1:8080",
        ] {
            assert!(is_reserved(reserved), "{reserved}");
        }
        for free in [
            "https://myexample.org",
            "https://example.org.uk",
            "https://example.int",
            "https://test.org",
            "https://localhost.net",
            "https://roadmap.info",
        ] {
            assert!(!is_reserved(free), "{free}");
        }
    }

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
