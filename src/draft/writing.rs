//! Writing in the composer, and its buttons: forms, lines, networks.

use super::{Before, Draft, State};
use crate::browser;
use leptos::prelude::*;
use message::compose::{Parts, compose};
use message::form::{self, Form};
use message::lines::edited_lines;
use message::network::Network;

impl Draft {
    /// Takes what somebody typed. It is composed (NFC) here, once: what is counted, copied and sent is
    /// one text. Words `under_way`, of an input method or of the field's own undo, are not examined yet.
    pub fn write(self, text: &str, under_way: bool) {
        let text = browser::composed(text);
        let (text, dropped) = untrack(|| match under_way {
            true => (text, self.state().dropped),
            false => self.claimed(text),
        });
        let state = untrack(|| self.state());
        // The field also tells what was written into it from here.
        if text == state.text() && dropped == state.dropped {
            return;
        }
        self.update(&mut |state| {
            state.texts.write(state.target, text.clone());
            state.undo = None;
            state.dropped = dropped;
            if matches!(state.before, Before::Discarded(..)) {
                state.before = Before::Nothing;
            }
        });
        self.show_address();
    }

    /// Text that claims no source for words that are not its own: without the source line if they were
    /// changed, and with it if the line went by itself and they are exact again. With the text whose line
    /// is gone now.
    pub(super) fn claimed(self, text: String) -> (String, Option<Option<Network>>) {
        let state = self.state();
        let source = self.lines().source;
        let (body, mut parts) = self.taken_apart(self.picked.get(), &text);
        let dropped = state.dropped;
        if form::exact(&body, self.words()).is_some() {
            parts.source |= dropped == Some(state.target);
            return (compose(&body, &self.lines(), parts), None);
        }
        let mut lines: Vec<&str> = text.split('\n').collect();
        let Some(at) = lines.iter().position(|line| *line == source) else {
            return (text, dropped);
        };
        lines.remove(at);
        // Nor the blank line before it, where nothing follows.
        if at == lines.len() && lines.last().is_some_and(|line| line.is_empty()) {
            lines.pop();
        }
        (lines.join("\n"), Some(state.target))
    }

    /// Changes the texts by a button; another button brings back what was typed.
    pub fn change(self, change: &dyn Fn(&mut State)) {
        self.update(&mut |state| {
            let before = state.texts.clone();
            change(state);
            state.undo = Some(before);
            state.dropped = None;
        });
        self.show_address();
    }

    /// Takes back the change of the last button.
    pub fn go_back(self) {
        self.update(&mut |state| {
            if let Some(before) = state.undo.take() {
                state.texts = before;
            }
            state.dropped = None;
        });
        self.show_address();
    }

    /// Adds or drops a line of the text in the composer.
    pub fn switch(self, part: fn(&mut Parts) -> &mut bool, on: bool) {
        let text = untrack(|| {
            let (body, mut parts) = self.apart();
            *part(&mut parts) = on;
            match self.form() {
                Some(_) => self.composed(parts),
                None => compose(
                    &body,
                    &edited_lines(self.context.content, self.picked.get()),
                    parts,
                ),
            }
        });
        self.update(&mut |state| {
            *part(&mut state.parts) = on;
            state.texts.write(state.target, text.clone());
            state.dropped = None;
        });
        self.show_address();
    }

    /// Asks for a form, or for the longest that fits.
    pub fn ask(self, form: Option<Form>) {
        self.update(&mut |state| state.asked = form);
        self.restore();
    }

    /// Puts exact words in the place of the text in the composer.
    pub fn restore(self) {
        let (was_exact, text) =
            untrack(|| (self.form().is_some(), self.composed(self.state().parts)));
        self.change(&|state| state.texts.write(state.target, text.clone()));
        if was_exact {
            self.update(&mut |state| state.undo = None);
        }
    }

    /// Chooses a network, or no longer. The text that all have changes with it if it still is the
    /// message's own, in the form that fits.
    pub fn choose(self, network: Network) {
        self.update(&mut |state| state.chosen = state.chosen.toggled(network));
        self.fit_again();
        self.show_address();
    }

    /// Makes the text that all have the longest form that fits, unless somebody changed it.
    pub fn fit_again(self) {
        let target = untrack(|| self.state().target);
        self.update(&mut |state| state.target = None);
        let text = untrack(|| {
            let exact = self.form().is_some();
            exact.then(|| self.composed(self.apart().1))
        });
        self.update(&mut |state| {
            state.target = target;
            if let Some(text) = &text {
                state.texts.common.clone_from(text);
            }
        });
    }
}
