//! Cards open in place and lead on; the road is walked; two wordings are told apart.

use roadmap_journeys::campaign::{entry, file, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

/// Whether the card with this address is open.
fn is_open(browser: &Session, id: &str) -> bool {
    browser.count(&format!("details[open] > [id='{id}']")) == 1
}

#[track_caller]
fn until_open(browser: &Session, id: &str, open: bool) {
    browser.until(&format!("the card {id} to be open: {open}"), || {
        (is_open(browser, id) == open).then_some(())
    });
}

fn summary(id: &str) -> String {
    format!("details:has(> [id='{id}']) > summary")
}

#[test]
fn a_card_opens_in_place_and_its_address_opens_it_again() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/"));
        for id in ["respect", "human-rights"] {
            let open = format!("/{language}/#{id}");
            browser.click(&summary(id));
            until_open(&browser, id, true);
            browser.until_at(&open);
            // What is open shows what the documents do not say.
            let list = if id == "respect" { "pillars" } else { "areas" };
            let unsaid = &entry(&format!("{language}/{list}.json"), id)["words"]["unsaid"][0];
            browser.until(&format!("{unsaid} to be shown"), || {
                browser
                    .visible_texts()
                    .contains(&text(unsaid))
                    .then_some(())
            });
            browser.reload();
            browser.until_ready();
            until_open(&browser, id, true);
            browser.click(&summary(id));
            until_open(&browser, id, false);
            browser.until_at(&format!("/{language}/"));
        }
    }
    browser.assert_no_faults();
}

#[test]
fn an_address_opens_its_card_where_no_script_runs() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/");
    browser.click(&summary("trust-and-security"));
    until_open(&browser, "trust-and-security", true);
    browser.open("/en/about/");
    browser.open("/en/#architecture");
    let reveals = browser.engine == Engine::Chromium;
    if reveals {
        until_open(&browser, "architecture", true);
    } else {
        // Others may or may not unfold it yet; it stands on the page in any case.
        say(&format!(
            "{:?}: unfolds it: {}",
            browser.engine,
            is_open(&browser, "architecture")
        ));
        assert_eq!(browser.count("details > [id='architecture']"), 1);
    }
}

#[test]
fn a_card_leads_to_its_messages_its_page_the_builder_and_a_question() {
    let browser = Session::start();
    // The wordings of the second differ, so that its card leads to both.
    for (language, id, message, question, part) in [
        ("en", "human-rights", "PA5", "Q11", ""),
        ("ar", "artificial-intelligence", "PA6", "Q20", "#wordings"),
    ] {
        let way = |nth: usize| format!("[id='{id}'] .row li:nth-child({nth}) a");
        let home = format!("/{language}/#{id}");
        for (nth, path) in [
            (1, format!("/{language}/areas/{id}/#messages")),
            (2, format!("/{language}/areas/{id}/{part}")),
            (3, format!("/{language}/share/#v1.{message}.sl")),
            (4, format!("/{language}/quiz/#{question}")),
        ] {
            browser.open("/");
            browser.visit(&home);
            until_open(&browser, id, true);
            browser.click(&way(nth));
            browser.until_at(&path);
            browser.until_ready();
        }
        browser.until(&format!("question {question}"), || {
            (browser.asked() == question).then_some(())
        });
    }
    browser.assert_no_faults();
}

#[test]
fn a_card_says_how_many_messages_its_link_leads_to() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        for (id, page) in [
            ("connect", "connect/"),
            ("architecture", "areas/architecture/"),
        ] {
            browser.visit(&format!("/{language}/"));
            let said = browser.text(&format!("[id='{id}'] .row li:first-child a"));
            browser.visit(&format!("/{language}/{page}"));
            let listed = browser.count("#messages article") + browser.count(".pulled");
            assert_eq!(
                said,
                word(language, "card-messages").replace("{n}", &listed.to_string())
            );
        }
    }
}

#[test]
fn a_question_by_itself_leaves_a_quiz_under_way_as_it_was() {
    let browser = Session::start();
    browser.visit("/en/quiz/");
    browser.click("[data-begin]");
    let first = roadmap_journeys::quiz::question("en", &browser.asked());
    browser.answer(&first.attempt(roadmap_journeys::quiz::Aim::Right));
    let saved = "return localStorage.quiz";
    let before = browser.run(saved, json!([]));
    browser.open("/");
    browser.visit("/en/quiz/#Q11");
    let alone = roadmap_journeys::quiz::question("en", "Q11");
    browser.until("question Q11", || (browser.asked() == "Q11").then_some(()));
    browser.answer(&alone.attempt(roadmap_journeys::quiz::Aim::Wrong));
    browser.until_attribute("[data-feedback]", "data-feedback", "wrong");
    assert_eq!(browser.run(saved, json!([])), before);
    browser.open("/");
    browser.visit("/en/quiz/");
    let so_far = word("en", "resumable")
        .replace("{n}", "1")
        .replace("{total}", "10");
    browser.until_text("#quiz h2", &so_far);
    browser.assert_no_faults();
}

#[test]
fn arrow_keys_walk_the_road_and_the_stop_is_told() {
    let browser = Session::start();
    for (language, onward, back) in [
        ("en", '\u{e014}', '\u{e012}'),
        ("ar", '\u{e012}', '\u{e014}'),
    ] {
        browser.visit(&format!("/{language}/"));
        let stop = |at: usize| format!("[data-stop='{at}'] h3 a");
        let told = |n: usize| {
            word(language, "area-number")
                .replace("{n}", &n.to_string())
                .replace("{total}", "8")
        };
        browser.run(
            "document.querySelector(arguments[0]).focus()",
            json!([stop(0)]),
        );
        for (key, at) in [
            (onward, 1),
            (onward, 2),
            (back, 1),
            ('\u{e010}', 7),
            ('\u{e011}', 0),
        ] {
            browser.press(key);
            browser.until_focused(&stop(at));
            browser.until_text(".frame > [role='status']", &told(at + 1));
            browser.until_attribute(&stop(at), "aria-current", "step");
            assert_eq!(browser.count(".road [aria-current]"), 1);
        }
    }
    browser.assert_no_faults();
}

#[test]
fn a_swipe_goes_to_the_next_stop_and_a_mouse_does_not() {
    let browser = Session::start();
    let swipe = "
        const [from, to, kind] = arguments;
        const road = document.querySelector('[data-stop=\"0\"] p');
        const fire = (name, clientX) => road.dispatchEvent(
            new PointerEvent(name, { bubbles: true, clientX, clientY: 300, pointerType: kind }));
        fire('pointerdown', from);
        fire('pointerup', to);
        return document.querySelector('[data-current]')?.dataset.stop ?? '';";
    let current = "return document.querySelector('[data-current]')?.dataset.stop ?? ''";
    for (language, from, to) in [("en", 300, 200), ("ar", 200, 300)] {
        browser.visit(&format!("/{language}/"));
        browser.run(swipe, json!([from, to, "mouse"]));
        browser.run(swipe, json!([from, from + 20, "touch"]));
        let before = browser.run(current, json!([]));
        assert_eq!(before, json!(""), "no swipe has moved along the road");
        browser.run(swipe, json!([from, to, "touch"]));
        browser.until_attribute("[data-stop='1'] h3 a", "aria-current", "step");
        browser.run(swipe, json!([to, from, "touch"]));
        browser.until_attribute("[data-stop='0'] h3 a", "aria-current", "step");
    }
    browser.assert_no_faults();
}

#[test]
fn scrolling_marks_no_stop() {
    let browser = Session::start();
    browser.visit("/en/");
    // The app has seen a scroll once two frames are drawn.
    let middle = "
        const [at, done] = arguments;
        const stop = document.querySelector(`[data-stop='${at}']`);
        scrollBy(0, stop.getBoundingClientRect().top + 20 - innerHeight / 2);
        requestAnimationFrame(() => requestAnimationFrame(() =>
            done(document.querySelectorAll('.road [aria-current]').length)));";
    for width in [600, 1300] {
        browser.resize(width, 900);
        for at in [0, 3, 7] {
            let marked = browser.run_async(middle, json!([at.to_string()]));
            assert_eq!(marked, json!(0), "stop {at} at {width} px");
        }
    }
    browser.assert_no_faults();
}

#[test]
fn a_card_s_height_changes_smoothly_and_can_be_turned_round() {
    let browser = Session::start();
    browser.visit("/en/");
    let summary = summary("human-rights");
    browser.bring_into_view(&summary);
    // Slowed down, so that there is time to turn it round on its way up.
    let heights = browser.run_async(
        "const [selector, done] = arguments;
        const summary = document.querySelector(selector), card = summary.parentElement;
        const height = () => card.getBoundingClientRect().height;
        const slow = (time) => document.documentElement.style.setProperty('--slow', time);
        const frame = () => new Promise(requestAnimationFrame);
        (async () => {
            const closed = height();
            slow('0s');
            summary.click();
            for (let frames = 0; frames < 3; frames++) await frame();
            const open = height();
            summary.click();
            for (let frames = 0; frames < 3; frames++) await frame();
            slow('5s');
            summary.click();
            // As long as it moves there is another height on the next frame.
            let half = height();
            for (let frames = 0; frames < 300 && half < closed + 20; frames++) {
                await frame();
                half = height();
            }
            summary.click();
            await frame();
            const turned = height();
            slow('0s');
            done({ closed, open, half, turned });
        })();",
        json!([summary]),
    );
    let of = |name: &str| heights[name].as_f64().expect("a number");
    assert!(of("open") > of("closed") + 100.0, "{heights}");
    if of("half") >= of("open") {
        browser.skip(&[Engine::Firefox, Engine::Webkit], "it opens cards at once");
        return;
    }
    assert!(of("half") > of("closed"), "{heights}");
    let jump = (of("turned") - of("half")).abs();
    assert!(jump < 30.0, "it jumps by {jump} px: {heights}");
}

#[test]
fn both_wordings_are_drawn_to_the_letter_also_without_a_script() {
    for visit in [Visit::Everyday, Visit::WithoutScript] {
        let browser = Session::start_for(visit);
        for area in file("en/areas.json").as_array().expect("a list file") {
            let wordings = &area["facts"]["wordings"];
            if wordings[0]["text"] == wordings[1]["text"] {
                continue;
            }
            browser.open(&format!("/en/areas/{}/", text(&area["id"])));
            for (nth, wording) in [(1, &wordings[0]), (2, &wordings[1])] {
                let shown =
                    browser.drawn_text(&format!(".compare > div:nth-of-type({nth}) .words"));
                assert_eq!(shown.trim(), text(&wording["text"]));
            }
        }
    }
}

#[test]
fn a_card_s_title_turns_into_its_page_s_heading() {
    let browser = Session::start();
    for (card, heading, link, path) in [
        (
            "[data-stop='4'] .sentence",
            "main .sentence",
            "[data-stop='4'] h3 a",
            "/en/areas/human-rights/",
        ),
        (
            ".pillar:nth-child(2) h2",
            "main h1",
            ".pillar:nth-child(2) h2 a",
            "/en/respect/",
        ),
    ] {
        browser.open("/");
        browser.visit("/en/");
        let shared = browser.attribute(card, "data-shared");
        browser.run(
            "const start = document.startViewTransition?.bind(document);
            window.turned = 0;
            if (start) document.startViewTransition = (change) => { turned++; return start(change); };",
            json!([]),
        );
        let name = "return getComputedStyle(document.querySelector(arguments[0])).viewTransitionName ?? ''";
        let before = browser.run(name, json!([card]));
        browser.click(link);
        browser.until_at(path);
        browser.until_focused("main h1");
        assert_eq!(browser.attribute(heading, "data-shared"), shared);
        assert_eq!(browser.run(name, json!([heading])), before);
        let turned = browser.run(
            "return [typeof document.startViewTransition === 'function', turned]",
            json!([]),
        );
        match (browser.engine, turned[0] == json!(true)) {
            // What its driver puts into a page is not seen by the page's own scripts.
            (Engine::Firefox, _) => browser.skip(
                &[Engine::Firefox],
                "what is put into a page is not seen by the page's own scripts",
            ),
            (_, true) => assert_eq!(turned[1], json!(1), "one turn of the page"),
            (_, false) => browser.skip(
                &[Engine::Firefox, Engine::Webkit],
                "it has no view transitions",
            ),
        }
        if before != json!(shared) {
            browser.skip(
                &[Engine::Firefox, Engine::Webkit],
                "it cannot name what both pages share",
            );
        }
    }
    browser.assert_no_faults();
}
