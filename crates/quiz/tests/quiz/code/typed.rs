//! Claims about codes as they are typed: what mistakes are noticed, what is said of them.

use super::{chosen, some_codes};
use crate::bank;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quiz::code::{CodeRefusal, Handed, decode, encode, grouped};
use quiz::{RoomTag, Selection, crockford};
use support::for_any;

fn with(code: &str, places: &[(usize, char)]) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    for (place, letter) in places {
        letters[*place] = *letter;
    }
    letters.into_iter().collect()
}

#[test]
fn every_wrong_character_and_every_two_are_noticed() {
    let bank = bank();
    for (layout, code) in some_codes() {
        let letters: Vec<char> = code.chars().collect();
        let others = |place: usize| {
            let own = letters[place];
            (0..32).map(crockford::character).filter(move |c| *c != own)
        };
        let mut tried = 0;
        for first in 0..code.len() {
            for letter in others(first) {
                let wrong = with(&code, &[(first, letter)]);
                assert_eq!(
                    decode(&layout, &bank, &wrong),
                    Err(CodeRefusal::Typo),
                    "{wrong}"
                );
                for second in first + 1..code.len() {
                    for other in others(second) {
                        let wrong = with(&code, &[(first, letter), (second, other)]);
                        assert_eq!(
                            decode(&layout, &bank, &wrong),
                            Err(CodeRefusal::Typo),
                            "{wrong}"
                        );
                        tried += 1;
                    }
                }
            }
        }
        // Pairs of places, 31 other characters at each.
        assert_eq!(tried, code.len() * (code.len() - 1) / 2 * 31 * 31);
    }
}

#[test]
fn every_swap_of_two_characters_is_noticed() {
    let bank = bank();
    for (layout, code) in some_codes() {
        let letters: Vec<char> = code.chars().collect();
        for first in 0..letters.len() {
            for second in first + 1..letters.len() {
                let (one, other) = (letters[first], letters[second]);
                let swapped = with(&code, &[(first, other), (second, one)]);
                let read = decode(&layout, &bank, &swapped);
                match one == other {
                    true => assert!(read.is_ok()),
                    false => assert_eq!(read, Err(CodeRefusal::Typo), "{swapped}"),
                }
            }
        }
    }
}

#[test]
fn a_character_too_few_or_too_many_is_told_by_the_count() {
    let bank = bank();
    for (layout, code) in some_codes() {
        let need = layout.length;
        for place in 0..need {
            let mut short = code.clone();
            short.remove(place);
            let have = need - 1;
            let expected = Err(CodeRefusal::TooShort { have, need });
            assert_eq!(decode(&layout, &bank, &short), expected);
            let mut long = code.clone();
            long.insert(place, 'A');
            let have = need + 1;
            let expected = Err(CodeRefusal::TooLong { have, need });
            assert_eq!(decode(&layout, &bank, &long), expected);
        }
    }
}

#[test]
fn a_code_is_read_however_it_was_typed() {
    let bank = bank();
    let (layout, code) = some_codes().remove(2);
    let wide = |c: char| char::from_u32(c as u32 - '!' as u32 + '！' as u32).unwrap();
    let digits = |zero: char| {
        move |c: char| match c.to_digit(10) {
            Some(digit) => char::from_u32(zero as u32 + digit).unwrap(),
            None => c,
        }
    };
    let mistaken = |c: char| match c {
        '0' => 'o',
        '1' => 'l',
        other => other,
    };
    let other = |c: char| match c {
        '0' => 'O',
        '1' => 'I',
        other => other,
    };
    assert!(code.contains(['0', '1']) && code.chars().any(|c| c.is_ascii_alphabetic()));
    for typed in [
        grouped(&code),
        code.to_lowercase(),
        format!("\u{feff} {}\r\n", grouped(&code).replace('-', " ")),
        grouped(&code).replace('-', " \u{2013} "),
        grouped(&code).replace('-', "\u{2011}"),
        format!("\u{2066}{code}\u{2069}"),
        code.chars().map(mistaken).collect(),
        code.chars().map(other).collect(),
        code.chars().map(wide).collect(),
        code.to_lowercase().chars().map(wide).collect(),
        code.chars().map(digits('٠')).collect(),
        code.chars().map(digits('۰')).collect(),
    ] {
        let handed = decode(&layout, &bank, &typed).map(|handed| handed.code);
        assert_eq!(handed.as_ref(), Ok(&code), "{typed:?}");
    }
    assert_eq!(grouped("ABCDEFGH1234"), "ABCD-EFGH-1234");
}

#[test]
fn each_mistake_has_its_own_reason() {
    let bank = bank();
    let (layout, code) = some_codes().remove(2);
    let read = |text: &str| decode(&layout, &bank, text).map(|handed| handed.code);
    assert_eq!(read(""), Err(CodeRefusal::Empty));
    assert_eq!(read(" - \n"), Err(CodeRefusal::Empty));
    let foreign = |character, place| Err(CodeRefusal::Character { character, place });
    assert_eq!(read(&with(&code, &[(6, 'U')])), foreign('U', 7));
    assert_eq!(read(&format!("{}é", grouped(&code))), foreign('é', 21));
    assert_eq!(read("你好"), foreign('你', 1));

    // The same questions in another room, then alone, then by another seed, then fewer.
    let mut selection = chosen(
        &[
            "verbs", "inputs", "online", "figure", "pillars", "steps", "speaker",
        ],
        Some(RoomTag::new(6)),
    );
    let code_of = |selection: &Selection| {
        let layout = quiz::code::layout(&bank, selection).unwrap();
        encode(&layout, &bank, &[], 1)
    };
    let room = selection.room;
    assert_eq!(
        read(&code_of(&selection)),
        Err(CodeRefusal::OtherRoom { room })
    );
    selection.room = None;
    let room = None;
    assert_eq!(
        read(&code_of(&selection)),
        Err(CodeRefusal::OtherRoom { room })
    );
    selection.seed = 2;
    selection.room = layout.room;
    assert_eq!(read(&code_of(&selection)), Err(CodeRefusal::OtherQuiz));
    let few = chosen(&["verbs"], layout.room);
    assert_eq!(code_of(&few).len(), 12);
    assert_eq!(read(&code_of(&few)), Err(CodeRefusal::OtherQuiz));
}

#[test]
fn no_text_brings_the_reader_down_and_hardly_any_is_a_code() {
    let bank = bank();
    let strange = select("- Ué٣３\u{200f}\u{1f600}\nol".chars().collect::<Vec<_>>());
    let mut taken = 0;
    for (layout, code) in some_codes() {
        let length = layout.length;
        let reads = |text: &str| match decode(&layout, &bank, text) {
            Ok(Handed {
                code: read,
                sheet,
                random,
            }) => {
                let again = encode(&layout, &bank, &sheet, random);
                assert_eq!(again, read, "{text:?}");
                true
            }
            Err(CodeRefusal::Character { place, .. }) => {
                assert!(place <= length);
                false
            }
            Err(_) => false,
        };
        let letters = vec(0..32_u32, length).prop_map(|values| {
            let letters = values.into_iter().map(crockford::character);
            letters.collect::<String>()
        });
        for_any(30_000, letters, |text| taken += usize::from(reads(&text)));
        let mistakes = vec((any::<Index>(), strange.clone()), 1..=4);
        for_any(30_000, mistakes, |mistakes| {
            let mistakes = mistakes.iter().map(|(at, sign)| (at.index(length), *sign));
            reads(&with(&code, &mistakes.collect::<Vec<_>>()));
        });
    }
    // 90,000 random texts, each taken with a probability of 2⁻³⁰.
    assert_eq!(taken, 0);
}
