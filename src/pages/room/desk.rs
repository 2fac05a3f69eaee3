//! Desk of the presenter's page: saves the room, tells the projector, and acts on keys.

use super::RoomContext;
use crate::browser::{self, stage, storage};
use content::{Question, RoomWord};
use markup::signal::Signal;
use quiz::room::{Place, Presentation, Step, shown_boxes};

/// Name of the channel, the lock and the projector's window.
pub const ROOM: &str = "room";
/// Message from a projector that has just been opened.
pub const HELLO: &str = "hello";

/// Time before the page says that another window runs the room, in milliseconds.
const PATIENCE: u32 = 700;

/// Desk of the presenter; `Copy`.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Context of the page.
    pub room: RoomContext,
    /// Room that is being run; `None` while it is set up.
    pub run: Signal<Option<Presentation>>,
    /// Whether the browser refused to save the room.
    pub unsaved: Signal<bool>,
    /// Whether this window runs the room; `None` until the browser has said so.
    pub runs: Signal<Option<bool>>,
}

impl Desk {
    /// Question bank of the page's language.
    pub fn bank(self) -> &'static [Question] {
        &self.room.context.content.quiz
    }

    /// Replaces the room by another one or by none, saves it, and tells the projector. Does nothing
    /// where another window runs the room.
    pub fn put(self, run: Option<Presentation>) {
        match (self.runs.get_untracked(), &run) {
            (Some(false), _) => return,
            // The room is saved once the browser has said which window runs it.
            (None, _) => (),
            (_, Some(run)) => self
                .unsaved
                .set(!browser::keep(storage::ROOM, &run.encode())),
            (_, None) => browser::forget(storage::ROOM),
        }
        self.run.set(run);
        if self.is_running() {
            self.tell();
        }
    }

    /// Changes the room in its saved state, since another window may have changed it meanwhile.
    pub fn update(self, change: impl FnOnce(&mut Presentation)) {
        let kept = match self.unsaved.get_untracked() {
            true => None,
            false => kept(self.bank()),
        };
        if let Some(mut run) = kept.or(self.run.get_untracked()) {
            change(&mut run);
            self.put(Some(run));
        }
    }

    /// Sends the projector the room, without the parts for the presenter alone; an empty text where
    /// no room is run.
    pub fn tell(self) {
        let told = self
            .run
            .with_untracked(|run| run.as_ref().map(|run| run.for_the_room().encode()));
        stage::tell(&told.unwrap_or_default());
    }

    /// Takes over the room from the window that runs it.
    pub fn take_over(self) {
        stage::take_hold(ROOM, move |runs| self.known(runs));
        browser::focus_soon("#room h2");
    }

    /// Acts on the browser's answer: if this window runs the room, takes up the saved room, or the
    /// one that was begun before the answer came.
    fn known(self, runs: bool) {
        // The browser's answer may come after the page is gone.
        if self.runs.is_disposed() {
            return;
        }
        self.runs.set(Some(runs));
        if !runs {
            self.run.set(None);
        } else if let Some(run) = kept(self.bank()).or(self.run.get_untracked()) {
            self.put(Some(run));
        }
    }

    fn is_running(self) -> bool {
        self.runs.get_untracked() == Some(true)
    }

    /// Takes up the saved room if no other window runs it, and listens to the projector and to
    /// keys.
    pub fn begin(self) {
        stage::join(ROOM, move |said| match said.strip_prefix("key ") {
            _ if !self.is_running() => (),
            Some(name) => self.press(name),
            None if said == HELLO => self.tell(),
            None => (),
        });
        // Where the browser cannot say which window runs the room, each continues with what another
        // has saved.
        stage::on_storage(move |_| {
            if self.is_running()
                && let kept @ Some(_) = kept(self.bank())
            {
                self.run.set(kept);
            }
        });
        stage::hold(ROOM, move |runs| self.known(runs));
        // A reloaded page waits for its former self to be gone, which is no reason for a notice.
        stage::later(PATIENCE, move || {
            if !self.runs.is_disposed() && self.runs.get_untracked().is_none() {
                self.known(false);
            }
        });
        let content = self.room.context.content;
        stage::on_key(move |key| {
            let steers = self
                .run
                .with_untracked(|run| run.as_ref().is_some_and(|run| run.keys))
                && self.is_running();
            let Some(name) = key_name(&key, content.language.direction.code()) else {
                return false;
            };
            if steers && name == FULL {
                stage::full_screen(DESK);
            } else if steers {
                self.press(&name);
            }
            steers
        });
    }

    /// Acts on a key of this name, by [`key_name`].
    fn press(self, name: &str) {
        self.update(|run| match (name, run.place) {
            _ if !run.keys => (),
            (NEXT, _) => run.next(),
            (BACK, _) => run.back(),
            ("tally", Place::Asked(..)) => run.shown = !run.shown,
            ("reveal", _) => run.answer(),
            (_, Place::Asked(at, _)) => {
                let (less, digit) = match name.strip_prefix('-') {
                    Some(digit) => (true, digit),
                    None => (false, name),
                };
                let number = digit.parse::<usize>().ok();
                let seed = run.selection.seed;
                let box_at = run.question(at, self.bank()).and_then(|question| {
                    let shown = shown_boxes(question, seed);
                    shown.get(number?.checked_sub(1)?).copied()
                });
                if let Some(box_at) = box_at {
                    run.hand(box_at, !less, self.bank());
                }
            }
            _ => (),
        });
    }
}

/// Room that is saved in this browser; `None` if there is none.
pub fn kept(bank: &[Question]) -> Option<Presentation> {
    Presentation::decode(&browser::kept(storage::ROOM)?, bank)
}

const NEXT: &str = "next";
const BACK: &str = "back";
/// Name of the key that fills the screen of its own window.
pub const FULL: &str = "full";
/// Selector of the element that fills the screen, on either page.
pub const DESK: &str = "#room";

/// Name of a key: `next`, `back`, `tally`, `reveal`, `full`, `3` for one hand more for the third
/// option, `-3` for one less. `direction` is the page's: an arrow key means forward if it points
/// the way that lines run.
pub fn key_name(key: &stage::Key, direction: &str) -> Option<String> {
    let (forward, backward) = match direction {
        "rtl" => ("ArrowLeft", "ArrowRight"),
        _ => ("ArrowRight", "ArrowLeft"),
    };
    let code = key.code.as_str();
    let digit = code
        .strip_prefix("Digit")
        .or(code.strip_prefix("Numpad"))
        .filter(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    if let Some(digit) = digit {
        return Some([if key.shift { "-" } else { "" }, digit].concat());
    }
    let name = match code {
        _ if key.shift => return None,
        "PageDown" => NEXT,
        "PageUp" => BACK,
        "KeyT" => "tally",
        "KeyR" => "reveal",
        "KeyF" => FULL,
        _ if code == forward => NEXT,
        _ if code == backward => BACK,
        _ => return None,
    };
    Some(name.to_owned())
}

/// Word for the name of a step.
pub fn step_word(step: Step) -> RoomWord {
    [
        RoomWord::StepQuestion,
        RoomWord::StepVote,
        RoomWord::StepDiscuss,
        RoomWord::StepVoteAgain,
        RoomWord::StepCount,
        RoomWord::StepAnswer,
    ][step as usize]
}
