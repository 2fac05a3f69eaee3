//! All kinds of questions: by keys alone, half filled in and left, missed and practised again.

use roadmap_journeys::campaign::word;
use roadmap_journeys::files::{catch_files, saved};
use roadmap_journeys::keyboard::ENTER;
use roadmap_journeys::quiz::{Aim, Attempt, ONE_OF_EACH, question};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::{Value, json};

/// A question for a percentage from 0 to 100 with one decimal.
const PERCENT: &str = "Q03";

fn open(browser: &Session, language: &str, fragment: &str) {
    browser.visit("/en/about/");
    browser.visit(&format!("/{language}/quiz/#{fragment}"));
    browser.until_focused("#quiz h2");
}

/// How good the answers are meant to be.
fn aim(place: usize, has_parts: bool) -> Aim {
    match place % 3 {
        0 if has_parts => Aim::Partly,
        1 => Aim::Wrong,
        _ => Aim::Right,
    }
}

#[test]
fn every_kind_of_question_is_answered_by_keys_alone() {
    let browser = Session::start();
    open(&browser, "en", ONE_OF_EACH);
    let mut points = 0.0;
    let mut kinds = Vec::new();
    for place in 0..7 {
        let question = question("en", &browser.asked());
        let aim = aim(place, question.has_parts());
        let attempt = question.attempt(aim);
        browser.fill_in_by_keys(&attempt);
        browser.tab_to("[name='sure']");
        browser.press(' ');
        browser.tab_to("[data-check]");
        browser.press(ENTER);
        browser.until_focused("[data-feedback] h3");
        let code = match aim {
            Aim::Right => "right",
            Aim::Partly => "partly",
            Aim::Wrong => "wrong",
        };
        let told = browser.attribute("[data-feedback]", "data-feedback");
        assert_eq!(told, code, "{}: {attempt:?}", question.id);
        points += question.points(&attempt);
        browser.tab_to("[data-next]");
        browser.press(ENTER);
        browser.until_focused("#quiz h2");
        kinds.push(question.kind);
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    let shown: f64 = browser
        .attribute("[data-score]", "data-score")
        .parse()
        .expect("a number");
    assert!((shown - points).abs() < 0.0051, "{shown}, not {points}");
    browser.assert_no_faults();
}

/// What stands in the form.
fn form(browser: &Session) -> Value {
    browser.run(
        "return [...document.querySelectorAll('[data-question] :is(input, [data-match], [data-place])')]
            .map((e) => e.dataset.option ?? (e.type === 'text' || e.dataset.match
                ? parseFloat(e.value) : e.checked))",
        json!([]),
    )
}

#[test]
fn what_stands_in_a_form_survives_a_reload_and_a_change_of_language() {
    let browser = Session::start();
    open(&browser, "en", ONE_OF_EACH);
    for _ in 0..7 {
        let question = question("en", &browser.asked());
        let empty = form(&browser);
        browser.fill_in(&question.attempt(Aim::Wrong));
        browser.click("[name='sure'][value='sure']");
        let filled = form(&browser);
        assert_ne!(filled, empty, "{}", question.id);
        browser.reload();
        browser.until_ready();
        assert_eq!(browser.asked(), question.id);
        assert_eq!(form(&browser), filled, "{}", question.id);
        browser.change_language("ar");
        browser.until_at(&format!("/ar/quiz/#{ONE_OF_EACH}"));
        browser.until_ready();
        assert_eq!(browser.asked(), question.id);
        assert_eq!(form(&browser), filled, "{} in Arabic", question.id);
        browser.change_language("en");
        browser.until_at(&format!("/en/quiz/#{ONE_OF_EACH}"));
        browser.until_ready();
        browser.click("[data-check]");
        browser.until_focused("[data-feedback] h3");
        assert_eq!(
            browser.attribute("[data-feedback]", "data-feedback"),
            "wrong"
        );
        browser.click("[data-next]");
        browser.until_focused("#quiz h2");
    }
    browser.assert_no_faults();
}

#[test]
fn a_browser_that_saves_nothing_says_so_and_the_quiz_goes_on() {
    let browser = Session::start();
    open(&browser, "en", ONE_OF_EACH);
    let refuse = "Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
    };";
    browser.run(refuse, json!([]));
    for _ in 0..7 {
        let question = question("en", &browser.asked());
        browser.answer(&question.attempt(Aim::Right));
        let said = browser.visible_texts_of(".notice");
        assert!(said.contains(&word("en", "not-saved")), "{said:?}");
        browser.click("[data-next]");
        browser.until_focused("#quiz h2");
    }
    assert_eq!(browser.attribute("[data-score]", "data-score"), "7");
}

#[test]
fn a_wrong_choice_is_told_the_mistake_that_it_stands_for() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        open(&browser, language, "v1.0000007.q.Q01");
        let question = question(language, "Q01");
        let attempt = question.attempt(Aim::Wrong);
        let Attempt::Options(chosen) = &attempt else {
            panic!("a choice");
        };
        browser.answer(&attempt);
        let mistakes = browser.texts("[data-mistakes] li");
        assert_eq!(mistakes, [question.misconceptions[chosen[0]].clone()]);
        browser.run("localStorage.clear()", json!([]));
    }
}

#[test]
fn what_someone_was_sure_of_and_missed_comes_first_and_is_practised_again() {
    let browser = Session::start();
    open(&browser, "en", "v1.0000007.q.Q01.Q11.Q02.Q13");
    for (aim, sure) in [
        (Aim::Wrong, "guess"),
        (Aim::Right, "sure"),
        (Aim::Wrong, "sure"),
        (Aim::Wrong, ""),
    ] {
        let question = question("en", &browser.asked());
        browser.fill_in(&question.attempt(aim));
        if !sure.is_empty() {
            browser.click(&format!("[name='sure'][value='{sure}']"));
        }
        browser.click("[data-check]");
        browser.until_focused("[data-feedback] h3");
        browser.click("[data-next]");
        browser.until_focused("#quiz h2");
    }
    let missed = browser.shown("[data-missed]", "data-missed");
    assert_eq!(missed, ["Q02", "Q01", "Q13"]);
    assert_eq!(browser.count("[data-sure]"), 1);
    assert_eq!(browser.count("[data-missed='Q02'] [data-sure]"), 1);

    // What is shared tells the points and the way to the same questions, and no answer.
    let post = browser.text("[data-post]");
    assert!(
        post.ends_with("/en/quiz/#v1.0000007.q.Q01.Q11.Q02.Q13"),
        "{post}"
    );
    for id in ["Q01", "Q11", "Q02", "Q13"] {
        for right in question("en", id).right_answer() {
            assert!(
                !post.contains(&right) || right.len() < 2,
                "{post} tells {right}"
            );
        }
    }

    catch_files(&browser);
    browser.click("[data-figures] summary");
    browser.click("[data-make='calendar']");
    let file = saved(&browser);
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    assert_eq!(file.name, "quiz.ics");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains(".q.Q02.Q01.Q13\r\n"), "{text}");
    browser.click("[data-make='xapi']");
    let file = saved(&browser);
    let statements: Value = serde_json::from_slice(&file.bytes).expect("JSON");
    let verbs = statements.as_array().expect("a list").len();
    assert_eq!((file.name.as_str(), verbs), ("quiz-xapi.json", 5));
    browser.until_text("[data-made]", &word("en", "image-saved"));

    browser.click("[data-practise]");
    browser.until_focused("#quiz h2");
    let at = browser.at();
    assert!(at.ends_with(".q.Q02.Q01.Q13"), "{at}");
    assert_eq!(browser.asked(), "Q02");
    browser.assert_no_faults();
}

#[test]
fn a_question_asked_by_itself_leaves_the_quiz_under_way_as_it_was() {
    let browser = Session::start();
    open(&browser, "en", ONE_OF_EACH);
    let first = question("en", &browser.asked());
    browser.answer(&first.attempt(Aim::Right));
    browser.visit("/en/about/");
    browser.visit("/en/quiz/#Q05");
    browser.answer(&question("en", "Q05").attempt(Aim::Right));
    browser.click("[data-next]");
    browser.until_focused("#quiz h2");
    browser.click("[data-resume]");
    browser.until_at(&format!("/en/quiz/#{ONE_OF_EACH}"));
    let second = word("en", "question-number")
        .replace("{n}", "2")
        .replace("{total}", "7");
    browser.until_text("[data-question] .eyebrow", &second);
    browser.assert_no_faults();
}

#[test]
fn an_address_of_no_quiz_says_so_and_offers_one() {
    let browser = Session::start();
    browser.visit("/en/about/");
    browser.visit("/en/quiz/#v1.0000007.q.NOPE");
    browser.until("the page to say so", || {
        let said = browser.visible_texts_of(".notice");
        said.contains(&word("en", "quiz-refused")).then_some(())
    });
    browser.click("[data-begin]");
    browser.until_focused("#quiz h2");
    browser.assert_no_faults();
}

#[test]
fn what_an_update_took_away_is_told_and_the_rest_goes_on() {
    let browser = Session::start();
    browser.visit("/en/quiz/");
    // Q99 is no question of the bank any more, and Q11 has no third option.
    let saved = "q2;v1.0000007.q.Q01.Q99.Q11.Q02;Q01=c2;Q99=c0;Q11=c2;Q02";
    browser.run("localStorage.setItem('quiz', arguments[0])", json!([saved]));
    browser.reload();
    browser.until_ready();
    browser.click("[data-resume]");
    browser.until_at("/en/quiz/#v1.0000007.q.Q01.Q11.Q02");
    let told = word("en", "quiz-renewed")
        .replace("{questions}", "1")
        .replace("{answers}", "2");
    browser.until("the page to say so", || {
        let said = browser.visible_texts_of(".notice");
        said.contains(&told).then_some(())
    });
    assert_eq!(browser.asked(), "Q11");
    browser.assert_no_faults();
}

#[test]
fn a_number_is_read_as_people_type_it_and_what_is_wrong_with_another_is_told() {
    let browser = Session::start();
    let range = |language: &str| {
        word(language, "number-outside")
            .replace("{min}", "0")
            .replace("{max}", "100")
    };
    for language in languages(browser.engine) {
        open(&browser, language, &format!("v1.0000007.q.{PERCENT}"));
        let try_out = |typed: &str| {
            browser.clear("[data-question] input");
            browser.type_into("[data-question] input", typed);
            browser.click("[data-check]");
        };
        for (typed, told) in [
            (" ", word(language, "empty-number")),
            ("many", word(language, "no-number")),
            ("46.45", word(language, "no-number")),
            ("101", range(language)),
            ("٤٦٤", range(language)),
            ("-1", range(language)),
        ] {
            try_out(typed);
            browser.until_text(".summary", &told);
            browser.until_focused(".summary");
        }
    }
    for typed in [
        "46.40", "46,4", "46.4 %", " 46.4 ", "٤٦٫٤", "+46.4", "%46.4", "46.4",
    ] {
        browser.run("localStorage.clear()", json!([]));
        open(&browser, "en", &format!("v1.0000007.q.{PERCENT}"));
        browser.type_into("[data-question] input", typed);
        browser.click("[data-check]");
        browser.until_focused("[data-feedback] h3");
        assert_eq!(
            browser.attribute("[data-feedback]", "data-feedback"),
            "right",
            "{typed}"
        );
        assert_eq!(browser.value("[data-question] input"), "46.4", "{typed}");
    }
    browser.assert_no_faults();
}
