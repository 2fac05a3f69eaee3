//! Claims about results by pillar, and about what guessing alone brings.

use super::{WORDS, any, bank, numeric, permutations, question};
use content::{Pillar, PillarFacts, PillarWords, Question, QuestionKind, Receipt};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quiz::{Answer, FULL, Given, Points, Selection, Total};
use quiz::{by_pillar, guessing, points, tenths, total};
use support::{editions, for_any, original, samples};

#[test]
fn guessing_brings_what_was_worked_out_by_hand() {
    let of = |kind, right: u8, options: usize| {
        guessing(&question(
            "q",
            kind,
            &(0..right).collect::<Vec<_>>(),
            &WORDS[..options],
        ))
    };
    use QuestionKind::{Matching, Multiple, Ordering, Single, TrueFalse, WhoSaidIt};
    assert_eq!(
        [of(Single, 1, 4), of(WhoSaidIt, 1, 3), of(TrueFalse, 1, 2)],
        [15, 20, 30]
    );
    assert_eq!(of(Single, 1, 7), 9); // 60/7 = 8.57
    assert_eq!(of(Multiple, 2, 4), 10); // 6 pairs; one scores 1, the rest 0: 60/6
    assert_eq!(of(Multiple, 3, 5), 18); // 10 triples: one 1, six (2-1)/3, three 0: 3/10
    assert_eq!(of(Multiple, 4, 5), 36); // 5 fours: one 1, four (3-1)/4: 3/5
    assert_eq!(of(Multiple, 3, 6), 12); // 20 triples: one 1, nine 1/3: 4/20
    assert_eq!([of(Matching, 3, 3), of(Matching, 4, 4)], [20, 15]);
    assert_eq!(of(Ordering, 2, 2), 30);
    assert_eq!(of(Ordering, 3, 3), 17); // 6 orders: one 1, two (2-1)/3: 5/18, 16.67
    assert_eq!(of(Ordering, 4, 4), 12); // 24 orders: one 1, three 2/3, five 1/3: 7/36, 11.67
    assert_eq!(of(Ordering, 5, 5), 10); // 120: 1, 4 of .8, 9 of .6, 15 of .4, 20 of .2: 9.8
    // 1001 steps, 41 within 2.0, 80 more within 6.0: (41*60 + 80*30) / 1001 = 4.86.
    assert_eq!(guessing(&bank()[3]), 5);
    // 101 steps, 0 to 3 in full, 4 to 7 half: (4*60 + 4*30) / 101 = 3.56.
    assert_eq!(
        guessing(&numeric("edge", ["0", "100", "1", "1", "2", "6"])),
        4
    );
}

#[test]
fn guessing_is_the_mean_over_all_answers() {
    let mean = |question: &Question, answers: Vec<Answer>| {
        let sum: Points = answers
            .iter()
            .map(|answer| points(&question.facts, answer))
            .sum();
        let count = answers.len() as Points;
        assert_eq!(
            guessing(question),
            (2 * sum + count) / (2 * count),
            "{question:?}"
        );
    };
    for options in 2..=6_usize {
        let every: Vec<u8> = (0..options as u8).collect();
        let orders = permutations(&every);
        let ordering = question("o", QuestionKind::Ordering, &every, &WORDS[..options]);
        mean(
            &ordering,
            orders.iter().cloned().map(Answer::Order).collect(),
        );
        let matching = question("m", QuestionKind::Matching, &every, &WORDS[..options]);
        let one_to_one =
            |order: &Vec<u8>| Answer::Matches(order.iter().copied().map(Some).collect());
        mean(&matching, orders.iter().map(one_to_one).collect());
        for right in 1..=options {
            // Each choice of `right` options appears equally often among the orders' beginnings.
            let multiple = question(
                "c",
                QuestionKind::Multiple,
                &every[..right],
                &WORDS[..options],
            );
            mean(
                &multiple,
                orders
                    .iter()
                    .map(|o| Answer::Choice(o[..right].to_vec()))
                    .collect(),
            );
        }
    }
    for (range, step) in [
        (["0", "100", "0.1", "46.4", "2", "6"], 1),
        (["-3", "50", "0.7", "49", "2.5", "9"], 7),
        (["0", "9", "1", "20", "2", "12"], 10),
        (["1", "1", "1", "1", "0", "0"], 10),
        (["0", "20", "1", "7", "3", "1"], 10),
    ] {
        let question = numeric("n", range);
        let (min, max) = (tenths(range[0]).unwrap(), tenths(range[1]).unwrap());
        mean(
            &question,
            (min..=max).step_by(step).map(Answer::Number).collect(),
        );
    }
}

#[test]
fn every_asked_question_counts_once_under_its_pillar() {
    let pillar = |id: &str| Pillar {
        id: id.into(),
        facts: PillarFacts {
            receipt: Receipt {
                document: String::new(),
                sentences: vec![],
            },
            pulled: vec![],
        },
        words: PillarWords {
            name: String::new(),
            statement: String::new(),
            unsaid: vec![],
        },
        in_original: false,
    };
    let pillars = ["connect", "respect", "protect"].map(pillar);
    let mut bank = bank();
    for (at, pillar) in [
        (0, "protect"),
        (3, "connect"),
        (4, "connect"),
        (6, "unknown"),
    ] {
        bank[at].facts.pillar = Some(pillar.into());
    }
    // Asked in this order; the last two are not answered.
    let asked = [6, 0, 3, 4, 2].map(|at| &bank[at]);
    let answers = [
        Answer::Choice(vec![2]),
        Answer::Choice(vec![0]),
        Answer::Number(404),
    ];
    let results = by_pillar(&pillars, &asked, &answers.map(|answer| Some(answer.into())));
    let plain: Vec<_> = results
        .iter()
        .map(|result| {
            (
                result.pillar.as_deref(),
                result.questions,
                result.points,
                result.guessing,
            )
        })
        .collect();
    let expected = [
        (Some("connect"), 2, 30, 25), // 40.4 is half; matching unanswered; 5 + 20
        (Some("protect"), 1, 60, 15),
        (None, 2, 60, 45), // speaker right, online unanswered; 15 + 30
    ];
    assert_eq!(plain, expected);
    assert_eq!(
        total(&results),
        Total {
            questions: 5,
            points: 150,
            guessing: 85
        }
    );
    assert_eq!(by_pillar(&pillars, &[], &[]), []);
}

/// Whatever was answered, in every edition: nothing below zero, nothing above all, and the parts
/// are the whole.
#[test]
fn a_total_is_never_out_of_its_bounds() {
    for edition in editions() {
        let bank = &edition.quiz;
        // Answers of any shape, also of other kinds, of other questions, and too many.
        let others = vec((any::<bool>(), option::weighted(0.7, any::answer())), 0..28);
        let quiz = (any::<u32>(), 1..=25_u8);
        let any = (quiz, any::givens(bank), others);
        for_any(300, any, |((seed, count), givens, others)| {
            let selection = Selection::drawing(seed, count);
            let positions = selection.positions(bank);
            let asked: Vec<&Question> = positions.iter().map(|at| &bank[*at]).collect();
            let sheet = others.into_iter().take(asked.len() + 2).enumerate();
            let sheet = sheet.map(|(place, (fits, other))| match positions.get(place) {
                Some(at) if fits => givens[*at].clone(),
                _ => other.map(Given::from),
            });
            let sheet: Vec<Option<Given>> = sheet.collect();
            let results = by_pillar(&edition.pillars, &asked, &sheet);
            for result in &results {
                assert!(result.points <= FULL * result.questions as Points);
                assert!(result.guessing <= FULL * result.questions as Points);
            }
            let all = total(&results);
            assert_eq!(all.questions, asked.len());
            assert!(all.points <= FULL * asked.len() as Points);
            let each: Points = asked
                .iter()
                .zip(&sheet)
                .filter_map(|(question, given)| Some((question, given.as_ref()?)))
                .map(|(question, given)| points(&question.facts, &given.answer))
                .sum();
            assert_eq!(all.points, each);
        });
    }
}

/// What guessing brings, tried: the mean of many random answers is near it. Each point's error is
/// below 60 / (2 √40000) = 0.15 in the standard deviation; four of those, and half a point for
/// rounding, are allowed.
#[test]
fn guessing_brings_what_it_says() {
    for question in original().quiz.iter() {
        let (facts, options) = (&question.facts, question.words.options.len());
        let alike = |other: &&Question| {
            other.facts.kind == facts.kind
                && other.facts.key.len() == facts.key.len()
                && other.facts.range == facts.range
                && other.words.options.len() == options
        };
        // Another one of this shape has been tried.
        if original()
            .quiz
            .iter()
            .find(alike)
            .is_some_and(|first| first.id != question.id)
        {
            continue;
        }
        let answers = samples(40_000, &guesses(question));
        let sum: Points = answers.iter().map(|answer| points(facts, answer)).sum();
        let mean = f64::from(sum) / 40_000.0;
        let said = f64::from(guessing(question));
        assert!(
            (mean - said).abs() < 1.1,
            "{}: {mean}, not {said}",
            question.id
        );
    }
}

/// Answers of someone who guesses.
fn guesses(question: &Question) -> BoxedStrategy<Answer> {
    let options = question.words.options.len();
    let shuffled = Just((0..options as u8).collect::<Vec<u8>>()).prop_shuffle();
    match question.facts.kind {
        QuestionKind::Multiple => {
            let right = question.facts.key.len();
            let choice = move |order: Vec<u8>| Answer::Choice(order[..right].to_vec());
            shuffled.prop_map(choice).boxed()
        }
        QuestionKind::Numeric => {
            let range = question.facts.range.as_ref().expect("a range");
            let [min, max, step] =
                [&range.min, &range.max, &range.step].map(|text| tenths(text).unwrap());
            let steps = 0..=(max - min) / step;
            let number = move |at| Answer::Number(min + step * at);
            steps.prop_map(number).boxed()
        }
        QuestionKind::Matching => {
            let one = (0..question.words.matches.len() as u8).prop_map(Some);
            vec(one, options).prop_map(Answer::Matches).boxed()
        }
        QuestionKind::Ordering => shuffled.prop_map(Answer::Order).boxed(),
        _ => {
            let one = (0..options as u8).prop_map(|at| Answer::Choice(vec![at]));
            one.boxed()
        }
    }
}
