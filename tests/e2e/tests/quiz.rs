//! Someone takes the quiz, makes mistakes, reloads, changes the language, and gets a fair result.

use roadmap_journeys::campaign::word;
use roadmap_journeys::quiz::{Aim, Question, question};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::all_languages;
use serde_json::json;

/// A quiz of all kinds that asks for two numbers and has two questions with several right answers.
const SEED: &str = "v1.00000GT";
const LENGTH: usize = 10;

/// How good the answers are meant to be, one after the other; questions that know no partly right
/// answer are answered right instead.
const AIMS: [Aim; 3] = [Aim::Partly, Aim::Wrong, Aim::Right];

fn open(browser: &Session, language: &str, fragment: &str) {
    browser.visit("/en/about/");
    browser.visit(&format!("/{language}/quiz/#{fragment}"));
}

#[track_caller]
fn assert_number(browser: &Session, language: &str, number: usize) {
    let said = word(language, "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", &LENGTH.to_string());
    browser.until_text("[data-question] .eyebrow", &said);
}

/// What is said after an answer: how good it was, what would have been right, why, and where that
/// stands.
#[track_caller]
fn assert_feedback(browser: &Session, language: &str, question: &Question, aim: Aim) {
    let (code, name) = match aim {
        Aim::Right => ("right", "feedback-right"),
        Aim::Partly => ("partly", "feedback-partly"),
        Aim::Wrong => ("wrong", "feedback-wrong"),
    };
    assert_eq!(
        browser.attribute("[data-feedback]", "data-feedback"),
        code,
        "{}",
        question.id
    );
    let said = browser.text("[data-feedback] h3");
    let start = word(language, name);
    let start = start.split("{answer}").next().unwrap_or_default();
    assert!(
        said.starts_with(start),
        "{}: {said:?}, not {start:?}",
        question.id
    );
    for right in question.right_answer() {
        assert!(
            said.contains(&right),
            "{}: {said:?} lacks {right:?}",
            question.id
        );
    }
    assert_eq!(browser.text("[data-why]"), question.why, "{}", question.id);
    let quotes: Vec<String> = question
        .quotes
        .iter()
        .map(|(words, _)| words.clone())
        .collect();
    assert_eq!(
        browser.texts("[data-feedback] blockquote > p:first-child"),
        quotes
    );
    let sources: Vec<String> = question.quotes.iter().map(|(_, at)| at.clone()).collect();
    assert_eq!(
        browser.shown("[data-feedback] a[data-source]", "data-source"),
        sources
    );
    for at in sources {
        let (document, sentence) = at.split_once('#').expect("document#sentence");
        let href = format!("/{language}/sources/{document}/#{sentence}");
        assert!(
            browser.count(&format!("[data-feedback] a[href='{href}']")) > 0,
            "{href}"
        );
    }
    assert_eq!(
        browser.count("[data-question] :is(input, select):not(:disabled), [data-up]"),
        0,
        "an answer is final"
    );
}

/// Answers what is asked and gives back the question and its points.
fn answer_one(browser: &Session, language: &str, place: usize) -> (Question, f64) {
    assert_number(browser, language, place + 1);
    let question = question(language, &browser.asked());
    assert_eq!(browser.text("[data-question] h2"), question.prompt);
    let aim = match AIMS[place % AIMS.len()] {
        Aim::Partly if !question.has_parts() => Aim::Right,
        aim => aim,
    };
    let attempt = question.attempt(aim);
    browser.answer(&attempt);
    assert_feedback(browser, language, &question, aim);
    let points = question.points(&attempt);
    (question, points)
}

fn next(browser: &Session) {
    let before = browser.text("#quiz");
    browser.click("[data-next]");
    browser.until("the next step", || {
        (browser.text("#quiz") != before).then_some(())
    });
    browser.until_focused("#quiz h2");
}

/// The numbers in a text, with whatever decimal mark.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',' && c != '٫')
        .filter_map(|number| {
            number
                .replace([',', '٫'], ".")
                .trim_end_matches('.')
                .parse()
                .ok()
        })
        .collect()
}

#[track_caller]
fn assert_result(browser: &Session, language: &str, asked: &[(Question, f64)]) {
    let points: f64 = asked.iter().map(|(_, points)| points).sum();
    let shown: f64 = browser
        .attribute("[data-score]", "data-score")
        .parse()
        .expect("a number");
    // Shown to the hundredth.
    assert!(
        (shown - points).abs() < 0.0051,
        "{shown} shown, {points} earned"
    );
    assert_eq!(
        browser.attribute("[data-score]", "data-total"),
        LENGTH.to_string()
    );
    // In words: how many are right, of how many, and how many in part.
    let full = asked.iter().filter(|(_, points)| *points == 1.0).count();
    let partly = asked.iter().filter(|(_, points)| *points > 0.0).count() - full;
    let words = numbers(&browser.text("[data-score] h2"));
    let in_part: &[usize] = if partly == 0 { &[] } else { &[partly] };
    let expected = [&[full, LENGTH], in_part].concat();
    let expected: Vec<f64> = expected.into_iter().map(|count| count as f64).collect();
    assert_eq!(words, expected);
    // The points stand folded behind it.
    let said = numbers(&browser.text("[data-score] details [data-points]"));
    assert_eq!(said.len(), 2, "score and total");
    assert!(
        (said[0] - points).abs() < 0.0051 && said[1] == LENGTH as f64,
        "{said:?}"
    );

    let guessing: f64 = asked.iter().map(|(question, _)| question.guessing()).sum();
    let line = browser.text("[data-score] details [data-guessing]");
    let start = word(language, "guessing-alone");
    assert!(
        line.starts_with(start.split("{n}").next().unwrap_or_default()),
        "{line}"
    );
    let told = numbers(&line);
    // Each question's share is rounded to a sixtieth of a point.
    assert!(
        (told[0] - guessing).abs() < 0.1,
        "{line}; by trying every guess {guessing}"
    );

    let missed = asked.iter().filter(|(_, points)| *points < 1.0).count();
    assert_eq!(
        browser.count("[data-score] .questions > li"),
        missed,
        "worth another look"
    );
}

#[test]
fn a_quiz_survives_a_reload_and_a_change_of_language_and_adds_up() {
    let browser = Session::start();
    open(&browser, "en", SEED);
    let mut asked = Vec::new();
    for place in 0..LENGTH {
        let language = if place < 7 { "en" } else { "ar" };
        asked.push(answer_one(&browser, language, place));
        match place {
            // With the feedback still open.
            3 => {
                browser.assert_no_faults();
                browser.reload();
                browser.until_ready();
                assert_number(&browser, "en", 5);
                continue;
            }
            6 => {
                next(&browser);
                let before = browser.asked();
                browser.change_language("ar");
                browser.until_at(&format!("/ar/quiz/#{SEED}"));
                browser.until_ready();
                assert_number(&browser, "ar", 8);
                assert_eq!(
                    browser.asked(),
                    before,
                    "the same question in the other language"
                );
                let states = browser.shown(".steps [data-state]", "data-state");
                assert_eq!(states.len(), 8, "seven answers came along: {states:?}");
                continue;
            }
            _ => next(&browser),
        }
        browser.assert_no_faults();
    }
    assert_result(&browser, "ar", &asked);
    let drawn: Vec<&str> = asked
        .iter()
        .map(|(question, _)| question.id.as_str())
        .collect();
    assert_eq!(
        drawn
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        LENGTH,
        "{drawn:?}"
    );
    assert!(
        asked.iter().any(|(question, _)| question.is_numeric()),
        "no number: {drawn:?}"
    );
    let partly = asked
        .iter()
        .filter(|(_, points)| *points > 0.0 && *points < 1.0)
        .count();
    assert!(partly > 0, "nothing was right in part: {drawn:?}");
    browser.assert_no_faults();
}

#[test]
fn a_seed_draws_the_same_questions_and_options_in_every_language() {
    let browser = Session::start();
    let first = |language: &str| {
        open(&browser, language, "v1.0000016");
        let at = (
            browser.asked(),
            browser.shown("[data-option]", "data-option"),
        );
        browser.run("localStorage.clear()", json!([]));
        at
    };
    let drawn = first("en");
    for language in all_languages() {
        assert_eq!(first(&language), drawn, "{language}");
    }
}

#[test]
fn a_quiz_begun_by_its_button_keeps_its_seed_in_the_address() {
    let browser = Session::start();
    browser.visit("/en/quiz/");
    browser.click("[data-begin]");
    assert_number(&browser, "en", 1);
    browser.until_focused("#quiz h2");
    let at = browser.at();
    let seed = at
        .strip_prefix("/en/quiz/#v1.")
        .unwrap_or_else(|| panic!("{at}"));
    assert_eq!(seed.len(), 7, "{at}");
    assert!(
        seed.chars()
            .all(|c| "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains(c)),
        "{at}"
    );
    let first = browser.asked();
    browser.reload();
    browser.until_ready();
    assert_number(&browser, "en", 1);
    assert_eq!(browser.asked(), first);
    // No answer stands on the page of a quiz that is under way.
    assert_eq!(browser.shown(".questions details", "class").len(), 0);
    browser.assert_no_faults();
}

#[test]
fn an_empty_answer_is_pointed_out_and_costs_nothing() {
    let browser = Session::start();
    open(&browser, "en", SEED);
    for _ in 0..LENGTH {
        let question = question("en", &browser.asked());
        // Entries stand in some order from the beginning: there is no empty answer to that.
        if question.kind != "ordering" {
            browser.click("[data-check]");
            browser.until_focused(".summary");
            let told = match question.kind.as_str() {
                "numeric" => word("en", "empty-number"),
                "matching" => {
                    let missing = question.options.join("; ");
                    word("en", "empty-matches").replace("{missing}", &missing)
                }
                _ => word("en", "empty-answer"),
            };
            assert_eq!(browser.text(".summary"), told, "{}", question.id);
            assert_eq!(browser.count("[data-feedback]"), 0, "{}", question.id);
        }
        browser.answer(&question.attempt(Aim::Right));
        assert_eq!(
            browser.shown(".summary", "id").len(),
            0,
            "the summary is gone"
        );
        next(&browser);
    }
    assert_eq!(browser.attribute("[data-score]", "data-score"), "10");
    browser.assert_no_faults();
}

#[test]
fn choosing_every_option_wins_nothing_that_knowing_would() {
    let browser = Session::start();
    open(&browser, "en", SEED);
    let mut tried = 0;
    for place in 0..LENGTH {
        let question = question("en", &browser.asked());
        if question.is_multiple() {
            let all = question.every_option();
            browser.answer(&all);
            let points = question.points(&all);
            assert!(points < 1.0, "{}", question.id);
            let code = if points > 0.0 { "partly" } else { "wrong" };
            assert_eq!(browser.attribute("[data-feedback]", "data-feedback"), code);
            tried += 1;
        } else {
            browser.answer(&question.attempt(Aim::Wrong));
        }
        if place + 1 < LENGTH {
            next(&browser);
        }
    }
    assert!(
        tried > 0,
        "the seed draws no question with several right answers"
    );
}

#[test]
fn the_quiz_works_from_right_to_left_in_arabic() {
    let browser = Session::start();
    open(&browser, "ar", SEED);
    assert_eq!(browser.attribute("html", "dir"), "rtl");
    assert_eq!(browser.text("main h1"), word("ar", "quiz-title"));
    for place in 0..LENGTH {
        answer_one(&browser, "ar", place);
        next(&browser);
    }
    let said = browser.text("[data-score] h2");
    let right = word("ar", "result-right");
    let start = right.split("{n}").next().unwrap_or_default();
    assert!(said.starts_with(start), "{said}");
    browser.assert_no_faults();
}

/// The question that is shown first is the second where one answer is kept.
#[test]
fn a_quiz_under_way_waits_while_another_is_taken() {
    let browser = Session::start();
    browser.visit("/en/about/");
    browser.run("localStorage.clear()", json!([]));
    open(&browser, "en", SEED);
    let mine = browser.asked();
    browser.answer(&question("en", &mine).attempt(Aim::Right));
    // Somebody sends another one, of two questions.
    let other = "v1.0000003.q.Q01.Q06";
    open(&browser, "en", other);
    browser.answer(&question("en", "Q01").attempt(Aim::Right));
    // Both addresses go on where they were.
    open(&browser, "en", SEED);
    assert_number(&browser, "en", 2);
    open(&browser, "en", other);
    let said = |n: usize, total: usize| {
        word("en", "question-number")
            .replace("{n}", &n.to_string())
            .replace("{total}", &total.to_string())
    };
    browser.until_text("[data-question] .eyebrow", &said(2, 2));
    browser.answer(&question("en", "Q06").attempt(Aim::Right));
    browser.click("[data-next]");
    browser.until("a result", || {
        (browser.count("[data-score]") > 0).then_some(())
    });
    // The one that waits is offered, and not again once it has an answer more.
    open(&browser, "en", "");
    browser.click("[data-resume]");
    assert_number(&browser, "en", 2);
    assert_ne!(browser.asked(), mine);
    browser.answer(&question("en", &browser.asked()).attempt(Aim::Right));
    open(&browser, "en", "");
    browser.click("[data-resume]");
    assert_number(&browser, "en", 3);
    browser.assert_no_faults();
}
