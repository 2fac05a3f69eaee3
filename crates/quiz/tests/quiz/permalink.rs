//! A quiz in an address: read back as it was written, the same for good, or refused.

use super::any;
use ::quiz::permalink::{decode_quiz, encode_quiz};
use fragment::Refusal;
use proptest::prelude::*;
use proptest::sample::subsequence;
use quiz::{Asked, RoomTag, Selection};
use support::{for_any, texts};

fn known(id: &str) -> bool {
    ["Q01", "Q02", "a-b_c", "n5", "q"].contains(&id)
}

fn chosen(ids: &[&str]) -> Asked {
    Asked::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
}

/// Addresses that were given out stay what they were. Seeds: five bits to a digit, the highest
/// first, 0-9 A-H J K M N P-T V-Z; 2³² - 1 is 3 and six times 31.
#[test]
fn a_quiz_is_written_as_its_description_says() {
    let ten = Selection::drawn;
    let room = RoomTag::from_number(4 * 32 + 19); // 4, K
    for (selection, text) in [
        (ten(0), "v1.0000000"),
        (ten(31), "v1.000000Z"),
        (ten(32), "v1.0000010"),
        (ten(u32::MAX), "v1.3ZZZZZZ"),
        (
            Selection {
                asked: Asked::Drawn(5),
                ..ten(74)
            },
            "v1.000002A.n5",
        ),
        (Selection { room, ..ten(74) }, "v1.000002A.r4K"),
        (
            Selection {
                asked: Asked::Drawn(255),
                room,
                ..ten(74)
            },
            "v1.000002A.n255.r4K",
        ),
        (
            Selection {
                asked: chosen(&["Q02", "Q01"]),
                ..ten(74)
            },
            "v1.000002A.q.Q02.Q01",
        ),
        (
            Selection {
                asked: chosen(&["n5", "q", "a-b_c"]),
                room,
                ..ten(74)
            },
            "v1.000002A.r4K.q.n5.q.a-b_c",
        ),
    ] {
        assert_eq!(encode_quiz(&selection), text);
        assert_eq!(decode_quiz(text, known), Ok(selection.clone()));
        assert_eq!(decode_quiz(&format!("#{text}"), known), Ok(selection));
    }
}

#[test]
fn digits_are_read_in_either_case_and_as_what_they_are_mistaken_for() {
    let seed = |text| decode_quiz(text, known).map(|selection| selection.seed);
    assert_eq!(seed("v1.00000lO"), Ok(32));
    assert_eq!(seed("v1.00000Io"), Ok(32));
    assert_eq!(seed("#v1.3zzzzzz"), Ok(u32::MAX));
    let room = |text| decode_quiz(text, known).map(|selection| selection.room);
    assert_eq!(room("v1.0000000.rOi"), Ok(RoomTag::from_number(1)));
    assert_eq!(room("v1.0000000.rzZ"), Ok(RoomTag::from_number(1023)));
}

#[test]
fn what_is_no_quiz_is_refused_for_its_reason() {
    for (fragment, refusal) in [
        ("", Refusal::Empty),
        ("#", Refusal::Empty),
        ("v2.0000000", Refusal::Version),
        ("v1", Refusal::Malformed),
        ("v1.4000000", Refusal::Malformed),
        ("v1.ZZZZZZZ", Refusal::Malformed),
        ("v1.000000", Refusal::Malformed),
        ("v1.00000000", Refusal::Malformed),
        ("v1.000000U", Refusal::Malformed),
        ("v1.00000é", Refusal::Malformed),
        ("v1.000000.", Refusal::Malformed),
        ("v1.-000001", Refusal::Malformed),
        ("v1.0000000.", Refusal::Malformed),
        ("v1.0000000.n0", Refusal::Malformed),
        ("v1.0000000.n10", Refusal::Malformed),
        ("v1.0000000.n05", Refusal::Malformed),
        ("v1.0000000.n+5", Refusal::Malformed),
        ("v1.0000000.n256", Refusal::Malformed),
        ("v1.0000000.n", Refusal::Malformed),
        ("v1.0000000.N5", Refusal::Malformed),
        ("v1.0000000.n5.n6", Refusal::Malformed),
        ("v1.0000000.r", Refusal::Malformed),
        ("v1.0000000.r00", Refusal::Malformed),
        ("v1.0000000.r4", Refusal::Malformed),
        ("v1.0000000.r4KK", Refusal::Malformed),
        ("v1.0000000.r4U", Refusal::Malformed),
        ("v1.0000000.ré", Refusal::Malformed),
        ("v1.0000000.r4K.n5", Refusal::Malformed),
        ("v1.0000000.q", Refusal::Malformed),
        ("v1.0000000.q.", Refusal::Malformed),
        ("v1.0000000.q.Q01.Q01", Refusal::Malformed),
        ("v1.0000000.q.Q01.<b>", Refusal::Malformed),
        ("v1.0000000.n2.q.Q01.Q02", Refusal::Malformed),
        ("v1.0000000.Q01", Refusal::Malformed),
        ("v1.0000000.q.Q01.Q99", Refusal::UnknownQuestion),
        ("v1.0000000.q.Q01.q01", Refusal::UnknownQuestion),
        ("v1.0000000.q.Q99.Q01.", Refusal::Malformed),
        ("v1.0000000.q.Q01\u{202E}", Refusal::Malformed),
        ("v1.T4.s", Refusal::Malformed),
    ] {
        assert_eq!(decode_quiz(fragment, known), Err(refusal), "{fragment:?}");
    }
}

#[test]
fn every_quiz_is_read_back() {
    let ids: Vec<String> = (0..25).map(|at| format!("Q{at:02}")).collect();
    let asked = prop_oneof![
        Just(Asked::Drawn(10)),
        (1..=u8::MAX).prop_map(Asked::Drawn),
        subsequence(ids, 1..=25)
            .prop_shuffle()
            .prop_map(Asked::Chosen),
    ];
    for_any(
        20_000,
        (any::<u32>(), asked, any::room()),
        |(seed, asked, room)| {
            let selection = Selection { seed, asked, room };
            let text = encode_quiz(&selection);
            assert_eq!(decode_quiz(&text, |_| true), Ok(selection), "{text}");
            assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.'));
        },
    );
}

#[test]
fn any_text_is_a_quiz_that_can_be_written_again_or_is_refused() {
    let pieces = &[
        "v1.",
        "v1.0000000",
        ".",
        ".n5",
        ".r4K",
        ".q",
        ".q.Q01",
        ".Q02",
        "#",
        "n",
        "r",
        "q",
        "\u{0}",
        "é",
        "9",
    ];
    let (mut tried, mut read) = (0, 0);
    for_any(100_000, texts(pieces, 6), |fragment| {
        tried += 1;
        if let Ok(selection) = decode_quiz(&fragment, known) {
            let text = encode_quiz(&selection);
            assert_eq!(decode_quiz(&text, known), Ok(selection), "{fragment:?}");
            read += 1;
        }
    });
    assert!(read * 200 > tried, "{read} of {tried} were quizzes");
}
