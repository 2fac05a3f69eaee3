//! Questions that test something else than what people know, in any language.

use authoring::load::load;
use serde_json::{Value, json};
use support::copy::{Copy, LANGUAGES, ORIGINAL, assert_says, entry, push, shown};

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
    assert_says(&error, says);
}

#[test]
fn every_wrong_option_stands_for_a_mistake_and_no_right_one_does() {
    for language in LANGUAGES {
        refused(
            language,
            "G1",
            |words| words["misconceptions"][2] = Value::Null,
            "misconceptions[2]",
            ["the mistake that whoever", "null", "what is mixed up"],
        );
        refused(
            language,
            "G2",
            |words| words["misconceptions"][3] = json!("Mélange."),
            "misconceptions[3]",
            ["this option is right", "Mélange.", "correct the key"],
        );
        refused(
            language,
            "G3",
            |words| drop(words.as_object_mut().unwrap().remove("misconceptions")),
            "misconceptions",
            ["2 texts or nulls", "0", "for each wrong option"],
        );
        refused(
            language,
            "G6",
            |words| words["misconceptions"] = json!([null, null, null]),
            "misconceptions",
            ["no misconceptions", "3", "take the list out"],
        );
        // It has more matches than options, and its key points into the matches.
        refused(
            language,
            "G5",
            |words| words["misconceptions"] = json!([null, null]),
            "misconceptions",
            ["no misconceptions", "2", "take the list out"],
        );
    }
}

#[test]
fn no_option_is_all_or_none_of_the_others() {
    for (language, option, phrase) in [
        (
            "fr",
            "Toutes les réponses ci-dessus",
            "toutes les réponses ci-dessus",
        ),
        (
            "fr",
            "Aucune des réponses ci-dessus, je crois",
            "aucune des réponses ci-dessus",
        ),
        ("ar", "جميع ما سبق.", "جميع ما سبق"),
    ] {
        refused(
            language,
            "G1",
            |words| words["options"][2] = json!(option),
            "options[2]",
            ["says something by itself", phrase, "ask for several"],
        );
    }
}

#[test]
fn a_question_with_a_not_says_why_in_its_facts() {
    for (language, prompt, word) in [
        (
            "fr",
            "Quel légume la charte cite-t-elle jamais ?",
            "\"jamais\"",
        ),
        // The list has another apostrophe.
        ("fr", "Des légumes, lequel N'EST plus cité ?", "\"n’est\""),
        ("ar", "أي بذرة لم يذكرها الميثاق؟", "\"لم\""),
        ("qaa", "Quûee nee diit laa chaartee ?", "\"nee\""),
    ] {
        refused(
            language,
            "G1",
            |words| words["prompt"] = json!(prompt),
            "prompt",
            ["asks for what is so", word, "negative_because"],
        );
    }
    // One question of the bank has its reason; without it all languages are refused.
    let content = Copy::new();
    content.change("fr/quiz.json", |list| {
        let facts = entry(list, "G4")["facts"].as_object_mut().unwrap();
        assert!(facts.remove("negative_because").is_some());
    });
    let errors = content.errors();
    let found: Vec<(&str, &str)> = errors
        .iter()
        .map(|error| (error.file.as_str(), error.path.as_str()))
        .collect();
    let files = LANGUAGES.map(|language| content.path(&format!("{language}/quiz.json")));
    let files = files.map(|file| file.display().to_string());
    let expected = files
        .each_ref()
        .map(|file| (file.as_str(), "[3] \"G4\" › words › prompt"));
    assert_eq!(found, expected, "{}", shown(&errors));
}

#[test]
fn a_language_that_asks_questions_lists_what_they_may_not_say() {
    for (language, field, means) in [
        ("fr", "negations", "\"not\" and \"except\""),
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
        ("fr", "Qui a dit « il ne faut pas attendre » ?"),
        ("ar", "من قال «لا يمكننا أن ننتظر»؟"),
        ("qaa", "Quûii aa diit « jaamaaiis » ?"),
    ] {
        content.change(&format!("{language}/quiz.json"), |list| {
            entry(list, "G7")["words"]["prompt"] = json!(prompt);
        });
    }
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

/// A copy with fourteen more questions, each with one right option of four at the place that is
/// given for it. `longest` is a language and how many of their right options are longest there.
fn with_more_questions(place: impl Fn(usize) -> usize, longest: (&str, usize)) -> Copy {
    let content = Copy::new();
    for language in LANGUAGES {
        content.change(&format!("{language}/quiz.json"), |list| {
            for nth in 0..14 {
                let right = place(nth);
                let mut options = ["un", "dp", "tr", "qt"].map(String::from);
                if longest.0 == language && nth < longest.1 {
                    options[right].push_str(" long");
                }
                let mut mistakes = json!(["M.", "M.", "M.", "M."]);
                mistakes[right] = Value::Null;
                let mut question = json!({
                    "id": format!("N{nth}"),
                    "words": {
                        "prompt": format!("{nth} ?"),
                        "options": options,
                        "misconceptions": mistakes,
                        "why": "W.",
                    },
                });
                if language == ORIGINAL {
                    let quote =
                        json!({ "document": "charte", "sentences": ["ht"], "text": "Cinq travaux" });
                    question["facts"] =
                        json!({ "kind": "single", "key": [right], "quotes": [quote] });
                }
                push(list, question);
            }
        });
    }
    content
}

// With the two of the campaign, of three options and of two, sixteen questions have one right
// option. By chance 14/4 + 1/3 + 1/2 = 4.33 of them stand out; the variance is 14 × 3/16 + 2/9 +
// 1/4 = 3.10, two deviations are 3.52. At most 7 stand out.

#[test]
fn the_right_option_is_not_longest_more_often_than_chance_has_it() {
    for language in LANGUAGES {
        // The campaign's own two are longest, too.
        let content = with_more_questions(|nth| nth % 4, (language, 5));
        load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
        let content = with_more_questions(|nth| nth % 4, (language, 6));
        let error = content.error();
        let file = content.path(&format!("{language}/quiz.json"));
        assert_eq!(error.file, file.display().to_string());
        assert_eq!(error.path, "whole file");
        assert_says(
            &error,
            [
                "at most 7 of 16 right options longest",
                "8:",
                "wrong options as fully",
            ],
        );
    }
}

#[test]
fn the_right_option_does_not_stand_at_one_place_more_often_than_chance_has_it() {
    // The others stand at the third place and at the fourth, the campaign's own two at the second.
    let first = |many: usize| move |nth: usize| if nth < many { 0 } else { 2 + nth % 2 };
    let content = with_more_questions(first(7), ("fr", 0));
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let content = with_more_questions(first(8), ("fr", 0));
    let errors = content.errors();
    let files: Vec<&str> = errors.iter().map(|error| error.file.as_str()).collect();
    let each = LANGUAGES.map(|language| content.path(&format!("{language}/quiz.json")));
    let each = each.map(|file| file.display().to_string());
    assert_eq!(files, each, "{}", shown(&errors));
    for error in &errors {
        assert_eq!(error.path, "whole file");
        assert_says(
            error,
            [
                "at most 7 of 16 right options at place 0",
                "8:",
                "correct their keys",
            ],
        );
    }
}
