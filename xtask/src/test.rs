//! `cargo xtask test`: every step, whatever came of those before it, and a table at the end.

use crate::engine::{self, Engine};
use crate::outcome::{plain_cause, while_trying, Outcome};
use crate::process::{self, root, target, Run};
use crate::rust::{self, WASM};
use crate::steps::Step;
use crate::tally::{Report, Tally};
use crate::{check, driver, journeys, judges, site, size, system, tools};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// No run of tests may take longer than this, compiling included.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// How many engines are visited at the same time. A journey waits for its browser most of the
/// time, so that two keep two cores busy; more would only wait for each other.
const LANES: usize = 2;

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
    let journey = |engine: Engine| {
        timed(&format!("journeys, {}", engine.name()), |report| {
            report.record_tests(engine.name(), visit(engine, &server.address, &axe));
        })
    };
    reports.extend(in_lanes(engines, LANES.min(cores()), journey));
    reports
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Does something with each of the engines, with so many at the same time; the results are in
/// the engines' order.
fn in_lanes<T: Send>(
    engines: &[Engine],
    lanes: usize,
    each: impl Fn(Engine) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes.max(1))
            .map(|_| {
                scope.spawn(|| {
                    let mut done = Vec::new();
                    loop {
                        let at = next.fetch_add(1, Ordering::SeqCst);
                        let Some(engine) = engines.get(at) else {
                            return done;
                        };
                        done.push((at, each(*engine)));
                    }
                })
            })
            .collect();
        lanes
            .into_iter()
            .flat_map(|lane| lane.join().expect("a lane does not panic"))
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// One run of all journeys in an engine. Its driver ends with it.
fn visit(engine: Engine, site: &str, axe: &Path) -> Outcome<Run> {
    let webdriver = driver::start(engine)?;
    // One at a time: two of the drivers know no more than one browser.
    let mut command = journeys::command(&["--no-fail-fast", "--", "--test-threads=1"]);
    journeys::lead(&mut command, engine, &webdriver.address, site)?;
    command.env("AXE", axe);
    let run = process::stream_within(command, LIMIT)?;
    // Two engines print at the same time; each one's words by themselves are kept in a file.
    let log = target()
        .join("drivers")
        .join(format!("{}-journeys.txt", engine.name()));
    while_trying(
        format!("write {}", log.display()),
        std::fs::write(&log, &run.printed),
    )?;
    if !run.success {
        eprintln!("all that {} printed is in {}", engine.name(), log.display());
    }
    Ok(run)
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;

    #[test]
    fn every_engine_has_its_turn_once_and_the_results_are_in_their_order() {
        for lanes in [0, 1, 2, 5] {
            let visited = in_lanes(&engine::ALL, lanes, Engine::name);
            assert_eq!(visited, ["chromium", "firefox", "webkit"], "{lanes} lanes");
        }
    }

    #[test]
    fn two_lanes_are_under_way_at_the_same_time() {
        // Neither passes before the other is there, too.
        let both = Barrier::new(2);
        let two = [Engine::Chromium, Engine::Firefox];
        let visited = in_lanes(&two, 2, |engine| {
            both.wait();
            engine
        });
        assert_eq!(visited, two);
    }
}
