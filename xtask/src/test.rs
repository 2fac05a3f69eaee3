//! `cargo xtask test`: every step, whatever came of those before it, and a table at the end.

use crate::engine::{self, Engine};
use crate::outcome::{plain_cause, Outcome};
use crate::process::{self, root, target, Run};
use crate::rust::{self, WASM};
use crate::steps::Step;
use crate::tally::{Report, Tally};
use crate::{check, driver, journeys, judges, site, size, system, tools};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// No run of tests may take longer than this, compiling included.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// The packages that are workspaces of their own, beside the one of the checkout.
const APART: [(&str, &str); 2] = [
    ("xtask/Cargo.toml", "xtask"),
    ("xtask/server/Cargo.toml", "server"),
];

/// Runs the steps. The last line printed is `N passed, M failed`.
pub fn test(steps: &[Step], engines: &[Engine]) -> Outcome<()> {
    let mut reports = Vec::new();
    for step in steps {
        match step {
            Step::Fmt => reports.push(timed("fmt", fmt)),
            Step::Clippy => reports.push(timed("clippy", clippy)),
            Step::Check => reports.push(timed("check", content)),
            Step::Native => reports.push(timed("native", native)),
            Step::Judges => reports.push(timed("judges", judged)),
            Step::Browser => reports.push(timed("browser", browser)),
            Step::Site => reports.push(timed("site", release_site)),
            Step::Journeys => reports.extend(all_journeys(engines)),
        }
    }
    let total = print_table(&reports);
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        return Ok(());
    }
    // The counts stay the last line of what is printed; this one says it with the exit code.
    std::process::exit(1);
}

fn timed(name: &str, step: impl FnOnce(&mut Report)) -> Report {
    println!("\n== {name}");
    let mut report = Report {
        name: name.to_owned(),
        ..Report::default()
    };
    let started = Instant::now();
    step(&mut report);
    report.time = started.elapsed();
    report
}

/// A command that either is content or is not; its words are above.
fn verdict(command: Command) -> Outcome<()> {
    let name = process::shown(&command);
    let run = process::stream_within(command, LIMIT)?;
    if run.success {
        return Ok(());
    }
    let cause = plain_cause(&run.printed).unwrap_or("its words above say why");
    Err(format!("`{name}`: {cause}"))
}

/// Cargo for one of the packages apart, in a folder of its own below target/.
fn apart(subcommand: &str, (manifest, folder): (&str, &str)) -> Command {
    let mut command = process::cargo([subcommand, "--manifest-path"]);
    command.arg(root().join(manifest));
    command.arg("--target-dir").arg(target().join(folder));
    command
}

fn fmt(report: &mut Report) {
    let mut every = vec![process::cargo(["fmt", "--all", "--check"])];
    for (manifest, _) in APART {
        let mut command = process::cargo(["fmt", "--check", "--manifest-path"]);
        command.arg(root().join(manifest));
        every.push(command);
    }
    report.record("format", every.into_iter().try_for_each(verdict));
}

fn clippy(report: &mut Report) {
    let deny = ["--", "-D", "warnings"];
    let mut native = process::cargo(["clippy", "--workspace", "--all-targets"]);
    native.args(["--features", "ssr,judges"]).args(deny);
    report.record("clippy, native", verdict(native));

    let mut wasm = process::cargo(["clippy", "--target", WASM, "--features", "hydrate"]);
    wasm.args(["--lib", "--bins", "--test", "browser"])
        .args(["--bench", "counting"])
        .args(deny);
    let lints = rust::require_wasm_target().and_then(|()| verdict(wasm));
    report.record("clippy, wasm", lints);

    for package in APART {
        let mut command = apart("clippy", package);
        command.arg("--all-targets").args(deny);
        report.record(&format!("clippy, {}", package.1), verdict(command));
    }
}

fn content(report: &mut Report) {
    report.record("content", verdict(check::command()));
}

fn native(report: &mut Report) {
    let app = process::cargo(["test", "--no-fail-fast", "--features", "ssr"]);
    report.record_tests("native", process::stream_within(app, LIMIT));
    for package in APART {
        let mut command = apart("test", package);
        command.arg("--no-fail-fast");
        let run = process::stream_within(command, LIMIT);
        report.record_tests(package.1, run);
    }
}

fn judged(report: &mut Report) {
    report.record("what is judged", verdict(judges::written()));
    let run = judges::command().and_then(|command| process::stream_within(command, LIMIT));
    report.record_tests("judges", run);
}

fn browser(report: &mut Report) {
    let run = in_chromium(&["--test", "browser"])
        .and_then(|command| process::stream_within(command, LIMIT));
    report.record_tests("browser", run);
}

/// A target of tests, such as tests/browser.rs, compiled to wasm and run inside Chromium.
pub fn in_chromium(target: &[&str]) -> Outcome<Command> {
    engine::require(&[Engine::Chromium])?;
    rust::require_wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let chromedriver = system::find_program("chromedriver").ok_or("chromedriver is missing")?;
    let mut command = process::cargo(["test", "--target", WASM, "--features", "hydrate"]);
    command.args(target);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    command.env("CHROMEDRIVER", chromedriver);
    command.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        root().join("xtask/webdriver.json"),
    );
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(command)
}

fn release_site(report: &mut Report) {
    report.record("build", site::build(false));
    report.record("size", size::print());
}

/// The journeys of tests/e2e: a report for what they need, then one for every engine.
fn all_journeys(engines: &[Engine]) -> Vec<Report> {
    let mut needed = None;
    let mut reports = vec![timed("journeys, ready", |report| {
        let ready = site::build(false)
            .and_then(|()| engine::require(engines))
            .and_then(|()| verdict(journeys::command(&["--no-run"])))
            .and_then(|()| Ok((tools::axe()?, driver::start_server()?)));
        match ready {
            Ok(ready) => needed = Some(ready),
            Err(reason) => report.record("no journey could start", Err(reason)),
        }
    })];
    let Some((axe, server)) = needed else {
        return reports;
    };
    for engine in engines {
        reports.push(timed(&format!("journeys, {}", engine.name()), |report| {
            report.record_tests(engine.name(), visit(*engine, &server.address, &axe));
        }));
    }
    reports
}

/// One run of all journeys in an engine. Its driver ends with it.
fn visit(engine: Engine, site: &str, axe: &Path) -> Outcome<Run> {
    let webdriver = driver::start(engine)?;
    // One at a time: two of the drivers know no more than one browser.
    let mut command = journeys::command(&["--no-fail-fast", "--", "--test-threads=1"]);
    journeys::lead(&mut command, engine, &webdriver.address, site)?;
    command.env("AXE", axe);
    process::stream_within(command, LIMIT)
}

/// Prints what every step came to, then every failure; gives back the sum.
fn print_table(reports: &[Report]) -> Tally {
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
    row(
        "all",
        &total,
        reports.iter().map(|report| report.time).sum(),
    );
    println!();
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
