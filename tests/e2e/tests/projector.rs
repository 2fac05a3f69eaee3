//! What stands on the wall can all be seen: at every step, in every size of window and of letters,
//! in one language and in two; and it is a poster: it fills the window, its letters are large, and
//! there is nothing to press on it.
//!
//! Longer than most files: every claim needs the same slides in the same windows.

use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{languages, languages_of_all_questions};
use serde_json::{Value, json};

/// From an old projector to a new one.
const WINDOWS: [(u32, u32); 5] = [
    (1024, 768),
    (1280, 720),
    (1366, 768),
    (1600, 1200),
    (1920, 1080),
];

/// The least size of a prompt's or an option's letters while a vote is taken, in percent of the
/// window's height: small letters, which are half a size high, are then seen at ten minutes of arc
/// from six heights of the picture away, where the last row sits.
const LEAST: f64 = 3.5;

/// How many sizes of letters the presenter can set.
const SIZES: usize = 5;

/// Steps of a question by their numbers, and whether the counts are shown: the question, the vote,
/// the count of two votes, the answer with its reason.
const STEPS: [(usize, bool); 4] = [(0, false), (1, false), (4, true), (5, true)];

/// Shows one state after the other and gives back what cannot be seen in which, and the smallest
/// letters of a prompt or an option, in pixels. `longer` gives every text that many tenths of its
/// length.
///
/// A state stands there once the slide before has been put away; its letters fit one turn later.
const SHOWN: &str = r#"
    const [states, longer, done] = [arguments[0], arguments[1], arguments[arguments.length - 1]];
    const teller = window.teller ??= new BroadcastChannel('room');
    const wall = document.querySelector('#room');
    const turn = () => new Promise((go) => setTimeout(go));
    const texts = () => {
        const walk = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walk.nextNode())
            if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('.unseen'))
                found.push(walk.currentNode);
        return found;
    };
    const cut = () => {
        const out = [];
        const edges = (box, what) => {
            const { left, right, top, bottom } = box;
            if (left < -.5 || top < -.5 || right > innerWidth + .5 || bottom > innerHeight + .5)
                out.push(`${what}: ${[left, top, right, bottom].map(Math.round)}`);
        };
        for (const one of wall.querySelectorAll('.slide, .slide *'))
            if (one.checkVisibility()) edges(one.getBoundingClientRect(), one.className || one.localName);
        for (const node of texts()) {
            const range = document.createRange();
            range.selectNodeContents(node);
            const around = node.parentElement.closest('li, section, td, th, .slide').getBoundingClientRect();
            for (const box of range.getClientRects()) {
                edges(box, node.data.slice(0, 20));
                if (box.left < around.left - 1 || box.right > around.right + 1)
                    out.push(`${node.data.slice(0, 20)} sticks out`);
            }
        }
        if (wall.scrollHeight > wall.clientHeight || wall.scrollWidth > wall.clientWidth)
            out.push('scrolls');
        return out;
    };
    (async () => {
        const found = [];
        let smallest = Infinity;
        for (const [name, state, options] of states) {
            const before = wall.querySelector('.slide');
            teller.postMessage(state);
            for (let turns = 0; wall.querySelector('.slide') === before && turns < 2000; turns++) await turn();
            await turn();
            const slide = wall.querySelector('.slide').getBoundingClientRect();
            if (slide.width < .98 * innerWidth || slide.height < .98 * innerHeight)
                found.push(`${name}: the slide has ${slide.width} × ${slide.height}`);
            const pressed = [...document.querySelectorAll('a[href], button, input, select, summary')]
                .filter((one) => one.checkVisibility() && !one.closest('.skip'));
            if (!name.endsWith('start') && pressed.length)
                found.push(`${name}: ${pressed[0].outerHTML.slice(0, 80)} can be pressed`);
            if (longer > 10) {
                for (const node of texts())
                    node.data += ' ' + node.data.slice(0, Math.round(node.data.length * (longer - 10) / 10));
                dispatchEvent(new Event('resize'));
                await turn();
            }
            const listed = wall.querySelectorAll('.lettered li').length;
            if (listed !== options) found.push(`${name}: ${listed} options of ${options}`);
            const out = cut();
            if (out.length) found.push(`${name} in ${innerWidth} × ${innerHeight}: ${out.slice(0, 3).join('; ')}`);
            for (const one of wall.querySelectorAll('.sides h2, .lettered li'))
                smallest = Math.min(smallest, parseFloat(getComputedStyle(one).fontSize));
        }
        done([found, Number.isFinite(smallest) ? smallest : 0]);
    })();"#;

/// The questions as the original language has them.
fn bank() -> Vec<Value> {
    file("en/quiz.json")
        .as_array()
        .cloned()
        .expect("a list file")
}

/// How many boxes hands are counted for.
fn boxes(question: &Value) -> usize {
    let count = |list: &str| question["words"][list].as_array().map_or(0, Vec::len);
    match question["facts"]["kind"].as_str() {
        Some("numeric") => 5,
        Some("matching") => count("matches"),
        _ => count("options"),
    }
}

/// How many entries a slide's lists have: the boxes, of matching also what they are matched with;
/// with the answer, what was to be matched stands as it belongs.
fn lines(question: &Value, step: usize) -> usize {
    match (step, question["facts"]["kind"].as_str()) {
        (0, _) => 0,
        (1..5, Some("matching")) => 2 * boxes(question),
        _ => boxes(question),
    }
}

/// A room as the presenter's page tells it, with what it is to show: a name, the text, how many
/// options.
fn told(languages: &str, question: &Value, step: (usize, bool), size: usize) -> Value {
    let (step, shown) = step;
    let id = text(&question["id"]);
    let hands = vec!["12"; boxes(question)].join(".");
    let sides = languages.split('.').count();
    let options = sides * lines(question, step);
    let shown = u8::from(shown);
    let name = format!("{languages} {id} step {step} letters {size}");
    let state = format!(
        "p2;v1.0000007.r07.q.{id};{languages};0.{step};{shown};0.0;{size};system;1;{id}={hands}/{hands}"
    );
    json!([name, state, options])
}

/// Opens the wall in the first of these languages.
fn wall(browser: &Session, languages: &str) {
    let (own, _) = languages.split_once('.').unwrap_or((languages, ""));
    browser.visit(&format!("/{own}/quiz/screen/"));
    if languages.contains('.') {
        // The second language is fetched once it is asked for.
        let first = told(languages, &bank()[0], (0, false), 1);
        browser.run(
            "new BroadcastChannel('room').postMessage(arguments[0])",
            json!([first[1]]),
        );
        browser.until_true(
            "both languages",
            "return document.querySelectorAll('.sides > section').length === 2",
            json!([]),
        );
    }
}

#[track_caller]
fn all_of(browser: &Session, states: &[Value], longer: u32) -> f64 {
    let mut smallest = f64::INFINITY;
    // A few at a time: drivers wait for a script half a minute.
    for some in states.chunks(3) {
        let found = browser.run_async(SHOWN, json!([some, longer]));
        assert_eq!(found[0], json!([]), "{:#}", found[0]);
        smallest = smallest.min(found[1].as_f64().expect("a size"));
    }
    smallest
}

/// The first question of each kind, and the one with the most options.
fn one_of_each_kind() -> Vec<Value> {
    let mut kinds = Vec::new();
    let mut chosen = bank();
    chosen.sort_by_key(|question| std::cmp::Reverse(lines(question, 1)));
    chosen.retain(|question| {
        let kind = text(&question["facts"]["kind"]);
        let new = !kinds.contains(&kind);
        kinds.push(kind);
        new
    });
    chosen
}

/// All questions in Chromium, one of each kind in engines that take longer.
fn asked(browser: &Session) -> Vec<Value> {
    match browser.engine {
        Engine::Chromium => bank(),
        engine => {
            say(&format!("{engine:?}: one question of each kind"));
            one_of_each_kind()
        }
    }
}

/// The windows. Every question is tried in the smallest in each engine; engines that take longer
/// have the largest besides.
fn windows(browser: &Session) -> Vec<(u32, u32)> {
    match browser.engine {
        Engine::Chromium => WINDOWS.to_vec(),
        _ => vec![WINDOWS[4]],
    }
}

/// Languages on the wall: each of the browser's by itself, and both.
fn sides(browser: &Session, both: &'static str) -> Vec<&'static str> {
    let mut sides = languages(browser.engine);
    sides.push(both);
    sides
}

#[test]
fn every_question_is_whole_at_every_step_in_the_smallest_window() {
    let browser = Session::start();
    let mut all = languages_of_all_questions(browser.engine);
    all.push("ar.en");
    for languages in all {
        wall(&browser, languages);
        let (width, height) = WINDOWS[0];
        assert_eq!(browser.set_size(width, height), [width, height]);
        let states: Vec<Value> = asked(&browser)
            .iter()
            .flat_map(|question| STEPS.map(|step| told(languages, question, step, SIZES - 1)))
            .collect();
        let smallest = all_of(&browser, &states, 10);
        // The smallest are those of a slide with all at once: two languages, counts, why.
        assert!(smallest >= 10.0, "{languages}: letters of {smallest} px");
    }
    browser.assert_no_faults();
}

#[test]
fn every_kind_of_question_is_whole_in_every_window_and_in_letters_of_every_size() {
    let browser = Session::start();
    for languages in sides(&browser, "en.ar") {
        wall(&browser, languages);
        for (width, height) in windows(&browser) {
            assert_eq!(browser.set_size(width, height), [width, height]);
            let states: Vec<Value> = one_of_each_kind()
                .iter()
                .flat_map(|question| {
                    [0, 2, SIZES - 1].into_iter().flat_map(move |size| {
                        [STEPS[1], STEPS[3]].map(|step| told(languages, question, step, size))
                    })
                })
                .collect();
            all_of(&browser, &states, 10);
        }
    }
}

#[test]
fn a_text_that_is_longer_than_any_of_ours_is_whole() {
    let browser = Session::start();
    for languages in sides(&browser, "en.ar") {
        wall(&browser, languages);
        let (width, height) = WINDOWS[0];
        browser.set_size(width, height);
        let states: Vec<Value> = one_of_each_kind()
            .iter()
            .flat_map(|question| {
                [STEPS[0], STEPS[3]].map(|step| told(languages, question, step, 2))
            })
            .collect();
        all_of(&browser, &states, 14);
    }
}

#[test]
fn larger_letters_are_larger_where_there_is_room() {
    let browser = Session::start();
    wall(&browser, "en");
    browser.set_size(1920, 1080);
    let question = &bank()[0];
    let of = |size| all_of(&browser, &[told("en", question, (0, false), size)], 10);
    let letters: Vec<f64> = (0..SIZES).map(of).collect();
    assert!(letters.is_sorted_by(|one, next| one < next), "{letters:?}");
}

#[test]
fn the_phones_code_is_large_before_the_questions_and_behind_them() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        wall(&browser, language);
        for (width, height) in WINDOWS {
            browser.set_size(width, height);
            for place in ["start", "end"] {
                let mut state = told(language, &bank()[0], (0, false), SIZES - 1);
                state[1] = json!(text(&state[1]).replace(";0.0;0;", &format!(";{place};0;")));
                state[0] = json!(place);
                all_of(&browser, &[state], 10);
                let side = browser.run(
                    "const { width, height } = document.querySelector('#room .code').getBoundingClientRect();
                    return Math.min(width, height) / innerHeight",
                    json!([]),
                );
                assert!(
                    side.as_f64() >= Some(0.4),
                    "{place} in {width} × {height}: {side}"
                );
            }
        }
    }
}

#[test]
fn letters_are_large_while_a_vote_is_taken() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        wall(&browser, language);
        for (width, height) in windows(&browser) {
            assert_eq!(browser.set_size(width, height), [width, height]);
            let smallest = |question: &Value| {
                let state = told(language, question, STEPS[1], SIZES - 1);
                let letters = all_of(&browser, &[state], 10);
                (100.0 * letters / f64::from(height), text(&question["id"]))
            };
            let asked = asked(&browser);
            let all = asked.iter().map(smallest);
            let (least, id) = all
                .min_by(|one, other| one.0.total_cmp(&other.0))
                .expect("questions");
            say(&format!(
                "{language} {width} × {height}: {id} has the smallest letters, {least:.2} vh"
            ));
            assert!(least >= LEAST, "{id}: letters of {least} vh");
        }
    }
}

/// Options that are a word stand in two columns where the window is wide, since that gives larger
/// letters.
#[test]
fn short_options_stand_in_two_columns_on_a_wide_wall() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        let own = file(&format!("{language}/quiz.json"));
        let is_short = |question: &Value| {
            let options = own
                .as_array()
                .and_then(|own| own.iter().find(|one| one["id"] == question["id"]))
                .and_then(|own| own["words"]["options"].as_array());
            options.is_some_and(|options| {
                options.len() == 4 && options.iter().all(|one| text(one).chars().count() < 14)
            })
        };
        let mut short = bank();
        short.retain(|question| question["facts"]["kind"] != "matching" && is_short(question));
        assert!(!short.is_empty());
        wall(&browser, language);
        browser.set_size(1920, 1080);
        for question in &short {
            let state = told(language, question, STEPS[1], SIZES - 1);
            all_of(&browser, &[state], 10);
            let columns = browser.run(
                "const letters = [...document.querySelectorAll('#room .lettered li > b')];
                return new Set(letters.map((one) => Math.round(one.getBoundingClientRect().left))).size",
                json!([]),
            );
            assert_eq!(columns, json!(2), "{language} {}", question["id"]);
        }
    }
}

/// Once questions are asked, the way in for phones is a tag in a corner.
#[test]
fn the_group_s_tag_is_small_and_in_a_corner_while_questions_are_asked() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        wall(&browser, language);
        browser.set_size(1280, 720);
        for step in STEPS {
            all_of(&browser, &[told(language, &bank()[0], step, SIZES - 1)], 10);
            assert_eq!(browser.count("#room .code"), 0);
            let found = browser.run(
                "const box = document.querySelector('#room .tag').getBoundingClientRect();
                const end = document.dir === 'rtl' ? box.left : innerWidth - box.right;
                return [box.top / innerHeight, end / innerWidth, box.height / innerHeight]",
                json!([]),
            );
            for (at, most) in [(0, 0.08), (1, 0.08), (2, 0.1)] {
                assert!(found[at].as_f64() < Some(most), "{language}: {found}");
            }
        }
    }
}

/// The strands at the edge tell how far the quiz is: longer and thicker with every question.
#[test]
fn the_strands_grow_with_every_question() {
    let browser = Session::start();
    wall(&browser, "en");
    browser.set_size(1280, 720);
    let ids: Vec<String> = bank().iter().take(3).map(|one| text(&one["id"])).collect();
    let inked = |place: &str| {
        let state = format!(
            "p2;v1.0000007.r07.q.{};en;{place};0;0.0;4;system;1;{}",
            ids.join("."),
            ids.join(";")
        );
        let told = json!([format!("{place} start"), state, 0]);
        let _ = browser.run_async(SHOWN, json!([[told], 10]));
        let found = browser.run(
            "const strands = [...document.querySelectorAll('#room .lanes path')];
            const box = document.querySelector('#room .lanes').getBoundingClientRect();
            return [strands.length, strands[0].getBBox().width, box.height / innerHeight]",
            json!([]),
        );
        assert_eq!(found[0], json!(3), "{found}");
        assert!(found[2].as_f64() > Some(0.98), "{found}");
        found[1].as_f64().expect("a width")
    };
    let widths: Vec<f64> = ["start", "0.0", "1.0", "2.0"].map(inked).to_vec();
    assert!(widths.is_sorted_by(|one, next| one < next), "{widths:?}");
    assert!((inked("end") - widths[3]).abs() < 0.01, "all is asked");
}
