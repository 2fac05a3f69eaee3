//! Claims about what fits into a result code, and about the quiz that it names.

use super::{chosen, large_bank};
use crate::{WORDS, bank, numeric, question};
use content::{Question, QuestionKind};
use quiz::code::cells::{Cells, MOST_CELLS};
use quiz::code::{Detail, Layout, TooManyQuestions, layout};
use quiz::{Answer, Asked, Selection, points};
use support::{editions, original};

/// The reason of docs/adr/0007 for twenty characters: they hold any ten questions that a seed draws.
#[test]
fn ten_questions_of_the_campaign_always_fit() {
    let bank = &original().quiz;
    for seed in 0..10_000 {
        let layout = layout(bank, &Selection::drawn(seed)).expect("it fits");
        assert!(layout.length <= 20);
    }
    // The ten with the most answers.
    let answers = |question: &Question| {
        let (options, matches) = (question.words.options.len(), question.words.matches.len());
        match question.facts.kind {
            QuestionKind::Multiple => 2_u64.pow(options as u32),
            QuestionKind::Matching => (matches as u64 + 1).pow(options as u32),
            QuestionKind::Ordering => (1..=options as u64).product(),
            QuestionKind::Numeric => {
                let range = question.facts.range.as_ref().expect("a range");
                Cells::new(range).expect("cells").count().into()
            }
            _ => options as u64,
        }
    };
    let mut worst: Vec<&Question> = bank.iter().collect();
    worst.sort_by_key(|question| std::cmp::Reverse(answers(question)));
    let worst: Vec<&str> = worst.iter().map(|one| one.id.as_str()).take(10).collect();
    let layout = layout(bank, &chosen(&worst, None)).expect("even these fit");
    assert!(layout.random_bits >= 15);
}

#[test]
fn the_ten_questions_with_the_most_answers_just_fit() {
    let bank = large_bank();
    let worst = [
        "pillars",
        "pillars-1",
        "pillars-2",
        "pillars-3",
        "inputs",
        "inputs-1",
        "inputs-2",
        "inputs-3",
        "figure",
        "figure-1",
    ];
    let layout = layout(&bank, &chosen(&worst, None)).expect("even these fit");
    // With a state for the blank: 4 · log2(65) + 4 · log2(33) + 2 · log2(31) = 54.2 of 55 bits,
    // and for whether one is sure 4 · log2(129) + 4 · log2(65) + 2 · log2(61) = 64.0.
    assert_eq!((layout.detail, layout.length), (Detail::Answers, 20));
    assert_eq!(layout.random_bits, 15);
}

#[test]
fn the_fingerprint_follows_facts_and_not_words() {
    let bank = bank();
    let all = Selection::drawn(3);
    let print = |bank: &[Question], selection: &Selection| {
        layout(bank, selection).expect("fits").fingerprint
    };
    let own = print(&bank, &all);
    let changed = |change: fn(&mut Vec<Question>)| {
        let mut changed = bank.clone();
        change(&mut changed);
        print(&changed, &all)
    };
    assert_eq!(own, changed(|bank| bank[0].words.prompt.push('!')));
    assert_eq!(own, changed(|bank| bank[0].words.options[1].push('!')));
    assert_eq!(own, changed(|bank| bank[0].facts.pillar = Some("x".into())));
    for other in [
        print(&bank, &Selection::drawn(4)),
        changed(|bank| bank[0].id.push('x')),
        changed(|bank| bank[0].facts.kind = QuestionKind::WhoSaidIt),
        changed(|bank| bank[0].facts.key = vec![1]),
        changed(|bank| bank[0].words.options.push("more".into())),
        changed(|bank| bank[4].words.matches.push("more".into())),
        changed(|bank| bank[3].facts.range.as_mut().unwrap().answer = "46.5".into()),
        changed(|bank| bank[3].facts.range.as_mut().unwrap().half = "5".into()),
        changed(|bank| bank[3].facts.range.as_mut().unwrap().max = "99".into()),
        changed(|bank| drop(bank.remove(0))),
        changed(|bank| bank.swap(0, 1)),
    ] {
        assert_ne!(own, other);
    }
    // All editions have the same quizzes.
    for seed in 0..200 {
        let prints = editions()
            .iter()
            .map(|edition| layout(&edition.quiz, &Selection::drawn(seed)).unwrap());
        let prints: Vec<Layout> = prints.collect();
        assert!(prints.iter().all(|layout| *layout == prints[0]));
    }
    // It is spread over its 1024 values: of 4096 seeds, a value gets 4 on average; a Poisson
    // number of that mean is above 20 in one of 10⁹ cases, and e⁻⁴ · 1024 = 19 values get none.
    let mut counts = [0; 1024];
    for seed in 0..4096 {
        counts[print(&bank, &Selection::drawn(seed)) as usize] += 1;
    }
    assert!(counts.iter().max() < Some(&20), "{counts:?}");
    let none = counts.iter().filter(|count| **count == 0).count();
    assert!(none < 60, "{none} values are never taken");
}

#[test]
fn what_does_not_fit_is_said_and_what_would_is_true() {
    let bank = large_bank();
    let all: Vec<&str> = bank.iter().map(|question| question.id.as_str()).collect();
    // One of each kind: log2(5 · 33 · 3 · 31 · 65 · 25 · 5) = 26.9 bits. Two of each are 53.8 of
    // 55, and the next question needs 2.3.
    let (asked, fit) = (28, 14);
    let refused = layout(&bank, &chosen(&all, None));
    assert_eq!(refused, Err(TooManyQuestions { asked, fit }));
    let fitting = layout(&bank, &chosen(&all[..14], None)).expect("so it was said");
    assert_eq!(fitting.detail, Detail::Answers);
    let more = layout(&bank, &chosen(&all[..15], None));
    let asked = 15;
    assert_eq!(more, Err(TooManyQuestions { asked, fit }));

    // Orders of thirteen are more than 32 bits.
    let thirteen: Vec<String> = (0..13).map(|at| at.to_string()).collect();
    let options: Vec<&str> = thirteen.iter().map(String::as_str).collect();
    let order = question("order", QuestionKind::Ordering, &[], &options);
    let (asked, fit) = (1, 0);
    let refused = layout(&[order], &chosen(&["order"], None));
    assert_eq!(refused, Err(TooManyQuestions { asked, fit }));

    let nothing = layout(&[], &Selection::drawn(1)).expect("nothing fits anywhere");
    assert_eq!(nothing.length, 12);
}

#[test]
fn detail_gives_way_before_questions_do() {
    let many: Vec<Question> = (0..30)
        .map(|at| question(&format!("m{at}"), QuestionKind::Multiple, &[0], &WORDS[..5]))
        .collect();
    let detail = |count| {
        let asked = Asked::Drawn(count);
        let selection = Selection {
            asked,
            ..Selection::drawn(1)
        };
        layout(&many, &selection).map(|layout| (layout.detail, layout.length))
    };
    // 55 bits for answers: log2(32 · 4 + 1) = 7.01, log2(65) = 6.02, log2(33) = 5.04.
    assert_eq!(detail(7), Ok((Detail::Levels, 20))); // 49.1
    assert_eq!(detail(8), Ok((Detail::Sure, 20))); // 56.1, 48.2
    assert_eq!(detail(9), Ok((Detail::Sure, 20))); // 54.2
    assert_eq!(detail(10), Ok((Detail::Answers, 20))); // 60.2, 50.4
    let (asked, fit) = (11, 10); // 55.5
    assert_eq!(detail(11), Err(TooManyQuestions { asked, fit }));
    // Shorter where that holds as much: 15 bits and 35 bits for answers.
    assert_eq!(detail(2), Ok((Detail::Levels, 12))); // 14.02
    assert_eq!(detail(3), Ok((Detail::Levels, 16)));
    assert_eq!(detail(4), Ok((Detail::Levels, 16))); // 28.0
    assert_eq!(detail(5), Ok((Detail::Levels, 20))); // 35.06
}

#[test]
fn cells_part_a_range_and_keep_its_points() {
    for range in [
        ["0", "100", "0.1", "46.4", "2", "6"],
        ["0", "100", "1", "48", "2", "6"],
        ["0", "20", "1", "4", "0", "2"],
        ["1900", "2100", "1", "2030", "0", "5"],
        ["-50", "50", "0.5", "0", "1", "1"],
        ["0", "10", "1", "10", "2", "4"],
        ["0", "10", "1", "0", "20", "40"],
        ["5", "5", "1", "5", "0", "0"],
        ["0", "9000", "250", "3100", "100", "900"],
        ["0", "1", "5", "0.5", "0.1", "0.2"],
        ["0", "20000000", "1", "7800000", "100000", "500000"],
    ] {
        let question = numeric("n", range);
        let cells = Cells::new(question.facts.range.as_ref().unwrap()).expect("cells");
        let count = cells.count();
        assert!((1..=MOST_CELLS).contains(&count), "{range:?}: {count}");
        let [min, max, step] = [0, 1, 2].map(|at| quiz::tenths(range[at]).unwrap());
        let mut next = min;
        for cell in 0..count {
            let (from, to) = cells.bounds(cell).expect("bounds");
            assert_eq!(from, next, "{range:?}: no gap and no overlap");
            assert!(to >= from);
            next = to + 1;
            let number = cells.number(cell).expect("a number");
            assert!((from..=to).contains(&number));
            let worth = |number| points(&question.facts, &Answer::Number(number));
            let all = from..=to;
            for inside in all.step_by(((to - from) / 97).max(1) as usize).chain([to]) {
                assert_eq!(cells.of(inside), Some(cell));
                assert_eq!(worth(inside), worth(number), "{range:?}: {inside}");
            }
            let steps = (from..=to).any(|inside| (inside - min) % step == 0);
            assert_eq!(steps, (number - min) % step == 0, "{range:?}: {number}");
        }
        assert_eq!(next, max + 1);
        assert_eq!(cells.bounds(count), None);
        assert_eq!(
            [min - 1, max + 1].map(|outside| cells.of(outside)),
            [None; 2]
        );
    }
    // Few steps are told exactly.
    let question = numeric("n", ["0", "20", "1", "4", "0", "2"]);
    let cells = Cells::new(question.facts.range.as_ref().unwrap()).expect("cells");
    for step in 0..=20 {
        assert_eq!(cells.number(cells.of(step * 10).unwrap()), Some(step * 10));
    }
    for range in [
        ["5", "", "x", "1", "-1", "-2"],
        ["10", "0", "1", "5", "1", "2"],
        ["0", "10", "1", "5", "-1", "2"],
        ["0", "99999999", "1", "5", "1", "2"],
    ] {
        let question = numeric("n", range);
        assert_eq!(Cells::new(question.facts.range.as_ref().unwrap()), None);
    }
}
