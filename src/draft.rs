//! Draft: what is being written in the builder. It follows picks, switches and the address, and
//! outlives the page for as long as the tab is open.

mod address;
mod picking;
mod saved;
mod state;
mod writing;

use crate::context::AppContext;
use content::{Figure, MessageWords, Word};
use leptos::prelude::*;
use markup::signal::Signal;
use message::compose::{Lines, Parts, compose, take_apart};
use message::count::fit;
use message::form::{self, Form};
use message::lines::{FIRST_PARTS, edited_lines, lines, lines_on, post};
use message::network::{Network, Networks};
use message::ready::{self, Ready};
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
            state: Signal::new(Arc::new(State::default())),
        };
        untrack(|| draft.begin(first, FIRST_PARTS));
        draft
    }

    fn words(self) -> &'static MessageWords {
        &self.context.content.messages[self.picked.get()].words
    }

    /// Lines for the text in the composer.
    fn lines(self) -> Lines {
        let (content, at) = (self.context.content, self.picked.get());
        match self.state().target {
            Some(network) => lines_on(content, at, network),
            None => lines(content, at),
        }
    }

    /// Figure in the message: what it says is of that figure's date.
    pub fn figure(self) -> Option<&'static Figure> {
        let content = self.context.content;
        let receipt = &content.messages[self.picked.get()].facts.receipt;
        content.figures.iter().find(|figure| {
            let quote = &figure.facts.quote;
            quote.document == receipt.document
                && quote
                    .sentences
                    .iter()
                    .any(|it| receipt.sentences.contains(it))
        })
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

    /// Text in the composer.
    pub fn text(self) -> String {
        self.text_for(self.state().target)
    }

    /// Text of a network: its own; or the message in the longest form that fits it; or, where somebody
    /// changed that or asked for a form, the text that all have.
    #[inline(never)]
    pub fn text_for(self, network: Option<Network>) -> String {
        let state = self.state();
        let text = state.texts.of(network);
        if let Some(network) = network
            && state.asked.is_none()
            && !state.texts.has_own(network)
        {
            let (body, parts) = self.taken_apart(self.picked.get(), text);
            if form::exact(&body, self.words()).is_some() {
                return self.ready(network, parts).text;
            }
        }
        text.to_owned()
    }

    /// Post with the message in the longest form that fits a network with these lines.
    fn ready(self, network: Network, parts: Parts) -> Ready {
        let server = self.context.server.get();
        let (content, at) = (self.context.content, self.picked.get());
        ready::ready(content, at, network, parts, server.as_ref())
    }

    /// Whether a network takes a text; it is in NFC.
    #[inline(never)]
    fn fits(self, network: Network, text: &str) -> bool {
        let (content, server) = (self.context.content, self.context.server.get());
        let link = lines(content, self.picked.get()).link;
        fit(network, &post(content, text, &link), server.as_ref()).fits
    }

    /// Body and lines of the text in the composer.
    pub fn apart(self) -> (String, Parts) {
        self.apart_of(&self.text())
    }

    /// Body and lines of a text about the message that is picked.
    pub fn apart_of(self, text: &str) -> (String, Parts) {
        self.taken_apart(self.picked.get(), text)
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
        for lines in [
            edited_lines(content, at),
            lines_on(content, at, Network::Sms),
        ] {
            let apart = take_apart(text, &lines);
            if apart.1.source {
                return apart;
            }
        }
        take_apart(text, &lines(content, at))
    }

    /// Form that stands in the composer, to the letter; none if somebody changed it.
    #[inline(never)]
    pub fn form(self) -> Option<Form> {
        self.form_of(&self.text())
    }

    /// Form of a text about the message that is picked; none if somebody changed it.
    pub fn form_of(self, text: &str) -> Option<Form> {
        form::exact(&self.apart_of(text).0, self.words())
    }

    /// Networks whose text is the one in the composer, or goes with it, and does not fit.
    pub fn too_long_for(self) -> Networks {
        let state = self.state();
        let meant = |network: &&Network| match state.target {
            Some(target) => target == **network,
            None => !state.texts.has_own(**network),
        };
        let networks = Network::ALL.iter().filter(meant);
        networks
            .filter(|network| !self.fits(**network, &self.text_for(Some(**network))))
            .fold(Networks::NONE, |all, network| all.with(*network))
    }

    /// Message in the form asked for, or in the longest that fits the network of the composer, or, for
    /// all networks, the longest that fits every feed; with these lines.
    #[inline(never)]
    fn composed(self, parts: Parts) -> String {
        let lines = self.lines();
        let words = self.words();
        let state = self.state();
        let asked = state.asked.and_then(|form| form::text(words, form));
        if let (None, Some(network)) = (asked, state.target) {
            return self.ready(network, parts).text;
        }
        let body = asked.unwrap_or_else(|| {
            let fits = |body: &str| {
                let text = compose(body, &lines, parts);
                Networks::FEEDS.iter().all(|feed| self.fits(feed, &text))
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
            state.mended = None;
            state.dropped = None;
            state.parts = parts;
            state.texts = Texts::default();
        });
        let text = untrack(|| self.composed(parts));
        self.update(&mut |state| state.texts.common.clone_from(&text));
    }
}
