//! State of the builder: the texts, and the choices that go with them.

use message::compose::Parts;
use message::form::Form;
use message::network::Network;
use message::texts::Texts;
use std::sync::Arc;

/// Texts that somebody has made of the message, and all that can be undone.
#[derive(Clone, Default)]
pub struct State {
    /// What is counted, copied and opened.
    pub texts: Texts,
    /// The network whose text stands in the composer; none for the text that all have.
    pub target: Option<Network>,
    /// The lines asked for last, which come back with the exact words.
    pub(super) parts: Parts,
    /// The form asked for; none for the longest that fits.
    pub asked: Option<Form>,
    /// The texts before the last button that replaced what somebody had typed.
    pub undo: Option<Texts>,
    /// The network whose text was mended by the last button.
    pub mended: Option<Network>,
    /// A text that the address held: someone's edit, which nobody has asked for yet.
    pub shared: Option<String>,
    /// Texts that people changed and then left for another message, or for the link of one;
    /// nothing typed is lost.
    pub(super) kept: Vec<(usize, Texts)>,
    /// Lines below texts in another language, with what they are: such a text comes along as it
    /// was written.
    pub(super) endings: Vec<(String, Parts)>,
    /// Where the source line went by itself, since the words are no quotation any more: in which
    /// network's text, or in the one that all have.
    pub dropped: Option<Option<Network>>,
    /// What came of the texts from before.
    pub before: Before,
}

/// Fate of the texts that the tab has kept.
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
    /// Texts that wait for their message.
    pub fn kept(&self) -> &[(usize, Texts)] {
        &self.kept
    }
}
