//! Claims about a room's codes: what is counted, what is told, what is kept.

use super::{any, bank};
use proptest::prelude::*;
use quiz::code::{CodeRefusal, Layout, encode, grouped, layout};
use quiz::pool::{
    Outcome, Pooled, add, count_again, decode_saved, encode as saved, people, remove,
    saved_selection, sheets, shelf,
};
use quiz::{Asked, RoomTag, Selection};
use support::{for_any, joined, samples};

fn selection(seed: u32, room: u32) -> Selection {
    Selection {
        seed,
        asked: Asked::Drawn(7),
        room: Some(RoomTag::new(room)),
    }
}

/// The codes of as many people in a room.
fn codes(layout: &Layout, count: usize) -> Vec<String> {
    let bank = bank();
    let people = samples(count, &(any::givens(&bank), any::<u32>()));
    let people = people.iter();
    people
        .map(|(givens, random)| encode(layout, &bank, &any::sheet(layout, givens), *random))
        .collect()
}

fn outcomes(pool: &mut Vec<Pooled>, layout: &Layout, text: &str) -> Vec<Outcome> {
    let lines = add(pool, layout, &bank(), text);
    lines.into_iter().map(|line| line.outcome).collect()
}

#[test]
fn what_is_pasted_is_told_line_by_line_and_counted_once() {
    let bank = bank();
    let here = layout(&bank, &selection(1, 5)).unwrap();
    let there = layout(&bank, &selection(1, 6)).unwrap();
    let other = layout(&bank, &selection(2, 5)).unwrap();
    let [one, two]: [String; 2] = codes(&here, 2).try_into().unwrap();
    let elsewhere = codes(&there, 1).remove(0);
    let another = codes(&other, 1).remove(0);
    let mut typo = one.clone();
    typo.replace_range(9..10, if &one[9..10] == "7" { "8" } else { "7" });
    let text = [
        grouped(&one),
        format!("  {} ", two.to_lowercase()),
        one.clone(),
        typo.clone(),
        elsewhere,
        another,
        "K4#".to_owned(),
    ]
    .join("\r\n");
    let mut pool = Vec::new();
    let told = add(&mut pool, &here, &bank, &text);
    assert_eq!(told[0].text, grouped(&one));
    let found: Vec<&Outcome> = told.iter().map(|line| &line.outcome).collect();
    let room = Some(RoomTag::new(6));
    assert_eq!(
        found,
        [
            &Outcome::Added,
            &Outcome::Added,
            &Outcome::Repeat,
            &Outcome::Refused(CodeRefusal::Typo),
            &Outcome::Refused(CodeRefusal::OtherRoom { room }),
            &Outcome::Refused(CodeRefusal::OtherQuiz),
            &Outcome::Refused(CodeRefusal::Character {
                character: '#',
                place: 3
            }),
        ]
    );
    assert_eq!(people(&pool), 2);
    // The same once more changes nothing.
    let before = pool.clone();
    assert!(!outcomes(&mut pool, &here, &text).contains(&Outcome::Added));
    assert_eq!(pool, before);
}

#[test]
fn a_repeat_can_be_counted_as_another_person_and_taken_back() {
    let bank = bank();
    let here = layout(&bank, &selection(1, 5)).unwrap();
    let all = codes(&here, 3);
    let mut pool = Vec::new();
    // Commas of an Arabic keyboard and of a spreadsheet part codes, too.
    let text = format!("{}، {};{}", all[0], all[1], all[2]);
    assert_eq!(outcomes(&mut pool, &here, &text), vec![Outcome::Added; 3]);
    count_again(&mut pool, &all[1]);
    assert_eq!((people(&pool), sheets(&pool).len()), (4, 4));
    assert_eq!(sheets(&pool)[1], sheets(&pool)[2]);
    remove(&mut pool, &all[1]);
    assert_eq!(people(&pool), 2);
    assert_eq!(outcomes(&mut pool, &here, &all[1]), [Outcome::Added]);
}

#[test]
fn a_saved_pool_comes_back_and_tells_what_does_not() {
    let bank = bank();
    for count in [0, 1, 30] {
        let quiz = selection(7, 1000);
        let here = layout(&bank, &quiz).unwrap();
        let mut pool = Vec::new();
        add(&mut pool, &here, &bank, &codes(&here, count).join("\n"));
        if let Some(first) = pool.first().map(|pooled| pooled.handed.code.clone()) {
            count_again(&mut pool, &first);
        }
        let text = saved(&quiz, &pool, &[]);
        assert_eq!(saved_selection(&text), Some(quiz.clone()));
        assert_eq!(
            decode_saved(&text, &here, &bank),
            (pool.clone(), Vec::new())
        );
        // The bank changed: they are codes of another quiz.
        let changed = layout(&bank, &selection(8, 1000)).unwrap();
        let (nothing, gone) = decode_saved(&text, &changed, &bank);
        assert_eq!((nothing.len(), gone.len()), (0, pool.len()));
        // They are kept all the same, beside what is added now, and count again where the bank
        // is as it was.
        let mut more = Vec::new();
        add(&mut more, &changed, &bank, &codes(&changed, 2).join("\n"));
        let both = saved(&quiz, &more, &gone);
        let (found, gone) = decode_saved(&both, &changed, &bank);
        assert_eq!((found, gone.len()), (more, pool.len()));
        assert_eq!(decode_saved(&both, &here, &bank).0, pool);
    }
}

#[test]
fn each_quiz_has_a_pool_of_its_own_and_the_one_used_last_comes_first() {
    let bank = bank();
    let [one, two, three] = [selection(1, 5), selection(1, 6), selection(2, 5)];
    let line = |quiz: &Selection, people: usize| {
        let here = layout(&bank, quiz).unwrap();
        let mut pool = Vec::new();
        let texts = codes(&here, people).join("\n");
        add(&mut pool, &here, &bank, &texts);
        saved(quiz, &pool, &[])
    };
    let mut shelf = String::new();
    for (quiz, people) in [(&one, 1), (&two, 2), (&three, 3), (&one, 4)] {
        shelf = shelf::with(&shelf, quiz, Some(&line(quiz, people)));
    }
    assert_eq!(
        shelf::selections(&shelf),
        [one.clone(), three.clone(), two.clone()]
    );
    let people_of = |shelf: &str, quiz: &Selection| {
        let here = layout(&bank, quiz).unwrap();
        shelf::find(shelf, quiz).map(|line| people(&decode_saved(line, &here, &bank).0))
    };
    let counts = [&one, &two, &three].map(|quiz| people_of(&shelf, quiz));
    assert_eq!(counts, [Some(4), Some(2), Some(3)]);
    shelf = shelf::with(&shelf, &three, None);
    let counts = [&one, &two, &three].map(|quiz| people_of(&shelf, quiz));
    assert_eq!(counts, [Some(4), Some(2), None]);
    // A line of a later version of the site is nobody's here, and stays.
    let strange = ["p9;something", &shelf].join("\n");
    let emptied = [&one, &two]
        .into_iter()
        .fold(strange, |shelf, quiz| shelf::with(&shelf, quiz, None));
    assert_eq!(emptied, "p9;something");
}

#[test]
fn no_text_breaks_a_pool() {
    let bank = bank();
    let here = layout(&bank, &selection(1, 5)).unwrap();
    let signs = &[
        "4", "K", "0", "o", "I", "l", "-", "–", " ", "\n", ";", "،", "*", "#", "p", "1", "v", ".",
        "é", "٣", "🙂", "\0", "\u{202e}",
    ];
    for_any(20_000, joined(signs, 0..=39), |text| {
        let mut pool = Vec::new();
        for line in add(&mut pool, &here, &bank, &text) {
            assert!(text.contains(&line.text) && !line.text.is_empty());
        }
        saved_selection(&text);
        decode_saved(&text, &here, &bank);
        shelf::selections(&text);
        shelf::with(
            &text,
            &selection(1, 5),
            shelf::find(&text, &selection(1, 6)),
        );
    });
    assert_eq!(saved_selection("p1;nonsense"), None);
    assert_eq!(saved_selection("q2;v1.0000007"), None);
}
