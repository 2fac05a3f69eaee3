//! Claims about a quiz under way that an update of the site finds.

use super::{saved, whole};
use crate::{any, bank, question};
use content::{Question, QuestionKind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use quiz::{Answer, Asked, Given, LENGTH, Progress, Selection, fits};
use support::for_any;

#[test]
fn a_quiz_saved_by_the_version_before_goes_on() {
    let text = "q1;7;verbs=c3;gone=c1;figure=n464;online=c5";
    let resumed = Progress::decode(text, &bank()).expect("a quiz");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (1, 2));
    let progress = resumed.progress;
    assert_eq!(progress.questions[..3], ["verbs", "figure", "online"]);
    assert_eq!(
        progress.answers[..3],
        [
            Some(Given::from(Answer::Choice(vec![3]))),
            Some(Given::from(Answer::Number(464))),
            None
        ]
    );
    // It is filled up with what the seed draws, here all that the bank has.
    assert_eq!(progress.questions.len(), 7);
    assert_eq!(
        progress.selection.asked,
        Asked::Chosen(progress.questions.clone())
    );
    assert_eq!(
        Progress::decode(&progress.encode(), &bank()),
        whole(progress)
    );

    // One just begun is the seed's quiz.
    let begun = Progress::begin(Selection::drawn(7), &bank());
    assert_eq!(Progress::decode("q1;7", &bank()), whole(begun));
}

#[test]
fn an_update_of_the_site_takes_only_what_is_gone() {
    let (progress, text) = saved();
    // A question has left the bank, with its answer.
    let mut without: Vec<Question> = bank();
    without.remove(0);
    let resumed = Progress::decode(text, &without).expect("the rest");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (1, 1));
    assert_eq!(resumed.progress.questions, ["figure", "pillars", "steps"]);
    assert_eq!(resumed.progress.answers, progress.answers[1..]);
    assert_eq!(resumed.progress.finished, Some(33));
    assert_eq!(
        resumed.progress.selection.asked,
        Asked::Chosen(resumed.progress.questions.clone()),
        "its address names what is left"
    );
    assert_eq!(resumed.progress.selection.room, progress.selection.room);

    // An option has been taken out: the answer is asked for again, the question stays.
    let mut shorter = bank();
    shorter[0].words.options.pop();
    let resumed = Progress::decode(text, &shorter).expect("all questions");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 1));
    assert_eq!(resumed.progress.answers[0], None);
    assert_eq!(resumed.progress.answers[1..], progress.answers[1..]);

    // Another kind under the same id.
    let mut turned = bank();
    turned[0] = question("verbs", QuestionKind::Ordering, &[0, 1], &["a", "b"]);
    let resumed = Progress::decode(text, &turned).expect("all questions");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 1));

    // A new key and new words leave it as it is.
    let mut corrected = bank();
    corrected[0].facts.key = vec![3];
    corrected[0].words.prompt.push('!');
    assert_eq!(Progress::decode(text, &corrected), whole(progress));

    assert_eq!(Progress::decode(text, &[]), None, "nothing is left");
}

#[test]
fn a_bank_that_draws_others_for_the_seed_leaves_a_quiz_its_questions() {
    let mut begun = Progress::begin(Selection::drawn(7), &bank());
    begun.answers[0] = Some(Given::from(match begun.questions[0].as_str() {
        "figure" => Answer::Number(1),
        "pillars" => Answer::Matches(vec![None; 3]),
        "steps" => Answer::Order(vec![0, 1, 2, 3]),
        _ => Answer::Choice(vec![0]),
    }));
    let mut grown = bank();
    for new in 0..30 {
        grown.push(question(
            &format!("new-{new}"),
            QuestionKind::Single,
            &[0],
            &["a", "b"],
        ));
    }
    let resumed = Progress::decode(&begun.encode(), &grown).expect("a quiz");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 0));
    let kept = resumed.progress;
    assert_eq!(kept.questions, begun.questions);
    assert_eq!(kept.answers, begun.answers);
    assert_eq!(kept.selection.asked, Asked::Chosen(begun.questions));
}

#[test]
fn what_is_gone_on_with_always_asks_what_it_says_and_fits() {
    let answers = vec(any::answer(), 7);
    let changes = vec((0..3_u8, any::<Index>()), 0..4);
    for_any(
        5_000,
        (any::<u32>(), answers, changes),
        |(seed, answers, changes)| {
            let selection = Selection::drawn(seed);
            let mut progress = Progress::begin(selection.clone(), &bank());
            let positions = selection.positions(&bank()).into_iter().enumerate();
            for ((place, at), answer) in positions.zip(answers) {
                if fits(&bank()[at], &answer) {
                    progress.answers[place] = Some(answer.into());
                }
            }
            // An update of any kind.
            let mut updated = bank();
            for (change, at) in changes {
                let at = at.index(updated.len());
                match change {
                    0 => drop(updated.remove(at)),
                    1 => updated.swap(0, at),
                    _ => drop(updated[at].words.options.pop()),
                }
            }
            let Some(resumed) = Progress::decode(&progress.encode(), &updated) else {
                panic!("at least three questions are left of {progress:?}");
            };
            let now = &resumed.progress;
            assert_eq!(now.questions.len(), now.answers.len());
            assert!(now.questions.len() <= usize::from(LENGTH));
            let asked: Vec<&String> = now
                .selection
                .positions(&updated)
                .into_iter()
                .map(|at| &updated[at].id)
                .collect();
            assert!(asked.into_iter().eq(&now.questions));
            let mut kept = 0;
            for (id, given) in now.questions.iter().zip(&now.answers) {
                let question = updated.iter().find(|question| question.id == *id);
                let question = question.expect("it exists");
                if let Some(given) = given {
                    assert!(fits(question, &given.answer));
                    kept += 1;
                }
            }
            let before = progress.answers.iter().flatten().count();
            assert_eq!(kept + resumed.answers_gone, before);
            assert_eq!(
                now.questions.len() + resumed.questions_gone,
                progress.questions.len()
            );
        },
    );
}
