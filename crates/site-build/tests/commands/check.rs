//! The command that checks the content.

use authoring::load::load;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use support::content_folder;
use support::copy::{Copy, shown};

fn run_check(folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_check"));
    command.arg("--content").arg(folder).output().unwrap()
}

#[test]
fn the_command_fails_with_every_error_and_a_count() {
    let content = Copy::new();
    content.replace(
        "fr/messages.json",
        "par famille et par saison.",
        "par famille et par mois.",
    );
    fs::remove_file(content.path("ar/home.json")).unwrap();
    let output = run_check(&content.folder);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let file = content.path("fr/messages.json");
    let line = content.line("fr/messages.json", "par mois.");
    let column = content
        .text("fr/messages.json")
        .lines()
        .nth(line - 1)
        .unwrap()
        .find('"')
        .unwrap()
        + 1;
    let place = format!(
        "{}:{line}:{column}  [1] \"J2\" › words › text\n",
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
    // Of 3 + 2 + 5 + 1 + 3 + 7 + 7 + 2 + 4 = 34 texts 27 are left. With them count the interface
    // words, which are the product's, and the call.
    let [words, room, exports] = ["words", "room", "exports"].map(|name| {
        let file: Value = serde_json::from_str(&content.text(&format!("fr/{name}.json"))).unwrap();
        file.as_object().unwrap().len()
    });
    let interface = words + room + exports + 1;
    let (done, all) = (27 + interface, 34 + interface);
    let percent = done * 100 / all;
    let rest = format!(
        "quiz 7/7, documents 2/2, lesson 4/4, words {words}/{words}, room {room}/{room}, \
         exports {exports}/{exports}, home 1/1"
    );
    let expected = format!(
        "ar: {done} of {all} texts translated ({percent} %): about 3/3, pillars 2/2, areas 5/5, \
         figures 1/1, sections 3/3, messages 0/7, {rest}\n\
         fr: original language, {all} texts\n\
         qaa: {all} of {all} texts translated (100 %): about 3/3, pillars 2/2, areas 5/5, \
         figures 1/1, sections 3/3, messages 7/7, {rest}\n\
         no errors in {}, 3 warnings to mend before the site goes online\n",
        content.folder.display()
    );
    assert_eq!(said, expected);
}

#[test]
fn the_command_finds_the_content_right_in_each_language() {
    let folder = content_folder();
    let output = run_check(&folder);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    let lines: Vec<&str> = said.lines().collect();
    let (last, lines) = lines.split_last().unwrap();
    let codes = lines.iter().map(|line| line.split_once(':').unwrap().0);
    let editions = load(&folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let languages = editions.contents.iter().map(|one| &one.language.code);
    assert!(codes.eq(languages), "{said}");
    let right = format!("no errors in {}", folder.display());
    assert!(last.starts_with(&right), "{said}");
}
