//! Claims about what answers are worth, and how numbers are read and written.

use super::{WORDS, any, bank, numeric, question};
use content::{Question, QuestionKind};
use proptest::option;
use proptest::sample::select;
use quiz::{
    Answer, FULL, KINDS, Points, Verdict, fits, guessing, plain_text, points, points_text, tenths,
    verdict, whole_number,
};
use support::for_any;

#[test]
fn answers_are_worth_what_the_rules_say() {
    use Answer::{Choice, Matches, Number, Order};
    let bank = bank();
    let tight = numeric("tight", ["0", "10", "1", "1", "2", "4"]);
    let two_of_four = question("two", QuestionKind::Multiple, &[0, 1], &WORDS[..4]);
    let cases: Vec<(&Question, Answer, Points)> = vec![
        (&bank[0], Choice(vec![0]), 60),
        (&bank[0], Choice(vec![1]), 0),
        (&bank[2], Choice(vec![1]), 60),
        (&bank[6], Choice(vec![2]), 60),
        // Three are right: each net one is a third.
        (&bank[1], Choice(vec![2, 0, 1]), 60),
        (&bank[1], Choice(vec![0]), 20),
        (&bank[1], Choice(vec![0, 1, 4]), 20),       // 2 - 1
        (&bank[1], Choice(vec![0, 1, 2, 3]), 40),    // 3 - 1
        (&bank[1], Choice(vec![0, 3, 4]), 0),        // 1 - 2
        (&two_of_four, Choice(vec![0, 1, 2, 3]), 0), // 2 - 2: choosing all is no way to win
        (&two_of_four, Choice(vec![1]), 30),
        (&two_of_four, Choice(vec![]), 0),
        // 46.4: all from 44.4 to 48.4, half from 40.4 to 52.4.
        (&bank[3], Number(464), 60),
        (&bank[3], Number(444), 60),
        (&bank[3], Number(484), 60),
        (&bank[3], Number(443), 30),
        (&bank[3], Number(485), 30),
        (&bank[3], Number(404), 30),
        (&bank[3], Number(524), 30),
        (&bank[3], Number(403), 0),
        (&bank[3], Number(525), 0),
        (&tight, Number(0), 60),
        (&tight, Number(-1), 0),  // near enough, but out of range
        (&tight, Number(35), 30), // between two steps
        (&bank[4], Matches(vec![Some(0), Some(1), Some(2)]), 60),
        (&bank[4], Matches(vec![Some(0), Some(2), Some(1)]), 20),
        (&bank[4], Matches(vec![Some(1), Some(1), None]), 20),
        (&bank[4], Matches(vec![None; 3]), 0),
        // Six pairs: (6 - 2 * wrong) / 6, that is 60 - 20 * wrong.
        (&bank[5], Order(vec![0, 1, 2, 3]), 60),
        (&bank[5], Order(vec![0, 2, 1, 3]), 40), // wrong: 2-1
        (&bank[5], Order(vec![1, 0, 3, 2]), 20), // wrong: 1-0, 3-2
        (&bank[5], Order(vec![1, 2, 3, 0]), 0),  // wrong: three before 0
        (&bank[5], Order(vec![3, 2, 1, 0]), 0),  // all wrong, not below 0
        // Wrong shapes.
        (&bank[0], Choice(vec![]), 0),
        (&bank[0], Choice(vec![0, 0]), 0),
        (&bank[0], Choice(vec![0, 1]), 0),
        (&bank[0], Order(vec![0]), 0),
        (&bank[1], Choice(vec![0, 0, 0]), 0),
        (&bank[3], Choice(vec![]), 0),
        (&bank[4], Matches(vec![Some(0), Some(1)]), 0),
        (&bank[4], Choice(vec![0, 1, 2]), 0),
        (&bank[5], Order(vec![0, 1, 2]), 0),
        (&bank[5], Order(vec![0, 1, 2, 2]), 0),
        (&bank[5], Order(vec![0, 1, 2, 4]), 0),
    ];
    for (question, answer, expected) in cases {
        assert_eq!(
            points(&question.facts, &answer),
            expected,
            "{}: {answer:?}",
            question.id
        );
    }
    // The key, not the file's order, is what an order is held against.
    let turned = question("turned", QuestionKind::Ordering, &[2, 0, 1], &WORDS[..3]);
    assert_eq!(points(&turned.facts, &Order(vec![2, 0, 1])), 60);
    assert_eq!(points(&turned.facts, &Order(vec![0, 2, 1])), 20); // one of three wrong: (2 - 1) / 3
    assert_eq!(
        [0, 1, 59, 60].map(verdict),
        [
            Verdict::Wrong,
            Verdict::Partly,
            Verdict::Partly,
            Verdict::Right
        ]
    );
    assert_eq!(verdict(30).code(), "partly");
}

#[test]
fn no_answer_to_any_question_panics_or_leaves_the_scale() {
    const RANGES: [[&str; 6]; 2] = [
        ["0", "100", "0.1", "46.4", "2", "6"],
        ["5", "", "x", "1", "-1", "-2"],
    ];
    let range = option::of(select(&RANGES[..]));
    let asked = (0..7_usize, select(&KINDS[..]), any::positions(), range);
    for_any(
        100_000,
        (asked, any::answer()),
        |((options, kind, key, range), answer)| {
            let mut question = question("q", kind, &key, &WORDS[..options]);
            question.facts.range = range.and_then(|range| numeric("n", range).facts.range);
            assert!(
                points(&question.facts, &answer) <= FULL,
                "{question:?} {answer:?}"
            );
            assert!(guessing(&question) <= FULL, "{question:?}");
            fits(&question, &answer);
        },
    );
}

#[test]
fn points_are_written_with_two_digits_at_most() {
    let cases = [
        (0, "0"),
        (420, "7"),
        (450, "7.5"),
        (400, "6.67"),
        (20, "0.33"),
        (15, "0.25"),
        (1, "0.02"),
        (2, "0.03"),
        (3, "0.05"),
        (6, "0.1"),
        (59, "0.98"),
        (u32::MAX, "71582788.25"),
    ];
    for (points, text) in cases {
        assert_eq!(points_text(points), text);
    }
}

#[test]
fn numbers_are_read_as_people_type_them() {
    let read = [
        ("46.4", 464),
        ("46,4", 464),
        (" 46.4 %", 464),
        ("46,4\u{a0}%", 464),
        ("٤٦٫٤", 464),
        ("۴۶٫۴", 464),
        ("٤٦٫٤٪", 464),
        ("\u{200f}٤٦٫٤\u{200f}", 464),
        ("４６．４％", 464),
        ("100", 1000),
        ("0", 0),
        ("048", 480),
        ("+5", 50),
        ("-0.5", -5),
        ("\u{2212}3", -30),
        ("214748364.7", i32::MAX),
        // Zeros after the tenth say nothing new.
        ("46.40", 464),
        ("46,40", 464),
        ("٤٦٫٤٠", 464),
        ("46.000", 460),
        ("+46.4", 464),
        (".5", 5),
        ("5.", 50),
        // Some languages write the percent sign first.
        ("%46.4", 464),
        ("٪٤٦٫٤", 464),
        ("\u{2066}46.4\u{2069}\u{202f}%\u{feff}", 464),
        // Groups of three digits.
        ("1 000", 10_000),
        ("1\u{202f}000\u{a0}000.5", 10_000_005),
        ("12’345", 123_450),
        ("١٬٠٠٠", 10_000),
    ];
    for (text, expected) in read {
        assert_eq!(tenths(text), Some(expected), "{text:?}");
    }
    let refused = [
        "",
        " ",
        "%",
        "-",
        ".",
        "46.43",
        "46.403",
        "46.4x",
        // A thousand to some, one to others.
        "1,000",
        "1.2.3",
        "4 6",
        "1 0000",
        "1 000 00",
        "1234 567",
        " 1  000",
        "'100",
        "100'",
        "--5",
        "+-5",
        "- 5",
        "5%%",
        "%5%",
        "1e3",
        "0x1",
        "four",
        "٤٦٫٤٣",
        "½",
        "四",
        "214748364.8",
        "99999999999999",
    ];
    for text in refused {
        assert_eq!(tenths(text), None, "{text:?}");
    }
    for (text, expected) in [
        ("10", Some(10)),
        (" ١٢ ", Some(12)),
        ("7.0", Some(7)),
        ("2.5", None),
        ("-1", None),
        ("many", None),
    ] {
        assert_eq!(whole_number(text), expected, "{text:?}");
    }
    for number in (-1200..1200).chain([i32::MAX, -i32::MAX]) {
        assert_eq!(tenths(&plain_text(number)), Some(number));
    }
    assert_eq!(
        [464, 480, -5, 0].map(plain_text),
        ["46.4", "48", "-0.5", "0"]
    );
}
