//! The style sheets of kinds of pages: each has what its pages need, in the order of the whole.

use super::made_later::Program;
use super::rules::{Rule, loosened, rules};
use crate::common::built::{assert_none, site};
use roadmap::document::compress;
use roadmap::document::style::{self, Source, later, names::Names};
use routes::Kind;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use support::{editions, project};

/// The most that a kind's sheet may take, in bytes after brotli.
fn budget(kind: Kind) -> usize {
    match kind {
        Kind::Plain => 3_400,
        Kind::Area => 3_300,
        Kind::Message | Kind::Messages => 4_000,
        Kind::Share | Kind::Quiz => 4_400,
        Kind::Home => 4_700,
        Kind::Room => 6_300,
        Kind::Components => 9_500,
    }
}

/// The functions that make the pages of a kind.
fn makers(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Home => &["pages/home::home"],
        Kind::Area => &["pages/pillar::pillar", "pages/area::area"],
        // Documents are loaded, never shown by the app.
        Kind::Message => &["pages/message::message"],
        Kind::Plain => &["pages/kit::kit", "pages/about::about"],
        Kind::Messages => &["pages/messages::messages"],
        Kind::Share => &["pages/share::share"],
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

/// Style sheets of a folder made of these files.
fn source(test: &str, files: &[(&str, &str)]) -> Source {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("style-{test}"));
    let _ = fs::remove_dir_all(&folder);
    for (name, css) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, css).unwrap();
    }
    style::read(&folder).unwrap()
}

/// What is sent to plain pages with this HTML.
fn sent(test: &str, css: &str, html: &str) -> String {
    let mut names = Names::default();
    names.read(html);
    source(test, &[("page.css", css)])
        .of(Kind::Plain, &names)
        .unwrap()
}

/// Every HTML file of the site with its kind.
fn pages() -> Vec<(Kind, &'static str, &'static str)> {
    let kinds: BTreeMap<String, Kind> = site()
        .written(editions())
        .into_iter()
        .map(|written| {
            (
                format!("{}index.html", written.address),
                written.page.kind(),
            )
        })
        .collect();
    let files = site().files.keys().filter(|name| name.ends_with(".html"));
    files
        .map(|name| {
            let kind = match kinds.get(name) {
                Some(kind) => *kind,
                None if name.ends_with("/about/style/index.html") => Kind::Components,
                None => Kind::Plain,
            };
            (kind, name.as_str(), site().text(name))
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
        .published_at(&editions()[0].campaign.address)
        .whole()
        .unwrap()
}

fn project_source() -> Source {
    let source = style::read(&project("style")).unwrap();
    source.published_at(&editions()[0].campaign.address)
}

/// The names on all pages of a kind as they are written.
fn written_names(kind: Kind) -> Names {
    let mut names = Names::default();
    for (_, _, html) in pages().into_iter().filter(|(own, ..)| *own == kind) {
        names.read(html.split_once("<body>").unwrap().1);
    }
    names
}

#[test]
fn a_rule_for_a_class_that_is_not_there_goes_and_one_for_what_the_app_makes_stays() {
    let css = ".there{top:1px}.gone{top:2px}.made{top:3px}mark{top:4px}video{top:5px}";
    let mut names = Names::default();
    names.read("<p class=\"there\">gone video</p>");
    names.add(("made", "mark"));
    let source = source("gone", &[("page.css", css)]);
    let sheet = source.of(Kind::Plain, &names).unwrap();
    assert_eq!(sheet, ".there{top:1px}.made{top:3px}mark{top:4px}");
}

#[test]
fn a_selector_goes_for_what_it_needs_and_for_nothing_else() {
    let html = "<main class=\"a\"><p class=\"b\"></p></main>";
    for (selector, stays) in [
        (".a .b", true),
        (".a .c", false),
        (".c>.b", false),
        ("main.b", true),
        ("p.c", false),
        ("html body .a", true),
        ("MAIN", true),
        ("*", true),
        (":root", true),
        // What comes and goes.
        ("[data-failed] .a", true),
        ("[data-failed] .c", false),
        (".a:hover:not(.c,video)::before", true),
        ("#anything", true),
        (".b:lang(ar)", true),
        // One alternative is enough.
        (":is(.b,.c)", true),
        (":where(.c,.d) .a", false),
        (".a:has(.c)", false),
        (".a:has(>.b)", true),
        ("p:nth-child(2n of .c)", true),
        ("::view-transition-group(*)", true),
    ] {
        let sheet = sent("needs", &format!("{selector}{{top:1px}}"), html);
        assert_eq!(!sheet.is_empty(), stays, "{selector}: {sheet}");
    }
}

#[test]
fn of_a_list_the_selectors_stay_that_can_match() {
    let css = ".a,.c,.b:hover{top:1px}@media print{.c{top:2px}}@media (hover){.a,.c{top:3px}}";
    assert_eq!(
        sent("list", css, "<p class=\"a b\"></p>"),
        ".a,.b:hover{top:1px}@media (hover){.a{top:3px}}"
    );
}

#[test]
fn what_no_rule_names_any_more_goes_with_the_last_that_did() {
    let css = ":root{--a:var(--b);--b:1px;--c:2px;--d:var(--e);--e:3px}
        .a{top:var(--a);animation:up 1s}.gone{top:var(--d);animation:down 1s}
        @keyframes up{to{top:var(--c)}}@keyframes down{to{top:0}}
        [data-x]{--d:4px}";
    let sheet = sent("named", css, "<p class=\"a\"></p>");
    for (text, stays) in [
        ("--a:var(--b)", true),
        ("--b:1px", true),
        ("--c:2px", true),
        ("--d", false),
        ("--e", false),
        ("@keyframes up", true),
        ("@keyframes down", false),
        ("[data-x]", false),
    ] {
        assert_eq!(sheet.contains(text), stays, "{text}: {sheet}");
    }
}

#[test]
fn a_folders_rules_are_for_its_part_alone_and_all_of_them() {
    let source = source(
        "parts",
        &[
            ("tokens.css", ":root{--a:1px}"),
            ("print.css", "p{top:5px}"),
            ("base.css", "p{order:2}"),
            ("quiz/any.css", ".anything{top:var(--a)}"),
            ("quiz/print.css", ".anything{order:6}"),
            ("room/any.css", ".room{top:4px}"),
            ("more.css", ".gone{top:3px}p{color:red}"),
        ],
    );
    let mut names = Names::default();
    names.read("<p></p>");
    let of = |kind| source.of(kind, &names).unwrap();
    assert_eq!(of(Kind::Plain), "p{color:red;order:2;top:5px}");
    assert_eq!(
        of(Kind::Quiz),
        ":root{--a:1px}p{color:red;order:2}.anything{top:var(--a)}p{top:5px}.anything{order:6}"
    );
    assert!(of(Kind::Room).contains(".room") && of(Kind::Room).contains(".anything"));
    let all = of(Kind::Components);
    assert!(all.contains(".gone") && all.contains(".room") && all.contains(".anything"));
}

#[test]
fn what_browsers_are_sent_is_what_was_written() {
    let mut wrong = Vec::new();
    // Each is written as it is sent: nothing becomes an older way of saying it.
    for css in [
        "a{color:light-dark(red,#00f)}",
        "a{color:color-mix(in oklab,var(--x),red 20%)}",
        "a{margin-block:1px 2px;inset-inline-start:0}",
        "a{text-wrap:pretty;overflow:clip;translate:0 -50%}",
        "a{view-transition-name:attr(data-shared type(<custom-ident>))}",
        "a{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
        "a{content:\"✓ \";content:\"✓ \"/\"\"}",
        "a{content:\"a  b /* c */\"}",
        "a{transition-behavior:allow-discrete}",
        "a:is(b,i):where(b,i):not(b,i):has(b,i){top:0}",
        "a::details-content{top:0}",
        "a::anything-new{top:0}",
        "a:anything-new{top:0}",
        "::view-transition-group(*){top:0}",
        "a{b:hover &{top:0}}",
        "@view-transition{navigation:auto}",
        "@anything new{a{top:0}}",
        "@media (min-width:2rem) and (max-height:3rem){a{top:0}}",
        "@media (scripting:none){a{top:0}}",
        "@supports (color:lab(0% 0 0)){a{top:0}}",
        "@page a4{size:A4}",
        "@starting-style{a{top:0}}",
    ] {
        let sheet = sent("written", css, "<a></a><b></b><i></i>");
        if sheet != css {
            wrong.push(format!("{css}: {sheet}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_rule_that_browsers_may_not_know_stays_by_itself() {
    // They would pass over the whole rule.
    for css in [
        "details{top:0}details::details-content{top:0}",
        "details::details-content{top:0}.a::details-content{top:0}",
        "details:anything-new{top:0}details{top:0}",
    ] {
        let sheet = sent("alone", css, "<details class=\"a\"></details>");
        assert_eq!(sheet, css);
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_file_and_line() {
    for css in [
        "a{top:0}\nb{top 0}",
        "a{top:0}\n..b{top:0}",
        "a{top:0}\n}b{top:0}",
    ] {
        let error = source("unread", &[("page.css", css)]).whole().unwrap_err();
        assert!(error.contains("page.css:2, "), "{error}");
    }
}

#[test]
fn the_campaigns_address_is_told_where_sources_are_printed() {
    let address = &editions()[0].campaign.address;
    for (kind, block) in blocks() {
        let tells = block.contains(&format!("--site:\"{address}\""));
        assert_eq!(tells, block.contains("var(--site)"), "{}", kind.name());
    }
}

#[test]
fn names_are_those_of_tags_and_of_nothing_else() {
    let mut names = Names::default();
    names.read(
        "<!--><p title=\"class=no\" class=\"a b-1\" hidden>class=\"no\" &lt;i&gt;</p>\
         <svg data-class=\"x\"><linearGradient></linearGradient></svg>",
    );
    names.add(("later", "mark"));
    let set = |names: &str| names.split(' ').map(String::from).collect();
    let (classes, elements) = (set("a b-1 later"), set("lineargradient mark p svg"));
    assert_eq!(names, Names { classes, elements });
}

#[test]
fn names_are_those_that_browsers_find() {
    for (_, name, text) in pages() {
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

/// The program's sources, without what exists natively only.
fn program_files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![project("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(project("")).unwrap();
            let name = name.to_string_lossy().replace('\\', "/");
            let native = ["src/document", "src/pages/style.rs", "src/bin"];
            if native.iter().any(|native| name.starts_with(native)) {
                continue;
            }
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
        let written = written_names(kind);
        let mut names = written.clone();
        names.classes.extend(made.classes.iter().cloned());
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
                true => without.classes.remove(name) && !written.classes.contains(name),
                false => without.elements.remove(name) && !written.elements.contains(name),
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
        let sent = compress::brotli(block.as_bytes()).unwrap().len();
        let (name, budget) = (kind.name(), budget(kind));
        assert!(sent <= budget, "{name}: {sent} B in brotli, of {budget} B");
        assert!(sent > 500, "{name}: {sent} B: is this the sheet?");
    }
}
