//! A phone as a clicker in a room: the question and all its options in one window, an answer kept
//! at the tap, few taps to the code. And the quiz alone, which begins at one.

use roadmap_journeys::campaign::{file, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::quiz::{Aim, Attempt, question};
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

/// Windows of phones and of a laptop, in CSS pixels.
const PHONE: [u32; 2] = [360, 740];
const LOW_PHONE: [u32; 2] = [360, 640];
const TALL_PHONE: [u32; 2] = [390, 844];
const LAPTOP: [u32; 2] = [1366, 768];

/// How many questions a room usually has at most; a result code holds as many.
const ROOM: usize = 10;

/// A window of this size, or as near as the engine can come to it.
fn window(browser: &Session, size: [u32; 2]) {
    if browser.set_size(size[0], size[1])[0] > size[0] && browser.engine == Engine::Firefox {
        browser.go_on_in_a_bare_window();
        browser.visit("/en/about/");
        browser.set_size(size[0], size[1]);
    }
}

fn open(browser: &Session, language: &str, fragment: &str) {
    browser.visit("/en/about/");
    browser.visit(&format!("/{language}/quiz/#{fragment}"));
    browser.until_focused("#quiz h2");
}

/// Ids of the bank's questions with options to choose, of one answer only or all of them.
fn choices(of_one: bool) -> Vec<String> {
    let bank = file("en/quiz.json");
    let all = bank.as_array().expect("a list file");
    let kind = |one: &Value| text(&one["facts"]["kind"]);
    let is_choice = |kind: &str| match kind {
        "multiple" => !of_one,
        kind => ["single", "true-false", "who-said-it"].contains(&kind),
    };
    all.iter()
        .filter(|one| is_choice(&kind(one)))
        .map(|one| text(&one["id"]))
        .collect()
}

fn room_of(ids: &[String]) -> String {
    format!("v1.0000007.r07.q.{}", ids.join("."))
}

/// Where the prompt begins and the options end, and where the window ends above the row that stays
/// at its foot.
const SPAN: &str = "
    const box = (element) => element.getBoundingClientRect();
    const options = [...document.querySelectorAll('label.option')];
    return [
        box(document.querySelector('#quiz h2')).top,
        Math.max(...options.map((option) => box(option).bottom)),
        Math.min(innerHeight, box(document.querySelector('.going')).top),
    ].map(Math.round)";

/// Goes through a room's questions and gives those that are not whole in the window, measured.
fn cut(browser: &Session, language: &str, size: [u32; 2]) -> Vec<String> {
    window(browser, size);
    let mut cut = Vec::new();
    for ids in choices(false).chunks(ROOM) {
        browser.visit("/en/about/");
        browser.run("localStorage.clear()", json!([]));
        open(browser, language, &room_of(ids));
        for (place, id) in ids.iter().enumerate() {
            browser.until(&format!("question {id}"), || {
                (browser.asked() == *id).then_some(())
            });
            browser.until_focused("#quiz h2");
            let span = browser.run(SPAN, json!([]));
            let at = |nth: usize| span[nth].as_f64().expect("a number");
            if at(0) < -0.5 || at(1) > at(2) + 0.5 {
                cut.push(format!(
                    "{language} {id}: from {} to {} of {}",
                    at(0),
                    at(1),
                    at(2)
                ));
            }
            if place + 1 < ids.len() {
                browser.click("[data-next]");
            }
        }
    }
    cut
}

#[test]
fn a_question_and_all_its_options_are_in_one_window() {
    let browser = Session::start();
    browser.visit("/en/about/");
    for language in languages(browser.engine) {
        assert_eq!(cut(&browser, language, PHONE), Vec::<String>::new());
        let low = cut(&browser, language, LOW_PHONE);
        let all = choices(false).len();
        say(&format!(
            "{language}: {} of {all} whole at 360×640, not {low:?}",
            all - low.len()
        ));
    }
    browser.assert_no_faults();
}

/// Makes the words of prompt and options 1.4 times as long, and tells what is cut or covered then.
const LONGER: &str = "
    const longer = (element) => {
        const text = element.textContent;
        element.textContent = `${text} ${text.slice(0, text.length * .4)}`;
    };
    const prompt = document.querySelector('#quiz h2');
    const options = [...document.querySelectorAll('label.option')];
    [prompt, ...options.map((option) => option.querySelector('span'))].forEach(longer);
    const box = (element) => element.getBoundingClientRect();
    const wrong = [];
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('it scrolls sideways');
    let above = prompt;
    for (const option of options) {
        if (box(option).top < box(above).bottom - .5) wrong.push('one lies upon another');
        const [card, words] = [box(option), box(option.querySelector('span'))];
        if (words.top < card.top || words.bottom > card.bottom
            || words.left < card.left || words.right > card.right) wrong.push('words leave their card');
        above = option;
    }
    above.scrollIntoView({ block: 'end' });
    const last = box(above);
    for (const y of [last.top + 4, last.bottom - 4]) {
        const upon = document.elementFromPoint((last.left + last.right) / 2, y);
        if (!above.contains(upon)) wrong.push(`the last option is covered at ${y}`);
    }
    return wrong";

#[test]
fn longer_texts_are_scrolled_and_nothing_is_cut_or_covered() {
    let browser = Session::start();
    browser.visit("/en/about/");
    window(&browser, PHONE);
    for language in languages(browser.engine) {
        for ids in choices(false).chunks(ROOM) {
            open(&browser, language, &room_of(ids));
            for (place, id) in ids.iter().enumerate() {
                browser.until(&format!("question {id}"), || {
                    (browser.asked() == *id).then_some(())
                });
                let wrong = browser.run(LONGER, json!([]));
                assert_eq!(wrong, json!([]), "{language} {id}");
                if place + 1 < ids.len() {
                    browser.click("[data-next]");
                }
            }
        }
    }
}

/// Where everything stands: on the page, which the driver scrolls before it clicks, and in the row
/// at the window's foot.
const PLACES: &str = "
    const at = (scope) => {
        const all = [...document.querySelectorAll(scope)].map((e) => e.getBoundingClientRect());
        return all.map(({ top, left }) => [top - all[0].top, left].map(Math.round));
    };
    return [at('.top, .numbers button, #quiz h2, .option, .sure'), at('.going, .going button')]";

fn right(language: &str, id: &str) -> String {
    match question(language, id).attempt(Aim::Right) {
        Attempt::Options(options) => format!("[data-option='{}']", options[0]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_tap_keeps_an_answer_and_ten_questions_take_few() {
    let browser = Session::start();
    browser.visit("/en/about/");
    window(&browser, PHONE);
    for language in languages(browser.engine) {
        let ids = &choices(true)[..ROOM];
        browser.visit("/en/about/");
        browser.run("localStorage.clear()", json!([]));
        open(&browser, language, &room_of(ids));
        assert_eq!(browser.count("[data-check]"), 0);
        // Of the site's ways the one out is left, on a line of its own.
        let nav = "return [...document.querySelectorAll('header nav:not(.languages) a')]
            .filter((link) => link.offsetParent).length";
        assert_eq!(browser.run(nav, json!([])), json!(0));
        browser.assert_in_sight(&format!("header a[href='/{language}/']"));
        let (mut chosen, mut gone_on) = (0, 0);
        for (place, id) in ids.iter().enumerate() {
            browser.until(&format!("question {id}"), || {
                (browser.asked() == *id).then_some(())
            });
            let before = browser.run(PLACES, json!([]));
            browser.click(&right(language, id));
            chosen += 1;
            browser.until_text("[data-kept]", &word(language, "answer-kept"));
            browser.assert_in_sight("[data-kept]");
            browser.until_attribute(&format!("[data-go='{place}']"), "data-state", "given");
            assert_eq!(browser.run(PLACES, json!([])), before, "{id}: it has moved");
            if place == 2 {
                browser.reload();
                browser.until_ready();
                browser.until(&format!("question {}", ids[3]), || {
                    (browser.asked() == ids[3]).then_some(())
                });
                browser.go_to(2);
                browser.until(&format!("question {id}"), || {
                    (browser.asked() == *id).then_some(())
                });
                let input = format!("{} input", right(language, id));
                assert!(browser.is_checked(&input), "{id} after a reload");
            }
            browser.click("[data-next]");
            gone_on += 1;
        }
        browser.until("the way to hand in", || {
            (browser.count("[data-hand-in]") > 0).then_some(())
        });
        browser.click("[data-hand-in]");
        browser.until("a code", || {
            (browser.count("[data-result-code]") > 0).then_some(())
        });
        say(&format!(
            "{language}: {chosen} choices, {gone_on} times on, 1 to hand in: {} taps",
            chosen + gone_on + 1
        ));
        assert!(chosen == ROOM && gone_on <= ROOM);
        assert_eq!(
            browser.attribute("[data-score]", "data-score"),
            ROOM.to_string()
        );
        assert_ne!(browser.run(nav, json!([])), json!(0), "the site's ways");
        assert_code_is_laid_out(&browser, language);
    }
    browser.assert_no_faults();
}

/// The code's groups are equally wide, and its picture is beside them and large.
#[track_caller]
fn assert_code_is_laid_out(browser: &Session, language: &str) {
    let layout = browser.run(
        "const box = (element) => element.getBoundingClientRect();
         const groups = [...document.querySelectorAll('[data-result-code] span')].map(box);
         const picture = box(document.querySelector('.result-code svg'));
         const first = (group) => group.width / (group === groups.at(-1) ? 4 : 5);
         return {
             groups: groups.length,
             widths: groups.map((group) => Math.round(first(group) * 10)),
             side: Math.round(picture.width),
             beside: groups.every((group) => group.right <= picture.left || group.left >= picture.right),
             level: picture.top < groups.at(-1).bottom && picture.bottom > groups[0].top,
         }",
        json!([]),
    );
    say(&format!("{language}: the code {layout}"));
    let widths = layout["widths"].as_array().expect("a list");
    assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{layout}");
    assert_eq!(layout["beside"], json!(true), "{layout}");
    assert_eq!(layout["level"], json!(true), "{layout}");
    assert!(layout["side"].as_u64() >= Some(180), "{layout}");
}

#[test]
fn alone_the_quiz_begins_at_one_tap_and_tells_how_it_goes() {
    let browser = Session::start();
    browser.visit("/en/about/");
    for size in [LAPTOP, TALL_PHONE] {
        window(&browser, size);
        for language in languages(browser.engine) {
            browser.visit(&format!("/{language}/"));
            browser.run("localStorage.clear()", json!([]));
            browser.click(&format!(".hero a[href='/{language}/quiz/']"));
            browser.until_at(&format!("/{language}/quiz/"));
            browser.until_focused("main h1");
            browser.assert_in_sight("[data-begin]");
            assert_eq!(browser.scrolled(), 0.0, "{language} at {size:?}");
            let rules = browser.run(
                "const rules = document.querySelector('.lede');
                 const height = parseFloat(getComputedStyle(rules).lineHeight);
                 return Math.round(rules.getBoundingClientRect().height / height)",
                json!([]),
            );
            assert!(rules.as_u64() <= Some(2), "{language}: {rules} lines");
            browser.click("[data-begin]");
            browser.until_focused("#quiz h2");
            assert_eq!(browser.count("[data-question]"), 1, "after one tap");
            let (mut right, places) = (0, 4);
            for place in 0..places {
                let question = question(language, &browser.asked());
                let aim = [Aim::Right, Aim::Wrong][place % 2];
                browser.answer(&question.attempt(aim));
                browser.assert_in_sight("[data-feedback] h3");
                right += usize::from(aim == Aim::Right);
                let said = word(language, "right-so-far")
                    .replace("{n}", &right.to_string())
                    .replace("{total}", &(place + 1).to_string());
                browser.until_text("[data-so-far]", &said);
                browser.assert_in_sight("[data-so-far]");
                browser.click("[data-next]");
                browser.until_focused_in_sight("#quiz h2");
            }
        }
    }
    browser.assert_no_faults();
}
