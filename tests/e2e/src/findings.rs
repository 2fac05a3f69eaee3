//! Findings on many pages, reported together: one line for what many pages have in common.

use crate::page::words;
use serde_json::Value;
use std::collections::BTreeMap;

/// Number of cases that are reported for one place, each in other words; all others are counted.
const TOLD: usize = 4;

/// JavaScript helpers for scripts that look for findings: `finding(element, says)` makes a finding
/// of an element, named by a short selector and the beginning of its text; `shown(element)` tells
/// whether it is visible.
pub(crate) const HELPERS: &str = r"
    const ownName = (element) =>
        element.localName + [...element.classList].map((name) => '.' + name).join('');
    const finding = (element, says) => {
        const names = [];
        for (let at = element; at && names.length < 3; at = at.parentElement) names.unshift(ownName(at));
        const specimen = element.closest('[data-specimen]');
        if (specimen) names.unshift(`[${specimen.dataset.specimen}]`);
        const text = (element.innerText ?? element.textContent).trim().replace(/\s+/g, ' ');
        return { where: names.join(' '), says: `“${text.slice(0, 40)}” ${says}` };
    };
    const UNSEEN = '.unseen, .skip:not(:focus)';
    const shown = (element) => !element.closest(UNSEEN) && element.getClientRects().length > 0
        && element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
    const styles = new Map();
    const style = (element) => {
        if (!styles.has(element)) styles.set(element, getComputedStyle(element));
        return styles.get(element);
    };
";

/// Cases found in one place of many pages.
#[derive(Debug, Default)]
struct Cases {
    count: usize,
    /// Descriptions of the cases, each with the circumstances of its first one.
    told: BTreeMap<String, String>,
}

/// Findings on many pages, by their place within the page.
#[derive(Debug, Default)]
pub struct Findings {
    by_place: BTreeMap<String, Cases>,
}

impl Findings {
    /// Adds the findings of a script on a page, as a list of `{ where, says }`.
    pub fn add(&mut self, circumstances: &str, found: &Value) {
        let all = found.as_array().expect("a list of findings");
        for one in all {
            let [place, says] = ["where", "says"].map(|key| words(&one[key]));
            self.add_one(circumstances, &place, &says);
        }
    }

    /// Adds one finding.
    pub fn add_one(&mut self, circumstances: &str, place: &str, says: &str) {
        let cases = self.by_place.entry(place.to_owned()).or_default();
        cases.count += 1;
        let told = cases.told.entry(says.to_owned());
        told.or_insert_with(|| circumstances.to_owned());
    }

    /// Report of all findings: one line for each place, with some of its cases below.
    pub fn told(&self) -> String {
        let places = self.by_place.iter().map(|(place, cases)| {
            let mut lines = format!("{place}, {} times", cases.count);
            // Cases from the whole list, since those next to each other are alike.
            let step = cases.told.len().div_ceil(TOLD).max(1);
            for (says, circumstances) in cases.told.iter().step_by(step) {
                lines.push_str(&format!("\n    {says}, {circumstances}"));
            }
            lines
        });
        places.collect::<Vec<_>>().join("\n")
    }

    /// Fails if there are findings. `claim` begins the message.
    #[track_caller]
    pub fn assert_none(&self, claim: &str) {
        let count: usize = self.by_place.values().map(|cases| cases.count).sum();
        assert!(count == 0, "{claim}; {count} times not:\n{}", self.told());
    }
}
