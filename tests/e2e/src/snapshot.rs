//! Comparison of a live document with the file that the server sent.

use crate::page::list;
use crate::session::Session;
use serde_json::json;

/// Script that writes a tree as lines: elements with their attributes, and texts. It leaves out
/// what the site means to change when it becomes interactive: controls are no longer disabled (so
/// that the list that they scroll needs no tab stop of its own), the cited sentence is marked,
/// links to other languages take the fragment along, a hidden line announces navigation, and the
/// foot keeps the weight of the page that was loaded.
const TREE: &str = "
    const tree = (root) => {
        const lines = [];
        const walk = (node, depth) => {
            const indent = ' '.repeat(depth);
            if (node.nodeType === 3) lines.push(indent + '“' + node.data + '”');
            if (node.nodeType === 8) lines.push(indent + '<!--' + node.data);
            if (node.nodeType !== 1) return;
            const attributes = [...node.attributes]
                .filter(({ name }) => !['disabled', 'checked', 'data-marked', 'data-best'].includes(name))
                .map(({ name, value }) =>
                    name + '=' + (node.hreflang ? value.replace(/#.*/, '') : value))
                .concat(node.checked ? ['is checked'] : [])
                .sort();
            lines.push(indent + [node.localName, ...attributes].join(' '));
            if (node.matches('.frame > [role=status], [data-weight]')) return;
            for (const child of node.childNodes) walk(child, depth + 1);
        };
        walk(root, 0);
        return lines;
    };";

/// Script that fetches the present page's file and parses it as the browser would, but runs nothing
/// of it.
const COMPARE: &str = "
    const done = arguments[arguments.length - 1];
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.onerror = () => done(null);
    request.onload = () => {
        // The page's policy lets no other page's style block in; and nobody but a policy of this
        // name may make a document of a text.
        window.parsing ??= window.trustedTypes?.createPolicy('default', { createHTML: (text) => text }) ?? true;
        const text = request.response.replace(/<style[^]*?<\\/style>/, '');
        const sent = new DOMParser().parseFromString(text, 'text/html');
        done({
            sent: tree(sent.body),
            live: tree(document.body),
            titles: [sent.title, document.title],
            texts: [sent.body.textContent, document.body.textContent],
        });
    };
    request.send();";

/// Script that lists the visible texts in the order of the document. Notes for visitors without
/// scripts are left out: it is their purpose to go when the page becomes interactive.
const VISIBLE: &str = "
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const text = node.data.trim().replace(/\\s+/g, ' ');
        if (!text || node.parentElement.closest('.without-script')) continue;
        if (!node.parentElement.checkVisibility()) continue;
        range.selectNodeContents(node);
        if (range.getClientRects().length) texts.push(text);
    }
    return texts;";

impl Session {
    /// Visible texts in the order of the document.
    #[track_caller]
    pub fn visible_texts(&self) -> Vec<String> {
        list(&self.run(VISIBLE, json!([])))
    }

    /// Texts of all visible elements that the selector finds.
    #[track_caller]
    pub fn visible_texts_of(&self, selector: &str) -> Vec<String> {
        let all = self.run(
            "return [...document.querySelectorAll(arguments[0])]
                .filter((e) => e.checkVisibility() && e.getClientRects().length)
                .map((e) => e.textContent)",
            json!([selector]),
        );
        list(&all)
    }

    /// Fails if the present document's title, text, elements or attributes differ from the file at
    /// its address. `before_any_step`: nothing has been announced yet, so that the whole text is
    /// compared, too.
    #[track_caller]
    pub fn assert_as_sent(&self, before_any_step: bool) {
        let at = self.at();
        let both = self.run_async(&format!("{TREE}{COMPARE}"), json!([]));
        assert!(both.is_object(), "{at}: its file could not be read");
        assert_eq!(both["titles"][1], both["titles"][0], "title at {at}");
        let (sent, live) = (list(&both["sent"]), list(&both["live"]));
        let differs = sent.iter().zip(&live).position(|(sent, live)| sent != live);
        if let Some(line) = differs {
            let from = line.saturating_sub(3);
            panic!(
                "{at} is not as it was sent:\nsent {:#?}\nlive {:#?}",
                &sent[from..=line],
                &live[from..=line]
            );
        }
        assert_eq!(live.len(), sent.len(), "lines of the tree at {at}");
        if before_any_step {
            assert_eq!(both["texts"][1], both["texts"][0], "text at {at}");
        }
    }
}
