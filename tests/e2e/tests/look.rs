//! The look as a browser measures it, on every page and on the page that shows every component.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::findings::Findings;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{most_pages, one_of_each_sort, paths, shared_sorts};
use serde_json::json;
use std::sync::OnceLock;

/// A telephone, the narrowest that WCAG asks for, and a desk.
const TELEPHONE: u32 = 390;
const NARROWEST: u32 = 320;
const DESK: u32 = 1280;
/// Half a window, in which letters of twice their size leave less room than on a telephone.
const HALF: u32 = 480;

/// The longest that anything may move, in seconds.
const LONGEST: f64 = 0.2;

/// What carries meaning by its shape alone, on the home page.
const DRAWINGS: [&str; 5] = [
    ".dots .full",
    ".dots .hollow",
    ".crossing path",
    ".mark path",
    ".stop::before",
];

const MARK: &str = "header .mark";
const NAVIGATION: &str = "header nav";

/// What was measured on all pages. Every page is opened once for all that can be measured there:
/// most of the time goes into opening them.
#[derive(Default)]
struct Measured {
    small: Findings,
    sideways: Findings,
    /// At the narrowest width: what one sees on a desk at 400 %.
    unreadable_zoomed: Findings,
    unreadable_enlarged: Findings,
    sideways_enlarged: Findings,
}

fn measured() -> &'static Measured {
    static MEASURED: OnceLock<Measured> = OnceLock::new();
    MEASURED.get_or_init(measure_all)
}

/// Measures folded and unfolded.
fn both(browser: &Session, path: &str, mut measure: impl FnMut(&str)) {
    measure(path);
    if browser.unfold_all() {
        measure(&format!("{path} unfolded"));
        browser.fold_again();
    }
}

fn measure_all() -> Measured {
    let (browser, mut all) = (Session::start(), Measured::default());
    browser.visit("/en/");
    if browser.set_width(NARROWEST) > NARROWEST && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
    }
    let mut narrowest = NARROWEST;
    let sorts = shared_sorts(browser.engine);
    for path in paths(browser.engine) {
        browser.visit(&path);
        narrowest = browser.set_width(NARROWEST);
        both(&browser, &format!("{path} at {narrowest} px"), |at| {
            all.sideways.add(at, &browser.sideways());
            all.unreadable_zoomed.add(at, &browser.unreadable_texts());
        });
        // Wider there is more room: one page of each sort tells of all.
        let widths: &[u32] = match sorts.contains(&path) {
            true => &[TELEPHONE, DESK, HALF],
            false => &[TELEPHONE],
        };
        for asked in widths.iter().copied() {
            let at = format!("{path} at {} px", browser.set_width(asked));
            if asked != HALF {
                both(&browser, &at, |at| {
                    all.small.add(at, &browser.small_targets());
                });
            }
            browser.enlarge_letters(2);
            both(&browser, &at, |at| {
                if asked != HALF {
                    all.unreadable_enlarged.add(at, &browser.unreadable_texts());
                }
                if asked != TELEPHONE {
                    all.sideways_enlarged.add(at, &browser.sideways());
                }
            });
            browser.enlarge_letters(1);
        }
    }
    if narrowest > NARROWEST {
        let words = format!(
            "no window is narrower than {narrowest} px, so {NARROWEST} px are not looked at"
        );
        browser.skip(&[Engine::Firefox, Engine::Webkit], &words);
    }
    all
}

#[test]
fn all_that_one_clicks_or_types_into_is_44_pixels_wide_and_high() {
    measured()
        .small
        .assert_none("everything to be clicked or typed into measures 44 × 44 px");
}

#[test]
fn no_page_scrolls_sideways_on_the_narrowest_telephone() {
    measured()
        .sideways
        .assert_none("every page is as wide as its window");
}

#[test]
fn no_text_is_cut_or_covered_at_four_times_the_size_of_everything() {
    measured()
        .unreadable_zoomed
        .assert_none("all texts can be read at the narrowest width");
}

#[test]
fn no_text_is_cut_or_covered_at_twice_the_size_of_letters() {
    measured()
        .unreadable_enlarged
        .assert_none("all texts can be read in large letters");
}

#[test]
fn no_page_scrolls_sideways_at_twice_the_size_of_letters() {
    measured()
        .sideways_enlarged
        .assert_none("every page is as wide as its window in large letters");
}

#[test]
fn in_forced_colours_no_rule_is_broken_and_all_stands_out() {
    let (browser, axe) = (Session::start(), axe::source());
    let mut found = Findings::default();
    // Each page in one of the two: what a page says does not change its colours.
    for (scheme, language) in [("light", "/en/"), ("dark", "/ar/")] {
        let wanted = [
            ("forced-colors", "active"),
            ("prefers-color-scheme", scheme),
        ];
        if !browser.prefer(&wanted) {
            return;
        }
        let mut pages = one_of_each_sort();
        pages.retain(|path| path.starts_with(language));
        for path in pages {
            browser.visit(&path);
            let forced = "return matchMedia('(forced-colors: active)').matches";
            assert_eq!(
                browser.run(forced, json!([])),
                json!(true),
                "forced colours"
            );
            for broken in browser.broken_rules_but_contrast(&axe) {
                found.add_one(scheme, "axe", &broken);
            }
            let at = format!("{path} forced {scheme}");
            found.add(&at, &browser.faint_texts());
        }
        for language in ["en", "ar"] {
            browser.visit(&format!("/{language}/"));
            let at = format!("/{language}/ forced {scheme}");
            found.add(&at, &browser.faint_drawings(&DRAWINGS));
        }
    }
    found.assert_none("everything can be told apart in forced colours");
}

#[test]
fn drawings_stand_out_from_their_ground_in_the_sites_own_colours() {
    let browser = Session::start();
    let mut found = Findings::default();
    for scheme in ["light", "dark"] {
        // Without the means to ask for dark colours, those that are there are looked at once.
        if !browser.prefer(&[("prefers-color-scheme", scheme)]) && scheme == "dark" {
            break;
        }
        browser.visit("/en/");
        found.add(scheme, &browser.faint_drawings(&DRAWINGS));
    }
    found.assert_none("drawings stand out from their ground");
}

/// Opens pages, unfolds what is folded and follows a link; gives back what moves for longer.
fn moving(browser: &Session, longest: f64) -> Findings {
    let mut found = Findings::default();
    for path in shared_sorts(browser.engine) {
        browser.visit(&path);
        found.add(&path, &browser.styled_to_move(longest));
        let by_unfolding = browser.moving_by_unfolding(longest);
        found.add(&format!("{path} unfolded"), &by_unfolding);
    }
    for language in ["en", "ar"] {
        browser.visit(&format!("/{language}/about/"));
        browser.click(MARK);
        browser.until_at(&format!("/{language}/"));
        browser.until_focused("main h1");
        found.add("after a link", &browser.moving(longest));
        found.add("after a link", &browser.styled_to_move(longest));
    }
    found
}

#[test]
fn nothing_moves_for_someone_who_wants_less_motion() {
    let browser = Session::start();
    if browser.prefer(&[("prefers-reduced-motion", "reduce")]) {
        moving(&browser, 0.0).assert_none("nothing moves where less motion is wanted");
    }
}

#[test]
fn nothing_moves_for_longer_than_a_fifth_of_a_second() {
    moving(&Session::start(), LONGEST).assert_none("all motion is over in a fifth of a second");
}

#[test]
fn in_arabic_only_digits_and_foreign_words_run_from_left_to_right_and_no_line_into_another() {
    let (browser, mut found) = (Session::start(), Findings::default());
    let mut tight = Findings::default();
    let pages = match browser.engine {
        Engine::Chromium => most_pages("ar"),
        engine => shared_sorts(engine),
    };
    for path in pages.iter().filter(|path| path.starts_with("/ar/")) {
        browser.visit(path);
        found.add(path, &browser.left_to_right());
        both(&browser, path, |at| tight.add(at, &browser.tight_lines()));
    }
    found.assert_none("Arabic runs from right to left");
    tight.assert_none("Arabic letters stay between their lines");
}

#[test]
fn the_page_begins_where_its_language_begins() {
    let browser = Session::start();
    browser.visit("/en/");
    browser.set_width(DESK);
    for language in ["en", "ar"] {
        browser.visit(&format!("/{language}/"));
        let direction = text(&file(&format!("{language}/language.json"))["direction"]);
        // From the left as one reads, whichever side that is.
        let place = |selector: &str| match direction.as_str() {
            "ltr" => browser.place_from_left(selector),
            _ => 100.0 - browser.place_from_left(selector),
        };
        assert!(place(MARK) < 50.0, "{language}: the mark is at the end");
        assert!(
            place(MARK) < place(NAVIGATION),
            "{language}: the navigation comes before the mark"
        );
        let stops = [1, 2].map(|stop| place(&format!(".stop:nth-child({stop})")));
        assert!(
            stops[0] < stops[1],
            "{language}: the road's second stop is before its first: {stops:?}"
        );
    }
}
