//! A room has two windows: the projector shows what the presenter steps to, after reloads, without a
//! network, without channels between windows, and its screen stays on.

use roadmap_journeys::axe;
use roadmap_journeys::campaign::room_word;
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::keyboard::PAGE_DOWN;
use roadmap_journeys::room::{begin, until_hands, until_step};
use roadmap_journeys::session::Session;
use serde_json::json;

#[test]
fn the_projector_shows_what_the_presenter_steps_to_also_after_reloads_and_without_a_network() {
    let browser = Session::start();
    begin(&browser, "en", "ar");
    let presenter = browser.this_window();
    let Some(projector) = browser.open_beside("[data-screen]") else {
        return;
    };
    let on_the_wall = |what: &str, condition: &str| {
        browser.go_on_in(&projector);
        browser.until_true(what, condition, json!([]));
    };
    on_the_wall(
        "the phones' code",
        "return !!document.querySelector('[data-live] .code')",
    );
    browser.cut_the_network(true);
    browser.go_on_in(&presenter);
    browser.cut_the_network(true);
    browser.press(PAGE_DOWN);
    on_the_wall(
        "both languages side by side",
        "const sides = [...document.querySelectorAll('.sides > section')];
        return sides.map((side) => side.lang + side.dir).join() === 'enltr,arrtl'
            && !document.querySelector('.lettered')",
    );
    // The wall has the focus now, and its keys steer the room.
    browser.press(PAGE_DOWN);
    browser.go_on_in(&presenter);
    until_step(&browser, "en", 1, "step-vote");
    browser.press('2');
    until_hands(&browser, 0, ["0", "1"]);
    on_the_wall(
        "no tally yet",
        "return !document.querySelector('[data-tally]')",
    );
    browser.go_on_in(&presenter);
    browser.click("[data-show]");
    on_the_wall(
        "the tally",
        "return [...document.querySelectorAll('[data-tally] b')].map((cell) => cell.textContent)
            .slice(0, 2).join() === '0,1'",
    );
    assert_eq!(browser.count("[data-answer], [data-state='right']"), 0);
    let axe = axe::source();
    let mut broken = browser.broken_rules(&axe);
    browser.press('r');
    on_the_wall(
        "the answer in words",
        "return !!document.querySelector('[data-answer], [data-state=right] em')",
    );
    broken.extend(browser.broken_rules(&axe));
    assert_eq!(broken, Vec::<String>::new());
    browser.cut_the_network(false);
    browser.reload();
    browser.until_ready();
    on_the_wall(
        "the same after a reload",
        "return !!document.querySelector('[data-answer], [data-state=right] em')",
    );
    browser.go_on_in(&presenter);
    browser.cut_the_network(false);
    browser.reload();
    browser.until_ready();
    until_step(&browser, "en", 1, "step-answer");
    on_the_wall(
        "the sentence",
        "return !!document.querySelector('.wall blockquote')",
    );
}

/// In place of the browser's own, since not every engine has one and none tells what it holds.
const LOCKS: &str = "
    window.asked = [];
    const request = () => {
        const lock = { released: false, release() { lock.released = true; return Promise.resolve(); } };
        window.asked.push(lock);
        return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });";

/// The window is hidden or shown again; a browser lets go of the screen where it is hidden.
fn turn(browser: &Session, visible: bool) {
    browser.run(
        "const visible = arguments[0];
         if (!visible) for (const lock of window.asked) lock.released = true;
         Object.defineProperty(document, 'visibilityState', {
             configurable: true, get: () => visible ? 'visible' : 'hidden',
         });
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
        json!([visible]),
    );
}

#[test]
fn the_projector_s_screen_is_kept_on_again_after_its_window_was_hidden() {
    let browser = Session::start_for(Visit::SlowLine);
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "the page does not see what its driver puts in the place of a screen's lock",
        );
        return;
    }
    browser.open_held("/en/quiz/screen/");
    browser.run(LOCKS, json!([]));
    browser.let_the_app_arrive();
    let held = |asked: usize, held: usize| {
        browser.until_true(
            &format!("{asked} asked for, {held} held"),
            "return window.asked.length === arguments[0]
                && window.asked.filter((lock) => !lock.released).length === arguments[1]",
            json!([asked, held]),
        );
    };
    held(1, 1);
    turn(&browser, false);
    held(1, 0);
    turn(&browser, true);
    held(2, 1);
    // It is held already.
    turn(&browser, true);
    turn(&browser, true);
    held(2, 1);
    // Two that are asked for at once are not both kept.
    browser.run(
        "window.asked[1].released = true;
         for (let times = 0; times < 2; times++) {
             document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
         }",
        json!([]),
    );
    held(4, 1);
    browser.assert_no_faults();
}

/// As in browsers that have none.
const NO_CHANNEL: &str = "window.BroadcastChannel = undefined";

#[test]
fn the_two_windows_work_together_where_the_browser_has_no_channels() {
    let browser = Session::start_for(Visit::SlowLine);
    browser.open_held("/en/quiz/room/");
    browser.run(NO_CHANNEL, json!([]));
    browser.let_the_app_arrive();
    browser.click("[data-begin]");
    browser.until_focused("#room h2");
    let presenter = browser.this_window();
    let Some(projector) = browser.open_beside("[data-screen]") else {
        return;
    };
    browser.go_on_in(&projector);
    browser.open_held("/en/quiz/screen/");
    browser.run(NO_CHANNEL, json!([]));
    browser.let_the_app_arrive();
    browser.until("the phones' code", || {
        (browser.count("[data-live] .code") > 0).then_some(())
    });
    // The wall's keys steer the room, and the room's steps stand on the wall.
    browser.press(PAGE_DOWN);
    browser.until("the question", || {
        (browser.count(".sides h2") > 0).then_some(())
    });
    browser.go_on_in(&presenter);
    browser.until("the first step", || {
        browser
            .text("[data-place]")
            .ends_with(&room_word("en", "step-question"))
            .then_some(())
    });
    browser.press(PAGE_DOWN);
    browser.go_on_in(&projector);
    browser.until("the options", || {
        (browser.count(".lettered") > 0).then_some(())
    });
    browser.assert_no_faults();
}
