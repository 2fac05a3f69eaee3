//! Journeys: the end-to-end tests of the package tests/e2e, which visit the served site in a
//! browser.

use crate::engine::Engine;
use crate::outcome::{while_trying, Outcome};
use crate::process::{self, root};
use crate::stamp;
use std::process::Command;

/// Test target that has all files of journeys as modules.
const PROGRAM: &str = "journeys";

/// Journeys that every engine makes: files and single tests. They are what engines do differently
/// (what stands where, parts of the program, documents that others change) and a whole job of each
/// person. Every other test runs in one engine, by turns.
const IN_EVERY_ENGINE: [&str; 27] = [
    "clicker::a_question_and_all_its_options_are_in_one_window",
    "clicker::longer_texts_are_scrolled_and_nothing_is_cut_or_covered",
    "desk::every_question_is_run_on_a_laptop_without_scrolling",
    "desk::longer_texts_in_wide_letters_leave_the_bar_in_the_window",
    "desk::on_a_telephone_the_bar_stays_at_the_bottom",
    "each_language",
    "edge",
    "editor::an_editor_s_work_in_arabic_survives_on_a_phone_and_at_a_desk",
    "every_page",
    "journalist",
    "look",
    "one_screen::longer_texts_and_wider_letters_lie_over_nothing",
    "one_screen::message_text_post_and_card_are_in_one_window",
    "one_screen::on_a_phone_the_bar_stays_and_covers_neither_the_text_nor_the_end",
    "parts",
    "places",
    "poster::both_calls_to_action_are_in_the_first_window",
    "projector::a_text_that_is_longer_than_any_of_ours_is_whole",
    "projector::every_kind_of_question_is_whole_in_every_window_and_in_letters_of_every_size",
    "projector::every_question_is_whole_at_every_step_in_the_smallest_window",
    "projector::the_phones_code_is_large_before_the_questions_and_behind_them",
    "read",
    "spokesperson::from_the_home_page_a_line_is_copied_with_its_source_in_three_presses",
    "spokesperson::from_the_home_page_talking_points_are_printed_in_five_presses",
    "start",
    "teacher",
    "visitor",
];

/// Journeys that only Chromium can make whole: it prints, animates, has a camera that shows a
/// picture, opens tabs and windows, takes preferences, tells how a page is read out, and draws
/// letters of no font alike. They have no turns.
const IN_CHROMIUM: [&str; 27] = [
    "accessibility::no_page_breaks_a_rule_before_or_after_the_app_arrives",
    "accessibility::no_page_breaks_a_rule_in_the_dark",
    "cards::a_card_s_height_changes_smoothly_and_can_be_turned_round",
    "cards::a_card_s_title_turns_into_its_page_s_heading",
    "chain::on_paper_a_document_is_its_text_and_no_panel",
    "each_message",
    "each_post",
    "languages::the_page_of_languages_proposes_the_browsers_own_and_remembers_what_was_chosen",
    "memory",
    "paper",
    "pictures",
    "points::only_the_sheet_is_printed_and_it_is_one",
    "points::without_a_script_what_is_ticked_is_what_is_printed",
    "poster::the_home_page_is_printed_as_a_poster_of_one_sheet",
    "reading",
    "results::results_are_printed_on_one_page_without_codes_and_with_a_place_for_the_date",
    "room_windows",
    "scanning::codes_are_read_by_a_camera",
    "sheet::a_lesson_s_questions_take_one_page_of_paper_in_letters_and_on_the_paper_that_were_chosen",
    "sheet::pupils_get_the_questions_and_never_the_key",
    "sheet::without_a_script_the_question_sheet_is_printed_unless_the_key_is_chosen",
    "spokesperson::lines_on_a_subject_are_found_ticked_and_printed",
    "spokesperson::talking_points_print_in_large_letters_and_with_a_line_for_the_occasion_where_asked",
    "tabs::a_phone_with_two_tabs_hands_in_once",
    "tabs::one_quiz_in_two_tabs_keeps_the_answers_of_both",
    "tabs::one_window_runs_the_room_and_another_takes_over_when_it_is_told_to",
    "ways_out::without_a_share_sheet_there_is_no_button_and_without_popups_the_links_are_links",
];

/// Whether a list has a test or its file.
fn has(list: &[&str], test: &str) -> bool {
    list.contains(&test) || list.contains(&file_of(test))
}

/// Name of a test's file.
fn file_of(test: &str) -> &str {
    test.split("::").next().unwrap_or_default()
}

/// Distribution of the journeys over the engines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spread {
    /// Tests of `IN_EVERY_ENGINE` run in each, all others in one, by turns.
    ByTurns,
    /// All tests run in every engine.
    EveryEngine,
}

/// Job: tests of one file that run one after the other in one engine.
#[derive(Debug, PartialEq)]
pub struct Job {
    /// Name of the file without its extension.
    pub file: String,
    /// Engine that the tests run in.
    pub engine: Engine,
    /// Names of the tests, each with the name of the file: `file::test`.
    pub tests: Vec<String>,
    /// Whether these tests run in no other engine. They then cover both English and Arabic.
    pub alone: bool,
}

/// Jobs for all tests, file after file. Engines alternate, so that two lanes do not start with the
/// same one: two virtual screens of WebKit would take the same display number.
pub fn jobs(tests: &[String], engines: &[Engine], spread: Spread) -> Vec<Job> {
    let mut files: Vec<&str> = tests.iter().map(|test| file_of(test)).collect();
    files.dedup();
    let mut jobs = Vec::new();
    // Counted over all files, so that files with few tests do not always get the same engine.
    let mut turn = 0;
    for file in files {
        let of_file: Vec<&String> = tests.iter().filter(|test| file_of(test) == file).collect();
        // Where a test runs and whether only there; `None` is every engine.
        let mut place = |test: &str| {
            if spread == Spread::EveryEngine || has(&IN_EVERY_ENGINE, test) {
                return (None, false);
            }
            let whole = has(&IN_CHROMIUM, test);
            if whole && engines.contains(&Engine::Chromium) {
                return (Some(Engine::Chromium), true);
            }
            turn += 1;
            (Some(engines[(turn - 1) % engines.len()]), !whole)
        };
        let places: Vec<(Option<Engine>, bool)> = of_file.iter().map(|test| place(test)).collect();
        for (engine, alone) in engines.iter().flat_map(|one| [(*one, true), (*one, false)]) {
            let tests = of_file.iter().zip(&places).filter(|(_, (place, only))| {
                *only == alone && place.is_none_or(|place| place == engine)
            });
            let tests: Vec<String> = tests.map(|(test, _)| test.to_string()).collect();
            if !tests.is_empty() {
                jobs.push(Job {
                    file: file.to_owned(),
                    engine,
                    tests,
                    alone,
                });
            }
        }
    }
    jobs
}

/// Cargo command for the test target of the journeys.
fn program() -> Command {
    process::cargo(["test", "--package", "roadmap-journeys", "--test", PROGRAM])
}

/// Cargo command that compiles the journeys.
pub fn compiled() -> Command {
    let mut command = program();
    command.arg("--no-run");
    command
}

/// Names of all tests, in their order.
///
/// # Errors
///
/// A file of journeys without a test, and a name in a list without a test or a file.
pub fn tests() -> Outcome<Vec<String>> {
    let mut command = program();
    command.args(["--quiet", "--", "--list", "--format", "terse"]);
    let listed = while_trying("list the journeys", command.output())?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let names = listed
        .lines()
        .filter_map(|line| line.strip_suffix(": test"));
    let names: Vec<String> = names.map(str::to_owned).collect();
    let files = files()?;
    for listed in IN_EVERY_ENGINE.iter().chain(&IN_CHROMIUM) {
        if !names.iter().any(|name| has(&[listed], name)) {
            return Err(format!(
                "no journey is named {listed}: name it in xtask/src/journeys.rs as it is named now"
            ));
        }
    }
    // Finds files that are no module of the test target.
    for file in &files {
        if !names.iter().any(|name| file_of(name) == file) {
            return Err(format!(
                "tests/e2e/tests/{file}.rs has no test: name it in journeys.rs beside it"
            ));
        }
    }
    Ok(names)
}

/// Cargo command for a job's tests, one at a time: two of the drivers run only one browser.
pub fn of_job(job: &Job) -> Command {
    let mut command = program();
    command.args(["--", "--test-threads=1", "--exact"]);
    command.args(&job.tests);
    if job.alone {
        command.env("ALONE", "1");
    }
    command
}

/// Cargo command for the journeys of one file, one at a time.
pub fn of_file(file: &str) -> Command {
    let mut command = program();
    command.args(["--", "--test-threads=1"]);
    command.arg(format!("{file}::"));
    command
}

/// Names of all files of journeys, in their order.
fn files() -> Outcome<Vec<String>> {
    let files = stamp::files(&root().join("tests/e2e/tests"))?;
    let names = files.iter().filter_map(|file| file.file_stem());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    Ok(names.filter(|name| name != PROGRAM).collect())
}

/// Sets the environment that tells the tests their browser, its driver, and the address of the
/// site.
pub fn lead(command: &mut Command, engine: Engine, driver: &str, site: &str) -> Outcome<()> {
    command.env("SITE", site);
    command.env("BROWSER", engine.name());
    command.env("BROWSER_BINARY", engine.browser()?);
    command.env("WEBDRIVER", driver);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ALL;

    fn of_all() -> Vec<String> {
        let names = [
            "builder::a",
            "builder::b",
            "builder::c",
            "builder::d",
            "edge::a",
            "edge::b",
            "kit::a",
            "tabs::a_phone_with_two_tabs_hands_in_once",
            "tabs::b",
        ];
        names.map(str::to_owned).to_vec()
    }

    /// Number of engines that each test runs in.
    fn counted(spread: Spread, engines: &[Engine]) -> Vec<usize> {
        let jobs = jobs(&of_all(), engines, spread);
        let runs = |test: &String| jobs.iter().filter(|job| job.tests.contains(test)).count();
        of_all().iter().map(runs).collect()
    }

    #[test]
    fn what_engines_do_alike_runs_in_one_and_all_else_in_each() {
        let by_turns = counted(Spread::ByTurns, &ALL);
        assert_eq!(by_turns, [1, 1, 1, 1, 3, 3, 1, 1, 1]);
        assert_eq!(counted(Spread::EveryEngine, &ALL), [3; 9]);
        assert_eq!(counted(Spread::ByTurns, &[Engine::Webkit]), [1; 9]);
    }

    #[test]
    fn no_journey_is_asked_of_every_engine_and_of_one() {
        let both = IN_CHROMIUM.iter().find(|test| has(&IN_EVERY_ENGINE, test));
        assert_eq!(both, None);
    }

    #[test]
    fn engines_have_their_turns_over_all_files() {
        let jobs = jobs(&of_all(), &ALL, Spread::ByTurns);
        let of = |engine: Engine| {
            let jobs = jobs.iter().filter(|job| job.engine == engine && job.alone);
            jobs.map(|job| job.tests.len()).sum::<usize>()
        };
        // One of Chromium's has no turn.
        assert_eq!(ALL.map(of), [3, 2, 2]);
        assert!(jobs.iter().all(|job| job.alone == (job.file != "edge")));
        let whole = jobs.iter().find(|job| job.tests[0].contains("two_tabs"));
        assert_eq!(whole.map(|job| job.engine), Some(Engine::Chromium));
        // Without Chromium nothing checks that one whole: it may skip.
        let others = super::jobs(&of_all(), &[Engine::Webkit], Spread::ByTurns);
        let may_skip = others.iter().filter(|job| !job.alone && job.file == "tabs");
        assert_eq!(may_skip.count(), 1);
    }
}
