//! Picking another message; changed texts wait for their message.

use super::{Before, Draft};
use leptos::prelude::*;
use message::form;

impl Draft {
    /// Whether somebody changed a text of the message that is picked.
    pub(super) fn is_changed(self) -> bool {
        untrack(|| {
            let texts = &self.state().texts;
            let (body, _) = self.taken_apart(self.picked.get(), &texts.common);
            texts.has_any_own() || form::exact(&body, self.words()).is_none()
        })
    }

    /// Puts changed texts aside until somebody comes back to their message.
    pub(super) fn put_aside(self) {
        let (changed, at) = (self.is_changed(), self.picked.get_untracked());
        if changed {
            self.update(&mut |state| {
                state.kept.retain(|(message, _)| *message != at);
                state.kept.push((at, state.texts.clone()));
            });
        }
    }

    /// Puts the texts of the message that is picked back where they were.
    pub(super) fn take_back(self) {
        let at = self.picked.get_untracked();
        self.update(&mut |state| {
            if let Some(found) = state.kept.iter().position(|(message, _)| *message == at) {
                state.texts = state.kept.remove(found).1;
            }
        });
    }

    /// Picks another message; changed texts wait for their message.
    pub fn pick(self, at: usize) {
        self.put_aside();
        self.update(&mut |state| {
            state.asked = None;
            state.shared = None;
            if !matches!(state.before, Before::Waits) {
                state.before = Before::Nothing;
            }
        });
        let parts = untrack(|| self.state().parts);
        self.begin(at, parts);
        self.take_back();
        self.refused.set(None);
        self.show_address();
    }

    /// Goes back to the texts that were changed last.
    pub fn restore_kept(self) {
        let (here, changed) = (self.picked.get_untracked(), self.is_changed());
        let state = untrack(|| self.state());
        let Some((at, texts)) = state.kept.last() else {
            return;
        };
        self.update(&mut |state| {
            state.kept.pop();
        });
        self.pick(*at);
        self.update(&mut |now| {
            now.texts = texts.clone();
            now.undo = (changed && here == *at).then(|| state.texts.clone());
            now.before = Before::Nothing;
        });
        self.show_address();
    }

    /// Discards the texts from before: the one that is back, or those that wait.
    pub fn discard(self) {
        let all = untrack(|| (self.picked.get(), self.state()));
        match all.1.before {
            Before::Back => self.begin(all.0, all.1.parts),
            _ => self.update(&mut |state| state.kept.clear()),
        }
        self.update(&mut |state| state.before = Before::Discarded(all.0, all.1.clone()));
        self.show_address();
    }

    /// Takes back that texts were discarded.
    pub fn keep_after_all(self) {
        if let Before::Discarded(at, state) = untrack(|| self.state()).before.clone() {
            self.picked.set(at);
            self.state.set(state);
            self.show_address();
        }
    }
}
