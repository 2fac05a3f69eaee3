//! Legibility of texts: none cut off, none under another, also in large letters.

use crate::findings::HELPERS;
use crate::session::Session;
use serde_json::{Value, json};

/// Length in CSS pixels beyond which a text counts as cut; less can come from rounding.
const CUT: f64 = 1.0;
/// Overlap in CSS pixels beyond which a text counts as covered; less can come from rounding.
const COVERED: f64 = 2.0;

/// Script that finds texts that are cut off, and pairs of texts that overlap.
///
/// The box of a line is higher than its letters, so each box counts as high as the font's size.
/// Text that an element scrolls is not cut off, and covers nothing where it is scrolled away. Bars
/// that stick to the window cover texts on purpose, and so does a list that opens over the page;
/// ornaments (`aria-hidden`) may.
const UNREADABLE: &str = r#"
    const [cut, covered] = arguments;
    const UNREAD = '[aria-hidden="true"], select, textarea, script, style, noscript';
    const hides = (value) => value === 'hidden' || value === 'clip';
    const boxes = new Map();
    const inner = (element) => {
        if (!boxes.has(element)) {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            const of = style(element);
            const edge = (side) => parseFloat(of[`border${side}Width`]) || 0;
            boxes.set(element, {
                left: left + edge('Left'), right: right - edge('Right'),
                top: top + edge('Top'), bottom: bottom - edge('Bottom'),
            });
        }
        return boxes.get(element);
    };
    // The page itself reaches as far as it can be scrolled.
    const root = document.scrollingElement;
    const rightToLeft = style(root).direction === 'rtl';
    const unscrollable = [root, document.body].some((e) => hides(style(e).overflowX));
    const beyond = unscrollable ? 0 : root.scrollWidth - root.clientWidth;
    const page = {
        left: rightToLeft ? -beyond : 0,
        right: root.clientWidth + (rightToLeft ? 0 : beyond),
    };
    const wayUp = (element) => {
        const holders = [];
        let reaches = true;
        for (let at = element; at && at !== document.body; at = at.parentElement) {
            const { position, overflowX, overflowY, display } = style(at);
            reaches ||= position !== 'static';
            const holds = overflowX !== 'visible' || overflowY !== 'visible';
            if (reaches && holds && display !== 'inline') holders.push(at);
            if (position === 'fixed') return { holders, pinned: true };
            if (position === 'sticky') holders.pinned = true;
            if (position === 'absolute') reaches = false;
        }
        return { holders, pinned: holders.pinned };
    };
    const isOver = ({ position, zIndex, backgroundColor }) =>
        position === 'absolute' && zIndex !== 'auto' && !/, 0\)$/.test(backgroundColor);
    const layer = (element) => {
        let at = element;
        while (at && !isOver(style(at))) at = at.parentElement;
        return at;
    };
    const found = [];
    const runs = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const told = new Set();
    const tell = (element, says) => {
        if (!told.has(element)) found.push(finding(element, says));
        told.add(element);
    };
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || element.closest(UNREAD) || !shown(element)) continue;
        const { fontSize, overflowX, overflowY, display } = style(element);
        if (element instanceof HTMLElement && display !== 'inline') {
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
            if (hides(overflowX) && scrollWidth > clientWidth + cut
                || hides(overflowY) && scrollHeight > clientHeight + cut)
                tell(element, `holds ${scrollWidth} × ${scrollHeight} px, but shows ${clientWidth} × ${clientHeight}`);
        }
        const { holders, pinned } = wayUp(element);
        range.selectNodeContents(walker.currentNode);
        for (const { left, right, top, bottom } of range.getClientRects()) {
            if (right - left < 1) continue;
            const [middle, half] = [(top + bottom) / 2, Math.min(parseFloat(fontSize), bottom - top) / 2];
            let box = { left, right, top: middle - half, bottom: middle + half };
            for (const holder of holders) {
                const frame = inner(holder);
                const of = style(holder);
                if (hides(of.overflowX) && (box.left < frame.left - cut || box.right > frame.right + cut)
                    || hides(of.overflowY) && (box.top < frame.top - cut || box.bottom > frame.bottom + cut))
                    tell(element, `is cut by ${ownName(holder)}`);
                box = {
                    left: Math.max(box.left, frame.left), right: Math.min(box.right, frame.right),
                    top: Math.max(box.top, frame.top), bottom: Math.min(box.bottom, frame.bottom),
                };
                if (box.left >= box.right || box.top >= box.bottom) break;
            }
            if (box.left >= box.right || box.top >= box.bottom) continue;
            if (box.left < page.left - cut || box.right > page.right + cut)
                tell(element, 'reaches out of the page');
            if (!pinned) runs.push({ element, layer: layer(element), ...box });
        }
    }
    runs.sort((one, other) => one.top - other.top);
    runs.forEach((one, at) => {
        for (const other of runs.slice(at + 1)) {
            if (other.top >= one.bottom - covered) break;
            if (other.element === one.element || other.layer !== one.layer) continue;
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - other.top;
            if (across <= covered || down <= covered) continue;
            const name = finding(other.element, '');
            tell(one.element, `lies ${across.toFixed()} × ${down.toFixed()} px over ${name.where} ${name.says}`);
        }
    });
    return found;"#;

/// Script that multiplies the root's font size, and with it everything that is measured by it. The
/// font size in a user's settings would also move the widths at which the layout changes; so this
/// is the harder case.
const ENLARGE: &str = "
    const root = document.documentElement;
    root.style.fontSize = '';
    if (arguments[0] !== 1)
        root.style.fontSize = arguments[0] * parseFloat(getComputedStyle(root).fontSize) + 'px';";

/// Script that makes every text of the page's main part 1.4 times as long, as a longer language has
/// it. Codes, names of files and fields stay.
const LENGTHEN: &str = r#"
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const fixed = node.parentElement.closest('bdi, [dir="ltr"], script, style, textarea, select');
        if (fixed || !/\p{L}/u.test(node.data)) continue;
        node.data += ' ' + node.data.slice(0, Math.round(0.4 * node.data.length));
    }"#;

impl Session {
    /// Makes every text of the page's main part 1.4 times as long.
    #[track_caller]
    pub fn lengthen_texts(&self) {
        self.run(LENGTHEN, json!([]));
    }

    /// Findings of texts that are cut off or covered.
    #[track_caller]
    pub fn unreadable_texts(&self) -> Value {
        let arguments = json!([CUT, COVERED]);
        self.run(&format!("{HELPERS}{UNREADABLE}"), arguments)
    }

    /// Makes letters so many times as large as the page has them by default.
    #[track_caller]
    pub fn enlarge_letters(&self, times: u32) {
        self.run(ENLARGE, json!([times]));
    }
}
