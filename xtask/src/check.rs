//! `cargo xtask check`: check of the content files, without a build of the site.

use crate::outcome::{remedy, Outcome};
use crate::process;
use std::process::Command;

/// Cargo command that runs the check.
pub fn command() -> Command {
    process::cargo([
        "run",
        "--quiet",
        "--package",
        "site-build",
        "--bin",
        "check",
    ])
}

/// Runs the check.
///
/// # Errors
///
/// Content with errors, or a cause outside of it such as a full disk.
pub fn check() -> Outcome<()> {
    let run = process::stream(command())?;
    if run.success {
        return Ok(());
    }
    let cause = remedy("the words above say what to mend");
    Err(format!("the content is not in order: {cause}"))
}
