//! Claims about which questions a quiz asks.

use super::{bank, twelve};
use proptest::prelude::*;
use quiz::{Asked, KINDS, RoomTag, Selection, Sure, calendar, crockford, draw, tenths};
use support::{for_any, joined};

#[test]
fn a_seed_asks_ten_questions_of_all_kinds() {
    let twelve = twelve();
    let ten = Selection::drawn(7);
    assert_eq!(ten.positions(&twelve), draw(&twelve, 7, 10, &KINDS));
    assert_eq!(ten.positions(&twelve).len(), 10);
    // The bank has one of each kind, and all are asked.
    let mut all = ten.positions(&bank());
    all.sort_unstable();
    assert_eq!(all, [0, 1, 2, 3, 4, 5, 6]);
    let three = Selection {
        asked: Asked::Drawn(3),
        ..ten.clone()
    };
    assert_eq!(three.positions(&twelve), ten.positions(&twelve)[..3]);
}

#[test]
fn chosen_questions_are_asked_in_their_order_once() {
    let chosen = |ids: &[&str]| {
        let asked = Asked::Chosen(ids.iter().map(|id| (*id).to_owned()).collect());
        let selection = Selection {
            asked,
            ..Selection::drawn(1)
        };
        selection.positions(&bank())
    };
    assert_eq!(chosen(&["steps", "verbs"]), [5, 0]);
    assert_eq!(chosen(&["verbs", "gone", "verbs", "online"]), [0, 2]);
    assert_eq!(chosen(&[]), [0_usize; 0]);
}

#[test]
fn a_room_has_two_characters() {
    let mut seen = Vec::new();
    for random in 0..RoomTag::COUNT {
        let tag = RoomTag::new(random);
        assert_eq!(RoomTag::from_number(tag.number()), Some(tag));
        assert_eq!(RoomTag::read(&tag.text()), Some(tag));
        assert_eq!(RoomTag::read(&tag.text().to_lowercase()), Some(tag));
        assert!(!seen.contains(&tag.number()));
        seen.push(tag.number());
    }
    // 31 * 32 + 16 = 1008: Z, G.
    assert_eq!(RoomTag::from_number(1008).unwrap().text(), "ZG");
    assert_eq!(RoomTag::from_number(0), None);
    assert_eq!(RoomTag::from_number(1024), None);
    RoomTag::new(u32::MAX);
    for text in ["", "00", "oO", "4", "4U", "444", "é", " 4", "4-"] {
        assert_eq!(RoomTag::read(text), None, "{text:?}");
    }
}

/// The alphabet as Crockford's page has it: <https://www.crockford.com/base32.html>.
#[test]
fn digits_are_those_of_crockford() {
    let decode = [
        "0Oo", "1IiLl", "2", "3", "4", "5", "6", "7", "8", "9", "Aa", "Bb", "Cc", "Dd", "Ee", "Ff",
        "Gg", "Hh", "Jj", "Kk", "Mm", "Nn", "Pp", "Qq", "Rr", "Ss", "Tt", "Vv", "Ww", "Xx", "Yy",
        "Zz",
    ];
    for (value, symbols) in (0..32).zip(decode) {
        assert_eq!(Some(crockford::character(value)), symbols.chars().next());
        for symbol in symbols.chars() {
            assert_eq!(crockford::value(symbol), Some(value), "{symbol}");
        }
    }
    for none in ['U', 'u', '*', '-', ' ', '٣', '３', 'é'] {
        assert_eq!(crockford::value(none), None);
    }
    for_any(10_000, any::<u32>(), |number| {
        let mut text = String::new();
        crockford::push(&mut text, number, 7);
        assert_eq!(crockford::read(&text), Some(number));
    });
    assert_eq!(crockford::read("4000000"), None, "33 bits");
}

#[test]
fn levels_of_sureness_have_names() {
    assert_eq!(Sure::ALL.map(Sure::code), ["guess", "fairly", "sure"]);
    for sure in Sure::ALL {
        assert_eq!(Sure::from_code(sure.code()), Some(sure));
    }
    assert_eq!(Sure::from_code("Sure"), None);
    assert!(Sure::Guess < Sure::Fairly && Sure::Fairly < Sure::Sure);
}

#[test]
fn no_text_brings_a_small_reader_down() {
    let pieces = &[
        "0",
        "O",
        "l",
        "U",
        "Z",
        "é",
        "\u{0}",
        "٣",
        "\u{1f600}",
        "-",
        ".",
        ",",
        "%",
        "2026",
        "11",
        "sure",
        "4294967296",
        "\n",
        " ",
    ];
    for_any(100_000, joined(pieces, 0..=8), |text| {
        if let Some(tag) = RoomTag::read(&text) {
            let digits = text.to_uppercase().replace('O', "0").replace('L', "1");
            assert_eq!(tag.text(), digits);
        }
        if let Some(sure) = Sure::from_code(&text) {
            assert_eq!(sure.code(), text);
        }
        crockford::read(&text);
        tenths(&text);
        let day = calendar::file(&calendar::Reminder {
            home: &text,
            title: &text,
            text: &text,
            address: &text,
            language: &text,
            today: &text,
            now: &text,
            name: &text,
        });
        assert!(day.is_none() || text.matches('-').count() == 2);
    });
}
