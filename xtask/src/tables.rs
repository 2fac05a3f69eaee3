//! `cargo xtask tables`: renewal of the tables that are made of other people's data.

use crate::outcome::Outcome;
use crate::process;

/// Runs the tests that hold the tables, and asks them to write the files instead.
///
/// # Errors
///
/// Data that cannot be read, or makes no table.
pub fn tables() -> Outcome<()> {
    let mut command = process::cargo(["test", "--package", "message", "--package", "search"]);
    command.args(["--test", "tables", "--", "--show-output", "the_table_of"]);
    command.env("UPDATE_TABLES", "1");
    if process::stream(command)?.success {
        println!("Look at what is new, by `git diff`, and run the tests before you commit it");
        return Ok(());
    }
    Err("the tables could not be made, the words above say why".to_owned())
}
