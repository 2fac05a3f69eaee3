//! Claims about the text in which a quiz under way is saved.

use super::{Chance, bank};
use roadmap::quiz::{Answer, KINDS, Progress, Seed, draw, fits, tenths};

fn saved() -> (Progress, &'static str) {
    let answers = [
        ("verbs", Answer::Choice(vec![3])),
        ("figure", Answer::Number(464)),
        ("pillars", Answer::Matches(vec![Some(0), None, Some(2)])),
        ("steps", Answer::Order(vec![1, 0, 2, 3])),
        ("inputs", Answer::Choice(vec![])),
    ];
    let answers = answers.map(|(id, answer)| (id.to_owned(), answer)).into();
    (
        Progress { seed: 7, answers },
        "q1;7;verbs=c3;figure=n464;pillars=m0.-.2;steps=o1.0.2.3;inputs=c",
    )
}

#[test]
fn saved_text_holds_what_its_description_says() {
    let (progress, text) = saved();
    assert_eq!(progress.encode(), text);
    assert_eq!(Progress::decode(text, &bank()), Some(progress));
    assert_eq!(
        Progress::decode("q1;0", &bank()),
        Some(Progress {
            seed: 0,
            answers: vec![]
        })
    );
}

#[test]
fn any_progress_that_fits_comes_back_as_it_was() {
    let (bank, mut chance, mut kept) = (bank(), Chance(3), [0; 7]);
    for _ in 0..20_000 {
        let mut progress = Progress {
            seed: chance.below(1 << 32) as Seed,
            answers: vec![],
        };
        for at in draw(&bank, progress.seed, chance.below(8), &KINDS) {
            let answer = chance.answer();
            if fits(&bank[at], &answer) {
                progress.answers.push((bank[at].id.clone(), answer));
                kept[at] += 1;
            }
        }
        assert_eq!(Progress::decode(&progress.encode(), &bank), Some(progress));
    }
    assert!(
        kept.iter().all(|&count| count > 5),
        "each kind was tried: {kept:?}"
    );
}

#[test]
fn a_saved_text_is_taken_whole_or_not_at_all() {
    let refused = [
        "",
        "q1",
        "q1;",
        "q2;7",
        "q1;-1",
        "q1;+7",
        "q1;07",
        "q1;4294967296",
        "q1;7;",
        "q1;7;verbs",
        "q1;7;verbs=",
        "q1;7;gone=c0",
        "q1;7;verbs=c0;gone=c0",
        "q1;7;verbs=c0;verbs=c0",
        "q1;7;verbs=c4",
        "q1;7;verbs=c",
        "q1;7;verbs=c0.1",
        "q1;7;verbs=c00",
        "q1;7;verbs=c256",
        "q1;7;verbs=o0",
        "q1;7;verbs=é",
        "q1;7;inputs=c0.0",
        "q1;7;inputs=c0.",
        "q1;7;figure=n1001",
        "q1;7;figure=n",
        "q1;7;figure=n-0",
        "q1;7;pillars=m0.1",
        "q1;7;pillars=m0.1.3",
        "q1;7;steps=o0.1.2",
        "q1;7;steps=o0.1.2.2",
        " q1;7",
        "q1;7\n",
    ];
    for text in refused {
        assert_eq!(Progress::decode(text, &bank()), None, "{text:?}");
    }
    let mut without = bank();
    without.remove(0);
    assert_eq!(
        Progress::decode(saved().1, &without),
        None,
        "a question has left the bank"
    );
}

#[test]
fn no_text_panics_and_none_is_read_that_would_not_have_been_written() {
    let (bank, mut chance, mut read) = (bank(), Chance(4), 0);
    let letters: Vec<char> = "q1;=cnmo.-+0123456789é٣\u{1f600} ".chars().collect();
    for _ in 0..100_000 {
        let mut text: Vec<char> = saved().1.chars().collect();
        for _ in 0..chance.below(4) {
            let (at, letter) = (
                chance.below(text.len()),
                letters[chance.below(letters.len())],
            );
            match chance.below(4) {
                0 => text[at] = letter,
                1 => text.insert(at, letter),
                2 => text.truncate(at + 1),
                _ if text.len() > 1 => drop(text.remove(at)),
                _ => (),
            }
        }
        let text: String = text.into_iter().collect();
        tenths(&text);
        if let Some(progress) = Progress::decode(&text, &bank) {
            assert_eq!(progress.encode(), text);
            read += 1;
        }
    }
    assert!(read > 20_000, "a quarter at least stays as it was written");
}
