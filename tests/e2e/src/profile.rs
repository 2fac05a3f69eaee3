//! Profiles of Firefox. With a new profile Firefox takes more than twice as long to start as with
//! one that it has started with before; so each session gets a copy of a started profile that has
//! seen no page.

use crate::engine::{Engine, Visit};
use crate::{setting, wire};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Files that are not copied: locks of a running browser, and what it would restore or report.
const LEFT_OUT: [&str; 8] = [
    ".parentlock",
    "lock",
    "user.js",
    "cache2",
    "crashes",
    "datareporting",
    "sessionstore-backups",
    "sessionstore.jsonlz4",
];

/// Profile folder of one session, removed with this value.
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// Profile that has seen no page.
    pub(crate) fn new(driver: &str) -> Profile {
        let unused = unused(driver);
        let profile = Profile::named("session");
        copy(&unused, &profile.0).unwrap_or_else(|error| panic!("copy a profile: {error}"));
        profile
    }

    fn named(name: &str) -> Profile {
        let name = format!("{}-{name}-{}", of_browser(), std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("make a profile: {error}"));
        Profile(folder)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Name for this version of the browser: a profile does not fit an older one.
fn of_browser() -> String {
    let program = fs::metadata(setting("BROWSER_BINARY")).and_then(|data| data.modified());
    let built = program
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    format!("firefox-{}", built.map_or(0, |since| since.as_secs()))
}

/// Profile to copy. It is made once for each version of the browser, by starting and ending it.
fn unused(driver: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("{}-unused", of_browser()));
    if !folder.is_dir() {
        let new = Profile::named("new");
        let wanted = Engine::Firefox.capabilities(Visit::Everyday, Some(new.folder()));
        let given = wire::command("POST", &format!("{driver}/session"), Some(&wanted));
        let given = given.unwrap_or_else(|refusal| panic!("no browser: {refusal:?}"));
        let id = given["sessionId"].as_str().expect("a session has an id");
        let _ = wire::command("DELETE", &format!("{driver}/session/{id}"), None);
        // Complete or not there: another run may look for it at the same time.
        let _ = fs::rename(new.folder(), &folder);
    }
    folder
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let into = to.join(&name);
        if LEFT_OUT.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if kind.is_dir() {
            fs::create_dir_all(&into)?;
            copy(&entry.path(), &into)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), into)?;
        }
    }
    Ok(())
}
