//! Pages in every language as they are laid out: texts that are cut, letters that no font has,
//! English that is not marked as English.

use crate::engine::Engine;
use crate::findings::{Findings, HELPERS};
use crate::page::words;
use crate::session::Session;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Widths of the windows, in CSS pixels. Some engines' windows are not as narrow.
const WIDTHS: [u32; 2] = [320, 1280];

/// Code of the language of the page at a path.
fn language_of(path: &str) -> &str {
    path.split('/').nth(1).unwrap_or_default()
}

/// What was found on pages of one sort.
#[derive(Default)]
struct Laid {
    unreadable: Findings,
    sideways: Findings,
    unmarked: Findings,
    /// Letters that were shown, by the code of the page's language.
    letters: BTreeMap<String, BTreeSet<char>>,
}

impl Laid {
    /// Looks at the layout of the present page. `at` names the page and the width.
    #[track_caller]
    fn layout(&mut self, browser: &Session, at: &str) {
        self.unreadable.add(at, &browser.unreadable_texts());
        self.sideways.add(at, &browser.sideways());
    }

    /// Looks at the words of the present page.
    #[track_caller]
    fn words(&mut self, browser: &Session, path: &str) {
        self.unmarked.add(path, &browser.unmarked_english());
        if browser.engine == Engine::Chromium {
            let of_language = self.letters.entry(language_of(path).to_owned());
            let shown = browser.letters_shown();
            of_language.or_default().extend(shown.chars());
        }
    }

    #[track_caller]
    fn assert_none(self, browser: &Session) {
        self.unreadable.assert_none("all texts can be read");
        let as_wide = "every page is as wide as its window";
        self.sideways.assert_none(as_wide);
        self.unmarked.assert_none("English is marked as English");
        for (language, letters) in self.letters {
            browser.visit(&format!("/{language}/"));
            let letters: String = letters.into_iter().collect();
            assert!(letters.chars().count() > 60, "{language}: {letters}");
            let missing = browser.missing_letters(&letters);
            assert_eq!(missing, json!([]), "{language}: letters of no font");
            // The look itself finds what is missing.
            let none = "\u{10FFFD}";
            assert_eq!(browser.missing_letters(none), json!([none]));
        }
    }
}

/// Fails unless each page can be read at both widths, is as wide as its window, has its English
/// marked and, in Chromium, a font for each letter.
#[track_caller]
pub fn assert_laid_out(browser: &Session, paths: &[String]) {
    let mut found = Laid::default();
    // The window is left as it is for the next page, which is laid out once less.
    let mut widths = WIDTHS;
    for path in paths {
        browser.look_at(path);
        for width in widths {
            let width = browser.set_width(width);
            found.layout(browser, &format!("{path} at {width} px"));
        }
        widths.reverse();
        found.words(browser, path);
    }
    println!("{} pages", paths.len());
    found.assert_none(browser);
}

/// As [`assert_laid_out`], for many pages of one sort, which is quicker: each is put into the
/// document of the first, whose style sheet it has to have.
#[track_caller]
pub fn assert_sort_laid_out(browser: &Session, paths: &[String]) {
    let mut found = Laid::default();
    browser.look_at(&paths[0]);
    for (at, width) in WIDTHS.into_iter().enumerate() {
        let width = browser.set_width(width);
        for path in paths {
            let failed = browser.run_async(PUT, json!([path, language_of(path)]));
            assert_eq!(failed, json!(""), "{path} in the document of {}", paths[0]);
            found.layout(browser, &format!("{path} at {width} px"));
            if at == 0 {
                found.words(browser, path);
            }
        }
    }
    println!("{} pages", paths.len());
    found.assert_none(browser);
}

/// Script that puts the page at a path into the present document, as it is sent. Says what is in
/// the way; empty if nothing is.
const PUT: &str = r"
    const [path, language, done] = arguments;
    const styles = (page) => [...page.head.querySelectorAll('style, link[rel=stylesheet]')]
        .map((one) => one.textContent + (one.getAttribute('href') ?? '')).join('');
    const request = new XMLHttpRequest();
    request.onerror = () => done('it did not come');
    request.onload = () => {
        const page = request.response;
        if (request.status !== 200 || !page?.querySelector('h1')) return done('it is no page');
        if (page.documentElement.lang !== language) return done('it is in another language');
        if (styles(page) !== styles(document)) return done('it has another style sheet');
        for (const { name, value } of page.documentElement.attributes)
            document.documentElement.setAttribute(name, value);
        document.title = page.title;
        document.body.replaceWith(document.adoptNode(page.body));
        requestAnimationFrame(() => done(''));
    };
    request.open('GET', path);
    request.responseType = 'document';
    request.send();";

/// Script that finds texts with English words, in texts and attributes that people are shown or
/// told, whose language is said to be another one. A text in letters of another script has no
/// English word at all, so one is enough there; in Latin letters two are.
///
/// Posts and alternative texts may name a document in its own language; what somebody typed and code
/// have no language.
const UNMARKED_ENGLISH: &str = r#"
    const [english] = arguments;
    const UNTOLD = 'script, style, noscript, textarea, [data-post], [data-alt], code, bdi[dir="ltr"]';
    const wanted = new Set(english);
    const said = (element) => element.closest('[lang]').lang.split('-')[0];
    const enough = { ar: 1, ru: 1, zh: 1 };
    const look = (element, text, what) => {
        const language = said(element);
        if (language === 'en' || element.closest(UNTOLD)) return [];
        const found = (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => wanted.has(word));
        const few = new Set(found).size < (enough[language] ?? 2);
        return few ? [] : [finding(element, `${what} has English in ${language}: ${text.slice(0, 90)}`)];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.trim()) found.push(...look(parentElement, data, 'its text'));
    }
    for (const name of ['alt', 'aria-label', 'title', 'placeholder'])
        for (const element of document.body.querySelectorAll(`[${name}]`))
            found.push(...look(element, element.getAttribute(name), name));
    found.push(...look(document.querySelector('title'), document.title, 'the title'));
    return found;"#;

/// Words that any English sentence has and that no other of the site's languages writes.
const ENGLISH: [&str; 20] = [
    "the", "of", "and", "is", "are", "with", "this", "that", "for", "you", "your", "from", "not",
    "by", "which", "what", "how", "to", "it", "was",
];

/// Script that gives all letters and signs that a page shows, each once.
const LETTERS: &str = r"
    const shown = document.body.innerText + document.title;
    return [...new Set(shown.normalize('NFC'))].join('');";

/// Script that gives those of some letters that no font has. Chromium draws all of them alike, as
/// it draws a number that stands for no letter.
const MISSING: &str = r"
    const [letters] = arguments;
    const size = 32;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 2 * size;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
    context.textBaseline = 'middle';
    const drawn = (letter) => {
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.fillText(letter, size / 2, size);
        return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
    };
    const none = drawn('\u{10FFFC}');
    const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Mn}\u{FE0F}]/u;
    return [...letters].filter((letter) => !invisible.test(letter) && drawn(letter) === none);";

impl Session {
    /// Findings of English texts that are said to be in another language.
    #[track_caller]
    pub fn unmarked_english(&self) -> Value {
        self.run(&format!("{HELPERS}{UNMARKED_ENGLISH}"), json!([ENGLISH]))
    }

    /// Letters and signs that the page shows, each once.
    #[track_caller]
    pub fn letters_shown(&self) -> String {
        words(&self.run(LETTERS, json!([])))
    }

    /// Those of some letters that no font of this page has. Only Chromium tells.
    #[track_caller]
    pub fn missing_letters(&self, letters: &str) -> Value {
        self.run(MISSING, json!([letters]))
    }
}
