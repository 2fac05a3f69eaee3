//! The builder on one screen: on a desk everything that a post is made of stands in the window
//! together; on a phone a bar with the ways to take it along stays, and lies over nothing.

use roadmap_journeys::builder::{COMPOSER, form};
use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

/// Windows of a desk.
const WINDOWS: [(u32, u32); 3] = [(1280, 800), (1366, 768), (1440, 900)];

/// What an editor looks at: the message, the text, the post as it will look, the card.
const SEEN: [&str; 4] = [".picker > summary", COMPOSER, ".preview", ".thumb"];

/// A short message, a long one, one with a figure.
const MESSAGES: [&str; 3] = ["T4", "N4", "P3b"];

/// Tells which elements are not wholly in the window, and where each begins and ends.
const OUTSIDE: &str = "
    return arguments[0].map((selector) => {
        const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
        const whole = left >= -.5 && top >= -.5 && right <= innerWidth + .5 && bottom <= innerHeight + .5;
        return [selector, whole && bottom > top, Math.round(top), Math.round(bottom)];
    })";

/// Makes every text on the page longer by four tenths, or of wide letters.
const STRETCH: &str = "
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) nodes.push(walk.currentNode);
    for (const node of nodes)
        node.data = arguments[0] === 'wide'
            ? node.data.replace(/\\p{L}/gu, 'W')
            : node.data + ' ' + node.data.slice(0, Math.round(node.data.length * .4));";

/// Finds tools of the builder that lie over each other, or whose words stick out of them.
const OVERLAPS: &str = "
    const boxes = [...document.querySelectorAll(
        '.picker > summary > *, .bench :is(h2, select, textarea, .fields label, .switches label, .post, .link-card, img, a, button, summary, b, .fit, .count, .channels svg)')]
        .filter((one) => one.checkVisibility() && !one.closest('.actions'));
    const of = (one) => one.getBoundingClientRect();
    const name = (one) => `${one.localName}.${one.className}`.slice(0, 40) + ` “${one.textContent.slice(0, 20)}”`;
    const found = [];
    boxes.forEach((one, at) => {
        const a = of(one);
        for (const other of boxes.slice(at + 1)) {
            if (one.contains(other) || other.contains(one)) continue;
            const b = of(other);
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1) found.push(`${name(one)} and ${name(other)}`);
        }
    });
    return found.slice(0, 5);";

/// Positions of the bar's shown buttons, and whether each is in the window and takes a press.
const BAR: &str = "
    return [...document.querySelectorAll('.actions button')].filter((one) => one.checkVisibility()).map((one) => {
        const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
        const upon = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return [one.textContent, left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
            && one.contains(upon) && Math.min(width, height) >= 43.99];
    })";

/// A share sheet, which not every engine has, there before the page looks for one.
const SHARES: &str = "navigator.share = () => Promise.resolve();";

fn measured(browser: &Session) -> Vec<(String, bool, i64, i64)> {
    let found = browser.run(OUTSIDE, json!([SEEN]));
    let found = found.as_array().expect("a list");
    found
        .iter()
        .map(|one| {
            let at = |place: usize| one[place].as_i64().expect("a position");
            (
                one[0].as_str().expect("a selector").to_owned(),
                one[1] == json!(true),
                at(2),
                at(3),
            )
        })
        .collect()
}

#[test]
fn message_text_post_and_card_are_in_one_window() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        for message in MESSAGES {
            browser.visit("/");
            browser.visit(&format!("/{language}/share/#v1.{message}.sl"));
            for (width, height) in WINDOWS {
                let size = browser.set_size(width, height);
                if size != [width, height] {
                    say(&format!("the window has {size:?}, not {width} × {height}"));
                    continue;
                }
                browser.run("scrollTo(0, 0)", json!([]));
                let found = measured(&browser);
                say(&format!(
                    "{language} {message} {width} × {height}: {found:?}"
                ));
                let outside: Vec<_> = found.iter().filter(|(_, whole, ..)| !whole).collect();
                assert!(
                    outside.is_empty(),
                    "{language} {message} in {width} × {height}: {outside:?}"
                );
                assert_eq!(browser.sideways(), json!([]));
            }
        }
    }
    browser.assert_no_faults();
}

#[test]
fn longer_texts_and_wider_letters_lie_over_nothing() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        for (width, height) in [(390, 844), (1280, 800), (1920, 1080)] {
            for how in ["as it is", "longer", "wide"] {
                browser.visit("/");
                browser.set_size(width, height);
                browser.visit(&format!("/{language}/share/"));
                if how != "as it is" {
                    browser.run(STRETCH, json!([how]));
                }
                let here = format!("{language} in {width} × {height}, {how}");
                assert_eq!(browser.sideways(), json!([]));
                assert_eq!(browser.run(OVERLAPS, json!([])), json!([]), "{here}");
            }
        }
    }
}

#[test]
fn on_a_phone_the_bar_stays_and_covers_neither_the_text_nor_the_end() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.meddle(|path, answer| {
        if path == "/first.js" {
            answer.replace("text/javascript", SHARES);
        } else if answer.is_page() {
            let script = "<script src=\"/first.js\"></script><script defer";
            answer.change("<script defer", script);
        }
    });
    for language in languages(browser.engine) {
        browser.visit("/");
        browser.set_size(390, 844);
        browser.visit(&format!("/{language}/share/"));
        // The text stands on the first screen.
        let top = browser.run(
            "return document.querySelector('[data-composer]').getBoundingClientRect().top / innerHeight",
            json!([]),
        );
        assert!(
            top.as_f64() < Some(0.6),
            "{language}: the text begins at {top}"
        );
        let height = browser.run("return document.body.scrollHeight", json!([]));
        let height = height.as_f64().expect("a height");
        let mut at = 0.0;
        while at < height {
            browser.run("scrollTo(0, arguments[0])", json!([at]));
            let bar = browser.run(BAR, json!([]));
            let bar = bar.as_array().expect("a list");
            assert_eq!(bar.len(), 3, "{language} at {at}: {bar:?}");
            assert!(
                bar.iter().all(|button| button[1] == json!(true)),
                "{language} at {at}: {bar:?}"
            );
            at += 300.0;
        }
        // Nothing is below the bar at the end, and nothing of the field while one writes in it.
        let over = |selector: &str| {
            browser.run(
                "const bar = document.querySelector('.actions').getBoundingClientRect();
                 const it = document.querySelector(arguments[0]).getBoundingClientRect();
                 return it.bottom - bar.top",
                json!([selector]),
            )
        };
        browser.run("scrollTo(0, document.body.scrollHeight)", json!([]));
        let end = over(".foot");
        assert!(
            end.as_f64() <= Some(0.5),
            "{language}: the end is {end} below"
        );
        browser.run("scrollTo(0, 0)", json!([]));
        browser.click(COMPOSER);
        let field = over(COMPOSER);
        assert!(
            field.as_f64() <= Some(0.5),
            "{language}: the field is {field} below"
        );
        let letters = browser.run(
            "return parseFloat(getComputedStyle(document.querySelector('[data-composer]')).fontSize)",
            json!([]),
        );
        assert!(
            letters.as_f64() >= Some(16.0),
            "{language}: letters of {letters} px"
        );
    }
    browser.assert_no_faults();
}

#[test]
fn the_list_opens_at_the_beginning_of_the_message_and_closes_on_a_choice() {
    let browser = Session::start();
    for (width, height) in [(390, 844), (1280, 800)] {
        browser.visit("/");
        browser.set_size(width, height);
        browser.visit("/en/share/#v1.A7.sl");
        browser.click(".picker > summary");
        browser.until_true(
            "the list at the message",
            "const list = document.querySelector('.pick').getBoundingClientRect();
             const entry = document.querySelector('.pick [data-message=A7]').getBoundingClientRect();
             return Math.abs(entry.top - list.top) < 2",
            json!([]),
        );
        browser.click(".pick [data-message='A8'] label");
        browser.until_true(
            "the list to close",
            "return !document.querySelector('.picker').open",
            json!([]),
        );
        browser.until_focused(".picker > summary");
        let text = form("en", "A8", "text");
        let picked = browser.text(".picker > summary");
        let begins: Vec<&str> = text.split(' ').take(4).collect();
        assert!(
            picked.contains(&format!("A8{}", begins.join(" "))),
            "{picked}"
        );
        browser.until("the text", || {
            browser.value(COMPOSER).starts_with(&text).then_some(())
        });
    }
    browser.assert_no_faults();
}

/// Presses of a person, counted.
struct Counted<'a>(&'a Session, usize);

impl Counted<'_> {
    fn press(&mut self, selector: &str) {
        self.0.click(selector);
        self.1 += 1;
    }
}

fn words_on_the_way(browser: &Session) -> usize {
    let text = browser.run("return document.querySelector('main').innerText", json!([]));
    text.as_str().unwrap_or_default().split_whitespace().count()
}

#[test]
fn from_home_to_a_copied_post_that_fits_with_its_picture_and_alt_text_in_arabic() {
    let browser = Session::start();
    for (width, height) in [(390, 844), (1280, 800)] {
        // Nothing is left of what was pasted before.
        browser.open("/en/about/");
        browser.run("sessionStorage.clear()", json!([]));
        browser.visit("/ar/");
        browser.set_size(width, height);
        let mut editor = Counted(&browser, 0);
        editor.press("header a[href='/ar/share/']");
        browser.until_at("/ar/share/");
        browser.until_ready();
        editor.press(".picker > summary");
        editor.press(".pick [data-message='P4'] label");
        let text = form("ar", "P4", "short");
        browser.until("the text that fits", || {
            browser.value(COMPOSER).starts_with(&text).then_some(())
        });
        let misfits = browser.shown("[data-channel][data-fits='false']", "data-channel");
        assert_eq!(misfits, Vec::<String>::new());
        let post = browser.value(COMPOSER);
        editor.press(".actions [data-copy]");
        browser.until_text(".actions [role='status']", &word("ar", "copied"));
        let copied = editor.1;
        if width < 600 {
            editor.press(".actions > button");
            browser.assert_in_sight(".thumb");
        }
        let address = browser.attribute("[data-save-image]", "href");
        assert_eq!(address, "/kit/ar/cards/P4-1200x630.png");
        assert_eq!(browser.attribute("[data-save-image]", "download"), "");
        editor.press(".thumb [data-copy]");
        browser.until_text(".thumb [role='status']", &word("ar", "copied"));
        let alt = browser.text("[data-alt-text]");
        assert!(alt.contains(&word("ar", "card-unofficial")), "{alt}");
        browser.until_pasted(COMPOSER, &alt);
        assert_ne!(alt, post);
        say(&format!(
            "Arabic at {width} × {height}: {copied} presses to a copied post that fits everywhere, {} with \
             its alt text; {} words on the page",
            editor.1,
            words_on_the_way(&browser)
        ));
    }
    browser.assert_no_faults();
}
