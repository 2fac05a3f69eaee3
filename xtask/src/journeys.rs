//! The package tests/e2e: its tests visit the served site in a browser.

use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::process::{self, root};
use crate::stamp;
use std::process::Command;

/// The program that all files of journeys are parts of.
const PROGRAM: &str = "journeys";

/// Cargo that compiles the journeys.
pub fn compiled() -> Command {
    process::cargo(["test", "--package", "roadmap-journeys", "--no-run"])
}

/// Cargo for the journeys of one file, one at a time: two of the drivers know no more than one
/// browser.
pub fn of_file(file: &str) -> Command {
    let mut command = process::cargo(["test", "--package", "roadmap-journeys"]);
    command.args(["--test", PROGRAM, "--", "--test-threads=1"]);
    command.arg(format!("{file}::"));
    command
}

/// The names of its files of tests, in their order.
pub fn files() -> Outcome<Vec<String>> {
    let files = stamp::files(&root().join("tests/e2e/tests"))?;
    let names = files.iter().filter_map(|file| file.file_stem());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    Ok(names.filter(|name| name != PROGRAM).collect())
}

/// Tells the tests which browser they drive, by which driver, and where the site is served.
pub fn lead(command: &mut Command, engine: Engine, driver: &str, site: &str) -> Outcome<()> {
    command.env("SITE", site);
    command.env("BROWSER", engine.name());
    command.env("BROWSER_BINARY", engine.browser()?);
    command.env("WEBDRIVER", driver);
    Ok(())
}
