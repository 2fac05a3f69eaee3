//! What is being written in the builder, and how it follows picks, switches and the address, and
//! outlives the page for as long as the tab is open.

use crate::browser::{self, storage};
use crate::context::AppContext;
use crate::markup::signal::Signal;
use content::{MessageWords, Word};
use fragment::{Refusal, normalized_fragment};
use leptos::prelude::*;
use message::compose::{Lines, Parts, compose, take_apart};
use message::count::fit;
use message::form::{self, Form};
use message::lines::{FIRST_PARTS, edited_lines, lines, post};
use message::network::{Network, Networks};
use message::permalink::edited::Unreadable;
use message::permalink::{self, Choice, edited};
use message::saved::{self, Saved, Words};
use message::texts::Texts;
use std::sync::Arc;

/// The builder's state; cheap to copy.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The page's surroundings.
    pub context: AppContext,
    /// Position of the message that the texts began with.
    pub picked: Signal<usize>,
    /// What is to be said of an address that names no message that there is, or holds a text that
    /// cannot be shown.
    pub refused: Signal<Option<Word>>,
    /// Set where the browser keeps nothing of what is written.
    pub unkept: Signal<bool>,
    /// All that can be undone, kept or asked for; behind one signal, since each kind of signal is
    /// a kilobyte of program.
    state: Signal<Arc<State>>,
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
    /// Texts that people changed and then left for another message, or for the link of one;
    /// nothing typed is lost.
    kept: Vec<(usize, Texts)>,
    /// Lines below texts in another language, with what they are: such a text comes along as it
    /// was written.
    endings: Vec<(String, Parts)>,
    /// Where the source line went by itself, since the words are no quotation any more: in which
    /// network's text, or in the one that all have.
    pub dropped: Option<Option<Network>>,
    /// What came of the texts from before.
    pub before: Before,
}

/// What came of the texts that the tab has kept.
#[derive(Clone, Default)]
pub enum Before {
    /// There are none, or nothing more is to be said of them.
    #[default]
    Nothing,
    /// The text stands in the composer again.
    Back,
    /// The address asked for something else; they wait.
    Waits,
    /// They were discarded; with all that was there, to take that back.
    Discarded(usize, Arc<State>),
}

impl State {
    /// What stands in the composer.
    pub fn text(&self) -> &str {
        self.texts.of(self.target)
    }

    /// Texts that wait for their message.
    pub fn kept(&self) -> &[(usize, Texts)] {
        &self.kept
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
        self.taken_apart(self.picked.get(), self.state().text())
    }

    /// Body and lines of a text about a message: the lines are those of the exact words, of edited
    /// ones, or of another language.
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
        let post = post(self.context.content, text, link);
        let server = self.context.server.get();
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
            state.dropped = None;
            state.parts = parts;
            state.texts = Texts::default();
        });
        let text = untrack(|| self.composed(parts));
        self.update(&mut |state| state.texts.common.clone_from(&text));
    }

    /// Whether somebody changed a text of the message that is picked.
    fn is_changed(self) -> bool {
        untrack(|| {
            let texts = &self.state().texts;
            let (body, _) = self.taken_apart(self.picked.get(), &texts.common);
            texts.has_any_own() || form::exact(&body, self.words()).is_none()
        })
    }

    /// Puts the texts aside, where somebody changed one, for when one comes back to their message.
    fn put_aside(self) {
        let (changed, at) = (self.is_changed(), self.picked.get_untracked());
        if changed {
            self.update(&mut |state| {
                state.kept.retain(|(message, _)| *message != at);
                state.kept.push((at, state.texts.clone()));
            });
        }
    }

    /// Puts those of the message that is picked back where they were.
    fn take_back(self) {
        let at = self.picked.get_untracked();
        self.update(&mut |state| {
            if let Some(found) = state.kept.iter().position(|(message, _)| *message == at) {
                state.texts = state.kept.remove(found).1;
            }
        });
    }

    /// Goes to another message; texts that somebody changed are kept for when one comes back.
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

    /// Takes what somebody typed. It is composed (NFC) here, once: what is counted, copied and sent
    /// is one text. Words `under_way`, of an input method or of the field's own undo, are not
    /// looked at yet.
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

    /// A text that claims no source for words that are not its own: without the source line where
    /// they were changed, and with it where the line went by itself and they are exact again. With
    /// the text, where the line is gone now.
    fn claimed(self, text: String) -> (String, Option<Option<Network>>) {
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

    /// Changes the texts by a button: what was typed comes back by another.
    pub fn change(self, change: &dyn Fn(&mut State)) {
        self.update(&mut |state| {
            let before = state.texts.clone();
            change(state);
            state.undo = Some(before);
            state.dropped = None;
        });
        self.show_address();
    }

    /// Takes back what the last button did.
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

    fn choice(self, parts: Parts) -> Choice {
        let state = self.state();
        Choice {
            message: self.context.content.messages[self.picked.get()].id.clone(),
            parts,
            form: state.asked,
            networks: state.chosen,
        }
    }

    /// The choice on the page as a fragment: ids only, never what was typed.
    #[inline(never)]
    pub fn permalink(self) -> String {
        let (_, parts) = self.taken_apart(self.picked.get(), &self.state().texts.common);
        permalink::encode(&self.choice(parts))
    }

    /// The same with the text in the composer, for a link that somebody asks for; none where it
    /// is the message's own or too long for a link.
    pub fn permalink_with_text(self) -> Option<String> {
        match self.form() {
            Some(_) => None,
            None => edited::encode(&self.permalink(), self.state().text()),
        }
    }

    /// The address always names the choice that is on the page, and the tab keeps what was made.
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

    /// Keeps everything for as long as the tab is open.
    fn save(self) {
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
                texts.push(saved::Text {
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

    fn position(self, id: &str) -> Option<usize> {
        let mut messages = self.context.content.messages.iter();
        messages.position(|message| message.id == id && message.facts.shareable)
    }

    /// Starts with the page: from what the tab has kept, or from what the address asks for. `begun`
    /// is what the composer had before any script.
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
                state.chosen = choice.networks;
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
    fn put_back(self, state: &mut State, at: usize, text: &saved::Text) {
        let written = match &text.words {
            Words::Exact(form) => {
                let words = &self.context.content.messages[at].words;
                let body = form::text(words, *form).unwrap_or(&words.text);
                compose(body, &lines(self.context.content, at), text.parts)
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
        browser::reveal_in_list(".pick", ":checked");
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

    /// Takes that back.
    pub fn keep_after_all(self) {
        if let Before::Discarded(at, state) = untrack(|| self.state()).before.clone() {
            self.picked.set(at);
            self.state.set(state);
            self.show_address();
        }
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
                        state.chosen = choice.networks;
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

    /// Leaves it.
    pub fn leave_shared(self) {
        self.update(&mut |state| state.shared = None);
        self.show_address();
    }
}

/// The text box.
pub const COMPOSER: &str = "[data-composer]";
