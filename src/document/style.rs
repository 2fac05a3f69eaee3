//! The style sheet that stands in every page: `style/tokens.css` first, then the rest by name,
//! `style/print.css` last.

mod custom_media;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The two sheets of the site.
#[derive(Debug)]
pub struct Styles {
    /// What stands in every page but the room's.
    pub visitor: String,
    /// What stands in the room's pages: the same, and what only they need.
    pub room: String,
}

impl Styles {
    /// The same for the site that is published at this address, so that paper can tell it:
    /// `--site`, which the tokens leave empty.
    pub fn published_at(self, address: &str) -> Styles {
        let own = format!(":root{{--site:\"{}\"}}", address.replace(['"', '\\'], ""));
        Styles {
            visitor: self.visitor + &own,
            room: self.room + &own,
        }
    }
}

/// Reads and joins the style sheets: those of the folder for everyone, and those of `room` in it
/// beside them for the room's pages, without comments and without blanks that mean nothing, and
/// with media conditions in place of the names that the tokens give them.
///
/// # Errors
///
/// A file that cannot be read, by its name; a named condition that is not as `custom_media`
/// wants it, with what to do.
pub fn read(folder: &Path) -> Result<Styles, String> {
    let everyone = files(folder)?;
    let own = folder.join("room");
    let own = if own.is_dir() {
        files(&own)?
    } else {
        Vec::new()
    };
    let room = [everyone.clone(), own].concat();
    Ok(Styles {
        visitor: joined(everyone)?,
        room: joined(room)?,
    })
}

/// The style sheets in a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect())
}

fn joined(mut files: Vec<PathBuf>) -> Result<String, String> {
    let rank = |path: &std::path::PathBuf| match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("tokens") => 0,
        Some("base") => 1,
        // Paper undoes what screens have, so it comes last.
        Some("print") => 3,
        _ => 2,
    };
    files.sort_by_key(|path| (rank(path), path.clone()));
    let mut sheets = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let css = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
        sheets.push((name, tightened(&css)));
    }
    custom_media::joined(&sheets)
}

/// The sheet in a page as it was written.
pub fn of_page(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("<style>")?;
    Some(after.split_once("</style>")?.0)
}

/// The style block's hash, as the content security policy names it.
pub fn hash(style: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}

/// The same rules without comments, and with white space only where it separates. Texts in
/// quotation marks stay as they are.
fn tightened(css: &str) -> String {
    let mut tight = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if next == '"' {
            let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            tight.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            let before = tight.chars().next_back();
            let needless = |c: Option<char>| c.is_none_or(|c| "{};,>".contains(c));
            if !needless(before) && before != Some(':') && !needless(rest.chars().next()) {
                tight.push(' ');
            }
        } else {
            tight.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    tight.replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::tightened;

    #[test]
    fn only_what_means_nothing_is_dropped() {
        assert_eq!(
            tightened("/* why */\na > b,\n.c :is(d) {\n  color: red;\n  content: \"a  b\";\n}\n"),
            "a>b,.c :is(d){color:red;content:\"a  b\"}"
        );
        assert_eq!(
            tightened(
                "p { inline-size: calc(1px + 2px) }\n@media (width < 3em) { p { margin: 0 1px } }"
            ),
            "p{inline-size:calc(1px + 2px) }@media (width < 3em){p{margin:0 1px}}"
                .replace(") }", ")}")
        );
    }
}
