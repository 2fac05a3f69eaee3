//! The check of the content files, without building anything of the site.

use crate::outcome::{plain_cause, Outcome};
use crate::process;
use std::process::Command;

pub fn command() -> Command {
    process::cargo(["run", "--quiet", "--features", "ssr", "--bin", "check"])
}

pub fn check() -> Outcome<()> {
    let run = process::stream(command())?;
    if run.success {
        return Ok(());
    }
    let cause = plain_cause(&run.printed).unwrap_or("the words above say what to mend");
    Err(format!("the content is not in order: {cause}"))
}
