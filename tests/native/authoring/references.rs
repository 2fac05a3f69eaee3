//! Ids that are not unique or not fit, and references to nothing.

use super::copy::Copy;
use authoring::load::ContentError;
use serde_json::json;

#[test]
fn a_duplicate_id_is_refused() {
    let content = Copy::new();
    content.change("ar/figures.json", |list| {
        list[1]["id"] = json!("not-connected")
    });
    content.change("en/figures.json", |list| {
        list[1]["id"] = json!("not-connected")
    });
    let errors = content.errors();
    let error = errors
        .iter()
        .find(|error| error.file.contains("en/figures.json"))
        .unwrap();
    let text = content.text("en/figures.json");
    let lines: Vec<&str> = text.lines().collect();
    let second = lines
        .iter()
        .rposition(|line| line.contains("\"not-connected\""))
        .unwrap()
        + 1;
    assert_eq!(
        (error.path.as_str(), error.line),
        ("[1] \"not-connected\" › id", second)
    );
    assert!(
        error.found.contains("\"not-connected\" a second time"),
        "{error}"
    );
    assert!(error.what_to_do.contains("an id of its own"), "{error}");
}

#[test]
fn no_two_steps_of_a_lesson_have_one_id() {
    let content = Copy::new();
    for language in ["en", "ar"] {
        content.change(&format!("{language}/lesson.json"), |list| {
            list[1]["id"] = list[0]["id"].clone();
        });
    }
    let errors = content.errors();
    let told = errors
        .iter()
        .find(|error| error.file == content.path("en/lesson.json").display().to_string())
        .unwrap();
    assert_eq!(told.path, "[1] \"before\" › id");
    assert!(told.found.contains("\"before\" a second time"), "{told}");
}

#[test]
fn a_lesson_asks_questions_that_there_are_each_for_whole_minutes() {
    let step = |list: &serde_json::Value| {
        let steps = list.as_array().unwrap();
        steps
            .iter()
            .position(|step| step["facts"]["questions"].is_u64())
            .unwrap()
    };
    for (minutes, questions, found) in [
        (30, 7, "30 minutes for 7"),
        (0, 6, "0 minutes for 6"),
        (30, 0, "0 in all"),
        (200, 100, "100 in all"),
    ] {
        let content = Copy::new();
        content.change("en/lesson.json", |list| {
            let at = step(list);
            list[at]["facts"]["minutes"] = json!(minutes);
            list[at]["facts"]["questions"] = json!(questions);
        });
        let error = content.error();
        assert!(error.file.ends_with("en/lesson.json"), "{error}");
        assert!(error.found.contains(found), "{error}");
    }
}

#[test]
fn a_duplicate_sentence_id_is_refused() {
    let content = Copy::new();
    content.change("en/documents.json", |list| {
        let blocks = &mut list[1]["facts"]["blocks"];
        let first = blocks[0]["sentences"][0]["id"].clone();
        blocks[3]["sentences"][0]["id"] = first;
    });
    // What refers to the id that is gone is told beside it.
    let errors = content.errors();
    let twice = |error: &&ContentError| error.found.contains("a second time");
    let error = errors.iter().find(twice).expect("the id is there twice");
    let place = "[1] \"press-release\" › facts › blocks[3] › sentences[0]";
    assert!(error.path.starts_with(place), "{error}");
}

#[test]
fn ids_must_fit_addresses_and_pillars_must_leave_the_pages_theirs() {
    let content = Copy::new();
    for file in ["en/about.json", "ar/about.json"] {
        content.change(file, |list| list[0]["id"] = json!("What for?"));
    }
    content.refused(
        "en/about.json",
        "[0] \"What for?\" › id",
        "What for?",
        ["hyphens", "What for?", "rename"],
    );

    let content = Copy::new();
    content.change("en/pillars.json", |list| {
        let mut pillar = list[0].clone();
        pillar["id"] = json!("quiz");
        list.as_array_mut().unwrap().push(pillar);
    });
    content.change("ar/pillars.json", |list| {
        list.as_array_mut()
            .unwrap()
            .push(json!({ "id": "quiz", "words": null }));
    });
    content.refused(
        "en/pillars.json",
        "[3] \"quiz\" › id",
        "\"quiz\"",
        ["messages", "quiz", "rename"],
    );
}

#[test]
fn an_area_leaves_the_pillars_their_cards() {
    let content = Copy::new();
    content.change("en/areas.json", |list| {
        let mut area = list[0].clone();
        area["id"] = json!("respect");
        area["facts"]["number"] = json!(9);
        list.as_array_mut().unwrap().push(area);
    });
    content.change("ar/areas.json", |list| {
        list.as_array_mut()
            .unwrap()
            .push(json!({ "id": "respect", "words": null }));
    });
    content.refused(
        "en/areas.json",
        "[8] \"respect\" › id",
        "\"respect\"",
        ["pillar", "respect", "rename"],
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let message = "[0] \"T1\" › facts › ";
    let cases: [(&str, &str, String, &str); 10] = [
        (
            "en/messages.json",
            "/0/facts/section",
            format!("{message}section"),
            "a section",
        ),
        (
            "en/messages.json",
            "/0/facts/receipt/document",
            format!("{message}receipt › document"),
            "key-messages",
        ),
        (
            "en/messages.json",
            "/0/facts/receipt/sentences/0",
            format!("{message}receipt › sentences[0]"),
            "a sentence of key-messages",
        ),
        (
            "en/messages.json",
            "/0/facts/areas/0/to",
            format!("{message}areas[0] › to"),
            "an area",
        ),
        (
            "en/messages.json",
            "/1/facts/pillars/0/to",
            "[1] \"T2\" › facts › pillars[0] › to".into(),
            "connect, respect, protect",
        ),
        (
            "en/sections.json",
            "/0/facts/document",
            "[0] \"topline\" › facts › document".into(),
            "press-release",
        ),
        (
            "en/quiz.json",
            "/2/facts/pillar",
            "[2] \"Q03\" › facts › pillar".into(),
            "connect, respect, protect",
        ),
        (
            "en/quiz.json",
            "/0/facts/quotes/0/sentences/0",
            "[0] \"Q01\" › facts › quotes[0] › sentences[0]".into(),
            "a sentence of key-messages",
        ),
        (
            "en/home.json",
            "/call/0/pillar",
            "call[0] › pillar".into(),
            "connect, respect, protect",
        ),
        ("campaign.json", "/summary", "summary".into(), "a message"),
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
fn areas_are_numbered_from_one() {
    let content = Copy::new();
    content.change("en/areas.json", |list| {
        list[7]["facts"]["number"] = json!(9)
    });
    let error = content.error();
    assert_eq!(error.line, content.line("en/areas.json", "\"number\": 9"));
    assert!(error.path.ends_with("› facts › number") && error.expected.starts_with("8"));
}

#[test]
fn messages_that_say_the_same_name_each_other_and_are_of_two_documents() {
    for (sibling, expected) in [
        ("no-such-id", "the id of a message"),
        ("T4", "a message of another document"),
        ("QB", "a message that names this one in return"),
    ] {
        let content = Copy::new();
        content.change("en/messages.json", |list| {
            list[0]["facts"]["sibling"] = json!(sibling);
        });
        let error = content.error();
        assert_eq!(error.path, "[0] \"T1\" › facts › sibling");
        assert!(error.expected.contains(expected), "{error}");
        assert!(error.found.contains(sibling), "{error}");
    }
}
