//! Quiz run for a group in a room: the presenter's place, the projector's view, and the hands
//! counted.
//!
//! A question goes from itself to the vote and to its answer. Two steps come only where they bring
//! something: the count, if hands were counted, and a discussion with a second vote, if the presenter
//! asks for it (peer instruction: E. Mazur, *Peer Instruction*, 1997). The clock is the presenter's
//! own and has no effect on scores.
//!
//! Longer than most files: it has all steps of a room, and what each may change.

pub mod tally;
mod text;

use super::selection::Selection;
use content::Question;
pub use tally::{
    Advice, Tally, advice, bands, boxes, change, percent_right, right_boxes, shown_boxes,
};

/// Number of letter sizes of the projector.
pub const SIZES: u8 = 5;
/// Most hands that are counted for one box ([`boxes`]).
pub const MOST_HANDS: u16 = 999;

/// Step of a question, in the order presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Question alone, to be read aloud.
    Question,
    /// Options, and the first vote: everybody votes alone.
    Vote,
    /// Discussion: neighbours explain their answers to each other.
    Discuss,
    /// Second vote.
    VoteAgain,
    /// Count of the votes.
    Count,
    /// Right answer, its explanation, and the sentence that it comes from.
    Answer,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Step; 6] = [
        Step::Question,
        Step::Vote,
        Step::Discuss,
        Step::VoteAgain,
        Step::Count,
        Step::Answer,
    ];
}

/// Place of the presenter in the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Start: people come in and scan the code.
    Start,
    /// Step of the question with this index, from 0.
    Asked(usize, Step),
    /// End, after the last question: result codes are submitted.
    End,
}

/// Clock that only the presenter starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Duration in seconds; 0 for no clock.
    pub seconds: u16,
    /// End of the countdown, in seconds since the Unix epoch; `None` while the clock is stopped.
    pub ends: Option<u32>,
}

/// Colour scheme, light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Scheme of the operating system.
    System,
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

impl Look {
    /// All schemes, in the order offered.
    pub const ALL: [Look; 3] = [Look::System, Look::Light, Look::Dark];

    /// Name in markup and saved texts: `system`, `light`, `dark`.
    pub fn code(self) -> &'static str {
        match self {
            Look::System => "system",
            Look::Light => "light",
            Look::Dark => "dark",
        }
    }
}

/// State of a quiz that is run for a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// Selection of the quiz, with its room.
    pub selection: Selection,
    /// Question ids, in the order asked.
    pub questions: Vec<String>,
    /// Codes of the languages that the room sees side by side, one or two.
    pub languages: Vec<String>,
    /// Place of the presenter.
    pub place: Place,
    /// Tallies of the first and the second vote for each question; empty if no hands were counted.
    pub tallies: Vec<[Tally; 2]>,
    /// Whether the room sees the tallies of the current question.
    pub shown: bool,
    /// Clock of the presenter.
    pub clock: Clock,
    /// Size of the projector's letters, from 0 up to but not including [`SIZES`].
    pub size: u8,
    /// Colour scheme of the projector.
    pub look: Look,
    /// Whether keyboard shortcuts control the room.
    pub keys: bool,
}

impl Presentation {
    /// Presentation at its start, without tallies. `seconds` is the duration of the clock.
    pub fn new(
        selection: Selection,
        languages: Vec<String>,
        seconds: u16,
        bank: &[Question],
    ) -> Presentation {
        let positions = selection.positions(bank);
        let id = |at: &usize| bank[*at].id.clone();
        Presentation {
            questions: positions.iter().map(id).collect(),
            tallies: vec![Default::default(); positions.len()],
            selection,
            languages,
            place: Place::Start,
            shown: false,
            clock: Clock {
                seconds,
                ends: None,
            },
            size: SIZES - 1,
            look: Look::System,
            keys: true,
        }
    }

    /// Index of the current question, from 0; `None` at the start and at the end.
    pub fn at(&self) -> Option<usize> {
        match self.place {
            Place::Asked(at, _) => Some(at),
            _ => None,
        }
    }

    /// Step of the current question; `None` at the start and at the end.
    pub fn step(&self) -> Option<Step> {
        match self.place {
            Place::Asked(_, step) => Some(step),
            _ => None,
        }
    }

    /// Whether the question with this index has a second vote.
    pub fn votes_again(&self, at: usize) -> bool {
        self.tallies.get(at).is_some_and(|two| !two[1].is_empty())
    }

    /// Whether any hands were counted in the last vote of the question with this index.
    pub fn is_counted(&self, at: usize) -> bool {
        let round = usize::from(self.votes_again(at));
        let counted = |two: &[Tally; 2]| two[round].iter().any(|hands| *hands > 0);
        self.tallies.get(at).is_some_and(counted)
    }

    /// Index of the tally at this place, in which hands are counted: 0 for the first vote, 1 for the
    /// second; `None` before the first vote.
    pub fn round(&self) -> Option<usize> {
        match self.place {
            Place::Asked(_, Step::Vote | Step::Discuss) => Some(0),
            Place::Asked(_, Step::VoteAgain) => Some(1),
            Place::Asked(at, Step::Count | Step::Answer) => Some(self.votes_again(at).into()),
            _ => None,
        }
    }

    /// Whether the question with this index has this step.
    fn has(&self, at: usize, step: Step) -> bool {
        match step {
            Step::Discuss | Step::VoteAgain => self.votes_again(at),
            Step::Count => self.is_counted(at),
            _ => true,
        }
    }

    /// Goes one step forward: from the last step of a question to the next question, after the last
    /// question to the end, where it stays.
    pub fn next(&mut self) {
        let place = match self.place {
            Place::Start if !self.questions.is_empty() => Place::Asked(0, Step::Question),
            Place::Asked(at, Step::Answer) if at + 1 < self.questions.len() => {
                Place::Asked(at + 1, Step::Question)
            }
            Place::Asked(at, step) => {
                let mut later = Step::ALL.into_iter().filter(|other| *other > step);
                later
                    .find(|other| self.has(at, *other))
                    .map_or(Place::End, |step| Place::Asked(at, step))
            }
            Place::Start | Place::End => Place::End,
        };
        self.go(place);
    }

    /// Goes one step back; at the start it stays.
    pub fn back(&mut self) {
        let place = match self.place {
            Place::End if !self.questions.is_empty() => {
                Place::Asked(self.questions.len() - 1, Step::Answer)
            }
            Place::Asked(at, Step::Question) if at > 0 => Place::Asked(at - 1, Step::Answer),
            Place::Asked(at, step) => {
                let mut earlier = Step::ALL.into_iter().rev().filter(|other| *other < step);
                earlier
                    .find(|other| self.has(at, *other))
                    .map_or(Place::Start, |step| Place::Asked(at, step))
            }
            Place::Start | Place::End => Place::Start,
        };
        self.go(place);
    }

    /// Goes to the discussion of the current question, and gives it a second vote.
    pub fn discuss(&mut self, bank: &[Question]) {
        if let Some(at) = self.at() {
            let before = self.hands(at, 1, 0);
            self.count(at, 1, 0, before, bank);
            self.go(Place::Asked(at, Step::Discuss));
        }
    }

    /// Goes straight to the answer of the current question.
    pub fn answer(&mut self) {
        if let Some(at) = self.at() {
            self.go(Place::Asked(at, Step::Answer));
        }
    }

    /// Goes to a place, if the question exists. The clock stops. The group sees the count from its own
    /// step on, until another question or vote.
    pub fn go(&mut self, place: Place) {
        if matches!(place, Place::Asked(at, _) if at >= self.questions.len()) {
            return;
        }
        if place == self.place {
            return;
        }
        let before = self.at();
        self.place = place;
        self.clock.ends = None;
        self.shown = match self.step() {
            Some(Step::Count) => true,
            Some(Step::Answer) if self.at() == before => self.shown,
            _ => false,
        };
    }

    /// Sets the hands for box `of` of question `at` in a vote, `round` 0 or 1, up to
    /// [`MOST_HANDS`]. Does nothing if the question, box or round does not exist.
    pub fn count(&mut self, at: usize, round: usize, of: usize, hands: u16, bank: &[Question]) {
        let Some(question) = self.question(at, bank) else {
            return;
        };
        let boxes = boxes(question);
        let tally = self.tallies.get_mut(at).and_then(|two| two.get_mut(round));
        if let Some(tally) = tally.filter(|_| of < boxes) {
            tally.resize(boxes, 0);
            tally[of] = hands.min(MOST_HANDS);
        }
    }

    /// Hands for box `of` of question `at` in a vote, `round` 0 or 1; 0 if none were counted.
    pub fn hands(&self, at: usize, round: usize, of: usize) -> u16 {
        let tally = self.tallies.get(at).and_then(|two| two.get(round));
        tally
            .and_then(|tally| tally.get(of))
            .copied()
            .unwrap_or_default()
    }

    /// Adds or removes one hand for box `of` in the current vote. Does nothing before the first
    /// vote.
    pub fn hand(&mut self, of: usize, more: bool, bank: &[Question]) {
        if let (Some(at), Some(round)) = (self.at(), self.round()) {
            let hands = self.hands(at, round, of);
            let hands = match more {
                true => hands + 1,
                false => hands.saturating_sub(1),
            };
            self.count(at, round, of, hands, bank);
        }
    }

    /// Question with this index, from 0; `None` if the quiz or the bank does not have it.
    pub fn question<'a>(&self, at: usize, bank: &'a [Question]) -> Option<&'a Question> {
        let id = self.questions.get(at)?;
        bank.iter().find(|question| question.id == *id)
    }

    /// Starts the clock, or extends a running one by its duration; does nothing if that is 0. `now`
    /// is in seconds since the Unix epoch.
    pub fn start_clock(&mut self, now: u32) {
        let from = self.clock.ends.filter(|ends| *ends > now).unwrap_or(now);
        if self.clock.seconds > 0 {
            self.clock.ends = Some(from.saturating_add(self.clock.seconds.into()));
        }
    }

    /// Changes the letters by one size, within [`SIZES`].
    pub fn resize(&mut self, larger: bool) {
        self.size = match larger {
            true => (self.size + 1).min(SIZES - 1),
            false => self.size.saturating_sub(1),
        };
    }

    /// Copy for the projector, without tallies except those of the current question while they are
    /// shown.
    pub fn for_the_room(&self) -> Presentation {
        let mut told = self.clone();
        let at = self.at().filter(|_| self.shown);
        for (number, two) in told.tallies.iter_mut().enumerate() {
            if Some(number) != at {
                *two = Default::default();
            }
        }
        told
    }
}
