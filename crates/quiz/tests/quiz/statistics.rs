//! Claims about a room's statistics: numpy's numbers, and what may not be told.

use super::{any, bank};
use proptest::collection::vec;
use quiz::statistics::{
    Chosen, Count, FEWEST, MANY, Room, Sheet, Told, discrimination, efficiency, rows, statistics,
    wilson,
};
use quiz::{Answer, Given, Progress, Sure};
use std::collections::BTreeMap;
use support::for_any;

/// A room of statistics.txt: its name, its people, and numpy's numbers by question and in all.
struct Golden {
    name: &'static str,
    sheets: Vec<Sheet>,
    numbers: Vec<(&'static str, Vec<Option<f64>>)>,
}

fn golden() -> Vec<Golden> {
    let bank = bank();
    let mut rooms: Vec<Golden> = Vec::new();
    for line in include_str!("statistics.txt").lines() {
        if let Some(name) = line.strip_prefix("room\t") {
            rooms.push(Golden {
                name,
                sheets: Vec::new(),
                numbers: Vec::new(),
            });
            continue;
        }
        let room = rooms.last_mut().unwrap();
        if line.starts_with("q2;") {
            let saved = Progress::decode(line, &bank).expect(line);
            assert_eq!((saved.answers_gone, saved.questions_gone), (0, 0), "{line}");
            room.sheets.push(saved.progress.answers);
        } else {
            let (id, numbers) = line.split_once('\t').unwrap();
            let numbers = numbers.split('\t').map(|number| number.parse().ok());
            room.numbers.push((id, numbers.collect()));
        }
    }
    rooms
}

#[test]
fn a_rooms_numbers_are_numpys() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let rooms = golden();
    assert_eq!(rooms.len(), 5);
    let mut compared = 0;
    for room in rooms {
        let told = statistics(&questions, &room.sheets).expect(room.name);
        assert_eq!(room.numbers.len(), bank.len() + 1);
        let items = told.items.iter().map(|item| {
            let Some(told) = &item.told else {
                assert!(room.sheets.len() - item.blank < FEWEST, "{}", room.name);
                return Vec::new();
            };
            let (low, high) = told.interval;
            vec![
                Some(told.facility),
                Some(low),
                Some(high),
                told.discrimination,
                told.efficiency,
            ]
        });
        let whole = vec![Some(told.mean), told.deviation, told.alpha];
        for (found, (id, wanted)) in items.chain([whole]).zip(room.numbers) {
            compared += found.len();
            for (found, wanted) in found.into_iter().zip(wanted) {
                let place = format!("{}, {id}", room.name);
                match (found, wanted) {
                    (Some(found), Some(wanted)) => {
                        assert!((found - wanted).abs() < 1e-6, "{place}: {found} {wanted}");
                    }
                    (found, wanted) => assert_eq!(found, wanted, "{place}"),
                }
            }
        }
    }
    // Five numbers of seven questions in five rooms, and three of each room: but for what few
    // answered, all of them.
    assert!(compared > 5 * (7 * 5 + 3) - 20, "{compared}");
}

/// Four questions with two people each way, so that it can be followed by hand: marks 0 0 1 1,
/// rests 0 1 1 2. Covariance 1/3, variances 1/3 and 2/3, so r = 1/√2.
#[test]
fn discrimination_and_efficiency_are_those_that_can_be_worked_out_by_hand() {
    let (own, rest) = ([0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 1.0, 2.0]);
    assert!((discrimination(&own, &rest).unwrap() - 70.710_678_118_654_76).abs() < 1e-9);
    // Sorted, they are as they stand already.
    assert!((efficiency(&own, &rest).unwrap() - 100.0).abs() < 1e-9);
    // Upside down they are as far from that as can be.
    let down = [1.0, 1.0, 0.0, 0.0];
    assert!((efficiency(&down, &rest).unwrap() + 100.0).abs() < 1e-9);
    assert_eq!(discrimination(&[1.0; 4], &rest), None);
    assert_eq!(efficiency(&[1.0; 4], &rest), None);
}

/// R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
#[test]
fn the_interval_is_the_published_one() {
    for (right, people, low, high) in [
        (81.0, 263, 0.2553, 0.3662),
        (15.0, 148, 0.0624, 0.1605),
        (0.0, 20, 0.0000, 0.1611),
        (1.0, 29, 0.0061, 0.1718),
    ] {
        let (found_low, found_high) = wilson(right / people as f64, people);
        assert!((found_low - low).abs() < 5e-5, "{found_low} {low}");
        assert!((found_high - high).abs() < 5e-5, "{found_high} {high}");
    }
}

#[test]
fn of_fewer_than_five_people_nothing_is_told() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let sheets = golden().remove(0).sheets;
    for people in 0..FEWEST {
        assert_eq!(statistics(&questions, &sheets[..people]), None);
    }
    // Of a question that fewer answered, how many left it out.
    let mut five: Vec<Sheet> = vec![vec![None; bank.len()]; 5];
    for sheet in &mut five[..4] {
        sheet[0] = Some(Answer::Choice(vec![1]).into());
    }
    let told = statistics(&questions, &five).unwrap();
    assert_eq!((told.items[0].blank, &told.items[0].told), (1, &None));
}

#[test]
fn of_fewer_than_fifty_no_correlation_is_told() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let sheets = golden().remove(0).sheets;
    let told = statistics(&questions, &sheets[..MANY - 1]).unwrap();
    let of_all = |room: &Room, holds: fn(&Told) -> bool| {
        let mut items = room.items.iter();
        items.all(|item| item.told.as_ref().is_some_and(holds))
    };
    assert!(of_all(&told, |told| told.discrimination.is_none()));
    assert!(of_all(&told, |told| told.efficiency.is_none()));
    assert_eq!(told.alpha, None);
    let told = statistics(&questions, &sheets[..MANY]).unwrap();
    assert!(of_all(&told, |told| told.discrimination.is_some()));
    assert!(told.alpha.is_some());
}

fn given(answer: Answer, sure: Option<Sure>) -> Option<Given> {
    Some(Given { answer, sure })
}

/// Five people: three right and sure, one wrong and sure, one wrong and guessing.
fn five_people() -> [Sheet; 5] {
    let right: Sheet = [
        Answer::Choice(vec![0]),
        Answer::Choice(vec![0, 1, 2]),
        Answer::Choice(vec![1]),
        Answer::Number(464),
        Answer::Matches(vec![Some(0), Some(1), Some(2)]),
        Answer::Order(vec![0, 1, 2, 3]),
        Answer::Choice(vec![2]),
    ]
    .map(|answer| given(answer, Some(Sure::Sure)))
    .into();
    let wrong = |sure| -> Sheet {
        [
            Answer::Choice(vec![3]),
            Answer::Choice(vec![0, 4]),
            Answer::Choice(vec![0]),
            Answer::Number(1000),
            Answer::Matches(vec![Some(1), None, Some(2)]),
            Answer::Order(vec![1, 0, 2, 3]),
            Answer::Choice(vec![1]),
        ]
        .map(|answer| given(answer, Some(sure)))
        .into()
    };
    [
        right.clone(),
        right.clone(),
        right,
        wrong(Sure::Sure),
        wrong(Sure::Guess),
    ]
}

#[test]
fn what_was_chosen_is_counted_at_every_kind() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let sheets = five_people();
    let told = statistics(&questions, &sheets).unwrap();
    let of = |at: usize| told.items[at].told.as_ref().unwrap();
    for (at, item) in told.items.iter().enumerate() {
        assert_eq!((item.blank, of(at).sure_but_wrong), (0, 1));
    }
    // (1 − 1) / 3 of the second, 1/3 of the matches, (6 − 2·1)/6 of the order.
    let shares = [0.0, 0.0, 0.0, 0.0, 1.0 / 3.0, 4.0 / 6.0, 0.0];
    for (at, share) in shares.into_iter().enumerate() {
        assert!((of(at).facility - (3.0 + 2.0 * share) / 5.0).abs() < 1e-9);
    }
    let counts = |at: usize| {
        let list = of(at).chosen.iter();
        list.map(
            |Count {
                 chosen,
                 people,
                 right,
                 ..
             }| (*chosen, *people, *right),
        )
        .collect::<Vec<_>>()
    };
    let options = |list: &[(u8, usize, bool)]| {
        let list = list.iter();
        list.map(|(option, people, right)| (Chosen::Option(*option), *people, *right))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        counts(0),
        options(&[(0, 3, true), (1, 0, false), (2, 0, false), (3, 2, false)])
    );
    assert_eq!(
        counts(1),
        options(&[
            (0, 5, true),
            (1, 3, true),
            (2, 3, true),
            (3, 0, false),
            (4, 2, false)
        ])
    );
    // Numbers: what brings points, and where somebody was.
    let cells = &of(3).chosen;
    let of = |number: i32| {
        let here = |chosen: &Chosen| matches!(chosen, Chosen::Between(a, b) if (*a..=*b).contains(&number));
        cells
            .iter()
            .find(|cell| here(&cell.chosen))
            .map(|cell| (cell.people, cell.right, cell.half))
    };
    assert_eq!(of(464), Some((3, true, false)));
    assert_eq!(of(1000), Some((2, false, false)));
    assert_eq!(of(404), Some((0, false, true)), "half marks");
    assert_eq!(of(100), None);
    let pairs = counts(4);
    assert!(pairs.contains(&(Chosen::Pair(0, 0), 3, true)));
    assert!(pairs.contains(&(Chosen::Pair(0, 1), 2, false)));
    assert!(pairs.contains(&(Chosen::Pair(1, 1), 3, true)));
    assert!(pairs.contains(&(Chosen::Pair(2, 2), 5, true)));
    assert_eq!(pairs.len(), 4);
    let places = counts(5);
    assert!(places.contains(&(Chosen::Place(0, 0), 3, true)));
    assert!(places.contains(&(Chosen::Place(0, 1), 2, false)));
    assert!(places.contains(&(Chosen::Place(3, 3), 5, true)));
    assert_eq!(places.len(), 6);
}

#[test]
fn whatever_was_answered_shares_are_shares_and_counts_are_people() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let person = (0..=bank.len(), any::givens(&bank));
    for_any(300, vec(person, 5..65), |people| {
        let sheets = people.into_iter().map(|(length, mut sheet)| {
            sheet.truncate(length);
            sheet
        });
        let sheets: Vec<Sheet> = sheets.collect();
        let people = sheets.len();
        let told = statistics(&questions, &sheets).unwrap();
        assert!((0.0..=bank.len() as f64).contains(&told.mean));
        for item in &told.items {
            assert!(item.blank <= people);
            let Some(told) = &item.told else {
                assert!(people - item.blank < FEWEST);
                continue;
            };
            assert!(people - item.blank >= FEWEST);
            let (low, high) = told.interval;
            assert!(0.0 <= low && low <= told.facility && told.facility <= high && high <= 1.0);
            assert!(told.sure_but_wrong <= people - item.blank);
            let within =
                |index: Option<f64>| index.is_none_or(|i| (-100.001..=100.001).contains(&i));
            assert!(within(told.discrimination));
            for count in &told.chosen {
                assert!(count.people <= people - item.blank);
            }
        }
    });
}

/// A table as the crate `csv` reads it, each row by its columns' names.
fn read(rows: &[Vec<String>]) -> Vec<BTreeMap<String, String>> {
    let table = text::csv::table(rows);
    // The mark of UTF-8 stands before a bare name, which strict readers take too.
    assert!(table.starts_with("\u{feff}number,id,"), "{table}");
    let mut reader = csv::ReaderBuilder::new()
        .flexible(false)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.deserialize();
    rows.map(|row| row.expect("rows of equal length")).collect()
}

#[test]
fn a_rooms_tables_say_the_same_to_a_spreadsheet() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    let told = statistics(&questions, &five_people()).unwrap();
    let rows = read(&rows::questions(&questions, &told, 5, true));
    assert_eq!(rows.len(), bank.len());
    let first = &rows[0];
    // Three of five; Wilson: (0.6 + 1.92073 / 5 ± 1.95996 √(0.24 / 5 + 0.96036 / 25)) / 1.76829.
    for (column, value) in [
        ("number", "1"),
        ("id", "verbs"),
        ("prompt", &bank[0].words.prompt),
        ("people", "5"),
        ("left_out", "0"),
        ("facility", "0.6000"),
        ("facility_low", "0.2307"),
        ("facility_high", "0.8824"),
        ("sure_but_wrong", "1"),
        ("discrimination_index", ""),
        ("discriminative_efficiency", ""),
    ] {
        assert_eq!(first[column], value, "{column}");
    }
    assert_eq!(first.len(), 11);
    let choices = read(&rows::choices(&questions, &told));
    let of = |id: &str, choice: &str, belongs_to: &str| {
        let mut rows = choices.iter();
        let row = rows.find(|row| {
            row["id"] == id && row["choice"] == choice && row["belongs_to"] == belongs_to
        });
        row.map(|row| (row["right"].clone(), row["people"].clone()))
    };
    let counted = |right: &str, people: &str| Some((right.to_owned(), people.to_owned()));
    let (verbs, pillars, steps) = (&bank[0].words, &bank[4].words, &bank[5].words);
    assert_eq!(of("verbs", &verbs.options[0], ""), counted("1", "3"));
    assert_eq!(of("verbs", &verbs.options[2], ""), counted("0", "0"));
    let half = |row: &BTreeMap<String, String>| row["id"] == "figure" && row["right"] == "0.5";
    assert!(choices.iter().any(half), "a number that counts half");
    let (option, wrong) = (&pillars.options[0], &pillars.matches[1]);
    assert_eq!(of("pillars", option, wrong), counted("0", "2"));
    assert_eq!(of("steps", &steps.options[0], "1"), counted("1", "3"));
    assert_eq!(of("steps", &steps.options[0], "2"), counted("0", "2"));
    // Codes that do not say how sure people were do not say that none was.
    let unsure = read(&rows::questions(&questions, &told, 5, false));
    assert_eq!(unsure[0]["sure_but_wrong"], "");
}

#[test]
fn what_few_answered_is_an_empty_cell_and_an_index_below_zero_a_number() {
    let bank = bank();
    let questions: Vec<_> = bank.iter().collect();
    // The first question right where all others are left out, and the other way round.
    let mut sheets: Vec<Sheet> = vec![vec![None; bank.len()]; MANY];
    let right = five_people()[0].clone();
    for (at, sheet) in sheets.iter_mut().enumerate() {
        match at % 2 {
            0 => sheet[0] = right[0].clone(),
            _ => sheet[1] = right[1].clone(),
        }
    }
    sheets[0][6] = right[6].clone();
    let told = statistics(&questions, &sheets).unwrap();
    let rows = read(&rows::questions(&questions, &told, MANY, true));
    let index: f64 = rows[0]["discrimination_index"].parse().expect("a number");
    assert!(index < -90.0, "{index}");
    assert_eq!((&*rows[6]["left_out"], &*rows[6]["facility"]), ("49", ""));
    assert!(
        !read(&rows::choices(&questions, &told))
            .iter()
            .any(|row| row["id"] == "speaker")
    );
}

#[test]
fn decimals_are_rounded_as_people_do() {
    for (value, places, text) in [
        (0.5, 0, "1"),
        (-0.4, 0, "0"),
        (-12.345, 2, "-12.35"),
        (0.049_96, 4, "0.0500"),
        (99.999, 2, "100.00"),
        (7.0, 1, "7.0"),
    ] {
        assert_eq!(rows::decimal(value, places), text, "{value}");
    }
}
