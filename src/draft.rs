//! Draft: what is being written in the builder. It follows picks, switches and the address, and
//! outlives the page for as long as the tab is open.

mod address;
mod picking;
mod saved;
mod state;
mod writing;

use crate::context::AppContext;
use content::{MessageWords, Word};
use leptos::prelude::*;
use markup::signal::Signal;
use message::compose::{Lines, Parts, compose, take_apart};
use message::count::fit;
use message::form::{self, Form};
use message::lines::{FIRST_PARTS, edited_lines, lines, post};
use message::network::Networks;
use message::texts::Texts;
use std::sync::Arc;

pub use state::{Before, State};

/// Selector of the text box.
pub const COMPOSER: &str = "[data-composer]";

/// Draft of a post; cheap to copy.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The page's surroundings.
    pub context: AppContext,
    /// Position of the message that the texts began with.
    pub picked: Signal<usize>,
    /// Notice about an address that names no known message, or holds a text that cannot be shown.
    pub refused: Signal<Option<Word>>,
    /// Whether the browser keeps nothing of what is written.
    pub unkept: Signal<bool>,
    /// State that can be undone, kept or asked for; behind one signal, since each kind of signal is
    /// a kilobyte of program.
    state: Signal<Arc<State>>,
}

impl Draft {
    /// Draft of the campaign's one sentence, in its exact words.
    pub fn new(context: AppContext) -> Self {
        let content = context.content;
        let first = content
            .messages
            .iter()
            .position(|message| message.id == content.campaign.summary)
            .unwrap_or_default();
        let draft = Draft {
            context,
            picked: Signal::new(first),
            refused: Signal::new(None),
            unkept: Signal::new(false),
            state: Signal::new(Arc::new(State {
                chosen: Networks::FIRST,
                ..State::default()
            })),
        };
        untrack(|| draft.begin(first, FIRST_PARTS));
        draft
    }

    fn words(self) -> &'static MessageWords {
        &self.context.content.messages[self.picked.get()].words
    }

    fn lines(self) -> Lines {
        lines(self.context.content, self.picked.get())
    }

    fn position(self, id: &str) -> Option<usize> {
        let mut messages = self.context.content.messages.iter();
        messages.position(|message| message.id == id && message.facts.shareable)
    }

    /// Present state.
    #[inline(never)]
    pub fn state(self) -> Arc<State> {
        self.state.get()
    }

    /// Changes the state.
    #[inline(never)]
    pub fn update(self, change: &mut dyn FnMut(&mut State)) {
        self.state.update(|state| change(Arc::make_mut(state)));
    }

    /// Body and lines of the text in the composer.
    #[inline(never)]
    pub fn apart(self) -> (String, Parts) {
        self.taken_apart(self.picked.get(), self.state().text())
    }

    /// Body and lines of a text about a message: the lines are those of the exact words, of edited ones,
    /// or of another language.
    #[inline(never)]
    fn taken_apart(self, at: usize, text: &str) -> (String, Parts) {
        let content = self.context.content;
        for (ending, parts) in &self.state().endings {
            if let Some(body) = text.strip_suffix(ending.as_str()) {
                return (body.to_owned(), *parts);
            }
        }
        let based = take_apart(text, &edited_lines(content, at));
        match based.1.source {
            true => based,
            false => take_apart(text, &lines(content, at)),
        }
    }

    /// Form that stands in the composer, to the letter; none if somebody changed it.
    #[inline(never)]
    pub fn form(self) -> Option<Form> {
        form::exact(&self.apart().0, self.words())
    }

    /// Networks that the text in the composer is for, and does not fit.
    pub fn too_long_for(self) -> Networks {
        self.refusing(self.state().text(), &self.lines().link)
    }

    /// Networks among them that a text does not fit; it is in NFC.
    fn refusing(self, text: &str, link: &str) -> Networks {
        let post = post(self.context.content, text, link);
        let server = self.context.server.get();
        self.state()
            .meant_for()
            .iter()
            .filter(|network| !fit(*network, &post, server.as_ref()).fits)
            .fold(Networks::NONE, Networks::with)
    }

    /// Message in the form asked for, or in the longest that fits, or, if none does, in the shortest; with
    /// these lines.
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
            state.dropped = None;
            state.parts = parts;
            state.texts = Texts::default();
        });
        let text = untrack(|| self.composed(parts));
        self.update(&mut |state| state.texts.common.clone_from(&text));
    }
}
