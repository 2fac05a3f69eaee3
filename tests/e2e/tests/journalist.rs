//! A journalist checks: from a figure to its sentence, which words the two documents share, and
//! that what is passed on is what was read. On a laptop and on a phone.

use roadmap_journeys::campaign::{text, word};
use roadmap_journeys::session::Session;
use serde_json::{Value, json};

const LAPTOP: u32 = 1440;
const PHONE: u32 = 390;

/// Each wording of an area's page, what is marked in it, and what is said to be only there.
fn compared(browser: &Session) -> Vec<(String, Vec<String>, String)> {
    let found = browser.run(
        "return [...document.querySelectorAll('.compare > div:has(.words)')].map((block) => [
            block.querySelector('.words').textContent,
            [...block.querySelectorAll('.words b')].map((b) => b.textContent),
            [...block.querySelectorAll('p.small span')].map((s) => s.textContent).join('|'),
        ])",
        json!([]),
    );
    let found = found.as_array().expect("a list").iter();
    found
        .map(|block| {
            let marked = block[1].as_array().expect("a list").iter();
            (text(&block[0]), marked.map(text).collect(), text(&block[2]))
        })
        .collect()
}

/// What is marked stands out by weight and a line below it, and nothing looks crossed out.
fn assert_looks_marked(browser: &Session) {
    let looks = browser.run(
        "return [...document.querySelectorAll('.compare *')].map((e) => {
            const style = getComputedStyle(e);
            return [e.tagName, style.textDecorationLine, Number(style.fontWeight)];
        })",
        json!([]),
    );
    for look in looks.as_array().expect("a list") {
        let [tag, line, weight] = [&look[0], &look[1], &look[2]];
        assert!(!text(line).contains("line-through"), "{look}");
        if *tag == json!("B") {
            assert!(text(line).contains("underline"), "{look}");
            assert!(
                weight.as_f64().is_some_and(|weight| weight >= 700.0),
                "{look}"
            );
        }
    }
}

fn assert_as_wide_as_the_window(browser: &Session) {
    let wide = browser.run(
        "return document.documentElement.scrollWidth <= innerWidth",
        json!([]),
    );
    assert_eq!(wide, Value::Bool(true), "{} scrolls sideways", browser.at());
}

#[test]
fn a_figure_is_checked_two_wordings_compared_and_what_was_read_is_passed_on() {
    let browser = Session::start();
    for width in [LAPTOP, PHONE] {
        browser.set_width(width);

        // From 46.4 to its sentence in one tap.
        browser.open("/");
        browser.visit("/en/");
        browser.click(".figure [data-source='press-release#p3b-1']");
        browser.until_at("/en/sources/press-release/#p3b-1");
        browser.until_sentence_shown("p3b-1");
        assert!(browser.drawn_text("[id='p3b-1']").contains("46.4 percent"));

        // Area 1: "universal" stands in both, "affordable" at other places.
        browser.open("/");
        browser.visit("/en/areas/universal-connectivity/");
        let [used, other] = &compared(&browser)[..] else {
            panic!("two wordings")
        };
        assert_eq!(
            *used,
            (
                "Achieving universal connectivity by 2030—everyone should have safe and \
                 affordable access to the internet."
                    .to_owned(),
                vec!["safe and affordable".to_owned()],
                "safe and affordable".to_owned(),
            )
        );
        assert_eq!(
            *other,
            (
                "Achieving universal, affordable, connectivity by 2030—everyone should have \
                 access to the internet."
                    .to_owned(),
                vec!["affordable".to_owned()],
                "affordable".to_owned(),
            )
        );
        assert_looks_marked(&browser);
        assert_as_wide_as_the_window(&browser);
        let only_capitals = word("en", "only-capitals");
        assert!(!browser.visible_texts().contains(&only_capitals));

        // Area 6: capitals and a full stop, so no word is marked, and that is said.
        browser.open("/");
        browser.visit("/en/areas/artificial-intelligence/");
        let [used, other] = &compared(&browser)[..] else {
            panic!("two wordings")
        };
        assert!(used.0.contains("artificial intelligence") && used.0.ends_with("peace."));
        assert!(other.0.contains("Artificial Intelligence") && other.0.ends_with("peace"));
        for (_, marked, only_here) in [used, other] {
            assert!(
                marked.is_empty() && only_here.is_empty(),
                "{marked:?} {only_here}"
            );
        }
        assert!(browser.visible_texts().contains(&only_capitals));
        assert_as_wide_as_the_window(&browser);

        // Area 5 has one wording, and says so.
        browser.open("/");
        browser.visit("/en/areas/human-rights/");
        assert_eq!(browser.count(".compare .words"), 1);
        let texts = browser.visible_texts();
        assert!(texts.contains(&word("en", "wordings-alike-title")));
        assert!(!texts.contains(&word("en", "wordings-title")));

        // What the stop of the road says is what the builder has.
        browser.open("/");
        browser.visit("/en/#universal-connectivity");
        let shown = ["h3", "p"]
            .map(|part| browser.text(&format!("[data-stop='0'] .sentence {part}")))
            .concat();
        browser.click("[id='universal-connectivity'] .row li:nth-child(3) a");
        browser.until_at("/en/share/#v1.PA1.sl");
        browser.until("the words of the card in the builder", || {
            let post = browser.value("[data-composer]");
            (post.lines().next() == Some(shown.trim())).then_some(())
        });
        assert!(shown.contains("safe and affordable access"));

        // A message whose words the other document has otherwise leads to the two.
        browser.open("/");
        browser.visit("/en/m/A1/");
        browser.click("a[href$='#wordings']");
        browser.until_at("/en/areas/universal-connectivity/#wordings");
        browser.until_focused("[id='wordings']");
    }

    // In Arabic the documents' words stay English, and it is said.
    browser.open("/");
    browser.visit("/ar/areas/universal-connectivity/");
    assert_eq!(compared(&browser).len(), 2);
    assert_eq!(browser.attribute(".compare .words", "lang"), "en");
    assert_eq!(browser.attribute(".compare .words", "dir"), "ltr");
    let label = word("ar", "wordings-in-original");
    assert!(browser.visible_texts().contains(&label));
    browser.assert_no_faults();
}
