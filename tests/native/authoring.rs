//! The content as it stands is right; and content with one thing wrong in it is refused, with
//! file, field, line, what was expected and what to do.

mod asking;
mod copy;
mod files;
mod forms;
mod quiz;
mod references;
mod search;
mod translations;
mod wording;

use authoring::load::{Editions, load};
use authoring::schema;
use copy::{Copy, entry, shown};
use roadmap::document::kit;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use support::{content_folder, project};

fn real() -> Editions {
    load(&content_folder()).unwrap_or_else(|errors| panic!("{}", shown(&errors)))
}

#[test]
fn the_content_is_right_and_every_language_has_all_of_it() {
    let editions = real();
    let codes: Vec<&str> = editions
        .contents
        .iter()
        .map(|content| content.language.code.as_str())
        .collect();
    let campaign: Value =
        serde_json::from_str(&fs::read_to_string(content_folder().join("campaign.json")).unwrap())
            .unwrap();
    assert_eq!(json!(codes), campaign["languages"]);
    assert_eq!(editions.coverage.len(), codes.len());
    for content in &editions.contents {
        let code = &content.language.code;
        assert_eq!(content.messages.len(), editions.contents[0].messages.len());
        assert_eq!(content.quiz.len(), 25, "{code}");
        assert_eq!(content.areas.len(), 8, "{code}");
        assert_eq!(content.pillars.len(), 3, "{code}");
        assert_eq!(content.figures.len(), 2, "{code}");
        assert_eq!(content.documents.len(), 2, "{code}");
        assert_eq!(content.languages.len(), codes.len(), "{code}");
        // A lesson of 45 minutes, of which six questions take five each. What is left beside them,
        // fifteen, leaves (30 - 15) / 5 = 3 questions for half an hour and (60 - 15) / 5 = 9 for an
        // hour, as the plan says in words.
        let minutes = |of: &dyn Fn(&str) -> bool| -> u32 {
            let steps = content.lesson.iter().filter(|step| of(&step.id));
            steps.map(|step| u32::from(step.facts.minutes)).sum()
        };
        assert_eq!(minutes(&|_| true), 45, "{code}");
        assert_eq!(minutes(&|id| id == "questions"), 6 * 5, "{code}");
        assert_eq!(minutes(&|id| id != "questions"), 15, "{code}");
        // A room has as many, and the plan of another number says that one.
        assert_eq!(content.room.get().unwrap().questions(), 6, "{code}");
        for step in &content.lesson {
            let asks = step.facts.questions > 0;
            for place in ["{questions}", "{minutes}"] {
                let (title, id) = (&step.words.title, &step.id);
                assert_eq!(title.contains(place), asks, "{code} {id}: {title}");
            }
        }
    }
}

#[test]
fn what_is_not_translated_is_the_original_and_marked_so() {
    let content = Copy::new();
    content.change("ar/messages.json", |list| {
        entry(list, "T4")["words"] = Value::Null;
        entry(list, "T5").as_object_mut().unwrap().remove("words");
    });
    let before = real();
    let editions = load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let arabic = editions
        .contents
        .iter()
        .position(|one| one.language.code == "ar")
        .unwrap();
    let of = |id| {
        editions.contents[arabic]
            .messages
            .iter()
            .find(|one| one.id == id)
            .unwrap()
    };
    assert!(of("T4").in_original && of("T5").in_original && !of("T1").in_original);
    assert_eq!(
        of("T4").words.text,
        "The Roadmap is a call to connect all people by 2030; respect human rights online; and \
         protect the most vulnerable from the potential perils of digital advancement."
    );
    let translated = |editions: &Editions| {
        let lists = &editions.coverage[arabic].lists;
        lists
            .iter()
            .find(|(name, ..)| *name == "messages")
            .unwrap()
            .1
    };
    assert_eq!(translated(&editions), translated(&before) - 2);
}

#[test]
fn all_errors_of_all_files_are_told_in_one_run_in_their_order() {
    let content = Copy::new();
    // In one file an entry that cannot be read, and another one that can, but is wrong.
    content.replace(
        "en/messages.json",
        "\"shareable\": true",
        "\"shareable\": 1",
    );
    content.replace(
        "en/messages.json",
        "connect all people by 2030;",
        "connect all people by 2031;",
    );
    content.replace(
        "en/quiz.json",
        "\"kind\": \"single\"",
        "\"kind\": \"singel\"",
    );
    content.replace("ar/home.json", "{", "{{");
    content.replace("campaign.json", "\"address\"", "\"adress\"");
    fs::remove_file(content.path("ar/figures.json")).unwrap();
    let errors = content.errors();
    let found: Vec<(String, &str)> = errors
        .iter()
        .map(|error| {
            let file = Path::new(&error.file)
                .strip_prefix(&content.folder)
                .unwrap();
            (file.display().to_string(), error.path.as_str())
        })
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(file, path)| (file.as_str(), *path))
        .collect();
    assert_eq!(
        found,
        [
            ("ar/figures.json", "whole file"),
            ("ar/home.json", "whole file"),
            ("campaign.json", "address"),
            ("campaign.json", "adress"),
            ("en/messages.json", "[0] \"T1\" › facts › shareable"),
            ("en/messages.json", "[3] \"T4\" › words › text"),
            ("en/quiz.json", "[0] \"Q01\" › facts › kind"),
        ],
        "{}",
        shown(&errors)
    );
}

#[test]
fn a_campaign_file_that_is_no_json_hides_no_other_error() {
    let content = Copy::new();
    content.replace("campaign.json", "{", "");
    content.replace(
        "en/messages.json",
        "connect all people by 2030;",
        "connect all people by 2031;",
    );
    let files: Vec<String> = content
        .errors()
        .into_iter()
        .map(|error| error.file)
        .collect();
    let expected =
        ["campaign.json", "en/messages.json"].map(|file| content.path(file).display().to_string());
    assert_eq!(files, expected);
}

fn run_check(folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_check"));
    command.arg("--content").arg(folder).output().unwrap()
}

#[test]
fn the_command_fails_with_every_error_and_a_count() {
    let content = Copy::new();
    content.replace(
        "en/messages.json",
        "connect all people by 2030;",
        "connect all people by 2031;",
    );
    fs::remove_file(content.path("ar/home.json")).unwrap();
    let output = run_check(&content.folder);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let file = content.path("en/messages.json");
    let line = content.line("en/messages.json", "by 2031;");
    let column = content
        .text("en/messages.json")
        .lines()
        .nth(line - 1)
        .unwrap()
        .find('"')
        .unwrap()
        + 1;
    let place = format!(
        "{}:{line}:{column}  [3] \"T4\" › words › text\n",
        file.display()
    );
    assert!(said.contains(&place), "{place} is not in\n{said}");
    assert!(said.contains("ar/home.json:1:1  whole file\n"), "{said}");
    for label in ["  expected: ", "  found:    ", "  do:       "] {
        assert_eq!(said.matches(label).count(), 2, "{said}");
    }
    assert!(said.ends_with("2 errors in 2 files\n"), "{said}");
}

#[test]
fn the_command_prints_the_coverage_of_each_language() {
    let content = Copy::new();
    // An edition without a single translated message.
    content.change("ar/messages.json", |list| {
        list.as_array_mut()
            .unwrap()
            .iter_mut()
            .for_each(|one| one["words"] = Value::Null);
    });
    let output = run_check(&content.folder);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    let lines: Vec<&str> = said.lines().collect();
    let all = real().contents[0].messages.len();
    assert!(
        lines[0].starts_with("ar: ") && lines[0].contains(&format!("messages 0/{all}")),
        "{said}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("en: original language, ")),
        "{said}"
    );
}

#[test]
fn the_schemas_that_are_kept_are_the_types() {
    let mut kept: Vec<String> = fs::read_dir(project("schema"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    kept.sort();
    let mut all = schema::all();
    // It describes what the kit gives out, no content file, and is written beside the others.
    all.push(schema::FileSchema {
        file: kit::SCHEMA.to_owned(),
        schema: serde_json::from_str(&kit::schema()).unwrap(),
    });
    let mut names: Vec<String> = all.iter().map(|one| one.file.clone()).collect();
    names.sort();
    assert_eq!(kept, names);
    for one in all {
        let text = fs::read_to_string(project("schema").join(&one.file)).unwrap();
        let kept: Value = serde_json::from_str(&text).unwrap();
        assert!(
            kept == one.schema,
            "{}: write it again with --write-schema",
            one.file
        );
    }
}
