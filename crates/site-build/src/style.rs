//! Style sheets that are inlined into the pages: one for each kind of page, with the rules that its
//! pages can use and no others.
//!
//! The rules come from `style/`: shared rules at its top, and rules that only one part of the site
//! needs in a folder of that part's name. `source` reads, joins and minifies them, `used` drops
//! rules that no page of a kind can use, `names` collects the names on pages, `later` lists what
//! the app adds to them.

pub mod later;
pub mod names;
mod source;
mod used;

use super::assets::{self, Asset};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use names::Names;
use routes::Kind;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

pub use source::{Source, read};

/// Style sheet of a kind of page.
#[derive(Debug)]
pub struct KindSheet {
    /// CSS text, as inlined into the pages.
    pub text: String,
    /// Same text as a file, for an app that navigates here from a page of another kind.
    pub file: Asset,
}

/// Style sheets of all kinds of pages.
#[derive(Debug)]
pub struct Styles(Vec<(Kind, KindSheet)>);

impl Styles {
    /// Style sheet of a kind of page.
    pub fn of(&self, kind: Kind) -> &KindSheet {
        let found = self.0.iter().find(|(own, _)| *own == kind);
        &found.expect("`write` makes one for every kind").1
    }

    /// Kinds of pages with their style sheets.
    pub fn all(&self) -> impl Iterator<Item = (Kind, &KindSheet)> {
        self.0.iter().map(|(kind, sheet)| (*kind, sheet))
    }
}

/// Folders of `style/` that a kind of page needs beside the shared rules; `None` where it needs all
/// rules.
pub fn parts(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Components => None,
        Kind::Share => Some(&["share"]),
        Kind::Quiz => Some(&["quiz", "taking"]),
        Kind::Room => Some(&["quiz", "room"]),
        Kind::Home | Kind::Area | Kind::Message | Kind::Messages | Kind::Plain => Some(&[]),
    }
}

/// Builds the style sheet of every kind of page and writes it as a static file. `bodies` are the
/// prerendered pages, each with its kind.
///
/// # Errors
///
/// A rule that cannot be read, with its file and line; a file that cannot be written, by its name.
pub fn write<'a>(
    folder: &Path,
    source: &Source,
    bodies: impl IntoIterator<Item = (Kind, &'a str)>,
) -> Result<Styles, String> {
    let mut names: BTreeMap<&str, Names> = BTreeMap::new();
    for (kind, body) in bodies {
        names.entry(kind.name()).or_default().read(body);
    }
    let sheets = Kind::ALL.into_iter().map(|kind| {
        let mut names = names.remove(kind.name()).unwrap_or_default();
        names.add(later::of(kind));
        let text = source.of(kind, &names)?;
        let name = format!("assets/style-{}", kind.name());
        let file = assets::put(folder, &name, "css", text.as_bytes())?;
        Ok((kind, KindSheet { text, file }))
    });
    Ok(Styles(sheets.collect::<Result<_, String>>()?))
}

/// Style block of a written page; `None` where it has none.
pub fn of_page(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("<style data-kind=")?.1.split_once('>')?;
    Some(after.split_once("</style>")?.0)
}

/// Hash of a style block, as the content security policy names it: `sha256-` and base64.
pub fn hash(style: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}
