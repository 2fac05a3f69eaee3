//! Table of a run: a row for each report, then what was skipped and what failed.

use crate::tally::{Report, Tally};
use std::collections::BTreeSet;
use std::time::Duration;

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
