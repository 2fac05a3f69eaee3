//! The package tests/e2e: its tests visit the served site in a browser.

use crate::engine::Engine;
use crate::outcome::{while_trying, Outcome};
use crate::process::{self, root};
use std::process::Command;

/// Cargo for the package's tests.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = process::cargo(["test", "--package", "roadmap-journeys"]);
    command.args(arguments);
    command
}

/// The names of its files of tests, in their order.
pub fn files() -> Outcome<Vec<String>> {
    let folder = root().join("tests/e2e/tests");
    let what = format!("list {}", folder.display());
    let mut names = Vec::new();
    for entry in while_trying(&what, std::fs::read_dir(&folder))? {
        let path = while_trying(&what, entry)?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(
                path.file_stem()
                    .map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names.sort();
    Ok(names)
}

/// Tells the tests which browser they drive, by which driver, and where the site is served.
pub fn lead(command: &mut Command, engine: Engine, driver: &str, site: &str) -> Outcome<()> {
    command.env("SITE", site);
    command.env("BROWSER", engine.name());
    command.env("BROWSER_BINARY", engine.browser()?);
    command.env("WEBDRIVER", driver);
    Ok(())
}
