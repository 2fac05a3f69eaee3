//! Address of the choice on the page: written, followed, and with an edit in it.

use super::{Before, Draft};
use crate::browser;
use content::Word;
use fragment::{Refusal, normalized_fragment};
use leptos::prelude::*;
use message::compose::Parts;
use message::permalink::edited::Unreadable;
use message::permalink::{self, Choice, edited};

impl Draft {
    /// Choice on the page, with these lines.
    pub(super) fn choice(self, parts: Parts) -> Choice {
        let state = self.state();
        Choice {
            message: self.context.content.messages[self.picked.get()].id.clone(),
            parts,
            form: state.asked,
        }
    }

    /// Fragment of the choice on the page: ids only, never what was typed.
    #[inline(never)]
    pub fn permalink(self) -> String {
        let (_, parts) = self.taken_apart(self.picked.get(), &self.state().texts.common);
        permalink::encode(&self.choice(parts))
    }

    /// Fragment with the text in the composer, too, for a link that somebody asks for; none if the text is
    /// the message's own or too long for a link.
    pub fn permalink_with_text(self) -> Option<String> {
        match self.form() {
            Some(_) => None,
            None => edited::encode(&self.permalink(), &self.text()),
        }
    }

    /// Writes the choice on the page into the address, and what was made into the tab.
    pub fn show_address(self) {
        self.save();
        let (fragment, state) = untrack(|| (self.permalink(), self.state()));
        // Most keys that are typed leave the choice as it is; browsers count what we write. An
        // edit that somebody was sent stays in the address until it is taken or left.
        if state.shared.is_some() || self.context.fragment.get_untracked() == fragment {
            return;
        }
        browser::replace_fragment(&fragment);
        self.context.fragment.set(fragment);
    }

    /// Follows the address that the page was opened with.
    pub fn follow(self, fragment: &str) {
        // The way past the header is no choice.
        if browser::has_id(fragment) {
            return;
        }
        let known = |id: &str| self.position(id).is_some();
        let fragment = normalized_fragment(fragment);
        let (choice, text) = edited::split(&fragment);
        match permalink::decode(choice, known) {
            Ok(choice) => {
                if let Some(at) = self.position(&choice.message) {
                    self.put_aside();
                    self.update(&mut |state| {
                        state.asked = choice.form;
                        if !state.kept.is_empty() {
                            state.before = Before::Waits;
                        }
                    });
                    self.begin(at, choice.parts);
                    self.refused.set(match &text {
                        Some(Err(Unreadable::Damaged)) => Some(Word::SharedDamaged),
                        Some(Err(Unreadable::TooLong)) => Some(Word::SharedTooLong),
                        Some(Err(Unreadable::Empty)) => Some(Word::SharedEmpty),
                        _ => None,
                    });
                    self.update(&mut |state| state.shared = text.clone().and_then(Result::ok));
                }
            }
            Err(Refusal::Empty) => {}
            // What is encoded still was encoded twice.
            Err(Refusal::Malformed) if fragment.contains("%25") => {
                self.refused.set(Some(Word::LinkDamaged));
            }
            Err(_) => self.refused.set(Some(Word::LinkRefused)),
        }
    }

    /// Takes the edit that the address held into the composer.
    pub fn take_shared(self) {
        let shared = untrack(|| self.state()).shared.clone();
        let Some(shared) = shared else { return };
        let (text, dropped) = untrack(|| self.claimed(browser::composed(&shared)));
        self.update(&mut |state| state.shared = None);
        self.change(&|state| state.texts.write(state.target, text.clone()));
        self.update(&mut |state| state.dropped = dropped);
    }

    /// Leaves the edit that the address held.
    pub fn leave_shared(self) {
        self.update(&mut |state| state.shared = None);
        self.show_address();
    }
}
