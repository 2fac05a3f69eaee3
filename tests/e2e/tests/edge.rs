//! The edge of the document: whatever extensions, archives and proxies put into it, the app takes
//! over its own part and nothing else.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::line::Answer;
use roadmap_journeys::session::Session;
use serde_json::json;
use std::sync::{Arc, Mutex};

/// What others put into documents, each of another kind. Those that can be are marked.
const KINDS: [&str; 8] = [
    "<div data-other class=\"frame\"><main><h2>Other</h2></main></div>",
    "<div data-other></div>",
    "<x-other data-other><p>Other</p></x-other>",
    "<style data-other>x-other { color: red }</style>",
    "<script data-other src=\"/other.js\"></script>",
    "<iframe data-other title=\"Other\"></iframe>",
    "<!-- other -->",
    "other",
];

/// What stands on the page once and no more, whatever else does.
const ONCE: [&str; 6] = [
    "#campaign-app",
    "#campaign-app > .top",
    "#main",
    "h1",
    "#campaign-app > .foot",
    "nav.languages",
];

/// Puts one of each kind into the document as extensions do, first, last and in the middle of the
/// body, of the app and of its page.
const PUT: &str = "
    const make = (tag, from) => {
        const element = document.createElement(tag);
        element.dataset.other = '';
        Object.assign(element, from);
        return element;
    };
    const put = (place, where) => place[where](
        document.createComment(' other '), 'other',
        make('div', { className: 'frame' }), make('div'), make('x-other'), make('style'),
        make('script', { type: 'application/json' }), make('iframe', { title: 'Other' }),
        'other', document.createComment(' other '),
    );
    put(document.body, 'prepend');
    put(document.querySelector('#campaign-app'), 'prepend');
    put(document.querySelector('#main'), 'before');
    put(document.querySelector('#main > *'), 'prepend');
    put(document.querySelector('#main > *'), 'before');
    put(document.body, 'append');
    put(document.documentElement, 'append');";

/// Others' script, which says that it ran and nothing else.
fn answer_others(path: &str, answer: &mut Answer) {
    if path == "/other.js" {
        answer.replace(
            "text/javascript",
            "window.others = (window.others ?? 0) + 1",
        );
    }
}

/// Has pages changed on their way: what is put first into the body, before the page's own part,
/// as the first of that, and last.
fn put_into_pages(browser: &Session) -> Arc<Mutex<String>> {
    let what = Arc::new(Mutex::new(String::new()));
    let shared = Arc::clone(&what);
    browser.meddle(move |path, answer| {
        answer_others(path, answer);
        let other = shared.lock().expect("no thread panics here");
        if !answer.is_page() || other.is_empty() {
            return;
        }
        answer.change("<body>", &format!("<body>{other}"));
        answer.change("<main id=\"main\"", &format!("{other}<main id=\"main\""));
        answer.change(
            "tabindex=\"-1\"><div",
            &format!("tabindex=\"-1\">{other}<div"),
        );
        answer.change("</body>", &format!("{other}</body>"));
    });
    what
}

#[track_caller]
fn assert_whole(browser: &Session, what: &str) {
    let at = browser.at();
    for selector in ONCE {
        assert_eq!(browser.count(selector), 1, "{selector} at {at} with {what}");
    }
    let state = browser.run(
        "const { ready, failed } = document.documentElement.dataset;
         return [ready, failed ?? null]",
        json!([]),
    );
    assert_eq!(state, json!(["true", null]), "{at} with {what}");
    // What the policy refuses of the others' is no error of the page: their elements tell of it.
    let mut errors = browser.faults();
    errors.retain(|fault| fault.starts_with("error: ") || fault.starts_with("refused: "));
    errors.retain(|fault| !fault.starts_with("error: [object HTML"));
    assert!(errors.is_empty(), "{at} with {what}: {errors:#?}");
}

/// Goes through a page as people do, and on by a link of its head.
#[track_caller]
fn use_page(browser: &Session, path: &str) {
    browser.run("window.sameDocument = true", json!([]));
    match path {
        "/en/" => {
            browser.click("[data-stop='4'] a");
            browser.until_at("/en/areas/human-rights/");
        }
        "/en/messages/" => {
            let shown = || {
                browser
                    .shown("#main li article[data-message]", "data-message")
                    .len()
            };
            let all = shown();
            browser.type_into("[type='search']", "privacy");
            browser.until("the list to be shorter", || {
                (0 < shown() && shown() < all).then_some(())
            });
        }
        "/en/share/" => {
            browser.pick("T1");
            let used = || browser.attribute("[data-channel='x']", "data-used");
            let before = used();
            browser.type_into("[data-composer]", " 1234");
            browser.until("the builder to count", || (used() != before).then_some(()));
        }
        _ => {
            browser.click("[data-begin]");
            browser.until("a question", || {
                (browser.count("[data-question]") == 1).then_some(())
            });
        }
    }
    let (link, to, heading) = match path {
        "/en/share/" => ("header nav li:nth-child(3) a", "/en/quiz/", "quiz-title"),
        _ => ("header nav li:nth-child(4) a", "/en/share/", "share-title"),
    };
    browser.click(link);
    browser.until(to, || browser.at().starts_with(to).then_some(()));
    browser.until_text("#main h1", &word("en", heading));
    browser.click(".mark");
    browser.until_at("/en/");
    browser.until("the home page", || {
        (browser.count("#main .hero h1") == 1).then_some(())
    });
    let same = browser.run("return window.sameDocument === true", json!([]));
    assert_eq!(same, json!(true), "{path}: the link has loaded a page");
}

#[test]
fn whatever_others_put_into_the_document_before_or_after_the_page_works() {
    let browser = Session::start_for(Visit::SlowLine);
    let what = put_into_pages(&browser);
    let all = KINDS.concat();
    what.lock().expect("no thread panics here").clone_from(&all);
    for path in ["/en/", "/en/messages/", "/en/share/", "/en/quiz/"] {
        browser.visit(path);
        assert!(
            browser.count("[data-other]") > 0,
            "nothing was put into {path}"
        );
        assert_whole(&browser, "all of it");
        use_page(&browser, path);
        assert_whole(&browser, "all of it");
    }
    what.lock().expect("no thread panics here").clear();
    for path in ["/en/", "/en/messages/", "/en/share/", "/en/quiz/"] {
        browser.visit(path);
        browser.run(PUT, json!([]));
        assert!(
            browser.count("[data-other]") > 0,
            "nothing was put into {path}"
        );
        use_page(&browser, path);
        assert_whole(&browser, "all of it, late");
    }
    for kind in KINDS {
        what.lock()
            .expect("no thread panics here")
            .clone_from(&kind.to_owned());
        browser.visit("/en/quiz/");
        assert_whole(&browser, kind);
        use_page(&browser, "/en/quiz/");
    }
}

#[test]
fn links_of_others_are_theirs_and_links_to_what_is_no_page_load_it() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(|_, answer| {
        if answer.is_page() {
            answer.change(
                "<body>",
                "<body><a data-other href=\"/en/about/\">Elsewhere</a>",
            );
        }
    });
    browser.visit("/en/");
    browser.run("window.sameDocument = true", json!([]));
    browser.click("[data-other]");
    browser.until_at("/en/about/");
    browser.until_ready();
    let same = browser.run("return window.sameDocument === true", json!([]));
    assert_eq!(
        same,
        json!(false),
        "the app took a link that is not its own"
    );
    browser.run(
        "const link = document.createElement('a');
         Object.assign(link, { id: 'in', href: '/site.webmanifest', textContent: 'A file' });
         document.querySelector('#main h1').after(link)",
        json!([]),
    );
    browser.click("#in");
    browser.until_at("/site.webmanifest");
}

#[test]
fn a_page_at_the_name_of_its_file_is_the_page() {
    let browser = Session::start();
    for path in [
        "/en/",
        "/ar/share/",
        "/en/quiz/",
        "/en/quiz/results/",
        "/en/quiz/room/",
    ] {
        let language = &path[1..3];
        browser.visit(path);
        let heading = browser.text("main h1");
        let off = browser.count(":disabled");
        for other in ["index.html", "%69ndex.html"] {
            browser.visit(&format!("{path}{other}"));
            assert_eq!(browser.text("main h1"), heading, "{path}{other}");
            assert_eq!(browser.count(":disabled"), off, "controls at {path}{other}");
            browser.click("header nav li:nth-child(2) a");
            browser.until_at(&format!("/{language}/messages/"));
            browser.until_text("main h1", &word(language, "key-messages"));
        }
    }
}

/// Runs a script before any of the page's own, as an extension does.
fn run_first(browser: &Session, script: &'static str) {
    browser.meddle(move |path, answer| {
        if path == "/first.js" {
            answer.replace("text/javascript", script);
        } else if answer.is_page() {
            answer.change(
                "<script defer",
                "<script src=\"/first.js\"></script><script defer",
            );
        }
    });
}

#[test]
fn what_others_have_taken_or_broken_keeps_no_page_from_changing() {
    let browser = Session::start_for(Visit::SlowLine);
    for (script, loads) in [
        (
            "window.trustedTypes?.createPolicy('default', { createHTML: (html) => html })",
            false,
        ),
        (
            "Document.prototype.startViewTransition = () => { throw new TypeError('no') }",
            false,
        ),
        (
            "Document.prototype.startViewTransition = () => ({ ready: new Promise(() => {}) })",
            false,
        ),
        (
            "History.prototype.pushState = () => { throw new DOMException('often', 'SecurityError') }",
            true,
        ),
    ] {
        run_first(&browser, script);
        browser.visit("/en/");
        browser.run("window.sameDocument = true", json!([]));
        browser.click("header nav li:nth-child(3) a");
        browser.until_at("/en/quiz/");
        browser.until_text("main h1", &word("en", "quiz-title"));
        browser.until_ready();
        let same = browser.run("return window.sameDocument !== true", json!([]));
        assert_eq!(same, json!(loads), "{script}");
        browser.click("[data-begin]");
        browser.until("a question", || {
            (browser.count("[data-question]") == 1).then_some(())
        });
    }
}
