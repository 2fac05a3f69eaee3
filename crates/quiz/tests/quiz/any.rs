//! Strategies: answers that a question can be given and answers of any shape, rooms.

use content::{Question, QuestionKind};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use quiz::code::Layout;
use quiz::{Answer, Given, RoomTag, Sure, fits, tenths};

/// Positions of options, also of some that there are not and of some twice.
pub fn positions() -> impl Strategy<Value = Vec<u8>> {
    vec(0..7_u8, 0..7)
}

/// Answers of any shape.
pub fn answer() -> impl Strategy<Value = Answer> {
    let number = prop_oneof![select(&[i32::MIN, i32::MAX, 464][..]), 0..1200];
    let matches = vec(option::of(0..6_u8), 0..7);
    prop_oneof![
        positions().prop_map(Answer::Choice),
        number.prop_map(Answer::Number),
        Just(vec![0, 1, 2, 3])
            .prop_shuffle()
            .prop_map(Answer::Order),
        positions().prop_map(Answer::Order),
        matches.prop_map(Answer::Matches),
    ]
}

/// How sure someone is, if that was said.
pub fn sureness() -> impl Strategy<Value = Option<Sure>> + Clone {
    select(
        &[
            None,
            Some(Sure::Guess),
            Some(Sure::Fairly),
            Some(Sure::Sure),
        ][..],
    )
}

/// A room, or none.
pub fn room() -> impl Strategy<Value = Option<RoomTag>> {
    option::of(any::<u32>().prop_map(RoomTag::new))
}

/// What the question can be given: an answer, four times in five.
pub fn given(question: &Question) -> BoxedStrategy<Option<Given>> {
    let asked = question.clone();
    let given = (fitting(question), sureness()).prop_map(move |(answer, sure)| {
        assert!(fits(&asked, &answer), "{answer:?}");
        Given { answer, sure }
    });
    option::weighted(0.8, given).boxed()
}

/// Answers that fit the question.
fn fitting(question: &Question) -> BoxedStrategy<Answer> {
    let options = question.words.options.len() as u8;
    match question.facts.kind {
        QuestionKind::Multiple => {
            let ticked = vec(any::<bool>(), usize::from(options));
            let choice = |ticked: Vec<bool>| {
                let options = (0..).zip(ticked);
                options.filter_map(|(at, is_ticked)| is_ticked.then_some(at))
            };
            let choice = move |ticked| Answer::Choice(choice(ticked).collect());
            ticked.prop_map(choice).boxed()
        }
        QuestionKind::Numeric => {
            let range = question.facts.range.as_ref().expect("a range");
            let [min, max] = [&range.min, &range.max].map(|text| tenths(text).expect("a number"));
            (min..=max).prop_map(Answer::Number).boxed()
        }
        QuestionKind::Matching => {
            let matches = question.words.matches.len() as u8;
            let one = (0..=matches).prop_map(|at| at.checked_sub(1));
            let all = vec(one, usize::from(options));
            all.prop_map(Answer::Matches).boxed()
        }
        QuestionKind::Ordering => {
            let order: Vec<u8> = (0..options).collect();
            Just(order).prop_shuffle().prop_map(Answer::Order).boxed()
        }
        _ => (0..options).prop_map(|at| Answer::Choice(vec![at])).boxed(),
    }
}

/// What each question of a bank can be given.
pub fn givens(bank: &[Question]) -> Vec<BoxedStrategy<Option<Given>>> {
    bank.iter().map(given).collect()
}

/// The answer sheet of a quiz: of what all questions of the bank are given, that of those asked.
pub fn sheet(layout: &Layout, givens: &[Option<Given>]) -> Vec<Option<Given>> {
    let positions = layout.positions.iter();
    positions.map(|at| givens[*at].clone()).collect()
}
