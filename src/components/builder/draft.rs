//! What is being written in the builder, and how it follows picks, switches and the address.

use crate::app::Site;
use crate::browser;
use crate::components::channel::{first_text, lines};
use crate::message::compose::{Parts, compose, is_exact, take_apart};
use crate::permalink::{self, Choice, Refusal};
use leptos::prelude::*;

/// The builder's state; cheap to copy.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The page's surroundings.
    pub site: Site,
    /// Position of the message that the text began with.
    pub picked: RwSignal<usize>,
    /// The text as it stands in the composer: what is counted, copied and opened.
    pub text: RwSignal<String>,
    /// Texts that people changed and then left for another message; nothing typed is lost.
    kept: StoredValue<Vec<(usize, String)>>,
    /// Set where the address named no message that there is.
    pub refused: RwSignal<bool>,
}

impl Draft {
    /// The campaign's one sentence, in its exact words.
    pub fn new(site: Site) -> Self {
        let content = site.content;
        let first = content
            .messages
            .iter()
            .position(|message| message.id == content.campaign.summary)
            .unwrap_or_default();
        Draft {
            site,
            picked: RwSignal::new(first),
            text: RwSignal::new(first_text(site, first)),
            kept: StoredValue::new(Vec::new()),
            refused: RwSignal::new(false),
        }
    }

    fn message_text(self, at: usize) -> &'static str {
        &self.site.content.messages[at].words.text
    }

    /// Body and lines of the present text.
    pub fn apart(self) -> (String, Parts) {
        let lines = lines(self.site, self.picked.get());
        self.text.with(|text| take_apart(text, &lines))
    }

    pub fn exact(self) -> bool {
        is_exact(&self.apart().0, self.message_text(self.picked.get()))
    }

    /// Starts from a message's exact words.
    pub fn begin(self, at: usize, parts: Parts) {
        self.picked.set(at);
        self.text
            .set(compose(self.message_text(at), &lines(self.site, at), parts));
    }

    /// Goes to another message; a changed text is kept for when one comes back.
    pub fn pick(self, at: usize) {
        let (before, text) = (self.picked.get_untracked(), self.text.get_untracked());
        let (_, parts) = untrack(|| self.apart());
        let changed = untrack(|| !self.exact());
        self.kept.update_value(|kept| {
            kept.retain(|(message, _)| *message != before);
            if changed {
                kept.push((before, text));
            }
        });
        let kept = self.kept.with_value(|kept| {
            kept.iter()
                .find(|(message, _)| *message == at)
                .map(|(_, text)| text.clone())
        });
        match kept {
            Some(text) => {
                self.picked.set(at);
                self.text.set(text);
            }
            None => self.begin(at, parts),
        }
        self.refused.set(false);
        self.show_address();
    }

    pub fn switch(self, change: impl FnOnce(&mut Parts)) {
        let (body, mut parts) = untrack(|| self.apart());
        change(&mut parts);
        let lines = lines(self.site, self.picked.get_untracked());
        self.text.set(compose(&body, &lines, parts));
        self.show_address();
    }

    pub fn permalink(self) -> String {
        permalink::encode(&Choice {
            message: self.site.content.messages[self.picked.get()].id.clone(),
            parts: self.apart().1,
        })
    }

    /// The address always names the choice that is on the page: ids only, never what was typed.
    pub fn show_address(self) {
        let fragment = untrack(|| self.permalink());
        // Most keys that are typed leave the choice as it is; browsers count what we write.
        if self
            .site
            .fragment
            .with_untracked(|before| *before == fragment)
        {
            return;
        }
        browser::replace_fragment(&fragment);
        self.site.fragment.set(fragment);
    }

    /// Follows the address that the page was opened with.
    pub fn follow(self, fragment: &str) {
        let content = self.site.content;
        let known = |id: &str| {
            content
                .messages
                .iter()
                .any(|m| m.id == id && m.facts.shareable)
        };
        match permalink::decode(fragment, known) {
            Ok(choice) => {
                if let Some(at) = content.messages.iter().position(|m| m.id == choice.message) {
                    self.begin(at, choice.parts);
                }
            }
            Err(Refusal::Empty) => {}
            Err(_) => self.refused.set(true),
        }
    }
}
