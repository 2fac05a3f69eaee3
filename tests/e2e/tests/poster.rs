//! The home page as a poster: what is in the first window, what its picture says, what a tap on it
//! does, and what hangs on a wall.

use roadmap_journeys::campaign::{file, published_at, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::paper::{on_paper, printed};
use roadmap_journeys::quiz::question;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

/// Telephones and desks, in CSS pixels.
const WINDOWS: [(u32, u32); 5] = [
    (390, 844),
    (1280, 800),
    (1366, 768),
    (1440, 900),
    (1920, 1080),
];
const TELEPHONE: (u32, u32) = WINDOWS[0];

/// Where an element ends, from the page's beginning.
const END: &str = "
    const boxes = [...document.querySelectorAll(arguments[0])].map((e) => e.getBoundingClientRect());
    return Math.max(...boxes.map((box) => box.bottom + scrollY));";

/// Where an element begins, from the page's beginning.
const START: &str =
    "return document.querySelector(arguments[0]).getBoundingClientRect().top + scrollY";

/// What is wrong with the labels of the pictures: each lies in its figure, on the side of its own
/// dots, and on no other.
const LABELS: &str = "
    const faults = [];
    const of = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        // Lines are higher than their letters: in Firefox by other lengths than elsewhere.
        const over = Math.max(0, (range.getClientRects()[0].height - parseFloat(getComputedStyle(element).fontSize)) / 2);
        return { left, right, top: top + over, bottom: bottom - over };
    };
    const rtl = document.dir === 'rtl' || document.documentElement.dir === 'rtl';
    for (const figure of document.querySelectorAll('.figure')) {
        const around = figure.getBoundingClientRect();
        const picture = figure.querySelector('svg.dots').getBoundingClientRect();
        const labels = [...figure.querySelectorAll('.legend li')];
        const boxes = labels.map(of);
        labels.forEach((label, at) => {
            const box = boxes[at];
            const said = `${label.textContent} from ${box.left} to ${box.right}`;
            const inside = box.left >= around.left - 1 && box.right <= around.right + 1
                && box.top >= around.top - 1 && box.bottom <= picture.top + 1;
            if (!inside) faults.push(`outside: ${said}`);
            boxes.slice(at + 1).forEach((other) => {
                const apart = other.left >= box.right || other.right <= box.left
                    || other.top >= box.bottom - 1 || other.bottom <= box.top + 1;
                if (!apart) faults.push(`over another: ${said}`);
            });
        });
        const middle = picture.left + picture.width / 2;
        const side = (box) => ((box.left + box.right) / 2 < middle) !== rtl;
        if (!side(boxes[1]) || side(boxes[2])) faults.push('a label on the other side');
    }
    return faults;";

/// Share of each picture that is full, in percent, by the area of its dots.
const SHARES: &str = "
    return [...document.querySelectorAll('svg.dots')].map((picture) => {
        const [full, hollow] = ['full', 'hollow'].map((kind) => picture.querySelector(`path.${kind}`));
        const { width, height } = picture.viewBox.baseVal;
        let [filled, all] = [0, 0];
        for (let x = .1; x < width; x += .2) for (let y = .1; y < height; y += .2) {
            const point = picture.createSVGPoint();
            [point.x, point.y] = [x, y];
            const isFull = full.isPointInFill(point);
            filled += isFull;
            all += isFull || hollow.isPointInFill(point);
        }
        return 100 * filled / all;
    });";

/// Corners of an element's box at which something else lies.
const CORNERS: &str = "
    return [...document.querySelectorAll(arguments[0])].flatMap((link) => {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = link.parentElement.getBoundingClientRect();
        const points = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
        return points.concat([[(left + right) / 2, (top + bottom) / 2]])
            .filter(([x, y]) => document.elementFromPoint(x, y)?.closest('a') !== link)
            .map((point) => `${link.textContent} at ${point}`);
    });";

fn window(browser: &Session, (width, height): (u32, u32)) {
    if browser.set_size(width, height)[0] > width && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
        browser.set_size(width, height);
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

#[test]
fn both_calls_to_action_are_in_the_first_window() {
    let browser = Session::start();
    browser.look_at("/en/");
    for size in WINDOWS {
        window(&browser, size);
        for language in languages(browser.engine) {
            browser.look_at(&format!("/{language}/"));
            let end = number(&browser.run(END, json!([".hero .button"])));
            say(&format!(
                "{language} at {size:?}: calls to action end at {end:.0}"
            ));
            assert!(end <= f64::from(size.1), "{language} at {size:?}: {end}");
        }
    }
    browser.assert_no_faults();
}

#[test]
fn the_ways_to_take_part_begin_on_a_telephone_s_second_screen() {
    let browser = Session::start();
    browser.look_at("/en/");
    window(&browser, TELEPHONE);
    for language in languages(browser.engine) {
        browser.look_at(&format!("/{language}/"));
        let start = number(&browser.run(START, json!([".next li"])));
        say(&format!("{language}: ways to take part from {start:.0}"));
        assert!(start < f64::from(2 * TELEPHONE.1), "{language}: {start}");
    }
}

#[test]
fn pictures_are_labelled_on_the_side_of_the_dots_that_are_meant() {
    let browser = Session::start();
    browser.look_at("/en/");
    for size in WINDOWS {
        window(&browser, size);
        for language in languages(browser.engine) {
            browser.look_at(&format!("/{language}/"));
            let faults = browser.run(LABELS, json!([]));
            assert_eq!(faults, json!([]), "{language} at {size:?}");
        }
    }
}

#[test]
fn as_much_of_the_dots_is_full_as_the_figures_say() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.look_at(&format!("/{language}/"));
        let shares = browser.run(SHARES, json!([]));
        let figures = file("en/figures.json");
        let figures = figures.as_array().expect("a list file");
        let shares = shares.as_array().expect("a list");
        assert_eq!(shares.len(), figures.len());
        for (share, figure) in shares.iter().zip(figures) {
            let facts = &figure["facts"];
            let percent: f64 = text(&facts["percent"]).parse().expect("a number");
            let full = match facts["lacking"] == json!(true) {
                true => 100.0 - percent,
                false => percent,
            };
            let share = number(share);
            say(&format!(
                "{language}: {share:.2} percent are full of {full}"
            ));
            assert!(
                (share - full).abs() < 0.2,
                "{language}: {share}, not {full}"
            );
        }
    }
}

#[test]
fn the_whole_of_each_way_to_take_part_is_a_link() {
    let browser = Session::start();
    browser.visit("/en/");
    for size in [TELEPHONE, WINDOWS[2]] {
        window(&browser, size);
        for language in ["en", "ar"] {
            browser.visit(&format!("/{language}/"));
            assert_eq!(browser.count(".next li > a"), 3);
            let faults = browser.run(CORNERS, json!([".next li > a"]));
            assert_eq!(faults, json!([]), "{language} at {size:?}");
        }
    }
}

#[test]
fn one_tap_on_the_home_page_answers_its_question() {
    let browser = Session::start();
    browser.visit("/en/");
    window(&browser, TELEPHONE);
    let id = text(&file("campaign.json")["question"]);
    for language in ["en", "ar"] {
        let asked = question(language, &id);
        for at in 0..asked.options.len() {
            browser.visit("/en/about/");
            browser.visit(&format!("/{language}/"));
            let option = format!(".one-question li:nth-child({}) a", at + 1);
            assert_eq!(browser.text(&option), asked.options[at]);
            browser.click(&option);
            browser.until_at(&format!("/{language}/quiz/#{id}.{at}"));
            let right = asked.right_answer().contains(&asked.options[at]);
            let verdict = if right { "right" } else { "wrong" };
            browser.until_attribute("[data-feedback]", "data-feedback", verdict);
            assert_eq!(browser.asked(), id);
        }
        // From there on to ten questions.
        browser.click("[data-next]");
        browser.until_focused("#quiz h2");
    }
    // What is no option of the question answers nothing.
    for fragment in ["9", "x", "-1", "0.0", ""] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/quiz/#{id}.{fragment}"));
        browser.until("the question", || (browser.asked() == id).then_some(()));
        assert_eq!(browser.count("[data-feedback]"), 0, "{fragment}");
    }
    browser.assert_no_faults();
}

/// Prints on A4, whatever paper the driver would take, and on the driver's own.
#[test]
fn the_home_page_is_printed_as_a_poster_of_one_sheet() {
    let browser = Session::start();
    if browser.engine == Engine::Webkit {
        browser.skip(&[Engine::Webkit], "its driver prints nothing");
        return;
    }
    let on_a4 = "
        const sheet = document.styleSheets[0];
        sheet.insertRule('@page { size: A4 }', sheet.cssRules.length);
        sheet.insertRule('@page poster { size: A4 }', sheet.cssRules.length);";
    for language in ["en", "ar"] {
        for paper in ["", on_a4] {
            browser.open(&format!("/{language}/"));
            browser.run(paper, json!([]));
            let sheets = printed(&browser);
            let size = sheets[0].size;
            say(&format!("{language}: {} sheet of {size:?}", sheets.len()));
            assert_eq!(sheets.len(), 1, "{language}: on paper of {size:?}");
            let all = &sheets[0].text;
            let words = |list: &str, name: &str| -> Vec<String> {
                let entries = file(&format!("{language}/{list}.json"));
                let entries = entries.as_array().cloned().unwrap_or_default();
                entries.iter().map(|it| text(&it["words"][name])).collect()
            };
            let wanted = [
                words("pillars", "name"),
                words("areas", "title"),
                words("figures", "dot"),
                words("figures", "dated"),
                vec![
                    word(language, "whose-roadmap"),
                    word(language, "unofficial-guide"),
                    format!("{}/{language}/", published_at()),
                ],
            ];
            for said in wanted.concat() {
                // Lines may be broken within: each word of them is there.
                for part in said.split_whitespace() {
                    assert!(
                        all.contains(&on_paper(part)),
                        "{language}: no {part} of {said}"
                    );
                }
            }
        }
    }
}
