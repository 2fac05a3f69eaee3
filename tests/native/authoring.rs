//! The content as it stands is right; and content with one thing wrong in it is refused, with
//! file, field, line, what was expected and what to do. What goes wrong does so in a copy of the
//! made-up campaign.

mod asking;
mod cldr;
mod files;
mod forms;
mod new_language;
mod numbers;
mod originals;
mod publisher;
mod quiz;
mod references;
mod search;
mod terms;
mod translations;
mod wording;

use authoring::load::{Editions, load};
use authoring::schema;
use content::Content;
use exports as kit;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use support::copy::{Copy, LANGUAGES, entry, shown};
use support::{content_folder, made_up_folder, project};

fn loaded(folder: &Path) -> Editions {
    load(folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)))
}

/// The list files of an edition, in the order of the coverage, and how many entries each has.
fn counts(content: &Content) -> [(&'static str, usize); 9] {
    [
        ("about", content.about.len()),
        ("pillars", content.pillars.len()),
        ("areas", content.areas.len()),
        ("figures", content.figures.len()),
        ("sections", content.sections.len()),
        ("messages", content.messages.len()),
        ("quiz", content.quiz.len()),
        ("documents", content.documents.len()),
        ("lesson", content.lesson.len()),
    ]
}

/// Minutes of the steps in which questions are asked, of the others, and how many are asked.
fn minutes(content: &Content) -> (u32, u32, u32) {
    let (mut asking, mut other, mut asked) = (0, 0, 0);
    for step in content.lesson.iter() {
        let minutes = u32::from(step.facts.minutes);
        match step.facts.questions {
            0 => other += minutes,
            _ => asking += minutes,
        }
        asked += u32::from(step.facts.questions);
    }
    (asking, other, asked)
}

#[test]
fn the_content_is_right_and_every_language_has_all_of_it() {
    let editions = loaded(&content_folder());
    let codes: Vec<&str> = editions
        .contents
        .iter()
        .map(|content| content.language.code.as_str())
        .collect();
    let campaign: Value =
        serde_json::from_str(&fs::read_to_string(content_folder().join("campaign.json")).unwrap())
            .unwrap();
    assert_eq!(json!(codes), campaign["languages"]);
    let at = codes
        .iter()
        .position(|code| campaign["original"] == *code)
        .unwrap();
    let original = &editions.contents[at];
    assert_eq!(editions.coverage.len(), codes.len());
    for (content, coverage) in editions.contents.iter().zip(&editions.coverage) {
        let code = &content.language.code;
        assert_eq!(counts(content), counts(original), "{code}");
        assert_eq!(content.languages.len(), codes.len(), "{code}");
        // A line of the coverage has each list with all its entries.
        assert_eq!(coverage.language, *code);
        assert_eq!(coverage.original, campaign["original"] == *code);
        let lists = coverage.lists.iter().map(|(name, _, all)| (*name, *all));
        assert!(lists.take(9).eq(counts(content)), "{coverage}");
        let words = coverage.lists[9..].iter().map(|(name, ..)| *name);
        assert!(words.eq(["words", "room", "exports", "home"]), "{coverage}");
        for (name, done, all) in &coverage.lists {
            let right = if coverage.original {
                done == all
            } else {
                done <= all
            };
            assert!(right, "{code} {name}: {done} of {all}");
        }
        // The lesson is the original's. Its questions have the same whole minutes each, a room has
        // as many of them, and the plan of another number says that one.
        let (asking, other, asked) = minutes(content);
        assert_eq!((asking, other, asked), minutes(original), "{code}");
        for step in content.lesson.iter() {
            let id = &step.id;
            let (all, questions) = (step.facts.minutes, step.facts.questions);
            let asks = questions > 0;
            if asks {
                let each = all / questions;
                assert!(each > 0 && each * questions == all, "{code} {id}: {all}");
            }
            for place in ["{questions}", "{minutes}"] {
                let title = &step.words.title;
                assert_eq!(title.contains(place), asks, "{code} {id}: {title}");
            }
        }
        let room = content.room.get().unwrap().questions();
        assert_eq!(room as u32, asked, "{code}");
        assert!(content.quiz.len() >= asked as usize, "{code}");
    }
}

#[test]
fn each_edition_has_the_entries_of_its_files_and_the_lesson_s_minutes() {
    let editions = loaded(made_up_folder());
    let codes = editions.contents.iter().map(|one| &one.language.code);
    assert!(codes.eq(LANGUAGES));
    for (content, coverage) in editions.contents.iter().zip(&editions.coverage) {
        let code = &content.language.code;
        let expected = [
            ("about", 3),
            ("pillars", 2),
            ("areas", 5),
            ("figures", 1),
            ("sections", 3),
            ("messages", 7),
            ("quiz", 7),
            ("documents", 2),
            ("lesson", 4),
        ];
        assert_eq!(counts(content), expected, "{code}");
        let lists = expected.map(|(name, all)| (name, all, all));
        assert_eq!(coverage.lists[..9], lists, "{code}");
        // The product's words, and the call: all are there.
        let rest = coverage.lists[9..].iter();
        assert!(rest.clone().all(|(_, done, all)| done == all), "{coverage}");
        assert_eq!(rest.count(), 4, "{code}");
        assert_eq!(content.languages.len(), 3, "{code}");
        // A lesson of twenty minutes: 0, 5 and 3 beside three questions of four each.
        assert_eq!(minutes(content), (3 * 4, 8, 3), "{code}");
        assert_eq!(content.room.get().unwrap().questions(), 3, "{code}");
    }
}

#[test]
fn what_is_not_translated_is_the_original_and_marked_so() {
    let content = Copy::new();
    content.change("ar/messages.json", |list| {
        entry(list, "J2")["words"] = Value::Null;
        entry(list, "J6").as_object_mut().unwrap().remove("words");
    });
    let editions = loaded(&content.folder);
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
    assert!(of("J2").in_original && of("J6").in_original && !of("J1").in_original);
    assert_eq!(
        of("J2").words.text,
        "Semer, c’est confier à la terre une graine par famille et par saison."
    );
    let lists = &editions.coverage[arabic].lists;
    assert!(lists.contains(&("messages", 5, 7)), "{lists:?}");
}

#[test]
fn all_errors_of_all_files_are_told_in_one_run_in_their_order() {
    let content = Copy::new();
    // In one file an entry that cannot be read, and another one that can, but is wrong.
    content.replace(
        "fr/messages.json",
        "\"shareable\": true",
        "\"shareable\": 1",
    );
    content.replace(
        "fr/messages.json",
        "par famille et par saison.",
        "par famille et par mois.",
    );
    content.replace(
        "fr/quiz.json",
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
            ("fr/messages.json", "[0] \"J1\" › facts › shareable"),
            ("fr/messages.json", "[1] \"J2\" › words › text"),
            ("fr/quiz.json", "[0] \"G1\" › facts › kind"),
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
        "fr/messages.json",
        "par famille et par saison.",
        "par famille et par mois.",
    );
    let files: Vec<String> = content
        .errors()
        .into_iter()
        .map(|error| error.file)
        .collect();
    let expected =
        ["campaign.json", "fr/messages.json"].map(|file| content.path(file).display().to_string());
    assert_eq!(files, expected);
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
