//! Questions that cannot be answered.

use serde_json::{Value, json};
use support::copy::{Copy, shown};

/// The position that a field's path starts with: 4 of `[4] "G5" › `.
fn position_in(path: &str) -> usize {
    path[1..path.find(']').unwrap()].parse().unwrap()
}

#[test]
fn a_key_that_no_answer_fits_is_refused() {
    // Kind of question, field, its wrong value, field of the error, words of what was expected.
    let cases = r#"
        single | key | [3] | key[0] | from 0 to 2
        single | key | [] | key | the one right option
        single | key | [0, 1] | key | the one right option
        who-said-it | key | [0, 1] | key | the one right option
        true-false | key | [0, 1] | key | the one right option
        multiple | key | [1] | key | two or more
        multiple | key | [0, 1, 2, 3, 4] | key | fewer than all 5
        multiple | key | [1, 1] | key[1] | each position once
        matching | key | [0] | key | each of the 2 options
        matching | key | [1, 1] | key[1] | each position once
        matching | key | [0, 3] | key[1] | a position in matches, from 0 to 2
        ordering | key | [0, 1] | key | all 3 options
        ordering | key | [0, 1, 1] | key[2] | each position once
        numeric | range/answer | "90.5" | range › answer | from "min" to "max"
        numeric | range/answer | "62.7" | range › answer | steps from "min"
        numeric | range/answer | "62.55" | range › answer | at most one digit
        numeric | range/max | "10" | range › max | above "min"
        numeric | range/half | "2" | range › half | not below "full"
        numeric | range/step | "0" | range › step | above 0
        numeric | range/full | "2,5" | range › full | a plain decimal
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
        content.change("fr/quiz.json", |list| {
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
        let text = content.text("fr/quiz.json");
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
    content.change("fr/quiz.json", |list| list[0]["facts"]["key"] = json!([6]));
    content.refused(
        "fr/quiz.json",
        "[0] \"G1\" › facts › key[0]",
        "        6",
        [
            "a position in options, from 0 to 2",
            "6",
            "correct the position",
        ],
    );
}

#[test]
fn a_question_has_two_options_at_least_and_no_more_than_people_read() {
    // Field, its wrong value, field of the error, words of what was expected.
    let cases = r#"
        /0/words/options | ["1"] | [0] "G1" › words › options | 2 to 4 options
        /0/words/options | ["1","2","3","4","5"] | [0] "G1" › words › options | 2 to 4
        /1/words/options | ["1","2","3","4","5","6","7"] | [1] "G2" › words › options | 2 to 6
        /0/words/options | ["1","2","3","2"] | [0] "G1" › words › options[3] | each text once
        /2/words/options | ["1","2","3"] | [2] "G3" › words › options | 2 options
        /3/words/options | ["1","2"] | [3] "G4" › words › options | no options
        /4/words/matches | ["1"] | [4] "G5" › words › matches | 2 to 6 matches
    "#;
    for case in cases.trim().lines() {
        let columns: Vec<&str> = case.trim().split(" | ").collect();
        let [pointer, wrong, path, expected] = columns[..] else {
            panic!("{case}")
        };
        let wrong: Value = serde_json::from_str(wrong).unwrap();
        let content = Copy::new();
        content.change("fr/quiz.json", |list| {
            *list.pointer_mut(pointer).unwrap() = wrong.clone()
        });
        let errors = content.errors();
        let error = errors
            .iter()
            .find(|error| error.path == path && error.file.contains("/fr/"));
        let error = error.unwrap_or_else(|| panic!("{wrong}:\n{}", shown(&errors)));
        assert!(error.expected.contains(expected), "{wrong}: {error}");
    }
}
