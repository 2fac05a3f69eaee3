//! Servers for the journeys: the static server and an engine's WebDriver server, each on a free
//! port and only for as long as it is needed.

use crate::engine::Engine;
use crate::outcome::{while_trying, Outcome};
use crate::process::{root, target};
use crate::tree::Held;
use crate::{serve, site, system};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// Longest time until a driver reports that it is ready.
const PATIENCE: Duration = Duration::from_secs(60);

/// Running server, which ends when this value is dropped.
pub struct Running {
    /// Address that it answers at, without a slash at the end.
    pub address: String,
    _held: Held,
}

/// Starts the static server for dist/ on a free port.
pub fn start_server() -> Outcome<Running> {
    let program = serve::server()?.to_string_lossy().into_owned();
    let dist = site::dist().to_string_lossy().into_owned();
    let mut held = Held::start(&[program, dist, "0".to_owned()], |command| {
        command.current_dir(root()).stdout(Stdio::piped());
    })?;
    let out = held
        .holder()
        .stdout
        .take()
        .ok_or("the server has no output")?;
    let first = BufReader::new(out)
        .lines()
        .map_while(Result::ok)
        .find(|line| line.starts_with("http"));
    let address = first.ok_or("the static server ended before it answered")?;
    Ok(Running {
        address: address.trim_end_matches('/').to_owned(),
        _held: held,
    })
}

/// Starts an engine's WebDriver server and waits until it is ready. Its output goes to a log file.
///
/// # Errors
///
/// A driver that ends or is not ready after a minute; the message names the log file.
pub fn start(engine: Engine) -> Outcome<Running> {
    let port = system::free_port()?;
    let words = engine.driver(port)?;
    let folder = target().join("drivers");
    let log = folder.join(format!("{}.log", engine.name()));
    while_trying("make a folder for logs", fs::create_dir_all(&folder))?;
    let file = while_trying("write a log", fs::File::create(&log))?;
    let second = while_trying("write a log", file.try_clone())?;
    let mut held = Held::start(&words, |command| {
        command.current_dir(root()).stdout(file).stderr(second);
        command.env("FONTCONFIG_FILE", root().join("tests/e2e/fonts.conf"));
    })?;
    let started = Instant::now();
    while !is_ready(port) {
        if held.has_ended() || started.elapsed() > PATIENCE {
            return Err(format!(
                "the driver of {} did not get ready, its words are in {}",
                engine.name(),
                log.display()
            ));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(Running {
        address: format!("http://127.0.0.1:{port}"),
        _held: held,
    })
}

/// Whether the driver is ready, by its `/status` of the WebDriver standard.
fn is_ready(port: u16) -> bool {
    answer(port).is_ok_and(|text| says_ready(&text))
}

fn answer(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(
        stream,
        "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )?;
    // A driver may keep the connection open: read until it says that it is ready, not until the
    // end.
    let mut text = String::new();
    let mut buffer = [0; 4096];
    while let Ok(read @ 1..) = stream.read(&mut buffer) {
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
        if says_ready(&text) {
            break;
        }
    }
    Ok(text)
}

fn says_ready(answer: &str) -> bool {
    let packed: String = answer.split_whitespace().collect();
    answer.starts_with("HTTP/1.1 200") && packed.contains("\"ready\":true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_is_ready_when_it_says_so_in_any_spacing() {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
        assert!(says_ready(&format!(
            "{head}{{\"value\":{{\"message\":\"\",\"ready\":true}}}}"
        )));
        assert!(says_ready(&format!(
            "{head}{{ \"value\": {{ \"ready\" : true }} }}"
        )));
        assert!(!says_ready(&format!(
            "{head}{{\"value\":{{\"ready\":false}}}}"
        )));
        assert!(!says_ready("HTTP/1.1 500 No\r\n\r\n{\"ready\":true}"));
    }
}
