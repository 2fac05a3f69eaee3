//! What the presenter's page keeps, tells the projector, and does when a key is pressed.

use super::RoomContext;
use crate::browser::{self, stage};
use crate::markup::signal::Signal;
use content::{Question, RoomWord};
use quiz::room::{Place, Presentation, Step, boxes, shown_boxes};

/// Name of the channel, and under which the room is kept.
pub const ROOM: &str = "room";
/// What a projector says when it is there.
pub const HELLO: &str = "hello";

/// For how many milliseconds nothing is said of another window that runs the room.
const PATIENCE: u32 = 700;

/// The presenter's desk; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The page's surroundings.
    pub room: RoomContext,
    /// The room that is run; none while it is set up.
    pub run: Signal<Option<Presentation>>,
    /// Whether the browser would not keep it.
    pub unsaved: Signal<bool>,
    /// Whether this window runs the room; not known until the browser has said so.
    pub runs: Signal<Option<bool>>,
}

impl Desk {
    /// The question bank.
    pub fn bank(self) -> &'static [Question] {
        &self.room.context.content.quiz
    }

    /// Another room, or none; kept at once, and told to the projector. Nothing where another window
    /// runs the room.
    pub fn put(self, run: Option<Presentation>) {
        match (self.runs.get_untracked(), &run) {
            (Some(false), _) => return,
            // It waits until it is known.
            (None, _) => (),
            (_, Some(run)) => self.unsaved.set(!browser::keep(ROOM, &run.encode())),
            (_, None) => browser::forget(ROOM),
        }
        self.run.set(run);
        if self.is_running() {
            self.tell();
        }
    }

    /// Changes the room as it is kept: another window may have changed it since.
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

    /// Tells the projector all that it may know; nothing where no room is run.
    pub fn tell(self) {
        let told = self
            .run
            .with_untracked(|run| run.as_ref().map(|run| run.for_the_room().encode()));
        stage::tell(&told.unwrap_or_default());
    }

    /// Runs the room in the place of the window that does.
    pub fn take_over(self) {
        stage::take_hold(ROOM, move |runs| self.known(runs));
        browser::focus_soon("#room h2");
    }

    /// Takes up the room that is kept where this window is to run it, and a room that was begun
    /// before that was known.
    fn known(self, runs: bool) {
        // The browser may say so when the page is gone.
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

    /// Takes up the room that is kept, if no other window runs it, and listens to the projector and
    /// to keys.
    pub fn begin(self) {
        stage::join(ROOM, move |said| match said.strip_prefix("key ") {
            _ if !self.is_running() => (),
            Some(name) => self.press(name),
            None if said == HELLO => self.tell(),
            None => (),
        });
        // Where windows cannot be told apart, each goes on with what another has kept.
        stage::on_storage(move |_| {
            if self.is_running()
                && let kept @ Some(_) = kept(self.bank())
            {
                self.run.set(kept);
            }
        });
        stage::hold(ROOM, move |runs| self.known(runs));
        // A page that is loaded again waits for itself to be gone: nobody needs to be told.
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

    /// Does what a key stands for.
    fn press(self, name: &str) {
        self.update(|run| match (name, run.place) {
            _ if !run.keys => (),
            (NEXT, _) => run.next(),
            (BACK, _) => run.back(),
            ("tally", Place::Asked(..)) => run.shown = !run.shown,
            ("reveal", Place::Asked(at, _)) => run.go(Place::Asked(at, Step::Reveal)),
            (_, Place::Asked(at, _)) => {
                let (less, digit) = match name.strip_prefix('-') {
                    Some(digit) => (true, digit),
                    None => (false, name),
                };
                let number = digit.parse::<usize>().ok();
                let seed = run.selection.seed;
                let of = run.question(at, self.bank()).and_then(|question| {
                    let shown = shown_boxes(question, seed);
                    shown.get(number?.checked_sub(1)?).copied()
                });
                if let Some(of) = of {
                    run.hand(of, !less, self.bank());
                }
            }
            _ => (),
        });
    }
}

/// The room that is kept in this browser.
pub fn kept(bank: &[Question]) -> Option<Presentation> {
    Presentation::decode(&browser::kept(ROOM)?, bank)
}

const NEXT: &str = "next";
const BACK: &str = "back";
/// The key that fills the screen of its own window.
pub const FULL: &str = "full";
/// What fills the screen on either page.
pub const DESK: &str = "#room";

/// What a key stands for: `next`, `back`, `tally`, `reveal`, `full`, `3` for a hand more for the
/// third option, `-3` for one less. `direction` is the page's: an arrow forward points the way
/// that lines run.
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

/// The name of a step.
pub fn step_word(step: Step) -> RoomWord {
    [
        RoomWord::StepQuestion,
        RoomWord::StepOptions,
        RoomWord::StepVote,
        RoomWord::StepTally,
        RoomWord::StepDiscuss,
        RoomWord::StepVoteAgain,
        RoomWord::StepReveal,
        RoomWord::StepExplain,
    ][step as usize]
}

/// How many boxes a question of the room has; none where it is gone.
pub fn box_count(run: &Presentation, at: usize, bank: &[Question]) -> usize {
    run.question(at, bank).map_or(0, boxes)
}
