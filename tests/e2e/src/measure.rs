//! Sizes and positions in the browser's layout: targets, width of the page, directions, lines.

use crate::findings::HELPERS;
use crate::session::Session;
use serde_json::{Value, json};

/// Smallest side of a target in CSS pixels. WCAG 2.5.5 wants 44 by 44; sizes in the page's units
/// are rounded on the way to pixels.
const SMALLEST: f64 = 43.99;

/// Script that finds targets (everything that can be clicked or typed into) that are too small.
///
/// A control in a label is as large as the label, which takes its clicks. The area of a positioned
/// pseudo-element takes clicks, too. Of the exceptions of the criterion one is used: a link inside
/// a sentence, whose size is that of its line. A link is in a sentence if letters are directly
/// beside it, in a text of the block that it flows in (or of an inline element on the way to it).
/// Words in other elements, and characters such as a dot between two links, do not count. A
/// sentence of a document that leads to itself is the block of text, or a part of it.
const SMALL_TARGETS: &str = r#"
    const [smallest] = arguments;
    const inSentence = (link) => {
        if (link.localName !== 'a') return false;
        if (link.id && link.getAttribute('href') === `#${link.id}` && link.closest('p, li')) return true;
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

/// Script that finds what makes the page scroll sideways: the innermost elements that stick out.
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

/// Script that opens everything that is folded and closed, also where one closes with another, and
/// remembers what was closed. It sets the style sheet's one duration to 0: engines do not list what
/// moves in a folded part, so that it could not be brought to its end.
const UNFOLD: &str = "
    document.documentElement.style.setProperty('--slow', '0s');
    window.unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const details of window.unfolded) {
        details.removeAttribute('name');
        details.open = true;
    }
    return window.unfolded.length;";

/// Script that closes what `UNFOLD` opened.
const FOLD: &str = "
    for (const details of window.unfolded) details.open = false;";

/// Script for Arabic pages that finds elements whose text runs from left to right without being
/// marked so, and marked elements with Arabic letters of their own. Hidden elements have no
/// direction.
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

/// Script that finds elements with Arabic letters of their own that reach further, from the highest
/// mark to the lowest, than the distance of their lines: they would overlap the text above or
/// below.
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
    /// Findings of targets that are too small.
    #[track_caller]
    pub fn small_targets(&self) -> Value {
        self.run(&format!("{HELPERS}{SMALL_TARGETS}"), json!([SMALLEST]))
    }

    /// Findings of elements that make the page wider than its window.
    #[track_caller]
    pub fn sideways(&self) -> Value {
        self.run(&format!("{HELPERS}{SIDEWAYS}"), json!([]))
    }

    /// Findings of text that runs from left to right in an Arabic page and should not.
    #[track_caller]
    pub fn left_to_right(&self) -> Value {
        self.run(&format!("{HELPERS}{LEFT_TO_RIGHT}"), json!([]))
    }

    /// Findings of Arabic lines that overlap.
    #[track_caller]
    pub fn tight_lines(&self) -> Value {
        self.run(&format!("{HELPERS}{TIGHT_LINES}"), json!([]))
    }

    /// Opens everything that is folded. Returns whether there was anything.
    #[track_caller]
    pub fn unfold_all(&self) -> bool {
        self.run(UNFOLD, json!([])).as_u64() > Some(0)
    }

    /// Closes what [`Session::unfold_all`] opened.
    #[track_caller]
    pub fn fold_again(&self) {
        self.run(FOLD, json!([]));
    }

    /// Middle of the first element that a selector finds, from the left, in percent of the window's
    /// width.
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
