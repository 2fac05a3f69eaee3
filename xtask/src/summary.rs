//! Table of a run: a row for each report, then what was skipped and what failed.

use crate::tally::{Report, Tally};
use std::collections::BTreeSet;
use std::time::Duration;

/// Number of the slowest files of journeys that are named.
const SLOWEST: usize = 20;

/// Prints the table of all reports, then every failure; returns the sum. Journeys in several
/// engines run at the same time, so the whole run takes less than the sum of the times.
pub fn print(reports: &[Report], all: Duration) -> Tally {
    let row = |name: &str, tally: &Tally, time: Duration| {
        let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
        let Tally { passed, failed, .. } = tally;
        let ignored = match tally.ignored {
            0 => String::new(),
            number => format!("  {number} ignored"),
        };
        println!("{name:<20} {passed:>7} {failed:>7} {minutes:>5}:{seconds:02}{ignored}");
    };
    println!(
        "\n{:<20} {:>7} {:>7} {:>8}",
        "step", "passed", "failed", "time"
    );
    for report in reports {
        row(&report.name, &report.tally, report.time);
    }
    let total = reports
        .iter()
        .fold(Tally::default(), |sum, report| sum.plus(report.tally));
    row("all", &total, all);
    println!();
    print_slowest(reports);
    let skips: BTreeSet<&String> = reports.iter().flat_map(|report| &report.skips).collect();
    if !skips.is_empty() {
        println!("skipped:");
        for skip in skips {
            println!("  {skip}");
        }
        println!();
    }
    let failures: Vec<&String> = reports.iter().flat_map(|report| &report.failures).collect();
    if !failures.is_empty() {
        println!("failed:");
        for failure in failures {
            println!("  {failure}");
        }
        println!();
    }
    total
}

/// Prints the files of journeys that took longest.
fn print_slowest(reports: &[Report]) {
    let mut files: Vec<&(String, Duration)> =
        reports.iter().flat_map(|report| &report.files).collect();
    if files.is_empty() {
        return;
    }
    files.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    println!("slowest:");
    for (name, time) in files.into_iter().take(SLOWEST) {
        println!("  {:>4} s  {name}", time.as_secs());
    }
    println!();
}
