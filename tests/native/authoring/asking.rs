//! Questions that test something else than what people know, in any language.

use super::copy::{Copy, entry, shown};
use authoring::load::load;
use serde_json::{Value, json};

/// The file's question with its words changed, and the only error of it.
fn refused(
    language: &str,
    id: &str,
    change: impl FnOnce(&mut Value),
    field: &str,
    says: [&str; 3],
) {
    let content = Copy::new();
    let file = format!("{language}/quiz.json");
    let mut at = 0;
    content.change(&file, |list| {
        let all = list.as_array().unwrap();
        at = all.iter().position(|one| one["id"] == id).unwrap();
        change(&mut entry(list, id)["words"]);
    });
    let error = content.error();
    assert_eq!(error.file, content.path(&file).display().to_string());
    assert_eq!(error.path, format!("[{at}] \"{id}\" › words › {field}"));
    for (said, words) in [&error.expected, &error.found, &error.what_to_do]
        .iter()
        .zip(says)
    {
        assert!(said.contains(words), "{words:?} is not said:\n{error}");
    }
}

#[test]
fn every_wrong_option_stands_for_a_mistake_and_no_right_one_does() {
    for language in ["en", "ar"] {
        refused(
            language,
            "Q01",
            |words| words["misconceptions"][1] = Value::Null,
            "misconceptions[1]",
            ["the mistake that whoever", "null", "what is mixed up"],
        );
        refused(
            language,
            "Q10",
            |words| words["misconceptions"][1] = json!("Mixed up."),
            "misconceptions[1]",
            ["this option is right", "Mixed up.", "correct the key"],
        );
        refused(
            language,
            "Q12",
            |words| drop(words.as_object_mut().unwrap().remove("misconceptions")),
            "misconceptions",
            ["2 texts or nulls", "0", "for each wrong option"],
        );
        refused(
            language,
            "Q06",
            |words| words["misconceptions"] = json!([null, null, null]),
            "misconceptions",
            ["no misconceptions", "3", "take the list out"],
        );
    }
}

#[test]
fn no_option_is_all_or_none_of_the_others() {
    for (language, option, phrase) in [
        ("en", "All of the above", "all of the above"),
        ("en", "None of these, I think", "none of these"),
        ("ar", "جميع ما سبق.", "جميع ما سبق"),
    ] {
        refused(
            language,
            "Q22",
            |words| words["options"][2] = json!(option),
            "options[2]",
            ["says something by itself", phrase, "ask for several"],
        );
    }
}

#[test]
fn a_question_with_a_not_says_why_in_its_facts() {
    for (language, prompt, word) in [
        ("en", "Which year does the Roadmap not name?", "not"),
        (
            "en",
            "All of these but one are named: which isn't?",
            "isn’t",
        ),
        ("ar", "أي سنة لم تذكرها خريطة الطريق؟", "لم"),
    ] {
        refused(
            language,
            "Q02",
            |words| words["prompt"] = json!(prompt),
            "prompt",
            ["asks for what is so", word, "negative_because"],
        );
    }
    // Two questions of the bank have their reason; without it they are refused in both languages.
    let content = Copy::new();
    content.change("en/quiz.json", |list| {
        let facts = entry(list, "Q05")["facts"].as_object_mut().unwrap();
        assert!(facts.remove("negative_because").is_some());
    });
    let errors = content.errors();
    let found: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(
        found,
        ["[4] \"Q05\" › words › prompt"; 2],
        "{}",
        shown(&errors)
    );
}

#[test]
fn a_language_that_asks_questions_lists_what_they_may_not_say() {
    for (language, field, means) in [
        ("en", "negations", "\"not\" and \"except\""),
        ("ar", "negations", "\"not\" and \"except\""),
        ("ar", "catch_all_options", "\"all of the above\""),
    ] {
        for gone in [true, false] {
            let content = Copy::new();
            let file = format!("{language}/language.json");
            content.change(&file, |one| {
                let fields = one.as_object_mut().unwrap();
                if gone {
                    assert!(fields.remove(field).is_some());
                } else {
                    fields[field] = json!([]);
                }
            });
            let error = content.error();
            assert_eq!(error.file, content.path(&file).display().to_string());
            assert_eq!(error.path, field);
            assert!(error.expected.contains("its questions are checked"));
            assert_eq!(error.found, "none");
            assert!(error.what_to_do.contains(means), "{error}");
        }
    }
    // Where nothing is asked, there is nothing to look for.
    let content = Copy::new();
    content.change("ar/language.json", |one| one["negations"] = json!([]));
    content.change("ar/quiz.json", |list| {
        for question in list.as_array_mut().unwrap() {
            question["words"] = Value::Null;
        }
    });
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

#[test]
fn a_quotation_in_a_question_may_say_not() {
    let content = Copy::new();
    for (language, prompt) in [
        ("en", "Who said “We cannot wait, not even a year”?"),
        ("ar", "من قال «لا يمكننا أن ننتظر»؟"),
    ] {
        content.change(&format!("{language}/quiz.json"), |list| {
            entry(list, "Q08")["words"]["prompt"] = json!(prompt);
        });
    }
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

#[test]
fn the_right_option_is_not_longest_more_often_than_chance_has_it() {
    for language in ["en", "ar"] {
        let content = Copy::new();
        content.change(&format!("{language}/quiz.json"), |list| {
            for id in ["Q01", "Q05", "Q08", "Q09", "Q13", "Q17", "Q18", "Q20"] {
                let words = &mut entry(list, id)["words"];
                let right = words["misconceptions"].as_array().unwrap();
                let right = right.iter().position(Value::is_null).unwrap();
                let option = &mut words["options"][right];
                let padded = format!("{} {}", option.as_str().unwrap(), "a".repeat(80));
                *option = json!(padded);
            }
        });
        let errors = content.errors();
        let told = errors.iter().filter(|error| error.path == "whole file");
        let told: Vec<_> = told.collect();
        // Eleven questions of four options: by chance 2.75, two deviations are 2.87.
        assert_eq!(told.len(), 1, "{}", shown(&errors));
        assert!(told[0].file.contains(&format!("/{language}/")));
        assert!(
            told[0]
                .expected
                .contains("at most 5 of 11 right options longest")
        );
        assert!(told[0].what_to_do.contains("wrong options as fully"));
    }
}

#[test]
fn the_right_option_does_not_stand_at_one_place_more_often_than_chance_has_it() {
    let content = Copy::new();
    for language in ["en", "ar"] {
        content.change(&format!("{language}/quiz.json"), |list| {
            for id in ["Q05", "Q08", "Q13", "Q17", "Q18", "Q20", "Q25"] {
                let question = entry(list, id);
                let words = &mut question["words"];
                let right = words["misconceptions"].as_array().unwrap();
                let right = right.iter().position(Value::is_null).unwrap();
                for field in ["options", "misconceptions"] {
                    words[field].as_array_mut().unwrap().swap(0, right);
                }
                if language == "en" {
                    question["facts"]["key"] = json!([0]);
                }
            }
        });
    }
    let errors = content.errors();
    assert_eq!(errors.len(), 2, "{}", shown(&errors));
    for error in &errors {
        assert!(
            error
                .expected
                .contains("at most 5 of 11 right options at place 0"),
            "{error}"
        );
        assert!(error.found.starts_with("7:"), "{error}");
        assert!(error.what_to_do.contains("correct their keys"), "{error}");
    }
}
