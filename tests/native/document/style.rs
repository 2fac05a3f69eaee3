//! The style sheets of kinds of pages: each has what its pages need, in the order of the whole.

use super::made_later::Program;
use super::rules::{Rule, loosened, rules};
use crate::common::built::{assert_none, made_up_site, site, tested};
use routes::Kind;
use scraper::{Html, Selector};
use site_build::style::{self, Source, later, names::Names};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;
use support::{original, project};

/// The most that a kind's sheet may take, in bytes after brotli.
fn budget(kind: Kind) -> usize {
    match kind {
        // Sentences that can be picked, and the kit with its doors.
        Kind::Plain => 4_300,
        Kind::Area => 3_700,
        Kind::Message | Kind::Messages => 4_200,
        Kind::Share => 4_850,
        // A phone in a room has rules of its own.
        Kind::Quiz => 4_900,
        Kind::Home => 5_200,
        Kind::Room => 7_000,
        Kind::Components => 12_000,
    }
}

/// The functions that make the pages of a kind.
fn makers(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Home => &["pages/home::home"],
        Kind::Area => &["pages/pillar::pillar", "pages/area::area"],
        // Documents, the kit among them, are loaded, never shown by the app.
        Kind::Message => &["pages/message::message", "components/pictures::all"],
        Kind::Plain => &["pages/about::about"],
        Kind::Messages => &["pages/messages::messages"],
        Kind::Share => &["pages/share::share", "components/pictures::all"],
        // The result comes by another file.
        Kind::Quiz => &["pages/quiz::quiz", "components/result::result"],
        Kind::Room => &[
            "pages/room/presenter::presenter",
            "pages/room/screen::screen",
            "pages/room/sheet::sheet",
            "pages/room/results::results",
        ],
        Kind::Components => &[],
    }
}

/// Every HTML file of the site with its kind.
fn pages() -> Vec<(Kind, &'static str, &'static str)> {
    let kinds: BTreeMap<String, Kind> = tested()
        .into_iter()
        .map(|written| {
            (
                format!("{}index.html", written.address),
                written.page.kind(),
            )
        })
        .collect();
    let files = site().documents();
    files
        .map(|(name, text)| {
            let kind = match kinds.get(name) {
                Some(kind) => *kind,
                None if name.ends_with("/about/style/index.html") => Kind::Components,
                None => Kind::Plain,
            };
            (kind, name, text)
        })
        .collect()
}

/// The block of each kind.
fn blocks() -> Vec<(Kind, &'static str)> {
    let mut blocks: Vec<(Kind, &str)> = Vec::new();
    for (kind, name, html) in pages() {
        let block = style::of_page(html).unwrap();
        match blocks.iter().find(|(known, _)| *known == kind) {
            Some((_, known)) => assert!(*known == block, "{name}: another block than its kind's"),
            None => blocks.push((kind, block)),
        }
    }
    assert_eq!(blocks.len(), Kind::ALL.len());
    blocks
}

fn whole() -> String {
    let source = style::read(&project("style")).unwrap();
    source
        .published_at(&original().campaign.address)
        .whole()
        .unwrap()
}

fn project_source() -> Source {
    let source = style::read(&project("style")).unwrap();
    source.published_at(&original().campaign.address)
}

/// The names on all pages of a kind as they are written.
fn written_names(kind: Kind) -> Names {
    names_where(kind, |_| true)
}

/// The names on pages of a kind that have everything in their own language, as all pages of a
/// campaign can have.
fn names_of_translated(kind: Kind) -> Names {
    names_where(kind, |body| !body.contains("untranslated"))
}

fn names_where(kind: Kind, applies: impl Fn(&str) -> bool) -> Names {
    let mut names = Names::default();
    for (_, _, html) in pages().into_iter().filter(|(own, ..)| *own == kind) {
        let body = html.split_once("<body>").unwrap().1;
        if applies(body) {
            names.read(body);
        }
    }
    names
}

#[test]
fn the_campaigns_address_is_told_where_sources_are_printed() {
    let address = &original().campaign.address;
    for (kind, block) in blocks() {
        let tells = block.contains(&format!("--site:\"{address}\""));
        assert_eq!(tells, block.contains("var(--site)"), "{}", kind.name());
    }
}

#[test]
fn the_made_up_campaign_s_address_is_told_on_its_own_pages() {
    let told = "--site:\"https://jardin.example\"";
    let block = style::of_page(made_up_site().page("/fr/m/J1/")).unwrap();
    assert_eq!(block.matches(told).count(), 1);
}

#[test]
fn names_are_those_that_browsers_find() {
    for (name, text) in made_up_site().documents() {
        let body = text.split_once("<body>").unwrap().1;
        let mut names = Names::default();
        names.read(body);
        let html = Html::parse_document(text);
        let within_body = Selector::parse("body *").unwrap();
        let found = html.select(&within_body);
        let (mut classes, mut elements) = (BTreeSet::new(), BTreeSet::new());
        for element in found {
            elements.insert(element.value().name().to_ascii_lowercase());
            classes.extend(element.value().classes().map(String::from));
        }
        assert_eq!(names, Names { classes, elements }, "{name}");
    }
}

/// Whether an attribute is named by rules of one part of the site alone: it does not come and go on
/// all pages.
fn is_a_parts(attribute: &str) -> bool {
    static EVERYONES: LazyLock<String> = LazyLock::new(|| {
        let files = fs::read_dir(project("style")).unwrap();
        let files = files.map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.is_file());
        files
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    });
    !EVERYONES.contains(&format!("[{attribute}"))
}

#[test]
fn every_pages_block_has_every_rule_that_can_match_on_it() {
    let whole = rules(&whole());
    let mut wrong = Vec::new();
    for (kind, block) in blocks() {
        let own: BTreeSet<Rule> = rules(block).into_iter().collect();
        // Custom properties have a claim of their own.
        let missing: BTreeMap<String, &Rule> = whole
            .iter()
            .filter(|rule| !rule.declaration.starts_with("--"))
            .filter(|rule| !rule.selector.is_empty() && !own.contains(rule))
            .filter(|rule| !rule.around.contains("@keyframes"))
            .map(|rule| (loosened(&rule.selector, &is_a_parts), rule))
            .collect();
        let missing: Vec<(Selector, &Rule)> = missing
            .into_iter()
            .map(|(loose, rule)| (Selector::parse(&loose).unwrap(), rule))
            .collect();
        for (_, name, html) in pages().into_iter().filter(|(own, ..)| *own == kind) {
            let html = Html::parse_document(html);
            for (selector, rule) in &missing {
                if html.select(selector).next().is_some() {
                    wrong.push(format!("{name}: {rule:?}"));
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_block_is_the_whole_with_rules_left_out() {
    let whole = rules(&whole());
    for (kind, block) in blocks() {
        let mut rest = whole.iter();
        for rule in rules(block) {
            let found = rest.any(|one| *one == rule);
            assert!(
                found,
                "{}: not there, or not in this order: {rule:?}",
                kind.name()
            );
        }
    }
}

#[test]
fn every_custom_property_that_a_block_names_is_set_wherever_the_whole_sets_it() {
    let named = |css: &str, name: &str| {
        css.match_indices(&format!("var({name}"))
            .any(|(at, way)| css[at + way.len()..].starts_with([',', ')']))
    };
    let whole = rules(&whole());
    for (kind, block) in blocks() {
        let names = written_names(kind);
        let own = rules(block);
        for rule in whole
            .iter()
            .filter(|rule| rule.declaration.starts_with("--"))
        {
            let name = rule.declaration.split(':').next().unwrap();
            let loose = loosened(&rule.selector, &is_a_parts);
            let classes = loose.split('.').skip(1);
            let mut classes = classes.map(|text| text.split([' ', '>', ':', ')']).next().unwrap());
            let can_match = classes.all(|class| names.classes.contains(class));
            if named(block, name) && can_match && !loose.contains('[') {
                assert!(own.contains(rule), "{}: {rule:?}", kind.name());
            }
        }
    }
    // Nothing asks for a custom property by script, which no rule would show.
    let asks = ["getPropertyValue", "get_property_value"];
    for (file, text) in program_files() {
        assert!(asks.iter().all(|way| !text.contains(way)), "{file}");
    }
}

/// Class of the list of several languages. The head stays as it is written: its pages have the list
/// where a campaign has several, and no page has it later.
const OF_THE_HEAD: &str = "several";

/// The program's sources.
fn program_files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![project("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(project("")).unwrap();
            let name = name.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_rule_is_kept_for_what_the_app_makes_later() {
    let mut files = program_files();
    files.retain(|(name, _)| name.ends_with(".rs"));
    let program = Program::read(&files);
    let source = project_source();
    let mut wrong = Vec::new();
    for (kind, block) in blocks() {
        if style::parts(kind).is_none() {
            continue;
        }
        let made = program.made_by(&[makers(kind), &["app::*"]].concat());
        let written = names_of_translated(kind);
        let mut names = written_names(kind);
        let later = made.classes.iter().filter(|name| *name != OF_THE_HEAD);
        names.classes.extend(later.cloned());
        names.elements.extend(made.elements.iter().cloned());
        let sent: BTreeSet<Rule> = rules(block).into_iter().collect();
        let full = source.of(kind, &names).unwrap();
        for rule in rules(&full) {
            if !sent.contains(&rule) && !rule.declaration.starts_with("--") {
                let (kind, selector) = (kind.name(), rule.selector);
                wrong.push(format!(
                    "{kind}: {selector} is left out; list what is made later in later.rs"
                ));
            }
        }
        // Nothing is listed that is not made, that pages have already, or that no rule needs.
        let (classes, elements) = later::of(kind);
        let listed = classes.split_ascii_whitespace().map(|name| (name, true));
        let listed = listed.chain(elements.split_ascii_whitespace().map(|name| (name, false)));
        for (name, is_class) in listed {
            let mut without = names.clone();
            let there = match is_class {
                true => made.classes.contains(name) && !written.classes.contains(name),
                false => made.elements.contains(name) && !written.elements.contains(name),
            };
            match is_class {
                true => without.classes.remove(name),
                false => without.elements.remove(name),
            };
            if !there || source.of(kind, &without).unwrap() == full {
                wrong.push(format!("{}: {name} is listed for nothing", kind.name()));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert_none(&wrong);
}

#[test]
fn every_kinds_sheet_is_a_file_too() {
    for (kind, block) in blocks() {
        let name = format!("/assets/style-{}.", kind.name());
        let mut files = site().files.keys().filter(|file| file.starts_with(&name));
        let (file, another) = (files.next().unwrap(), files.next());
        assert_eq!((site().text(file), another), (block, None), "{file}");
    }
}

#[test]
fn every_kinds_sheet_is_small() {
    for (kind, block) in blocks() {
        let sent = compression::brotli(block.as_bytes()).unwrap().len();
        let (name, budget) = (kind.name(), budget(kind));
        assert!(sent <= budget, "{name}: {sent} B in brotli, of {budget} B");
        assert!(sent > 500, "{name}: {sent} B: is this the sheet?");
    }
}
