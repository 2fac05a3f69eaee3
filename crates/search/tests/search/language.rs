//! Rules of a language: stop words and synonyms; and what is offered where nothing has all.

use super::{assert_finds, assert_passes_over, finder, finds, found, hits};

#[test]
fn words_that_say_little_are_left_out_where_others_remain() {
    assert_finds(&[
        ("attacks on the hospital", "hospital attacks"),
        ("the", "the end"),
        ("الوصول إلى الإنترنت", "الوصول السريع للإنترنت"),
    ]);
    assert_passes_over(&[
        ("the", "an end"),
        ("\"attacks on\"", "attacks against"),
        ("IT", "what it is"),
    ]);
    assert!(finds("IT for all", "IT"));
    assert_eq!(hits("the end of the day", "end of the", false), ["end"]);
}

#[test]
fn what_stands_for_the_same_is_found() {
    assert_finds(&[
        ("AI", "on Artificial Intelligence that"),
        ("ai", "on Artificial Intelligence that"),
        ("artificial intelligence", "what AI can do"),
        ("hospitals", "healthcare services"),
        ("Health-Care", "every hospital"),
        (
            "cyber attacks on hospitals",
            "cyberattacks on healthcare services",
        ),
        ("SDG", "the Sustainable Development Goals"),
        ("SDGs", "the Sustainable Development Goals"),
        ("sustainable development goals", "the SDGs"),
        ("health care workers", "hospital workers"),
        ("workers health care", "hospital workers"),
        ("who", "the World Health Organization"),
        ("world health organization", "against the WHO"),
    ]);
    assert_passes_over(&[
        ("artificial", "what AI can do"),
        ("\"AI\"", "artificial intelligence"),
        ("hospitality", "healthcare"),
        // In capitals it is no other word.
        ("WHO", "people who are connected"),
        ("world health organization", "people who are connected"),
        ("people who work", "people at the World Health Organization"),
        ("SDG", "sdg"),
    ]);
    // Each word by itself is found as before.
    assert!(finds("attacks in cyber space", "cyber attack"));
}

#[test]
fn where_nothing_has_all_the_nearest_is_offered() {
    let texts = [
        "digital divide",
        "digital age",
        "the age of plastic",
        "the end",
    ];
    let near = |typed: &str, shown: &[usize]| {
        let found = found(&texts, typed);
        let at: Vec<usize> = (0..texts.len()).filter(|at| found.shown[*at]).collect();
        assert_eq!(at, shown, "{typed}");
        assert_eq!(found.near, !shown.is_empty(), "{typed}");
    };
    // The one with most of the words.
    near("digital age plastic", &[1, 2]);
    near("digital divide zebra", &[0]);
    near("zebra age", &[1, 2]);
    // One letter missing, too many, another, two in each other's place; not more.
    for typed in [
        "divde", "divvide", "devide", "dividde", "idvide", "divdie", "ddivide",
    ] {
        near(typed, &[0]);
    }
    near("dvde", &[]);
    near("zzz", &[]);
    near("ned", &[]);
    // A word that is there weighs more than one that may be meant.
    near("digital divde", &[0]);
    near("\"age digital\"", &[1]);
    // What is not allowed is not offered.
    let finder = finder(&texts);
    let allowed = vec![false, true, true, true];
    let found = finder.find(&finder.query("divde"), allowed.clone());
    assert_eq!((found.shown, found.near), (vec![false; 4], false));
    let found = finder.find(&finder.query("digital divide"), allowed);
    assert_eq!(
        (found.shown, found.near),
        (vec![false, true, false, false], true)
    );
}
