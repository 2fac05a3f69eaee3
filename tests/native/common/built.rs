//! The whole site, built once for a test's run into a folder of its own.

use content::Content;
use routes::{Page, address, pages};
use scraper::{ElementRef, Html, Selector};
use site_build::{program, site};
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use support::copy::copy_folder;
use support::{content_folder, editions, made_up, made_up_folder, project};

/// A site that was written into a folder.
pub struct Site {
    /// Every file by its address, `/en/index.html`.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A page of the site as it was written.
pub struct Written {
    /// `/en/quiz/`.
    pub address: String,
    /// Its edition.
    pub content: &'static Content,
    /// The page.
    pub page: Page,
    /// The document as a browser reads it. It is read once a test asks for it: most tests are
    /// about a few pages.
    pub html: LazyCell<Html, Box<dyn FnOnce() -> Html>>,
}

/// The site of the tested campaign.
pub fn site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| build("site", editions(), &content_folder()));
    &SITE
}

/// The site of the made-up campaign.
pub fn made_up_site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| build("made-up", made_up(), made_up_folder()));
    &SITE
}

/// Addresses outside of the site that the content itself names: the publisher's and the originals'.
pub fn named_addresses(content: &Content) -> Vec<String> {
    let campaign = &content.campaign;
    let mut named = vec![campaign.contact.clone()];
    named.extend(campaign.publisher.clone());
    let links = content.about.iter();
    named.extend(links.filter_map(|section| section.facts.link.clone()));
    for document in &content.documents {
        let original = &document.facts.original;
        let places = original.place.iter().chain(&original.presented);
        named.extend(places.map(|place| place.address.clone()));
    }
    named
}

/// Every page of the tested campaign's site.
pub fn tested() -> Vec<Written> {
    site().written(editions())
}

/// Every page of the made-up campaign's site.
pub fn invented() -> Vec<Written> {
    made_up_site().written(made_up())
}

/// Builds a site from these editions as Trunk's hook does, into a folder of this name. `content` is
/// the editions' content folder, whose files the site has too.
pub fn build(name: &str, editions: &[Content], content: &Path) -> Site {
    let program = std::env::current_exe().unwrap();
    let program = program.file_stem().unwrap().to_string_lossy().into_owned();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{program}-{name}"));
    let _ = fs::remove_dir_all(&folder);
    copy_folder(&project("public"), &folder);
    fs::remove_dir_all(folder.join("content")).unwrap();
    copy_folder(content, &folder.join("content"));
    // What Trunk leaves there.
    for (file, text) in [
        (
            "index.html",
            "<!doctype html>\n<html><head></head><body></body></html>\n",
        ),
        ("roadmap-0123.js", "export default () => {};\n"),
        ("roadmap-0123_bg.wasm", "\0asm\u{1}\0\0\0"),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    let program = program::whole(&folder).unwrap();
    site::build(
        &folder,
        &project("style"),
        editions.to_vec(),
        program,
        false,
    )
    .unwrap();
    let mut files = BTreeMap::new();
    gather(&folder, "", &mut files);
    Site { files }
}

impl Site {
    /// A file's text.
    pub fn text(&self, address: &str) -> &str {
        let bytes = self.files.get(address);
        let bytes = bytes.unwrap_or_else(|| panic!("{address} was not written"));
        std::str::from_utf8(bytes).unwrap()
    }

    /// A page's text.
    pub fn page(&self, address: &str) -> &str {
        self.text(&format!("{address}index.html"))
    }

    /// Every HTML file of the site with its name and text.
    pub fn documents(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.files.keys().filter(|name| name.ends_with(".html"));
        names.map(|name| (name.as_str(), self.text(name)))
    }

    /// Every page of every edition.
    pub fn written(&'static self, editions: &'static [Content]) -> Vec<Written> {
        let mut written = Vec::new();
        for content in editions {
            for page in pages(content) {
                let address = address(content, page);
                let text = self.page(&address);
                written.push(Written {
                    address,
                    content,
                    page,
                    html: LazyCell::new(Box::new(|| Html::parse_document(text))),
                });
            }
        }
        written
    }
}

impl Written {
    /// The elements that the selector finds.
    pub fn all<'a>(&'a self, selector: &str) -> Vec<ElementRef<'a>> {
        all(&self.html, selector)
    }

    /// An attribute of the only element that the selector finds.
    pub fn only(&self, selector: &str, attribute: &str) -> String {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{}: {selector}", self.address);
        let value = found[0].attr(attribute);
        value
            .unwrap_or_else(|| panic!("{selector}: no {attribute}"))
            .to_owned()
    }
}

/// The elements of a document that the selector finds.
pub fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text in an element, as one line.
pub fn words(element: ElementRef) -> String {
    let text: String = element.text().collect();
    one_line(&text)
}

/// A text with a single space for each blank, also for those that break no line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How much a text says, in letters: a sign of Chinese is worth two of an alphabet.
pub fn length(text: &str) -> usize {
    let worth = |sign: char| if sign < '\u{2E80}' { 1 } else { 2 };
    text.chars().map(worth).sum()
}

/// Fails where something is wrong, and says the first of it.
pub fn assert_none(wrong: &[String]) {
    let first: Vec<&str> = wrong.iter().take(12).map(String::as_str).collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        first.join("\n")
    );
}

fn gather(folder: &Path, address: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let address = format!("{address}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &address, files);
        } else {
            files.insert(address, fs::read(entry.path()).unwrap());
        }
    }
}
