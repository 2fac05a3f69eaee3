//! Questions that cannot be answered.

use super::copy::{Copy, shown};
use serde_json::{Value, json};

/// The position that a field's path starts with: 5 of `[5] "Q06" › `.
fn position_in(path: &str) -> usize {
    path[1..path.find(']').unwrap()].parse().unwrap()
}

#[test]
fn a_key_that_no_answer_fits_is_refused() {
    // Kind of question, field, its wrong value, field of the error, words of what was expected.
    let cases = r#"
        single | key | [4] | key[0] | from 0 to 3
        single | key | [] | key | the one right option
        single | key | [0, 1] | key | the one right option
        who-said-it | key | [0, 1] | key | the one right option
        true-false | key | [0, 1] | key | the one right option
        multiple | key | [1] | key | two or more
        multiple | key | [0, 1, 2, 3] | key | fewer than all 4
        multiple | key | [1, 1] | key[1] | each position once
        matching | key | [0, 1] | key | each of the 3 options
        matching | key | [0, 1, 1] | key[2] | each position once
        matching | key | [0, 1, 3] | key[2] | a position in matches
        ordering | key | [0, 1, 2] | key | all 4 options
        ordering | key | [0, 1, 2, 2] | key[3] | each position once
        numeric | range/answer | "101" | range › answer | from "min" to "max"
        numeric | range/answer | "46.45" | range › answer | at most one digit
        numeric | range/max | "0" | range › max | above "min"
        numeric | range/half | "1" | range › half | not below "full"
        numeric | range/step | "0" | range › step | above 0
        numeric | range/full | "2,0" | range › full | a plain decimal
        numeric | range | null | range | a range
    "#;
    for case in cases.trim().lines() {
        let columns: Vec<&str> = case.trim().split(" | ").collect();
        let [kind, field, wrong, path, expected] = columns[..] else {
            panic!("{case}")
        };
        let wrong: Value = serde_json::from_str(wrong).unwrap();
        let content = Copy::new();
        let mut at = String::new();
        content.change("en/quiz.json", |list| {
            let questions = list.as_array_mut().unwrap();
            let position = questions
                .iter()
                .position(|one| one["facts"]["kind"] == kind)
                .unwrap();
            let question = &mut questions[position];
            at = format!("[{position}] {} › facts › ", question["id"]);
            *question.pointer_mut(&format!("/facts/{field}")).unwrap() = wrong.clone();
        });
        let errors = content.errors();
        let error = errors
            .iter()
            .find(|error| error.path == format!("{at}{path}"));
        let error = error.unwrap_or_else(|| panic!("{kind} {wrong}:\n{}", shown(&errors)));
        assert!(error.expected.contains(expected), "{kind} {wrong}: {error}");
        // The line, found in the text: of the question's own key, as each question has one; or
        // in the only range before the error, that of the first numeric question.
        let text = content.text("en/quiz.json");
        let lines = |name: &str| -> Vec<usize> {
            let name = format!("\"{name}\":");
            let all = text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.contains(&name));
            all.map(|(number, _)| number + 1).collect()
        };
        let line = match path.strip_prefix("key") {
            Some(element) => {
                let element = element.trim_matches(['[', ']']);
                let below = element.parse::<usize>().map_or(0, |position| position + 1);
                lines("key")[position_in(&at)] + below
            }
            None => {
                let range = lines("range")[0];
                let name = path.rsplit(" › ").next().unwrap();
                *lines(name).iter().find(|line| **line >= range).unwrap()
            }
        };
        assert_eq!(error.line, line, "{error}");
    }
}

#[test]
fn a_wrong_key_is_told_at_its_line() {
    let content = Copy::new();
    content.change("en/quiz.json", |list| list[0]["facts"]["key"] = json!([6]));
    content.refused(
        "en/quiz.json",
        "[0] \"Q01\" › facts › key[0]",
        "        6",
        [
            "a position in options, from 0 to 3",
            "6",
            "correct the position",
        ],
    );
}

#[test]
fn a_question_has_two_options_at_least_and_no_more_than_people_read() {
    // Field, its wrong value, field of the error, words of what was expected.
    let cases = r#"
        /0/words/options | ["1"] | [0] "Q01" › words › options | 2 to 4 options
        /0/words/options | ["1","2","3","4","5"] | [0] "Q01" › words › options | 2 to 4
        /9/words/options | ["1","2","3","4","5","6","7"] | [9] "Q10" › words › options | 2 to 6
        /0/words/options | ["1","2","3","2"] | [0] "Q01" › words › options[3] | each text once
        /10/words/options | ["1","2","3"] | [10] "Q11" › words › options | 2 options
        /2/words/options | ["1","2"] | [2] "Q03" › words › options | no options
        /5/words/matches | ["1"] | [5] "Q06" › words › matches | 2 to 6 matches
    "#;
    for case in cases.trim().lines() {
        let columns: Vec<&str> = case.trim().split(" | ").collect();
        let [pointer, wrong, path, expected] = columns[..] else {
            panic!("{case}")
        };
        let wrong: Value = serde_json::from_str(wrong).unwrap();
        let content = Copy::new();
        content.change("en/quiz.json", |list| {
            *list.pointer_mut(pointer).unwrap() = wrong.clone()
        });
        let errors = content.errors();
        let error = errors
            .iter()
            .find(|error| error.path == path && error.file.contains("/en/"));
        let error = error.unwrap_or_else(|| panic!("{wrong}:\n{}", shown(&errors)));
        assert!(error.expected.contains(expected), "{wrong}: {error}");
    }
}
