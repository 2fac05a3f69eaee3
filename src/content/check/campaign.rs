//! Checks of `campaign.json` and of each `language.json`.

use super::quoted;
use crate::content::load::SingleFile;
use crate::content::place::ContentError;
use crate::content::{Campaign, Language};

/// Checks the campaign's address and languages; `folders` are the languages' folders.
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

/// Checks one language's own file; `folder` is the name of its folder.
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
