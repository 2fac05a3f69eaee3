//! What is said while something is missing: the app on its way, the app lost, no network.

use roadmap_journeys::campaign::word;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

/// Whether the strands run along the window's edge.
const LOADING: &str = "
    const { content, height } = getComputedStyle(document.documentElement, '::before');
    return content !== 'none' && parseFloat(height) > 0;";

/// Where it is said that there is no network.
const OFFLINE: &str = ".state:not(.failed, .slow)[role='status']";

/// How far down the page its heading stands.
const HEADING: &str = "return document.querySelector('h1').getBoundingClientRect().top";

#[test]
fn the_app_s_way_is_shown_without_moving_the_page() {
    let browser = Session::start_for(Visit::SlowLine);
    for path in ["/en/quiz/", "/ar/share/"] {
        browser.open_held(path);
        let before = browser.run(HEADING, json!([]));
        browser.until_true("the strands at the edge", LOADING, json!([]));
        assert_eq!(browser.run(HEADING, json!([])), before, "{path} has moved");
        browser.let_the_app_arrive();
        assert_eq!(browser.run(LOADING, json!([])), json!(false), "{path}");
        assert_eq!(browser.run(HEADING, json!([])), before, "{path} has moved");
    }
}

#[test]
fn where_the_app_is_lost_every_tool_says_so_without_moving() {
    let browser = Session::start_for(Visit::WithoutApp);
    for (language, path) in [("en", "/en/messages/"), ("ar", "/ar/share/")] {
        browser.open(path);
        let before = browser.run(HEADING, json!([]));
        browser.until("the page to say so", || {
            let said = browser.visible_texts_of(".state");
            said.contains(&word(language, "app-failed")).then_some(())
        });
        assert_eq!(browser.run(HEADING, json!([])), before, "{path} has moved");
    }
}

#[test]
fn without_a_network_the_page_says_so_until_it_is_back() {
    let browser = Session::start();
    let network = "
        Object.defineProperty(navigator, 'onLine', { value: arguments[0], configurable: true });
        dispatchEvent(new Event(arguments[0] ? 'online' : 'offline'));";
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/"));
        assert_eq!(browser.text(OFFLINE), "");
        browser.run(network, json!([false]));
        browser.until_text(OFFLINE, &word(language, "offline"));
        // What is open goes on working.
        browser.click("[data-stop='2'] a");
        browser.until_at(&format!("/{language}/areas/digital-inclusion/"));
        browser.until_text(OFFLINE, &word(language, "offline"));
        browser.run(network, json!([true]));
        browser.until_text(OFFLINE, "");
    }
    browser.assert_no_faults();
}
