//! The quiz taken alone: begin or go on, one question after the other, the result.

use crate::app::Site;
use crate::browser;
use crate::components::answers::answers;
use crate::components::notice::notice;
use crate::components::question::question;
use crate::components::result::result;
use crate::content::{Word, find};
use crate::markup::value::{Live, Made};
use crate::markup::{Element, effect, el};
use crate::permalink;
use crate::quiz::{Answer, LENGTH, Progress, Seed, Selection};

/// A quiz that is being taken; cheap to copy.
#[derive(Clone, Copy)]
pub struct Run {
    /// The page's surroundings.
    pub site: Site,
    /// What the questions are drawn and shuffled by; none before the quiz has begun.
    pub seed: Live<Option<Seed>>,
    /// Position in the bank of a question that is asked by itself, outside any quiz.
    pub only: Live<Option<usize>>,
    /// Positions in the bank of the questions drawn.
    pub drawn: Made<Vec<usize>>,
    /// The answers given, in the order of the questions.
    pub answers: Live<Vec<Answer>>,
    /// Which question is shown; behind the last one stands the result.
    pub at: Live<usize>,
    /// True where the browser would not save.
    pub unsaved: Live<bool>,
}

impl Run {
    /// No quiz yet.
    pub fn new(site: Site) -> Self {
        let seed = Live::new(None);
        let only = Live::new(None);
        Run {
            site,
            seed,
            only,
            drawn: Made::new(move || match (only.get(), seed.get()) {
                (Some(only), _) => vec![only],
                (None, Some(seed)) => Selection::drawn(seed).positions(&site.content.quiz),
                (None, None) => Vec::new(),
            }),
            answers: Live::new(Vec::new()),
            at: Live::new(0),
            unsaved: Live::new(false),
        }
    }

    fn begin(self, seed: Seed, answers: Vec<Answer>) {
        self.only.set(None);
        self.at.set(answers.len());
        self.answers.set(answers);
        self.seed.set(Some(seed));
        let fragment = permalink::encode_quiz(&Selection::drawn(seed));
        browser::replace_fragment(&fragment);
        self.site.fragment.set(fragment);
        self.focus();
    }

    /// Asks one question by itself.
    fn ask(self, only: usize) {
        self.at.set(0);
        self.answers.set(Vec::new());
        self.only.set(Some(only));
    }

    /// A quiz of new questions.
    pub fn begin_anew(self) {
        browser::forget(browser::PROGRESS);
        self.begin(browser::random(), Vec::new());
    }

    /// Takes an answer and saves it before anything else can happen.
    pub fn answer(self, answer: Answer) {
        self.answers.update(|answers| answers.push(answer));
        if self.only.get_untracked().is_some() {
            return; // A quiz that waits to be gone on with stays as it was saved.
        }
        let progress = Progress {
            seed: self.seed.get_untracked().unwrap_or_default(),
            answers: self
                .drawn
                .get_untracked()
                .iter()
                .map(|at| self.site.content.quiz[*at].id.clone())
                .zip(self.answers.get_untracked())
                .collect(),
        };
        self.unsaved
            .set(!browser::keep(browser::PROGRESS, &progress.encode()));
    }

    /// Goes on to the next question, or to the result.
    pub fn go_on(self) {
        self.at.update(|at| *at += 1);
        self.focus();
    }

    fn focus(self) {
        browser::focus_soon("#quiz h2");
    }

    /// Answers saved in this browser for this seed, or for any where `seed` is none.
    fn saved(self, seed: Option<Seed>) -> Option<(Seed, Vec<Answer>)> {
        let bank = &self.site.content.quiz;
        let progress = Progress::decode(&browser::kept(browser::PROGRESS)?, bank)?;
        let drawn = Selection::drawn(progress.seed).positions(bank);
        // Answers count only where they are the first of this very quiz.
        let fits = progress.answers.len() <= drawn.len()
            && progress
                .answers
                .iter()
                .zip(&drawn)
                .all(|((id, _), at)| bank[*at].id == *id);
        (fits && seed.is_none_or(|seed| seed == progress.seed)).then(|| {
            let answers = progress.answers.into_iter().map(|(_, answer)| answer);
            (progress.seed, answers.collect())
        })
    }
}

/// The page of the quiz.
pub fn quiz(site: Site) -> Element {
    let run = Run::new(site);
    let resumable = Live::new(None);
    effect(move || {
        let fragment = site.fragment.get();
        if run.seed.get_untracked().is_some() {
            return;
        }
        let bank = &site.content.quiz;
        let only = bank.iter().position(|question| question.id == fragment);
        if let Some(only) = only {
            run.ask(only);
        }
        match permalink::decode_quiz(&fragment, |id| find(bank, id).is_some()) {
            Ok(selection) => {
                let seed = selection.seed;
                let answers = run.saved(Some(seed)).map(|(_, answers)| answers);
                run.begin(seed, answers.unwrap_or_default());
            }
            // Told only where there is something: the page is not made anew for nothing.
            Err(_) => {
                if let saved @ Some(_) = run.saved(None) {
                    resumable.set(saved);
                }
            }
        }
    });
    let body = move || {
        if run.seed.get().is_none() && run.only.get().is_none() {
            return beginning(run, resumable);
        }
        let at = run.at.get();
        match run.drawn.with(|drawn| drawn.get(at).copied()) {
            Some(position) => vec![question(run, at, position)],
            None => {
                let again = el("button")
                    .set("type", "button")
                    .class("button")
                    .on("click", move |_| run.begin_anew())
                    .text(site.word(Word::AnotherQuiz));
                vec![result(run), el("p").child(again)]
            }
        }
    };
    let begun = move || run.seed.get().is_some() || run.only.get().is_some();
    let unsaved = notice(site, Word::NotSaved, move || run.unsaved.get());
    el("div")
        .class("page")
        .child(
            el("h1")
                .set("tabindex", "-1")
                .text(site.word(Word::QuizTitle)),
        )
        .child(
            el("div")
                .live_flag("hidden", begun)
                .child(el("p").class("lede").text(site.word(Word::QuizLede)))
                .child(el("p").class("small").text(site.word(Word::ScoringRule))),
        )
        .child(
            el("div")
                .set("id", "quiz")
                .class("quiz")
                .live_children(body),
        )
        .child(unsaved)
        .child(
            el("section")
                .class("block")
                .live_flag("hidden", begun)
                .child(el("h2").text(site.word(Word::AllQuestions)))
                .child(answers(site)),
        )
}

/// Before the first question: begin, or go on where answers are saved.
pub fn beginning(run: Run, resumable: Live<Option<(Seed, Vec<Answer>)>>) -> Vec<Element> {
    let site = run.site;
    let resumable = resumable.get();
    let begin = el("button")
        .set("type", "button")
        .class(match resumable {
            Some(_) => "button quiet",
            None => "button",
        })
        .set("data-begin", "")
        .live_flag("disabled", move || !site.ready.get())
        .on("click", move |_| run.begin_anew())
        .text(site.word(Word::BeginQuiz));
    let so_far = resumable.as_ref().map(|(_, answers)| {
        let so_far = site
            .word(Word::Resumable)
            .replace("{n}", &answers.len().to_string())
            .replace("{total}", &LENGTH.to_string());
        el("p").child(el("b").text(so_far))
    });
    let resume = resumable.map(|(seed, answers)| {
        el("button")
            .set("type", "button")
            .class("button")
            .set("data-resume", "")
            .on("click", move |_| run.begin(seed, answers.clone()))
            .text(site.word(Word::ResumeQuiz))
    });
    let without_script = el("p")
        .class("without-script")
        .text(site.word(Word::QuizNeedsScript));
    let mut beginning: Vec<Element> = so_far.into_iter().collect();
    // Going on comes first where there is something to go on with.
    let buttons = el("p").class("row").children(resume).child(begin);
    beginning.extend([buttons, without_script]);
    beginning
}
