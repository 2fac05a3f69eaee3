//! Keyboard input: keys, as the WebDriver standard names them, pressed wherever the focus is.

use crate::engine::Engine;
use crate::session::Session;
use serde_json::{Value, json};

pub const TAB: char = '\u{e004}';
pub const ENTER: char = '\u{e007}';
pub const SPACE: char = ' ';
pub const PAGE_UP: char = '\u{e00e}';
pub const PAGE_DOWN: char = '\u{e00f}';
pub const DOWN: char = '\u{e015}';
pub const SHIFT: char = '\u{e008}';
pub const CONTROL: char = '\u{e009}';

/// Greatest number of Tab presses to reach anything on a page of the site.
const MOST_STEPS: usize = 150;

impl Session {
    /// Presses a key and releases it.
    #[track_caller]
    pub fn press(&self, key: char) {
        self.press_together(&[key]);
    }

    /// Presses keys together, such as Control and V, and releases them.
    #[track_caller]
    pub fn press_together(&self, keys: &[char]) {
        let action = |kind: &str, key: char| json!({ "type": kind, "value": key.to_string() });
        let down = keys.iter().map(|key| action("keyDown", *key));
        let up = keys.iter().rev().map(|key| action("keyUp", *key));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", json!({ "actions": [keyboard] }));
    }

    /// Undoes the last change in the focused field, by the field's own undo. The keys of WebKit's
    /// driver do not reach that, so a command does it there.
    #[track_caller]
    pub fn undo(&self) {
        match self.engine {
            Engine::Webkit => {
                self.run("document.execCommand('undo')", json!([]));
            }
            _ => self.press_together(&[CONTROL, 'z']),
        }
    }

    /// Pastes into an emptied field and waits until this text is in it. Engines do not let a page
    /// read the clipboard without permission, but pasting shows what is in it.
    #[track_caller]
    pub fn until_pasted(&self, field: &str, text: &str) {
        self.clear(field);
        self.click(field);
        self.press_together(&[CONTROL, 'v']);
        self.until("the text to come back from the clipboard", || {
            (self.value(field) == text).then_some(())
        });
    }

    /// Presses Tab until an element that the selector finds has the focus.
    ///
    /// # Panics
    ///
    /// If it is not reached in 150 presses, or if the focus cannot be seen on the way.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        self.step_to(selector, &[TAB]);
    }

    /// Presses Shift and Tab until an element that the selector finds has the focus.
    ///
    /// # Panics
    ///
    /// As [`Session::tab_to`].
    #[track_caller]
    pub fn tab_back_to(&self, selector: &str) {
        self.step_to(selector, &[SHIFT, TAB]);
    }

    #[track_caller]
    fn step_to(&self, selector: &str, keys: &[char]) {
        for _ in 0..MOST_STEPS {
            self.press_together(keys);
            let seen = self.run(
                "const active = document.activeElement;
                const box = active.getBoundingClientRect();
                const style = getComputedStyle(active.closest('label.option, .chips label') ?? active);
                return {
                    there: active.matches(arguments[0]),
                    name: active.outerHTML.slice(0, 120),
                    drawn: active === document.body || box.width > 0 && box.height > 0
                        && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
                };",
                json!([selector]),
            );
            assert!(
                seen["drawn"] == json!(true),
                "the focus cannot be seen on {}",
                seen["name"]
            );
            if seen["there"] == json!(true) {
                return;
            }
        }
        panic!("{selector} is not reached by {MOST_STEPS} steps of the tabulator");
    }
}
