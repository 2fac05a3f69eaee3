//! Accessibility rules, checked by axe-core in the page as it stands.

use crate::page::words;
use crate::session::Session;
use crate::setting;
use serde_json::{Value, json};

/// All rules of WCAG 2 at every level, best practices and the experimental ones.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa',
        'best-practice', 'experimental'];
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    axe.run(document, options).then(
        ({ violations, passes }) => done({
            passes: passes.length,
            violations: violations.map(({ id, help, nodes }) => ({
                id, help, count: nodes.length, first: nodes[0].html, why: nodes[0].failureSummary,
            })),
        }),
        (error) => done({ failed: String(error) }),
    );";

/// The checker's source, read once.
pub fn source() -> String {
    let path = setting("AXE");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

impl Session {
    /// The rules that the present page breaks, one line each. Scripts that a driver runs are not
    /// subject to the page's content security policy.
    #[track_caller]
    pub fn broken_rules(&self, axe: &str) -> Vec<String> {
        self.run(&format!("if (!window.axe) {{ {axe} }}"), json!([]));
        let result = self.run_async(RUN, json!([]));
        assert!(
            result["passes"].as_u64() > Some(5),
            "axe has checked nothing at {}: {result}",
            self.at()
        );
        let violations = result["violations"].as_array().cloned().unwrap_or_default();
        violations
            .iter()
            .map(|violation| self.told(violation))
            .collect()
    }

    fn told(&self, violation: &Value) -> String {
        let [id, help, first, why] =
            ["id", "help", "first", "why"].map(|key| words(&violation[key]));
        let (at, count) = (self.at(), &violation["count"]);
        format!("{at}: {id}: {help}; {count} times, first {first}: {why}")
    }
}
