//! Where things stand: heads, titles, first results and first buttons, the feet of cards; and
//! whether everything keeps its place in a language with longer or wider words.

use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::findings::Findings;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::stretch::Place;
use roadmap_journeys::visits::{STYLE, all_languages, all_sorts, languages};
use serde_json::{Value, json};

/// A telephone, a small one, and two laptops.
const TELEPHONE: [u32; 2] = [390, 844];
const SMALL: [u32; 2] = [360, 740];
const LAPTOP: [u32; 2] = [1366, 768];
const DESK: [u32; 2] = [1280, 800];

/// How much longer words may be than ours: what German or Russian need for English.
const LONGER: f64 = 1.4;

/// The most that the head takes of a telephone, in CSS pixels.
const HEAD: f64 = 96.5;
/// The largest title of a tool, in the root's font size.
const TITLE: f64 = 2.7;
/// How far places may differ that are meant to be the same, in CSS pixels.
const SAME: f64 = 1.0;

/// Pages that open like posters, below the folder of their language.
const POSTERS: [&str; 3] = ["", "connect/", "areas/human-rights/"];

const FIRST: &str = ".cards > li:not([hidden]) article";
const SEARCH: &str = ".filters input[type='search']";
const COPY: &str = "[data-copies]";

/// A window of this size beside its scroll bar, which takes no room on telephones; or as near as
/// the engine can come to it. Chromium can take every size, the others none that is narrower than
/// their own bars.
fn window(size: [u32; 2]) -> (Session, [u32; 2]) {
    let browser = Session::start();
    browser.look_at("/en/about/");
    let mut reached = browser.set_size(size[0], size[1]);
    if reached != size && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
        browser.look_at("/en/about/");
        reached = browser.set_size(size[0], size[1]);
    }
    let bar = browser.run(
        "return innerWidth - document.documentElement.clientWidth",
        json!([]),
    );
    let bar = bar.as_u64().unwrap_or_default() as u32;
    if bar > 0 {
        reached = browser.set_size(size[0] + bar, size[1]);
    }
    if reached != [size[0] + bar, size[1]] {
        say(&format!(
            "{:?}: its window measures {reached:?}",
            browser.engine
        ));
    }
    (browser, reached)
}

#[test]
fn longer_and_wider_words_are_neither_cut_nor_covered_and_no_page_scrolls_sideways() {
    let (browser, _) = window(TELEPHONE);
    let mut found = Findings::default();
    for path in all_sorts(browser.engine) {
        browser.look_at(&path);
        for width in [TELEPHONE[0], DESK[0]] {
            let width = browser.set_width(width);
            let mut look = |how: &str| {
                let at = format!("{path} at {width} px in {how} words");
                found.add(&at, &browser.unreadable_texts());
                found.add(&at, &browser.sideways());
            };
            let own = browser.text("main h1");
            browser.lengthen(LONGER);
            let (own, longer) = (own.chars().count(), browser.text("main h1").chars().count());
            assert!(longer * 4 > own * 5, "{path}: {longer} characters of {own}");
            look("longer");
            browser.widen();
            look("wider");
        }
    }
    found.assert_none("longer and wider words have room");
}

#[test]
fn the_head_leaves_a_telephone_to_the_page() {
    for size in [TELEPHONE, SMALL] {
        let (browser, _) = window(size);
        let mut highest: f64 = 0.0;
        for path in all_sorts(browser.engine) {
            browser.look_at(&path);
            // The projector's page may have none.
            for head in browser.places(".top").into_iter().take(1) {
                highest = highest.max(head.height());
                assert!(head.height() <= HEAD, "{path} at {size:?}: {head:?}");
            }
            assert_main_pages_in_one_row(&browser, &path);
        }
        for language in all_languages() {
            browser.look_at(&format!("/{language}/about/"));
            let head = browser.place(".top");
            assert!(head.height() <= HEAD, "{language} at {size:?}: {head:?}");
            let pages = browser.run(PAGES_IN_SIGHT, json!([]));
            assert_eq!(pages, json!(true), "{language} at {size:?}: main pages");
        }
        say(&format!(
            "{:?} at {size:?}: heads take up to {highest} px",
            browser.engine
        ));
    }
}

/// Whether all links to the main pages stand in the window.
const PAGES_IN_SIGHT: &str = "
    return [...document.querySelectorAll('.top > nav:not(.languages) a')].every((link) => {
        const { left, right } = link.getBoundingClientRect();
        return left >= 0 && right <= innerWidth + 1;
    })";

/// The main pages stand in one row, the gaps between their words alike.
#[track_caller]
fn assert_main_pages_in_one_row(browser: &Session, path: &str) {
    // The words' own ends, not those of the links around them.
    let words = browser.run(
        "const range = document.createRange();
        return [...document.querySelectorAll('.top > nav:not(.languages) a')]
            .map((link) => {
                range.selectNodeContents(link);
                const { top, left, right } = range.getBoundingClientRect();
                return [left, right, top];
            })
            .sort(([one], [other]) => one - other)",
        json!([]),
    );
    let words = words.as_array().expect("a list");
    let number = |one: &Value, at: usize| one[at].as_f64().expect("a number");
    let gap = |two: &[Value]| number(&two[1], 0) - number(&two[0], 1);
    let gaps: Vec<f64> = words.windows(2).map(gap).collect();
    let alike = |gap: &f64| (gap - gaps[0]).abs() <= SAME;
    assert!(gaps.iter().all(alike), "{path}: gaps of {gaps:?} px");
    let in_row = |one: &Value| (number(one, 2) - number(&words[0], 2)).abs() <= SAME;
    assert!(words.iter().all(in_row), "{path}: {words:?}");
}

#[test]
fn six_languages_fit_the_head_and_open_over_the_page() {
    for size in [TELEPHONE, SMALL, DESK] {
        let (browser, _) = window(size);
        for language in languages(browser.engine) {
            browser.look_at(&format!("/{language}/{STYLE}"));
            // Those of the specimen take the place of the page's own.
            browser.run(
                "document.querySelector('.top .languages')
                    .replaceChildren(document.querySelector('[data-specimen=\"languages\"] details'));
                scrollTo(0, 0);",
                json!([]),
            );
            let list = ".top .languages";
            let name = text(&file(&format!("{language}/language.json"))["name"]);
            assert_eq!(browser.text(&format!("{list} summary")), name);
            let closed = browser.place(".top");
            if size != DESK {
                assert!(closed.height() <= HEAD, "{language}: {closed:?}");
            }
            assert_eq!(browser.places(&format!("{list} a")).len(), 0, "closed");
            browser.click(&format!("{list} summary"));
            let links = browser.places(&format!("{list} a"));
            assert_eq!(links.len(), 5, "{language}: {links:?}");
            for nth in 1..=5 {
                browser.assert_in_sight(&format!("{list} li:nth-child({nth}) a"));
            }
            let open = browser.place(".top");
            assert!(
                (open.height() - closed.height()).abs() <= SAME,
                "{language}: the page moves from {closed:?} to {open:?}"
            );
            let sideways = browser.sideways();
            assert_eq!(sideways, json!([]), "{language} at {size:?}");
        }
    }
}

#[test]
fn tools_have_small_titles_and_posters_large_ones() {
    // In the root's font size.
    const SIZE: &str = "
        const size = (element) => parseFloat(getComputedStyle(element).fontSize);
        return size(document.querySelector('main h1')) / size(document.documentElement)";
    for size in [TELEPHONE, LAPTOP] {
        let (browser, _) = window(size);
        let title = |path: &str| {
            browser.look_at(path);
            browser.run(SIZE, json!([])).as_f64().expect("a size")
        };
        let home = title("/en/");
        for path in all_sorts(browser.engine) {
            let own = title(&path);
            let below = path.split('/').skip(2).collect::<Vec<_>>().join("/");
            if POSTERS.contains(&below.as_str()) {
                assert!(
                    own > 0.8 * home && own <= home,
                    "{path} at {size:?} is a poster with a title of {own} rem"
                );
            } else {
                assert!(
                    own <= TITLE + 0.01 && own < home,
                    "{path} at {size:?} has a title of {own} rem, the home page of {home}"
                );
            }
        }
    }
}

/// Waits until the list has changed, and tells where its first message stands then.
fn first_result(browser: &Session, typed: &str) -> Place {
    let all = browser.places(FIRST).len();
    browser.type_into(SEARCH, typed);
    browser.until("the list to change", || {
        (browser.places(FIRST).len() < all).then_some(())
    });
    browser.place(FIRST)
}

#[test]
fn the_first_message_is_in_sight_before_and_after_a_search() {
    for size in [LAPTOP, TELEPHONE] {
        let (browser, [_, height]) = window(size);
        for language in languages(browser.engine) {
            browser.look_at(&format!("/{language}/messages/"));
            let field = browser.place(SEARCH);
            let first = browser.place(&format!("{FIRST} p"));
            let typed = match language {
                "ar" => "الفجوة",
                _ => "AI",
            };
            let hit = first_result(&browser, typed);
            say(&format!(
                "{:?}, {language} at {size:?}: the field at {:.0}, the first message at {:.0}, the \
                 first hit at {:.0}",
                browser.engine, field.top, first.top, hit.top
            ));
            for place in [first, hit] {
                assert!(place.top >= 0.0, "{language} at {size:?}: {place:?}");
                assert!(
                    place.top < f64::from(height) * 0.7,
                    "{language} at {size:?}: {place:?} of {height}"
                );
            }
            if size == LAPTOP {
                assert!(hit.bottom <= f64::from(height), "{language}: {hit:?}");
            }
            assert_eq!(browser.scrolled(), 0.0);
        }
    }
}

#[test]
fn the_feet_of_all_cards_are_alike() {
    // From the card's lower edge, and from the edge at which its language begins.
    const FEET: &str = "
        const rtl = document.dir === 'rtl';
        return [...document.querySelectorAll('.cards article:has(.tick)')].map((card) => {
            const own = card.getBoundingClientRect();
            return ['.tick', '.row .row a', '.row .row a:last-child'].flatMap((part) => {
                const { left, right, bottom } = card.querySelector(part).getBoundingClientRect();
                return [own.bottom - bottom, rtl ? own.right - right : left - own.left];
            });
        });";
    for size in [LAPTOP, TELEPHONE] {
        let (browser, _) = window(size);
        for language in languages(browser.engine) {
            browser.look_at(&format!("/{language}/messages/"));
            let feet = browser.run(FEET, json!([]));
            let feet = feet.as_array().expect("a list of feet");
            assert!(feet.len() > 20, "{feet:?}");
            for foot in feet {
                for at in 0..6 {
                    let [own, first] = [foot, &feet[0]].map(|foot| foot[at].as_f64());
                    let off = own.zip(first).map(|(own, first)| (own - first).abs());
                    assert!(
                        off <= Some(SAME),
                        "{language} at {size:?}: {foot} beside {}",
                        feet[0]
                    );
                }
            }
        }
    }
}

#[test]
fn a_message_is_copied_with_its_source_from_the_first_screen() {
    // A short message, one of the usual length, and one that is set smaller.
    const MESSAGES: [&str; 3] = ["PT", "T4", "A6"];
    for size in [LAPTOP, TELEPHONE] {
        let (browser, [_, height]) = window(size);
        for language in languages(browser.engine) {
            for id in MESSAGES {
                browser.look_at(&format!("/{language}/m/{id}/"));
                let button = browser.place(COPY);
                say(&format!(
                    "{:?}, {language}, {id} at {size:?}: the button ends at {:.0}",
                    browser.engine, button.bottom
                ));
                assert!(
                    button.bottom <= f64::from(height),
                    "{language}, {id} at {size:?}: {button:?} of {height}"
                );
                let line = browser.place("main h1");
                let networks = browser.place(".channels");
                let beside = networks.left >= line.right || networks.right <= line.left;
                assert_eq!(beside, size == LAPTOP, "{line:?}, {networks:?}");
            }
        }
    }
}
