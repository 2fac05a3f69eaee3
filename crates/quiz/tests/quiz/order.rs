//! Claims about what a seed draws, and in which order options stand.

use super::{bank, permutations, question, twelve};
use content::{Question, QuestionKind};
use proptest::prelude::*;
use proptest::sample::subsequence;
use quiz::order::{Pcg32, stream};
use quiz::{KINDS, draw, match_order, option_order};
use support::for_any;

/// The chi-square statistic of equally likely cells, in thousandths.
fn chi_square(cells: &[u64]) -> u64 {
    let expected = cells.iter().sum::<u64>() / cells.len() as u64;
    cells
        .iter()
        .map(|&seen| seen.abs_diff(expected).pow(2) * 1000)
        .sum::<u64>()
        / expected
}

#[test]
fn the_generator_repeats_its_authors_demonstration() {
    // Round 1 and the start of round 2 of `pcg32-demo`, as printed at
    // https://www.pcg-random.org/using-pcg-c-basic.html and kept in imneme/pcg-c,
    // test-high/expected/check-pcg32.out. A card is number * 4 + suit.
    let mut generator = Pcg32::new(42, 54);
    let numbers: Vec<u32> = (0..6).map(|_| generator.next_u32()).collect();
    let first = [
        0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
    ];
    assert_eq!(numbers, first);
    let coins: String = (0..65)
        .map(|_| ["T", "H"][generator.below(2) as usize])
        .collect();
    assert_eq!(
        coins,
        "HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT"
    );
    let rolls: String = (0..33)
        .map(|_| (generator.below(6) + 1).to_string())
        .collect();
    assert_eq!(rolls, "341122324324335231315141564662633");
    let mut cards: Vec<usize> = (0..52).collect();
    generator.shuffle(&mut cards);
    let name = |card: &usize| {
        let (number, suit) = (card / 4, card % 4);
        "A23456789TJQK"[number..=number].to_owned() + &"hcds"[suit..=suit]
    };
    let cards: Vec<String> = cards.iter().map(name).collect();
    assert_eq!(
        cards.join(" "),
        "Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs \
         2s 7h Kh 2d 6c Ah 4d Qh 9h 6s 5s 2c 9c Ts 8d 9s 3c 8c Js 5d 2h 6h \
         7d 8s 9d 5h 8h Qc 7c Tc"
    );
    assert_eq!(
        [generator.next_u32(), generator.next_u32()],
        [0x74ab93ad, 0x1c1da000]
    );
}

#[test]
fn a_questions_stream_is_its_ids_fnv_1a_hash() {
    // From the test suite of the hash's authors, isthe.com/chongo/tech/comp/fnv.
    assert_eq!(stream(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(stream("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(stream("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn a_seed_stands_for_one_quiz_for_good() {
    // Worked out with a separate implementation of PCG32 and FNV-1a in another language: sheets
    // that were printed with a seed must stay right.
    let (twelve, bank) = (twelve(), bank());
    let expected = [
        (
            0,
            [0, 3, 10, 9, 5],
            [1, 3, 0, 2],
            [2, 0, 1],
            [2, 1, 0],
            [1, 0, 2, 3],
        ),
        (
            7,
            [7, 6, 0, 3, 8],
            [2, 0, 3, 1],
            [2, 0, 1],
            [1, 2, 0],
            [2, 0, 3, 1],
        ),
        (
            u32::MAX,
            [1, 10, 9, 8, 6],
            [1, 2, 3, 0],
            [2, 0, 1],
            [2, 0, 1],
            [1, 0, 2, 3],
        ),
    ];
    for (seed, drawn, verbs, pillars, matches, steps) in expected {
        assert_eq!(draw(&twelve, seed, 5, &KINDS), drawn);
        assert_eq!(option_order(&bank[0], seed), verbs);
        assert_eq!(option_order(&bank[4], seed), pillars);
        assert_eq!(match_order(&bank[4], seed), matches);
        assert_eq!(option_order(&bank[5], seed), steps);
    }
}

#[test]
fn a_draw_holds_the_wanted_kinds_without_repeats_and_no_more_than_there_are() {
    let bank: Vec<Question> = bank().into_iter().chain(twelve()).collect();
    let kinds = subsequence(KINDS.to_vec(), 0..=KINDS.len());
    for_any(
        2000,
        (any::<u32>(), kinds, 0..22_usize),
        |(seed, kinds, wanted)| {
            let drawn = draw(&bank, seed, wanted, &kinds);
            let there = bank
                .iter()
                .filter(|question| kinds.contains(&question.facts.kind))
                .count();
            assert_eq!(drawn.len(), wanted.min(there));
            assert!(drawn.iter().all(|&at| kinds.contains(&bank[at].facts.kind)));
            assert!((1..drawn.len()).all(|at| !drawn[..at].contains(&drawn[at])));
        },
    );
}

#[test]
fn seeds_that_follow_each_other_draw_and_shuffle_evenly_and_independently() {
    // Chi-square against its 99.9 % quantile (df 11: 31.26, 15: 37.70, 23: 49.73, 121: 174.9).
    let bank = twelve();
    let (mut drawn, mut places) = (vec![0; 12], vec![0; 144]);
    let (mut orders, mut two, mut draw_and_option) = (vec![0; 24], vec![0; 16], vec![0; 48]);
    let all = permutations(&[0, 1, 2, 3]);
    for seed in 0..24_000 {
        let asked = draw(&bank, seed, 12, &KINDS);
        asked[..4].iter().for_each(|&at| drawn[at] += 1);
        asked
            .iter()
            .enumerate()
            .for_each(|(place, &at)| places[place * 12 + at] += 1);
        let (one, other) = (option_order(&bank[0], seed), option_order(&bank[1], seed));
        orders[all.iter().position(|order| *order == one).unwrap()] += 1;
        two[usize::from(one[0] * 4 + other[0])] += 1;
        draw_and_option[asked[0] * 4 + usize::from(one[0])] += 1;
    }
    // Four of twelve are drawn without repeats: the statistic is 8/11 of a chi-square's size. All
    // twelve places filled from twelve questions: 12/11 of one with 121 degrees of freedom.
    assert!(chi_square(&drawn) <= 31_260 * 8 / 11, "{drawn:?}");
    assert!(chi_square(&places) <= 174_900 * 12 / 11, "{places:?}");
    assert!(chi_square(&orders) <= 49_730, "{orders:?}");
    assert!(chi_square(&two) <= 37_700, "{two:?}");
    // df 47: 82.72.
    assert!(
        chi_square(&draw_and_option) <= 82_720,
        "{draw_and_option:?}"
    );
}

#[test]
fn a_bound_that_does_not_divide_the_generators_range_is_drawn_evenly() {
    // Without drawing again, the lowest third would come twice as often as each other.
    let (mut generator, mut thirds) = (Pcg32::new(1, 1), [0; 3]);
    for _ in 0..24_000 {
        thirds[(generator.below(3 << 30) >> 30) as usize] += 1;
    }
    // df 2: 13.82.
    assert!(chi_square(&thirds) <= 13_820, "{thirds:?}");
}

#[test]
fn options_stand_as_they_are_where_their_order_says_something() {
    let years = question(
        "year",
        QuestionKind::Single,
        &[1],
        &["2025", "2030", "2035", "2050"],
    );
    let mixed = question(
        "count",
        QuestionKind::Multiple,
        &[0],
        &["17", "5", "012", "8"],
    );
    let truth = question("online", QuestionKind::TrueFalse, &[1], &["True", "False"]);
    let dates = question("dates", QuestionKind::Ordering, &[0, 1], &["2019", "2020"]);
    let words = question(
        "words",
        QuestionKind::Single,
        &[0],
        &["5", "8", "12", "17 areas"],
    );
    let mut seen = [false; 2];
    for seed in 0..200 {
        assert_eq!(option_order(&years, seed), [0, 1, 2, 3]);
        assert_eq!(option_order(&mixed, seed), [1, 3, 2, 0]);
        assert_eq!(option_order(&truth, seed), [0, 1]);
        assert!(option_order(&bank()[3], seed).is_empty());
        assert!(match_order(&years, seed).is_empty());
        seen[0] |= option_order(&dates, seed) != [0, 1];
        seen[1] |= option_order(&words, seed) != [0, 1, 2, 3];
    }
    assert_eq!(
        seen,
        [true, true],
        "dates to be put in order, and words, are shuffled"
    );
}

#[test]
fn another_language_changes_neither_the_draw_nor_the_orders() {
    let (bank, mut translated) = (bank(), bank());
    for question in &mut translated {
        question
            .words
            .options
            .iter_mut()
            .for_each(|text| text.insert_str(0, "\u{645} "));
        question
            .words
            .matches
            .iter_mut()
            .for_each(|text| text.insert_str(0, "\u{645} "));
    }
    for seed in 0..200 {
        assert_eq!(
            draw(&bank, seed, 7, &KINDS),
            draw(&translated, seed, 7, &KINDS)
        );
        for (one, other) in bank.iter().zip(&translated) {
            assert_eq!(option_order(one, seed), option_order(other, seed));
            assert_eq!(match_order(one, seed), match_order(other, seed));
        }
    }
}
