//! Claims about a result as xAPI statements. What a library of others makes of them is for
//! `tests/judges/xapi.mjs`, which reads the files that are written here.

use super::{any, bank};
use proptest::prelude::*;
use quiz::code::layout;
use quiz::xapi::{Occasion, statements};
use quiz::{Answer, Asked, FULL, Given, RoomTag, Selection, Sure, points};
use serde_json::{Value, json};
use std::fs;
use support::{editions, project, samples};

const OCCASION: Occasion = Occasion {
    home: "https://example.org/",
    quiz: "https://example.org/en/quiz/",
    title: "The \"quiz\" \\ \u{7}اختبار",
    language: "ar",
    original: "en",
    timestamp: "2026-11-25T02:42:12.000Z",
};

fn counting() -> impl FnMut() -> u32 {
    let mut next = 0;
    move || {
        next += 1;
        next
    }
}

fn read(selection: &Selection, sheet: &[Option<Given>]) -> Vec<Value> {
    let text = statements(&OCCASION, selection, &bank(), sheet, &mut counting());
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// All seven, in this order: verbs, inputs, online, figure, pillars, steps, speaker.
fn all_seven() -> Selection {
    let ids = bank().into_iter().map(|question| question.id);
    Selection {
        seed: 74,
        asked: Asked::Chosen(ids.collect()),
        room: Some(RoomTag::new(1)),
    }
}

/// Ids by hand from 1, 2, 3 …: eight digits of each, the lowest first, but for the 13th, which is 4,
/// and the 17th, which is 8 + 3 = b, since the third number of each ends in binary 11.
#[test]
fn a_statement_says_all_that_xapi_asks_for() {
    let sheet = [Some(Given {
        answer: Answer::Choice(vec![3]),
        sure: Some(Sure::Fairly),
    })];
    let selection = Selection {
        asked: Asked::Chosen(vec!["verbs".into()]),
        ..all_seven()
    };
    let whole = "https://example.org/en/quiz/#v1.000002A.q.verbs";
    let actor = json!({
        "objectType": "Agent",
        "account": { "homePage": "https://example.org/", "name": "10000000-2000-4000-b000-000040000000" }
    });
    let expected = json!([
        {
            "id": "90000000-a000-4000-b000-0000c0000000",
            "actor": actor,
            "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "en": "answered" } },
            "object": {
                "objectType": "Activity",
                "id": "https://example.org/en/quiz/#verbs",
                "definition": {
                    "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
                    "description": { "ar": "" },
                    "interactionType": "choice",
                    "correctResponsesPattern": ["o0"],
                    "choices": [
                        { "id": "o0", "description": { "ar": "a" } },
                        { "id": "o1", "description": { "ar": "b" } },
                        { "id": "o2", "description": { "ar": "c" } },
                        { "id": "o3", "description": { "ar": "d" } }
                    ]
                }
            },
            "result": {
                "score": { "scaled": 0.0, "raw": 0, "min": 0, "max": 60 },
                "success": false,
                "completion": true,
                "response": "o3",
                "extensions": { "https://example.org/en/quiz/#sure": "fairly" }
            },
            "context": {
                "registration": "50000000-6000-4000-b000-000080000000",
                "language": "ar",
                "contextActivities": {
                    "parent": [{ "id": whole }],
                    "grouping": [{ "id": "https://example.org/en/quiz/" }]
                }
            },
            "timestamp": "2026-11-25T02:42:12.000Z",
            "version": "1.0.3"
        },
        {
            "id": "d0000000-e000-4000-b000-000001000000",
            "actor": actor,
            "verb": { "id": "http://adlnet.gov/expapi/verbs/completed", "display": { "en": "completed" } },
            "object": {
                "objectType": "Activity",
                "id": whole,
                "definition": {
                    "type": "http://adlnet.gov/expapi/activities/assessment",
                    "name": { "ar": OCCASION.title }
                }
            },
            "result": {
                "score": { "scaled": 0.0, "raw": 0, "min": 0, "max": 60 },
                "completion": true
            },
            "context": {
                "registration": "50000000-6000-4000-b000-000080000000",
                "language": "ar",
                "contextActivities": { "grouping": [{ "id": "https://example.org/en/quiz/" }] }
            },
            "timestamp": "2026-11-25T02:42:12.000Z",
            "version": "1.0.3"
        }
    ]);
    let own = json!(read(&selection, &sheet));
    assert_eq!(own, expected, "{own:#}");
}

/// Formats of the table in xAPI 1.0.3, part 2, appendix C.
#[test]
fn every_kind_has_its_interaction_its_key_and_its_response() {
    let answers = [
        Answer::Choice(vec![1]),
        Answer::Choice(vec![0, 2, 4]),
        Answer::Choice(vec![1]),
        Answer::Number(435),
        Answer::Matches(vec![Some(2), None, Some(0)]),
        Answer::Order(vec![1, 0, 2, 3]),
        Answer::Choice(vec![2]),
    ];
    let sheet = answers.map(|answer| Some(answer.into()));
    let expected = [
        ("choice", "o0", "o1", 0),
        ("choice", "o0[,]o1[,]o2", "o0[,]o2[,]o4", 20), // (2 - 1) / 3
        ("true-false", "false", "false", 60),
        ("numeric", "44.4[:]48.4", "43.5", 30),
        (
            "matching",
            "o0[.]m0[,]o1[.]m1[,]o2[.]m2",
            "o0[.]m2[,]o2[.]m0",
            0,
        ),
        ("sequencing", "o0[,]o1[,]o2[,]o3", "o1[,]o0[,]o2[,]o3", 40), // (5 - 1) / 6
        ("choice", "o2", "o2", 60),
    ];
    let statements = read(&all_seven(), &sheet);
    assert_eq!(statements.len(), 8);
    for (statement, (kind, key, response, raw)) in statements.iter().zip(expected) {
        let definition = &statement["object"]["definition"];
        assert_eq!(definition["interactionType"], kind);
        assert_eq!(definition["correctResponsesPattern"], json!([key]));
        let result = &statement["result"];
        assert_eq!(result["response"], response);
        assert_eq!(result["score"]["raw"], raw);
        assert_eq!(result["success"], raw == 60);
        assert_eq!(result.get("extensions"), None, "nobody said how sure");
        let has = |name: &str| definition.get(name).is_some();
        let matching = kind == "matching";
        assert_eq!([has("source"), has("target")], [matching; 2], "{kind}");
        let choices = kind == "choice" || kind == "sequencing";
        assert_eq!(has("choices"), choices, "{kind}");
        assert!(!has("scale") && !has("steps"));
    }
    let scaled = |at: usize| statements[at]["result"]["score"]["scaled"].as_f64();
    // 20 / 60 and 40 / 60 to four decimals.
    assert_eq!([scaled(1), scaled(5)], [Some(0.3333), Some(0.6667)]);
    // 0 + 20 + 60 + 30 + 0 + 40 + 60 of 420.
    let score = &statements[7]["result"]["score"];
    assert_eq!(score["raw"], 210);
    assert_eq!(score["max"], 420);
    assert_eq!(score["scaled"].as_f64(), Some(0.5));
}

#[test]
fn what_was_left_out_has_no_statement_and_brings_no_points() {
    let sheet = [None, Some(Answer::Choice(vec![0, 1, 2]).into())];
    let statements = read(&all_seven(), &sheet);
    assert_eq!(statements.len(), 2);
    assert_eq!(
        statements[0]["object"]["id"],
        "https://example.org/en/quiz/#inputs"
    );
    assert_eq!(statements[1]["result"]["score"]["raw"], 60);
    assert_eq!(statements[1]["result"]["score"]["max"], 420);
    assert_eq!(read(&all_seven(), &[]).len(), 1);
}

#[test]
fn statements_are_of_one_nobody_at_one_time() {
    let text = read(&all_seven(), &[])[0].to_string();
    assert!(
        !text.contains("mbox") && !text.contains(".r02"),
        "no address and no room: {text}"
    );
    // Different random numbers are different people and different statements.
    let bank = bank();
    let mut numbers = samples(2_000, &any::<u32>()).into_iter();
    let mut random = || numbers.next().expect("enough numbers");
    let mut seen = Vec::new();
    for _ in 0..100 {
        let text = statements(&OCCASION, &all_seven(), &bank, &[], &mut random);
        let statement: Vec<Value> = serde_json::from_str(&text).expect("JSON");
        for id in [
            &statement[0]["id"],
            &statement[0]["actor"]["account"]["name"],
            &statement[0]["context"]["registration"],
        ] {
            let id = id.as_str().expect("a text").to_owned();
            // RFC 9562, section 5.4: version 4, variant 10.
            let shape: String = id
                .chars()
                .map(|c| if c == '-' { '-' } else { 'x' })
                .collect();
            assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
            assert_eq!(&id[14..15], "4");
            assert!("89ab".contains(&id[19..20]), "{id}");
            assert!(!seen.contains(&id));
            seen.push(id);
        }
    }
}

#[test]
fn words_of_a_question_that_is_not_translated_are_marked_so() {
    let mut bank = bank();
    bank[0].in_original = true;
    let sheet = [Some(Answer::Choice(vec![0]).into())];
    let text = statements(&OCCASION, &all_seven(), &bank, &sheet, &mut counting());
    let read: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let definition = &read[0]["object"]["definition"];
    assert!(definition["description"].get("en").is_some());
    assert!(definition["choices"][0]["description"].get("en").is_some());
    assert_eq!(read[0]["context"]["language"], "ar");
}

/// Scores stay within their bounds whatever was answered; files for the judge.
#[test]
fn statements_of_any_sheet_in_every_language_are_written_for_the_judge() {
    let folder = project("target/judged/xapi");
    fs::create_dir_all(&folder).expect("a folder");
    for edition in editions() {
        let mut all: Vec<Value> = Vec::new();
        let mut numbers = samples(4_000, &any::<u32>()).into_iter();
        for (seed, givens) in (0..).zip(samples(40, &any::givens(&edition.quiz))) {
            let selection = Selection::drawn(seed);
            let layout = layout(&edition.quiz, &selection).expect("it fits");
            let sheet = any::sheet(&layout, &givens);
            let occasion = Occasion {
                language: &edition.language.code,
                original: &edition.campaign.original,
                ..OCCASION
            };
            let mut random = || numbers.next().expect("enough numbers");
            let text = statements(&occasion, &selection, &edition.quiz, &sheet, &mut random);
            let read: Vec<Value> = serde_json::from_str(&text).expect("JSON");
            let given = sheet.iter().flatten().count();
            assert_eq!(read.len(), given + 1);
            let mut sum = 0;
            for (place, given) in sheet.iter().enumerate() {
                let question = &edition.quiz[layout.positions[place]];
                sum += given
                    .as_ref()
                    .map_or(0, |given| points(&question.facts, &given.answer));
            }
            for statement in &read {
                let score = &statement["result"]["score"];
                let number = |name: &str| score[name].as_f64().expect("a number");
                assert!(number("min") <= number("raw") && number("raw") <= number("max"));
                let share = number("raw") / number("max");
                assert!((number("scaled") - share).abs() <= 0.000_05, "{score}");
            }
            let whole = &read[given]["result"]["score"];
            assert_eq!(whole["raw"], sum);
            assert_eq!(whole["max"], FULL * sheet.len() as u32);
            all.extend(read);
        }
        let file = folder.join(format!("{}.json", edition.language.code));
        fs::write(file, serde_json::to_string(&all).expect("JSON")).expect("written");
    }
}
