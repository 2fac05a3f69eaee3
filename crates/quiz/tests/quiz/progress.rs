//! Claims about the text in which a quiz under way is saved. What an update of the site leaves of it is
//! in `updates`, what two tabs make of it in `tabs`.

mod tabs;
mod updates;

use super::{any, bank};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quiz::{Answer, Asked, Given, Progress, Resumed, RoomTag, Selection, Sure, fits, tenths};
use support::{broken, for_any};

/// A quiz of four chosen questions in a room, three of them answered.
fn saved() -> (Progress, &'static str) {
    let ids = ["verbs", "figure", "pillars", "steps"].map(String::from);
    let selection = Selection {
        seed: 7,
        asked: Asked::Chosen(ids.to_vec()),
        room: RoomTag::from_number(1),
    };
    let given = |answer, sure| Some(Given { answer, sure });
    let answers = vec![
        given(Answer::Choice(vec![3]), Some(Sure::Sure)),
        given(Answer::Number(464), None),
        given(
            Answer::Matches(vec![Some(0), None, Some(2)]),
            Some(Sure::Guess),
        ),
        None,
    ];
    let progress = Progress {
        selection,
        questions: ids.to_vec(),
        answers,
        finished: Some(33), // digits: 1, 1
    };
    (
        progress,
        "q2;v1.0000007.r01.q.verbs.figure.pillars.steps;\
         verbs=c3!s;figure=n464;pillars=m0.-.2!g;steps;!0000011",
    )
}

fn whole(progress: Progress) -> Option<Resumed> {
    Some(Resumed {
        progress,
        questions_gone: 0,
        answers_gone: 0,
    })
}

#[test]
fn saved_text_holds_what_its_description_says() {
    let (progress, text) = saved();
    assert_eq!(progress.encode(), text);
    assert_eq!(Progress::decode(text, &bank()), whole(progress));
}

#[test]
fn any_progress_that_fits_comes_back_as_it_was() {
    let (bank, mut tried, mut kept) = (bank(), 0, [0; 7]);
    let quiz = (any::<u32>(), 1..=10_u8, any::room());
    let answers = vec((any::answer(), any::sureness()), 7);
    let finished = option::of(any::<u32>());
    for_any(
        20_000,
        (quiz, answers, finished),
        |((seed, count, room), answers, finished)| {
            tried += 1;
            let selection = Selection {
                room,
                ..Selection::drawing(seed, count)
            };
            let mut progress = Progress::begin(selection.clone(), &bank);
            progress.finished = finished;
            let positions = selection.positions(&bank).into_iter().enumerate();
            for ((place, at), (answer, sure)) in positions.zip(answers) {
                assert_eq!(progress.questions[place], bank[at].id);
                if fits(&bank[at], &answer) {
                    progress.answers[place] = Some(Given { answer, sure });
                    kept[at] += 1;
                }
            }
            assert_eq!(
                Progress::decode(&progress.encode(), &bank),
                whole(progress.clone())
            );
        },
    );
    assert!(
        kept.iter().all(|&count| count * 1000 > tried),
        "each kind was tried: {kept:?}"
    );
}

#[test]
fn what_no_version_wrote_is_not_taken() {
    let refused = [
        "",
        "q2",
        "q2;",
        "q2;v1.0000007",
        "q3;v1.0000007;verbs",
        "q2;7;verbs",
        "q2;v2.0000007;verbs",
        "q2;v1.000000o;verbs",
        "q2;v1.0000007;",
        "q2;v1.0000007;;verbs",
        "q2;v1.0000007;verbs=",
        "q2;v1.0000007;verbs;verbs=c0",
        "q2;v1.0000007;verbs=c00",
        "q2;v1.0000007;verbs=c+0",
        "q2;v1.0000007;verbs=c256",
        "q2;v1.0000007;verbs=é",
        "q2;v1.0000007;verbs=c0!",
        "q2;v1.0000007;verbs=c0!S",
        "q2;v1.0000007;verbs=c0!sure",
        "q2;v1.0000007;verbs=c0!s!s",
        "q2;v1.0000007;inputs=c0.",
        "q2;v1.0000007;figure=n",
        "q2;v1.0000007;figure=n-0",
        "q2;v1.0000007;verbs;!",
        "q2;v1.0000007;verbs;!1",
        "q2;v1.0000007;verbs;!000000o",
        "q2;v1.0000007;!0000001;verbs",
        "q2;v1.0000007;gone",
        " q2;v1.0000007;verbs",
        "q2;v1.0000007;verbs\n",
        "q1;",
        "q1;-1",
        "q1;4294967296",
        "q1;7;",
        "q1;7;verbs=",
        "q1;7;verbs=c0;verbs=c0",
        "q1;7;verbs=x0",
        "q1;7\n",
    ];
    for text in refused {
        assert_eq!(Progress::decode(text, &bank()), None, "{text:?}");
    }
}

#[test]
fn no_text_panics_and_none_is_read_that_would_not_have_been_written() {
    let (bank, mut tried, mut read) = (bank(), 0, 0);
    let signs = "q12v;=!cnmogfs.-+0123456789é٣\u{1f600} ";
    let before = "q1;7;verbs=c3;figure=n464;pillars=m0.-.2;steps=o1.0.2.3;inputs=c";
    let texts = prop_oneof![
        broken(saved().1, signs, 0..=3),
        broken(before, signs, 0..=3)
    ];
    for_any(100_000, texts, |text| {
        tried += 1;
        tenths(&text);
        if let Some(resumed) = Progress::decode(&text, &bank) {
            let again = resumed.progress.encode();
            assert_eq!(Progress::decode(&again, &bank), whole(resumed.progress));
            read += 1;
        }
    });
    assert!(
        read * 5 > tried,
        "a quarter at least stays as it was written"
    );
}
