//! A room's result codes are pooled: typed or pasted; each told what became of it; figures from five
//! people on, saved as CSV.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::{room_word, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::files::{Saved, catch_files, saved};
use roadmap_journeys::keyboard::{ENTER, PAGE_DOWN};
use roadmap_journeys::paper::{on_paper, printed};
use roadmap_journeys::pool::{OTHER_ROOM, ROOM, hand_in, people, pool};
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

const OTHER_QUIZ: &str = "v1.0000008.r07.q.Q01.Q10.Q11.Q03.Q06.Q07.Q08";

fn add(browser: &Session, lines: &[&str]) {
    // A finished line is shown in groups.
    let bare = |text: &str| text.replace(['-', ' '], "").to_uppercase();
    // WebKit's driver now and then types before the field is empty.
    browser.until("the lines to be typed", || {
        browser.clear("#codes");
        browser.type_into("#codes", &lines.join(&ENTER.to_string()));
        (bare(&browser.value("#codes")) == bare(&lines.join("\n"))).then_some(())
    });
    browser.click("[data-add]");
}

/// Number with a comma before its last three digits.
fn grouped(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}

/// What is said of a hand-in.
fn counts(language: &str, added: usize, repeats: usize, refused: usize) -> String {
    let said = room_word(language, "added-counts")
        .replace("{added}", &added.to_string())
        .replace("{repeats}", &repeats.to_string())
        .replace("{refused}", &grouped(refused));
    match refused {
        0 => said,
        _ => format!("{said} {}", room_word(language, "refused-stay")),
    }
}

/// The code with one of its characters read wrong.
fn mistyped(code: &str) -> String {
    let wrong = if &code[6..7] == "7" { "9" } else { "7" };
    [&code[..6], wrong, &code[7..]].concat()
}

#[test]
fn two_codes_are_pooled_and_what_is_wrong_with_others_is_told_apart() {
    let browser = Session::start();
    let one = hand_in(&browser, ROOM, Aim::Right, true);
    let two = hand_in(&browser, ROOM, Aim::Wrong, false);
    let elsewhere = hand_in(&browser, OTHER_ROOM, Aim::Right, false);
    let another = hand_in(&browser, OTHER_QUIZ, Aim::Right, false);
    let axe = axe::source();
    for language in languages(browser.engine) {
        pool(&browser, language);
        let typo = mistyped(&one);
        let lower = two.to_lowercase().replace('-', " ");
        let lines = [
            &*one, &lower, &one, &typo, &elsewhere, &another, "4QR7", "4QR!",
        ];
        add(&browser, &lines);
        browser.until_text("[data-said]", &counts(language, 2, 1, 5));
        browser.until_focused("[data-told]");
        browser.until_text("[data-people]", &people(language, 2));
        // Each line that was not added, with a reason of its own.
        let told = browser.texts("[data-told] li");
        let tag = room_word(language, "refused-room").replace("{tag}", "\u{2066}08\u{2069}");
        let short = room_word(language, "refused-short");
        let character = room_word(language, "refused-character");
        let need = one.replace('-', "").len().to_string();
        for (told, (line, why)) in told.iter().zip([
            (&*one, room_word(language, "repeated-code")),
            (&typo, room_word(language, "refused-typo")),
            (&elsewhere, tag),
            (&another, room_word(language, "refused-quiz")),
            ("4QR7", short.replace("{have}", "4").replace("{n}", &need)),
            (
                "4QR!",
                character
                    .replace("{character}", "\u{2066}!\u{2069}")
                    .replace("{n}", "4"),
            ),
        ]) {
            assert!(
                told.starts_with(line) && told.contains(&why),
                "{told}: {why}"
            );
        }
        assert_eq!(told.len(), 6);
        // What was refused stays to be put right; of so few nothing is told.
        let left = [&*typo, &elsewhere, &another, "4QR7", "4QR!"].join("\n");
        assert_eq!(browser.value("#codes"), left);
        assert_eq!(browser.count("[data-item]"), 0);
        let mut broken = browser.broken_rules(&axe);
        // After a reload everything is there: the pool, and what was typed.
        browser.reload();
        browser.until_ready();
        browser.until_text("[data-people]", &people(language, 2));
        assert_eq!(browser.value("#codes"), left);
        add(&browser, &[&one]);
        browser.until_text("[data-said]", &counts(language, 0, 1, 0));
        browser.click("[data-again]");
        browser.until_text("[data-people]", &people(language, 3));
        browser.until_focused("#codes");
        broken.extend(browser.broken_rules(&axe));
        assert_eq!(broken, Vec::<String>::new());
        browser.run("localStorage.removeItem('pools')", json!([]));
    }
    // What another window of the same browser adds meanwhile stays.
    pool(&browser, "en");
    add(&browser, &[&one]);
    browser.until_text("[data-people]", &people("en", 1));
    browser.run(
        "localStorage.setItem('pools', localStorage.getItem('pools') + ';' + arguments[0])",
        json!([two.replace('-', "")]),
    );
    add(&browser, &[&one]);
    browser.until_text("[data-said]", &counts("en", 0, 1, 0));
    browser.until_text("[data-people]", &people("en", 2));
    browser.assert_no_faults();
}

#[test]
fn a_megabyte_of_lines_is_taken_quickly_and_shown_in_part() {
    let browser = Session::start();
    let one = hand_in(&browser, ROOM, Aim::Right, true);
    pool(&browser, "en");
    let paste = |text: &str| {
        browser.run(
            "const field = document.querySelector('#codes');
             field.value = arguments[0];
             field.dispatchEvent(new Event('input', { bubbles: true }));",
            json!([text]),
        );
    };
    let lines = 60_000;
    paste(&format!("{one}\n{}", "4QR7-0000-0000-ZZ\n".repeat(lines)));
    let started = std::time::Instant::now();
    browser.click("[data-add]");
    browser.until_text("[data-said]", &counts("en", 1, 0, lines));
    assert!(started.elapsed().as_secs() < 8, "{:?}", started.elapsed());
    browser.until_text("[data-people]", &people("en", 1));
    let told = browser.texts("[data-told] li");
    assert_eq!(told.len(), 201);
    let rest = room_word("en", "not-shown").replace("{n}", &grouped(lines - 200));
    assert_eq!(told[200], rest);
    // What is longer than anybody types is not kept, what was added is.
    browser.reload();
    browser.until_ready();
    browser.until_text("[data-people]", &people("en", 1));
    assert_eq!(browser.value("#codes"), "");
    paste("4QR7");
    browser.reload();
    browser.until_ready();
    browser.until("the field", || (browser.count("#codes") > 0).then_some(()));
    assert_eq!(browser.value("#codes"), "4QR7");
    browser.assert_no_faults();
}

/// The file as the rows of a table; its cells have no line breaks and no quotation marks here.
fn rows(file: &Saved) -> Vec<Vec<String>> {
    assert_eq!(file.kind.split(';').next(), Some("text/csv"));
    let text = std::str::from_utf8(&file.bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let mut lines = text.split_terminator("\r\n");
    let head = lines.next().expect("names of columns");
    let head = head.split(',').map(str::to_owned).collect();
    let cells = |line: &str| {
        let inner = line.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        let inner = inner.expect("cells in quotation marks").to_owned();
        inner.split("\",\"").map(str::to_owned).collect()
    };
    std::iter::once(head).chain(lines.map(cells)).collect()
}

/// Every bar is as much of its whole width as its number is of the people.
#[track_caller]
fn assert_bars_are_shares_of_the_people(browser: &Session, people: usize) {
    let bars = browser.run(
        "return [...document.querySelectorAll('[data-chosen] td')].map((cell) => {
            const bar = cell.querySelector('svg');
            const filled = bar.querySelector('rect').getBoundingClientRect().width;
            return [parseInt(cell.textContent), filled / bar.clientWidth];
        })",
        json!([]),
    );
    let bars = bars.as_array().expect("a list");
    assert!(bars.len() > 1, "{bars:?}");
    for bar in bars {
        let number = |at: usize| bar[at].as_f64().expect("a number");
        let share = number(0) / people as f64;
        assert!((number(1) - share).abs() < 0.02, "{bar} of {people}");
    }
    // The scale is told once, in words.
    let told = room_word("en", "full-bar").replace("{n}", &people.to_string());
    let said = browser.texts("[data-full-bar]");
    assert_eq!(said, [told]);
}

#[test]
fn from_five_people_on_figures_are_shown_and_saved() {
    let browser = Session::start();
    let mut codes = Vec::new();
    for (person, aim) in [Aim::Right, Aim::Right, Aim::Right, Aim::Wrong, Aim::Wrong]
        .into_iter()
        .enumerate()
    {
        codes.push(hand_in(&browser, ROOM, aim, person == 0));
    }
    pool(&browser, "en");
    // Nothing of what follows needs a network.
    browser.cut_the_network(true);
    let lines: Vec<&str> = codes.iter().map(String::as_str).collect();
    add(&browser, &lines);
    browser.until_text("[data-said]", &counts("en", 5, 0, 0));
    browser.until_text("[data-people]", &people("en", 5));
    // Three of five: 60 %; Wilson's interval is 0.2307 to 0.8824. All others one person answered.
    let share = room_word("en", "share-with-interval")
        .replace("{n}", "60")
        .replace("{low}", "23")
        .replace("{high}", "88");
    let sure = room_word("en", "sure-but-wrong-column");
    let result = browser.text("[data-item='Q01'] > p");
    assert_eq!(result, format!("{share} · {sure}: 0"));
    // Of all others one notice tells that too few answered them.
    let few = room_word("en", "few-answered").replace("{n}", "5");
    let few = few.replace("{questions}", "2 · 3 · 4 · 5 · 6 · 7");
    assert_eq!(browser.texts("[data-few]"), [few]);
    assert_eq!(browser.count("[data-item]"), 1);
    assert_bars_are_shares_of_the_people(&browser, 5);
    let first = question("en", "Q01");
    let chosen = browser.texts("[data-chosen='Q01'] td");
    let names = browser.texts("[data-chosen='Q01'] tbody th > span");
    let mut found: Vec<(String, String)> = names.into_iter().zip(chosen).collect();
    found.sort();
    let right = &first.right_answer()[0];
    let wrong = first.attempt(Aim::Wrong);
    let roadmap_journeys::quiz::Attempt::Options(wrong) = wrong else {
        panic!("{wrong:?}");
    };
    let mut wanted: Vec<(String, String)> = first
        .options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let people = match at {
                _ if option == right => 3,
                _ if wrong.contains(&at) => 2,
                _ => 0,
            };
            (option.clone(), people.to_string())
        })
        .collect();
    wanted.sort();
    assert_eq!(found, wanted);
    assert_eq!(browser.broken_rules(&axe::source()), Vec::<String>::new());

    catch_files(&browser);
    browser.click("[data-save='questions']");
    let file = saved(&browser);
    assert_eq!(file.name, "results-07-questions.csv");
    let table = rows(&file);
    assert_eq!(table.len(), 8);
    let column = |name: &str| table[0].iter().position(|head| head == name).expect(name);
    for (name, value) in [
        ("id", "Q01"),
        ("people", "5"),
        ("left_out", "0"),
        ("facility", "0.6000"),
        ("facility_low", "0.2307"),
        ("facility_high", "0.8824"),
    ] {
        assert_eq!(table[1][column(name)], value, "{name}");
    }
    assert_eq!(table[2][column("left_out")], "4");
    assert_eq!(table[2][column("facility")], "");
    browser.click("[data-save='choices']");
    let choices = rows(&saved(&browser));
    let of_first: Vec<&Vec<String>> = choices.iter().filter(|row| row[1] == "Q01").collect();
    assert_eq!(of_first.len(), first.options.len());
    assert!(choices.iter().all(|row| row[1] != "Q10"));

    // A code taken out is not lost: it stands in the field.
    browser.run(
        "document.querySelector('[data-codes]').closest('details').open = true",
        json!([]),
    );
    browser.click("[data-codes] li:first-child [data-out]");
    browser.until_text("[data-people]", &people("en", 4));
    assert_eq!(browser.value("#codes"), codes[0]);
    assert_eq!(browser.count("[data-item]"), 0);
    browser.assert_no_faults();
}

#[test]
fn the_page_finds_its_quiz_by_the_room_that_is_run_or_by_an_address() {
    let browser = Session::start();
    browser.visit("/en/about/");
    browser.run("localStorage.clear()", json!([]));
    browser.visit("/en/quiz/results/");
    browser.until_text("[data-pool-of]", &room_word("en", "no-pool"));
    browser.type_into("#pool-address", "the quiz please");
    browser.click("main form [type='submit']");
    browser.until_text("#pool-address-wrong", &room_word("en", "wrong-address"));
    browser.clear("#pool-address");
    browser.type_into(
        "#pool-address",
        &format!("https://example.org/ar/quiz/#{ROOM}"),
    );
    browser.click("main form [type='submit']");
    let named = room_word("en", "pool-of-room")
        .replace("{tag}", "\u{2066}07\u{2069}")
        .replace("{n}", "7");
    browser.until_text("[data-pool-of]", &named);
    browser.until_at(&format!("/en/quiz/results/#{ROOM}"));
    // The presenter's page leads to its own room's results.
    browser.visit("/en/quiz/room/");
    browser.clear("#room-count");
    browser.type_into("#room-count", "1");
    browser.click("[data-draw]");
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    browser.until("the end of the only question", || {
        browser.press(PAGE_DOWN);
        (browser.count("[data-pool]") > 0).then_some(())
    });
    let phone = browser.attribute("[data-phone]", "href");
    let own = phone.split('#').nth(1).expect("a quiz").to_owned();
    browser.click("[data-pool]");
    browser.until_at(&format!("/en/quiz/results/#{own}"));
    // Without an address the page takes the room that is run.
    browser.visit("/en/about/");
    browser.visit("/en/quiz/results/");
    browser.until_at(&format!("/en/quiz/results/#{own}"));
    browser.until("the field for codes", || {
        (browser.count("#codes") > 0).then_some(())
    });
    browser.assert_no_faults();
}

/// Sizes of a phone and of a laptop, in CSS pixels.
const SCREENS: [(u32, u32); 2] = [(390, 844), (1366, 768)];

#[test]
fn the_camera_comes_first_and_a_finished_code_stands_in_groups() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        for (width, height) in SCREENS {
            browser.visit(&format!("/{language}/about/"));
            browser.set_size(width, height);
            pool(&browser, language);
            browser.assert_in_sight("[data-camera]");
            assert_eq!(
                browser.text("[data-camera]"),
                room_word(language, "scan-codes")
            );
            // Typing and figures stand beside each other where there is room, and below otherwise.
            let place = |selector: &str| {
                let script =
                    "return document.querySelector(arguments[0]).getBoundingClientRect().top";
                let top = browser.run(script, json!([selector]));
                top.as_f64().expect("a place")
            };
            assert!(place("[data-camera]") < place("#codes"));
            let beside = place(".pooled h2") < place("#codes");
            assert_eq!(beside, width > 1000, "{language} {width}");
        }
        browser.type_into(
            "#codes",
            &format!("4qr70oO0 00001{ENTER}no code!{ENTER}4qr70"),
        );
        let shown = "4QR7-0000-0000-1\nno code!\n4qr70";
        browser.until("the finished lines in groups", || {
            (browser.value("#codes") == shown).then_some(())
        });
        assert_eq!(browser.unreadable_texts(), json!([]));
        browser.clear("#codes");
        browser.run("sessionStorage.clear()", json!([]));
    }
    browser.assert_no_faults();
}

#[test]
fn results_are_printed_on_one_page_without_codes_and_with_a_place_for_the_date() {
    let browser = Session::start();
    if browser.engine == Engine::Webkit {
        return browser.skip(&[Engine::Webkit], "its driver prints nothing");
    }
    let codes: Vec<String> = (0..5)
        .map(|person| {
            let aim = [Aim::Right, Aim::Wrong][person % 2];
            hand_in(&browser, ROOM, aim, true)
        })
        .collect();
    for language in languages(browser.engine) {
        pool(&browser, language);
        let lines: Vec<&str> = codes.iter().map(String::as_str).collect();
        add(&browser, &lines);
        browser.until_text("[data-people]", &people(language, 5));
        // All were answered by all: no number is too small.
        assert_eq!(browser.count("[data-few]"), 0);
        assert_eq!(browser.count("[data-item]"), 7);
        // What is missed most, as far as the numbers say it: the one that two of five missed.
        let fewest = room_word(language, "fewest-points");
        let fewest = fewest.replace("{questions}", "1").replace("{n}", "60");
        assert!(browser.text(".pooled").contains(&fewest), "{fewest}");
        // What is right has a mark and a word.
        let right = format!("✓ {}", word(language, "right-answer"));
        let marks = browser.texts("[data-chosen='Q01'] [data-worth='full'] th b");
        assert!(!marks.is_empty() && marks.iter().all(|mark| mark.trim() == right));
        let sheets = printed(&browser);
        let more: Vec<&str> = sheets[1..]
            .iter()
            .map(|sheet| sheet.text.as_str())
            .collect();
        assert!(more.is_empty(), "{language}: {more:?}");
        let paper = &sheets[0].text;
        for wanted in [
            room_word(language, "date-line"),
            word(language, "results-title"),
        ] {
            assert!(paper.contains(&on_paper(&wanted)), "{language}: {wanted}");
        }
        assert!(!paper.contains(&on_paper(&codes[0])), "{language}: a code");
        browser.lengthen_texts();
        for (width, height) in SCREENS {
            browser.set_size(width, height);
            assert_eq!(browser.unreadable_texts(), json!([]), "{language} {width}");
            assert_eq!(browser.sideways(), json!([]), "{language} {width}");
        }
        browser.run("localStorage.removeItem('pools')", json!([]));
    }
    browser.assert_no_faults();
}
