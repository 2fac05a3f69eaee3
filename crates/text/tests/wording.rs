//! Two wordings differ in the words that only one of them has, and not in capitals, blanks and
//! punctuation.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use support::{for_any, made_up_in, original, texts};
use text::wording::{Of, Run, compare, same_words};

/// The runs of one wording: all but those of this side.
fn without(runs: &[Run], of: Of) -> Vec<&Run> {
    runs.iter().filter(|run| run.of != of).collect()
}

/// Both wordings; what differs stands in square brackets.
fn shown(one: &str, other: &str) -> (String, String) {
    let all = compare(one, other);
    let side = |of: Of| {
        let runs = without(&all, of).into_iter();
        let marked = |run: &Run| match run.differs {
            true => format!("[{}]", run.text),
            false => run.text.clone(),
        };
        runs.map(marked).collect()
    };
    (side(Of::Other), side(Of::One))
}

fn joined<'a>(runs: impl IntoIterator<Item = &'a Run>) -> String {
    runs.into_iter().map(|run| run.text.as_str()).collect()
}

/// The words of a text as people compare them, written without the code under test.
fn plain(text: &str) -> Vec<String> {
    let apostrophes = text.replace(['’', '\''], "");
    apostrophes
        .split(|letter: char| !letter.is_alphanumeric() && letter != '%')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// What must hold of any two wordings.
fn assert_true(one: &str, other: &str) {
    let runs = compare(one, other);
    let (left, right) = (without(&runs, Of::Other), without(&runs, Of::One));
    assert_eq!(joined(left.iter().copied()), one);
    assert_eq!(joined(right.iter().copied()), other);
    for run in &runs {
        assert!(!run.text.is_empty(), "{runs:?}");
        assert!(!(run.differs && run.of == Of::Both), "{runs:?}");
    }
    let again = |pair: &[Run]| pair[0].of == pair[1].of && pair[0].differs == pair[1].differs;
    assert!(!runs.windows(2).any(again), "{runs:?}");
}

/// What must hold besides where texts are made of letters, digits and known punctuation.
fn assert_fair(one: &str, other: &str) {
    let runs = compare(one, other);
    // Without what is marked the two say the same.
    let rest = |of: Of| {
        let runs = without(&runs, of).into_iter();
        plain(&joined(runs.filter(|run| !run.differs)))
    };
    assert_eq!(rest(Of::Other), rest(Of::One), "{one:?} {other:?}");
    // What is marked begins and ends with a word, and the other has none of its words there.
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    let shut = |left: &mut BTreeSet<String>, right: &mut BTreeSet<String>| {
        assert!(
            left.is_disjoint(right),
            "{left:?} {right:?} in {one:?} {other:?}"
        );
        left.clear();
        right.clear();
    };
    for run in &runs {
        let words = plain(&run.text);
        if !run.differs {
            if !words.is_empty() {
                shut(&mut left, &mut right);
            }
            continue;
        }
        let word = |letter: Option<char>| {
            letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '%')
        };
        let mut letters = run.text.chars();
        assert!(word(letters.next()), "{run:?}");
        assert!(
            run.text.chars().count() == 1 || word(letters.next_back()),
            "{run:?}"
        );
        match run.of {
            Of::One => left.extend(words),
            _ => right.extend(words),
        }
    }
    shut(&mut left, &mut right);
    let marked = runs.iter().any(|run| run.differs);
    assert_eq!(marked, !same_words(one, other));
    if plain(one) == plain(other) {
        assert!(!marked, "{one:?} {other:?}");
    }
}

#[test]
fn words_that_only_one_has_are_marked_and_no_others() {
    for (one, other, left, right) in [
        (
            "Achieving open trade by May—all need fair and safe roads.",
            "Achieving open, fair, trade by May—all need roads.",
            "Achieving open trade by May—all need [fair and safe] roads.",
            "Achieving open, [fair], trade by May—all need roads.",
        ),
        (
            "to unlock a wider door",
            "to make a wider door",
            "to [unlock] a wider door",
            "to [make] a wider door",
        ),
        (
            "in order to grow",
            "in order to make growing progress.",
            "in order to [grow]",
            "in order to [make growing progress].",
        ),
        (
            "focus the Rose Society’s plan.",
            "focus the guild’s plan.",
            "focus the [Rose Society’s] plan.",
            "focus the [guild’s] plan.",
        ),
        (
            "only 48% of all",
            "only 48 percent of all",
            "only [48%] of all",
            "only [48 percent] of all",
        ),
        (
            "three cats",
            "three dogs, two cats",
            "three cats",
            "three [dogs, two] cats",
        ),
        (
            "maybe everyone",
            "may be every one",
            "[maybe everyone]",
            "[may be every one]",
        ),
        ("x y", "y x", "[x] y", "y [x]"),
        ("", "one two", "", "[one two]"),
        ("one two", "three", "[one two]", "[three]"),
        ("one two", "one two three", "one two", "one two [three]"),
        ("", "", "", ""),
        (
            "دعم التعاون العالمي",
            "دعم التعاون الدولي.",
            "دعم التعاون [العالمي]",
            "دعم التعاون [الدولي].",
        ),
    ] {
        let (left, right) = (left.to_owned(), right.to_owned());
        assert_eq!(shown(one, other), (left.clone(), right.clone()));
        assert_true(one, other);
        assert_fair(one, other);
        // The other way round only the places of equal length may differ.
        assert_eq!(same_words(other, one), same_words(one, other));
    }
}

#[test]
fn capitals_blanks_and_punctuation_are_no_difference() {
    for (one, other) in [
        ("the Quiet River is wide.", "The quiet river is wide"),
        ("open, wide", "open wide"),
        ("by 2030—all", "by 2030 — all"),
        ("by 2030—all", "by 2030- ALL;"),
        ("“all” people", "all people"),
        ("the people’s rights", "the people's rights"),
        ("the peoples’ rights", "the people’s rights"),
        ("well-known facts", "well known facts"),
        ("co-operate now", "cooperate now"),
        ("ÉCOLE d’été", "école d'été"),
        ("الناس، جميعا", "الناس جميعا."),
        ("Why now?", "¿why now"),
    ] {
        assert_eq!(shown(one, other), (one.to_owned(), other.to_owned()));
        assert!(same_words(one, other) && same_words(other, one));
        assert_true(one, other);
    }
}

/// Words, so few that two wordings have many in common, with any punctuation.
fn wording() -> impl Strategy<Value = String> {
    const WORDS: [&str; 8] = [
        "all",
        "people",
        "People",
        "2030",
        "الناس",
        "48%",
        "organization’s",
        "UN",
    ];
    const GAPS: [&str; 8] = [" ", " ", ", ", "—", " — ", ". ", "; “", "” "];
    let words = vec((select(&GAPS[..]), select(&WORDS[..])), 0..8);
    (words, select(&["", ".", "?"][..])).prop_map(|(words, end)| {
        let mut text = String::new();
        for (at, (gap, word)) in words.into_iter().enumerate() {
            if at > 0 {
                text += gap;
            }
            text += word;
        }
        text + end
    })
}

/// The greatest number of words in common, by trying every way.
fn longest(a: &[String], b: &[String]) -> usize {
    match (a, b) {
        ([], _) | (_, []) => 0,
        ([x, a @ ..], [y, b @ ..]) if x == y => 1 + longest(a, b),
        ([_, short_a @ ..], [_, short_b @ ..]) => longest(short_a, b).max(longest(a, short_b)),
    }
}

#[test]
fn runs_give_the_wordings_back_and_share_as_much_as_can_be() {
    for_any(5_000, (wording(), wording()), |(one, other)| {
        assert_true(&one, &other);
        assert_fair(&one, &other);
        let runs = compare(&one, &other);
        let same = without(&runs, Of::Other)
            .into_iter()
            .filter(|run| !run.differs);
        let common = plain(&joined(same)).len();
        assert_eq!(
            common,
            longest(&plain(&one), &plain(&other)),
            "{one:?} {other:?}"
        );
    });
}

#[test]
fn whatever_the_texts_are_each_is_given_back_to_the_letter() {
    let pieces = &[
        "all ",
        "people",
        "’s",
        "—",
        "-",
        "%",
        "الناس ",
        "e\u{301}",
        "🌍",
        "\u{ad}",
        " ",
    ];
    for_any(
        5_000,
        (texts(pieces, 8), texts(pieces, 8)),
        |(one, other)| {
            assert_true(&one, &other);
        },
    );
}

#[test]
fn a_wording_compared_with_itself_is_one_run_of_both() {
    for_any(1_000, wording(), |text| {
        let runs = compare(&text, &text);
        assert_eq!(joined(&runs), text);
        assert!(runs.iter().all(|run| run.of == Of::Both && !run.differs));
        assert!(runs.len() <= 1, "{runs:?}");
    });
}

#[test]
fn the_areas_wordings_are_compared_truly() {
    for area in &original().areas {
        let [used, others @ ..] = &area.facts.wordings[..] else {
            panic!("{} has no wording", area.id)
        };
        for other in others {
            assert_true(&used.text, &other.text);
            assert_fair(&used.text, &other.text);
        }
    }
}

#[test]
fn wordings_of_one_area_in_two_documents_show_what_differs() {
    let pairs = [
        (
            "terre",
            "Nourrir la terre, car rien ne [pousse] sur un sol fatigué.",
            "Nourrir la terre, car rien ne [vit] sur un sol fatigué.",
        ),
        (
            "eau",
            "Garder l’eau de pluie dans les trois cuves.",
            "Garder l’eau de pluie dans les trois cuves.",
        ),
        (
            "recolte",
            "Peser la récolte, panier par panier, le samedi",
            "Peser la récolte: panier par panier, le Samedi.",
        ),
        (
            "accueil",
            "Accueillir les voisins le dimanche, [avec ou] sans panier.",
            "Accueillir les voisins le dimanche, [même] sans panier.",
        ),
    ];
    for (id, left, right) in pairs {
        let mut areas = made_up_in("fr").areas.iter();
        let area = areas.find(|area| area.id == id).expect("an area");
        let [one, other] = &area.facts.wordings[..] else {
            panic!("{id} has two wordings")
        };
        let expected = (left.to_owned(), right.to_owned());
        assert_eq!(shown(&one.text, &other.text), expected);
    }
}
