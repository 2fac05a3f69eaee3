//! Texts that the tab keeps: written after every change, and read as the page starts.

use super::{Before, COMPOSER, Draft, State};
use crate::browser::{self, storage};
use fragment::normalized_fragment;
use leptos::prelude::*;
use message::compose::compose;
use message::form;
use message::lines::{lines, lines_on};
use message::permalink::{self, Choice};
use message::saved::{Saved, Text, Words};
use message::texts::Texts;

impl Draft {
    /// Keeps everything for as long as the tab is open.
    pub(super) fn save(self) {
        let state = untrack(|| self.state());
        let mut all = state.kept.clone();
        if self.is_changed() {
            all.push((self.picked.get_untracked(), state.texts.clone()));
        }
        let content = self.context.content;
        let mut texts = Vec::new();
        for (at, made) in &all {
            let message = &content.messages[*at];
            for (network, text) in made.all() {
                let (body, parts) = untrack(|| self.taken_apart(*at, text));
                let words = match form::exact(&body, &message.words) {
                    Some(form) => Words::Exact(form),
                    None => {
                        Words::Own(text[..body.len()].to_owned(), text[body.len()..].to_owned())
                    }
                };
                texts.push(Text {
                    message: message.id.clone(),
                    network,
                    parts,
                    words,
                });
            }
        }
        let saved = Saved {
            choice: untrack(|| self.choice(state.parts)),
            texts,
        };
        let kept = browser::keep_in_tab(storage::DRAFT, &saved.write());
        if kept == self.unkept.get_untracked() {
            self.unkept.set(!kept);
        }
    }

    /// Starts with the page: from what the tab has kept, or from what the address asks for. `begun` is
    /// the text of the composer before any script.
    pub fn start(self, fragment: &str, begun: &str) {
        let known = |id: &str| self.position(id).is_some();
        let kept = browser::kept_in_tab(storage::DRAFT);
        let Some(saved) = kept.and_then(|kept| Saved::read(&kept, known)) else {
            self.follow(fragment);
            return;
        };
        self.update(&mut |state| {
            for text in &saved.texts {
                if let Some(at) = self.position(&text.message) {
                    self.put_back(state, at, text);
                }
            }
        });
        let asked = normalized_fragment(fragment);
        let nothing_asked = asked.is_empty() || browser::has_id(fragment);
        let waits = |choice: &Choice| {
            let at = self.position(&choice.message).unwrap_or_default();
            let state = untrack(|| self.state());
            (at, state.kept.iter().any(|(message, _)| *message == at))
        };
        let choice = match permalink::decode(&asked, known) {
            // Whoever goes on with a message goes on with everything.
            Ok(choice) if choice.message != saved.choice.message => choice,
            _ => saved.choice,
        };
        let (at, waits) = waits(&choice);
        let is_asked = permalink::decode(&asked, known).is_ok_and(|c| c.message == choice.message);
        // What somebody typed before the script arrived is theirs, too.
        let is_untouched = browser::field(COMPOSER).is_none_or(|field| field.value() == begun);
        if is_untouched && (nothing_asked || waits && is_asked) {
            self.update(&mut |state| {
                state.asked = choice.form;
            });
            self.begin(at, choice.parts);
            self.take_back();
            if waits {
                self.update(&mut |state| state.before = Before::Back);
            }
            self.show_address();
        } else {
            self.follow(fragment);
            self.update(&mut |state| {
                if !state.kept.is_empty() {
                    state.before = Before::Waits;
                }
            });
        }
    }

    /// Puts a text that was kept among those that wait for their message.
    fn put_back(self, state: &mut State, at: usize, text: &Text) {
        let written = match &text.words {
            Words::Exact(form) => {
                let words = &self.context.content.messages[at].words;
                let body = form::text(words, *form).unwrap_or(&words.text);
                let content = self.context.content;
                let lines = match text.network {
                    Some(network) => lines_on(content, at, network),
                    None => lines(content, at),
                };
                compose(body, &lines, text.parts)
            }
            Words::Own(body, ending) => {
                // As a field gives its text.
                let [body, ending] =
                    [body, ending].map(|text| browser::composed(text).replace('\r', ""));
                let written = [body.as_str(), &ending].concat();
                if !ending.is_empty() {
                    state.endings.push((ending, text.parts));
                }
                written
            }
        };
        match state.kept.iter_mut().find(|(message, _)| *message == at) {
            Some((_, texts)) => texts.write(text.network, written),
            None => {
                let mut texts = Texts::default();
                texts.write(text.network, written);
                state.kept.push((at, texts));
            }
        }
    }
}
