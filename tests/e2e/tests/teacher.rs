//! A teacher's lesson from its beginning to its end: a room of six questions with two windows and two
//! phones, the sheet on paper, the codes added up.

use roadmap_journeys::campaign::{room_word, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::keyboard::{ENTER, PAGE_DOWN};
use roadmap_journeys::paper::{on_paper, printed};
use roadmap_journeys::quiz::{Aim, question};
use roadmap_journeys::session::Session;
use serde_json::json;

/// How many questions the lesson has.
const QUESTIONS: usize = 6;

/// A telephone, in CSS pixels.
const PHONE: (u32, u32) = (360, 740);

/// Waits until the presenter's page is at a step of a question, from 1.
#[track_caller]
fn until_step(browser: &Session, number: usize, step: &str) {
    let said = word("en", "question-number")
        .replace("{n}", &number.to_string())
        .replace("{total}", &QUESTIONS.to_string());
    let said = format!("{said}: {}", room_word("en", step));
    browser.until_text("[data-place]", &said);
}

/// The heading that has the focus is in sight.
#[track_caller]
fn assert_heading_in_sight(browser: &Session, what: &str) {
    browser.until_focused("#quiz h2");
    browser.until(&format!("{what} in sight"), || {
        let box_of = "const box = document.activeElement.getBoundingClientRect();
            return box.top >= 0 && box.top < arguments[0];";
        (browser.run(box_of, json!([PHONE.1])) == json!(true)).then_some(())
    });
}

/// Somebody's phone follows the room: every question is answered, and the answers are handed in.
/// Gives the code, and the questions as they were asked.
fn phone(browser: &Session, link: &str, aim: Aim) -> (String, Vec<String>) {
    browser.visit(link);
    // A phone of its own: nothing that another has answered.
    browser.run("localStorage.removeItem('quiz-room')", json!([]));
    browser.reload();
    browser.until_ready();
    let mut asked = Vec::new();
    for number in 1..=QUESTIONS {
        let said = word("en", "question-number")
            .replace("{n}", &number.to_string())
            .replace("{total}", &QUESTIONS.to_string());
        browser.until_text("[data-question] .eyebrow", &said);
        assert_heading_in_sight(browser, &said);
        let question = question("en", &browser.asked());
        browser.fill_in(&question.attempt(aim));
        browser.click("[data-next]");
        asked.push(question.prompt);
    }
    assert_heading_in_sight(browser, "the way to hand in");
    browser.click("[data-hand-in]");
    browser.until("a code", || {
        (browser.count("[data-result-code]") > 0).then_some(())
    });
    assert_heading_in_sight(browser, "the code");
    (browser.text("[data-result-code]"), asked)
}

#[test]
fn a_lesson_is_taught_with_a_projector_two_phones_and_paper() {
    let browser = Session::start();
    browser.visit("/en/quiz/room/");
    assert_eq!(browser.value("#room-count"), QUESTIONS.to_string());
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    browser.until_text("[data-place]", &room_word("en", "place-start"));
    let link = browser.attribute("[data-phone]", "href");
    let presenter = browser.this_window();
    let projector = browser.open_beside("[data-screen]");
    let on_the_wall = |what: &str, condition: &str, text: &str| {
        if let Some(projector) = &projector {
            browser.go_on_in(projector);
            browser.until_true(what, condition, json!([text]));
            browser.go_on_in(&presenter);
        }
    };
    let shown = "return document.querySelector('[data-live]').textContent.includes(arguments[0])";
    on_the_wall(
        "the phones' code",
        "return !!document.querySelector('[data-live] .code')",
        "",
    );

    // The phones: in windows of their own, where the driver can open any.
    let mut codes = Vec::new();
    let mut questions = Vec::new();
    for aim in [Aim::Right, Aim::Wrong] {
        if browser.engine == Engine::Webkit {
            browser.skip(
                &[Engine::Webkit],
                "its driver opens no window for a phone, which then takes the presenter's",
            );
        } else {
            browser.go_on_in_a_bare_window();
        }
        browser.set_width(PHONE.0);
        let (code, asked) = phone(&browser, &link, aim);
        codes.push(code);
        questions = asked;
        browser.assert_no_faults();
        browser.go_on_in(&presenter);
        browser.set_width(1024);
        if browser.engine == Engine::Webkit {
            browser.visit("/en/quiz/room/");
            browser.until_text("[data-place]", &room_word("en", "place-start"));
        }
    }
    assert_ne!(codes[0], codes[1]);

    // The first question in full, by keys; the others as far as their answers.
    for (number, prompt) in (1..).zip(&questions) {
        browser.press(PAGE_DOWN);
        until_step(&browser, number, "step-question");
        on_the_wall("the question", shown, prompt);
        browser.press(PAGE_DOWN);
        until_step(&browser, number, "step-vote");
        browser.press('1');
        browser.press('1');
        browser.press('2');
        browser.until("the hands", || {
            let hands = browser.run(
                "return [...document.querySelectorAll('[data-round=\\'0\\'] input')]
                    .slice(0, 2).map((field) => field.value).join()",
                json!([]),
            );
            (hands == json!("2,1")).then_some(())
        });
        browser.press('r');
        until_step(&browser, number, "step-answer");
        on_the_wall("the answer", shown, &word("en", "right-answer"));
    }
    browser.press(PAGE_DOWN);
    browser.until_text("[data-place]", &room_word("en", "place-end"));
    on_the_wall("thanks", shown, &room_word("en", "thank-you"));

    // The room's codes are added up where the presenter is led to.
    let room = link.split('#').nth(1).expect("a quiz").to_owned();
    browser.click("[data-pool]");
    browser.until_at(&format!("/en/quiz/results/#{room}"));
    browser.until_ready();
    browser.watch();
    browser.until("the field for codes", || {
        (browser.count("#codes") > 0).then_some(())
    });
    browser.type_into("#codes", &codes.join(&ENTER.to_string()));
    browser.click("[data-add]");
    let people = room_word("en", "people-count").replace("{n}", "2");
    browser.until_text("[data-people]", &people);
    assert_eq!(browser.count("[data-item]"), 0);
    browser.assert_no_faults();

    // The sheet is that of the room, and the key is not on it.
    browser.visit("/en/quiz/room/");
    browser.until_text("[data-place]", &room_word("en", "place-end"));
    browser.until("a way to this room's sheet", || {
        let links = browser.shown("main a", "href");
        let sheet = format!("/en/quiz/sheet/#{room}");
        links.contains(&sheet).then_some(())
    });
    browser.visit("/en/about/");
    browser.visit(&format!("/en/quiz/sheet/#{room}"));
    browser.until("six questions", || {
        (browser.count("[data-asked]") == QUESTIONS).then_some(())
    });
    if browser.engine == Engine::Webkit {
        browser.skip(
            &[Engine::Webkit],
            "its driver prints nothing: the sheet is read on the screen only",
        );
        return;
    }
    browser.run("window.print = () => {}", json!([]));
    browser.click("[data-print='sheet']");
    let sheets: String = printed(&browser)
        .into_iter()
        .map(|sheet| sheet.text)
        .collect();
    for prompt in &questions {
        for word in prompt.split_whitespace().map(on_paper) {
            assert!(sheets.contains(&word), "no {word} on paper");
        }
    }
    assert!(!sheets.contains(&on_paper(&room_word("en", "key-part"))));
}
