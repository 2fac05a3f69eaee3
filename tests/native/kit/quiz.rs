//! What the report of losses says of the quiz's files. That the files hold the bank is read by
//! programs of others, in `tests/judges.rs`.

use super::read::table;
use content::exports::ExportWord;
use content::{Content, QuestionKind};
use exports::quiz;
use std::collections::BTreeMap;
use support::{editions, made_up, made_up_in};

type Row = BTreeMap<String, String>;

/// The report of this content.
fn losses(content: &Content) -> Vec<Row> {
    let parts = quiz::parts(content).unwrap();
    let files = parts.into_iter().flat_map(|part| part.files);
    let mut report = files.filter(|file| file.name == "quiz/losses.csv");
    table(&report.next().unwrap().bytes)
}

/// The files of the quiz beside the report.
const FILES: [&str; 7] = [
    "moodle.xml",
    "gift.txt",
    "aiken.txt",
    "qti3.zip",
    "kahoot.xlsx",
    "anki.txt",
    "questions.csv",
];

/// Editions of the made-up campaign and of the tested one.
fn every() -> impl Iterator<Item = &'static Content> {
    made_up().iter().chain(editions())
}

/// What it says of a question in a file: outcomes with their words.
fn said(rows: &[Row], file: &str, question: &str) -> Vec<(String, String)> {
    rows.iter()
        .filter(|row| row["file"] == format!("quiz/{file}") && row["question"] == question)
        .map(|row| (row["outcome"].clone(), row["what"].clone()))
        .collect()
}

#[test]
fn the_report_tells_of_every_question_in_every_file_of_the_quiz() {
    for content in every() {
        let rows = losses(content);
        let parts = quiz::parts(content).unwrap();
        let names: Vec<String> = parts.into_iter().map(|part| part.name).collect();
        let mut expected: Vec<String> = FILES.iter().map(|name| format!("quiz/{name}")).collect();
        expected.push("quiz/losses.csv".to_owned());
        assert_eq!(names, expected);
        for file in FILES {
            for question in content.quiz.iter() {
                let of = said(&rows, file, &question.id);
                assert!(!of.is_empty(), "{file} {}", question.id);
                for (outcome, what) in of {
                    assert!(["whole", "changed", "left-out"].contains(&outcome.as_str()));
                    assert_eq!(
                        what.is_empty(),
                        outcome == "whole",
                        "{file} {}",
                        question.id
                    );
                    assert!(!what.contains(['{', '}']), "{what}");
                }
            }
        }
    }
}

/// One of each kind is in the bank of `tests/fixtures/campaign`: a single right option, several
/// (two of five), true or false, a number, matches, an order, and who said it. Kahoot takes four
/// options.
#[test]
fn formats_for_one_right_option_leave_out_the_other_kinds_and_the_full_ones_none() {
    for content in made_up() {
        let rows = losses(content);
        for file in FILES {
            let questions = content.quiz.iter().map(|question| question.id.as_str());
            let out: Vec<&str> = questions
                .filter(|id| {
                    let of = said(&rows, file, id);
                    of.iter().any(|(outcome, _)| outcome == "left-out")
                })
                .collect();
            let expected = match file {
                "aiken.txt" | "kahoot.xlsx" => &["G2", "G4", "G5", "G6"][..],
                _ => &[],
            };
            assert_eq!(out, expected, "{} {file}", content.language.code);
        }
    }
}

#[test]
fn no_format_for_one_right_option_has_another_kind_and_the_full_ones_have_all() {
    for content in editions() {
        let rows = losses(content);
        for question in content.quiz.iter() {
            let out = |file: &str| {
                let of = said(&rows, file, &question.id);
                of.iter().any(|(outcome, _)| outcome == "left-out")
            };
            let one = matches!(
                question.facts.kind,
                QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt
            );
            let id = &question.id;
            assert!(one || out("aiken.txt"), "{id}");
            let several = question.facts.kind == QuestionKind::Multiple;
            assert!(one || several || out("kahoot.xlsx"), "{id}");
            for full in ["moodle.xml", "qti3.zip", "anki.txt", "questions.csv"] {
                assert!(!out(full), "{full} {id}");
            }
        }
    }
}

/// The French made-up content with one question of three options, whose texts are this long.
fn with_lengths(prompt: usize, option: usize) -> Content {
    let mut content = made_up_in("fr").clone();
    content.quiz.truncate(1);
    let words = &mut content.quiz[0].words;
    assert_eq!(words.options.len(), 3);
    words.prompt = "p".repeat(prompt);
    words.options[2] = "o".repeat(option);
    content
}

/// A loss in the edition's words, with these numbers in them.
fn told(content: &Content, word: ExportWord, numbers: &[(&str, &str)]) -> (String, String) {
    let mut words = content.export_word(word).to_owned();
    for (place, number) in numbers {
        let filled = words.replace(place, number);
        assert_ne!(words, filled, "{place}");
        words = filled;
    }
    ("left-out".to_owned(), words)
}

#[test]
fn a_text_at_kahoots_limit_is_there_and_one_more_character_is_told_with_the_number() {
    let fits = losses(&with_lengths(120, 75));
    assert_eq!(
        said(&fits, "kahoot.xlsx", "G1"),
        [("whole".to_owned(), String::new())]
    );
    let content = with_lengths(121, 80);
    let prompt = [("{n}", "121"), ("{over}", "1"), ("{limit}", "120")];
    let option = [
        ("{option}", "3"),
        ("{n}", "80"),
        ("{over}", "5"),
        ("{limit}", "75"),
    ];
    assert_eq!(
        said(&losses(&content), "kahoot.xlsx", "G1"),
        [
            told(&content, ExportWord::LongPrompt, &prompt),
            told(&content, ExportWord::LongOption, &option),
        ]
    );
}

#[test]
fn more_options_than_kahoot_takes_are_told_with_their_number() {
    for content in made_up() {
        assert_eq!(
            said(&losses(content), "kahoot.xlsx", "G2"),
            [told(
                content,
                ExportWord::ManyOptions,
                &[("{n}", "5"), ("{limit}", "4")]
            )]
        );
    }
}

/// A globe is one character and two UTF-16 units: 61 of them are 122.
#[test]
fn kahoots_lengths_are_those_of_whoever_counts_most() {
    let mut content = with_lengths(1, 1);
    content.quiz[0].words.prompt = "🌍".repeat(61);
    let numbers = [("{n}", "122"), ("{over}", "2"), ("{limit}", "120")];
    assert_eq!(
        said(&losses(&content), "kahoot.xlsx", "G1"),
        [told(&content, ExportWord::LongPrompt, &numbers)]
    );
}

#[test]
fn a_question_that_aiken_would_read_as_something_else_is_left_out_and_told() {
    for (prompt, fits) in [
        ("A) is this a question?", false),
        ("B. is this one?", false),
        ("ANSWER: what?", false),
        ("?", false),
        ("Is this\none?", false),
        ("A question?", true),
        ("a) is this one?", true),
    ] {
        let mut content = with_lengths(1, 1);
        content.quiz[0].words.prompt = prompt.to_owned();
        let said = said(&losses(&content), "aiken.txt", "G1");
        let whole = said.iter().all(|(outcome, _)| outcome == "whole");
        assert_eq!(whole, fits, "{prompt}: {said:?}");
        let parts = quiz::parts(&content).unwrap();
        let files = parts.into_iter().flat_map(|part| part.files);
        let mut aiken = files.filter(|file| file.name == "quiz/aiken.txt");
        assert_eq!(aiken.next().unwrap().bytes.is_empty(), !fits, "{prompt}");
    }
}

#[test]
fn a_match_that_belongs_to_nothing_is_told_where_it_cannot_be_offered() {
    // The first of three matches belongs to neither of the two options.
    let spare = losses(made_up_in("fr"));
    assert_eq!(said(&spare, "gift.txt", "G5")[0].0, "changed");
    assert_eq!(said(&spare, "moodle.xml", "G5")[0].0, "whole");
    let mut content = made_up_in("fr").clone();
    let question = &mut content.quiz[4];
    question.words.matches.remove(0);
    question.facts.key = vec![0, 1];
    let rows = losses(&content);
    assert_eq!(said(&rows, "gift.txt", "G5")[0].0, "whole");
    assert_eq!(said(&rows, "moodle.xml", "G5")[0].0, "whole");
}
