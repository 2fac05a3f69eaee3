//! Claims about result codes: what they hold. What mistakes are noticed is in `typed`, what fits in
//! `layout`.

mod layout;
mod typed;

use super::{any, bank, permutations};
use content::{Question, QuestionKind};
use proptest::prelude::*;
use quiz::code::cells::Cells;
use quiz::code::{Detail, Layout, decode, encode, layout};
use quiz::{Answer, Asked, Given, Progress, RoomTag, Selection, Sure, fits, points};
use std::collections::BTreeMap;
use support::{for_any, original, samples};

fn chosen(ids: &[&str], room: Option<RoomTag>) -> Selection {
    Selection {
        seed: 1,
        asked: Asked::Chosen(ids.iter().map(|id| (*id).to_owned()).collect()),
        room,
    }
}

/// Four of each kind, `verbs` to `speaker`, then `verbs-1` to `speaker-3`.
fn large_bank() -> Vec<Question> {
    let copies = (0..4).flat_map(|copy| bank().into_iter().map(move |one| (copy, one)));
    copies
        .map(|(copy, mut question)| {
            if copy > 0 {
                question.id = format!("{}-{copy}", question.id);
            }
            question
        })
        .collect()
}

fn some_codes() -> Vec<(Layout, String)> {
    let bank = bank();
    let givens = samples(3, &any::givens(&bank));
    let all = [
        "verbs", "inputs", "online", "figure", "pillars", "steps", "speaker",
    ];
    [(1, &givens[0]), (3, &givens[1]), (7, &givens[2])]
        .map(|(count, givens)| {
            let layout = layout(&bank, &chosen(&all[..count], Some(RoomTag::new(5)))).unwrap();
            let sheet = any::sheet(&layout, givens);
            let code = encode(&layout, &bank, &sheet, 0xabcd_ef01);
            (layout, code)
        })
        .into()
}

/// `codes.txt` is written by `codes.py`, which knows nothing of this program.
#[test]
fn codes_are_those_of_a_second_implementation() {
    let bank = bank();
    let mut lengths = Vec::new();
    for line in include_str!("codes.txt").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let random = fields[0].parse().expect("a number");
        let saved = Progress::decode(fields[1], &bank).expect("a saved quiz");
        let layout = layout(&bank, &saved.progress.selection).expect("few questions");
        let code = encode(&layout, &bank, &saved.progress.answers, random);
        assert_eq!(code, fields[2], "{line}");
        lengths.push(code.len());
    }
    assert_eq!(lengths.iter().min(), Some(&12));
    assert_eq!(lengths.iter().max(), Some(&20));
}

#[test]
fn every_sheet_of_the_bank_comes_back_with_the_same_points() {
    let details = assert_sheets_come_back(&large_bank());
    assert!(details[0] > 0 && details[1] > 0, "{details:?}");
}

#[test]
fn every_sheet_of_the_campaigns_bank_comes_back_with_the_same_points() {
    assert_sheets_come_back(&original().quiz);
}

/// Fails where a sheet of ten drawn questions comes back as another one. How many quizzes had each
/// level of detail.
fn assert_sheets_come_back(bank: &[Question]) -> [usize; 3] {
    let mut details = [0; 3];
    let quiz = (any::<u32>(), any::room(), any::<u32>());
    for_any(
        3_000,
        (quiz, any::givens(bank)),
        |((seed, room, random), givens)| {
            let selection = Selection {
                room,
                ..Selection::drawn(seed)
            };
            let layout = layout(bank, &selection).expect("any ten questions fit");
            details[layout.detail as usize] += 1;
            let sheet = any::sheet(&layout, &givens);
            let code = encode(&layout, bank, &sheet, random);
            assert_eq!(code.len(), layout.length);
            let handed = decode(&layout, bank, &code).expect("a code");
            assert_eq!(handed.code, code);
            let kept = u32::MAX >> (32 - layout.random_bits);
            assert_eq!(handed.random, random & kept);
            for ((position, given), read) in layout.positions.iter().zip(&sheet).zip(&handed.sheet)
            {
                let question = &bank[*position];
                let (Some(given), Some(read)) = (given, read) else {
                    assert_eq!(given, read);
                    continue;
                };
                assert_eq!(
                    points(&question.facts, &read.answer),
                    points(&question.facts, &given.answer),
                    "{}: {given:?} is read as {read:?}",
                    question.id
                );
                match (&given.answer, &question.facts.range) {
                    (Answer::Number(number), Some(range)) => {
                        let cells = Cells::new(range).expect("cells");
                        let bounds = cells.bounds(cells.of(*number).expect("a cell"));
                        let (from, to) = bounds.expect("bounds");
                        assert!((from..=to).contains(number));
                        assert!(fits(question, &read.answer));
                    }
                    _ => assert_eq!(read.answer, given.answer),
                }
                let sure = match layout.detail {
                    Detail::Levels => given.sure,
                    Detail::Sure => given.sure.filter(|sure| *sure == Sure::Sure),
                    Detail::Answers => None,
                };
                assert_eq!(read.sure, sure);
            }
        },
    );
    details
}

/// All that a question of [`bank`] can be answered.
fn every_answer(question: &Question) -> Vec<Answer> {
    let options = 0..question.words.options.len() as u8;
    match question.facts.kind {
        QuestionKind::Multiple => {
            let ticked = |bits: u8| options.clone().filter(move |at| bits >> at & 1 > 0);
            (0..32)
                .map(|bits| Answer::Choice(ticked(bits).collect()))
                .collect()
        }
        QuestionKind::Numeric => (0..=1000).map(Answer::Number).collect(),
        QuestionKind::Matching => {
            let digits = |number: u8| [number / 16, number / 4 % 4, number % 4];
            let matches = |number| digits(number).map(|digit| digit.checked_sub(1));
            (0..64)
                .map(|number| Answer::Matches(matches(number).into()))
                .collect()
        }
        QuestionKind::Ordering => {
            let orders = permutations(&options.collect::<Vec<_>>());
            orders.into_iter().map(Answer::Order).collect()
        }
        _ => options.map(|at| Answer::Choice(vec![at])).collect(),
    }
}

#[test]
fn every_answer_of_every_kind_has_a_code_of_its_own() {
    let bank = bank();
    let levels = [
        None,
        Some(Sure::Guess),
        Some(Sure::Fairly),
        Some(Sure::Sure),
    ];
    for question in &bank {
        let layout = layout(&bank, &chosen(&[&question.id], None)).expect("one question fits");
        let answers = every_answer(question).into_iter();
        let givens = answers.flat_map(|answer| {
            levels.map(|sure| {
                let answer = answer.clone();
                Some(Given { answer, sure })
            })
        });
        let mut seen: BTreeMap<String, Option<Given>> = BTreeMap::new();
        for given in givens.chain([None]) {
            let code = encode(&layout, &bank, std::slice::from_ref(&given), 0);
            let read = decode(&layout, &bank, &code)
                .expect("a code")
                .sheet
                .remove(0);
            let first = seen.entry(code).or_insert_with(|| read.clone());
            assert_eq!(*first, read);
        }
        // States by hand, each but the blank with four levels of sureness.
        let answers = match question.id.as_str() {
            "verbs" | "speaker" => 4,
            "inputs" => 32, // 2⁵
            "online" => 2,
            // Zones of 404, 40, 41, 40 and 476 tenths: 32 cells at a width of 36, 11 + 2 + 2 + 2 + 13
            // at 37.
            "figure" => 30,
            "pillars" => 64, // (3 + 1)³
            _ => 24,         // 4!
        };
        assert_eq!(seen.len(), answers * 4 + 1, "{}", question.id);
    }
}

#[test]
fn equal_answers_of_two_people_are_two_codes() {
    let bank = large_bank();
    let layout = layout(&bank, &Selection::drawn(7)).expect("fits");
    assert!(layout.random_bits >= 15);
    let codes: Vec<String> = (0..32)
        .map(|random| encode(&layout, &bank, &[], random))
        .collect();
    for (at, code) in codes.iter().enumerate() {
        assert!(!codes[..at].contains(code));
    }
    // The same person's code is the same again.
    assert_eq!(encode(&layout, &bank, &[], 3), codes[3]);
}
