//! Running of other programs in the checkout's folder, with their output shown and kept.

use crate::outcome::{remedy, while_trying, Outcome};
use crate::tree;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Folder of the checkout.
pub fn root() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or(xtask.clone(), Path::to_path_buf)
}

/// Target folder for everything built except dist/.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Reads a text file.
///
/// # Errors
///
/// A file that cannot be read, by its name.
pub fn read(path: &Path) -> Outcome<String> {
    while_trying(format!("read {}", path.display()), fs::read_to_string(path))
}

/// Command in the checkout's folder, without the variables that `cargo run` sets for xtask itself:
/// build scripts that look at them would run again.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let shown = name.to_string_lossy();
        if shown == "CARGO"
            || shown.starts_with("CARGO_PKG_")
            || shown.starts_with("CARGO_MANIFEST_")
        {
            command.env_remove(&name);
        }
    }
    command
}

/// Cargo command in the checkout's folder, with colours where the terminal shows them.
pub fn cargo<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(arguments: I) -> Command {
    let mut command = command("cargo");
    command.args(arguments);
    // Output passes through a pipe here, for which cargo by itself would drop the colours.
    let may_colour = env::var_os("NO_COLOR").is_none() && std::io::stderr().is_terminal();
    if may_colour && env::var_os("CARGO_TERM_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Result of a program that has ended.
#[derive(Debug)]
pub struct Run {
    /// Whether it ended with exit code 0.
    pub success: bool,
    /// Everything it printed: standard output, then standard error.
    pub printed: String,
    /// Whether it was ended at the time limit.
    pub stopped: bool,
}

/// Runs a program to its end and shows its output as it comes.
pub fn stream(command: Command) -> Outcome<Run> {
    run(command, None)
}

/// Like [`stream`], but ends the whole process tree at the time limit.
pub fn stream_within(command: Command, limit: Duration) -> Outcome<Run> {
    run(command, Some(limit))
}

/// Like [`stream`], for a program that fetches.
///
/// # Errors
///
/// `what` and what to do, in one line.
pub fn fetch(command: Command, what: &str) -> Outcome<()> {
    if run(command, None)?.success {
        return Ok(());
    }
    let advice = remedy(
        "its words above say why; where the network was missing, run this again: what is finished is kept",
    );
    Err(format!("{what}: {advice}"))
}

fn run(mut command: Command, limit: Option<Duration>) -> Outcome<Run> {
    let name = shown(&command);
    command.stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = while_trying(format!("start `{name}`"), command.spawn())?;
    let pid = child.id();
    let out = child
        .stdout
        .take()
        .map(|pipe| thread::spawn(move || show(pipe, std::io::stdout())));
    let err = child
        .stderr
        .take()
        .map(|pipe| thread::spawn(move || show(pipe, std::io::stderr())));

    let (ended, watched) = mpsc::channel::<()>();
    let watch = thread::spawn(move || match limit {
        None => false,
        Some(limit) => {
            let too_long = watched.recv_timeout(limit) == Err(mpsc::RecvTimeoutError::Timeout);
            if too_long {
                tree::end(pid);
            }
            too_long
        }
    });
    let status = while_trying(format!("wait for `{name}`"), child.wait());
    drop(ended);
    let stopped = watch.join().unwrap_or(false);
    let mut printed = String::new();
    for thread in [out, err].into_iter().flatten() {
        if let Ok(all) = thread.join() {
            printed.push_str(&String::from_utf8_lossy(&all));
        }
    }
    Ok(Run {
        success: status?.success(),
        printed,
        stopped,
    })
}

/// Copies a pipe to a stream line by line, so that the two streams of a program do not mix within a
/// line. Returns the whole output.
fn show(pipe: impl Read, mut stream: impl Write) -> Vec<u8> {
    let mut pipe = BufReader::new(pipe);
    let (mut all, mut shown) = (Vec::new(), 0);
    while let Ok(1..) = pipe.read_until(b'\n', &mut all) {
        // A closed terminal is no reason to stop: the exit code still counts.
        let _ = stream
            .write_all(&all[shown..])
            .and_then(|()| stream.flush());
        shown = all.len();
    }
    all
}

/// Replaces this process by the program where the system can do that, so that a signal to this
/// process reaches it; otherwise runs the program and waits for it.
pub fn become_program(mut command: Command) -> Outcome<()> {
    let name = shown(&command);
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(format!("could not start `{name}`: {error}"))
    }
    #[cfg(not(unix))]
    {
        let status = while_trying(format!("start `{name}`"), command.status())?;
        status
            .success()
            .then_some(())
            .ok_or_else(|| format!("`{name}` failed"))
    }
}

/// Command line as a person would type it, without the program's folder.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn both_streams_of_a_program_are_kept_with_its_verdict() {
        let mut sh = command("sh");
        sh.args(["-c", "echo to-out; echo to-err >&2; exit 3"]);
        let run = stream(sh).unwrap();
        assert!(run.printed.contains("to-out") && run.printed.contains("to-err"));
        assert!(!run.success && !run.stopped);
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped_with_its_children() {
        let mut sh = command("sh");
        sh.args(["-c", "sleep 60 & sleep 60; wait"]);
        let started = Instant::now();
        let run = stream_within(sh, Duration::from_millis(200)).unwrap();
        assert!(run.stopped && !run.success);
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let message = stream(command("no-such-program")).unwrap_err();
        assert!(message.contains("no-such-program"));
    }
}
