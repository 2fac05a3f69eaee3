//! What is being written in the builder, and how it follows picks, switches and the address.

use crate::app::Site;
use crate::browser;
use crate::components::channel::post;
use crate::content::MessageWords;
use crate::message::compose::{Parts, compose, take_apart};
use crate::message::count::fit;
use crate::message::form::{self, Form, forms, longest_fitting};
use crate::message::lines::{FIRST_PARTS, lines};
use crate::message::network::{Network, Networks};
use crate::message::texts::Texts;
use crate::permalink::{self, Choice, Refusal, edited};
use leptos::prelude::*;

/// The builder's state; cheap to copy.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The page's surroundings.
    pub site: Site,
    /// Position of the message that the texts began with.
    pub picked: RwSignal<usize>,
    /// What is counted, copied and opened.
    pub texts: RwSignal<Texts>,
    /// The network whose text stands in the composer; none for the text that all have.
    pub target: RwSignal<Option<Network>>,
    /// The networks that the text is to fit.
    pub chosen: RwSignal<Networks>,
    /// The form asked for; none for the longest that fits.
    pub asked: RwSignal<Option<Form>>,
    /// The texts before the last button that replaced what somebody had typed.
    pub undo: RwSignal<Option<Texts>>,
    /// Set where the address named no message that there is.
    pub refused: RwSignal<bool>,
    /// A text that the address held: someone's edit, which nobody has asked for yet.
    pub shared: RwSignal<Option<String>>,
    /// Texts that people changed and then left for another message; nothing typed is lost.
    kept: StoredValue<Vec<(usize, Texts)>>,
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
            picked: RwSignal::new(first),
            texts: RwSignal::new(Texts::default()),
            target: RwSignal::new(None),
            chosen: RwSignal::new(Networks::FIRST),
            asked: RwSignal::new(None),
            undo: RwSignal::new(None),
            refused: RwSignal::new(false),
            shared: RwSignal::new(None),
            kept: StoredValue::new(Vec::new()),
        };
        untrack(|| draft.begin(first, FIRST_PARTS));
        draft
    }

    fn words(self, at: usize) -> &'static MessageWords {
        &self.site.content.messages[at].words
    }

    /// What stands in the composer.
    pub fn text(self) -> String {
        let target = self.target.get();
        self.texts.with(|texts| texts.of(target).to_owned())
    }

    /// What is posted to a network.
    pub fn text_for(self, network: Network) -> String {
        self.texts.with(|texts| texts.of(Some(network)).to_owned())
    }

    /// Body and lines of the text in the composer.
    pub fn apart(self) -> (String, Parts) {
        let lines = lines(self.site.content, self.picked.get());
        take_apart(&self.text(), &lines)
    }

    /// The form that stands in the composer, to the letter; none where somebody changed it.
    pub fn form(self) -> Option<Form> {
        form::exact(&self.apart().0, self.words(self.picked.get()))
    }

    /// The networks that the text in the composer is for.
    pub fn meant_for(self) -> Networks {
        match self.target.get() {
            Some(network) => Networks::NONE.with(network),
            None => self.texts.with(|texts| {
                let own = self.chosen.get();
                own.iter()
                    .filter(|network| !texts.has_own(*network))
                    .fold(Networks::NONE, Networks::with)
            }),
        }
    }

    /// Those among them that the text in the composer does not fit.
    pub fn too_long_for(self) -> Networks {
        let link = lines(self.site.content, self.picked.get()).link;
        self.refusing(&self.text(), &link)
    }

    /// Those among them that a text does not fit; it is in NFC.
    fn refusing(self, text: &str, link: &str) -> Networks {
        let post = post(self.site, text, link);
        self.site.server.with(|server| {
            self.meant_for()
                .iter()
                .filter(|network| !fit(*network, &post, server.as_ref()).fits)
                .fold(Networks::NONE, Networks::with)
        })
    }

    /// The message in the form asked for, or in the longest that fits, or, where none does, in
    /// the shortest; with these lines.
    fn composed(self, at: usize, parts: Parts) -> String {
        let lines = lines(self.site.content, at);
        let forms = forms(self.words(at));
        let asked = self.asked.get();
        let fits = |body: &str| {
            self.refusing(&compose(body, &lines, parts), &lines.link) == Networks::NONE
        };
        let form = asked
            .filter(|asked| forms.iter().any(|(form, _)| form == asked))
            .or_else(|| longest_fitting(&forms, fits));
        let (_, body) = forms
            .iter()
            .find(|(one, _)| Some(*one) == form)
            .unwrap_or(&forms[forms.len() - 1]);
        compose(body, &lines, parts)
    }

    /// Starts from a message's exact words, for all networks.
    pub fn begin(self, at: usize, parts: Parts) {
        self.picked.set(at);
        self.target.set(None);
        self.undo.set(None);
        self.texts.set(Texts::default());
        self.texts.set(Texts::new(self.composed(at, parts)));
    }

    /// The texts where somebody changed one.
    fn changed(self) -> Option<Texts> {
        self.target.set(None);
        let texts = self.texts.get_untracked();
        (texts.has_any_own() || untrack(|| self.form().is_none())).then_some(texts)
    }

    /// Goes to another message; texts that somebody changed are kept for when one comes back.
    pub fn pick(self, at: usize) {
        let changed = self.changed();
        let (_, parts) = untrack(|| self.apart());
        let before = self.picked.get_untracked();
        self.kept.update_value(|kept| {
            kept.retain(|(message, _)| *message != before);
            kept.extend(changed.map(|texts| (before, texts)));
        });
        self.asked.set(None);
        untrack(|| self.begin(at, parts));
        let kept = self.kept.with_value(|kept| {
            let kept = kept.iter().find(|(message, _)| *message == at);
            kept.map(|(_, texts)| texts.clone())
        });
        if let Some(kept) = kept {
            self.texts.set(kept);
        }
        self.refused.set(false);
        self.shared.set(None);
        self.show_address();
    }

    /// Takes what somebody typed.
    pub fn write(self, text: String) {
        let target = self.target.get_untracked();
        self.texts.update(|texts| texts.write(target, text));
        self.undo.set(None);
        self.show_address();
    }

    /// Changes the texts by a button: what was typed comes back by another.
    pub fn change(self, change: impl FnOnce(&mut Texts)) {
        let before = self.texts.get_untracked();
        self.texts.update(change);
        self.undo.set(Some(before));
        self.show_address();
    }

    /// Takes back what the last button did.
    pub fn go_back(self) {
        if let Some(before) = self.undo.get_untracked() {
            self.undo.set(None);
            self.texts.set(before);
            self.show_address();
        }
    }

    /// Adds or drops a line of the text in the composer.
    pub fn switch(self, change: impl FnOnce(&mut Parts)) {
        let (body, mut parts) = untrack(|| self.apart());
        change(&mut parts);
        let at = self.picked.get_untracked();
        let text = match untrack(|| self.form()) {
            Some(_) => untrack(|| self.composed(at, parts)),
            None => compose(&body, &lines(self.site.content, at), parts),
        };
        let target = self.target.get_untracked();
        self.texts.update(|texts| texts.write(target, text));
        self.show_address();
    }

    /// Asks for a form, or for the longest that fits.
    pub fn ask(self, form: Option<Form>) {
        self.asked.set(form);
        self.restore();
    }

    /// Puts exact words in the place of the text in the composer.
    pub fn restore(self) {
        let (target, at) = (self.target.get_untracked(), self.picked.get_untracked());
        let text = untrack(|| self.composed(at, self.apart().1));
        match untrack(|| self.form()) {
            Some(_) => self.texts.update(|texts| texts.write(target, text)),
            None => self.change(|texts| texts.write(target, text)),
        }
        self.show_address();
    }

    /// Chooses a network, or no longer. The text that all have changes with it where it still is
    /// the message's own, in the form that fits.
    pub fn choose(self, network: Network) {
        self.chosen
            .update(|chosen| *chosen = chosen.toggled(network));
        self.fit_again();
        self.show_address();
    }

    /// Makes the text that all have the longest form that fits, where nobody changed it.
    pub fn fit_again(self) {
        let target = self.target.get_untracked();
        if target.is_some() {
            self.target.set(None);
        }
        if untrack(|| self.form().is_some()) {
            let at = self.picked.get_untracked();
            let text = untrack(|| self.composed(at, self.apart().1));
            if untrack(|| self.text()) != text {
                self.texts.update(|texts| texts.common = text);
            }
        }
        if target.is_some() {
            self.target.set(target);
        }
    }

    /// The choice on the page as a fragment: ids only, never what was typed.
    pub fn permalink(self) -> String {
        let lines = lines(self.site.content, self.picked.get());
        permalink::encode(&Choice {
            message: self.site.content.messages[self.picked.get()].id.clone(),
            parts: self.texts.with(|texts| take_apart(&texts.common, &lines).1),
            form: self.asked.get(),
            networks: self.chosen.get(),
        })
    }

    /// The same with the text in the composer, for a link that somebody asks for.
    pub fn permalink_with_text(self) -> Option<String> {
        edited::encode(&self.permalink(), &self.text())
    }

    /// The address always names the choice that is on the page.
    pub fn show_address(self) {
        let fragment = untrack(|| self.permalink());
        // Most keys that are typed leave the choice as it is; browsers count what we write. An
        // edit that somebody was sent stays in the address until it is taken or left.
        let shared = self.shared.with_untracked(|shared| shared.is_some());
        if shared
            || self
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
        let (fragment, text) = edited::split(fragment);
        match permalink::decode(fragment, known) {
            Ok(choice) => {
                if let Some(at) = content.messages.iter().position(|m| m.id == choice.message) {
                    self.asked.set(choice.form);
                    self.chosen.set(choice.networks);
                    let changed = self.changed();
                    untrack(|| self.begin(at, choice.parts));
                    self.undo.set(changed);
                    self.shared.set(text);
                }
            }
            Err(Refusal::Empty) => {}
            Err(_) => self.refused.set(true),
        }
    }

    /// Takes the edit that the address held into the composer.
    pub fn take_shared(self) {
        if let Some(text) = self.shared.get_untracked() {
            self.shared.set(None);
            self.write(text);
        }
    }

    /// Leaves it.
    pub fn leave_shared(self) {
        self.shared.set(None);
        self.show_address();
    }
}
