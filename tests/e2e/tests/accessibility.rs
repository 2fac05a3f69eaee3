//! Every page, and every state of a page, against the rules of axe-core.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::quiz::{Aim, ONE_OF_EACH, question};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::{languages, paths, shared_sorts, sorts_by_turns};
use serde_json::json;

const COMPOSER: &str = "[data-composer]";

#[track_caller]
fn assert_none(broken: Vec<String>) {
    assert!(
        broken.is_empty(),
        "{} rules are broken:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

#[test]
fn no_page_breaks_a_rule_before_or_after_the_app_arrives() {
    let (browser, axe) = (Session::start_for(Visit::SlowLine), axe::source());
    let mut broken = Vec::new();
    // The app takes a page over as it was sent: before it, one of each sort tells of all.
    let sorts = shared_sorts(browser.engine);
    for path in paths(browser.engine) {
        browser.open_held(&path);
        if sorts.contains(&path) {
            broken.extend(browser.broken_rules(&axe));
        }
        browser.let_the_app_arrive();
        broken.extend(browser.broken_rules(&axe));
    }
    assert_none(broken);
}

#[test]
fn no_page_breaks_a_rule_where_the_app_is_lost() {
    let (browser, axe) = (Session::start_for(Visit::WithoutApp), axe::source());
    let mut broken = Vec::new();
    for path in ["/en/share/", "/ar/quiz/", "/en/messages/"] {
        browser.open(path);
        browser.until_attribute("html", "data-failed", "true");
        broken.extend(browser.broken_rules(&axe));
    }
    assert_none(broken);
}

#[test]
fn no_page_breaks_a_rule_in_the_dark() {
    let (browser, axe) = (Session::start(), axe::source());
    if !browser.prefer(&[("prefers-color-scheme", "dark")]) {
        return;
    }
    let mut broken = Vec::new();
    // What a page says does not change its colours.
    for path in sorts_by_turns() {
        browser.visit(&path);
        broken.extend(browser.broken_rules(&axe));
    }
    assert_none(broken);
}

#[test]
fn no_state_of_the_builder_breaks_a_rule() {
    let (browser, axe) = (Session::start(), axe::source());
    let mut broken = Vec::new();
    for language in languages(browser.engine) {
        browser.visit("/");
        browser.visit(&format!("/{language}/share/#v1.NOPE.s"));
        broken.extend(browser.broken_rules(&axe));
        browser.clear(COMPOSER);
        browser.type_into(COMPOSER, &"漢".repeat(400));
        browser.click("[data-copy]");
        browser.until_attribute("[data-channel='x']", "data-fits", "false");
        broken.extend(browser.broken_rules(&axe));
    }
    assert_none(broken);
}

#[test]
fn no_step_of_the_quiz_breaks_a_rule() {
    let (browser, axe) = (Session::start(), axe::source());
    let mut broken = Vec::new();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/quiz/"));
        browser.click("[data-begin]");
        for place in 0..10 {
            let question = question(language, &browser.asked());
            // An order is an answer as it stands: it can't be handed in empty.
            if place < 3 && question.kind != "ordering" {
                browser.click("[data-check]");
                browser.until_focused(".summary");
                broken.extend(browser.broken_rules(&axe));
            }
            let aim = if place % 2 == 0 {
                Aim::Wrong
            } else {
                Aim::Right
            };
            browser.answer(&question.attempt(aim));
            if place < 4 {
                broken.extend(browser.broken_rules(&axe));
            }
            browser.click("[data-next]");
            browser.until_focused("#quiz h2");
        }
        assert!(
            browser.count("[data-score]") > 0,
            "ten questions end in a result"
        );
        broken.extend(browser.broken_rules(&axe));
        browser.run("localStorage.clear()", json!([]));
    }
    assert_none(broken);
}

#[test]
fn no_kind_of_question_and_no_step_of_a_room_breaks_a_rule() {
    let (browser, axe) = (Session::start(), axe::source());
    let mut broken = Vec::new();
    for language in languages(browser.engine) {
        browser.visit("/en/about/");
        browser.visit(&format!("/{language}/quiz/#{ONE_OF_EACH}"));
        browser.until_focused("#quiz h2");
        for _ in 0..7 {
            broken.extend(browser.broken_rules(&axe));
            let question = question(language, &browser.asked());
            browser.answer(&question.attempt(Aim::Wrong));
            broken.extend(browser.broken_rules(&axe));
            browser.click("[data-next]");
            browser.until_focused("#quiz h2");
        }
        browser.run("localStorage.clear()", json!([]));
        browser.visit("/en/about/");
        browser.visit(&format!("/{language}/quiz/#v1.0000007.r07.q.Q06.Q07"));
        browser.until_focused("#quiz h2");
        browser.fill_in(&question(language, "Q06").attempt(Aim::Wrong));
        browser.until_text("[data-kept]", &word(language, "answer-kept"));
        broken.extend(browser.broken_rules(&axe));
        browser.go_to(2);
        browser.until("handing in", || {
            (browser.count("[data-hand-in]") > 0).then_some(())
        });
        broken.extend(browser.broken_rules(&axe));
        browser.click("[data-hand-in]");
        browser.until("a code", || {
            (browser.count("[data-result-code]") > 0).then_some(())
        });
        broken.extend(browser.broken_rules(&axe));
        browser.run("localStorage.clear()", json!([]));
    }
    assert_none(broken);
}
