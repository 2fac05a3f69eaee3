//! `cargo xtask test`: every step, also after one that failed, and a table at the end.

use crate::driver::Running;
use crate::engine::{self, Engine};
use crate::journeys::{self, Job, Spread};
use crate::lanes::in_lanes;
use crate::outcome::{remedy, while_trying, Outcome};
use crate::process::{self, root, target, Run};
use crate::rust::{self, WASM};
use crate::steps::Step;
use crate::tally::{Report, Tally};
use crate::{check, driver, judges, site, size, summary, system, tools};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Time limit of a run of tests, compilation included.
const LIMIT: Duration = Duration::from_secs(50 * 60);

/// Number of browsers that are driven at the same time: one waits for its driver while the other
/// computes. More browsers than cores would only wait for each other.
const LANES: usize = 2;

/// Time limit of a file of journeys in an engine.
const JOURNEYS_LIMIT: Duration = Duration::from_secs(10 * 60);

/// Packages that are workspaces of their own beside the one of the checkout: manifest and name.
const APART: [(&str, &str); 2] = [
    ("xtask/Cargo.toml", "xtask"),
    ("xtask/server/Cargo.toml", "server"),
];

/// Runs the steps. The last line printed is `N passed, M failed, K skipped`; skipped are claims that
/// an engine cannot check, and where none is expected to be a test fails.
pub fn test(steps: &[Step], engines: &[Engine], spread: Spread) -> Outcome<()> {
    let started = Instant::now();
    let mut reports = Vec::new();
    for step in steps {
        match step {
            Step::Fmt => reports.push(timed("fmt", fmt)),
            Step::Clippy => reports.push(timed("clippy", clippy)),
            Step::Deny => reports.push(timed("deny", deny)),
            Step::Check => reports.push(timed("check", content)),
            Step::Native => reports.push(timed("native", native)),
            Step::Changed => reports.push(timed("changed", changed)),
            Step::Judges => reports.push(timed("judges", judged)),
            Step::Browser => reports.push(timed("browser", browser)),
            Step::Site => reports.push(timed("site", release_site)),
            Step::Journeys => reports.extend(all_journeys(engines, spread)),
        }
    }
    let total = summary::print(&reports, started.elapsed());
    let skipped: usize = reports.iter().map(|report| report.skips.len()).sum();
    let Tally { passed, failed, .. } = total;
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if total.failed == 0 {
        return Ok(());
    }
    // The counts stay the last line printed; the exit code reports the failure.
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

/// Runs a command that either succeeds or fails, and shows its output.
fn verdict(command: Command) -> Outcome<()> {
    let name = process::shown(&command);
    let run = process::stream_within(command, LIMIT)?;
    if run.success {
        return Ok(());
    }
    let cause = remedy("its words above say why");
    Err(format!("`{name}`: {cause}"))
}

/// Cargo command for one of the packages in `APART`, with a target folder of its own below target/.
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

/// Arguments of the app's build for browsers.
const IN_BROWSER: [&str; 7] = [
    "--package",
    "roadmap",
    "--target",
    WASM,
    "--no-default-features",
    "--features",
    "hydrate",
];

fn clippy(report: &mut Report) {
    let deny = ["--", "-D", "warnings"];
    let mut native = process::cargo(["clippy", "--workspace", "--all-targets"]);
    // `judges` runs only by its name, so `--all-targets` leaves it out.
    native.args(["--test", "judges"]).args(deny);
    report.record("clippy, native", verdict(native));

    let mut wasm = process::cargo(["clippy"]);
    wasm.args(IN_BROWSER);
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

    let mut docs = process::cargo(["doc", "--no-deps", "--workspace"]);
    docs.args(["--exclude", "roadmap-journeys"]);
    docs.env("RUSTDOCFLAGS", "-D warnings");
    report.record("docs", verdict(docs));
}

/// Checks licences, bans and sources. What is known against a dependency changes from day to day and
/// is another command (deny.toml).
fn deny(report: &mut Report) {
    let checked = |manifest: Option<&str>| {
        let program = tools::cargo_deny()?.join("cargo-deny");
        let mut command = process::command(program);
        command
            .arg("--locked")
            .arg("--config")
            .arg(root().join("deny.toml"));
        match manifest {
            None => command.args(["--workspace", "check"]),
            // The list is exact for the workspace, which has more dependencies.
            Some(manifest) => command
                .arg("--manifest-path")
                .arg(root().join(manifest))
                .args(["check", "--allow", "license-not-encountered"])
                .args(["--allow", "license-exception-not-encountered"]),
        };
        command.args(["licenses", "bans", "sources"]);
        verdict(command)
    };
    report.record("dependencies", checked(None));
    for (manifest, name) in APART {
        report.record(&format!("dependencies, {name}"), checked(Some(manifest)));
    }
}

fn content(report: &mut Report) {
    report.record("content", verdict(check::command()));
}

fn native(report: &mut Report) {
    let mut app = process::cargo(["test", "--no-fail-fast", "--workspace"]);
    // Journeys have a step of their own.
    app.args(["--exclude", "roadmap-journeys"]);
    app.env("STEP", "native");
    report.record_tests("native", process::stream_within(app, LIMIT));
    for package in APART {
        let mut command = apart("test", package);
        command.arg("--no-fail-fast");
        let run = process::stream_within(command, LIMIT);
        report.record_tests(package.1, run);
    }
}

/// Packages whose tests read no content of the campaign.
const WITHOUT_CONTENT: [&str; 6] = [
    "compression",
    "fragment",
    "markup",
    "qr",
    "roadmap-journeys",
    "support",
];

/// Runs the native tests on content that nobody has seen: the real campaign as its editors may change
/// it, and a whole other campaign.
fn changed(report: &mut Report) {
    for kind in ["changed", "made-up"] {
        let folder = target().join("content").join(kind);
        let written = match folder.exists() {
            true => while_trying("remove old content", std::fs::remove_dir_all(&folder)),
            false => Ok(()),
        };
        let mut compose = process::cargo(["run", "--quiet", "--package", "support"]);
        compose.args(["--bin", "compose", "--", kind]).arg(&folder);
        let mut check = check::command();
        check.args(["--", "--content"]).arg(&folder);
        let ready = written
            .and_then(|()| verdict(compose))
            .and_then(|()| verdict(check));
        let run = ready.and_then(|()| {
            let mut tests = process::cargo(["test", "--no-fail-fast", "--workspace", "--tests"]);
            for package in WITHOUT_CONTENT {
                tests.args(["--exclude", package]);
            }
            tests.env("CONTENT", &folder).env("STEP", "changed");
            // What holds for any values has been tried on many by `native`.
            tests.env("PROPTEST_CASES", "16");
            process::stream_within(tests, LIMIT)
        });
        report.record_tests(kind, run);
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

/// Cargo command for a test target, such as tests/browser.rs, compiled to wasm and run inside
/// Chromium.
pub fn in_chromium(target: &[&str]) -> Outcome<Command> {
    engine::require(&[Engine::Chromium])?;
    rust::require_wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let chromedriver = system::find_program("chromedriver").ok_or("chromedriver is missing")?;
    let mut command = process::cargo(["test"]);
    command.args(IN_BROWSER);
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

/// Runs the journeys of tests/e2e: a report for their preparation, then one for every engine.
fn all_journeys(engines: &[Engine], spread: Spread) -> Vec<Report> {
    let mut needed = None;
    let mut reports = vec![timed("journeys, ready", |report| {
        let ready = site::build(false)
            .and_then(|()| engine::require(engines))
            .and_then(|()| verdict(journeys::compiled()))
            .and_then(|()| Ok((tools::axe()?, journeys::tests()?, driver::start_server()?)));
        match ready {
            Ok(ready) => needed = Some(ready),
            Err(reason) => report.record("no journey could start", Err(reason)),
        }
    })];
    let Some((axe, tests, server)) = needed else {
        return reports;
    };
    let jobs = journeys::jobs(&tests, engines, spread);
    let visit = |drivers: &mut Vec<(Engine, Running)>, at: usize| {
        let started = Instant::now();
        let run = visit(drivers, &jobs[at], &server.address, &axe);
        (run, started.elapsed())
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let runs = in_lanes(jobs.len(), LANES.min(cores), visit);
    let of_engines = engines.iter().map(|engine| Report {
        name: format!("journeys, {}", engine.name()),
        ..Report::default()
    });
    let mut of_engines: Vec<Report> = of_engines.collect();
    for (job, (run, time)) in jobs.iter().zip(runs) {
        let at = engines.iter().position(|engine| *engine == job.engine);
        let report = &mut of_engines[at.unwrap_or_default()];
        report.time += time;
        let name = format!("{}, {}", job.engine.name(), job.file);
        report.record_tests(&name, run);
        report.files.push((name, time));
    }
    reports.extend(of_engines);
    reports
}

/// Runs a job of journeys by the lane's driver of its engine, and starts the driver if there is
/// none.
fn visit(drivers: &mut Vec<(Engine, Running)>, job: &Job, site: &str, axe: &Path) -> Outcome<Run> {
    let (engine, file) = (job.engine, &job.file);
    let at = match drivers.iter().position(|(one, _)| *one == engine) {
        Some(at) => at,
        None => {
            drivers.push((engine, driver::start(engine)?));
            drivers.len() - 1
        }
    };
    println!("\n== {file}, {}", engine.name());
    let mut command = journeys::of_job(job);
    journeys::lead(&mut command, engine, &drivers[at].1.address, site)?;
    command.env("AXE", axe);
    let run = process::stream_within(command, JOURNEYS_LIMIT)?;
    // Two jobs print at the same time; the output of each by itself is kept in a file.
    let log = target()
        .join("drivers")
        .join(format!("{}-{file}.txt", engine.name()));
    while_trying(
        format!("write {}", log.display()),
        std::fs::write(&log, &run.printed),
    )?;
    if !run.success {
        let name = engine.name();
        eprintln!("all that {file} printed in {name} is in {}", log.display());
    }
    Ok(run)
}
