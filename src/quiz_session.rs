//! A quiz that is being taken: what is asked, what was answered, and that nothing of it is lost.

use crate::browser::{self, storage};
use crate::context::AppContext;
use ::quiz::permalink;
use markup::signal::{Memo, Signal};
use quiz::progress::shelf;
use quiz::{Answer, Given, Progress, Resumed, Selection, points, verdict};

/// A quiz that is being taken; cheap to copy.
#[derive(Clone, Copy)]
pub struct QuizSession {
    /// The page's surroundings.
    pub context: AppContext,
    /// What is asked; none before the quiz has begun.
    pub selection: Signal<Option<Selection>>,
    /// Position in the bank of a question that is asked by itself, outside any quiz.
    pub only: Signal<Option<usize>>,
    /// Positions in the bank of the questions.
    pub drawn: Memo<Vec<usize>>,
    /// The answers given, one for each question.
    pub sheet: Signal<Vec<Option<Given>>>,
    /// What stands in the forms, also where it was not yet given as an answer.
    pub drafts: Signal<Vec<Option<Given>>>,
    /// Which question is shown; behind the last one stands the result.
    pub at: Signal<usize>,
    /// The random number of the result code, once the answers were handed in to a room.
    pub handed_in: Signal<Option<u32>>,
    /// True where the browser would not save.
    pub unsaved: Signal<bool>,
    /// How many questions and answers were lost because the site has others by now.
    pub gone: Signal<(usize, usize)>,
}

impl QuizSession {
    /// No quiz yet.
    pub fn new(context: AppContext) -> Self {
        let selection: Signal<Option<Selection>> = Signal::new(None);
        let only = Signal::new(None);
        QuizSession {
            context,
            selection,
            only,
            drawn: Memo::new(move || match (only.get(), selection.get()) {
                (Some(only), _) => vec![only],
                (None, Some(selection)) => selection.positions(&context.content.quiz),
                (None, None) => Vec::new(),
            }),
            sheet: Signal::new(Vec::new()),
            drafts: Signal::new(Vec::new()),
            at: Signal::new(0),
            handed_in: Signal::new(None),
            unsaved: Signal::new(false),
            gone: Signal::new((0, 0)),
        }
    }

    /// Whether there is anything asked; who asks follows it.
    pub fn is_under_way(self) -> bool {
        self.selection.with(Option::is_some) || self.only.with(Option::is_some)
    }

    /// Whether the place behind the last question is shown.
    pub fn is_answered(self) -> bool {
        let asked = self.drawn.with_untracked(Vec::len);
        asked > 0 && self.at.get_untracked() >= asked
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

    /// State of the answer at a place, as markup names it: `given` while its verdict is held back,
    /// then the verdict; `None` without an answer. Who asks follows it.
    pub fn state(self, place: usize) -> Option<&'static str> {
        let waits = self.waits();
        let position = self
            .drawn
            .with_untracked(|drawn| drawn.get(place).copied())?;
        let facts = &self.context.content.quiz[position].facts;
        self.sheet.with(|sheet| {
            let given = sheet.get(place)?.as_ref()?;
            Some(match waits {
                true => "given",
                false => verdict(points(facts, &given.answer)).code(),
            })
        })
    }

    /// Begins, or goes on where someone was.
    pub fn begin(self, resumed: Resumed) {
        let progress = resumed.progress;
        let fragment = permalink::encode_quiz(&progress.selection);
        let drafts = self
            .saved(storage::QUIZ_FORMS, &progress.selection)
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
        self.context.fragment.set(fragment);
        self.focus();
    }

    /// Asks one question by itself, which an option chosen elsewhere answers; a quiz under way is
    /// saved, and left.
    pub fn ask(self, only: usize, option: Option<u8>) {
        let question = &self.context.content.quiz[only];
        let chosen = option.filter(|at| usize::from(*at) < question.words.options.len());
        let given = chosen.map(|option| Given::from(Answer::Choice(vec![option])));
        self.selection.set(None);
        self.at.set(0);
        self.sheet.set(vec![given]);
        self.drafts.set(vec![None]);
        self.only.set(Some(only));
    }

    /// Takes a quiz of which nothing is answered.
    pub fn take(self, selection: Selection) {
        self.begin(fresh(self.context, selection));
    }

    /// A quiz of new questions.
    pub fn take_another(self) {
        self.take(Selection::drawn(browser::random()));
    }

    /// Leaves a question that was asked by itself: for the quiz that waits to be gone on with, if
    /// there is one, else for a new one.
    pub fn leave_alone(self) {
        match self.resumable().is_empty() {
            true => self.take_another(),
            false => self.leave(),
        }
    }

    /// Leaves what is asked, for the page's beginning.
    fn leave(self) {
        browser::replace_fragment("");
        self.only.set(None);
        self.selection.set(None);
        self.context.fragment.set(String::new());
        self.focus();
    }

    /// Deletes all that this browser keeps of any quiz, and what is asked now.
    pub fn forget(self) {
        for key in SAVED {
            browser::forget(key);
        }
        self.leave();
    }

    /// Whether this browser keeps anything of a quiz.
    pub fn is_kept(self) -> bool {
        SAVED.into_iter().any(|key| browser::kept(key).is_some())
    }

    /// Takes an answer and saves it before anything else can happen.
    pub fn answer(self, at: usize, given: Option<Given>) {
        put(self.sheet, at, given);
        self.save(Some(at));
    }

    /// Keeps what stands in the form of a question, so that a reload finds it there again. In a
    /// room it is the answer already: it can be changed until it is handed in.
    pub fn draft(self, at: usize, given: Option<Given>) {
        put(self.drafts, at, given.clone());
        if self.in_room() {
            return self.answer(at, given);
        }
        if let Some(drafts) = self.progress(self.drafts) {
            self.keep(storage::QUIZ_FORMS, drafts, Some(at));
        }
    }

    /// Hands the answers in: the code is made up now and stays the same. Where another tab has
    /// handed them in already, they are what was handed in there.
    pub fn hand_in(self) {
        self.handed_in.set(Some(browser::random()));
        self.save(None);
        self.focus();
    }

    /// Brings in view what another tab has saved of this quiz.
    pub fn sync(self) {
        if let Some(own) = self
            .progress(self.sheet)
            .filter(|_| !self.unsaved.get_untracked())
            && let Some(saved) = self.saved(key(&own.selection), &own.selection)
        {
            let mut all = own;
            all.take_in(saved.progress, None);
            self.show(all);
        }
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

    /// The quizzes saved in this browser for someone alone that wait to be gone on with, the one
    /// answered last first; where none waits, the one that was finished last.
    pub fn resumable(self) -> Vec<Resumed> {
        let text = kept(storage::QUIZ);
        let mut saved: Vec<Resumed> = shelf::all(&text, &self.context.content.quiz).collect();
        match saved.iter().any(|one| one.progress.is_open()) {
            true => saved.retain(|one| one.progress.is_open()),
            false => saved.truncate(1),
        }
        saved
    }

    /// The answers saved for this quiz, or none given yet.
    pub fn resumed(self, selection: Selection) -> Resumed {
        let saved = self.saved(key(&selection), &selection);
        saved.unwrap_or_else(|| fresh(self.context, selection))
    }

    fn saved(self, key: storage::Key, of: &Selection) -> Option<Resumed> {
        shelf::find(&kept(key), &self.context.content.quiz, of)
    }

    /// What is asked with these answers; none for a question by itself, which leaves a quiz that
    /// waits as it was saved.
    fn progress(self, answers: Signal<Vec<Option<Given>>>) -> Option<Progress> {
        let mut progress = fresh(self.context, self.selection.get_untracked()?).progress;
        progress.answers = answers.get_untracked();
        progress.finished = self.handed_in.get_untracked();
        Some(progress)
    }

    /// Saves all answers, of which that of this place is new.
    fn save(self, at: Option<usize>) {
        if let Some(progress) = self.progress(self.sheet) {
            let key = key(&progress.selection);
            let (kept, progress) = self.keep(key, progress, at);
            self.unsaved.set(!kept);
            self.show(progress);
        }
    }

    /// Keeps a quiz beside all others, with what other tabs have kept of it meanwhile.
    fn keep(
        self,
        key: storage::Key,
        mut progress: Progress,
        at: Option<usize>,
    ) -> (bool, Progress) {
        let bank = &self.context.content.quiz;
        let text = kept(key);
        if !self.unsaved.get_untracked()
            && let Some(saved) = shelf::find(&text, bank, &progress.selection)
        {
            progress.take_in(saved.progress, at);
        }
        let kept = browser::keep(key, &shelf::with(&text, bank, &progress));
        if kept && key == storage::QUIZ {
            browser::forget(storage::QUIZ_BEFORE);
        }
        (kept, progress)
    }

    /// Shows what is saved, as far as it is not what stands there.
    fn show(self, progress: Progress) {
        let at = self.at.get_untracked();
        let before = self.sheet.get_untracked();
        if before != progress.answers {
            let mut drafts = self.drafts.get_untracked();
            for (place, answer) in progress.answers.iter().enumerate() {
                if before.get(place) != Some(answer) && place < drafts.len() {
                    drafts[place].clone_from(answer);
                }
            }
            let made_anew = self.in_room() && before.get(at) != progress.answers.get(at);
            self.drafts.set(drafts);
            self.sheet.set(progress.answers);
            if made_anew {
                self.at.set(at); // The form, which shows what it was made with.
            }
        }
        if self.handed_in.get_untracked() != progress.finished {
            self.at.set(before.len());
            self.handed_in.set(progress.finished);
            self.focus();
        }
    }

    /// Gives the focus to the heading of what is shown.
    pub fn focus(self) {
        browser::focus_soon("#quiz h2");
    }
}

/// Keys of all that is kept of quizzes.
const SAVED: [storage::Key; 4] = [
    storage::QUIZ,
    storage::QUIZ_BEFORE,
    storage::QUIZ_ROOM,
    storage::QUIZ_FORMS,
];

/// Key under which a quiz is kept.
fn key(selection: &Selection) -> storage::Key {
    match selection.room {
        Some(_) => storage::QUIZ_ROOM,
        None => storage::QUIZ,
    }
}

/// Quizzes that are kept under a key.
fn kept(key: storage::Key) -> String {
    let mut text = browser::kept(key).unwrap_or_default();
    if key == storage::QUIZ
        && let Some(before) = browser::kept(storage::QUIZ_BEFORE)
    {
        text.push('\n');
        text.push_str(&before);
    }
    text
}

fn fresh(context: AppContext, selection: Selection) -> Resumed {
    Resumed {
        progress: Progress::begin(selection, &context.content.quiz),
        questions_gone: 0,
        answers_gone: 0,
    }
}

fn first_open(sheet: &[Option<Given>]) -> usize {
    let open = sheet.iter().position(Option::is_none);
    open.unwrap_or(sheet.len())
}

fn put(sheet: Signal<Vec<Option<Given>>>, at: usize, given: Option<Given>) {
    sheet.update(|sheet| {
        if let Some(place) = sheet.get_mut(at) {
            *place = given;
        }
    });
}
