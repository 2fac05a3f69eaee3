//! Result of a command: a value, or one line that says what went wrong and what to do.

use crate::{process, system};
use std::fmt::Display;
use std::io::ErrorKind;

/// Result whose error is one line for the user.
pub type Outcome<T> = Result<T, String>;

/// Free space in megabytes below which a failure is put down to a full disk.
const FULL_MB: u64 = 50;

/// Adds to an I/O error what was being tried: `to` completes "could not …". A full disk gets a line
/// of its own.
pub fn while_trying<T>(to: impl Display, result: std::io::Result<T>) -> Outcome<T> {
    result.map_err(|error| match error.kind() {
        ErrorKind::StorageFull => {
            format!("the disk is full, so could not {to}: free at least 2 GB and run this again")
        }
        _ => format!("could not {to}: {error}"),
    })
}

/// Advice after another program failed: a disk without room, or `otherwise`. Other programs say in
/// words of their own what they lack, so those are not read.
pub fn remedy(otherwise: &str) -> String {
    let room = system::require_room(&process::target(), FULL_MB, "this");
    room.err().unwrap_or_else(|| otherwise.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_as_a_full_disk() {
        let full: std::io::Result<()> = Err(ErrorKind::StorageFull.into());
        let message = while_trying("write x", full).unwrap_err();
        assert!(message.contains("the disk is full, so could not write x"));
    }

    #[test]
    fn where_there_is_room_the_words_of_the_program_are_pointed_at() {
        assert_eq!(remedy("its words above say why"), "its words above say why");
    }
}
