//! Sizes of the files in dist/, raw and compressed, and their budgets.

mod table;
#[cfg(test)]
mod tests;
mod visit;

use crate::outcome::{while_trying, Outcome};
use crate::{site, stamp};
use std::fs;
use std::path::Path;
use table::{print_kinds, print_largest};
use visit::{print_visits, too_heavy, visits};

/// Budget of the base module, which every page with an app needs, in bytes after brotli.
const BASE_BUDGET: u64 = 85_000;

/// Budget of the largest page for reading, in bytes after brotli. It does not hold for tools,
/// source documents, and the page of all components, which only people who change the look open.
const PAGE_BUDGET: u64 = 11_000;

/// File of the site with its sizes in bytes. Compressed sizes are those of the copies beside it; a
/// file without copies, such as an image, is sent as it is.
#[derive(Clone, Debug, PartialEq)]
struct Sized {
    /// Path from dist/, with `/` between folders.
    path: String,
    raw: u64,
    gzip: Option<u64>,
    brotli: Option<u64>,
}

impl Sized {
    /// Name of the row in the table of kinds.
    fn kind(&self) -> &'static str {
        let extension = self.path.rsplit('.').next().unwrap_or_default();
        match extension {
            "wasm" => "wasm",
            "js" | "mjs" => "JS",
            "css" => "CSS",
            "html" if self.is_source_document() => "HTML, sources",
            "html" if self.path.ends_with("/about/style/index.html") => "HTML, components",
            "html" => "HTML",
            "json" if self.path.starts_with("content/") => "content",
            "png" | "svg" | "ico" | "webp" | "jpg" => "images",
            _ => "other",
        }
    }

    /// Whether it is a source document: `en/sources/<name>/index.html`.
    fn is_source_document(&self) -> bool {
        let mut folders = self.path.split('/').skip_while(|name| *name != "sources");
        folders.next().is_some() && folders.next().is_some_and(|next| next != "index.html")
    }

    /// Whether it is a page for reading, not a tool.
    fn is_for_reading(&self) -> bool {
        let tools = ["messages", "share", "quiz"];
        !self.path.split('/').any(|folder| tools.contains(&folder))
    }

    /// Bytes over the network, in brotli where there is a copy.
    fn sent(&self) -> u64 {
        self.brotli.unwrap_or(self.raw)
    }
}

/// Prints all sizes and budgets.
///
/// # Errors
///
/// A missing dist/, and every budget that is exceeded.
pub fn print() -> Outcome<()> {
    let dist = site::dist();
    if !dist.join("index.html").is_file() {
        return Err("there is no dist/ to weigh: run `cargo xtask build` first".to_owned());
    }
    let files = weigh(&dist)?;
    print_kinds(&files);
    print_largest(&files);
    let visits = visits(&dist, &files)?;
    let mut exceeded = exceeded(&files);
    exceeded.extend(too_heavy(&visits));
    println!();
    print_visits(&visits);
    println!("budgets: base {BASE_BUDGET} B, largest page for reading {PAGE_BUDGET} B, all brotli");
    if exceeded.is_empty() {
        println!("all are held");
        return Ok(());
    }
    Err(exceeded.join("; "))
}

/// All files of dist/ except the compressed copies, with their sizes.
fn weigh(dist: &Path) -> Outcome<Vec<Sized>> {
    let mut sized = Vec::new();
    let length = |path: &Path| fs::metadata(path).map(|data| data.len());
    for file in stamp::files(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        let path = name.to_string_lossy().replace('\\', "/");
        if path.ends_with(".br") || path.ends_with(".gz") {
            continue;
        }
        let beside = |ending: &str| {
            let mut copy = file.clone().into_os_string();
            copy.push(ending);
            length(Path::new(&copy)).ok()
        };
        sized.push(Sized {
            path,
            raw: while_trying(format!("look at {}", file.display()), length(&file))?,
            gzip: beside(".gz"),
            brotli: beside(".br"),
        });
    }
    Ok(sized)
}

/// One sentence for every budget of a file that is exceeded or cannot be checked.
fn exceeded(files: &[Sized]) -> Vec<String> {
    let mut sentences = Vec::new();
    let wasm: Vec<&Sized> = files.iter().filter(|file| file.kind() == "wasm").collect();
    let pages: Vec<&Sized> = files.iter().filter(|file| file.kind() == "HTML").collect();
    if pages.is_empty() {
        sentences.push("dist/ has no page".to_owned());
    }
    for file in wasm.iter().chain(&pages) {
        if file.brotli.is_none() {
            sentences.push(format!("{} has no brotli copy beside it", file.path));
        }
    }
    let mut base = wasm
        .iter()
        .filter(|file| file.path.starts_with("assets/base."));
    match (base.next(), base.next()) {
        (Some(file), None) if file.sent() <= BASE_BUDGET => {}
        (Some(file), None) => {
            let sent = file.sent();
            sentences.push(format!("{} takes {sent} B of {BASE_BUDGET} B", file.path));
        }
        _ => sentences.push("dist/ has not one assets/base.*.wasm".to_owned()),
    }
    let reading = pages.iter().filter(|page| page.is_for_reading());
    for page in reading.filter(|page| page.sent() > PAGE_BUDGET) {
        sentences.push(format!(
            "{} takes {} B of {PAGE_BUDGET} B",
            page.path,
            page.sent()
        ));
    }
    sentences
}
