//! The two documents' wordings of the areas differ where they do, and nowhere else.
#![cfg(feature = "ssr")]

#[path = "document/editions.rs"]
mod editions;
#[path = "message/random.rs"]
mod random;

use editions::edition;
use random::Random;
use roadmap::wording::{Of, Run, compare};

/// Runs in the notation of this file: what only one wording has stands in square brackets.
fn shown(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        match run.of {
            Of::Both => text += &run.text,
            Of::One | Of::Other => text += &format!("[{}]", run.text),
        }
    }
    text
}

/// The runs of each of the two wordings.
fn sides(one: &str, other: &str) -> (Vec<Run>, Vec<Run>) {
    let all = compare(one, other);
    let without = |of: Of| {
        let mut runs: Vec<Run> = Vec::new();
        for run in all.iter().filter(|run| run.of != of) {
            match runs.last_mut() {
                // What stood between them was the other's.
                Some(last) if last.of == run.of => last.text.push_str(&run.text),
                _ => runs.push(run.clone()),
            }
        }
        runs
    };
    (without(Of::Other), without(Of::One))
}

/// Both wordings of an area with their differences: press release, key messages.
fn area(number: usize) -> (String, String) {
    let wordings = &edition("en").areas[number - 1].facts.wordings;
    assert_eq!(wordings[0].document, "press-release");
    assert_eq!(wordings[1].document, "key-messages");
    let (left, right) = sides(&wordings[0].text, &wordings[1].text);
    (shown(&left), shown(&right))
}

fn assert_differs(number: usize, press_release: &str, key_messages: &str) {
    let (left, right) = area(number);
    assert_eq!(left, press_release);
    assert_eq!(right, key_messages);
}

#[test]
fn area_1_universal_safe_and_affordable() {
    assert_differs(
        1,
        "Achieving [universal ]connectivity by 2030—everyone should have [safe and affordable ]access to the internet.",
        "Achieving [universal, affordable, ]connectivity by 2030—everyone should have access to the internet.",
    );
}

#[test]
fn area_2_unlock_or_create() {
    assert_differs(
        2,
        "Promoting digital public goods to [unlock ]a more equitable world—the internet’s open source, public origins should be embraced and supported.",
        "Promoting digital public goods to [create ]a more equitable world—the internet’s open source, public origins should be embraced and supported.",
    );
}

#[test]
fn area_3_development_or_developmental_progress() {
    assert_differs(
        3,
        "Ensuring digital inclusion for all, including the most vulnerable—under-served groups need equal access to digital tools to accelerate [development]",
        "Ensuring digital inclusion for all, including the most vulnerable—under-served groups need equal access to digital tools to accelerate [developmental progress.]",
    );
}

#[test]
fn area_4_skills_or_skill() {
    assert_differs(
        4,
        "Strengthening digital capacity building—[skills ]development and training are needed around the world.",
        "Strengthening digital capacity building—[skill ]development and training are needed around the world.",
    );
}

#[test]
fn areas_5_and_7_are_alike() {
    for (number, text) in [
        (
            5,
            "Ensuring the protection of human rights in the digital era—human rights apply both online and offline.",
        ),
        (
            7,
            "Promoting digital trust and security— calling for a global dialogue to advance the Sustainable Development Goals.",
        ),
    ] {
        assert_differs(number, text, text);
    }
}

#[test]
fn area_6_capitals_and_the_stop() {
    assert_differs(
        6,
        "Supporting global cooperation on [artificial intelligence ]that is trustworthy, human-rights based, safe and sustainable and promotes [peace.]",
        "Supporting global cooperation on [Artificial Intelligence ]that is trustworthy, human-rights based, safe and sustainable and promotes [peace]",
    );
}

#[test]
fn area_8_the_united_nations_or_the_organization() {
    assert_differs(
        8,
        "Building a more effective architecture for digital cooperation—make digital governance a priority and focus the [United Nations’ ]approach.",
        "Building a more effective architecture for digital cooperation—make digital governance a priority and focus the [organization’s ]approach.",
    );
}

#[test]
fn empty_and_foreign_wordings_are_compared_too() {
    assert_eq!(compare("", ""), vec![]);
    let (left, right) = sides("", "one two");
    assert_eq!(
        (shown(&left), shown(&right)),
        ("".into(), "[one two]".into())
    );
    let (left, right) = sides("one two", "three");
    assert_eq!(
        (shown(&left), shown(&right)),
        ("[one two]".into(), "[three]".into())
    );
    // The blank after a word is no part of it: a last word is still the same word.
    let (left, right) = sides("one two", "one two three");
    assert_eq!(
        (shown(&left), shown(&right)),
        ("one two".into(), "one two[ three]".into())
    );
}

/// Random words, so few that the two wordings have many in common.
fn wording(random: &mut Random) -> String {
    let words = [
        "all ",
        "people ",
        "people",
        "—",
        "2030—",
        "الناس ",
        "人人 ",
        " ",
        "—all ",
    ];
    random.text(&words, 8)
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The words that are shared, without the blanks after them.
fn common(runs: &[Run]) -> Vec<String> {
    runs.iter()
        .filter(|run| run.of == Of::Both)
        .flat_map(|run| run.text.split_inclusive([' ', '—']))
        .map(|word| word.trim_end().to_owned())
        .collect()
}

/// Whether two words are the same, the blank after them apart.
fn same(x: &str, y: &str) -> bool {
    x == y || (x.trim_end() == y.trim_end() && x.trim() != "")
}

/// The greatest number of words in common, by trying every way.
fn longest(a: &[&str], b: &[&str]) -> usize {
    match (a, b) {
        ([], _) | (_, []) => 0,
        ([x, a @ ..], [y, b @ ..]) if same(x, y) => 1 + longest(a, b),
        ([_, short_a @ ..], [_, short_b @ ..]) => longest(short_a, b).max(longest(a, short_b)),
    }
}

#[test]
fn runs_give_the_wordings_back_and_share_as_much_as_can_be() {
    let mut random = Random::new();
    for _ in 0..5_000 {
        let (one, other) = (wording(&mut random), wording(&mut random));
        let (left, right) = sides(&one, &other);
        assert_eq!(joined(&left), one);
        assert_eq!(joined(&right), other);
        for runs in [&compare(&one, &other), &left, &right] {
            assert!(runs.iter().all(|run| !run.text.is_empty()));
            assert!(runs.windows(2).all(|pair| pair[0].of != pair[1].of));
        }
        assert_eq!(common(&left), common(&right), "{one:?} {other:?}");
        let (a, b): (Vec<&str>, Vec<&str>) = (
            one.split_inclusive([' ', '—']).collect(),
            other.split_inclusive([' ', '—']).collect(),
        );
        assert_eq!(common(&left).len(), longest(&a, &b), "{one:?} {other:?}");
    }
}

#[test]
fn a_wording_compared_with_itself_has_nothing_of_its_own() {
    let mut random = Random::new();
    for _ in 0..1_000 {
        let text = wording(&mut random);
        let (left, right) = sides(&text, &text);
        assert!(left.iter().chain(&right).all(|run| run.of == Of::Both));
    }
}
