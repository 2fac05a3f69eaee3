//! Someone comes by for a minute, on a telephone: sees whose Roadmap this is and who tells of it,
//! looks at an area, and shares what it says.

use roadmap_journeys::campaign::{file, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use serde_json::json;

/// A telephone's window and a small desk's, in CSS pixels.
const TELEPHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1366, 768);

/// Whose Roadmap it is and of when, in words of the documents.
const WHOSE: [(&str, [&str; 2]); 2] = [
    ("en", ["UN Secretary-General", "June 2020"]),
    ("ar", ["الأمين العام للأمم المتحدة", "حزيران/يونيه 2020"]),
];

/// What of these is not whole in the window's first `arguments[1]` pixels.
const BELOW: &str = "
    const [selectors, height] = arguments;
    return selectors.flatMap((selector) => {
        const all = [...document.querySelectorAll(selector)];
        if (all.length === 0) return [`no ${selector}`];
        const below = all.map((e) => e.getBoundingClientRect()).filter((box) =>
            !box.height || box.top < 0 || box.bottom > Math.min(height, innerHeight)
                || box.left < 0 || box.right > innerWidth);
        return below.map((box) => `${selector} from ${box.top} to ${box.bottom}`);
    });";

/// How many words are seen from the page's beginning down to an element, with it.
const WORDS_BEFORE: &str = "
    const end = document.querySelector(arguments[0]).getBoundingClientRect().bottom;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    while (walk.nextNode()) {
        const around = walk.currentNode.parentElement;
        const box = around.getBoundingClientRect();
        const seen = around.checkVisibility?.({ contentVisibilityAuto: true }) ?? box.height > 0;
        if (seen && box.height > 1 && box.top < end && box.bottom > 0) {
            words += walk.currentNode.textContent.trim().split(/\\s+/).filter(Boolean).length;
        }
    }
    return words;";

fn window(browser: &Session, (width, height): (u32, u32)) {
    if browser.set_size(width, height)[0] > width && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
        browser.set_size(width, height);
    }
}

#[test]
fn the_first_screen_says_whose_roadmap_it_is_of_when_and_that_the_site_is_unofficial() {
    let browser = Session::start();
    browser.visit("/en/");
    for size in [DESK, TELEPHONE] {
        window(&browser, size);
        for (language, said) in WHOSE {
            browser.visit(&format!("/{language}/"));
            let whose = browser.text(".hero .eyebrow");
            for part in said {
                assert!(whose.contains(part), "{language}: {whose:?} has no {part}");
            }
            let unofficial = browser.text("header .mark small");
            assert_eq!(unofficial, word(language, "unofficial-guide"));
            // The call and both ways on are there with it.
            let wanted = [
                "header .mark small",
                ".hero .eyebrow",
                ".hero h1",
                ".hero .button",
            ];
            let below = browser.run(BELOW, json!([wanted, size.1]));
            assert_eq!(below, json!([]), "{language} at {size:?}");
        }
    }
    browser.assert_no_faults();
}

#[test]
fn on_a_telephone_an_area_leads_to_a_post_with_the_words_that_were_shown() {
    let browser = Session::start();
    browser.visit("/en/");
    window(&browser, TELEPHONE);
    for language in ["en", "ar"] {
        let areas = file(&format!("{language}/areas.json"));
        // Two of those whose wordings differ, and one where they are the same.
        for at in [0, 1, 4] {
            let id = text(&areas[at]["id"]);
            let stop = format!("[data-stop='{at}']");
            let card = format!("{stop} .card");
            browser.visit(&format!("/{language}/"));
            let words = browser.run(WORDS_BEFORE, json!([stop]));
            browser.click(&format!("{card} summary"));
            browser.until_at(&format!("/{language}/#{id}"));
            let shown = browser.text(&format!("{stop} .sentence"));
            assert!(shown.chars().count() > 20, "{language} {id}: {shown:?}");
            browser.click(&format!("{card} a[href*='/share/#']"));
            browser.until_focused("main h1");
            browser.until(&format!("a post that begins with {shown:?}"), || {
                browser
                    .value("[data-composer]")
                    .starts_with(&shown)
                    .then_some(())
            });
            assert_eq!(browser.attribute("[data-wording]", "data-wording"), "exact");
            say(&format!(
                "{language}: a post about {id}: 2 taps, {words} words on the way"
            ));
        }
    }
    browser.assert_no_faults();
}
