//! A spokesperson has to speak in an hour: searches, opens a hit and comes back, ticks three lines,
//! and prints them with their sources. How many presses that takes from the home page, and how many
//! words are in sight on the way, is counted.

use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::paper::{on_paper, printed};
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use serde_json::json;

const SEARCH: &str = ".filters input[type='search']";
const STATUS: &str = ".found";

/// The messages that the list shows.
fn listed(browser: &Session) -> Vec<String> {
    browser.shown("article[data-message]", "data-message")
}

/// Searches, and waits until the address says so: the list has changed by then.
fn search(browser: &Session, typed: &str) -> Vec<String> {
    browser.clear(SEARCH);
    browser.type_into(SEARCH, typed);
    let fragment = "return decodeURIComponent(location.hash).includes('&q=' + arguments[0])";
    browser.until_true(
        &format!("“{typed}” to stand in the address"),
        fragment,
        json!([typed]),
    );
    listed(browser)
}

/// What is marked in a message.
fn marked(browser: &Session, id: &str) -> Vec<String> {
    browser.texts(&format!("[data-message='{id}'] mark"))
}

fn until_scrolled_to(browser: &Session, spot: f64) {
    assert!(
        spot > 10.0,
        "the page was not scrolled to begin with: {spot}"
    );
    browser.until_true(
        &format!("the page to be scrolled to {spot} again"),
        "return Math.abs(scrollY - arguments[0]) <= 3",
        json!([spot]),
    );
}

#[test]
fn lines_on_a_subject_are_found_ticked_and_printed() {
    let browser = Session::start();
    browser.resize(1366, 768);
    browser.visit("/en/messages/");
    let all = listed(&browser).len();
    let first =
        "return document.querySelector('article[data-message]').getBoundingClientRect().top";
    let top = browser.run(first, json!([])).as_f64().expect("a place");
    assert!(
        top < 768.0 * 0.75,
        "the first message stands at {top} of 768"
    );

    // On the subject, and nothing else.
    let on_ai = search(&browser, "AI");
    assert!(on_ai.contains(&"A6".to_owned()) && on_ai.contains(&"P1".to_owned()));
    for id in &on_ai {
        let text = text(&entry("en/messages.json", id)["words"]["text"]).to_lowercase();
        assert!(text.contains("artificial intelligence"), "{id}: {text}");
        let marked = marked(&browser, id);
        assert_eq!(marked.len(), 1, "{id}: {marked:?}");
        assert_eq!(marked[0].to_lowercase(), "artificial intelligence");
        // Marks change nothing of what is read or copied.
        let words = format!("[data-message='{id}'] p > span");
        let exact = entry("en/messages.json", id)["words"]["text"].clone();
        assert_eq!(browser.text(&words), self::text(&exact));
    }
    assert_eq!(
        browser.text(STATUS),
        format!("{} {}", word("en", "messages-shown"), on_ai.len())
    );
    browser.click(".tick input[value='A6']");

    let on_attacks = search(&browser, "cyberattack");
    for id in ["N6", "P3c"] {
        assert!(on_attacks.contains(&id.to_owned()), "{on_attacks:?}");
    }
    browser.click(".tick input[value='P3c']");
    assert_eq!(search(&browser, "cyber attacks on hospitals"), ["N6"]);
    let in_n6 = marked(&browser, "N6");
    assert!(in_n6.contains(&"cyberattacks".to_owned()), "{in_n6:?}");
    assert!(in_n6.contains(&"healthcare".to_owned()), "{in_n6:?}");
    browser.click(".tick input[value='N6']");

    // A hit is opened, and the same list comes back.
    browser.until_at("/en/messages/#v1.A6.N6.P3c&q=cyber%20attacks%20on%20hospitals");
    browser.click("[data-message='N6'] a[href='/en/m/N6/']");
    browser.until_at("/en/m/N6/");
    browser.until_focused("main h1");
    browser.back();
    browser.until("the same list", || {
        (listed(&browser) == ["N6"]).then_some(())
    });
    assert_eq!(browser.value(SEARCH), "cyber attacks on hospitals");
    browser.until("the hit to be marked again", || {
        (marked(&browser, "N6") == in_n6).then_some(())
    });

    // The search emptied, all messages are there and three are ticked.
    browser.clear(SEARCH);
    browser.until("all messages", || {
        (listed(&browser).len() == all).then_some(())
    });
    browser.until_at("/en/messages/#v1.A6.N6.P3c");
    assert_eq!(browser.count("mark"), 0);
    let addresses = browser.texts(".sheet .notes bdi");
    let site = published_at();
    assert_eq!(addresses.len(), 3, "{addresses:?}");
    for address in &addresses {
        assert!(
            address.starts_with(&format!("{site}/en/sources/")),
            "{address}"
        );
    }
    if browser.engine == Engine::Webkit {
        browser.skip(
            &[Engine::Webkit],
            "its driver prints nothing: the sheet is read on the screen only",
        );
        browser.assert_no_faults();
        return;
    }
    // Printed while a search stands, without its marks and its list.
    search(&browser, "AI");
    let paper: String = printed(&browser)
        .into_iter()
        .map(|sheet| sheet.text)
        .collect();
    for id in ["A6", "N6", "P3c"] {
        let words = on_paper(&text(&entry("en/messages.json", id)["words"]["text"]));
        assert!(paper.contains(&words), "{id}: {paper}");
    }
    let other = on_paper(&text(&entry("en/messages.json", "P1")["words"]["text"]));
    assert!(!paper.contains(&other), "{paper}");
    for address in &addresses {
        assert!(paper.contains(&on_paper(address)), "{address}: {paper}");
    }
    browser.assert_no_faults();
}

#[test]
fn back_reload_and_a_link_bring_the_same_list_at_the_same_place() {
    let browser = Session::start();
    browser.resize(1000, 600);
    browser.visit("/en/messages/");
    browser.click(".filters [name='pillar'][value='connect']");
    browser.click(".filters summary");
    browser.choose(".filters [name='length']", "280");
    let hits = search(&browser, "digital");
    assert!(hits.len() > 4, "too few to scroll: {hits:?}");
    browser.click(".tick input[value='T2']");
    let address = "/en/messages/#v1.T2&q=digital&pillar=connect&length=280";
    browser.until_at(address);
    let last = hits.last().expect("a hit").clone();
    let link = format!("[data-message='{last}'] a[href='/en/m/{last}/']");
    browser.bring_into_view(&link);
    let spot = browser.scrolled();
    let as_before = |awaited: &str| {
        browser.until(&format!("the same list {awaited}"), || {
            (listed(&browser) == hits).then_some(())
        });
        assert_eq!(browser.value(SEARCH), "digital", "{awaited}");
        assert!(
            browser.is_checked("[name='pillar'][value='connect']"),
            "{awaited}"
        );
        assert_eq!(browser.value("[name='length']"), "280", "{awaited}");
        assert!(browser.is_checked(".tick input[value='T2']"), "{awaited}");
        assert_eq!(
            browser.attribute(".filters details", "open"),
            "",
            "{awaited}"
        );
    };
    browser.click(&link);
    browser.until_focused("main h1");
    browser.until_at(&format!("/en/m/{last}/"));
    browser.back();
    browser.until_at(address);
    as_before("after going back");
    until_scrolled_to(&browser, spot);
    browser.reload();
    browser.until_ready();
    as_before("after loading again");
    until_scrolled_to(&browser, spot);
    browser.visit("/en/about/");
    browser.visit(address);
    as_before("by its address");
    // Typing took no steps in the history.
    browser.back();
    browser.until_at("/en/about/");
    browser.until_ready();
    browser.watch();
    browser.assert_no_faults();
}

#[test]
fn where_nothing_has_all_words_the_nearest_is_offered() {
    let browser = Session::start();
    for (language, typed, near) in [
        ("en", "digital divde", "divide"),
        ("ar", "الفجوة زرافة", "الفجوة"),
    ] {
        browser.visit(&format!("/{language}/messages/"));
        browser.until_attribute("html", "lang", language);
        browser.until_ready();
        let hits = search(&browser, typed);
        let said = format!("{} {}", word(language, "nearest-shown"), hits.len());
        browser.until_text(STATUS, &said);
        assert!(!hits.is_empty());
        let marked = browser.texts("article[data-message] mark");
        assert!(marked.iter().any(|mark| mark.contains(near)), "{marked:?}");
    }
    browser.clear(SEARCH);
    browser.type_into(SEARCH, "zzzz");
    browser.until_text(STATUS, &word("ar", "nothing-found"));
    browser.assert_no_faults();
}

#[test]
fn a_list_that_was_damaged_on_the_way_is_said_to_be_and_not_shown() {
    let browser = Session::start();
    browser.visit("/en/messages/");
    let all = listed(&browser);
    for damaged in [
        "v1.T4&q=human%2520rights",
        "v1.T4&q=%D8%A7%D9",
        "v1.T4%26q=AI",
        "v1.T4.",
        "v1.T4&pillar=nope",
    ] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/messages/#{damaged}"));
        browser.until_text(".page .notice:not([hidden])", &word("en", "list-damaged"));
        assert_eq!(listed(&browser), all, "{damaged}");
        assert_eq!(browser.count(".tick :checked"), 0, "{damaged}");
        assert_eq!(browser.value(SEARCH), "", "{damaged}");
    }
    // Rewritten, not damaged.
    browser.visit("/en/about/");
    browser.visit("/en/messages/#v1%2ET4&q=human+rights");
    browser.until("the list", || (listed(&browser) != all).then_some(()));
    assert_eq!(browser.value(SEARCH), "human rights");
    assert!(browser.is_checked(".tick input[value='T4']"));
    assert_eq!(browser.count(".page .notice:not([hidden])"), 0);
    // A section of the page is no list.
    browser.visit("/en/about/");
    browser.visit("/en/messages/#why-now");
    browser.until_ready();
    assert_eq!(listed(&browser), all);
    assert_eq!(browser.count(".page .notice:not([hidden])"), 0);
    browser.assert_no_faults();
}

#[test]
fn who_types_fast_hears_one_number_and_leaves_one_address() {
    let browser = Session::start();
    browser.visit("/en/messages/");
    browser.run(
        "window.said = [];
        window.put = 0;
        const status = document.querySelector(arguments[0]);
        new MutationObserver(() => said.push(status.textContent))
            .observe(status, { childList: true, characterData: true, subtree: true });
        const replace = history.replaceState;
        history.replaceState = function (state, title, address) {
            if (address) put += 1;
            return replace.apply(this, arguments);
        };
        const field = document.querySelector(arguments[1]);
        for (const typed of ['c', 'cy', 'cyb', 'cybe', 'cyber']) {
            field.value = typed;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }",
        json!([STATUS, SEARCH]),
    );
    browser.until_at("/en/messages/#v1&q=cyber");
    assert_eq!(browser.run("return said.length", json!([])), json!(1));
    // What a script of Firefox' driver puts in the history's place, the page does not see.
    if browser.engine != Engine::Firefox {
        assert_eq!(browser.run("return put", json!([])), json!(1));
    }
    // A browser that takes no more addresses for a while stops nothing.
    browser.run(
        "history.replaceState = () => { throw new DOMException('too many', 'SecurityError') };",
        json!([]),
    );
    browser.clear(SEARCH);
    browser.type_into(SEARCH, "privacy");
    browser.until("the list", || {
        (listed(&browser).contains(&"D4".to_owned()) && listed(&browser).len() < 6).then_some(())
    });
    browser.assert_no_faults();
}

/// Way through the site: presses, and the words in sight at each.
struct Way<'a> {
    browser: &'a Session,
    presses: Vec<String>,
    words: usize,
}

impl<'a> Way<'a> {
    fn from(browser: &'a Session, path: &str) -> Self {
        browser.visit(path);
        Way {
            browser,
            presses: Vec::new(),
            words: 0,
        }
    }

    #[track_caller]
    fn press(&mut self, selector: &str) {
        self.words += self.browser.words_in_sight();
        self.presses.push(self.browser.text(selector));
        self.browser.click(selector);
    }

    fn tell(&self, what: &str) {
        say(&format!(
            "{:?}: {what} in {} presses, {} words in sight on the way: {}",
            self.browser.engine,
            self.presses.len(),
            self.words,
            self.presses.join(" → ")
        ));
    }
}

#[test]
fn from_the_home_page_talking_points_are_printed_in_five_presses() {
    for (language, typed) in [("en", "AI"), ("ar", "الفجوة")] {
        let browser = Session::start();
        browser.resize(1366, 768);
        let mut way = Way::from(&browser, &format!("/{language}/"));
        way.press(&format!("header a[href='/{language}/messages/']"));
        browser.until_at(&format!("/{language}/messages/"));
        browser.until_focused("main h1");
        let hits = search(&browser, typed);
        for id in &hits[..2] {
            way.press(&format!(".tick:has([value='{id}'])"));
        }
        browser.assert_in_sight(".ticked .button");
        way.press(".ticked .button");
        browser.until_focused_in_sight("#points");
        browser.run(
            "window.printed = 0; window.print = () => { window.printed += 1; };",
            json!([]),
        );
        way.press(".sheet [data-print]");
        assert_eq!(browser.run("return window.printed", json!([])), json!(1));
        way.tell(&format!("{language}: talking points are printed"));
        assert!(way.presses.len() <= 5, "{:?}", way.presses);
        for id in &hits[..2] {
            let words = entry(&format!("{language}/messages.json"), id)["words"]["text"].clone();
            let sheet = browser.text(".sheet .points");
            assert!(sheet.contains(&text(&words)), "{id}: {sheet}");
        }
        browser.assert_no_faults();
    }
}

#[test]
fn from_the_home_page_a_line_is_copied_with_its_source_in_three_presses() {
    for language in ["en", "ar"] {
        let browser = Session::start();
        browser.resize(1366, 768);
        let mut way = Way::from(&browser, &format!("/{language}/"));
        way.press(&format!("header a[href='/{language}/messages/']"));
        browser.until_at(&format!("/{language}/messages/"));
        browser.until_focused("main h1");
        way.press(&format!("[data-message] a[href='/{language}/m/T4/']"));
        browser.until_at(&format!("/{language}/m/T4/"));
        browser.until_focused("main h1");
        assert_eq!(
            browser.text("[data-copies]"),
            word(language, "copy-line"),
            "the first button"
        );
        way.press("[data-copies]");
        browser.until_text("[data-copies] ~ [role='status']", &word(language, "copied"));
        way.tell(&format!("{language}: a line is copied with its source"));
        assert_eq!(way.presses.len(), 3);
        let copied = browser.attribute("[data-copies]", "data-copies");
        let words = entry(&format!("{language}/messages.json"), "T4")["words"]["text"].clone();
        let lines: Vec<&str> = copied.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines[0], text(&words));
        assert_eq!(
            *lines.last().expect("a link"),
            format!("{}/{language}/m/T4/", published_at())
        );
        let document = entry(&format!("{language}/documents.json"), "key-messages");
        let cited = text(&document["words"]["cited"]);
        assert!(copied.contains(&cited), "{copied} has no {cited}");
        browser.assert_no_faults();
    }
}

#[test]
fn talking_points_print_in_large_letters_and_with_a_line_for_the_occasion_where_asked() {
    let browser = Session::start();
    browser.visit("/en/messages/#v1.A6.N6.P3c");
    let heading = word("en", "points-heading");
    assert_eq!(
        browser.shown(".sheet .heading", "class"),
        Vec::<String>::new()
    );
    let size = || {
        let size = browser.run(
            "return parseFloat(getComputedStyle(document.querySelector('.points')).fontSize)",
            json!([]),
        );
        size.as_f64().expect("a size")
    };
    let before = size();
    browser.click(".sheet [value='large']");
    browser.click(".sheet [value='heading']");
    // 16 points, the least of large print.
    assert!(
        size() > before && size() >= 16.0 * 96.0 / 72.0,
        "{}",
        size()
    );
    assert_eq!(browser.text(".sheet .heading"), heading);
    assert_eq!(browser.shown(".sheet .heading", "class"), ["heading"]);
    if browser.engine != Engine::Webkit {
        let sheets = printed(&browser);
        let paper: String = sheets.into_iter().map(|sheet| sheet.text).collect();
        assert!(paper.contains(&on_paper(&heading)), "{paper}");
        assert!(
            !paper.contains(&on_paper(&word("en", "points-large"))),
            "{paper}"
        );
    } else {
        browser.skip(&[Engine::Webkit], "its driver prints nothing");
    }
    browser.assert_no_faults();
}
