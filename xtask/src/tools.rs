//! Tools that the project is built and tested with, each at a fixed version, in a cache outside the
//! checkout.

use crate::outcome::{while_trying, Outcome};
use crate::process::{self, root};
use crate::system::{self, Need, Sign};
use crate::{engine, rust, serve};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// The version that deny.toml is written for.
const CARGO_DENY: &str = "0.20.2";
const AXE: &str = "4.14.1";
const AXE_SHA256: &str = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745";

/// Disk space in megabytes that building a tool takes for a while.
const ROOM_MB: u64 = 2000;

/// Fetches everything that build, serve and test need.
pub fn all() -> Outcome<()> {
    rust::require_wasm_target()?;
    trunk()?;
    wasm_bindgen()?;
    serve::server()?;
    system::require(&engine::needs(&engine::ALL))?;
    geckodriver()?;
    axe()?;
    cargo_deny()?;
    println!("Everything is there");
    Ok(())
}

/// Folder of Trunk's program; builds it first if needed.
pub fn trunk() -> Outcome<PathBuf> {
    tool("trunk", TRUNK, &["trunk"], "four to ten minutes")
}

/// Folder of geckodriver's program; builds it first if needed.
pub fn geckodriver() -> Outcome<PathBuf> {
    tool(
        "geckodriver",
        GECKODRIVER,
        &["geckodriver"],
        "one to three minutes",
    )
}

/// Folder of cargo-deny's program; builds it first if needed.
pub fn cargo_deny() -> Outcome<PathBuf> {
    tool(
        "cargo-deny",
        CARGO_DENY,
        &["cargo-deny"],
        "three to eight minutes",
    )
}

/// Folder with `wasm-bindgen` and its test runner, at the version of the library in Cargo.lock: the
/// two only work together at the same version.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = process::read(&root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen")?;
    tool(
        "wasm-bindgen-cli",
        version,
        &["wasm-bindgen", "wasm-bindgen-test-runner"],
        "two to four minutes",
    )
}

/// Puts these folders first on the PATH of `command`.
pub fn with_path(command: &mut Command, folders: &[&Path]) -> Outcome<()> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .iter()
        .map(|folder| folder.to_path_buf())
        .chain(env::split_paths(&old));
    let path: OsString =
        env::join_paths(all).map_err(|error| format!("PATH cannot be extended: {error}"))?;
    command.env("PATH", path);
    Ok(())
}

/// Version of a package in Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    lock.split("[[package]]")
        .find(|entry| rust::quoted_after(entry, "name") == Some(package))
        .and_then(|entry| rust::quoted_after(entry, "version"))
}

/// Folder of the tools: `ROADMAP_TOOLS`, or `roadmap-tools` in the user's cache folder.
fn cache() -> Outcome<PathBuf> {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    named("ROADMAP_TOOLS")
        .or_else(|| named("XDG_CACHE_HOME").map(|folder| folder.join("roadmap-tools")))
        .or_else(|| named("HOME").map(|folder| folder.join(".cache/roadmap-tools")))
        .or_else(|| named("LOCALAPPDATA").map(|folder| folder.join("roadmap-tools")))
        .map(|folder| root().join(folder))
        .ok_or_else(|| {
            "no place for tools: set ROADMAP_TOOLS to a folder to keep them in".to_owned()
        })
}

/// Folder of a tool's programs: of those on the PATH if they have this version, otherwise in the
/// cache. Builds the tool first if it is in neither; `duration` tells the user how long that takes.
fn tool(package: &str, version: &str, programs: &[&str], duration: &str) -> Outcome<PathBuf> {
    let home = cache()?.join(format!("{package}-{version}"));
    let folder = home.join("bin");
    if has_all(&folder, programs) {
        return Ok(folder);
    }
    if let Some(folder) = on_path(version, programs) {
        return Ok(folder);
    }
    built(package, version, &home, duration)?;
    Ok(folder)
}

fn has_all(folder: &Path, programs: &[&str]) -> bool {
    let file = |program| format!("{program}{}", env::consts::EXE_SUFFIX);
    programs
        .iter()
        .all(|program| folder.join(file(program)).is_file())
}

/// Folder on the PATH with all these programs, the first of them in this version.
fn on_path(version: &str, programs: &[&str]) -> Option<PathBuf> {
    let found = system::find_program(programs.first()?)?;
    let folder = found.parent()?;
    let told = Command::new(&found).arg("--version").output().ok()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let has_version = told.split_whitespace().any(|word| word == version);
    (has_version && has_all(folder, programs)).then(|| folder.to_path_buf())
}

/// Builds a tool into its folder in the cache.
fn built(package: &str, version: &str, home: &Path, duration: &str) -> Outcome<()> {
    println!(
        "Building {package} {version}, once for this machine, into {} ({duration})",
        home.display()
    );
    in_place(home, |unfinished| {
        let target = unfinished.join("target");
        let mut command = process::cargo(["install", "--locked", "--force", package]);
        command.arg("--version").arg(format!("={version}"));
        command.arg("--root").arg(unfinished);
        command.arg("--target-dir").arg(&target);
        process::fetch(command, &format!("{package} {version} could not be built"))?;
        while_trying("remove what the build left", fs::remove_dir_all(target))
    })
}

/// Makes a folder completely or not at all. It is filled under another name and renamed when done,
/// so that the rest of an interrupted run is never taken for a tool. The next run goes on from that
/// rest.
fn in_place(home: &Path, fill: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<()> {
    let folder = home.parent().ok_or("a tool needs a folder above it")?;
    let mut name = home.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    let unfinished = folder.join(name);
    while_trying(
        format!("make {}", unfinished.display()),
        fs::create_dir_all(&unfinished),
    )?;
    let filled =
        system::require_room(folder, ROOM_MB, "fetching tools").and_then(|()| fill(&unfinished));
    let renamed = filled.and_then(|()| {
        // The folder has no program in it, or another run was faster.
        let _ = fs::remove_dir_all(home);
        while_trying(
            format!("move into {}", home.display()),
            fs::rename(&unfinished, home),
        )
    });
    let _ = fs::remove_dir_all(&unfinished);
    renamed
}

/// Folder in the cache, filled by `fill` first if `sign`, a file or folder in it, is missing.
pub fn fetched(
    name: &str,
    sign: &str,
    fill: impl FnOnce(&Path) -> Outcome<()>,
) -> Outcome<PathBuf> {
    let home = cache()?.join(name);
    if !home.join(sign).exists() {
        println!("Fetching {name} into {}", home.display());
        in_place(&home, fill)?;
    }
    Ok(home)
}

/// Path of axe-core, the accessibility checker that the journeys run in every page: one JavaScript
/// file.
pub fn axe() -> Outcome<PathBuf> {
    let home = cache()?.join(format!("axe-core-{AXE}"));
    let script = home.join("package/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    println!("Fetching axe-core {AXE} into {}", home.display());
    in_place(&home, fetch_axe)?;
    Ok(script)
}

/// Fetches axe-core from npm's registry into a folder, checks its SHA-256 and unpacks it.
fn fetch_axe(folder: &Path) -> Outcome<()> {
    let archive = format!("axe-core-{AXE}.tgz");
    let address = format!("https://registry.npmjs.org/axe-core/-/{archive}");
    let fetchers = ["npm", "curl", "wget"];
    if !fetchers
        .iter()
        .any(|name| system::find_program(name).is_some())
    {
        let package = "curl";
        let sign = Sign::Program(&["curl"]);
        system::require(&[Need { package, sign }])?;
    }
    // npm comes first: it knows the organization's own registry, where there is one.
    let mut fetch = if system::find_program("npm").is_some() {
        let mut npm = process::command("npm");
        npm.args(["pack", "--loglevel=error", "--fetch-retries=1"])
            .arg(format!("axe-core@{AXE}"));
        npm
    } else if system::find_program("curl").is_some() {
        let mut curl = process::command("curl");
        curl.args([
            "--fail",
            "--location",
            "--silent",
            "--show-error",
            "--output",
            &archive,
            &address,
        ]);
        curl
    } else {
        let mut wget = process::command("wget");
        wget.args(["--no-verbose", "--output-document", &archive, &address]);
        wget
    };
    fetch.current_dir(folder);
    process::fetch(fetch, &format!("axe-core {AXE} could not be fetched"))?;
    let found = sha256(&folder.join(&archive))?;
    if found != AXE_SHA256 {
        return Err(format!(
            "axe-core {AXE} came with other bytes than expected (SHA-256 {found}): try again on another network"
        ));
    }
    let mut unpack = process::command("tar");
    unpack.args(["-xzf", &archive]).current_dir(folder);
    process::fetch(unpack, &format!("axe-core {AXE} could not be unpacked"))
}

fn sha256(file: &Path) -> Outcome<String> {
    let mut command = if system::find_program("sha256sum").is_some() {
        Command::new("sha256sum")
    } else {
        let mut command = Command::new("shasum");
        command.args(["-a", "256"]);
        command
    };
    let output = while_trying("take a checksum", command.arg(file).output())?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(printed
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\ndependencies = [\n \"cfg-if\",\n]\n";

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "leptos"), None);
    }

    #[test]
    fn an_interrupted_tool_does_not_look_finished() {
        let home = env::temp_dir().join(format!("xtask-tool-{}", std::process::id()));
        let failed = in_place(&home, |unfinished| {
            fs::write(unfinished.join("half"), "of it").unwrap();
            Err("interrupted".to_owned())
        });
        assert_eq!(failed, Err("interrupted".to_owned()));
        assert!(!home.exists());
        in_place(&home, |unfinished| {
            fs::write(unfinished.join("whole"), "of it").unwrap();
            Ok(())
        })
        .unwrap();
        assert!(home.join("whole").is_file());
        fs::remove_dir_all(home).unwrap();
    }
}
