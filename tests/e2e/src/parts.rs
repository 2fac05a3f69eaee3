//! Parts of the app: which a document has asked for.

use crate::session::Session;
use serde_json::json;

/// Selector of a link to a page that needs another part: the quiz.
pub const LINK: &str = "header nav li:nth-child(3) a";

/// Script that returns the names, without the hash, of the modules that the document has asked for.
pub const MODULES: &str = "
    return performance.getEntriesByType('resource')
        .map(({ name }) => /\\/assets\\/([a-z0-9-]+)\\.[0-9a-f]+\\.wasm$/.exec(name)?.[1])
        .filter(Boolean).sort()";

/// Names of the modules that the document has asked for, without the hash.
pub fn modules(browser: &Session) -> Vec<String> {
    let names = browser.run(MODULES, json!([]));
    let names = names.as_array().expect("a list");
    names
        .iter()
        .map(|name| name.as_str().expect("a name").to_owned())
        .collect()
}

/// Waits until whatever a sign could have started has been started: longer than a link has to be
/// pointed at, by the page's own clock.
#[track_caller]
pub fn until_later(browser: &Session) {
    browser.run(
        "window.later = false; setTimeout(() => { window.later = true; }, 200)",
        json!([]),
    );
    browser.until_true("a while to pass", "return window.later", json!([]));
}
