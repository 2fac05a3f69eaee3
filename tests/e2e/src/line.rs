//! A line between the browser and the site on which the app can be held back or lost.
//!
//! It passes everything on as it is, but for the app's WebAssembly: that is never kept in the
//! browser's cache, so that every page has to wait for it anew.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

/// What becomes of requests for the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// They are answered.
    Arrives,
    /// They wait until something else becomes of them.
    Waits,
    /// The line breaks.
    IsLost,
}

/// A running line.
pub struct Line {
    /// Scheme, host and port to reach the site by.
    pub address: String,
    app: Arc<(Mutex<App>, Condvar)>,
}

impl Line {
    /// Opens a line to a site; it stays open for as long as the tests run.
    pub fn to(site: String, app: App) -> Line {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let app = Arc::new((Mutex::new(app), Condvar::new()));
        let shared = Arc::clone(&app);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (site, app) = (site.clone(), Arc::clone(&shared));
                // A browser that goes away in the middle of an answer is no fault of the line.
                std::thread::spawn(move || {
                    let _ = pass_on(stream, &site, &app);
                });
            }
        });
        Line {
            address: format!("http://127.0.0.1:{port}"),
            app,
        }
    }

    /// Decides what becomes of the app, also of requests that wait.
    pub fn set(&self, app: App) {
        *self.app.0.lock().expect("no thread panics here") = app;
        self.app.1.notify_all();
    }
}

/// Answers one request and closes the connection.
fn pass_on(mut stream: TcpStream, site: &str, app: &(Mutex<App>, Condvar)) -> std::io::Result<()> {
    let Some((method, path)) = request(&stream)? else {
        return Ok(());
    };
    let is_app = path.ends_with(".wasm");
    if is_app {
        let now = app.0.lock().expect("no thread panics here");
        let decided = app.1.wait_while(now, |app| *app == App::Waits);
        if *decided.expect("no thread panics here") == App::IsLost {
            return Ok(());
        }
    }
    let address = format!("{site}{path}");
    let sent = minreq::Request::new(minreq::Method::Custom(method), address).send();
    let Ok(answer) = sent else { return Ok(()) };
    let head = head(
        answer.status_code,
        &answer.headers,
        answer.as_bytes().len(),
        is_app,
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(answer.as_bytes())
}

/// Method and path of a request, once all of its head is there. Requests to this site have no
/// bodies.
fn request(stream: &TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut first = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split(' ').map(str::to_owned);
    Ok(words.next().zip(words.next()))
}

fn head(status: i32, headers: &HashMap<String, String>, length: usize, is_app: bool) -> String {
    let mut head =
        format!("HTTP/1.1 {status} -\r\ncontent-length: {length}\r\nconnection: close\r\n");
    if is_app {
        head.push_str("cache-control: no-store\r\n");
    }
    for (name, value) in headers {
        let own = matches!(
            name.as_str(),
            "content-length" | "connection" | "transfer-encoding"
        );
        let keeps = is_app && matches!(name.as_str(), "cache-control" | "last-modified" | "etag");
        if !own && !keeps {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    head.push_str("\r\n");
    head
}
