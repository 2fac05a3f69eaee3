//! Context of every view: the content, the page that is shown, and the app's own signals.

use content::{Content, Marks, Word};
use markup::signal::Signal;
use message::server::Server;
use routes::{self, Page};

/// Context of a view; `Copy`.
#[derive(Clone, Copy)]
pub struct AppContext {
    /// The words and facts of this language's edition.
    pub content: &'static Content,
    /// The page that is shown.
    pub page: Signal<Page>,
    /// The address' fragment without `#`; empty until the script has taken over.
    pub fragment: Signal<String>,
    /// False in the first render, true once the page is interactive.
    pub ready: Signal<bool>,
    /// What a screen reader is told: new pages, stops on the road.
    pub announcement: Signal<String>,
    /// Whether there is no network.
    pub offline: Signal<bool>,
    /// The person's own server of the fediverse; none until the script has taken over.
    pub server: Signal<Option<Server>>,
}

impl AppContext {
    /// Context of a page as it is prerendered.
    pub fn new(content: &'static Content, page: Page) -> Self {
        AppContext {
            content,
            page: Signal::new(page),
            fragment: Signal::new(String::new()),
            ready: Signal::new(false),
            announcement: Signal::new(String::new()),
            offline: Signal::new(false),
            server: Signal::new(None),
        }
    }

    /// Whether the page is interactive; tracked.
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// An interface word.
    pub fn word(self, word: Word) -> &'static str {
        self.content.word(word)
    }

    /// An interface word with numbers in the places of their names.
    pub fn counted(self, word: Word, numbers: &[(&str, usize)]) -> String {
        self.content.counted(word, numbers)
    }

    /// The marks that join texts of this edition.
    pub fn marks(self) -> &'static Marks {
        &self.content.locale.marks
    }

    /// The address of a page of this edition.
    pub fn address(self, page: Page) -> String {
        routes::address(self.content, page)
    }
}
