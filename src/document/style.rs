//! The style sheets that stand in the pages: for each kind of page one, which has the rules that
//! its pages can use and no others.
//!
//! The rules come from `style/`: those of everyone at its top, and those that only one part of the
//! site needs in a folder of that part's name. `source` reads, joins and shortens them, `used`
//! leaves out what no page of a kind can use, `names` tells what the pages have, `later` what the
//! app makes on them when it is there.

pub mod later;
pub mod names;
mod source;
mod used;

use super::assets::{self, Asset};
use crate::routes::Kind;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use names::Names;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

pub use source::{Source, read};

/// The style sheet of a kind of page.
#[derive(Debug)]
pub struct Sheet {
    /// Its text, as it stands in the pages.
    pub text: String,
    /// The same as a file, for an app that goes on from a page of another kind.
    pub file: Asset,
}

/// The style sheets of all kinds of pages.
#[derive(Debug)]
pub struct Styles(Vec<(Kind, Sheet)>);

impl Styles {
    /// The sheet of a kind.
    pub fn of(&self, kind: Kind) -> &Sheet {
        let found = self.0.iter().find(|(own, _)| *own == kind);
        &found.expect("`write` makes one for every kind").1
    }

    /// Every kind and its sheet.
    pub fn all(&self) -> impl Iterator<Item = (Kind, &Sheet)> {
        self.0.iter().map(|(kind, sheet)| (*kind, sheet))
    }
}

/// The folders of `style/` that a kind of page needs beside what stands at the top; none where it
/// needs all rules there are.
pub fn parts(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Components => None,
        Kind::Share => Some(&["share"]),
        Kind::Quiz => Some(&["quiz"]),
        Kind::Room => Some(&["quiz", "room"]),
        Kind::Home | Kind::Area | Kind::Message | Kind::Messages | Kind::Plain => Some(&[]),
    }
}

/// Makes the sheet of every kind of page and writes it as a file into the site's folder. `bodies`
/// are the pages, each with its kind.
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
        Ok((kind, Sheet { text, file }))
    });
    Ok(Styles(sheets.collect::<Result<_, String>>()?))
}

/// The sheet in a page as it was written.
pub fn of_page(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("<style data-kind=")?.1.split_once('>')?;
    Some(after.split_once("</style>")?.0)
}

/// The style block's hash, as the content security policy names it.
pub fn hash(style: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}
