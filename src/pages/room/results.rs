//! Results of a room, pooled from people's codes.

mod adding;
mod codes;
mod figures;
mod saving;
mod scanning;
mod which;

use super::pieces::isolated;
use super::{RoomContext, desk, head, needs_script};
use crate::browser::{self, storage};
use crate::components::notice::saying;
use ::quiz::permalink;
use content::{Question, RoomWord, Word, find};
use markup::signal::{Memo, Signal};
use markup::{Element, effect, el};
use quiz::code::{Layout, TooManyQuestions, grouped, layout};
use quiz::pool::{self, Line, Pooled, shelf};
use quiz::{RoomTag, Selection};

/// Greatest number of entries that a list shows: more would keep the browser busy, and nobody reads
/// them.
const SHOWN: usize = 200;

/// Pool that the page shows; `Copy`.
#[derive(Clone, Copy)]
pub struct Pooling {
    /// Context of the page.
    pub room: RoomContext,
    /// Quiz whose codes are pooled; `None` until one is chosen.
    pub selection: Signal<Option<Selection>>,
    /// Codes of the quiz.
    pub pool: Signal<Vec<Pooled>>,
    /// Saved entries that are no codes of the quiz in its present state.
    pub gone: Signal<Vec<String>>,
    /// Lines of the last submission that were not simply added.
    pub told: Signal<Vec<Line>>,
    /// Message about the last action.
    pub said: Signal<String>,
    unsaved: Signal<bool>,
    refused: Signal<bool>,
}

impl Pooling {
    /// Question bank of the page's language.
    pub fn bank(self) -> &'static [Question] {
        &self.room.context.content.quiz
    }

    /// Layout of the quiz's codes; `None` without a quiz.
    pub fn layout(self) -> Option<Result<Layout, TooManyQuestions>> {
        self.selection
            .with_untracked(|selection| Some(layout(self.bank(), selection.as_ref()?)))
    }

    /// Shows a quiz on the page, by changing the address.
    pub fn show(self, selection: &Selection) {
        let fragment = permalink::encode_quiz(selection);
        browser::replace_fragment(&fragment);
        self.room.context.fragment.set(fragment);
    }

    /// Quiz that a fragment names; `None` if the fragment names none, or if the bank lacks its
    /// questions.
    pub fn named(self, fragment: &str) -> Option<Selection> {
        let known = |id: &str| find(self.bank(), id).is_some();
        permalink::decode_quiz(fragment, known).ok()
    }

    /// Quiz of the room that this browser runs; `None` if it runs none.
    pub fn presented(self) -> Option<Selection> {
        desk::kept(self.bank()).map(|run| run.selection)
    }

    /// Shows the quiz that the address names or, if it names none, the quiz of the room that this
    /// browser runs or of the pool used last.
    fn follow(self, fragment: &str) {
        if fragment.is_empty() {
            let last = || shelf::selections(&shelf_text()).into_iter().next();
            if let Some(selection) = self.presented().or_else(last) {
                self.show(&selection);
            }
            return;
        }
        let named = self.named(fragment);
        self.refused.set(named.is_none());
        if let Some(named) = named {
            self.open(named);
        }
    }

    /// Shows a quiz with its saved pool.
    fn open(self, selection: Selection) {
        self.pool.set(Vec::new());
        self.gone.set(Vec::new());
        self.told.set(Vec::new());
        self.said.set(String::new());
        self.take_up(&selection);
        self.selection.set(Some(selection));
    }

    /// Replaces the page's pool by the saved pool of the quiz; without a saved pool, the page's
    /// stays.
    fn take_up(self, selection: &Selection) {
        let text = shelf_text();
        if let Some(saved) = shelf::find(&text, selection)
            && let Ok(layout) = layout(self.bank(), selection)
        {
            let (pool, gone) = pool::decode_saved(saved, &layout, self.bank());
            self.pool.set(pool);
            self.gone.set(gone);
        }
    }

    /// Changes the pool, and saves it at once. Codes that another window of this browser has added
    /// meanwhile stay.
    pub fn update(self, change: impl FnOnce(&mut Vec<Pooled>)) {
        if !self.unsaved.get_untracked() {
            self.selection
                .with_untracked(|shown| shown.as_ref().map(|shown| self.take_up(shown)));
        }
        self.pool.update(change);
        let saved = self.selection.with_untracked(|selection| {
            let (pool, gone) = (self.pool.get_untracked(), self.gone.get_untracked());
            Some(pool::encode(selection.as_ref()?, &pool, &gone))
        });
        self.keep(saved.as_deref());
    }

    /// Deletes the pool.
    pub fn delete(self) {
        self.pool.set(Vec::new());
        self.gone.set(Vec::new());
        self.told.set(Vec::new());
        self.keep(None);
    }

    fn keep(self, saved: Option<&str>) {
        if let Some(selection) = self.selection.get_untracked() {
            let text = shelf::with(&shelf_text(), &selection, saved);
            self.unsaved.set(!browser::keep(storage::POOLS, &text));
        }
    }
}

fn shelf_text() -> String {
    browser::kept(storage::POOLS).unwrap_or_default()
}

/// Page with the results of a room, pooled from people's codes.
pub fn results(room: RoomContext) -> Element {
    let context = room.context;
    let pooling = Pooling {
        room,
        selection: Signal::new(None),
        pool: Signal::new(Vec::new()),
        gone: Signal::new(Vec::new()),
        told: Signal::new(Vec::new()),
        said: Signal::new(String::new()),
        unsaved: Signal::new(false),
        refused: Signal::new(false),
    };
    effect(move || {
        let fragment = context.fragment.get();
        if context.is_ready() {
            pooling.follow(&fragment);
        }
    });
    // These elements are made anew for another quiz only, so that typed text and the focus stay.
    let selection = Memo::new(move || pooling.selection.get());
    let parts = move || match selection.get() {
        None => Vec::new(),
        Some(selection) => match layout(pooling.bank(), &selection) {
            Err(too_many) => vec![el("p").class("notice").text(room.counted(
                RoomWord::NoCodesAtAll,
                &[("n", too_many.asked), ("fit", too_many.fit)],
            ))],
            Ok(layout) => {
                let codes = el("div")
                    .class("room")
                    .child(scanning::scanning(pooling))
                    .child(adding::adding(pooling, &layout))
                    .child(gone(pooling))
                    .child(codes::codes(pooling));
                vec![codes, figures::figures(pooling, &layout)]
            }
        },
    };
    let unsaved = room.word(RoomWord::PoolNotSaved);
    let unknown = room.word(RoomWord::UnknownPool);
    head(room, Word::ResultsTitle, Word::ResultsLede)
        .child(needs_script(room))
        .child(saying(unsaved, move || pooling.unsaved.get()))
        .child(saying(unknown, move || pooling.refused.get()))
        .child(which::which(pooling))
        .child(el("div").class("pooling columns").children_dyn(parts))
}

/// Notice that the bank has changed since the saved codes were made.
fn gone(pooling: Pooling) -> Element {
    let count = move || pooling.gone.with(Vec::len);
    el("p")
        .class("notice")
        .prop("hidden", move || count() == 0)
        .text_dyn(move || {
            let gone = [("n", count())];
            pooling.room.counted(RoomWord::GoneCodes, &gone)
        })
}

/// First entries of a list, and a line with the number of the others.
fn shortened<T>(room: RoomContext, all: &[T], entry: impl Fn(&T) -> Element) -> Vec<Element> {
    let mut list: Vec<Element> = all.iter().take(SHOWN).map(entry).collect();
    if all.len() > SHOWN {
        let rest = [("n", all.len() - SHOWN)];
        list.push(el("li").text(room.counted(RoomWord::NotShown, &rest)));
    }
    list
}

/// Name of a quiz: the room's tag and the number of questions.
fn name_of(pooling: Pooling, selection: &Selection) -> String {
    super::pieces::name_of(pooling.room, selection)
}

fn tag_text(tag: Option<RoomTag>) -> String {
    tag.map(RoomTag::text).unwrap_or_default()
}

/// Code in groups, as pages show it within a text.
fn shown(code: &str) -> String {
    isolated(&grouped(code))
}
