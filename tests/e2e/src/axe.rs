//! Accessibility rules, checked by axe-core in the page as it is.

use crate::page::words;
use crate::session::Session;
use crate::setting;
use serde_json::{Value, json};

/// Script that runs all rules of WCAG 2 at every level, best practices and the experimental ones,
/// and contrast at AA and at AAA, which is off unless it is asked for by name.
///
/// By itself axe skips most contrasts of this site. It takes letters that join, as the Arabic ones
/// do, for those of an icon font, since a word is narrower than its letters; so here it measures
/// texts letter by letter. And it leaves the background undecided where a pseudo-element is drawn
/// beside a text; so here it ignores pseudo-elements.
const RUN: &str = "
    const [withContrast, done] = arguments;
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa',
        'best-practice', 'experimental'];
    const contrasts = { 'color-contrast': [4.5, 3], 'color-contrast-enhanced': [7, 4.5] };
    const checks = Object.entries(contrasts).map(([id, [normal, large]]) => ({ id, options: {
        contrastRatio: { normal: { expected: normal }, large: { expected: large } },
        boldValue: 700, boldTextPt: 14, largeTextPt: 18, ignoreUnicode: true, ignoreLength: false,
        ignorePseudo: true, shadowOutlineEmMax: .1, textStrokeEmMin: .03,
    } }));
    const rules = Object.keys(contrasts).map((id) => [id, { enabled: withContrast }]);
    const options = {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(rules),
        resultTypes: ['violations'],
    };
    const canvas = CanvasRenderingContext2D.prototype;
    const { measureText } = canvas;
    canvas.measureText = (text) => ({ width: 10 * text.length });
    axe.configure({ checks });
    axe.run(document, options).then(
        ({ violations, passes }) => done({
            passes: passes.length,
            contrasts: [...violations, ...passes].filter(({ id }) => contrasts[id]).length,
            violations: violations.map(({ id, help, nodes }) => ({
                id, help, count: nodes.length, first: nodes[0].html, why: nodes[0].failureSummary,
            })),
        }),
        (error) => done({ failed: String(error) }),
    ).finally(() => canvas.measureText = measureText);";

/// Source of axe-core, from the file in `AXE`.
///
/// # Panics
///
/// If the file cannot be read.
pub fn source() -> String {
    let path = setting("AXE");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

impl Session {
    /// Rules that the present page breaks, one line each. Scripts that a driver runs are not
    /// subject to the page's content security policy.
    ///
    /// # Panics
    ///
    /// If axe has not checked what it should.
    #[track_caller]
    pub fn broken_rules(&self, axe: &str) -> Vec<String> {
        self.run_rules(axe, true)
    }

    /// Rules that the present page breaks, as by [`Session::broken_rules`], without those on
    /// contrast.
    #[track_caller]
    pub fn broken_rules_but_contrast(&self, axe: &str) -> Vec<String> {
        self.run_rules(axe, false)
    }

    #[track_caller]
    fn run_rules(&self, axe: &str, with_contrast: bool) -> Vec<String> {
        self.run(&format!("if (!window.axe) {{ {axe} }}"), json!([]));
        let result = self.run_async(RUN, json!([with_contrast]));
        let contrasts = if with_contrast { 2 } else { 0 };
        assert!(
            result["passes"].as_u64() > Some(5) && result["contrasts"] == json!(contrasts),
            "axe has not checked what it should at {}: {result}",
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
