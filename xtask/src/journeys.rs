//! The package tests/e2e: its tests visit the served site in a browser.

use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::process;
use std::process::Command;

/// Cargo for the package's tests.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = process::cargo(["test", "--package", "roadmap-journeys"]);
    command.args(arguments);
    command
}

/// Tells the tests which browser they drive, by which driver, and where the site is served.
pub fn lead(command: &mut Command, engine: Engine, driver: &str, site: &str) -> Outcome<()> {
    command.env("SITE", site);
    command.env("BROWSER", engine.name());
    command.env("BROWSER_BINARY", engine.browser()?);
    command.env("WEBDRIVER", driver);
    Ok(())
}
