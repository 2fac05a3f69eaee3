//! Claims about the text in which a quiz under way is saved, and about updates of the site.

use super::{Chance, bank, question};
use content::{Question, QuestionKind};
use quiz::progress::shelf;
use quiz::{
    Answer, Asked, Given, LENGTH, Progress, Resumed, RoomTag, Selection, Sure, fits, tenths,
};

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
    let (bank, mut chance, mut kept) = (bank(), Chance(3), [0; 7]);
    for _ in 0..20_000 {
        let selection = Selection {
            seed: chance.below(1 << 32) as u32,
            asked: Asked::Drawn(1 + chance.below(10) as u8),
            room: (chance.below(2) == 0).then(|| RoomTag::new(chance.below(1024) as u32)),
        };
        let mut progress = Progress::begin(selection.clone(), &bank);
        for (place, at) in selection.positions(&bank).into_iter().enumerate() {
            assert_eq!(progress.questions[place], bank[at].id);
            let answer = chance.answer();
            if fits(&bank[at], &answer) {
                let sure = [
                    None,
                    Some(Sure::Guess),
                    Some(Sure::Fairly),
                    Some(Sure::Sure),
                ];
                progress.answers[place] = Some(Given {
                    answer,
                    sure: sure[chance.below(4)],
                });
                kept[at] += 1;
            }
        }
        if chance.below(2) == 0 {
            progress.finished = Some(chance.below(1 << 32) as u32);
        }
        assert_eq!(
            Progress::decode(&progress.encode(), &bank),
            whole(progress.clone())
        );
    }
    assert!(
        kept.iter().all(|&count| count > 5),
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
fn a_quiz_saved_by_the_version_before_goes_on() {
    let text = "q1;7;verbs=c3;gone=c1;figure=n464;online=c5";
    let resumed = Progress::decode(text, &bank()).expect("a quiz");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (1, 2));
    let progress = resumed.progress;
    assert_eq!(progress.questions[..3], ["verbs", "figure", "online"]);
    assert_eq!(
        progress.answers[..3],
        [
            Some(Given::from(Answer::Choice(vec![3]))),
            Some(Given::from(Answer::Number(464))),
            None
        ]
    );
    // It is filled up with what the seed draws, here all that the bank has.
    assert_eq!(progress.questions.len(), 7);
    assert_eq!(
        progress.selection.asked,
        Asked::Chosen(progress.questions.clone())
    );
    assert_eq!(
        Progress::decode(&progress.encode(), &bank()),
        whole(progress)
    );

    // One just begun is the seed's quiz.
    let begun = Progress::begin(Selection::drawn(7), &bank());
    assert_eq!(Progress::decode("q1;7", &bank()), whole(begun));
}

#[test]
fn an_update_of_the_site_takes_only_what_is_gone() {
    let (progress, text) = saved();
    // A question has left the bank, with its answer.
    let mut without: Vec<Question> = bank();
    without.remove(0);
    let resumed = Progress::decode(text, &without).expect("the rest");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (1, 1));
    assert_eq!(resumed.progress.questions, ["figure", "pillars", "steps"]);
    assert_eq!(resumed.progress.answers, progress.answers[1..]);
    assert_eq!(resumed.progress.finished, Some(33));
    assert_eq!(
        resumed.progress.selection.asked,
        Asked::Chosen(resumed.progress.questions.clone()),
        "its address names what is left"
    );
    assert_eq!(resumed.progress.selection.room, progress.selection.room);

    // An option has been taken out: the answer is asked for again, the question stays.
    let mut shorter = bank();
    shorter[0].words.options.pop();
    let resumed = Progress::decode(text, &shorter).expect("all questions");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 1));
    assert_eq!(resumed.progress.answers[0], None);
    assert_eq!(resumed.progress.answers[1..], progress.answers[1..]);

    // Another kind under the same id.
    let mut turned = bank();
    turned[0] = question("verbs", QuestionKind::Ordering, &[0, 1], &["a", "b"]);
    let resumed = Progress::decode(text, &turned).expect("all questions");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 1));

    // A new key and new words leave it as it is.
    let mut corrected = bank();
    corrected[0].facts.key = vec![3];
    corrected[0].words.prompt.push('!');
    assert_eq!(Progress::decode(text, &corrected), whole(progress));

    assert_eq!(Progress::decode(text, &[]), None, "nothing is left");
}

#[test]
fn a_bank_that_draws_others_for_the_seed_leaves_a_quiz_its_questions() {
    let mut begun = Progress::begin(Selection::drawn(7), &bank());
    begun.answers[0] = Some(Given::from(match begun.questions[0].as_str() {
        "figure" => Answer::Number(1),
        "pillars" => Answer::Matches(vec![None; 3]),
        "steps" => Answer::Order(vec![0, 1, 2, 3]),
        _ => Answer::Choice(vec![0]),
    }));
    let mut grown = bank();
    for new in 0..30 {
        grown.push(question(
            &format!("new-{new}"),
            QuestionKind::Single,
            &[0],
            &["a", "b"],
        ));
    }
    let resumed = Progress::decode(&begun.encode(), &grown).expect("a quiz");
    assert_eq!((resumed.questions_gone, resumed.answers_gone), (0, 0));
    let kept = resumed.progress;
    assert_eq!(kept.questions, begun.questions);
    assert_eq!(kept.answers, begun.answers);
    assert_eq!(kept.selection.asked, Asked::Chosen(begun.questions));
}

#[test]
fn what_is_gone_on_with_always_asks_what_it_says_and_fits() {
    let mut chance = Chance(5);
    for _ in 0..5_000 {
        let selection = Selection::drawn(chance.below(1 << 32) as u32);
        let mut progress = Progress::begin(selection.clone(), &bank());
        for (place, at) in selection.positions(&bank()).into_iter().enumerate() {
            let answer = chance.answer();
            if fits(&bank()[at], &answer) {
                progress.answers[place] = Some(answer.into());
            }
        }
        // An update of any kind.
        let mut updated = bank();
        for _ in 0..chance.below(4) {
            let at = chance.below(updated.len());
            match chance.below(3) {
                0 => drop(updated.remove(at)),
                1 => updated.swap(0, at),
                _ => drop(updated[at].words.options.pop()),
            }
        }
        let Some(resumed) = Progress::decode(&progress.encode(), &updated) else {
            panic!("at least three questions are left of {progress:?}");
        };
        let now = &resumed.progress;
        assert_eq!(now.questions.len(), now.answers.len());
        assert!(now.questions.len() <= usize::from(LENGTH));
        let asked: Vec<&String> = now
            .selection
            .positions(&updated)
            .into_iter()
            .map(|at| &updated[at].id)
            .collect();
        assert!(asked.into_iter().eq(&now.questions));
        let mut kept = 0;
        for (id, given) in now.questions.iter().zip(&now.answers) {
            let question = updated.iter().find(|question| question.id == *id);
            let question = question.expect("it exists");
            if let Some(given) = given {
                assert!(fits(question, &given.answer));
                kept += 1;
            }
        }
        let before = progress.answers.iter().flatten().count();
        assert_eq!(kept + resumed.answers_gone, before);
        assert_eq!(
            now.questions.len() + resumed.questions_gone,
            progress.questions.len()
        );
    }
}

#[test]
fn no_text_panics_and_none_is_read_that_would_not_have_been_written() {
    let (bank, mut chance, mut read) = (bank(), Chance(4), 0);
    let letters: Vec<char> = "q12v;=!cnmogfs.-+0123456789é٣\u{1f600} ".chars().collect();
    let before = "q1;7;verbs=c3;figure=n464;pillars=m0.-.2;steps=o1.0.2.3;inputs=c";
    for _ in 0..100_000 {
        let mut text: Vec<char> = [saved().1, before][chance.below(2)].chars().collect();
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
        if let Some(resumed) = Progress::decode(&text, &bank) {
            let again = resumed.progress.encode();
            assert_eq!(Progress::decode(&again, &bank), whole(resumed.progress));
            read += 1;
        }
    }
    assert!(read > 20_000, "a quarter at least stays as it was written");
}

/// What two tabs of one quiz each know, by the texts that they save.
fn tabs(room: Option<RoomTag>) -> [Progress; 2] {
    let ids = ["verbs", "figure", "pillars", "steps"].map(String::from);
    let selection = Selection {
        seed: 7,
        asked: Asked::Chosen(ids.to_vec()),
        room,
    };
    [(); 2].map(|()| Progress::begin(selection.clone(), &bank()))
}

fn number(tenths: i32) -> Option<Given> {
    Some(Answer::Number(tenths).into())
}

fn choice(option: u8) -> Option<Given> {
    Some(Answer::Choice(vec![option]).into())
}

#[test]
fn two_tabs_of_a_quiz_keep_the_answers_of_both_and_of_one_question_the_later() {
    for room in [None, RoomTag::from_number(1)] {
        let [mut first, mut second] = tabs(room);
        first.answers[0] = choice(3);
        // The second tab knows nothing of that, and answers another question.
        second.answers[1] = number(464);
        second.take_in(first.clone(), Some(1));
        assert_eq!(second.answers, [choice(3), number(464), None, None]);
        // The first, which knows nothing of that, answers the same question later.
        first.answers[1] = number(480);
        first.take_in(second, Some(1));
        assert_eq!(first.answers, [choice(3), number(480), None, None]);
    }
}

#[test]
fn an_answer_that_was_checked_is_not_undone_and_one_that_was_taken_back_in_a_room_is() {
    let [mut stale, fresh] = tabs(None);
    stale.answers[0] = choice(3);
    stale.take_in(fresh, None);
    assert_eq!(stale.answers[0], choice(3));
    // In a room a form that is empty again is no answer any more.
    let [mut stale, fresh] = tabs(RoomTag::from_number(1));
    stale.answers[0] = choice(3);
    stale.answers[1] = number(464);
    stale.take_in(fresh, Some(1));
    assert_eq!(stale.answers, [None, number(464), None, None]);
}

#[test]
fn what_was_handed_in_first_stays_what_was_handed_in() {
    let [mut first, mut second] = tabs(RoomTag::from_number(1));
    first.answers[0] = choice(3);
    first.finished = Some(33);
    second.answers[0] = choice(1);
    second.answers[1] = number(464);
    second.finished = Some(34);
    for mine in [None, Some(1)] {
        let mut second = second.clone();
        second.take_in(first.clone(), mine);
        assert_eq!(second, first);
    }
    // Handing in what another tab has answered since.
    let [mut mine, mut other] = tabs(RoomTag::from_number(1));
    other.answers[2] = Some(Answer::Matches(vec![Some(1), None, None]).into());
    mine.finished = Some(35);
    mine.take_in(other.clone(), None);
    assert_eq!((mine.answers, mine.finished), (other.answers, Some(35)));
}

#[test]
fn tabs_that_save_by_turns_lose_nothing_whatever_they_do() {
    let (bank, mut chance) = (bank(), Chance(13));
    for _ in 0..500 {
        let room = (chance.below(2) == 0).then(|| RoomTag::new(1));
        let mut tabs = tabs(room);
        let mut shelf = String::from("another line that nothing reads");
        let mut last: Vec<Option<Given>> = vec![None; 4];
        for _ in 0..chance.below(30) {
            let tab = &mut tabs[chance.below(2)];
            let place = chance.below(4);
            let answer = match chance.below(4) {
                // Taken back, which only a room lets anyone do.
                0 if room.is_some() => None,
                option => match place {
                    0 => choice(option as u8),
                    1 => number(option as i32),
                    2 => Some(Answer::Matches(vec![Some(option as u8 % 3); 3]).into()),
                    _ => Some(Answer::Order(vec![1, 0, 3, 2]).into()),
                },
            };
            tab.answers[place] = answer.clone();
            last[place] = answer;
            if let Some(saved) = shelf::find(&shelf, &bank, &tab.selection) {
                tab.take_in(saved.progress, Some(place));
            }
            shelf = shelf::with(&shelf, &bank, tab);
        }
        let saved = shelf::find(&shelf, &bank, &tabs[0].selection);
        let saved = saved.map_or(vec![None; 4], |saved| saved.progress.answers);
        assert_eq!(saved, last);
        assert!(shelf.contains("another line that nothing reads"));
    }
}

#[test]
fn the_shelf_keeps_many_quizzes_and_the_one_answered_last_first() {
    let bank = bank();
    let seeds = |shelf: &str| -> Vec<u32> {
        let all = shelf::all(shelf, &bank);
        all.map(|one| one.progress.selection.seed).collect()
    };
    let quiz = |seed| Progress::begin(Selection::drawn(seed), &bank);
    let mut shelf = String::new();
    for seed in [1, 2, 3, 1] {
        shelf = shelf::with(&shelf, &bank, &quiz(seed));
    }
    assert_eq!(seeds(&shelf), [1, 3, 2]);
    for seed in 10..60 {
        shelf = shelf::with(&shelf, &bank, &quiz(seed));
    }
    let kept: Vec<u32> = (60 - shelf::MOST as u32..60).rev().collect();
    assert_eq!(seeds(&shelf), kept);
    assert_eq!(shelf::find(&shelf, &bank, &Selection::drawn(1)), None);
    // What one quiz was kept as before is a shelf of one, in either form.
    for text in ["q1;7", &quiz(7).encode()] {
        assert_eq!(seeds(text), [7]);
        assert!(shelf::find(text, &bank, &Selection::drawn(7)).is_some());
        assert_eq!(seeds(&shelf::with(text, &bank, &quiz(7))), [7]);
    }
}

/// The bank has lost a question, so that the quiz is one of chosen questions by now.
#[test]
fn a_quiz_whose_questions_changed_is_found_by_the_address_it_had() {
    let whole = bank();
    let selection = Selection::drawn(7);
    let shelf = shelf::with("", &whole, &Progress::begin(selection.clone(), &whole));
    let left = &whole[1..];
    let found = shelf::find(&shelf, left, &selection).expect("the quiz");
    assert_eq!(found.questions_gone, 1);
    // It takes its own place when it is saved again.
    let shelf = shelf::with(&shelf, left, &found.progress);
    assert_eq!(shelf::all(&shelf, left).count(), 1);
}
