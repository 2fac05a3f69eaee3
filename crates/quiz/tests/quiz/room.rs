//! Claims about running the quiz before a room: steps, hands, the text in which all of it is kept.

use super::{bank, numeric, question};
use content::QuestionKind;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use quiz::room::{
    Advice, Look, Place, Presentation, SIZES, Step, advice, bands, boxes, change, percent_right,
    right_boxes,
};
use quiz::{Asked, RoomTag, Selection};
use support::{broken, for_any, samples};

fn room() -> Presentation {
    let selection = Selection {
        room: RoomTag::from_number(1008),
        ..Selection::drawn(7)
    };
    Presentation::new(selection, vec!["en".into(), "ar".into()], 60, &bank())
}

/// A room of these questions, in this order.
fn room_of(ids: &[&str]) -> Presentation {
    let asked = Asked::Chosen(ids.iter().map(|id| (*id).to_owned()).collect());
    let selection = Selection {
        asked,
        ..Selection::drawn(7)
    };
    Presentation::new(selection, vec!["en".into()], 0, &bank())
}

/// What a presenter may do.
#[derive(Clone, Debug)]
enum Move {
    Next,
    Back,
    Go(usize, Step),
    Discuss,
    Answer,
    Hand(usize, bool),
    Count(usize, usize, usize, u16),
    Clock(u32),
    Size(bool),
    Look(Look, bool),
}

fn moves() -> impl Strategy<Value = Move> {
    let count = (0..9_usize, 0..3_usize, 0..6_usize, 0..1200_u16);
    prop_oneof![
        3 => Just(Move::Next),
        1 => Just(Move::Back),
        1 => (0..9_usize, select(&Step::ALL[..])).prop_map(|(at, step)| Move::Go(at, step)),
        1 => Just(Move::Discuss),
        1 => Just(Move::Answer),
        1 => (0..6_usize, any::<bool>()).prop_map(|(at, is_up)| Move::Hand(at, is_up)),
        1 => count.prop_map(|(at, round, option, hands)| Move::Count(at, round, option, hands)),
        1 => (1_700_000_000..1_700_000_100_u32).prop_map(Move::Clock),
        1 => any::<bool>().prop_map(Move::Size),
        1 => (select(&Look::ALL[..]), any::<bool>()).prop_map(|(look, keys)| Move::Look(look, keys)),
    ]
}

fn go_on(room: &mut Presentation, step: Move) {
    let bank = bank();
    match step {
        Move::Next => room.next(),
        Move::Back => room.back(),
        Move::Go(at, step) => room.go(Place::Asked(at, step)),
        Move::Discuss => room.discuss(&bank),
        Move::Answer => room.answer(),
        Move::Hand(at, is_up) => room.hand(at, is_up, &bank),
        Move::Count(at, round, option, hands) => room.count(at, round, option, hands, &bank),
        Move::Clock(now) => room.start_clock(now),
        Move::Size(is_larger) => room.resize(is_larger),
        Move::Look(look, keys) => {
            room.shown = !room.shown;
            (room.keys, room.look) = (keys, look);
        }
    }
}

/// The steps of the first question, from its beginning to the next one.
fn steps(room: &mut Presentation) -> Vec<Step> {
    room.go(Place::Asked(0, Step::Question));
    let mut seen = Vec::new();
    while let Place::Asked(0, step) = room.place {
        seen.push(step);
        room.next();
    }
    seen
}

#[test]
fn a_question_goes_from_itself_to_the_vote_and_to_its_answer() {
    let mut room = room_of(&["verbs", "online"]);
    assert_eq!(room.place, Place::Start);
    let mut seen = Vec::new();
    while room.place != Place::End {
        room.next();
        seen.push(room.place);
    }
    use Step::*;
    assert_eq!(
        seen,
        [
            Place::Asked(0, Question),
            Place::Asked(0, Vote),
            Place::Asked(0, Answer),
            Place::Asked(1, Question),
            Place::Asked(1, Vote),
            Place::Asked(1, Answer),
            Place::End,
        ]
    );
    room.next();
    assert_eq!(room.place, Place::End);
}

#[test]
fn a_count_comes_where_hands_were_counted_and_a_second_vote_where_it_is_asked_for() {
    use Step::*;
    let bank = bank();
    let mut room = room_of(&["verbs", "online"]);
    room.count(0, 0, 1, 3, &bank);
    assert_eq!(steps(&mut room), [Question, Vote, Count, Answer]);
    // Hands that were taken back are no count.
    room.count(0, 0, 1, 0, &bank);
    assert_eq!(steps(&mut room), [Question, Vote, Answer]);
    room.go(Place::Asked(0, Vote));
    room.hand(1, true, &bank);
    room.discuss(&bank);
    assert_eq!(room.place, Place::Asked(0, Discuss));
    // The second vote has no hands yet.
    assert_eq!(
        steps(&mut room),
        [Question, Vote, Discuss, VoteAgain, Answer]
    );
    room.go(Place::Asked(0, VoteAgain));
    room.hand(0, true, &bank);
    assert_eq!(
        steps(&mut room),
        [Question, Vote, Discuss, VoteAgain, Count, Answer]
    );
    assert_eq!(room.tallies[0], [vec![0, 1, 0, 0], vec![1, 0, 0, 0]]);
    // Asked for once more it loses nothing.
    room.go(Place::Asked(0, Count));
    room.discuss(&bank);
    assert_eq!(room.tallies[0], [vec![0, 1, 0, 0], vec![1, 0, 0, 0]]);
    room.answer();
    assert_eq!(room.place, Place::Asked(0, Answer));
}

#[test]
fn a_question_whose_hands_are_counted_takes_four_presses() {
    let bank = bank();
    let ids: Vec<&str> = bank.iter().map(|question| &question.id[..]).collect();
    let mut room = room_of(&ids);
    let mut presses = 0;
    while room.place != Place::End {
        room.hand(0, true, &bank);
        room.next();
        presses += 1;
    }
    assert_eq!(presses, 4 * ids.len() + 1);
}

#[test]
fn back_leads_where_next_came_from() {
    for_any(60, vec(moves(), 0..60), |moves| {
        let mut room = room();
        for step in moves {
            go_on(&mut room, step);
        }
        room.go(Place::Start);
        loop {
            let before = room.place;
            room.next();
            if room.place == before {
                break;
            }
            let after = room.place;
            room.back();
            assert_eq!(room.place, before);
            room.next();
            assert_eq!(room.place, after);
        }
        for _ in 0..100 {
            room.back();
        }
        assert_eq!(room.place, Place::Start);
    });
}

#[test]
fn a_question_that_there_is_not_is_not_gone_to() {
    let mut room = room_of(&["verbs"]);
    room.go(Place::Asked(1, Step::Answer));
    assert_eq!(room.place, Place::Start);
    let mut empty = room_of(&[]);
    empty.next();
    assert_eq!(empty.place, Place::End);
    empty.back();
    assert_eq!(empty.place, Place::Start);
}

#[test]
fn hands_are_counted_for_the_vote_that_is_taken() {
    let bank = bank();
    let mut room = room_of(&["verbs"]);
    room.go(Place::Asked(0, Step::Question));
    room.hand(2, true, &bank);
    assert_eq!(room.tallies[0], [[0u16; 0]; 2], "nobody votes yet");
    room.go(Place::Asked(0, Step::Vote));
    for _ in 0..3 {
        room.hand(2, true, &bank);
    }
    room.hand(2, false, &bank);
    room.hand(0, false, &bank);
    room.hand(4, true, &bank); // The fifth of four options.
    assert_eq!(room.tallies[0], [vec![0, 0, 2, 0], Vec::new()]);
    room.go(Place::Asked(0, Step::VoteAgain));
    room.hand(0, true, &bank);
    assert_eq!(room.tallies[0], [vec![0, 0, 2, 0], vec![1, 0, 0, 0]]);
    room.count(0, 1, 0, 5000, &bank);
    assert_eq!(room.hands(0, 1, 0), 999);
    room.hand(0, true, &bank);
    assert_eq!(room.hands(0, 1, 0), 999);
}

#[test]
fn the_count_is_shown_at_its_step_and_hidden_at_every_vote_and_question() {
    let mut room = room();
    let shown = |room: &mut Presentation, at, step| {
        room.go(Place::Asked(at, step));
        room.shown
    };
    assert!(!shown(&mut room, 0, Step::Vote));
    // Straight to the answer nobody sees it, unless it is asked for.
    assert!(!shown(&mut room, 0, Step::Answer));
    assert!(shown(&mut room, 0, Step::Count));
    assert!(shown(&mut room, 0, Step::Answer));
    assert!(!shown(&mut room, 1, Step::Answer));
    assert!(shown(&mut room, 1, Step::Count));
    assert!(!shown(&mut room, 1, Step::VoteAgain));
    room.shown = true;
    assert!(!shown(&mut room, 1, Step::Question));
}

#[test]
fn the_projector_is_not_told_what_it_does_not_show() {
    let bank = bank();
    for_any(60, vec(moves(), 0..100), |moves| {
        let mut room = room();
        for step in moves {
            go_on(&mut room, step);
            let told = room.for_the_room();
            for (number, two) in told.tallies.iter().enumerate() {
                if room.shown && room.at() == Some(number) {
                    assert_eq!(*two, room.tallies[number]);
                } else {
                    assert_eq!(*two, [[0u16; 0]; 2]);
                }
            }
            assert_eq!(Presentation::decode(&told.encode(), &bank), Some(told));
        }
    });
}

#[test]
fn what_is_kept_is_what_was_there() {
    let bank = bank();
    for_any(60, vec(moves(), 0..100), |moves| {
        let mut room = room();
        for step in moves {
            go_on(&mut room, step);
            assert!(room.size < SIZES);
            let text = room.encode();
            assert_eq!(
                Presentation::decode(&text, &bank).as_ref(),
                Some(&room),
                "{text}"
            );
        }
    });
}

/// The form itself, since texts that are kept now are read by later versions.
#[test]
fn a_kept_room_reads_as_it_is_written_down() {
    let bank = bank();
    let mut room = room_of(&["verbs", "online"]);
    room.go(Place::Asked(1, Step::Vote));
    room.count(1, 0, 1, 12, &bank);
    room.shown = true;
    room.clock.seconds = 30;
    room.start_clock(100);
    let text = "p2;v1.0000007.q.verbs.online;en;1.1;1;30.130;4;system;1;verbs;online=0.12/";
    assert_eq!(room.encode(), text);
}

/// Rooms that a browser has kept since before steps were put together.
#[test]
fn a_room_of_the_version_before_is_at_what_its_step_has_become() {
    let bank = bank();
    let steps = [
        Step::Question,
        Step::Vote,
        Step::Vote,
        Step::Vote,
        Step::Discuss,
        Step::VoteAgain,
        Step::Answer,
        Step::Answer,
    ];
    for (number, step) in steps.into_iter().enumerate() {
        let text = format!(
            "p1;v1.0000007.q.verbs.online;en;1.{number};1;30.130;1;system;1;verbs;online=0.12/3.9"
        );
        let mut room = Presentation::decode(&text, &bank).unwrap();
        assert_eq!(room.place, Place::Asked(1, step));
        assert_eq!(room.tallies[1], [vec![0, 12], vec![3, 9]]);
        assert_eq!((room.size, room.shown), (1, true));
        let again = room.encode();
        assert!(again.starts_with("p2;"));
        assert_eq!(Presentation::decode(&again, &bank), Some(room.clone()));
        room.next();
        assert_ne!(room.place, Place::Asked(1, step), "the room goes on");
    }
}

#[test]
fn a_site_that_has_changed_keeps_what_is_left_of_a_room() {
    let mut room = room_of(&["verbs", "inputs", "online"]);
    let bank = bank();
    room.go(Place::Asked(2, Step::Vote));
    room.count(2, 0, 1, 4, &bank);
    room.count(0, 0, 1, 3, &bank);
    let mut fewer = bank.clone();
    fewer.retain(|question| question.id != "inputs");
    fewer[0].words.options.pop();
    let left = Presentation::decode(&room.encode(), &fewer).unwrap();
    assert_eq!(left.questions, ["verbs", "online"]);
    assert_eq!(left.place, Place::Asked(1, Step::Vote));
    assert_eq!(left.tallies[1], [vec![0, 4], Vec::new()]);
    // Four boxes were counted, and there are three.
    assert_eq!(left.tallies[0], [[0u16; 0]; 2]);
    let asked = Asked::Chosen(vec!["verbs".into(), "online".into()]);
    assert_eq!(left.selection.asked, asked, "the phones' quiz is this one");
    assert_eq!(Presentation::decode(&room.encode(), &[]), None);
}

#[test]
fn no_text_brings_it_down() {
    let bank = bank();
    let mut room = room();
    for step in samples(200, &moves()) {
        go_on(&mut room, step);
    }
    let good = room.encode();
    let any = (broken(&good, ";.=/01259vpa-", 1..=3), vec(moves(), 0..20));
    for_any(20_000, any, |(text, moves)| {
        if let Some(mut read) = Presentation::decode(&text, &bank) {
            assert_eq!(
                Presentation::decode(&read.encode(), &bank).as_ref(),
                Some(&read),
                "{text}"
            );
            for step in moves {
                go_on(&mut read, step);
            }
        }
    });
    for text in [
        "",
        "p1",
        "p1;",
        "p3;v1.0000007;en;start;0;0.0;1;system;1;verbs",
        "p1;v1.0000007.q.verbs;en;0.8;0;0.0;1;system;1;verbs",
        "p2;v1.0000007.q.verbs;en;0.6;0;0.0;1;system;1;verbs",
    ] {
        assert_eq!(Presentation::decode(text, &bank), None, "{text:?}");
    }
    let long = [&good, &";online".repeat(3000)[..]].concat();
    assert_eq!(Presentation::decode(&long, &bank), None);
}

#[test]
fn hands_are_raised_for_what_can_be_said_before_the_answer() {
    let bank = bank();
    let of = |id: &str| bank.iter().find(|question| question.id == id).unwrap();
    for (id, count, right) in [
        ("verbs", 4, vec![0]),
        ("inputs", 5, vec![0, 1, 2]),
        ("online", 2, vec![1]),
        // 46.4 lies in the third of 0–19.9, 20–39.9, 40–59.9, 60–79.9, 80–100.
        ("figure", 5, vec![2]),
        // What belongs to the first option; what comes first.
        ("pillars", 3, vec![0]),
        ("steps", 4, vec![0]),
        ("speaker", 4, vec![2]),
    ] {
        assert_eq!(boxes(of(id)), count, "{id}");
        assert_eq!(right_boxes(of(id)), right, "{id}");
    }
}

#[test]
fn bands_cover_a_range_once() {
    let of = |min, max, step| {
        let question = numeric("n", [min, max, step, min, "0", "0"]);
        bands(question.facts.range.as_ref())
    };
    assert_eq!(
        of("0", "100", "0.1"),
        [(0, 199), (200, 399), (400, 599), (600, 799), (800, 1000)]
    );
    assert_eq!(
        of("0", "100", "1"),
        [(0, 190), (200, 390), (400, 590), (600, 790), (800, 1000)]
    );
    assert_eq!(of("1", "3", "1"), [(10, 10), (20, 20), (30, 30)]);
    assert_eq!(of("5", "5", "1"), [(50, 50)]);
    assert_eq!(of("5", "4", "1"), []);
    assert_eq!(of("0", "4", "0"), []);
    assert_eq!(of("x", "4", "1"), []);
    for_any(2000, (1..=30, -2000..2000, 0..300), |(step, min, steps)| {
        let text = quiz::plain_text;
        let found = of(
            Box::leak(text(min).into_boxed_str()),
            Box::leak(text(min + steps * step).into_boxed_str()),
            Box::leak(text(step).into_boxed_str()),
        );
        let mut next = min;
        for (first, last) in &found {
            assert_eq!(*first, next);
            assert!(first <= last);
            next = last + step;
        }
        assert_eq!(next, min + (steps + 1) * step, "{min} {steps} {step}");
        assert_eq!(found.len(), 5.min(steps as usize + 1));
    });
}

#[test]
fn the_share_of_right_hands_says_whether_to_discuss() {
    let single = question("q", QuestionKind::Single, &[1], &["a", "b", "c"]);
    assert_eq!(percent_right(&single, &[]), None);
    assert_eq!(percent_right(&single, &[0, 0, 0]), None);
    // 1 of 3: 33.3; 2 of 3: 66.7; 1 of 8: 12.5, halves up.
    assert_eq!(percent_right(&single, &[1, 1, 1]), Some(33));
    assert_eq!(percent_right(&single, &[0, 2, 1]), Some(67));
    assert_eq!(percent_right(&single, &[7, 1, 0]), Some(13));
    assert_eq!(percent_right(&single, &[0, 999, 0]), Some(100));
    let several = question("q", QuestionKind::Multiple, &[0, 2], &["a", "b", "c"]);
    assert_eq!(percent_right(&several, &[4, 8, 4]), Some(50));
    for (percent, expected) in [
        (0, Advice::Hint),
        (29, Advice::Hint),
        (30, Advice::Discuss),
        (70, Advice::Discuss),
        (71, Advice::GoOn),
        (100, Advice::GoOn),
    ] {
        assert_eq!(advice(percent), expected, "{percent}");
    }
}

#[test]
fn a_change_is_written_with_its_sign() {
    assert_eq!(change(3, 8), "+5");
    assert_eq!(change(8, 3), "\u{2212}5");
    assert_eq!(change(4, 4), "0");
}

#[test]
fn the_clock_runs_only_when_it_is_started_and_can_be_given_more_time() {
    let mut room = room();
    assert_eq!(room.clock.ends, None);
    room.next();
    assert_eq!(room.clock.ends, None);
    room.start_clock(1000);
    assert_eq!(room.clock.ends, Some(1060));
    room.start_clock(1050); // Ten seconds are left, sixty more are given.
    assert_eq!(room.clock.ends, Some(1120));
    room.start_clock(2000); // It has run out.
    assert_eq!(room.clock.ends, Some(2060));
    room.next();
    assert_eq!(room.clock.ends, None);
    let mut without = room_of(&["verbs"]);
    without.start_clock(1000);
    assert_eq!(without.clock.ends, None);
}
