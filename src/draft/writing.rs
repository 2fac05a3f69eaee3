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
        if text == untrack(|| self.text()) && dropped == state.dropped {
            return;
        }
        self.update(&mut |state| {
            state.texts.write(state.target, text.clone());
            state.undo = None;
            state.mended = None;
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
            state.mended = None;
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
            state.mended = None;
            state.dropped = None;
        });
        self.show_address();
    }

    /// Adds or drops a line of the text in the composer.
    pub fn switch(self, part: fn(&mut Parts) -> &mut bool, on: bool) {
        let text = untrack(|| {
            let (body, mut parts) = self.apart();
            *part(&mut parts) = on;
            match (self.form(), self.state().target) {
                (Some(_), None) => self.composed(parts),
                (Some(_), Some(_)) => compose(&body, &self.lines(), parts),
                (None, _) => compose(
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

    /// Text for a network that does not take the one it has: the message in a shorter form, or the text
    /// without its link, or without all lines; none if it fits, or if nothing helps.
    pub fn fitted(self, network: Network) -> Option<String> {
        let text = self.text_for(Some(network));
        if self.fits(network, &text) {
            return None;
        }
        let (body, parts) = self.apart_of(&text);
        if self.form_of(&text).is_some() {
            let ready = self.ready(network, parts);
            return ready.fits.then_some(ready.text);
        }
        let lines = edited_lines(self.context.content, self.picked.get());
        let without_link = Parts {
            link: false,
            ..parts
        };
        for parts in [without_link, Parts::default()] {
            let text = compose(&body, &lines, parts);
            if self.fits(network, &text) {
                return Some(text);
            }
        }
        None
    }

    /// Gives a network a better text of its own, or, with none, takes that back.
    pub fn mend(self, network: Network, text: Option<String>) {
        match text {
            None => self.go_back(),
            Some(text) => {
                self.change(&|state| state.texts.write(Some(network), text.clone()));
                self.update(&mut |state| state.mended = Some(network));
            }
        }
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
