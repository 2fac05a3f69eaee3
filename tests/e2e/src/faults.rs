//! Faults of a page that do not show in it.

use crate::engine::Engine;
use crate::page::{list, words};
use crate::session::Session;
use serde_json::json;

/// Script that watches a document for errors, unhandled rejections, violations of the content
/// security policy, and errors and warnings on the console. Chromium runs it before anything else
/// of a document, and its driver's log reports the rest. The other two drivers cannot do that:
/// there it runs as soon as the document is parsed, mostly before the app starts; `watchedLate`
/// tells whether.
pub const WATCH: &str = "
    if (!window.faultsSeen) {
        const faults = window.faultsSeen = [];
        window.watchedLate = document.documentElement?.dataset?.ready !== undefined;
        addEventListener('error', (event) => {
            const target = event.target;
            faults.push('error: ' + (event.message || target.src || target.href || target));
        }, true);
        addEventListener('unhandledrejection', (event) => faults.push('refused: ' + event.reason));
        addEventListener('securitypolicyviolation', (event) =>
            faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
        for (const level of ['error', 'warn']) {
            const said = console[level];
            console[level] = (...words) => {
                faults.push(level + ': ' + words.map(String).join(' '));
                said.apply(console, words);
            };
        }
    }";

/// Script that lists the faults of the present document: those watched, cookies, requests to other
/// origins, and failed requests.
const FAULTS: &str = "
    const faults = [...(window.faultsSeen ?? ['nobody watched'])];
    if (document.cookie) faults.push('cookie: ' + document.cookie);
    for (const { name, responseStatus } of performance.getEntriesByType('resource')) {
        if (new URL(name).origin !== location.origin) faults.push('elsewhere: ' + name);
        if (responseStatus >= 400) faults.push(`status ${responseStatus}: ${name}`);
    }
    return faults";

impl Session {
    /// Faults of the present document. In Chromium with those that its log holds since it was last
    /// asked: refused loads, violations while the document was parsed, network errors.
    #[track_caller]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = list(&self.run(FAULTS, json!([])));
        if self.engine == Engine::Chromium {
            let log = self.post("/se/log", json!({ "type": "browser" }));
            let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
            let serious = entries
                .iter()
                .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")))
                .map(|entry| format!("log: {}", words(&entry["message"])));
            faults.extend(serious);
        }
        faults
    }

    /// Fails if the present document has a fault.
    #[track_caller]
    pub fn assert_no_faults(&self) {
        let faults = self.faults();
        assert!(faults.is_empty(), "at {}: {faults:#?}", self.at());
    }
}
