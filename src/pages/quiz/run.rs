//! A quiz that is being taken: what is asked, what was answered, and that nothing of it is lost.

use crate::app::Site;
use crate::browser;
use crate::markup::value::{Live, Made};
use crate::permalink;
use crate::quiz::{Given, Progress, Resumed, Selection};
use std::ops::Deref;

/// A quiz that is being taken; a pointer, since most of what listens holds it.
#[derive(Clone, Copy)]
pub struct Run(&'static Parts);

/// What a quiz that is being taken consists of.
pub struct Parts {
    /// The page's surroundings.
    pub site: Site,
    /// What is asked; none before the quiz has begun.
    pub selection: Live<Option<Selection>>,
    /// Position in the bank of a question that is asked by itself, outside any quiz.
    pub only: Live<Option<usize>>,
    /// Positions in the bank of the questions.
    pub drawn: Made<Vec<usize>>,
    /// The answers given, one for each question.
    pub sheet: Live<Vec<Option<Given>>>,
    /// What stands in the forms, also where it was not yet given as an answer.
    pub drafts: Live<Vec<Option<Given>>>,
    /// Which question is shown; behind the last one stands the result.
    pub at: Live<usize>,
    /// The random number of the result code, once the answers were handed in to a room.
    pub handed_in: Live<Option<u32>>,
    /// True where the browser would not save.
    pub unsaved: Live<bool>,
    /// How many questions and answers were lost because the site has others by now.
    pub gone: Live<(usize, usize)>,
}

impl Deref for Run {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Run {
    /// No quiz yet. Its parts are never freed: some hundred bytes for each visit of the page.
    pub fn new(site: Site) -> Self {
        let selection: Live<Option<Selection>> = Live::new(None);
        let only = Live::new(None);
        let parts = Parts {
            site,
            selection,
            only,
            drawn: Made::new(move || match (only.get(), selection.get()) {
                (Some(only), _) => vec![only],
                (None, Some(selection)) => selection.positions(&site.content.quiz),
                (None, None) => Vec::new(),
            }),
            sheet: Live::new(Vec::new()),
            drafts: Live::new(Vec::new()),
            at: Live::new(0),
            handed_in: Live::new(None),
            unsaved: Live::new(false),
            gone: Live::new((0, 0)),
        };
        Run(Box::leak(Box::new(parts)))
    }

    /// Whether there is anything asked; who asks follows it.
    pub fn is_under_way(self) -> bool {
        self.selection.with(Option::is_some) || self.only.with(Option::is_some)
    }

    /// Whether answers are kept from their verdicts because a room votes first; who asks follows
    /// it.
    pub fn waits(self) -> bool {
        self.in_room() && self.handed_in.get().is_none()
    }

    /// Whether it is taken in a room.
    pub fn in_room(self) -> bool {
        self.selection
            .with_untracked(|selection| selection.as_ref().is_some_and(|it| it.room.is_some()))
    }

    /// Begins, or goes on where someone was.
    pub fn begin(self, resumed: Resumed) {
        let progress = resumed.progress;
        let fragment = permalink::encode_quiz(&progress.selection);
        let drafts = self
            .saved(DRAFT, Some(&progress.selection))
            .map(|resumed| resumed.progress.answers);
        self.only.set(None);
        self.gone
            .set((resumed.questions_gone, resumed.answers_gone));
        self.handed_in.set(progress.finished);
        self.at.set(match progress.finished {
            Some(_) => progress.answers.len(),
            None => first_open(&progress.answers),
        });
        self.drafts.set(match drafts {
            Some(drafts) if drafts.len() == progress.answers.len() => drafts,
            _ => progress.answers.clone(),
        });
        self.sheet.set(progress.answers);
        self.selection.set(Some(progress.selection));
        browser::replace_fragment(&fragment);
        self.site.fragment.set(fragment);
        self.focus();
    }

    /// Asks one question by itself.
    pub fn ask(self, only: usize) {
        self.at.set(0);
        self.sheet.set(vec![None]);
        self.drafts.set(vec![None]);
        self.only.set(Some(only));
    }

    /// Takes a quiz of which nothing is answered, in the place of one that was taken before.
    pub fn take(self, selection: Selection) {
        browser::forget(name(&selection));
        browser::forget(DRAFT);
        self.begin(fresh(self.site, selection));
    }

    /// A quiz of new questions.
    pub fn take_another(self) {
        self.take(Selection::drawn(browser::random()));
    }

    /// Leaves a question that was asked by itself: for the quiz that waits to be gone on with, if
    /// there is one, else for a new one.
    pub fn leave_alone(self) {
        if self.resumable().is_none() {
            return self.take_another();
        }
        browser::replace_fragment("");
        self.only.set(None);
        self.site.fragment.set(String::new());
        self.focus();
    }

    /// Takes an answer and saves it before anything else can happen.
    pub fn answer(self, at: usize, given: Option<Given>) {
        put(self.sheet, at, given);
        self.save();
    }

    /// Keeps what stands in the form of a question, so that a reload finds it there again. In a
    /// room it is the answer already: it can be changed until it is handed in.
    pub fn draft(self, at: usize, given: Option<Given>) {
        put(self.drafts, at, given.clone());
        if self.in_room() {
            return self.answer(at, given);
        }
        let drafts = self.drafts.get_untracked();
        self.keep(DRAFT, drafts);
    }

    /// Hands the answers in: the code is made up now and stays the same.
    pub fn hand_in(self) {
        self.handed_in.set(Some(browser::random()));
        self.save();
        self.focus();
    }

    /// Goes on: alone to the first question that is open, in a room to the next one.
    pub fn go_on(self) {
        let at = self.at.get_untracked();
        self.go_to(match self.in_room() {
            true => at + 1,
            false => self.sheet.with_untracked(|sheet| first_open(sheet)),
        });
    }

    /// Goes to a question by its place.
    pub fn go_to(self, at: usize) {
        self.at.set(at);
        self.focus();
    }

    /// The answers saved in this browser for someone alone, whatever was asked: the quiz taken
    /// last, but before one that is finished, one that waits.
    pub fn resumable(self) -> Option<Resumed> {
        let last = self.saved(browser::PROGRESS, None)?;
        match last.progress.is_open() {
            true => Some(last),
            false => self.saved(BEFORE, None).or(Some(last)),
        }
    }

    /// The answers saved for this quiz, or none given yet.
    pub fn resumed(self, selection: Selection) -> Resumed {
        let saved = |name| self.saved(name, Some(&selection));
        let saved = saved(name(&selection)).or_else(|| saved(BEFORE));
        saved.unwrap_or_else(|| fresh(self.site, selection))
    }

    fn saved(self, name: &str, of: Option<&Selection>) -> Option<Resumed> {
        let text = browser::kept(name)?;
        let resumed = Progress::decode(&text, &self.site.content.quiz)?;
        // What was saved under this address may have become a quiz of chosen questions, where
        // the bank has changed.
        let fits = of.is_none_or(|of| {
            resumed.progress.selection == *of
                || text.split(';').nth(1) == Some(&permalink::encode_quiz(of))
        });
        fits.then_some(resumed)
    }

    fn save(self) {
        let sheet = self.sheet.get_untracked();
        if let Some(selection) = self.selection.get_untracked() {
            let name = name(&selection);
            if name == browser::PROGRESS {
                self.set_aside(&selection);
            }
            let kept = self.keep(name, sheet);
            self.unsaved.set(!kept);
        }
    }

    /// Keeps another quiz, which is under way where this one is about to be saved, for later.
    fn set_aside(self, selection: &Selection) {
        let name = browser::PROGRESS;
        if self.saved(BEFORE, Some(selection)).is_some() {
            browser::forget(BEFORE);
        }
        if self.saved(name, Some(selection)).is_none()
            && let Some(Resumed { progress, .. }) = self.saved(name, None)
            && progress.is_open()
        {
            browser::keep(BEFORE, &progress.encode());
        }
    }

    fn keep(self, name: &str, answers: Vec<Option<Given>>) -> bool {
        let Some(selection) = self.selection.get_untracked() else {
            return true; // A question by itself: a quiz that waits stays as it was saved.
        };
        let mut progress = Progress::begin(selection, &self.site.content.quiz);
        progress.answers = answers;
        progress.finished = self.handed_in.get_untracked();
        browser::keep(name, &progress.encode())
    }

    fn focus(self) {
        browser::focus_soon("#quiz h2");
    }
}

/// Where a quiz of one's own is kept that was under way when another was begun.
const BEFORE: &str = "quiz-before";
/// Where what stands in a form is kept.
const DRAFT: &str = "quiz-draft";

/// Where a quiz is kept: one in a room beside one's own.
fn name(selection: &Selection) -> &'static str {
    match selection.room {
        Some(_) => "quiz-room",
        None => browser::PROGRESS,
    }
}

fn fresh(site: Site, selection: Selection) -> Resumed {
    Resumed {
        progress: Progress::begin(selection, &site.content.quiz),
        questions_gone: 0,
        answers_gone: 0,
    }
}

fn first_open(sheet: &[Option<Given>]) -> usize {
    let open = sheet.iter().position(Option::is_none);
    open.unwrap_or(sheet.len())
}

fn put(sheet: Live<Vec<Option<Given>>>, at: usize, given: Option<Given>) {
    sheet.update(|sheet| {
        if let Some(place) = sheet.get_mut(at) {
            *place = given;
        }
    });
}
