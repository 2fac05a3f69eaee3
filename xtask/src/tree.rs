//! Process trees: finding them, ending them, and supervising them, so that nothing outlives the
//! command that needed it.

use crate::outcome::{while_trying, Outcome};
use std::io::Read;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// Time that a process has to end on the first signal before it is killed.
const PATIENCE: Duration = Duration::from_secs(3);

/// Supervised program that runs as long as this value lives. A supervisor process, `xtask hold`,
/// stands between the two. It ends the program's process tree when its standard input closes: after
/// a failure, after Ctrl-C, and even when this process is killed.
pub struct Held {
    /// Supervisor process.
    holder: Child,
    /// Standard input of the supervisor, whose end is the sign to stop.
    lifeline: Option<ChildStdin>,
}

impl Held {
    /// Starts a program under a supervisor. `prepare` sets folder, environment and streams.
    pub fn start(words: &[String], prepare: impl FnOnce(&mut Command)) -> Outcome<Held> {
        let this = while_trying("find this program", std::env::current_exe())?;
        let mut command = Command::new(this);
        command.arg("hold").args(words);
        prepare(&mut command);
        command.stdin(Stdio::piped());
        // A process group of its own: Ctrl-C must not end the supervisor before it has cleaned up.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut holder = while_trying(format!("start `{}`", words.join(" ")), command.spawn())?;
        let lifeline = holder.stdin.take();
        Ok(Held { holder, lifeline })
    }

    /// Supervisor process, whose output streams the program inherits.
    pub fn holder(&mut self) -> &mut Child {
        &mut self.holder
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.holder.try_wait(), Ok(None))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let _ = self.holder.wait();
    }
}

/// `xtask hold PROGRAM ARGUMENTS…`: the supervisor process.
pub fn hold(words: &[String]) -> Outcome<()> {
    let (program, arguments) = words.split_first().ok_or("hold needs a program")?;
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    let mut child = while_trying(format!("start `{program}`"), command.spawn())?;
    let let_go = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&let_go);
    thread::spawn(move || {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        flag.store(true, Ordering::SeqCst);
    });
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return status
                .success()
                .then_some(())
                .ok_or_else(|| format!("`{program}` ended with {status}"));
        }
        if let_go.load(Ordering::SeqCst) {
            end(child.id());
            let _ = child.wait();
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Ends a process tree by process ids: with TERM first, then with KILL.
pub fn end(pid: u32) {
    let family = with_descendants(pid, &processes());
    signal("TERM", &family);
    let started = Instant::now();
    loop {
        let alive: Vec<u32> = processes()
            .iter()
            .filter(|process| !process.ended && family.contains(&process.pid))
            .map(|process| process.pid)
            .collect();
        if alive.is_empty() {
            return;
        }
        if started.elapsed() > PATIENCE {
            return signal("KILL", &alive);
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Process of this machine.
struct Process {
    pid: u32,
    parent: u32,
    /// Whether it has ended and only waits for its parent to notice.
    ended: bool,
}

/// Ids of a process and all its descendants.
fn with_descendants(pid: u32, all: &[Process]) -> Vec<u32> {
    let mut family = vec![pid];
    let mut next = 0;
    while let Some(&parent) = family.get(next) {
        let children = all.iter().filter(|process| process.parent == parent);
        let new: Vec<u32> = children
            .map(|process| process.pid)
            .filter(|pid| !family.contains(pid))
            .collect();
        family.extend(new);
        next += 1;
    }
    family
}

/// All processes of the machine: from /proc, which needs no other program, or else from `ps`.
fn processes() -> Vec<Process> {
    if let Ok(folder) = std::fs::read_dir("/proc") {
        return folder
            .flatten()
            .filter_map(|entry| std::fs::read_to_string(entry.path().join("stat")).ok())
            .filter_map(|stat| from_stat(&stat))
            .collect();
    }
    let output = Command::new("ps")
        .args(["-A", "-o", "pid=,ppid=,stat="])
        .output();
    let text = output.map_or(String::new(), |output| {
        String::from_utf8_lossy(&output.stdout).into_owned()
    });
    text.lines().filter_map(from_ps).collect()
}

/// Parses `/proc/*/stat`: `12 (name) S 7 …`, where the name may hold spaces and brackets.
fn from_stat(stat: &str) -> Option<Process> {
    let pid = stat.split_once(' ')?.0.parse().ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace();
    let ended = matches!(fields.next()?, "Z" | "X");
    let parent = fields.next()?.parse().ok()?;
    Some(Process { pid, parent, ended })
}

fn from_ps(line: &str) -> Option<Process> {
    let mut fields = line.split_whitespace();
    let pid = fields.next()?.parse().ok()?;
    let parent = fields.next()?.parse().ok()?;
    let ended = fields.next()?.starts_with('Z');
    Some(Process { pid, parent, ended })
}

fn signal(name: &str, pids: &[u32]) {
    let pids = pids.iter().map(u32::to_string);
    let mut command = if cfg!(windows) {
        let mut command = Command::new("taskkill");
        command
            .arg("/F")
            .args(pids.flat_map(|pid| ["/PID".to_owned(), pid]));
        command
    } else {
        // The shell's own `kill`: a small machine may have no program of that name.
        let mut command = Command::new("sh");
        let script = "signal=$1; shift; for pid; do kill -s \"$signal\" \"$pid\"; done";
        command.args(["-c", script, "sh", name]).args(pids);
        command
    };
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(pid: u32, parent: u32) -> Process {
        Process {
            pid,
            parent,
            ended: false,
        }
    }

    #[test]
    fn a_family_holds_grandchildren_and_no_strangers() {
        let all = [
            process(5, 1),
            process(9, 7),
            process(7, 5),
            process(8, 1),
            process(5, 9),
        ];
        assert_eq!(with_descendants(5, &all), [5, 7, 9]);
    }

    #[test]
    fn a_name_with_brackets_does_not_hide_the_parent() {
        let found = from_stat("12 (odd) name) Z 7 12 0").unwrap();
        assert_eq!((found.pid, found.parent, found.ended), (12, 7, true));
    }

    #[test]
    fn a_process_that_ignores_the_first_signal_still_ends() {
        let mut child = Command::new("sh")
            .args(["-c", "trap '' TERM; while :; do sleep 1; done"])
            .spawn()
            .unwrap();
        end(child.id());
        assert!(!child.wait().unwrap().success());
    }
}
