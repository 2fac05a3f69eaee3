//! Claims about several tabs of a quiz, and about the shelf of all quizzes under way.

use crate::{any, bank};
use proptest::collection::vec;
use quiz::progress::shelf;
use quiz::{Answer, Asked, Given, Progress, RoomTag, Selection};
use support::for_any;

/// What two tabs of one quiz each know, by the texts that they save.
fn tabs(room: Option<RoomTag>) -> [Progress; 2] {
    let ids = ["verbs", "figure", "pillars", "steps"].map(String::from);
    let selection = Selection {
        seed: 7,
        asked: Asked::Chosen(ids.to_vec()),
        room,
    };
    [(); 2].map(|()| Progress::begin(selection.clone(), &bank()))
}

fn number(tenths: i32) -> Option<Given> {
    Some(Answer::Number(tenths).into())
}

fn choice(option: u8) -> Option<Given> {
    Some(Answer::Choice(vec![option]).into())
}

#[test]
fn two_tabs_of_a_quiz_keep_the_answers_of_both_and_of_one_question_the_later() {
    for room in [None, RoomTag::from_number(1)] {
        let [mut first, mut second] = tabs(room);
        first.answers[0] = choice(3);
        // The second tab knows nothing of that, and answers another question.
        second.answers[1] = number(464);
        second.take_in(first.clone(), Some(1));
        assert_eq!(second.answers, [choice(3), number(464), None, None]);
        // The first, which knows nothing of that, answers the same question later.
        first.answers[1] = number(480);
        first.take_in(second, Some(1));
        assert_eq!(first.answers, [choice(3), number(480), None, None]);
    }
}

#[test]
fn an_answer_that_was_checked_is_not_undone_and_one_that_was_taken_back_in_a_room_is() {
    let [mut stale, fresh] = tabs(None);
    stale.answers[0] = choice(3);
    stale.take_in(fresh, None);
    assert_eq!(stale.answers[0], choice(3));
    // In a room a form that is empty again is no answer any more.
    let [mut stale, fresh] = tabs(RoomTag::from_number(1));
    stale.answers[0] = choice(3);
    stale.answers[1] = number(464);
    stale.take_in(fresh, Some(1));
    assert_eq!(stale.answers, [None, number(464), None, None]);
}

#[test]
fn what_was_handed_in_first_stays_what_was_handed_in() {
    let [mut first, mut second] = tabs(RoomTag::from_number(1));
    first.answers[0] = choice(3);
    first.finished = Some(33);
    second.answers[0] = choice(1);
    second.answers[1] = number(464);
    second.finished = Some(34);
    for mine in [None, Some(1)] {
        let mut second = second.clone();
        second.take_in(first.clone(), mine);
        assert_eq!(second, first);
    }
    // Handing in what another tab has answered since.
    let [mut mine, mut other] = tabs(RoomTag::from_number(1));
    other.answers[2] = Some(Answer::Matches(vec![Some(1), None, None]).into());
    mine.finished = Some(35);
    mine.take_in(other.clone(), None);
    assert_eq!((mine.answers, mine.finished), (other.answers, Some(35)));
}

#[test]
fn tabs_that_save_by_turns_lose_nothing_whatever_they_do() {
    let bank = bank();
    let steps = vec((0..2_usize, 0..4_usize, 0..4_u8), 0..30);
    for_any(500, (any::room(), steps), |(room, steps)| {
        let mut tabs = tabs(room);
        let mut shelf = String::from("another line that nothing reads");
        let mut last: Vec<Option<Given>> = vec![None; 4];
        for (tab, place, option) in steps {
            let tab = &mut tabs[tab];
            let answer = match option {
                // Taken back, which only a room lets anyone do.
                0 if room.is_some() => None,
                option => match place {
                    0 => choice(option),
                    1 => number(option.into()),
                    2 => Some(Answer::Matches(vec![Some(option % 3); 3]).into()),
                    _ => Some(Answer::Order(vec![1, 0, 3, 2]).into()),
                },
            };
            tab.answers[place] = answer.clone();
            last[place] = answer;
            if let Some(saved) = shelf::find(&shelf, &bank, &tab.selection) {
                tab.take_in(saved.progress, Some(place));
            }
            shelf = shelf::with(&shelf, &bank, tab);
        }
        let saved = shelf::find(&shelf, &bank, &tabs[0].selection);
        let saved = saved.map_or(vec![None; 4], |saved| saved.progress.answers);
        assert_eq!(saved, last);
        assert!(shelf.contains("another line that nothing reads"));
    });
}

#[test]
fn the_shelf_keeps_many_quizzes_and_the_one_answered_last_first() {
    let bank = bank();
    let seeds = |shelf: &str| -> Vec<u32> {
        let all = shelf::all(shelf, &bank);
        all.map(|one| one.progress.selection.seed).collect()
    };
    let quiz = |seed| Progress::begin(Selection::drawn(seed), &bank);
    let mut shelf = String::new();
    for seed in [1, 2, 3, 1] {
        shelf = shelf::with(&shelf, &bank, &quiz(seed));
    }
    assert_eq!(seeds(&shelf), [1, 3, 2]);
    for seed in 10..60 {
        shelf = shelf::with(&shelf, &bank, &quiz(seed));
    }
    let kept: Vec<u32> = (60 - shelf::MOST as u32..60).rev().collect();
    assert_eq!(seeds(&shelf), kept);
    assert_eq!(shelf::find(&shelf, &bank, &Selection::drawn(1)), None);
    // What one quiz was kept as before is a shelf of one, in either form.
    for text in ["q1;7", &quiz(7).encode()] {
        assert_eq!(seeds(text), [7]);
        assert!(shelf::find(text, &bank, &Selection::drawn(7)).is_some());
        assert_eq!(seeds(&shelf::with(text, &bank, &quiz(7))), [7]);
    }
}

/// The bank has lost a question, so that the quiz is one of chosen questions by now.
#[test]
fn a_quiz_whose_questions_changed_is_found_by_the_address_it_had() {
    let whole = bank();
    let selection = Selection::drawn(7);
    let shelf = shelf::with("", &whole, &Progress::begin(selection.clone(), &whole));
    let left = &whole[1..];
    let found = shelf::find(&shelf, left, &selection).expect("the quiz");
    assert_eq!(found.questions_gone, 1);
    // It takes its own place when it is saved again.
    let shelf = shelf::with(&shelf, left, &found.progress);
    assert_eq!(shelf::all(&shelf, left).count(), 1);
}
