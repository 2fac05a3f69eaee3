//! What dist/ weighs, raw and compressed, and whether that is within the budgets.

use crate::outcome::{while_trying, Outcome};
use crate::{process, site, stamp};
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// The programs by the beginnings of their names, in bytes after brotli: the visitor's, and the
/// one that only the pages for running the quiz before a room load.
const WASM_BUDGETS: [(&str, u64); 2] = [("assets/app.", 176_000), ("assets/room.", 200_000)];
/// The largest page that is neither a source document nor that of all components, which people
/// who change the look open and nobody else; in bytes after brotli.
const PAGE_BUDGET: u64 = 20_000;
/// The whole style sheet, which stands in every page, in bytes after brotli. tests/style.rs has
/// the same.
const SHEET_BUDGET: u64 = 9_000;
const LARGEST_SHOWN: usize = 15;

/// One file of the site. Compressed sizes are those of the copies beside it; a file without
/// copies, such as an image, travels as it is.
#[derive(Clone, Debug, PartialEq)]
struct Sized {
    /// From dist/, with `/` between folders.
    path: String,
    raw: u64,
    gzip: Option<u64>,
    brotli: Option<u64>,
}

impl Sized {
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

    /// A page below the list of sources: `en/sources/<name>/index.html`.
    fn is_source_document(&self) -> bool {
        let mut folders = self.path.split('/').skip_while(|name| *name != "sources");
        folders.next().is_some() && folders.next().is_some_and(|next| next != "index.html")
    }

    fn sent(&self) -> u64 {
        self.brotli.unwrap_or(self.raw)
    }
}

/// Prints the table and stops with an error when a budget is exceeded.
pub fn print() -> Outcome<()> {
    let dist = site::dist();
    if !dist.join("index.html").is_file() {
        return Err("there is no dist/ to weigh: run `cargo xtask build` first".to_owned());
    }
    let files = weigh(&dist)?;
    let sheet = sheet(&dist.join("index.html"))?;
    print_kinds(&files);
    // Its bytes are among the pages' already.
    row("CSS, in every page", sums(&[&sheet]));
    print_largest(&files);
    let exceeded = exceeded(&files, &sheet);
    println!();
    let [(visitor, visitor_budget), (room, room_budget)] = WASM_BUDGETS;
    println!(
        "budgets: {visitor}*.wasm {visitor_budget} B, {room}*.wasm {room_budget} B, largest page \
         {PAGE_BUDGET} B, style sheet {SHEET_BUDGET} B, all brotli"
    );
    if exceeded.is_empty() {
        println!("all are held");
        return Ok(());
    }
    Err(exceeded.join("; "))
}

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

/// The style sheet, as it stands in this page and in every other. The site's own program weighs
/// it, since brotli is not for a command without dependencies.
fn sheet(page: &Path) -> Outcome<Sized> {
    let mut weigh = process::cargo(["run", "--quiet", "--features", "ssr", "--bin", "weigh"]);
    weigh.arg("--").arg(page).stderr(Stdio::inherit());
    let name = process::shown(&weigh);
    let output = while_trying(format!("start `{name}`"), weigh.output())?;
    weighed(&String::from_utf8_lossy(&output.stdout))
        .ok_or_else(|| format!("`{name}` did not weigh the style sheet: its words above say why"))
}

/// Three numbers: raw, gzip, brotli.
fn weighed(printed: &str) -> Option<Sized> {
    let mut numbers = printed.split_whitespace().map(str::parse);
    let mut number = || numbers.next()?.ok();
    Some(Sized {
        path: "style sheet".to_owned(),
        raw: number()?,
        gzip: Some(number()?),
        brotli: Some(number()?),
    })
}

/// One sentence for every budget that does not hold, or cannot be told.
fn exceeded(files: &[Sized], sheet: &Sized) -> Vec<String> {
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
    for (name, budget) in WASM_BUDGETS {
        let mut own = wasm.iter().filter(|file| file.path.starts_with(name));
        match (own.next(), own.next()) {
            (Some(file), None) if file.sent() <= budget => {}
            (Some(file), None) => {
                let sent = file.sent();
                sentences.push(format!("{} takes {sent} B of {budget} B", file.path));
            }
            _ => sentences.push(format!("dist/ has not one {name}*.wasm")),
        }
    }
    for page in pages.iter().filter(|page| page.sent() > PAGE_BUDGET) {
        sentences.push(format!(
            "{} takes {} B of {PAGE_BUDGET} B",
            page.path,
            page.sent()
        ));
    }
    if sheet.sent() > SHEET_BUDGET {
        sentences.push(format!(
            "the {} takes {} B of {SHEET_BUDGET} B",
            sheet.path,
            sheet.sent()
        ));
    }
    sentences
}

fn print_kinds(files: &[Sized]) {
    let mut kinds: Vec<&str> = files.iter().map(Sized::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    row(
        "kind",
        ["files", "raw", "gzip", "brotli"].map(str::to_owned),
    );
    for kind in kinds {
        let of_kind: Vec<&Sized> = files.iter().filter(|file| file.kind() == kind).collect();
        row(kind, sums(&of_kind));
    }
    row("all", sums(&files.iter().collect::<Vec<_>>()));
}

/// Files, and bytes raw, after gzip and after brotli.
fn sums(files: &[&Sized]) -> [String; 4] {
    let raw: u64 = files.iter().map(|file| file.raw).sum();
    let gzip: u64 = files.iter().map(|file| file.gzip.unwrap_or(file.raw)).sum();
    let brotli: u64 = files.iter().map(|file| file.sent()).sum();
    [files.len() as u64, raw, gzip, brotli].map(|number| number.to_string())
}

fn print_largest(files: &[Sized]) {
    let mut by_weight: Vec<&Sized> = files.iter().collect();
    by_weight.sort_by_key(|file| std::cmp::Reverse(file.sent()));
    println!();
    row(
        "largest files",
        ["", "raw", "gzip", "brotli"].map(str::to_owned),
    );
    for file in by_weight.into_iter().take(LARGEST_SHOWN) {
        let compressed = |size: Option<u64>| size.map_or("-".to_owned(), |size| size.to_string());
        row(
            &file.path,
            [
                String::new(),
                file.raw.to_string(),
                compressed(file.gzip),
                compressed(file.brotli),
            ],
        );
    }
}

fn row(name: &str, [files, raw, gzip, brotli]: [String; 4]) {
    println!("{name:<44} {files:>6} {raw:>11} {gzip:>11} {brotli:>11}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, brotli: u64) -> Sized {
        Sized {
            path: path.to_owned(),
            raw: brotli * 4,
            gzip: None,
            brotli: Some(brotli),
        }
    }

    fn programs() -> Vec<Sized> {
        ["assets/app.0.wasm", "assets/room.0.wasm"]
            .map(|name| file(name, 1))
            .into()
    }

    /// What exceeds its budget beside a style sheet that does not.
    fn exceeded_by(files: &[Sized]) -> Vec<String> {
        exceeded(files, &file("style sheet", 9_000))
    }

    #[test]
    fn a_site_at_its_limits_is_within_its_budgets() {
        let files = [
            file("assets/app.0.wasm", 176_000),
            file("assets/room.0.wasm", 200_000),
            file("en/quiz/index.html", 20_000),
        ];
        assert_eq!(exceeded_by(&files), Vec::<String>::new());
    }

    #[test]
    fn one_byte_too_much_is_told_with_the_file() {
        let files = [
            file("assets/app.0.wasm", 176_001),
            file("assets/room.0.wasm", 200_001),
            file("ar/quiz/index.html", 20_001),
        ];
        let sentences = exceeded_by(&files);
        assert_eq!(sentences.len(), 3);
        assert!(sentences[0].contains("176001 B"));
        assert!(sentences[1].contains("assets/room.0.wasm"));
        assert!(sentences[2].contains("ar/quiz/index.html"));
    }

    #[test]
    fn a_style_sheet_one_byte_too_large_is_told() {
        let files = [programs(), vec![file("en/index.html", 1)]].concat();
        let sentences = exceeded(&files, &file("style sheet", 9_001));
        assert_eq!(sentences, ["the style sheet takes 9001 B of 9000 B"]);
    }

    #[test]
    fn the_sheets_weight_is_what_the_program_prints_and_nothing_else() {
        let sheet = weighed("23456 6200 5321\n").unwrap();
        assert_eq!(
            (sheet.raw, sheet.gzip, sheet.sent()),
            (23456, Some(6200), 5321)
        );
        assert_eq!(weighed(""), None);
        assert_eq!(weighed("1 2"), None);
        assert_eq!(weighed("error: no such page"), None);
    }

    #[test]
    fn a_source_document_may_be_long_but_the_list_of_sources_may_not() {
        let document = file("en/sources/roadmap/index.html", 90_000);
        let page = file("en/index.html", 1);
        assert_eq!(
            exceeded_by(&[programs(), vec![document, page]].concat()),
            Vec::<String>::new()
        );
        let list = file("en/sources/index.html", 20_001);
        assert_eq!(exceeded_by(&[programs(), vec![list]].concat()).len(), 1);
    }

    #[test]
    fn the_page_of_all_components_may_be_long() {
        let page = file("en/index.html", 1);
        let components = file("ar/about/style/index.html", 20_001);
        let about = file("ar/about/index.html", 20_001);
        let all = [programs(), vec![page, components, about]].concat();
        assert_eq!(
            exceeded_by(&all),
            ["ar/about/index.html takes 20001 B of 20000 B"]
        );
    }

    #[test]
    fn a_page_without_its_compressed_copy_is_not_within_any_budget() {
        let mut page = file("en/index.html", 1);
        page.brotli = None;
        let sentences = exceeded_by(&[programs(), vec![page]].concat());
        assert_eq!(sentences, ["en/index.html has no brotli copy beside it"]);
    }

    #[test]
    fn a_site_without_a_page_or_a_program_holds_no_budget() {
        assert_eq!(exceeded_by(&[]).len(), 3);
        let two = [programs(), programs(), vec![file("en/index.html", 1)]].concat();
        assert_eq!(
            exceeded_by(&two).len(),
            2,
            "none is the one that is weighed"
        );
    }
}
