//! What a page says comes with the files that its app reads, and with no others.

use content::compact::read::read;
use content::{Content, ContentFile, Word};
use routes::{Page, Part, address, pages};
use site_build::frame::body;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use support::{editions, project};

/// The content as the app of this page has it.
fn sent(content: &Content, page: Page) -> &'static Content {
    let sent: Content = read(&content.base().unwrap()).unwrap();
    for file in page.content_files() {
        assert!(!sent.has(*file), "{file:?} is there before its file");
        assert!(
            sent.arrive(*file, &content.file(*file).unwrap()),
            "{file:?}"
        );
        assert!(sent.has(*file), "{file:?} has not arrived");
    }
    Box::leak(Box::new(sent))
}

#[test]
fn the_app_makes_of_its_files_what_was_written() {
    for content in editions() {
        let mut known: Vec<(&[ContentFile], &'static Content)> = Vec::new();
        for page in pages(content).into_iter().filter(|page| page.has_app()) {
            let files = page.content_files();
            let of_app = match known.iter().find(|(known, _)| *known == files) {
                Some((_, of_app)) => of_app,
                None => {
                    known.push((files, sent(content, page)));
                    known[known.len() - 1].1
                }
            };
            let made = body(of_app, editions(), page);
            assert!(
                made == body(content, editions(), page),
                "{}",
                address(content, page)
            );
        }
        assert_eq!(
            known.len(),
            6,
            "with about, messages, share, quiz, room, none"
        );
    }
}

/// Crates whose code is in the browser's program, too.
const CRATES: [&str; 8] = [
    "content",
    "fragment",
    "message",
    "qr",
    "quiz",
    "routes",
    "search",
    "share-image",
];

/// The program's modules by their paths, `components/card`, with their text. Those of a crate begin
/// with its name: `message/lines`.
fn modules() -> BTreeMap<String, String> {
    fn collect(folder: &Path, name: &str, all: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let inner = [name, stem].concat();
            if path.is_dir() {
                collect(&path, &(inner + "/"), all);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                all.insert(inner, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    collect(&project("src"), "", &mut all);
    for name in CRATES {
        let own = name.replace('-', "_");
        let sources = project("crates").join(name).join("src");
        collect(&sources, &format!("{own}/"), &mut all);
        let root = all.remove(&format!("{own}/lib")).unwrap();
        all.insert(own, root);
    }
    all
}

/// The paths of a tree such as `crate::a::{b, c::{self, D}}`.
fn paths(tree: &str) -> Vec<String> {
    let Some((start, group)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let group = &group[..group.rfind('}').unwrap_or(group.len())];
    let (mut depth, mut inner, mut all) = (0, String::new(), Vec::new());
    for c in group.chars().chain([',']) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            all.extend(paths(&inner));
            inner.clear();
        } else {
            inner.push(c);
        }
    }
    all.into_iter()
        .map(|path| format!("{}{path}", start.trim()))
        .collect()
}

/// The modules that a module names, by its `use` and by whole paths.
fn named(module: &str, all: &BTreeMap<String, String>) -> BTreeSet<String> {
    let text = &all[module];
    let uses = text.split("use ").skip(1);
    let uses = uses
        .filter_map(|rest| rest.split_once(';'))
        .flat_map(|(tree, _)| paths(tree));
    let whole = text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    let whole = whole.filter(|word| word.contains("::")).map(str::to_owned);
    let folder = |of: &str| {
        of.rsplit_once('/')
            .map_or(String::new(), |(folder, _)| folder.to_owned())
    };
    let mut found = BTreeSet::new();
    for path in uses.chain(whole) {
        let mut at = module.to_owned();
        let mut steps = path.split("::").map(str::trim).peekable();
        let own = module.split('/').next().unwrap_or_default();
        let is_crate = |name: &str| CRATES.iter().any(|it| it.replace('-', "_") == name);
        match steps.peek() {
            Some(&"crate") => {
                at = if is_crate(own) { own } else { "" }.to_owned();
                steps.next();
            }
            Some(&"") => {
                at.clear();
                steps.next();
            }
            Some(name) if is_crate(name) && !all.contains_key(&format!("{module}/{name}")) => {
                at.clear();
            }
            Some(&"super") => {
                while steps.next_if_eq(&"super").is_some() {
                    at = folder(&at);
                }
            }
            Some(&"self") => {
                steps.next();
            }
            _ => {}
        }
        for step in steps {
            let next = match at.as_str() {
                "" => step.to_owned(),
                at => format!("{at}/{step}"),
            };
            if !all.contains_key(&next) {
                break;
            }
            at = next;
        }
        // These name all pages and parts: to make them, to load them, for their titles.
        let of_all = ["pages", "page_meta", "browser/parts"];
        if at != module && !of_all.contains(&at.as_str()) && all.contains_key(&at) {
            found.insert(at);
        }
    }
    // A private module is a part of the module that declares it.
    let own = text
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
    let own = own.map(|name| format!("{module}/{name}"));
    found.extend(own.filter(|name| all.contains_key(name)));
    found
}

/// The names of words in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_whole = |before: &str| !before.ends_with(char::is_alphanumeric);
    let pieces: Vec<&str> = text.split("Word::").collect();
    let after = pieces
        .windows(2)
        .filter(move |pair| is_whole(pair[0]))
        .map(|pair| pair[1]);
    let names: Vec<&str> = after
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next())
        .collect();
    names.into_iter()
}

#[test]
fn every_word_comes_with_a_file_of_the_pages_that_say_it() {
    let all = modules();
    let source = &all["content/words"];
    // Names in their order, as the list has them.
    let list = source.split_once("Word:\n").unwrap().1;
    let names: Vec<&str> = list
        .lines()
        .filter_map(|line| line.trim().split_once(" = \""))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names.len(), Word::KEYS.len());
    let own = |part: Part| match part {
        Part::Reading => vec![
            "pages/home",
            "pages/pillar",
            "pages/area",
            "pages/about",
            "pages/not_found",
        ],
        Part::Messages => vec!["pages/messages"],
        Part::Share => vec!["pages/message", "pages/share"],
        Part::Quiz => vec!["pages/quiz", "components/result"],
        Part::Room => vec!["pages/room"],
    };
    let mut wrong = Vec::new();
    let mut said = BTreeSet::new();
    for part in Part::ALL {
        let mut found = BTreeSet::new();
        let mut next: Vec<String> = own(part)
            .into_iter()
            .chain(["app"])
            .map(str::to_owned)
            .collect();
        while let Some(module) = next.pop() {
            if found.insert(module.clone()) {
                next.extend(named(&module, &all));
            }
        }
        assert!(
            found.contains("components/header") && found.len() > 20,
            "{found:?}"
        );
        let file = match part {
            Part::Reading => Word::FIRST,
            Part::Messages => Word::MESSAGES,
            Part::Share => Word::MESSAGES.start..Word::SHARE.end,
            Part::Quiz | Part::Room => Word::QUIZ,
        };
        for module in &found {
            for word in words(&all[module]) {
                let Some(at) = names.iter().position(|name| *name == word) else {
                    continue;
                };
                said.insert(word);
                if !Word::FIRST.contains(&at) && !file.contains(&at) {
                    wrong.push(format!("{word}, in src/{module}.rs, is said in {part:?}"));
                }
            }
        }
    }
    let of_titles: BTreeSet<&str> = words(&all["page_meta"]).collect();
    for (at, name) in names.iter().enumerate() {
        let is_said = said.contains(name) || of_titles.contains(name);
        if is_said == Word::NATIVE.contains(&at) {
            wrong.push(format!(
                "{name} is in no app, or is in Word::NATIVE and in one"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "move these in crates/content/src/words.rs to where all who say them have them:\n{}",
        wrong.join("\n")
    );
}
