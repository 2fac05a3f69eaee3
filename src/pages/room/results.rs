//! The results of a room, pooled from people's codes.

mod adding;
mod codes;
mod figures;
mod scanning;
mod which;

use super::pieces::isolated;
use super::{RoomContext, desk, head, needs_script};
use crate::browser;
use crate::components::notice::saying;
use crate::markup::signal::{Memo, Signal};
use crate::markup::{Element, effect, el};
use ::quiz::permalink;
use content::{Question, RoomWord, Word, find};
use quiz::code::{Layout, TooManyQuestions, grouped, layout};
use quiz::pool::{self, Line, Pooled, shelf};
use quiz::{RoomTag, Selection};

/// Under which the pools are kept.
const POOLS: &str = "pools";
/// Under which is kept what stands in the field, not handed in yet.
const DRAFT: &str = "pool-draft";

/// Most entries that a list shows: more would keep the browser busy, and nobody reads them.
const SHOWN: usize = 200;

/// The pool that the page shows; cheap to copy.
#[derive(Clone, Copy)]
pub struct Pooling {
    /// The page's surroundings.
    pub room: RoomContext,
    /// The quiz whose codes are pooled; none until one is named.
    pub selection: Signal<Option<Selection>>,
    /// Its codes.
    pub pool: Signal<Vec<Pooled>>,
    /// Entries kept before that are no codes of the quiz as it is now.
    pub gone: Signal<Vec<String>>,
    /// Lines handed in last that were not simply added.
    pub told: Signal<Vec<Line>>,
    /// What was done last, in words.
    pub said: Signal<String>,
    unsaved: Signal<bool>,
    refused: Signal<bool>,
}

impl Pooling {
    /// The question bank.
    pub fn bank(self) -> &'static [Question] {
        &self.room.context.content.quiz
    }

    /// How the codes of the quiz are made up; none without a quiz.
    pub fn layout(self) -> Option<Result<Layout, TooManyQuestions>> {
        self.selection
            .with_untracked(|selection| Some(layout(self.bank(), selection.as_ref()?)))
    }

    /// Makes a quiz the one of the page, by its address.
    pub fn show(self, selection: &Selection) {
        let fragment = permalink::encode_quiz(selection);
        browser::replace_fragment(&fragment);
        self.room.context.fragment.set(fragment);
    }

    /// The quiz that a fragment names; none where the bank does not have its questions.
    pub fn named(self, fragment: &str) -> Option<Selection> {
        let known = |id: &str| find(self.bank(), id).is_some();
        permalink::decode_quiz(fragment, known).ok()
    }

    /// The quiz of the room that this browser runs.
    pub fn presented(self) -> Option<Selection> {
        desk::kept(self.bank()).map(|run| run.selection)
    }

    /// Follows the address; where it names no quiz, the room that this browser runs or the pool
    /// used last.
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

    /// Takes up what is kept of a quiz.
    fn open(self, selection: Selection) {
        self.pool.set(Vec::new());
        self.gone.set(Vec::new());
        self.told.set(Vec::new());
        self.said.set(String::new());
        self.take_up(&selection);
        self.selection.set(Some(selection));
    }

    /// Puts what is kept of a quiz in the place of what the page has; where nothing is kept, that
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

    /// Changes the pool, and keeps it at once. Another window of this browser may have added codes
    /// to it since: they stay.
    pub fn update(self, change: impl FnOnce(&mut Vec<Pooled>)) {
        if !self.unsaved.get_untracked() {
            self.selection
                .with_untracked(|it| it.as_ref().map(|it| self.take_up(it)));
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
            self.unsaved.set(!browser::keep(POOLS, &text));
        }
    }
}

fn shelf_text() -> String {
    browser::kept(POOLS).unwrap_or_default()
}

/// The results of a room, pooled from people's codes.
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
    // Made anew for another quiz only, so that what is typed and where the focus is stays.
    let selection = Memo::new(move || pooling.selection.get());
    let parts = move || match selection.get() {
        None => Vec::new(),
        Some(selection) => match layout(pooling.bank(), &selection) {
            Err(too_many) => vec![
                el("p").class("notice").text(
                    room.word(RoomWord::NoCodesAtAll)
                        .replace("{n}", &too_many.asked.to_string())
                        .replace("{fit}", &too_many.fit.to_string()),
                ),
            ],
            Ok(layout) => {
                let mut parts = vec![
                    adding::adding(pooling, &layout),
                    scanning::scanning(pooling),
                ];
                parts.push(gone(pooling));
                parts.push(figures::figures(pooling, &layout));
                parts.push(codes::codes(pooling));
                parts
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
        .child(el("div").class("room pooling").children_dyn(parts))
}

/// Told where the bank was changed under codes that are kept.
fn gone(pooling: Pooling) -> Element {
    let count = move || pooling.gone.with(Vec::len);
    el("p")
        .class("notice")
        .prop("hidden", move || count() == 0)
        .text_dyn(move || {
            let text = pooling.room.word(RoomWord::GoneCodes);
            text.replace("{n}", &count().to_string())
        })
}

/// The first entries of a list, and how many there are beside.
fn shortened<T>(room: RoomContext, all: &[T], entry: impl Fn(&T) -> Element) -> Vec<Element> {
    let mut list: Vec<Element> = all.iter().take(SHOWN).map(entry).collect();
    if all.len() > SHOWN {
        let text = room.word(RoomWord::NotShown);
        list.push(el("li").text(text.replace("{n}", &(all.len() - SHOWN).to_string())));
    }
    list
}

/// A quiz in words: the room's tag and the number of questions.
fn name_of(pooling: Pooling, selection: &Selection) -> String {
    super::pieces::name_of(pooling.room, selection)
}

fn tag_text(tag: Option<RoomTag>) -> String {
    tag.map(RoomTag::text).unwrap_or_default()
}

/// A code as pages show it, within a text.
fn shown(code: &str) -> String {
    isolated(&grouped(code))
}
