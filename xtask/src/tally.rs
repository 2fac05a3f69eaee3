//! Counts of tests: from cargo's output, and over all steps.

use crate::process::Run;
use std::time::Duration;

/// Start of the line that a journey prints for a claim that its engine does not check.
const SKIPPED: &str = "skipped in ";

/// Counts of tests by result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub ignored: u32,
}

impl Tally {
    /// Sum of two counts.
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }

    /// Sum of the `test result:` lines, which every Rust test harness prints.
    pub fn of_printed(printed: &str) -> Tally {
        printed
            .lines()
            .filter_map(|line| line.split_once("test result:"))
            .map(|(_, counts)| Tally {
                passed: number_before(counts, " passed"),
                failed: number_before(counts, " failed"),
                ignored: number_before(counts, " ignored"),
            })
            .fold(Tally::default(), Tally::plus)
    }
}

/// Number directly before a word; 0 if there is none.
fn number_before(text: &str, word: &str) -> u32 {
    let before = text.split(word).next().unwrap_or_default();
    let digits = before.rsplit(|sign: char| !sign.is_ascii_digit()).next();
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

/// Report of one part of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Name in the table.
    pub name: String,
    pub tally: Tally,
    /// One line for every failure.
    pub failures: Vec<String>,
    /// One line for every claim that an engine did not check, with the reason.
    pub skips: Vec<String>,
    /// Time that this part took.
    pub time: Duration,
    /// Files of journeys with the time of each.
    pub files: Vec<(String, Duration)>,
}

impl Report {
    /// Records a claim that either holds or fails, such as that the code is formatted.
    pub fn record(&mut self, what: &str, holds: Result<(), String>) {
        match holds {
            Ok(()) => self.tally.passed += 1,
            Err(reason) => {
                self.tally.failed += 1;
                self.failures.push(format!("{what}: {reason}"));
            }
        }
    }

    /// Records a run of tests. The run also fails when it ended badly without a failed test, for
    /// example since it did not compile, and when it had no test.
    pub fn record_tests(&mut self, what: &str, run: Result<Run, String>) {
        let run = match run {
            Ok(run) => run,
            Err(reason) => return self.record(what, Err(reason)),
        };
        let tally = Tally::of_printed(&run.printed);
        let skips = run.printed.lines().filter(|line| line.starts_with(SKIPPED));
        self.skips.extend(skips.map(str::to_owned));
        self.tally = self.tally.plus(tally);
        let names = failed_names(&run.printed);
        self.failures
            .extend(names.iter().map(|name| format!("{what}: {name}")));
        let reason = if run.stopped {
            "was stopped, it took too long"
        } else if !run.success && tally.failed == 0 {
            "ended without a result: its words above say why"
        } else if run.success && tally.passed == 0 {
            "ran no test at all"
        } else {
            return;
        };
        self.record(what, Err(reason.to_owned()));
    }
}

/// Names of failed tests, which harnesses print as `test a::b ... FAILED`.
fn failed_names(printed: &str) -> Vec<String> {
    let lines = printed.lines().filter_map(|line| {
        let (name, verdict) = line.trim().strip_prefix("test ")?.split_once(" ... ")?;
        let failed = verdict.contains("FAIL");
        failed.then(|| name.to_owned())
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(printed: &str, success: bool) -> Result<Run, String> {
        Ok(Run {
            success,
            printed: printed.to_owned(),
            stopped: false,
        })
    }

    const MIXED: &str = "running 3 tests\n\
        test quiz::a_full_answer_counts ... ok\n\
        test quiz::an_empty_answer_does_not ... FAILED\n\n\
        test result: FAILED. 12 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
        \n   Doc-tests roadmap\n\
        test result: \u{1b}[32mok\u{1b}[m. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n";

    #[test]
    fn result_lines_of_all_harnesses_add_up() {
        let expected = Tally {
            passed: 15,
            failed: 1,
            ignored: 2,
        };
        assert_eq!(Tally::of_printed(MIXED), expected);
    }

    #[test]
    fn a_failed_test_is_listed_by_name_and_counted_once() {
        let mut report = Report::default();
        report.record_tests("native", run(MIXED, false));
        assert_eq!(report.tally.failed, 1);
        assert_eq!(report.failures, ["native: quiz::an_empty_answer_does_not"]);
    }

    #[test]
    fn tests_that_do_not_compile_are_a_failure() {
        let mut report = Report::default();
        report.record_tests("native", run("error: could not compile", false));
        assert_eq!(report.tally.failed, 1);
    }

    #[test]
    fn a_run_without_tests_is_a_failure() {
        let mut report = Report::default();
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        report.record_tests("journeys", run(none, true));
        assert_eq!((report.tally.passed, report.tally.failed), (0, 1));
    }

    #[test]
    fn a_run_that_was_stopped_is_a_failure_even_after_passed_tests() {
        let mut report = Report::default();
        let mut stopped = run("test result: ok. 4 passed; 0 failed; 0 ignored", false).unwrap();
        stopped.stopped = true;
        report.record_tests("browser", Ok(stopped));
        assert_eq!((report.tally.passed, report.tally.failed), (4, 1));
    }
}
