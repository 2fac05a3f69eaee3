//! The quiz's files for other tools are read back by programs that nobody here wrote, and hold
//! all of the bank: that of the made-up campaign and that of the tested one, each in all languages,
//! and banks that are full of reserved signs.
//!
//! `cargo xtask test --only judges` fetches the programs and says where they are.

#[path = "judges/fuzz.rs"]
mod fuzz;

use content::Content;
use exports::{self as kit, message, quiz};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use support::{content_folder, editions, made_up, made_up_folder, project};

/// A place that `cargo xtask test --only judges` names.
fn place(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run these tests by `cargo xtask test --only judges`")
    })
}

/// A bank as people read it, and the folder with its files.
struct Exported {
    folder: PathBuf,
    bank: PathBuf,
}

/// All banks, written once.
fn all() -> &'static [Exported] {
    static ALL: LazyLock<Vec<Exported>> = LazyLock::new(|| {
        let campaigns = campaigns().into_iter();
        let plain = campaigns
            .map(|(name, folder, content)| written(content, &name, &from_files(&folder, content)));
        let fuzzed = fuzz::contents(made_up());
        let fuzzed = fuzzed.iter().map(|(name, content)| {
            let bank = json!(content.quiz.to_vec());
            written(content, name, &bank)
        });
        plain.chain(fuzzed).collect()
    });
    &ALL
}

/// Every edition of both campaigns, with a name for its folder and the folder of its content.
fn campaigns() -> Vec<(String, PathBuf, &'static Content)> {
    let named = |name: &str, folder: &Path, contents: &'static [Content]| {
        let of = |content: &'static Content| {
            let name = format!("{name}-{}", content.language.code);
            (name, folder.to_owned(), content)
        };
        contents.iter().map(of).collect::<Vec<_>>()
    };
    let mut all = named("made-up", made_up_folder(), made_up());
    all.extend(named("tested", &content_folder(), editions()));
    all
}

/// The bank out of the content's files, without the project's own reader: facts of the original
/// and words of the translation.
fn from_files(folder: &Path, content: &Content) -> Value {
    let read = |code: &str| -> Value {
        let file = folder.join(format!("{code}/quiz.json"));
        serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
    };
    let mut bank = read(&content.campaign.original);
    let translated = read(&content.language.code);
    for question in bank.as_array_mut().unwrap() {
        let all = translated.as_array().unwrap();
        let words = all.iter().find(|one| one["id"] == question["id"]).unwrap();
        if !words["words"].is_null() {
            question["words"] = words["words"].clone();
        }
    }
    bank
}

fn written(content: &Content, name: &str, bank: &Value) -> Exported {
    let base = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("judges")
        .join(name);
    let _ = fs::remove_dir_all(&base);
    for file in quiz::parts(content)
        .unwrap()
        .into_iter()
        .flat_map(|part| part.files)
    {
        let path = base.join(&file.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file.bytes).unwrap();
    }
    let path = base.join("bank.json");
    fs::write(&path, bank.to_string()).unwrap();
    let marks = &content.locale.marks;
    let marks = json!({ "colon": marks.colon, "open": marks.open, "close": marks.close });
    fs::write(base.join("marks.json"), marks.to_string()).unwrap();
    Exported {
        folder: base.join("quiz"),
        bank: path,
    }
}

/// Each bank's file of this format says all that the bank says.
fn judge(format: &str) {
    // Three languages of the made-up campaign four times over, beside the plain ones.
    assert_eq!(all().len(), campaigns().len() + 3 * 4);
    let mut wrong = String::new();
    for exported in all() {
        let run = Command::new(place("JUDGES_PYTHON"))
            .arg("-B")
            .arg(project("tests/judges/judge.py"))
            .arg(format)
            .arg(&exported.folder)
            .arg(&exported.bank)
            .arg(place("JUDGES_MODULES"))
            .output()
            .expect("Python of the judges starts: run `cargo xtask test --only judges`");
        if !run.status.success() {
            let said = [run.stdout, run.stderr].concat();
            let said = String::from_utf8_lossy(&said).into_owned();
            // The first of them: one mistake shows in many questions.
            let first: String = said.chars().take(2000).collect();
            wrong += &format!("{}:\n{first}\n", exported.folder.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What the tests of the quiz wrote is in order for the program that this script asks.
fn judged(mut command: Command, script: &str, arguments: &[&str]) {
    let run = command
        .arg(project(&format!("tests/judges/{script}")))
        .args(arguments)
        .current_dir(project(""))
        .output()
        .expect("the judges start: run `cargo xtask test --only judges`");
    let said = [run.stdout, run.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(run.status.success(), "{said}");
    // A script that found nothing to look at would have nothing to object to, either.
    assert!(said.contains("none to object to"), "{said}");
}

#[test]
fn xapi_validation_has_nothing_to_say_against_a_result() {
    let modules = place("JUDGES_MODULES");
    let modules = Path::new(&modules).parent().unwrap();
    let arguments = [modules.to_str().unwrap(), "target/judged/xapi"];
    judged(Command::new("node"), "xapi.mjs", &arguments);
}

#[test]
fn pythons_icalendar_reads_again_in_a_week_as_it_was_meant() {
    let mut python = Command::new(place("JUDGES_PYTHON"));
    python.arg("-B");
    judged(python, "reminders.py", &["target/judged/calendar"]);
}

#[test]
fn csv_parse_reads_every_table_by_its_defaults() {
    let mut tables = Vec::new();
    for exported in all() {
        tables.extend(["questions.csv", "losses.csv"].map(|name| exported.folder.join(name)));
    }
    for (name, _, content) in campaigns() {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("judges/tables");
        fs::create_dir_all(&folder).unwrap();
        let messages = message::kit(content);
        for (table, bytes) in [
            ("messages", kit::tables::messages(&messages)),
            ("posts", kit::tables::posts(&messages)),
        ] {
            let path = folder.join(format!("{table}-{name}.csv"));
            fs::write(&path, bytes).unwrap();
            tables.push(path);
        }
    }
    let modules = place("JUDGES_MODULES");
    let tables = tables.iter().map(|table| table.to_str().unwrap());
    let arguments: Vec<&str> = std::iter::once(&modules[..]).chain(tables).collect();
    judged(Command::new("node"), "csv.mjs", &arguments);
}

#[test]
fn gift_pegjs_reads_every_question_with_its_weights_and_feedback() {
    judge("gift");
}

#[test]
fn moodle_xml_parser_and_a_reader_of_xml_find_every_question_in_moodle_xml() {
    judge("moodle");
}

#[test]
fn aiken_has_every_question_with_one_right_option_by_the_rules_of_moodles_reader() {
    judge("aiken");
}

#[test]
fn openpyxl_reads_every_question_that_fits_into_kahoots_lengths() {
    judge("kahoot");
}

#[test]
fn anki_makes_a_card_of_every_question_and_renews_it_the_second_time() {
    judge("anki");
}

#[test]
fn pythons_csv_reads_all_that_the_bank_says_in_the_table() {
    judge("table");
}

#[test]
fn qti_components_give_the_points_of_this_quiz_for_right_half_right_and_wrong_answers() {
    judge("qti");
}
