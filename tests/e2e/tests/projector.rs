//! What stands on the wall can all be seen: at every step, in every size of window and of letters,
//! in one language and in two.

use roadmap_journeys::campaign::{file, text};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

/// From an old projector to a new one.
const WINDOWS: [(u32, u32); 4] = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)];

/// How many sizes of letters the presenter can set.
const SIZES: usize = 5;

/// Steps of a question by their numbers, and whether the counts are shown: the options, a vote, the
/// counts, why.
const STEPS: [(usize, bool); 4] = [(1, false), (2, false), (3, true), (7, true)];

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
            if (longer > 10) {
                for (const node of texts())
                    node.data += ' ' + node.data.slice(0, Math.round(node.data.length * (longer - 10) / 10));
                dispatchEvent(new Event('resize'));
                await turn();
            }
            const listed = wall.querySelectorAll('.lettered li').length;
            if (listed !== options) found.push(`${name}: ${listed} options of ${options}`);
            const button = document.querySelector('.full');
            if (options && button.checkVisibility()) found.push(`${name}: the button for the full screen`);
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

/// How many lines of options a question has, those of a matching question twice.
fn lines(question: &Value) -> usize {
    let count = |list: &str| question["words"][list].as_array().map_or(0, Vec::len);
    count("options") + count("matches")
}

/// How many boxes hands are counted for.
fn boxes(question: &Value) -> usize {
    match question["facts"]["kind"].as_str() {
        Some("numeric") => 5,
        Some("matching") => question["words"]["matches"].as_array().map_or(0, Vec::len),
        _ => lines(question),
    }
}

/// A room as the presenter's page tells it, with what it is to show: a name, the text, how many
/// options.
fn told(languages: &str, question: &Value, step: (usize, bool), size: usize) -> Value {
    let (step, shown) = step;
    let id = text(&question["id"]);
    let hands = vec!["12"; boxes(question)].join(".");
    let sides = languages.split('.').count();
    let options = if step > 0 { sides * lines(question) } else { 0 };
    let shown = u8::from(shown);
    let name = format!("{languages} {id} step {step} letters {size}");
    let state = format!(
        "p1;v1.0000007.r07.q.{id};{languages};0.{step};{shown};0.0;{size};system;1;{id}={hands}/{hands}"
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
    chosen.sort_by_key(|question| std::cmp::Reverse(lines(question)));
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
        _ => vec![WINDOWS[3]],
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
    for languages in sides(&browser, "ar.en") {
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
