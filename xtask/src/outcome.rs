//! Result of a command: a value, or one line that says what went wrong and what to do.

use std::fmt::Display;

/// Result whose error is one line for the user.
pub type Outcome<T> = Result<T, String>;

/// Adds to an I/O error what was being tried: `to` completes "could not …". A full disk gets a line
/// of its own.
pub fn while_trying<T>(to: impl Display, result: std::io::Result<T>) -> Outcome<T> {
    result.map_err(|error| {
        if is_full_disk(&error.to_string()) {
            format!("the disk is full, so could not {to}: free at least 2 GB and run this again")
        } else {
            format!("could not {to}: {error}")
        }
    })
}

/// One line for the failure of another program, if its output names a cause that the user can
/// remedy: a full disk or a missing network.
pub fn plain_cause(printed: &str) -> Option<&'static str> {
    if is_full_disk(printed) {
        Some("the disk is full: free at least 2 GB and run this again")
    } else if is_missing_network(printed) {
        Some("the network is missing: connect this machine and run this again; what is finished is kept")
    } else {
        None
    }
}

fn is_full_disk(printed: &str) -> bool {
    printed.contains("No space left on device")
        || printed.contains("os error 28)")
        || printed.contains("not enough space on the disk")
}

/// Whether cargo, rustup, apt or npm printed that they cannot reach the network.
fn is_missing_network(printed: &str) -> bool {
    const WORDS: [&str; 13] = [
        "Could not resolve host",
        "Couldn't resolve host",
        "Could not connect to server",
        "Couldn't connect to server",
        "Failed to connect to",
        "failed to lookup address",
        "network failure seems to have happened",
        "Temporary failure resolving",
        "Could not download file",
        "could not download file",
        "error sending request",
        "Timeout was reached",
        "EAI_AGAIN",
    ];
    WORDS.iter().any(|words| printed.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_without_a_network_is_told_as_a_missing_network() {
        let printed = "error: failed to download from `https://static.crates.io/crates/x`\n\
                       [6] Could not resolve hostname (Could not resolve host: static.crates.io)";
        assert!(plain_cause(printed).unwrap().contains("network"));
    }

    #[test]
    fn a_full_disk_is_told_as_a_full_disk() {
        let printed = "error: failed to write `x.rlib`: No space left on device (os error 28)";
        assert!(plain_cause(printed).unwrap().contains("disk is full"));
    }

    #[test]
    fn an_error_in_the_code_is_not_blamed_on_the_machine() {
        assert_eq!(plain_cause("error[E0308]: mismatched types"), None);
    }
}
