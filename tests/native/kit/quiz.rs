//! What the report of losses says of the quiz's files. That the files hold the bank is read by
//! programs of others, in `tests/judges.rs`.

use super::{kit, table};
use content::{Content, QuestionKind};
use roadmap::document::kit::quiz;
use std::collections::{BTreeMap, BTreeSet};
use support::{edition, editions};

type Row = BTreeMap<String, String>;

/// The report of this content.
fn losses(content: &Content) -> Vec<Row> {
    let parts = quiz::parts(content).unwrap();
    let files = parts.into_iter().flat_map(|part| part.files);
    let mut report = files.filter(|file| file.name == "quiz/losses.csv");
    table(&report.next().unwrap().bytes)
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
    for content in editions() {
        let rows = losses(content);
        let names = kit(&content.language.code).keys();
        let files: BTreeSet<&str> = names
            .filter(|name| name.starts_with("quiz/") && *name != "quiz/losses.csv")
            .map(String::as_str)
            .collect();
        assert_eq!(files.len(), 7);
        for file in files {
            for question in content.quiz.iter() {
                let of = said(&rows, &file["quiz/".len()..], &question.id);
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

#[test]
fn formats_for_one_right_option_leave_out_the_other_kinds_and_the_full_ones_none() {
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
            assert_eq!(out("aiken.txt"), !one, "{}", question.id);
            for full in [
                "moodle.xml",
                "gift.txt",
                "qti3.zip",
                "anki.txt",
                "questions.csv",
            ] {
                assert!(!out(full), "{full} {}", question.id);
            }
            if !one && question.facts.kind != QuestionKind::Multiple {
                assert!(out("kahoot.xlsx"), "{}", question.id);
            }
        }
    }
}

/// The English content with one question of four options, whose texts are this long.
fn with_lengths(prompt: usize, option: usize) -> Content {
    let mut content = edition("en").clone();
    content.quiz.truncate(1);
    let words = &mut content.quiz[0].words;
    assert_eq!(words.options.len(), 4);
    words.prompt = "p".repeat(prompt);
    words.options[2] = "o".repeat(option);
    content
}

#[test]
fn a_text_at_kahoots_limit_is_there_and_one_more_character_is_told_with_the_number() {
    let fits = losses(&with_lengths(120, 75));
    assert_eq!(
        said(&fits, "kahoot.xlsx", "Q01"),
        [("whole".to_owned(), String::new())]
    );
    let long = losses(&with_lengths(121, 80));
    let long = said(&long, "kahoot.xlsx", "Q01");
    assert_eq!(long.len(), 2);
    assert!(long.iter().all(|(outcome, _)| outcome == "left-out"));
    let (prompt, option) = (&long[0].1, &long[1].1);
    assert!(
        prompt.contains("has 121 characters, 1 more than the 120"),
        "{prompt}"
    );
    assert!(
        option.contains("option 3 has 80 characters, 5 more than the 75"),
        "{option}"
    );
}

/// A globe is one character and two UTF-16 units: 61 of them are 122.
#[test]
fn kahoots_lengths_are_those_of_whoever_counts_most() {
    let mut content = with_lengths(1, 1);
    content.quiz[0].words.prompt = "🌍".repeat(61);
    let said = said(&losses(&content), "kahoot.xlsx", "Q01");
    assert!(said[0].1.contains("has 122 characters, 2 more"), "{said:?}");
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
        let said = said(&losses(&content), "aiken.txt", "Q01");
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
    let mut content = edition("en").clone();
    content
        .quiz
        .retain(|question| question.facts.kind == QuestionKind::Matching);
    let id = content.quiz[0].id.clone();
    assert_eq!(said(&losses(&content), "gift.txt", &id)[0].0, "whole");
    content.quiz[0].words.matches.push("Nothing".to_owned());
    let rows = losses(&content);
    assert_eq!(said(&rows, "gift.txt", &id)[0].0, "changed");
    assert_eq!(said(&rows, "moodle.xml", &id)[0].0, "whole");
}
