//! Saved text of a room, which also tells the projector's window what to show.
//!
//! `p2;v1.000002A.r4K;en.ar;1.1;1;60.0;1;system;1;Q01=1.2.3/0.4.2;Q02`: version, permalink fragment
//! of the quiz, languages, place (`start`, `end`, or question and step), whether tallies are shown,
//! clock (duration and end, 0 for a stopped clock), size, colour scheme, and whether keys control
//! the room; then the question ids, each with the tallies of both votes, if it has any. Ids and
//! codes are parts of addresses and contain no `;=./`.

use super::{Clock, Look, MOST_HANDS, Place, Presentation, SIZES, Step, Tally, boxes};
use crate::permalink;
use crate::selection::Asked;
use content::{Question, find};

/// Version of the saved text; it changes whenever older texts would be misread.
const VERSION: &str = "p2";
/// Version before: the same text, with other steps.
const BEFORE: &str = "p1";
/// What the steps of the version before have become: question, options, vote, tally, discussion,
/// second vote, right answer, explanation.
const STEPS_BEFORE: [Step; 8] = [
    Step::Question,
    Step::Vote,
    Step::Vote,
    Step::Vote,
    Step::Discuss,
    Step::VoteAgain,
    Step::Answer,
    Step::Answer,
];
/// Longest text that is read, in bytes: room for some hundred questions.
const LONGEST: usize = 20_000;

impl Presentation {
    /// Saved text of the room.
    pub fn encode(&self) -> String {
        let flag = |holds: bool| if holds { "1" } else { "0" };
        let mut fields = vec![
            VERSION.to_owned(),
            permalink::encode_quiz(&self.selection),
            self.languages.join("."),
            place(self.place),
            flag(self.shown).to_owned(),
            [
                self.clock.seconds.to_string(),
                self.clock.ends.unwrap_or_default().to_string(),
            ]
            .join("."),
            self.size.to_string(),
            self.look.code().to_owned(),
            flag(self.keys).to_owned(),
        ];
        for (id, [first, second]) in self.questions.iter().zip(&self.tallies) {
            fields.push(match first.is_empty() && second.is_empty() {
                true => id.clone(),
                false => [id, "=", &hands(first), "/", &hands(second)].concat(),
            });
        }
        fields.join(";")
    }

    /// Room restored from the text of [`Presentation::encode`], with everything that the bank still
    /// has. Questions that it lacks are dropped with their tallies, and so are tallies with another
    /// number of boxes than their question now has. If the selection would now ask other questions,
    /// it becomes one of chosen questions. A text of the version before is at the
    /// step that its own has become. `None` for other versions, for a text that `encode` did not write,
    /// and if no question remains.
    pub fn decode(text: &str, bank: &[Question]) -> Option<Presentation> {
        if text.len() > LONGEST {
            return None;
        }
        let mut fields = text.split(';');
        let mut field = || fields.next();
        let steps = match field()? {
            VERSION => &Step::ALL[..],
            BEFORE => &STEPS_BEFORE,
            _ => return None,
        };
        // A question that is gone does not make the rest unreadable.
        let selection = permalink::decode_quiz(field()?, |_| true).ok()?;
        let languages: Vec<String> = field()?.split('.').map(String::from).collect();
        let place = read_place(field()?, steps)?;
        let shown = read_flag(field()?)?;
        let (seconds, ends) = field()?.split_once('.')?;
        let clock = Clock {
            seconds: seconds.parse().ok()?,
            ends: Some(ends.parse().ok()?).filter(|ends| *ends > 0),
        };
        let size = field()?.parse().ok().filter(|size| *size < SIZES)?;
        let look = field()?;
        let look = Look::ALL.into_iter().find(|one| one.code() == look)?;
        let keys = read_flag(field()?)?;
        let mut read = Presentation {
            selection,
            questions: Vec::new(),
            languages,
            place,
            tallies: Vec::new(),
            shown,
            clock,
            size,
            look,
            keys,
        };
        read.is_sound().then_some(())?;
        let mut before = 0;
        for (number, entry) in fields.enumerate() {
            let (id, tallies) = entry.split_once('=').unwrap_or((entry, "/"));
            let (first, second) = tallies.split_once('/')?;
            let (first, second) = (read_hands(first)?, read_hands(second)?);
            if let Some(question) = find(bank, id)
                && !read.questions.iter().any(|known| known == id)
            {
                let fits = |tally: Tally| match tally.len() == boxes(question) {
                    true => tally,
                    false => Tally::new(),
                };
                read.questions.push(id.to_owned());
                read.tallies.push([fits(first), fits(second)]);
            } else if matches!(place, Place::Asked(at, _) if number < at) {
                before += 1; // Questions that are gone shift the index of later ones.
            }
        }
        let last = read.questions.len().checked_sub(1)?;
        if let Place::Asked(at, step) = read.place {
            read.place = Place::Asked((at - before).min(last), step);
        }
        // The permalink for phones has to ask the same questions.
        let asks_them = match &read.selection.asked {
            Asked::Chosen(ids) => *ids == read.questions,
            Asked::Drawn(_) => {
                let drawn = read.selection.positions(bank);
                drawn.iter().map(|at| &bank[*at].id).eq(&read.questions)
            }
        };
        if !asks_them {
            read.selection.asked = Asked::Chosen(read.questions.clone());
        }
        Some(read)
    }

    /// Whether the room has one or two languages with well-formed codes.
    fn is_sound(&self) -> bool {
        let named = |code: &String| {
            !code.is_empty()
                && code
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        (1..=2).contains(&self.languages.len()) && self.languages.iter().all(named)
    }
}

fn place(place: Place) -> String {
    match place {
        Place::Start => "start".to_owned(),
        Place::End => "end".to_owned(),
        Place::Asked(at, step) => [at.to_string(), (step as usize).to_string()].join("."),
    }
}

fn read_place(text: &str, steps: &[Step]) -> Option<Place> {
    match text {
        "start" => Some(Place::Start),
        "end" => Some(Place::End),
        _ => {
            let (at, step) = text.split_once('.')?;
            let step: usize = step.parse().ok()?;
            Some(Place::Asked(at.parse().ok()?, *steps.get(step)?))
        }
    }
}

fn read_flag(text: &str) -> Option<bool> {
    match text {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn hands(tally: &Tally) -> String {
    let hands: Vec<String> = tally.iter().map(u16::to_string).collect();
    hands.join(".")
}

fn read_hands(text: &str) -> Option<Tally> {
    if text.is_empty() {
        return Some(Tally::new());
    }
    text.split('.')
        .map(|hands| hands.parse().ok().filter(|hands| *hands <= MOST_HANDS))
        .collect()
}
