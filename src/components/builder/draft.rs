//! What is being written in the builder, and how it follows picks, switches and the address.

use crate::app::Site;
use crate::browser;
use crate::content::MessageWords;
use crate::markup::value::Live;
use crate::message::compose::{Lines, Parts, compose, take_apart};
use crate::message::count::fit;
use crate::message::form::{self, Form};
use crate::message::lines::{FIRST_PARTS, lines, post};
use crate::message::network::{Network, Networks};
use crate::message::texts::Texts;
use crate::permalink::{self, Choice, Refusal, edited};
use leptos::prelude::*;
use std::sync::Arc;

/// The builder's state; cheap to copy.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The page's surroundings.
    pub site: Site,
    /// Position of the message that the texts began with.
    pub picked: Live<usize>,
    /// Set where the address named no message that there is.
    pub refused: Live<bool>,
    /// All that can be undone, kept or asked for; behind one signal, since each kind of signal is
    /// a kilobyte of program.
    state: Live<Arc<State>>,
}

/// What somebody has made of the message.
#[derive(Clone, Default)]
pub struct State {
    /// What is counted, copied and opened.
    pub texts: Texts,
    /// The network whose text stands in the composer; none for the text that all have.
    pub target: Option<Network>,
    /// The networks that the text is to fit.
    pub chosen: Networks,
    /// The lines asked for last, which come back with the exact words.
    parts: Parts,
    /// The form asked for; none for the longest that fits.
    pub asked: Option<Form>,
    /// The texts before the last button that replaced what somebody had typed.
    pub undo: Option<Texts>,
    /// A text that the address held: someone's edit, which nobody has asked for yet.
    pub shared: Option<String>,
    /// Texts that people changed and then left for another message; nothing typed is lost.
    kept: Vec<(usize, Texts)>,
}

impl State {
    /// What stands in the composer.
    pub fn text(&self) -> &str {
        self.texts.of(self.target)
    }

    /// The networks that the text in the composer is for.
    pub fn meant_for(&self) -> Networks {
        match self.target {
            Some(network) => Networks::NONE.with(network),
            None => self
                .chosen
                .iter()
                .filter(|network| !self.texts.has_own(*network))
                .fold(Networks::NONE, Networks::with),
        }
    }
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
        let draft = Draft {
            site,
            picked: Live::new(first),
            refused: Live::new(false),
            state: Live::new(Arc::new(State {
                chosen: Networks::FIRST,
                ..State::default()
            })),
        };
        untrack(|| draft.begin(first, FIRST_PARTS));
        draft
    }

    fn words(self) -> &'static MessageWords {
        &self.site.content.messages[self.picked.get()].words
    }

    fn lines(self) -> Lines {
        lines(self.site.content, self.picked.get())
    }

    /// What is there now.
    #[inline(never)]
    pub fn state(self) -> Arc<State> {
        self.state.get()
    }

    /// Changes what is there.
    #[inline(never)]
    pub fn update(self, change: &mut dyn FnMut(&mut State)) {
        self.state.update(|state| change(Arc::make_mut(state)));
    }

    /// Body and lines of the text in the composer.
    #[inline(never)]
    pub fn apart(self) -> (String, Parts) {
        take_apart(self.state().text(), &self.lines())
    }

    /// The form that stands in the composer, to the letter; none where somebody changed it.
    #[inline(never)]
    pub fn form(self) -> Option<Form> {
        form::exact(&self.apart().0, self.words())
    }

    /// Those among the networks that the text in the composer is for, and does not fit.
    pub fn too_long_for(self) -> Networks {
        self.refusing(self.state().text(), &self.lines().link)
    }

    /// Those among them that a text does not fit; it is in NFC.
    fn refusing(self, text: &str, link: &str) -> Networks {
        let post = post(self.site.content, text, link);
        let server = self.site.server.get();
        self.state()
            .meant_for()
            .iter()
            .filter(|network| !fit(*network, &post, server.as_ref()).fits)
            .fold(Networks::NONE, Networks::with)
    }

    /// The message in the form asked for, or in the longest that fits, or, where none does, in
    /// the shortest; with these lines.
    #[inline(never)]
    fn composed(self, parts: Parts) -> String {
        let lines = self.lines();
        let words = self.words();
        let asked = self.state().asked.and_then(|form| form::text(words, form));
        let body = asked.unwrap_or_else(|| {
            let fits = |body: &str| {
                self.refusing(&compose(body, &lines, parts), &lines.link) == Networks::NONE
            };
            form::fitting(words, fits).1
        });
        compose(body, &lines, parts)
    }

    /// Starts from a message's exact words, for all networks.
    pub fn begin(self, at: usize, parts: Parts) {
        self.picked.set(at);
        self.update(&mut |state| {
            state.target = None;
            state.undo = None;
            state.parts = parts;
            state.texts = Texts::default();
        });
        let text = untrack(|| self.composed(parts));
        self.update(&mut |state| state.texts.common.clone_from(&text));
    }

    /// The texts where somebody changed one; the composer has the common one then.
    fn changed(self) -> Option<Texts> {
        self.update(&mut |state| state.target = None);
        untrack(|| {
            let texts = &self.state().texts;
            (texts.has_any_own() || self.form().is_none()).then(|| texts.clone())
        })
    }

    /// Goes to another message; texts that somebody changed are kept for when one comes back.
    pub fn pick(self, at: usize) {
        let mut changed = self.changed();
        let (before, parts) = untrack(|| (self.picked.get(), self.state().parts));
        self.update(&mut |state| {
            state.kept.retain(|(message, _)| *message != before);
            state
                .kept
                .extend(changed.take().map(|texts| (before, texts)));
            state.asked = None;
            state.shared = None;
        });
        self.begin(at, parts);
        self.update(&mut |state| {
            if let Some((_, kept)) = state.kept.iter().find(|(message, _)| *message == at) {
                state.texts = kept.clone();
            }
        });
        self.refused.set(false);
        self.show_address();
    }

    /// Takes what somebody typed.
    pub fn write(self, text: String) {
        self.update(&mut |state| {
            state.texts.write(state.target, text.clone());
            state.undo = None;
        });
        self.show_address();
    }

    /// Changes the texts by a button: what was typed comes back by another.
    pub fn change(self, change: &dyn Fn(&mut State)) {
        self.update(&mut |state| {
            let before = state.texts.clone();
            change(state);
            state.undo = Some(before);
        });
        self.show_address();
    }

    /// Takes back what the last button did.
    pub fn go_back(self) {
        self.update(&mut |state| {
            if let Some(before) = state.undo.take() {
                state.texts = before;
            }
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
                None => compose(&body, &self.lines(), parts),
            }
        });
        self.update(&mut |state| {
            *part(&mut state.parts) = on;
            state.texts.write(state.target, text.clone());
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

    /// Chooses a network, or no longer. The text that all have changes with it where it still is
    /// the message's own, in the form that fits.
    pub fn choose(self, network: Network) {
        self.update(&mut |state| state.chosen = state.chosen.toggled(network));
        self.fit_again();
        self.show_address();
    }

    /// Makes the text that all have the longest form that fits, where nobody changed it.
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

    /// The choice on the page as a fragment: ids only, never what was typed.
    #[inline(never)]
    pub fn permalink(self) -> String {
        let state = self.state();
        permalink::encode(&Choice {
            message: self.site.content.messages[self.picked.get()].id.clone(),
            parts: take_apart(&state.texts.common, &self.lines()).1,
            form: state.asked,
            networks: state.chosen,
        })
    }

    /// The same with the text in the composer, for a link that somebody asks for; none where it
    /// is the message's own or too long for a link.
    pub fn permalink_with_text(self) -> Option<String> {
        match self.form() {
            Some(_) => None,
            None => edited::encode(&self.permalink(), self.state().text()),
        }
    }

    /// The address always names the choice that is on the page.
    pub fn show_address(self) {
        let (fragment, state) = untrack(|| (self.permalink(), self.state()));
        // Most keys that are typed leave the choice as it is; browsers count what we write. An
        // edit that somebody was sent stays in the address until it is taken or left.
        if state.shared.is_some() || self.site.fragment.get_untracked() == fragment {
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
        let (fragment, mut text) = edited::split(fragment);
        match permalink::decode(fragment, known) {
            Ok(choice) => {
                if let Some(at) = content.messages.iter().position(|m| m.id == choice.message) {
                    let mut changed = self.changed();
                    self.update(&mut |state| {
                        state.asked = choice.form;
                        state.chosen = choice.networks;
                    });
                    self.begin(at, choice.parts);
                    self.update(&mut |state| {
                        state.undo = changed.take();
                        state.shared = text.take();
                    });
                }
            }
            Err(Refusal::Empty) => {}
            Err(_) => self.refused.set(true),
        }
    }

    /// Takes the edit that the address held into the composer.
    pub fn take_shared(self) {
        self.change(&|state| {
            if let Some(text) = state.shared.take() {
                state.texts.write(state.target, text);
            }
        });
    }

    /// Leaves it.
    pub fn leave_shared(self) {
        self.update(&mut |state| state.shared = None);
        self.show_address();
    }
}
