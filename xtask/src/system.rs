//! Requirements on the machine: disk space, programs, packages, a free port.

use crate::outcome::{remedy, Outcome};
use crate::process::{self, Run};
use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Package of the system that is needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Name of the package in Debian.
    pub package: &'static str,
    /// Sign that it is installed, by the package manager or otherwise.
    pub sign: Sign,
}

/// Sign that a package is installed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// One of these programs is on the PATH.
    Program(&'static [&'static str]),
    /// This file is there.
    File(&'static str),
}

/// Path of the first program with this name on the PATH.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// Makes sure that all needs are met. On Debian as root it installs what is missing.
///
/// # Errors
///
/// One line with the packages that are missing and cannot be installed, and what to do.
pub fn require(needs: &[Need]) -> Outcome<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !is_met(need)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    if !is_debian() {
        return Err(format!(
            "missing on this machine: {}. Install them with its package manager and put the programs on the PATH \
             (Debian's names for them: {})",
            missing.iter().map(shown).collect::<Vec<_>>().join(", "),
            packages.join(" "),
        ));
    }
    if !is_root() {
        return Err(format!(
            "missing on this machine: run `sudo apt-get install --yes --no-install-recommends {}`, then this again",
            packages.join(" "),
        ));
    }
    println!("Installing {} with apt-get", packages.join(" "));
    // An outdated package list may still name the packages: only the installation counts.
    apt_get(&["update", "--quiet"])?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(&packages);
    let installed = apt_get(&install)?;
    if installed.success {
        return Ok(());
    }
    Err(format!(
        "apt-get could not install {}: {}",
        packages.join(" "),
        remedy("its words above say why")
    ))
}

fn apt_get(arguments: &[&str]) -> Outcome<Run> {
    let mut command = process::command("apt-get");
    command.args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    process::stream(command)
}

fn shown(need: &Need) -> String {
    match need.sign {
        Sign::Program(names) => names.join(" or "),
        Sign::File(path) => path.to_owned(),
    }
}

fn is_met(need: &Need) -> bool {
    let there = match need.sign {
        Sign::Program(names) => names.iter().any(|name| find_program(name).is_some()),
        Sign::File(path) => Path::new(path).is_file(),
    };
    there || is_installed(need.package)
}

fn is_installed(package: &str) -> bool {
    let output = Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output();
    output.is_ok_and(|output| output.stdout == b"installed")
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian") && find_program("apt-get").is_some()
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0")
}

/// Fails with one line when the disk of `folder` has fewer free megabytes than `megabytes`. Where
/// the free space is unknown, it counts as enough.
pub fn require_room(folder: &Path, megabytes: u64, purpose: &str) -> Outcome<()> {
    let existing = folder.ancestors().find(|ancestor| ancestor.exists());
    let output = Command::new("df")
        .arg("-Pk")
        .arg(existing.unwrap_or(folder))
        .output();
    let printed = output.map_or(String::new(), |output| {
        String::from_utf8_lossy(&output.stdout).into_owned()
    });
    match free_megabytes(&printed) {
        Some(free) if free < megabytes => Err(format!(
            "only {free} MB are free on the disk of {}, {purpose} needs {megabytes} MB: free some and run this again",
            folder.display(),
        )),
        _ => Ok(()),
    }
}

/// Free megabytes in the output of `df -Pk`: 1024-byte blocks in the fourth column of its second
/// line.
fn free_megabytes(df: &str) -> Option<u64> {
    let blocks: u64 = df.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(blocks / 1024)
}

/// Fails with one line when a port cannot be used, for example since something listens on it.
/// `command` is for the advice in it.
pub fn require_free_port(port: u16, command: &str) -> Outcome<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(unusable_port(port, &error, command)),
    }
}

fn unusable_port(port: u16, error: &std::io::Error, command: &str) -> String {
    let other = if port == u16::MAX { 8080 } else { port + 1 };
    match error.kind() {
        std::io::ErrorKind::AddrInUse => format!(
            "port {port} is busy: stop the program that uses it, or run `cargo xtask {command} --port {other}` \
             (0 takes any free port)"
        ),
        std::io::ErrorKind::PermissionDenied => format!(
            "port {port} is not for ordinary users: run `cargo xtask {command} --port 8080` (0 takes any free port)"
        ),
        _ => format!("port {port} cannot be used: {error}"),
    }
}

/// Port that nothing listens on at the moment.
pub fn free_port() -> Outcome<u16> {
    let address =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr());
    crate::outcome::while_trying("find a free port", address).map(|address| address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_named_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = require_free_port(port, "serve").unwrap_err();
        assert!(message.contains(&format!("port {port} is busy")));
        assert!(message.contains("cargo xtask serve --port"));
        assert!(!message.contains('\n'));
    }

    #[test]
    fn a_free_port_is_no_error() {
        assert_eq!(require_free_port(free_port().unwrap(), "serve"), Ok(()));
    }

    #[test]
    fn free_room_is_read_from_the_fourth_column() {
        let df = "Filesystem 1024-blocks Used Available Capacity Mounted on\n\
                  /dev/vda 263940716 14700000 3145728 16% /\n";
        assert_eq!(free_megabytes(df), Some(3072));
        assert_eq!(free_megabytes("df: no such file"), None);
    }

    #[test]
    fn a_disk_without_room_is_told_before_the_work_starts() {
        let more_than_any_disk_has = 1 << 40;
        let message =
            require_room(&env::temp_dir(), more_than_any_disk_has, "a build").unwrap_err();
        assert!(message.contains("free some and run this again"));
    }
}
