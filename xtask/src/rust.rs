//! Rust toolchain of this machine: its version and its wasm target.

use crate::outcome::Outcome;
use crate::process::{self, root};
use crate::system;
use std::path::Path;
use std::process::Command;

/// Target of the app.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Fails with one line when `rustc` is older than `rust-version` in Cargo.toml. Rustup follows
/// rust-toolchain.toml, so this happens where something overrides it: `cargo +1.80`,
/// `RUSTUP_TOOLCHAIN`, or a Rust that was not installed by rustup.
pub fn require_new_enough() -> Outcome<()> {
    let manifest = process::read(&root().join("Cargo.toml"))?;
    let wanted = quoted_after(&manifest, "rust-version").ok_or("Cargo.toml has no rust-version")?;
    let printed = printed_by(Command::new("rustc").arg("--version"))
        .ok_or("rustc does not run: install Rust by https://rustup.rs")?;
    match too_old(&printed, wanted) {
        None => Ok(()),
        Some(found) if system::find_program("rustup").is_some() => Err(format!(
            "Rust {found} is too old, this needs {wanted}: run `rustup toolchain install {channel}`, \
             then `cargo +{channel} xtask` with the same words again",
            channel = channel()?,
        )),
        Some(found) => Err(format!(
            "Rust {found} is too old, this needs {wanted}: install Rust by https://rustup.rs, then run this again"
        )),
    }
}

/// Installs the wasm target by rustup where the compiler does not have it yet.
pub fn require_wasm_target() -> Outcome<()> {
    let sysroot = printed_by(Command::new("rustc").args(["--print", "sysroot"]))
        .ok_or("rustc does not run: install Rust by https://rustup.rs")?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .exists()
    {
        return Ok(());
    }
    if system::find_program("rustup").is_none() {
        return Err(format!(
            "Rust's target {WASM} is missing and so is rustup to fetch it: install Rust by https://rustup.rs"
        ));
    }
    println!("Fetching Rust's target {WASM}");
    let mut command = process::command("rustup");
    command.args(["target", "add", WASM]);
    process::fetch(
        command,
        &format!("Rust's target {WASM} could not be fetched"),
    )
}

/// Channel in rust-toolchain.toml.
fn channel() -> Outcome<String> {
    let file = process::read(&root().join("rust-toolchain.toml"))?;
    let channel = quoted_after(&file, "channel").ok_or("rust-toolchain.toml has no channel")?;
    Ok(channel.to_owned())
}

/// Standard output of a command in the checkout's folder; `None` if it fails.
fn printed_by(command: &mut Command) -> Option<String> {
    let output = command.current_dir(root()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Version in the output of `rustc --version` if it is older than the wanted one, otherwise `None`.
fn too_old(printed: &str, wanted: &str) -> Option<String> {
    let found = printed.split_whitespace().nth(1).unwrap_or("of no version");
    (numbers(found) < numbers(wanted)).then(|| found.to_owned())
}

/// Numbers of a version, such as `[1, 95, 0]` for `1.95.0-nightly`, so that 1.100 counts as newer
/// than 1.95.
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split('-').next().unwrap_or_default();
    plain
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect()
}

/// Value of `key` in TOML: the text in quotes on the first line that sets it.
pub fn quoted_after<'a>(toml: &'a str, key: &str) -> Option<&'a str> {
    toml.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then(|| value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_rust_is_too_old_and_named() {
        let printed = "rustc 1.84.1 (e71f9a9a9 2025-01-27)";
        assert_eq!(too_old(printed, "1.95").as_deref(), Some("1.84.1"));
    }

    #[test]
    fn versions_compare_as_numbers_not_as_text() {
        assert_eq!(too_old("rustc 1.100.0 (x)", "1.95"), None);
        assert_eq!(too_old("rustc 1.9.0 (x)", "1.95").as_deref(), Some("1.9.0"));
    }

    #[test]
    fn the_same_version_and_a_newer_nightly_will_do() {
        assert_eq!(too_old("rustc 1.95.0 (59807616e 2026-04-14)", "1.95"), None);
        assert_eq!(too_old("rustc 1.97.0-nightly (x)", "1.95"), None);
    }

    #[test]
    fn words_that_are_no_version_count_as_too_old() {
        assert!(too_old("", "1.95").is_some());
    }

    #[test]
    fn the_project_pins_a_toolchain_that_is_new_enough_for_itself() {
        let manifest = process::read(&root().join("Cargo.toml")).unwrap();
        let wanted = quoted_after(&manifest, "rust-version").unwrap();
        assert!(numbers(&channel().unwrap()) >= numbers(wanted));
    }
}
