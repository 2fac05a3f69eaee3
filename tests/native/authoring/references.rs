//! Ids that are not unique or not fit, and references to nothing.

use authoring::load::ContentError;
use serde_json::json;
use support::copy::{Copy, entry};

#[test]
fn a_duplicate_id_is_refused() {
    let content = Copy::new();
    content.change_each("about.json", |list| list[0]["id"] = json!("licence"));
    let errors = content.errors();
    let error = errors
        .iter()
        .find(|error| error.file.contains("fr/about.json"))
        .unwrap();
    let text = content.text("fr/about.json");
    let lines: Vec<&str> = text.lines().collect();
    let second = lines
        .iter()
        .rposition(|line| line.contains("\"licence\""))
        .unwrap()
        + 1;
    assert_eq!(
        (error.path.as_str(), error.line),
        ("[1] \"licence\" › id", second)
    );
    assert!(error.found.contains("\"licence\" a second time"), "{error}");
    assert!(error.what_to_do.contains("an id of its own"), "{error}");
}

#[test]
fn no_two_steps_of_a_lesson_have_one_id() {
    let content = Copy::new();
    content.change_each("lesson.json", |list| list[1]["id"] = json!("avant"));
    let errors = content.errors();
    let told = errors
        .iter()
        .find(|error| error.file == content.path("fr/lesson.json").display().to_string())
        .unwrap();
    assert_eq!(told.path, "[1] \"avant\" › id");
    assert!(told.found.contains("\"avant\" a second time"), "{told}");
}

#[test]
fn a_lesson_asks_questions_that_there_are_each_for_whole_minutes() {
    for (minutes, questions, found) in [
        (12, 7, "12 minutes for 7"),
        (0, 3, "0 minutes for 3"),
        (12, 0, "0 in all"),
        // The bank has seven.
        (16, 8, "8 in all"),
    ] {
        let content = Copy::new();
        content.change("fr/lesson.json", |list| {
            let facts = &mut entry(list, "questions")["facts"];
            facts["minutes"] = json!(minutes);
            facts["questions"] = json!(questions);
        });
        let error = content.error();
        assert!(error.file.ends_with("fr/lesson.json"), "{error}");
        assert!(error.found.contains(found), "{error}");
    }
}

#[test]
fn a_duplicate_sentence_id_is_refused() {
    let content = Copy::new();
    content.change("fr/documents.json", |list| {
        let blocks = &mut list[1]["facts"]["blocks"];
        let first = blocks[0]["sentences"][0]["id"].clone();
        blocks[3]["sentences"][0]["id"] = first;
    });
    // What refers to the id that is gone is told beside it.
    let errors = content.errors();
    let twice = |error: &&ContentError| error.found.contains("a second time");
    let error = errors.iter().find(twice).expect("the id is there twice");
    let place = "[1] \"lettre\" › facts › blocks[3] › sentences[0]";
    assert!(error.path.starts_with(place), "{error}");
}

#[test]
fn ids_must_fit_addresses_and_pillars_must_leave_the_pages_theirs() {
    let content = Copy::new();
    content.change_each("about.json", |list| list[0]["id"] = json!("Pour quoi ?"));
    content.refused(
        "fr/about.json",
        "[0] \"Pour quoi ?\" › id",
        "Pour quoi ?",
        ["hyphens", "Pour quoi ?", "rename"],
    );

    let content = Copy::new();
    let mut pillar = content.entry("fr/pillars.json", "semer");
    pillar["id"] = json!("quiz");
    pillar["facts"]["pulled"] = json!([]);
    content.add("pillars.json", pillar);
    content.refused(
        "fr/pillars.json",
        "[2] \"quiz\" › id",
        "\"quiz\"",
        ["messages", "quiz", "rename"],
    );
}

#[test]
fn a_fourth_pillar_has_no_strand() {
    let content = Copy::new();
    for id in ["tailler", "gouter"] {
        let mut pillar = content.entry("fr/pillars.json", "semer");
        pillar["id"] = json!(id);
        pillar["facts"]["pulled"] = json!([]);
        content.add("pillars.json", pillar);
    }
    content.refused(
        "fr/pillars.json",
        "[3] \"gouter\" › id",
        "\"gouter\"",
        [
            "at most 3 pillars",
            "\"gouter\" as one more",
            "take pillars out",
        ],
    );
}

#[test]
fn an_area_leaves_the_pillars_their_cards() {
    let content = Copy::new();
    let mut area = content.entry("fr/areas.json", "terre");
    area["id"] = json!("partager");
    area["facts"]["number"] = json!(6);
    content.add("areas.json", area);
    content.refused(
        "fr/areas.json",
        "[5] \"partager\" › id",
        "\"partager\"",
        ["pillar", "partager", "rename"],
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let message = "[0] \"J1\" › facts › ";
    let cases: [(&str, &str, String, &str); 12] = [
        (
            "fr/messages.json",
            "/0/facts/section",
            format!("{message}section"),
            "a section",
        ),
        (
            "fr/messages.json",
            "/0/facts/receipt/document",
            format!("{message}receipt › document"),
            "charte",
        ),
        (
            "fr/messages.json",
            "/0/facts/receipt/sentences/0",
            format!("{message}receipt › sentences[0]"),
            "a sentence of charte",
        ),
        (
            "fr/messages.json",
            "/1/facts/areas/0/to",
            "[1] \"J2\" › facts › areas[0] › to".into(),
            "an area",
        ),
        (
            "fr/messages.json",
            "/0/facts/pillars/0/to",
            format!("{message}pillars[0] › to"),
            "semer, partager",
        ),
        (
            "fr/sections.json",
            "/0/facts/document",
            "[0] \"promesses\" › facts › document".into(),
            "lettre",
        ),
        (
            "fr/quiz.json",
            "/0/facts/pillar",
            "[0] \"G1\" › facts › pillar".into(),
            "semer, partager",
        ),
        (
            "fr/quiz.json",
            "/0/facts/quotes/0/sentences/0",
            "[0] \"G1\" › facts › quotes[0] › sentences[0]".into(),
            "a sentence of charte",
        ),
        (
            "fr/home.json",
            "/call/0/pillar",
            "call[0] › pillar".into(),
            "semer, partager",
        ),
        ("campaign.json", "/summary", "summary".into(), "a message"),
        (
            "campaign.json",
            "/question",
            "question".into(),
            "a question",
        ),
        (
            "fr/pillars.json",
            "/0/facts/pulled/0",
            "[0] \"semer\" › facts › pulled[0]".into(),
            "a message",
        ),
    ];
    for (file, pointer, path, expected) in cases {
        let content = Copy::new();
        content.change(file, |value| {
            *value.pointer_mut(pointer).unwrap() = json!("no-such-id")
        });
        content.refused(
            file,
            &path,
            "no-such-id",
            [expected, "\"no-such-id\"", "correct the id"],
        );
    }
}

#[test]
fn the_home_page_asks_a_question_that_one_tap_answers() {
    let content = Copy::new();
    content.change("campaign.json", |campaign| {
        campaign["question"] = json!("G2")
    });
    content.refused(
        "campaign.json",
        "question",
        "\"G2\"",
        ["one right option", "\"G2\"", "true-false"],
    );
}

#[test]
fn what_a_pillar_s_page_sets_large_speaks_of_it_once_and_is_shared() {
    // J3 speaks of the other pillar, J6 is not shared.
    for id in ["J3", "J6"] {
        let content = Copy::new();
        content.change("fr/pillars.json", |list| {
            list[0]["facts"]["pulled"][1] = json!(id)
        });
        content.refused(
            "fr/pillars.json",
            "[0] \"semer\" › facts › pulled[1]",
            &format!("\"{id}\""),
            ["may be shared", id, "not weak"],
        );
    }
    let content = Copy::new();
    content.change("fr/pillars.json", |list| {
        list[0]["facts"]["pulled"] = json!(["J5", "J5"])
    });
    let error = content.error();
    assert_eq!(error.path, "[0] \"semer\" › facts › pulled[1]");
}

#[test]
fn areas_are_numbered_from_one() {
    let content = Copy::new();
    content.change("fr/areas.json", |list| {
        list[4]["facts"]["number"] = json!(9)
    });
    let error = content.error();
    assert_eq!(error.line, content.line("fr/areas.json", "\"number\": 9"));
    assert!(error.path.ends_with("› facts › number") && error.expected.starts_with("5,"));
}

#[test]
fn messages_that_say_the_same_name_each_other_and_are_of_two_documents() {
    for (sibling, expected) in [
        ("no-such-id", "the id of a message"),
        ("J2", "a message of another document"),
        // One names no message, the other one another.
        ("J5", "a message that names this one in return"),
        ("J4-b", "a message that names this one in return"),
    ] {
        let content = Copy::new();
        content.change("fr/messages.json", |list| {
            list[0]["facts"]["sibling"] = json!(sibling);
        });
        let error = content.error();
        assert_eq!(error.path, "[0] \"J1\" › facts › sibling");
        assert!(error.expected.contains(expected), "{error}");
        assert!(error.found.contains(sibling), "{error}");
    }
}
