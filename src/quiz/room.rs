//! The quiz before a room: where the presenter is, what the room sees of it, what hands were counted.
//!
//! The steps of a question are those of peer instruction: everybody votes alone, the tally stays
//! with the presenter, neighbours discuss, everybody votes again, and only then the answer is
//! shown (E. Mazur, *Peer Instruction*, 1997). The clock is the presenter's own and scores nothing.

pub mod tally;
mod text;

use super::selection::Selection;
use crate::content::Question;
pub use tally::{
    Advice, Tally, advice, bands, boxes, change, percent_right, right_boxes, shown_boxes,
};

/// How many sizes the projector's letters have.
pub const SIZES: u8 = 5;
/// The most hands that are counted for one box.
pub const MOST_HANDS: u16 = 999;

/// A step of one question, in the order in which they are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The question alone, to be read aloud.
    Question,
    /// The options beside it.
    Options,
    /// Everybody votes alone.
    Vote,
    /// The presenter looks at the count; the room need not.
    Tally,
    /// Neighbours explain their answers to each other.
    Discuss,
    /// Everybody votes again.
    VoteAgain,
    /// The right answer.
    Reveal,
    /// Why, and the sentence that it comes from.
    Explain,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Step; 8] = [
        Step::Question,
        Step::Options,
        Step::Vote,
        Step::Tally,
        Step::Discuss,
        Step::VoteAgain,
        Step::Reveal,
        Step::Explain,
    ];

    /// Which of the two tallies hands are counted for at this step; none before the first vote.
    pub fn round(self) -> Option<usize> {
        match self {
            Step::Question | Step::Options => None,
            Step::Vote | Step::Tally | Step::Discuss => Some(0),
            Step::VoteAgain | Step::Reveal | Step::Explain => Some(1),
        }
    }
}

/// Where the presenter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// People come in and scan the code.
    Start,
    /// At a step of the question with this number, from 0.
    Asked(usize, Step),
    /// Behind the last question: result codes are handed in.
    End,
}

/// A clock that only the presenter starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// How long it runs, in seconds; 0 for no clock at all.
    pub seconds: u16,
    /// When it runs out, in seconds since 1970 began; none while it does not run.
    pub ends: Option<u32>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the machine has it.
    System,
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

impl Look {
    /// All looks, as they are offered.
    pub const ALL: [Look; 3] = [Look::System, Look::Light, Look::Dark];

    /// Its name in markup: `system`, `light`, `dark`.
    pub fn code(self) -> &'static str {
        match self {
            Look::System => "system",
            Look::Light => "light",
            Look::Dark => "dark",
        }
    }
}

/// All that is to be known of a quiz that is run for a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// Which questions, in which room.
    pub selection: Selection,
    /// Ids of the questions, in the order in which they are asked.
    pub questions: Vec<String>,
    /// Codes of the languages that the room sees side by side, one or two.
    pub languages: Vec<String>,
    /// Where the presenter is.
    pub place: Place,
    /// For each question the hands of the first vote and of the second; empty where none were
    /// counted.
    pub tallies: Vec<[Tally; 2]>,
    /// Whether the room sees the tallies of the question that is asked.
    pub shown: bool,
    /// The clock.
    pub clock: Clock,
    /// The size of the projector's letters, from 0 to below [`SIZES`].
    pub size: u8,
    /// The projector's look.
    pub look: Look,
    /// Whether keys steer the room.
    pub keys: bool,
}

impl Presentation {
    /// A room that nobody has been asked anything in yet.
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
            size: 1,
            look: Look::System,
            keys: true,
        }
    }

    /// The number of the question that is asked, from 0.
    pub fn at(&self) -> Option<usize> {
        match self.place {
            Place::Asked(at, _) => Some(at),
            _ => None,
        }
    }

    /// The step of the question that is asked.
    pub fn step(&self) -> Option<Step> {
        match self.place {
            Place::Asked(_, step) => Some(step),
            _ => None,
        }
    }

    /// One step on: from the last step of a question to the next question, from that of the last
    /// to the end, where it stays.
    pub fn next(&mut self) {
        let place = match self.place {
            Place::Start if !self.questions.is_empty() => Place::Asked(0, Step::Question),
            Place::Asked(at, Step::Explain) if at + 1 < self.questions.len() => {
                Place::Asked(at + 1, Step::Question)
            }
            Place::Asked(at, step) => match Step::ALL.get(step as usize + 1) {
                Some(step) => Place::Asked(at, *step),
                None => Place::End,
            },
            Place::Start | Place::End => Place::End,
        };
        self.go(place);
    }

    /// One step back; at the start it stays there.
    pub fn back(&mut self) {
        let place = match self.place {
            Place::End if !self.questions.is_empty() => {
                Place::Asked(self.questions.len() - 1, Step::Explain)
            }
            Place::Asked(at, Step::Question) if at > 0 => Place::Asked(at - 1, Step::Explain),
            Place::Asked(at, step) if step > Step::Question => {
                Place::Asked(at, Step::ALL[step as usize - 1])
            }
            _ => Place::Start,
        };
        self.go(place);
    }

    /// To a place, if there is such a question. A clock stops; the tallies are hidden again where
    /// another question is asked, and where people vote.
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
        if self.at() != before || matches!(self.step(), Some(Step::Vote | Step::VoteAgain)) {
            self.shown = false;
        }
    }

    /// Sets the hands counted for a box of a question's vote, `round` 0 or 1, up to
    /// [`MOST_HANDS`]. A question, box or round that there is not is passed over.
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

    /// The hands counted for a box of a question's vote.
    pub fn hands(&self, at: usize, round: usize, of: usize) -> u16 {
        let tally = self.tallies.get(at).and_then(|two| two.get(round));
        tally
            .and_then(|tally| tally.get(of))
            .copied()
            .unwrap_or_default()
    }

    /// One hand more, or one less, for a box of the vote that is taken.
    pub fn hand(&mut self, of: usize, more: bool, bank: &[Question]) {
        let round = self.step().and_then(Step::round);
        if let (Some(at), Some(round)) = (self.at(), round) {
            let hands = self.hands(at, round, of);
            let hands = match more {
                true => hands + 1,
                false => hands.saturating_sub(1),
            };
            self.count(at, round, of, hands, bank);
        }
    }

    /// The question with this number, from 0.
    pub fn question<'a>(&self, at: usize, bank: &'a [Question]) -> Option<&'a Question> {
        let id = self.questions.get(at)?;
        bank.iter().find(|question| question.id == *id)
    }

    /// Starts the clock, or gives it as many seconds more where it runs. `now` is in seconds
    /// since 1970 began.
    pub fn start_clock(&mut self, now: u32) {
        let from = self.clock.ends.filter(|ends| *ends > now).unwrap_or(now);
        if self.clock.seconds > 0 {
            self.clock.ends = Some(from.saturating_add(self.clock.seconds.into()));
        }
    }

    /// Larger or smaller letters, as far as there are sizes.
    pub fn resize(&mut self, larger: bool) {
        self.size = match larger {
            true => (self.size + 1).min(SIZES - 1),
            false => self.size.saturating_sub(1),
        };
    }

    /// What the projector is told: of the tallies only those of the question that is asked, and
    /// those only while they are shown.
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
