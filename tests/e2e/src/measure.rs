//! Sizes and places as the browser lays them out: what one clicks, how wide the page is.

use crate::findings::HELPERS;
use crate::session::Session;
use serde_json::{Value, json};

/// WCAG 2.5.5 wants 44 by 44; sizes in the page's units are rounded on the way to pixels.
const SMALLEST: f64 = 43.99;

/// Everything that can be clicked or typed into and is smaller than it may be.
///
/// A control in a label is as large as the label, which takes its clicks. What a positioned
/// pseudo-element covers takes clicks, too. The one exception of the criterion that is used: a
/// link inside a sentence, whose size is that of its line. A sentence is where letters stand
/// directly beside the link, in a text of the block that it flows in (or of an inline element on
/// the way to it); words in other elements, and signs such as a dot between two links, make none.
const SMALL_TARGETS: &str = r#"
    const [smallest] = arguments;
    const inSentence = (link) => {
        if (link.localName !== 'a') return false;
        for (let at = link; style(at).display === 'inline'; at = at.parentElement) {
            const beside = [...at.parentElement.childNodes].filter((node) => node.nodeType === 3);
            if (beside.some((node) => /\p{L}/u.test(node.data))) return true;
        }
        return false;
    };
    const size = (element) => {
        const { width, height } = element.getBoundingClientRect();
        let reach = [width, height];
        for (const part of ['::before', '::after']) {
            const { content, position, pointerEvents, width, height } = getComputedStyle(element, part);
            if (['none', 'normal'].includes(content) || position !== 'absolute') continue;
            if (pointerEvents === 'none') continue;
            reach = [width, height].map((side, at) => Math.max(reach[at], parseFloat(side) || 0));
        }
        return reach;
    };
    const targets = 'a[href], button, input, select, textarea, summary, label, [tabindex="0"][role]';
    return [...document.querySelectorAll(targets)]
        .filter((target) => target.localName !== 'label' || target.contains(target.control))
        .filter((target) => !(target.localName === 'input' && target.closest('label')))
        .filter((target) => shown(target) && !inSentence(target))
        .filter((target) => size(target).some((side) => side < smallest))
        .map((target) => finding(target, 'measures '
            + size(target).map((side) => side.toFixed(1)).join(' × ')));"#;

/// Whether one has to scroll sideways, and what sticks out: the innermost elements that do.
const SIDEWAYS: &str = r"
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const clips = (element) => {
        for (let at = element.parentElement; at !== document.documentElement; at = at.parentElement)
            if (style(at).overflowX !== 'visible') return true;
        return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return shown(element) && (right > innerWidth + .5 || left < -.5) && !clips(element);
    });
    const says = `makes the page ${scrollWidth} px wide, the window has ${innerWidth}`;
    const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    return (innermost.length ? innermost : [document.body]).map((one) => finding(one, says));";

/// Opens whatever is folded and closed, also where one closes with another, and keeps in mind
/// what was closed. The style sheet's one duration is nought meanwhile: engines do not list what
/// moves in a folded part, so that it could not be brought to its end.
const UNFOLD: &str = "
    document.documentElement.style.setProperty('--slow', '0s');
    window.unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const details of window.unfolded) {
        details.removeAttribute('name');
        details.open = true;
    }
    return window.unfolded.length;";

const FOLD: &str = "
    for (const details of window.unfolded) details.open = false;";

/// Every element whose text runs from left to right, though nothing says that it should; and every
/// one that is said to, but has Arabic letters of its own. What nobody sees has no direction.
const LEFT_TO_RIGHT: &str = r#"
    const marked = '[dir="ltr"], [dir="auto"], bdi, [lang]:not([lang="ar"]), .count';
    const arabic = (text) =>
        [...text].some((sign) => /\p{L}/u.test(sign) && /\p{Script=Arabic}/u.test(sign));
    return [document.body, ...document.body.querySelectorAll('*')]
        .filter((element) => style(element).direction === 'ltr' && !element.closest(UNSEEN))
        .flatMap((element) => {
            if (!element.closest(marked)) return [finding(element, 'runs left to right')];
            const own = [...element.childNodes].filter((node) => node.nodeType === 3);
            return arabic(own.map((node) => node.data).join(''))
                ? [finding(element, 'has Arabic words run left to right')]
                : [];
        });"#;

/// Every element with Arabic letters of its own that reach further, from the highest mark to the
/// lowest, than its lines are apart: what is above or below them would be written over.
const TIGHT_LINES: &str = r#"
    const canvas = document.createElement('canvas').getContext('2d');
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === 3);
        const text = own.map((node) => node.data).join(' ').trim();
        if (!/\p{Script=Arabic}/u.test(text) || !shown(element)) return [];
        const { lineHeight, fontStyle, fontWeight, fontSize, fontFamily } = style(element);
        const apart = parseFloat(lineHeight);
        if (!apart) return [];
        // In large letters, since engines give whole pixels.
        canvas.font = `${fontStyle} ${fontWeight} ${10 * parseFloat(fontSize)}px ${fontFamily}`;
        const { actualBoundingBoxAscent, actualBoundingBoxDescent } = canvas.measureText(text);
        const reach = (actualBoundingBoxAscent + actualBoundingBoxDescent) / 10;
        return reach > apart + .5
            ? [finding(element, `reaches over ${reach.toFixed(1)} px of lines ${apart.toFixed(1)} px apart`)]
            : [];
    });"#;

impl Session {
    /// What is too small to be hit.
    #[track_caller]
    pub fn small_targets(&self) -> Value {
        self.run(&format!("{HELPERS}{SMALL_TARGETS}"), json!([SMALLEST]))
    }

    /// What makes the page wider than its window.
    #[track_caller]
    pub fn sideways(&self) -> Value {
        self.run(&format!("{HELPERS}{SIDEWAYS}"), json!([]))
    }

    /// What runs from left to right in an Arabic page and should not.
    #[track_caller]
    pub fn left_to_right(&self) -> Value {
        self.run(&format!("{HELPERS}{LEFT_TO_RIGHT}"), json!([]))
    }

    /// Arabic lines that run into each other.
    #[track_caller]
    pub fn tight_lines(&self) -> Value {
        self.run(&format!("{HELPERS}{TIGHT_LINES}"), json!([]))
    }

    /// Opens all that is folded; whether there was anything.
    #[track_caller]
    pub fn unfold_all(&self) -> bool {
        self.run(UNFOLD, json!([])).as_u64() > Some(0)
    }

    /// Closes what was opened by [`Session::unfold_all`].
    #[track_caller]
    pub fn fold_again(&self) {
        self.run(FOLD, json!([]));
    }

    /// Where the middle of the first element that a selector finds lies, from the left, in
    /// hundredths of the window.
    #[track_caller]
    pub fn place_from_left(&self, selector: &str) -> f64 {
        self.element(selector);
        let place = self.run(
            "const { left, right } = document.querySelector(arguments[0]).getBoundingClientRect();
            return 50 * (left + right) / innerWidth",
            json!([selector]),
        );
        place.as_f64().expect("a place")
    }
}
