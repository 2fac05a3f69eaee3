//! Profiles of Firefox. With a new one it takes more than twice as long to start as with one that
//! it has started with before; so each session has a copy of one that has seen no page.

use crate::engine::{Engine, Visit};
use crate::{setting, wire};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// What a browser that runs holds its profile by, and what it would restore or report.
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

/// A profile's folder for one session, gone with it.
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// A profile that has seen no page.
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

/// A name for this version of the browser: a profile is for none that is older.
fn of_browser() -> String {
    let program = fs::metadata(setting("BROWSER_BINARY")).and_then(|data| data.modified());
    let built = program
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    format!("firefox-{}", built.map_or(0, |since| since.as_secs()))
}

/// The profile to copy: made once for each version of the browser, by starting it and ending it.
fn unused(driver: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("{}-unused", of_browser()));
    if !folder.is_dir() {
        let new = Profile::named("new");
        let wanted = Engine::Firefox.capabilities(Visit::Everyday, Some(new.folder()));
        let given = wire::command("POST", &format!("{driver}/session"), Some(&wanted));
        let given = given.unwrap_or_else(|refusal| panic!("no browser: {refusal:?}"));
        let id = given["sessionId"].as_str().expect("a session has an id");
        let _ = wire::command("DELETE", &format!("{driver}/session/{id}"), None);
        // Whole or not there: another run may look for it at the same time.
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
