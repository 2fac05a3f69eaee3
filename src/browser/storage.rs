//! Storage: texts that this browser or this tab keeps, and the one list of all their keys.
//!
//! Nothing else of the program keeps anything; the boot script keeps [`LANGUAGE`] and [`SPOTS`], too.
//! `ARCHITECTURE.md` has the same list for readers, and a native test compares the two.

use super::object;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Key of `localStorage`: its text is there for all tabs, until it is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

/// Key of `sessionStorage`: its text is there for one tab, until the tab is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TabKey(&'static str);

impl Key {
    /// Name of the key in the storage.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

impl TabKey {
    /// Name of the key in the storage.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Declares the keys of a storage, and the list of them.
macro_rules! keys {
    ($(#[doc = $about:literal])* $list:ident: $key:ident;
     $($(#[doc = $doc:literal])* $name:ident = $text:literal;)*) => {
        $($(#[doc = $doc])* pub const $name: $key = $key($text);)*

        $(#[doc = $about])*
        pub const $list: &[$key] = &[$($name),*];
    };
}

keys! {
    /// All keys of `localStorage`.
    KEYS: Key;

    /// Language of the link to another language that was followed last, for the page that asks for
    /// a language. Kept from that click on, until another language is chosen. The boot script's.
    LANGUAGE = "language";
    /// Quizzes that somebody takes alone, with their answers: the twenty answered last. Kept from
    /// the first answer on, until the quiz answers are deleted.
    QUIZ = "quiz";
    /// Quiz that an earlier version of the site has kept. Never written; deleted with the next
    /// answer, or when the quiz answers are deleted.
    QUIZ_BEFORE = "quiz-before";
    /// Quizzes that somebody takes in a room: the twenty answered last. Kept from the first answer
    /// on, until the quiz answers are deleted.
    QUIZ_ROOM = "quiz-room";
    /// Contents of the forms in quizzes that somebody takes alone, also before they are answers: of
    /// the twenty quizzes used last. Kept from the first input on, until the quiz answers are
    /// deleted.
    QUIZ_FORMS = "quiz-draft";
    /// Person's own server of the fediverse: host, software and limit. Kept once its form is sent,
    /// until the server is removed there.
    SERVER = "server";
    /// Room that is run from this browser: questions, votes and settings. Kept from its beginning
    /// on, until the room is ended.
    ROOM = "room";
    /// Message from one window of a room to the others, in browsers without `BroadcastChannel`.
    /// Deleted at once.
    ROOM_SAID = "room-said";
    /// Result codes that were pooled, by quiz and room. Kept from the first code on, until the
    /// codes of the quiz are deleted; the key then stays, empty.
    POOLS = "pools";
}

keys! {
    /// All keys of `sessionStorage`.
    TAB_KEYS: TabKey;

    /// Texts and choices of the message builder. Kept from the first change on, until the tab is
    /// closed.
    DRAFT = "draft";
    /// Result codes that were typed and not added yet. Kept from the first letter on, until the tab
    /// is closed.
    POOL_DRAFT = "pool-draft";
    /// Scroll positions of the last sixty steps of the history, by numbers that say nothing of their
    /// pages. Kept from the first click on, or once the page is left or out of sight, until the tab
    /// is closed.
    SPOTS = "spots";
}

/// Text that this browser keeps under a key.
pub fn kept(key: Key) -> Option<String> {
    storage()?.get_item(key.0).ok()?
}

/// Keeps a text in this browser; false if the browser refuses or has no room.
pub fn keep(key: Key, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key.0, text).is_ok())
}

/// Deletes the text under a key.
pub fn forget(key: Key) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key.0);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}

/// Text that this tab keeps under a key.
pub fn kept_in_tab(key: TabKey) -> Option<String> {
    object::call(&of_tab(), "getItem", &[&key.0.into()]).as_string()
}

/// Keeps a text in this tab; false if the browser refuses or has no room. The earlier text is gone
/// then, too.
pub fn keep_in_tab(key: TabKey, text: &str) -> bool {
    let storage = of_tab();
    let arguments: [&JsValue; 2] = [&key.0.into(), &text.into()];
    object::call(&storage, "setItem", &arguments);
    let kept = kept_in_tab(key).as_deref() == Some(text);
    if !kept {
        object::call(&storage, "removeItem", &[&key.0.into()]);
    }
    kept
}

/// Storage of the tab; undefined if there is none.
pub(super) fn of_tab() -> JsValue {
    object::get(&window(), "sessionStorage")
}
