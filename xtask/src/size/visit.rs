//! First visits: the files that each loads, and what they may weigh together.

use super::table::shortened;
use super::Sized;
use crate::outcome::Outcome;
use std::path::Path;

/// Budgets by kind of visit: what a first visit may load until the page is quiet, in bytes after
/// brotli. They hold for the heaviest language, Russian, whose content takes some 3 kB more than
/// English.
pub(super) const BUDGETS: [(Kind, u64); 7] = [
    (Kind::Reading, 16_000),
    (Kind::Message, 14_000),
    (Kind::Messages, 150_000),
    (Kind::Builder, 188_000),
    (Kind::Quiz, 147_000),
    (Kind::App, 127_000),
    (Kind::Room, 217_000),
];

/// Kind of first visit, with a budget of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Home, pillar, area, about, kit and the quiz's answers: the page and the boot script.
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
            Kind::Reading => "home, pillar, area, about, kit, answers",
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
    pub(super) fn of(page: &str) -> &'static [Kind] {
        let folders: Vec<&str> = page.split('/').collect();
        match folders.as_slice() {
            [_, "messages", _] => &[Kind::Messages],
            [_, "share", _] => &[Kind::Builder],
            [_, "quiz", _] => &[Kind::Quiz],
            // A document, and to be read by people whose browser runs no quiz.
            [_, "quiz", "answers", _] => &[Kind::Reading],
            [_, "quiz", _, _] => &[Kind::Room],
            [_, "m", _, "index.html"] => &[Kind::Message],
            [_, "kit", _] => &[Kind::Reading],
            [_, "about", "style", _] | [_, "sources", ..] | [_, "m", ..] | [_] => &[],
            _ => &[Kind::Reading, Kind::App],
        }
    }
}

/// First visit to a page, with the files that it loads.
pub(super) struct Visit {
    pub(super) kind: Kind,
    pub(super) page: String,
    /// Paths with bytes after brotli, the page first.
    pub(super) files: Vec<(String, u64)>,
}

impl Visit {
    fn sent(&self) -> u64 {
        self.files.iter().map(|(_, sent)| sent).sum()
    }
}

/// Heaviest visit of each kind. The page names its content files, the boot script the files of the
/// app.
pub(super) fn visits(dist: &Path, files: &[Sized]) -> Outcome<Vec<Visit>> {
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
pub(super) fn named<'a>(boot: &'a str, from: &str, to: &str) -> Vec<&'a str> {
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
pub(super) fn too_heavy(visits: &[Visit]) -> Vec<String> {
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

pub(super) fn print_visits(visits: &[Visit]) {
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
