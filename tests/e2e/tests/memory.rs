//! Nothing grows while one reads: memory after 300 changes of page is what it was after 30.

use roadmap_journeys::engine::Engine;
use roadmap_journeys::say;
use roadmap_journeys::session::Session;
use serde_json::json;

/// A page of every kind, in an order in which each follows one of another part.
const ROUND: [&str; 10] = [
    "/ar/",
    "/ar/messages/",
    "/ar/connect/",
    "/ar/m/T4/",
    "/ar/areas/universal-connectivity/",
    "/ar/share/",
    "/ar/about/",
    "/ar/quiz/",
    "/ar/protect/",
    "/ar/quiz/room/",
];

/// Goes through links to each page of the round, as often as told. All of a round is one script: each
/// that is sent is kept for a while, and would be counted.
fn go_around(browser: &Session, times: usize) {
    for _ in 0..times {
        let at_last = browser.run_async(
            "const [round, done] = arguments;
             const root = document.documentElement;
             const frame = () => new Promise((then) => requestAnimationFrame(then));
             const go = async (path) => {
                 const link = document.createElement('a');
                 link.href = path;
                 document.querySelector('#campaign-app').append(link);
                 link.click();
                 link.remove();
                 // The address is the page's own once the page stands.
                 while (location.pathname !== path || root.dataset.waiting) await frame();
             };
             round.reduce((before, path) => before.then(() => go(path)), Promise.resolve())
                 .then(() => done(location.pathname));",
            json!([ROUND]),
        );
        assert_eq!(at_last, json!(ROUND[9]));
    }
}

/// Bytes of the program's memory, and of what scripts hold once all that can be has been collected.
fn held(browser: &Session) -> [f64; 2] {
    let program = browser.run_async(
        "const done = arguments[0];
         const files = performance.getEntriesByType('resource').map((entry) => entry.name);
         const script = files.find((name) => /\\/app\\.[0-9a-f]{64}\\.js$/.test(name));
         import(script).then((app) => done(app.initSync().memory.buffer.byteLength));",
        json!([]),
    );
    browser.devtools("HeapProfiler.collectGarbage", json!({}));
    let heap = browser.devtools("Runtime.getHeapUsage", json!({}));
    [&program, &heap["usedSize"]].map(|bytes| bytes.as_f64().expect("a number of bytes"))
}

#[test]
fn memory_after_three_hundred_pages_is_within_a_tenth_of_that_after_thirty() {
    let browser = Session::start();
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "its driver does not tell what scripts hold",
        );
        return;
    }
    browser.visit("/ar/share/");
    browser.until_ready();
    go_around(&browser, 3);
    let early = held(&browser);
    go_around(&browser, 27);
    let late = held(&browser);
    for (what, early, late) in [
        ("the program", early[0], late[0]),
        ("scripts", early[1], late[1]),
    ] {
        say(&format!(
            "{what}: {early} bytes after 30 changes of page, {late} after 300"
        ));
        assert!(
            late <= early * 1.1,
            "{what} grew from {early} to {late} bytes"
        );
    }
    browser.assert_no_faults();
}
