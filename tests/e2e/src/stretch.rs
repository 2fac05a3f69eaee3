//! Longer and wider texts in place of the page's own, as another language may have them, and the
//! boxes of elements.

use crate::session::Session;
use serde_json::json;

/// Script that writes every text of the page anew from its own words, which it remembers: each word
/// so many times as long, or in its script's widest letters. Digits and signs stay, and so does
/// what is typed into fields.
const STRETCH: &str = r"
    const [times, wide] = arguments;
    window.ownTexts ??= new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const longer = (word) => word + word.repeat(Math.ceil(times)).slice(0, Math.ceil(word.length * times) - word.length);
    const wider = (word) => word
        .replace(/\p{Script=Latin}/gu, (letter) => (letter === letter.toLowerCase() ? 'm' : 'W'))
        .replace(/\p{Script=Arabic}/gu, 'ض');
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest('script, style, noscript, textarea')) continue;
        const before = ownTexts.get(node);
        const own = before?.shown === node.data ? before.own : node.data;
        const shown = own.replace(/\p{L}+/gu, wide ? wider : longer);
        if (shown !== node.data) node.data = shown;
        ownTexts.set(node, { own, shown });
    }";

/// Place of an element in the window, in CSS pixels from the window's upper left corner.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Place {
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    pub fn width(self) -> f64 {
        self.right - self.left
    }
}

impl Session {
    /// Makes each word of the page so many times as long as it was written.
    #[track_caller]
    pub fn lengthen(&self, times: f64) {
        self.run(STRETCH, json!([times, false]));
    }

    /// Writes each word of the page in the widest letters of its script, as many as it had.
    #[track_caller]
    pub fn widen(&self) {
        self.run(STRETCH, json!([1, true]));
    }

    /// Writes each word of the page as it was before it was lengthened or widened.
    #[track_caller]
    pub fn as_written(&self) {
        self.lengthen(1.0);
    }

    /// Places of all elements that the selector finds and that are shown, in the document's order.
    #[track_caller]
    pub fn places(&self, selector: &str) -> Vec<Place> {
        let all = self.run(
            "return [...document.querySelectorAll(arguments[0])]
                .filter((one) => one.checkVisibility() && one.getClientRects().length)
                .map((one) => one.getBoundingClientRect())
                .map(({ left, top, right, bottom }) => [left, top, right, bottom])",
            json!([selector]),
        );
        let all = all.as_array().expect("a list of places");
        let place = |one: &serde_json::Value| {
            let [left, top, right, bottom] =
                [0, 1, 2, 3].map(|at| one[at].as_f64().expect("a number"));
            Place {
                left,
                top,
                right,
                bottom,
            }
        };
        all.iter().map(place).collect()
    }

    /// Place of the first element that the selector finds and that is shown.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[track_caller]
    pub fn place(&self, selector: &str) -> Place {
        match self.places(selector).first() {
            Some(first) => *first,
            None => panic!("{selector} is not shown at {}", self.at()),
        }
    }

    /// Number of words of the page that lie in the window, whole lines of them or parts.
    #[track_caller]
    pub fn words_in_sight(&self) -> usize {
        let count = self.run(
            r"const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            let count = 0;
            while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                if (element.closest('.unseen, .skip, script, style') || !element.checkVisibility()) continue;
                for (const word of node.data.matchAll(/[\p{L}\p{N}][^\s]*/gu)) {
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    const { top, bottom, width } = range.getBoundingClientRect();
                    if (width && top < innerHeight && bottom > 0) count += 1;
                }
            }
            return count",
            json!([]),
        );
        count.as_u64().unwrap_or_default() as usize
    }
}
