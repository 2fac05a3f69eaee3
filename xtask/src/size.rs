//! Sizes of the files in dist/, raw and compressed, and their budgets.

use crate::outcome::{while_trying, Outcome};
use crate::{site, stamp};
use std::fs;
use std::path::Path;

/// Budgets by kind of visit: what a first visit may load until the page is quiet, in bytes after
/// brotli.
const BUDGETS: [(Kind, u64); 7] = [
    (Kind::Reading, 16_000),
    (Kind::Message, 14_000),
    (Kind::Messages, 165_000),
    (Kind::Builder, 199_000),
    (Kind::Quiz, 145_000),
    (Kind::App, 124_500),
    (Kind::Room, 215_000),
];
/// Budget of the base module, which every page with an app needs, in bytes after brotli.
const BASE_BUDGET: u64 = 85_000;
/// Budget of the largest page for reading, in bytes after brotli. It does not hold for tools,
/// source documents, and the page of all components, which only people who change the look open.
const PAGE_BUDGET: u64 = 10_500;
/// Length of the list of largest files.
const LARGEST_SHOWN: usize = 15;

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

/// Kind of first visit, with a budget of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Home, pillar, area, about and kit: the page and the boot script.
    Reading,
    /// Page of a message, where shared links land.
    Message,
    /// List of messages with its search.
    Messages,
    /// Message builder.
    Builder,
    /// Quiz.
    Quiz,
    /// The pages of `Reading` once their app was wanted.
    App,
    /// Pages for running the quiz before a room.
    Room,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Reading => "home, pillar, area, about, kit",
            Kind::Message => "a message's page",
            Kind::Messages => "messages",
            Kind::Builder => "builder",
            Kind::Quiz => "quiz",
            Kind::App => "the app on one of them, all in all",
            Kind::Room => "room's pages",
        }
    }

    /// Kinds of visit to a page, by its path in dist/. Documents without an app have none: they are
    /// as long as their text.
    fn of(page: &str) -> &'static [Kind] {
        let folders: Vec<&str> = page.split('/').collect();
        match folders.as_slice() {
            [_, "messages", _] => &[Kind::Messages],
            [_, "share", _] => &[Kind::Builder],
            [_, "quiz", _] => &[Kind::Quiz],
            [_, "quiz", _, _] => &[Kind::Room],
            [_, "m", _, "index.html"] => &[Kind::Message],
            [_, "about", "style", _] | [_, "sources", ..] | [_, "m", ..] | [_] => &[],
            _ => &[Kind::Reading, Kind::App],
        }
    }
}

/// First visit to a page, with the files that it loads.
struct Visit {
    kind: Kind,
    page: String,
    /// Paths with bytes after brotli, the page first.
    files: Vec<(String, u64)>,
}

impl Visit {
    fn sent(&self) -> u64 {
        self.files.iter().map(|(_, sent)| sent).sum()
    }
}

/// Heaviest visit of each kind. The page names its content files, the boot script the files of the
/// app.
fn visits(dist: &Path, files: &[Sized]) -> Outcome<Vec<Visit>> {
    let read = |path: &str| crate::process::read(&dist.join(path));
    let boot = files
        .iter()
        .find(|file| file.path.starts_with("assets/boot."));
    let boot = boot.ok_or("dist/ has no boot script")?;
    let told = read(&boot.path)?;
    let sent = |address: &str| {
        let path = address.trim_start_matches('/');
        let file = files.iter().find(|file| file.path == path);
        let file = file.ok_or_else(|| format!("{address} is named and is not in dist/"))?;
        Ok::<_, String>((file.path.clone(), file.sent()))
    };
    let mut heaviest: Vec<Visit> = Vec::new();
    for page in files
        .iter()
        .filter(|file| file.path.ends_with("index.html"))
    {
        for kind in Kind::of(&page.path) {
            let html = read(&page.path)?;
            let mut loaded = vec![page.path.as_str(), &boot.path, "icon.svg"];
            if !matches!(kind, Kind::Reading | Kind::Message) {
                let part = attribute(&html, "data-app").unwrap_or_default();
                loaded.extend(named(&told, "glue: ", ","));
                loaded.extend(named(&told, "wasm: ", ","));
                loaded.extend(named(&told, &format!("{part}: ["), "]"));
                let content = attribute(&html, "data-content").unwrap_or_default();
                loaded.extend(content.split(' '));
            }
            let files = loaded.into_iter().map(sent).collect::<Outcome<Vec<_>>>()?;
            let visit = Visit {
                kind: *kind,
                page: page.path.clone(),
                files,
            };
            match heaviest.iter_mut().find(|known| known.kind == *kind) {
                Some(known) if known.sent() >= visit.sent() => {}
                Some(known) => *known = visit,
                None => heaviest.push(visit),
            }
        }
    }
    Ok(heaviest)
}

/// Value of an attribute of the page's root element.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// Addresses that the boot script's `program` object has between two texts.
fn named<'a>(boot: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let told = boot
        .split_once("const program = {")
        .map_or("", |(_, told)| told);
    let told = told
        .split_once(from)
        .and_then(|(_, rest)| rest.split_once(to));
    let list = told.map_or("", |(list, _)| list);
    list.split('\'').skip(1).step_by(2).collect()
}

/// One sentence for every kind of visit that exceeds its budget or that no page belongs to.
fn too_heavy(visits: &[Visit]) -> Vec<String> {
    let sentence = |(kind, budget): (Kind, u64)| {
        let Some(visit) = visits.iter().find(|visit| visit.kind == kind) else {
            return Some(format!("dist/ has no page of the kind `{}`", kind.name()));
        };
        let sent = visit.sent();
        (sent > budget).then(|| {
            format!(
                "a first visit to {} loads {sent} B of {budget} B",
                visit.page
            )
        })
    };
    BUDGETS.into_iter().filter_map(sentence).collect()
}

fn print_visits(visits: &[Visit]) {
    println!(
        "{:<44} {:>11} {:>11}",
        "first visit, brotli, until quiet", "loads", "may load"
    );
    for (kind, budget) in BUDGETS {
        let Some(visit) = visits.iter().find(|visit| visit.kind == kind) else {
            continue;
        };
        println!("{:<44} {:>11} {budget:>11}", kind.name(), visit.sent());
        for (path, sent) in &visit.files {
            println!("  {:<42} {sent:>11}", shortened(path));
        }
    }
    println!();
}

/// Path without the hash in it.
fn shortened(path: &str) -> String {
    let is_hash = |part: &&str| part.len() >= 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    let parts: Vec<&str> = path.split('.').filter(|part| !is_hash(part)).collect();
    parts.join(".")
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

/// Number of files, and their bytes raw, after gzip and after brotli.
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
            &shortened(&file.path),
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
        vec![file("assets/base.0.wasm", 1)]
    }

    #[test]
    fn a_site_at_its_limits_is_within_its_budgets() {
        let files = [
            file("assets/base.0.wasm", 85_000),
            file("en/connect/index.html", 10_500),
        ];
        assert_eq!(exceeded(&files), Vec::<String>::new());
    }

    #[test]
    fn one_byte_too_much_is_told_with_the_file() {
        let files = [
            file("assets/base.0.wasm", 85_001),
            file("ar/connect/index.html", 10_501),
        ];
        let sentences = exceeded(&files);
        assert_eq!(sentences.len(), 2);
        assert!(sentences[0].contains("85001 B"));
        assert!(sentences[1].contains("ar/connect/index.html"));
    }

    #[test]
    fn a_source_document_may_be_long_but_the_list_of_sources_may_not() {
        let document = file("en/sources/roadmap/index.html", 90_000);
        let page = file("en/index.html", 1);
        assert_eq!(
            exceeded(&[programs(), vec![document, page]].concat()),
            Vec::<String>::new()
        );
        let list = file("en/sources/index.html", 10_501);
        assert_eq!(exceeded(&[programs(), vec![list]].concat()).len(), 1);
    }

    #[test]
    fn the_page_of_all_components_may_be_long() {
        let page = file("en/index.html", 1);
        let components = file("ar/about/style/index.html", 10_501);
        let about = file("ar/about/index.html", 10_501);
        let all = [programs(), vec![page, components, about]].concat();
        assert_eq!(
            exceeded(&all),
            ["ar/about/index.html takes 10501 B of 10500 B"]
        );
    }

    #[test]
    fn a_page_without_its_compressed_copy_is_not_within_any_budget() {
        let mut page = file("en/index.html", 1);
        page.brotli = None;
        let sentences = exceeded(&[programs(), vec![page]].concat());
        assert_eq!(sentences, ["en/index.html has no brotli copy beside it"]);
    }

    #[test]
    fn a_site_without_a_page_or_a_program_holds_no_budget() {
        assert_eq!(exceeded(&[]).len(), 2);
        let two = [programs(), programs(), vec![file("en/index.html", 1)]].concat();
        assert_eq!(exceeded(&two).len(), 1, "none is the one that is weighed");
    }

    const BOOT: &str = "const program = { glue: '/assets/app.1.js', wasm: '/assets/base.2.wasm', \
                        parts: { share: ['/assets/s.3.wasm', '/assets/t.4.wasm'], quiz: [], room: \
                        ['/assets/r.5.wasm'] } };";

    #[test]
    fn what_the_boot_script_names_is_found() {
        assert_eq!(named(BOOT, "glue: ", ","), ["/assets/app.1.js"]);
        assert_eq!(
            named(BOOT, "share: [", "]"),
            ["/assets/s.3.wasm", "/assets/t.4.wasm"]
        );
        assert_eq!(named(BOOT, "quiz: [", "]"), Vec::<&str>::new());
        assert_eq!(named(BOOT, "base: [", "]"), Vec::<&str>::new());
    }

    #[test]
    fn pages_are_weighed_by_what_they_are_for() {
        for (page, kinds) in [
            ("en/index.html", &[Kind::Reading, Kind::App][..]),
            ("en/connect/index.html", &[Kind::Reading, Kind::App]),
            ("en/areas/x/index.html", &[Kind::Reading, Kind::App]),
            ("en/m/T1/index.html", &[Kind::Message]),
            ("en/m/T1/languages/index.html", &[]),
            ("en/share/index.html", &[Kind::Builder]),
            ("en/messages/index.html", &[Kind::Messages]),
            ("en/quiz/index.html", &[Kind::Quiz]),
            ("en/quiz/room/index.html", &[Kind::Room]),
            ("en/sources/x/index.html", &[]),
            ("index.html", &[]),
        ] {
            assert_eq!(Kind::of(page), kinds, "{page}");
        }
    }

    fn visit(kind: Kind, sent: u64) -> Visit {
        let files = vec![("a".to_owned(), sent - 1), ("b".to_owned(), 1)];
        Visit {
            kind,
            page: "en/index.html".to_owned(),
            files,
        }
    }

    #[test]
    fn each_kind_of_visit_has_its_budget() {
        let at_most = |more: u64| BUDGETS.map(|(kind, budget)| visit(kind, budget + more));
        assert_eq!(too_heavy(&at_most(0)), Vec::<String>::new());
        assert_eq!(too_heavy(&at_most(1)).len(), BUDGETS.len());
        assert_eq!(too_heavy(&[]).len(), BUDGETS.len());
        assert_eq!(
            too_heavy(&at_most(1))[1],
            "a first visit to en/index.html loads 14001 B of 14000 B"
        );
    }
}
