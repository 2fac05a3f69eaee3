//! Specimens of the quiz: its beginning, questions before and after an answer, its ending.

use super::specimen;
use content::QuestionKind;
use markup::signal::Signal;
use markup::{Element, el};
use quiz::{Answer, Given, Progress, Resumed, RoomTag, Selection, Sure};
use roadmap::components::handing_in::handing_in;
use roadmap::components::question::question;
use roadmap::components::result::result;
use roadmap::context::AppContext;
use roadmap::pages::quiz::beginning;
use roadmap::quiz_session::QuizSession;

/// Quiz in all its states.
pub fn quizzes(context: AppContext) -> Vec<Element> {
    let bank = &context.content.quiz;
    let of_kind = |kind: QuestionKind| bank.iter().position(|q| q.facts.kind == kind);
    let quiz = |children: Vec<Element>| el("div").class("quiz").children(children);
    let asked = |at: Option<usize>, answer: Option<Answer>| {
        at.map(|at| {
            let run = QuizSession::new(context);
            run.ask(at, None);
            run.sheet.set(vec![answer.map(Given::from)]);
            quiz(vec![question(run, 0, at)])
        })
    };
    let choice = |at: Option<usize>, right: usize| {
        let question = &bank[at?];
        let wrong = (0u8..).find(|option| !question.facts.key.contains(option));
        let key = question.facts.key.iter().copied();
        Some(Answer::Choice(match right {
            0 => wrong.into_iter().collect(),
            right => key.take(right).collect(),
        }))
    };
    let places = |at: Option<usize>| 0..at.map_or(0, |at| bank[at].words.options.len() as u8);
    let (single, multiple) = (
        of_kind(QuestionKind::Single),
        of_kind(QuestionKind::Multiple),
    );
    let numeric = of_kind(QuestionKind::Numeric);
    let matching = of_kind(QuestionKind::Matching);
    let ordering = of_kind(QuestionKind::Ordering);
    let matched = places(matching).map(|_| Some(0)).collect();
    let ordered = places(ordering).collect();
    // As before the app, since whether there is a share sheet only a browser knows.
    let before_the_app = AppContext {
        ready: Signal::new(false),
        ..context
    };
    let finished = QuizSession::new(before_the_app);
    // In a room, since that result has all that others have, and a code.
    let in_a_room = Selection {
        room: Some(RoomTag::new(7)),
        ..Selection::drawn(1)
    };
    finished.selection.set(Some(in_a_room.clone()));
    let answers = finished.drawn.get_untracked().into_iter().map(|at| {
        let facts = &bank[at].facts;
        let answer = match facts.kind {
            QuestionKind::Numeric => Answer::Number(500),
            QuestionKind::Matching => Answer::Matches(vec![Some(0); facts.key.len()]),
            QuestionKind::Ordering => Answer::Order(facts.key.clone()),
            _ => Answer::Choice(facts.key.iter().copied().take(1).collect()),
        };
        let sure = Some(Sure::Sure);
        Some(Given { answer, sure })
    });
    finished.sheet.set(answers.collect());
    let mut progress = Progress::begin(Selection::drawn(1), bank);
    for place in progress.answers.iter_mut().take(3) {
        *place = Some(Answer::Choice(vec![0]).into());
    }
    finished.handed_in.set(Some(7));
    let open = QuizSession::new(context);
    open.sheet.set(progress.answers.clone());
    open.selection.set(Some(in_a_room));
    let in_room = open.drawn.get_untracked().into_iter().enumerate().nth(3);
    let in_room = in_room.map(|(place, position)| quiz(vec![question(open, place, position)]));
    let saved = Resumed {
        progress,
        questions_gone: 0,
        answers_gone: 0,
    };
    let first = beginning(QuizSession::new(context), Signal::new(Vec::new()));
    let resumed = beginning(QuizSession::new(context), Signal::new(vec![saved]));
    let mut all = vec![
        specimen("quiz-first-visit", [quiz(first)]),
        specimen("quiz-resumed", [quiz(resumed)]),
    ];
    all.extend([
        specimen("question", asked(single, None)),
        specimen("question-number", asked(numeric, None)),
        specimen("question-matching", asked(matching, None)),
        specimen("question-ordering", asked(ordering, None)),
        specimen("question-right", asked(single, choice(single, 1))),
        specimen("question-partly", asked(multiple, choice(multiple, 1))),
        specimen("question-wrong", asked(single, choice(single, 0))),
        specimen(
            "question-matched",
            asked(matching, Some(Answer::Matches(matched))),
        ),
        specimen(
            "question-ordered",
            asked(ordering, Some(Answer::Order(ordered))),
        ),
        specimen("quiz-finished", [quiz(vec![result(finished)])]),
        specimen("question-in-room", in_room),
        specimen("quiz-handing-in", [quiz(vec![handing_in(open)])]),
    ]);
    all
}
